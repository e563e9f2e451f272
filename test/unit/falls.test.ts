/** Counts of a progress table that fall though they are cumulative. */
import { describe, expect, it } from 'vitest';
import type { ProgressIndicator } from '$lib/data/progress-indicators';
import { LOCALES } from '$lib/i18n/locale';
import { leaguePageWords } from '$lib/i18n/league-page';
import { fallsOf } from '$lib/model/falls';

const row = (
  row: number,
  month: string,
  value: number,
  indicator_id: ProgressIndicator = 'projects_started',
  region_id = '210726',
) => ({ row, month, value, indicator_id, region_id });

describe('a cumulative count', () => {
  it('that falls is told with both rows, in whatever order they stand', () => {
    const [june, april, may] = [
      row(2, '2024-06', 185),
      row(3, '2024-04', 190),
      row(4, '2024-05', 180),
    ];
    expect(fallsOf({ regions: [june, april, may] })).toEqual([{ before: april, now: may }]);
  });

  it('is held against the last month that states one, within the year', () => {
    const [march, june] = [row(2, '2024-03', 190), row(3, '2024-06', 180)];
    expect(fallsOf({ regions: [march, june] })).toEqual([{ before: march, now: june }]);
    expect(fallsOf({ regions: [row(2, '2023-12', 190), row(3, '2024-01', 4)] })).toEqual([]);
  });

  it('may stay or grow, and is of one unit and one indicator; growth in percent may fall', () => {
    const regions = [
      row(2, '2024-03', 190),
      row(3, '2024-04', 190),
      row(4, '2024-04', 10, 'projects_in_reserve'),
      row(5, '2024-05', 20, 'projects_started', '210727'),
      row(6, '2024-03', 9.1, 'investment_growth'),
      row(7, '2024-04', 8.2, 'investment_growth'),
    ];
    expect(fallsOf({ regions })).toEqual([]);
  });

  it.each(LOCALES)('is told in words with both rows: %s', (locale) => {
    const fall = {
      unit: 'U',
      indicator: 'I',
      before: { row: 12, month: 'M', value: 190 },
      now: { row: 48, month: 'N', value: 180 },
    };
    const numbers = (more: number) =>
      [...leaguePageWords[locale].falls([fall], more).matchAll(/\d+/g)].map(([digits]) =>
        Number(digits),
      );
    const rows = [190, 12, 180, 48];
    expect(numbers(7)).toEqual([...rows, 7]);
    expect(numbers(0)).toEqual(rows);
    const text = leaguePageWords[locale].falls([fall], 0);
    const { before, now } = fall;
    const said = {
      zh: ['UI，', `M${before.value}（第12行）`, `N${now.value}（第48行）`],
      en: ['U, I: ', `${before.value} in M (row 12)`, `${now.value} in N (row 48)`],
    }[locale];
    for (const part of said) expect(text).toContain(part);
  });
});
