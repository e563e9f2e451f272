/** Calendar months as text, `YYYY-MM`: what reports are dated by, and what follows from such a date. */

const MONTH = /^(\d{4})-(\d{2})$/;
/** 2024-3, 2024/03, 2024年3月, and a month that a spreadsheet took for its first day: 2024/3/1. */
const NUMERIC = /^(\d{4})(?:[-/](\d{1,2})(?:[-/]0?1)?|年(\d{1,2})月)$/;
/** Mar-24, which Excel makes of 2024-03 when it opens a CSV file. */
const ENGLISH = /^([A-Za-z]{3})-(\d{2})$/;
const ENGLISH_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The month that a cell means, `YYYY-MM`, or undefined if it means none. The forms that spreadsheets turn a month into
 * are understood; two digits of a year are of this century.
 */
export function monthOf(cell: string): string | undefined {
  const english = ENGLISH.exec(cell);
  const numeric = NUMERIC.exec(cell);
  const year = english ? `20${english[2]}` : numeric?.[1];
  const month = english
    ? ENGLISH_MONTHS.indexOf(english[1]!.toLowerCase()) + 1
    : Number(numeric?.[2] ?? numeric?.[3]);
  if (!year || !(month >= 1 && month <= 12)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}`;
}

/**
 * Year and month (1 to 12) of a `YYYY-MM`.
 * @throws for any other text; `monthOf` has ruled that out for what comes from a table.
 */
export function partsOf(month: string): { readonly year: number; readonly month: number } {
  const [, year, of] = MONTH.exec(month) ?? [];
  if (!year || !of || !(Number(of) >= 1 && Number(of) <= 12)) throw new Error(`no month: ${month}`);
  return { year: Number(year), month: Number(of) };
}

/** The month before within the same year; null for January, where counts of the year begin anew. */
export function previousInYear(month: string): string | null {
  const { year, month: at } = partsOf(month);
  return at === 1 ? null : `${year}-${String(at - 1).padStart(2, '0')}`;
}

/** The last day of a month, ISO: `2024-02` gives `2024-02-29`. */
export function lastDayOf(month: string): string {
  const { year, month: at } = partsOf(month);
  // Day 0 of the next month; `at` counts from 1 where Date counts from 0.
  return `${month}-${new Date(Date.UTC(year, at, 0)).getUTCDate()}`;
}

/**
 * The months to choose from, in order: all with rows (in order of time), those between the first and the last, and the one
 * that is asked for. Between months that are far apart, as one mistyped year makes them, only the last ten years are full.
 */
export const monthChoices = (months: readonly string[], month: string): string[] =>
  [
    ...new Set([...months, ...monthsBetween(months[0] ?? month, months.at(-1) ?? month), month]),
  ].sort();

/** All months from one to another, both included; at most so many of the last ones. Empty if the first comes later. */
export function monthsBetween(first: string, last: string, most = 120): string[] {
  const [from, to] = [partsOf(first), partsOf(last)];
  const count = (to.year - from.year) * 12 + to.month - from.month + 1;
  const index = to.year * 12 + to.month - 1;
  return Array.from({ length: Math.max(0, Math.min(count, most)) }, (_, i) => {
    const at = index - Math.min(count, most) + 1 + i;
    return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}
