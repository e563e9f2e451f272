/** Calendar months as text, `YYYY-MM`: what reports are dated by, and what follows from such a date. */

const MONTH = /^(\d{4})-(\d{2})$/;

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
