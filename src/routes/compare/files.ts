/** The numbers of a chart or table of the comparison as a file for spreadsheets. */
import { sheetOf } from '$lib/export/rows-csv';
import { ranges } from '$lib/export/lines';
import { clauses } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { compareWords, PROFILE_LISTS } from '$lib/i18n/compare';
import { compareFileWords } from '$lib/i18n/compare-files';
import { messages } from '$lib/i18n/messages';
import { saveWords } from '$lib/i18n/save';
import type { Ref } from '$lib/model/atlas';
import type { Compare, CompareCategory, CompareProfile, CompareUnit } from '$lib/model/compare';
import { countIn } from '$lib/model/ranking';

type Sources = Compare['sources'];

/** Line of the document and printed form of a row; empty cells where it has none. */
const cited = (ref: Ref | null, sources: Sources): [line: number | null, printed: string] => {
  const source = ref ? sources[ref] : undefined;
  return [source?.line ?? null, source?.printed.join(';') ?? ''];
};

/** The rows that some categories count in some units. */
export const refsOf = (
  categories: readonly CompareCategory[],
  units: readonly CompareUnit[],
): Ref[] =>
  categories.flatMap(({ projects }) =>
    units.flatMap(({ id }) => (projects[id] ?? []).map(({ ref }) => ref)),
  );

/** Where some rows stand, document by document: `来源：《…》，第55、63行。`; empty where none has a source. */
export function citedText(refs: readonly Ref[], sources: Sources, locale: Locale): string {
  const lines = new Map<string, number[]>();
  for (const ref of refs) {
    const source = sources[ref];
    if (source) lines.set(source.title, [...(lines.get(source.title) ?? []), source.line]);
  }
  return [...lines]
    .map(([title, each]) => saveWords[locale].source(title, ranges(each, locale)))
    .join(locale === 'zh' ? '' : ' ');
}

/** A row for each category, a column for each unit, and the lines of what is counted. */
export const countsCsv = (
  head: string,
  categories: readonly CompareCategory[],
  units: readonly CompareUnit[],
  sources: Sources,
  locale: Locale,
): string =>
  sheetOf([
    [head, ...units.map(({ name }) => name), compareFileWords[locale].line[0]],
    ...categories.map((category) => [
      category.name,
      ...units.map(({ id }) => countIn(category, id)),
      [...new Set(refsOf([category], units).flatMap((ref) => sources[ref]?.line ?? []))]
        .sort((a, b) => a - b)
        .join(';'),
    ]),
  ]);

/** What is said of each county and of the city without being ranked: a row for each name, and one where there is none. */
export function profileCsv(
  { profiles, sources }: Pick<Compare, 'profiles' | 'sources'>,
  units: readonly CompareUnit[],
  locale: Locale,
): string {
  const words = compareWords[locale];
  const heads = compareFileWords[locale];
  const rows = ({ name, slug }: CompareUnit, profile: CompareProfile) => [
    [name, words.rows.level, profile.level, '', null, ''],
    ...PROFILE_LISTS.flatMap((kind) =>
      profile[kind].length
        ? profile[kind].map((entry) => [
            name,
            words.rows[kind],
            entry.name,
            entry.main && entry.stated ? entry.main : '',
            ...cited(entry.ref, sources),
          ])
        : [[name, words.rows[kind], '', slug ? words.nothing : words.notStated, null, '']],
    ),
    [
      name,
      clauses([words.rows.land, messages[locale].figures.computed], locale),
      profile.land?.coverageText ?? '',
      profile.land?.text ?? words.notStated,
      null,
      '',
    ],
  ];
  return sheetOf([
    [...heads.profile, ...heads.line],
    ...units.flatMap((unit) => {
      const profile = profiles[unit.id];
      return profile ? rows(unit, profile) : [];
    }),
  ]);
}

/** The calendar: days in ISO; without a beginning only the end is known. */
export const datesCsv = (
  { dates, sources }: Pick<Compare, 'dates' | 'sources'>,
  locale: Locale,
): string => {
  const heads = compareFileWords[locale];
  return sheetOf([
    [...heads.dates, ...heads.line],
    ...dates.map(({ ref, name, kind, start, end }) => [
      name,
      kind,
      start,
      end,
      ...cited(ref, sources),
    ]),
  ]);
};

/** What is divided by denominators that are not from the document. */
export const contextCsv = (
  { profiles }: Pick<Compare, 'profiles'>,
  units: readonly CompareUnit[],
  locale: Locale,
): string =>
  sheetOf([
    compareFileWords[locale].context,
    ...units.flatMap(({ id, name }) =>
      (profiles[id]?.context ?? []).map(({ label, text, note }) => [name, label, text, note ?? '']),
    ),
  ]);

/** A row for each named project with a stated amount, in 100 million CNY. */
export function amountsCsv(
  compare: Compare,
  units: readonly CompareUnit[],
  locale: Locale,
): string {
  const words = compareWords[locale];
  return sheetOf([
    words.amountHeads,
    ...units.flatMap((unit) =>
      (compare.profiles[unit.id]?.amounts ?? []).map(({ ref, name, amount }) => [
        unit.name,
        name,
        amount,
        compare.sources[ref]?.line ?? null,
        compare.sources[ref]?.printed.join(';') ?? '',
      ]),
    ),
  ]);
}

/** A row for each indicator, with the year that its figures are of; what is not stated is an empty cell. */
export const rowsCsv = (
  compare: Compare,
  units: readonly CompareUnit[],
  locale: Locale,
): string => {
  const words = compareWords[locale];
  return sheetOf([
    [
      words.indicator,
      words.unit,
      words.mixedNote,
      ...compareFileWords[locale].standing,
      ...units.map(({ name }) => name),
      ...units.map(({ name }) => `${name} ${compareFileWords[locale].line[0]}`),
    ],
    ...compare.rows.map(({ label, unit, basis, kind, cells }) => [
      label,
      unit,
      basis,
      kind,
      [...new Set(units.flatMap(({ id }) => cells[id]?.year ?? []))].join(';'),
      ...units.map(({ id }) => cells[id]?.value ?? null),
      ...units.map(({ id }) => cited(cells[id]?.figure.ref ?? null, compare.sources)[0]),
    ]),
  ]);
};
