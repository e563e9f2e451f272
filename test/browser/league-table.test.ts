/** The table of the league in a real browser: what it says of the month before, and why a unit has no place. */
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { assertTables } from '$lib/data/load';
import { TABLE_NAMES } from '$lib/data/schema';
import type { Progress, ProgressIndicator } from '$lib/data/progress';
import { leagueWords } from '$lib/i18n/league';
import { leaguePageWords } from '$lib/i18n/league-page';
import { buildAtlas } from '$lib/model/atlas';
import { leagueOf } from '$lib/model/league';
import { rulesOf } from '$lib/model/rules';
import LeagueTable from '../../src/routes/league/LeagueTable.svelte';

const texts = import.meta.glob<string>('/data/*.csv', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const atlas = buildAtlas(
  assertTables(Object.fromEntries(TABLE_NAMES.map((name) => [name, texts[`/data/${name}.csv`]!]))),
);
const [HEISHAN, YIXIAN] = ['210726', '210727'];
const words = leaguePageWords.zh.league;
const said = leagueWords.zh;

type Row = readonly [month: string, unit: string, id: ProgressIndicator];
const progress = (...rows: Row[]): Progress => ({
  months: [...new Set(rows.map(([month]) => month))],
  regions: rows.map(([month, region_id, indicator_id], i) => {
    return { month, region_id, indicator_id, value: i, row: i + 2 };
  }),
  projects: [],
});
const show = (of: Progress, rules = rulesOf('1-0-0-0.33-67.10')!, month = '2024-06') =>
  render(LeagueTable, {
    locale: 'zh',
    atlas,
    league: leagueOf(of, [HEISHAN, YIXIAN], month, rules),
    onfile: () => undefined,
  });

describe('the league table', () => {
  it('claims nothing of a month before that has no rows', async () => {
    await show(progress(['2024-06', HEISHAN, 'investment_growth']));
    await expect.element(page.getByText(words.alone)).toBeVisible();
    await expect.element(page.getByText(said.moved)).not.toBeInTheDocument();
    await expect.element(page.getByText(words.previous)).not.toBeInTheDocument();
  });

  it('tells where the month before ranked others', async () => {
    await show(
      progress(
        ['2024-05', HEISHAN, 'investment_growth'],
        ['2024-05', YIXIAN, 'investment_growth'],
        ['2024-06', HEISHAN, 'investment_growth'],
      ),
    );
    await expect.element(page.getByText(said.moved)).toBeVisible();
    await expect.element(page.getByText(words.previous)).toBeVisible();
  });

  it('tells a unit that reports only what has no weight what it lacks', async () => {
    await show(progress(['2024-06', HEISHAN, 'projects_started']));
    const overall = (id: string) =>
      document.querySelector(`tr[data-unit="${id}"] td[data-overall]`)?.textContent.trim();
    expect(overall(HEISHAN)).toBe(said.lacking([said.indicators.investment_growth]));
    expect(overall(YIXIAN)).toBe(said.notRanked);
  });
});
