/** What a unit reports by an indicator in the twelve months of a year. */
import type { Progress } from '$lib/data/progress';
import type { ProgressIndicator } from '$lib/data/progress-indicators';

export interface YearLine {
  /** `YYYY-MM`, January first. */
  readonly months: readonly string[];
  /** One for each month; null where the table has no row. */
  readonly values: readonly (number | null)[];
  /** Rows of the table that state them. */
  readonly rows: readonly (number | null)[];
}

export function yearOf(
  progress: Progress,
  year: number,
  region_id: string,
  indicator_id: ProgressIndicator,
): YearLine {
  const months = Array.from(
    { length: 12 },
    (_, i) => `${String(year).padStart(4, '0')}-${String(i + 1).padStart(2, '0')}`,
  );
  const found = months.map((month) =>
    progress.regions.find(
      (row) =>
        row.month === month && row.region_id === region_id && row.indicator_id === indicator_id,
    ),
  );
  return {
    months,
    values: found.map((row) => row?.value ?? null),
    rows: found.map((row) => row?.row ?? null),
  };
}
