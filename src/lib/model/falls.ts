/**
 * Counts that fall within a year. The table defines its counts as cumulative since January, so one that falls is corrected
 * or wrong; the figures are used as they are, and whoever brings them is told.
 */
import type { Progress, RegionProgress } from '$lib/data/progress';
import { PROGRESS_UNITS } from '$lib/data/progress-indicators';

/** A count and the larger one that the same unit states for the last month before that states one, in the same year. */
export interface Fall {
  readonly before: RegionProgress;
  readonly now: RegionProgress;
}

/** Rows of the same key tell one course: a count of a unit through a year. */
const courseKey = ({ month, region_id, indicator_id }: RegionProgress): string =>
  [month.slice(0, 4), region_id, indicator_id].join(' ');

/** All falls of a table, by the rows that state the smaller figure. Growth in percent may fall, and is left out. */
export function fallsOf({ regions }: Pick<Progress, 'regions'>): Fall[] {
  const last = new Map<string, RegionProgress>();
  return regions
    .filter(({ indicator_id }) => PROGRESS_UNITS[indicator_id] === 'count')
    .sort((a, b) => a.month.localeCompare(b.month))
    .flatMap((now): Fall[] => {
      const before = last.get(courseKey(now));
      last.set(courseKey(now), now);
      return before && now.value < before.value ? [{ before, now }] : [];
    })
    .sort((a, b) => a.now.row - b.now.row);
}
