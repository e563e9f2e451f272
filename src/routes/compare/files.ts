/** The numbers of a chart or table of the comparison as a file for spreadsheets. */
import { sheetOf } from '$lib/export/rows-csv';
import type { Locale } from '$lib/i18n/locale';
import { compareWords } from '$lib/i18n/compare';
import type { Compare, CompareCategory, CompareUnit } from '$lib/model/compare';
import { countIn } from '$lib/model/ranking';

/** A row for each category, a column for each unit. */
export const countsCsv = (
  head: string,
  categories: readonly CompareCategory[],
  units: readonly CompareUnit[],
): string =>
  sheetOf([
    [head, ...units.map(({ name }) => name)],
    ...categories.map((category) => [
      category.name,
      ...units.map(({ id }) => countIn(category, id)),
    ]),
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

/** A row for each indicator; what is not stated is an empty cell. */
export const rowsCsv = (
  compare: Compare,
  units: readonly CompareUnit[],
  locale: Locale,
): string => {
  const words = compareWords[locale];
  return sheetOf([
    [words.indicator, words.unit, words.mixedNote, ...units.map(({ name }) => name)],
    ...compare.rows.map(({ label, unit, basis, cells }) => [
      label,
      unit,
      basis,
      ...units.map(({ id }) => cells[id]?.value ?? null),
    ]),
  ]);
};
