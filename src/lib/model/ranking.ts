/**
 * What follows from choosing some counties: who stands where in an indicator, how the values differ in words, and
 * which figures must not be compared at all. Ranks are given only to values of one indicator, which have one basis;
 * what is not stated has none, and never the last one.
 */
import { compareWords, type Told } from '$lib/i18n/compare';
import { clauses, quantity, sentence } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import type { CompareCategory, CompareRow, CompareUnit } from './compare';
import type { Figure } from './figures';
import { placeAmong } from './place';

/** A place among those that state a value: 1, 2, 2, 4. */
export interface Rank {
  readonly place: number;
  /** How many state it. */
  readonly of: number;
  /** Another one has the same value. */
  readonly tied: boolean;
}

/**
 * Standard competition ranking, the highest value first. Equal values share the better place; null has none.
 * @returns one rank for each value, in their order
 */
export function ranksOf(values: readonly (number | null)[]): (Rank | null)[] {
  const stated = values.filter((value) => value !== null);
  return values.map((value) => {
    if (value === null) return null;
    const { rank, ties, of } = placeAmong(value, stated);
    return { place: rank, of, tied: ties > 0 };
  });
}

/** Without what binary fractions add: 12.1 − 10 is 2.1. */
const minus = (a: number, b: number): number => Number((a - b).toPrecision(12));

/** By how much a value is higher, in words. */
function by(high: number, low: number, unit: CompareRow['unit'], locale: Locale): string {
  const words = compareWords[locale];
  const difference = minus(high, low);
  return unit === 'percent'
    ? words.points(quantity(difference, '', locale))
    : words.more(quantity(difference, unit, locale));
}

export interface RankedRow {
  readonly row: CompareRow;
  /** By region id; null where there is nothing to rank. */
  readonly ranks: Readonly<Record<string, Rank | null>>;
  /** The differences, or why there is no rank. */
  readonly said: string;
}

/**
 * An indicator for some counties. With one or none of them stating it there is no rank, and the sentence says so.
 * @param chosen the counties, without the city
 */
export function rankedRow(
  row: CompareRow,
  chosen: readonly CompareUnit[],
  locale: Locale,
): RankedRow {
  const words = compareWords[locale];
  const known = chosen.flatMap((unit) => {
    const { value = null, year = null, figure } = row.cells[unit.id] ?? {};
    return value !== null && figure ? [{ unit, value, year, text: figure.text }] : [];
  });
  // Values of different years are no more ranked than those of another basis.
  const latest = Math.max(...known.map(({ year }) => year ?? 0));
  const stated = known.filter(({ year }) => (year ?? 0) === latest);
  if (stated.length < 2) {
    const [only] = known;
    const ranks = Object.fromEntries(chosen.map(({ id }) => [id, null]));
    const alone = only && (known.length > 1 ? '' : words.only(only.unit.name));
    return { row, ranks, said: alone ?? words.none };
  }
  const ranks = ranksOf(
    chosen.map(({ id }) => stated.find(({ unit }) => unit.id === id)?.value ?? null),
  );
  const told = ({ unit, text }: (typeof stated)[number]): Told => ({ name: unit.name, text });
  const sorted = [...stated].sort((a, b) => b.value - a.value);
  const top = sorted.filter(({ value }) => value === sorted[0]!.value);
  const rest = sorted.slice(top.length);
  const first = top[0]!;
  const sentences = [
    ...(top.length > 1
      ? [
          words.equal(
            top.map(({ unit }) => unit.name),
            first.text,
          ),
        ]
      : []),
    ...rest.map((other) =>
      words.higher(told(first), told(other), by(first.value, other.value, row.unit, locale)),
    ),
  ];
  return {
    row,
    ranks: Object.fromEntries(chosen.map(({ id }, i) => [id, ranks[i] ?? null])),
    said: clauses(sentences, locale),
  };
}

/** All indicators: what most of the chosen counties state comes first, what none of them states last. */
export function rankedRows(
  rows: readonly CompareRow[],
  chosen: readonly CompareUnit[],
  locale: Locale,
): RankedRow[] {
  const stated = ({ cells }: CompareRow): number =>
    chosen.filter(({ id }) => (cells[id]?.value ?? null) !== null).length;
  return [...rows]
    .sort((a, b) => stated(b) - stated(a))
    .map((row) => rankedRow(row, chosen, locale));
}

/** A figure that shares its unit with others of another basis. */
export interface MixedFigure {
  readonly unit: CompareUnit;
  readonly label: string;
  readonly figure: Figure;
  readonly basis: string;
}
export interface Mixed {
  readonly measured: 'count' | '100m_cny' | 'percent';
  readonly figures: readonly MixedFigure[];
}

const MEASURED = ['count', '100m_cny', 'percent'] as const;

/**
 * Figures that a reader may want to compare and must not: two units each state something in the same unit of
 * measurement, and nothing of the same basis.
 * @param shown the chosen counties, and the city as reference
 */
export function mixedOf(rows: readonly CompareRow[], shown: readonly CompareUnit[]): Mixed[] {
  return MEASURED.flatMap((measured): Mixed[] => {
    const of = (unit: CompareUnit): CompareRow[] =>
      rows.filter((row) => row.unit === measured && (row.cells[unit.id]?.value ?? null) !== null);
    const common = (a: CompareRow, b: CompareRow): boolean =>
      a.id === b.id || a.comparable.includes(b.id) || b.comparable.includes(a.id);
    const involved = shown.filter((a) =>
      shown.some((b) => {
        const [mine, theirs] = [of(a), of(b)];
        return (
          a !== b &&
          mine.length > 0 &&
          theirs.length > 0 &&
          !mine.some((row) => theirs.some((other) => common(row, other)))
        );
      }),
    );
    // Two counties must be among them, or one county and the city: one alone is no comparison.
    if (involved.length < 2) return [];
    return [
      {
        measured,
        figures: involved.flatMap((unit) =>
          of(unit).map((row) => ({
            unit,
            label: row.label,
            figure: row.cells[unit.id]!.figure,
            basis: row.basis,
          })),
        ),
      },
    ];
  });
}

/** How many named projects of a unit are in a category. */
export const countIn = ({ projects }: CompareCategory, id: string): number =>
  projects[id]?.length ?? 0;

/** So many categories at the first place are named, more are only counted. */
const NAMED = 3;

/** What a chart of categories shows, one sentence for each unit: its largest category, or those that share that place. */
export function saidOf(
  categories: readonly CompareCategory[],
  units: readonly CompareUnit[],
  totals: Readonly<Record<string, number>>,
  locale: Locale,
): string {
  const words = compareWords[locale];
  const sentences = units.map(({ id, name }) => {
    const most = Math.max(0, ...categories.map((category) => countIn(category, id)));
    const top = categories.filter((category) => most > 0 && countIn(category, id) === most);
    const [first] = top;
    if (!first) return words.noProjects(name);
    if (top.length > NAMED) return words.mostSpread(name, top.length, most);
    return top.length > 1
      ? words.mostTied(
          name,
          top.map((category) => category.name),
          most,
        )
      : words.most(name, first.name, most, totals[id] ?? 0);
  });
  return sentence(sentences, locale);
}
