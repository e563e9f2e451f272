/** How the reported values of an indicator have moved within a year, for units that report its first and its last month. */
import type { Progress } from '$lib/data/progress';
import type { ProgressIndicator } from '$lib/data/progress-indicators';

/** From the first month to the last, in the unit of the indicator. */
export interface Change {
  readonly region_id: string;
  readonly to: number;
  /** Negative if the value has fallen. */
  readonly by: number;
}

export interface Course {
  /** `YYYY-MM`. */
  readonly first: string;
  readonly last: string;
  /** The largest rise first; units of the same change in the order given. Who lacks one of the two months is left out. */
  readonly changes: readonly Change[];
}

/** Without what binary fractions add. */
const exact = (value: number): number => Number(value.toPrecision(12));

/**
 * The course of an indicator from the first month of a year that any unit reports to the last one, not beyond the month
 * given; null if those are not two months. Other months of the year, and gaps between the two, do not count.
 * @param month `YYYY-MM`
 */
export function courseOf(
  progress: Progress,
  units: readonly string[],
  month: string,
  indicator_id: ProgressIndicator,
): Course | null {
  const year = month.slice(0, 4);
  const rows = progress.regions.filter(
    (row) =>
      row.indicator_id === indicator_id &&
      row.month.slice(0, 4) === year &&
      row.month <= month &&
      units.includes(row.region_id),
  );
  const months = rows.map((row) => row.month).sort();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const at = (unit: string, when: string): number | undefined =>
    rows.find((row) => row.region_id === unit && row.month === when)?.value;
  const changes = units.flatMap((region_id): Change[] => {
    const [from, to] = [at(region_id, first), at(region_id, last)];
    return from === undefined || to === undefined ? [] : [{ region_id, to, by: exact(to - from) }];
  });
  return { first, last, changes: changes.sort((a, b) => b.by - a.by) };
}
