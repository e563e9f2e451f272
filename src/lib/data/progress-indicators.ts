/** What counties and districts report month by month; apart from the table's parser, which is much larger. */
import type { Region } from './schema';

/** The four dimensions of the monthly league, in the order in which the document names them. */
export const PROGRESS_INDICATORS = [
  'investment_growth',
  'projects_started',
  'projects_over_100m',
  'projects_in_reserve',
] as const;
export type ProgressIndicator = (typeof PROGRESS_INDICATORS)[number];

/** Units of the values; counts are cumulative since January. */
export const PROGRESS_UNITS: Readonly<Record<ProgressIndicator, 'percent' | 'count'>> = {
  investment_growth: 'percent',
  projects_started: 'count',
  projects_over_100m: 'count',
  projects_in_reserve: 'count',
};

/** Ids of the units that compete: all counties and districts, in order. The city itself is none of them. */
export const competitorsOf = (regions: readonly Pick<Region, 'region_id' | 'level'>[]): string[] =>
  regions
    .filter(({ level }) => level !== 'city')
    .map(({ region_id }) => region_id)
    .sort();
