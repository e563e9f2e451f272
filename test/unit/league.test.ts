/** The monthly league: ranks, points, bands, rules; completion of targets; deadlines of projects; their words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  competitorsOf,
  parseProgress,
  PROGRESS_INDICATORS,
  PROGRESS_UNITS,
  type Progress,
  type ProgressIndicator,
  type ProjectProgress,
  type RegionProgress,
} from '$lib/data/progress';
import { LOCALES } from '$lib/i18n/locale';
import { leagueWords } from '$lib/i18n/league';
import {
  BASES,
  completionOf,
  completions,
  type CompletionState,
  type UnknownReason,
} from '$lib/model/completion';
import { bandOf, leagueOf, type Band, type League } from '$lib/model/league';
import {
  deadlineChecks,
  overdueOf,
  type DeadlineReason,
  type DeadlineState,
} from '$lib/model/overdue';
import { DEFAULT_RULES, rulesOf, rulesText, type Rules } from '$lib/model/rules';
import { buildAtlas } from '$lib/model/atlas';
import { atlas, tables } from '../fixtures/atlas';

const UNITS = competitorsOf(atlas.regions);
const [GUTA, LINGHE, TAIHE, HEISHAN, YIXIAN, LINGHAI, BEIZHEN] = UNITS as [string, ...string[]] &
  Record<number, string>;
const MARCH = '2024-03';
const [GROWTH, STARTED, LARGE, RESERVE] = PROGRESS_INDICATORS;

type Values = Readonly<Record<string, number>>;
const regionRows = (month: string, indicator_id: ProgressIndicator, values: Values) =>
  Object.entries(values).map(([region_id, value], i): RegionProgress => {
    return { month, region_id, indicator_id, value, row: i + 2 };
  });
const progressOf = (
  regions: readonly RegionProgress[],
  projects: readonly ProjectProgress[] = [],
): Progress => ({
  months: [...new Set([...regions, ...projects].map(({ month }) => month))].sort(),
  regions,
  projects,
});
/** The same values by every indicator. */
const alike = (month: string, values: Values) =>
  PROGRESS_INDICATORS.flatMap((id) => regionRows(month, id, values));
const inOrder = (...values: number[]): Values =>
  Object.fromEntries(values.map((value, i) => [UNITS[i], value]));

const standing = (league: League, unit: string) =>
  league.standings.find(({ region_id }) => region_id === unit)!;

/** Few different values, so that ties are common; some units and months are missing. */
const someProgress = fc
  .array(
    fc.record({
      month: fc.constantFrom('2024-02', MARCH, '2024-05'),
      region_id: fc.constantFrom(...UNITS),
      indicator_id: fc.constantFrom(...PROGRESS_INDICATORS),
      value: fc.integer({ min: 0, max: 4 }),
    }),
    { maxLength: 120 },
  )
  .map((rows) => {
    const once = new Map(
      rows.map((row) => [`${row.month}${row.region_id}${row.indicator_id}`, row]),
    );
    return progressOf([...once.values()].map((row, i) => ({ ...row, row: i + 2 })));
  });
const hundred = fc.integer({ min: 0, max: 100 });
const someRules: fc.Arbitrary<Rules> = fc
  .tuple(fc.tuple(hundred, hundred, hundred, hundred), hundred, hundred, hundred)
  .filter(([weights]) => weights.some((weight) => weight > 0))
  .map(([[a, b, c, d], one, other, slow]) => ({
    weights: {
      investment_growth: a,
      projects_started: b,
      projects_over_100m: c,
      projects_in_reserve: d,
    },
    bands: [Math.min(one, other), Math.max(one, other)] as const,
    slow,
  }));

describe('rules', () => {
  it('stand in the address in short', () => {
    expect(rulesText(DEFAULT_RULES)).toBe('1-1-1-1.33-67.10');
    expect(rulesOf('1-1-1-1.33-67.10')).toEqual(DEFAULT_RULES);
    expect(rulesOf('40-30-20-10.0-100.0')).toEqual({
      weights: {
        investment_growth: 40,
        projects_started: 30,
        projects_over_100m: 20,
        projects_in_reserve: 10,
      },
      bands: [0, 100],
      slow: 0,
    });
  });

  it('come back from their text, and from no other', () => {
    fc.assert(
      fc.property(someRules, (rules) => {
        expect(rulesOf(rulesText(rules))).toEqual(rules);
        expect(rulesText(rules)).toMatch(/^[\d.-]+$/);
      }),
    );
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[\d.-]{9,20}$/));
    fc.assert(
      fc.property(text, (any) => {
        const rules = rulesOf(any);
        if (rules) expect(rulesText(rules)).toBe(any);
      }),
    );
  });

  it.each([
    '',
    '1-1-1-1.33-67',
    '1-1-1.33-67.10',
    '1-1-1-1-1.33-67.10',
    '1-1-1-1.67-33.10',
    '0-0-0-0.33-67.10',
    '01-1-1-1.33-67.10',
    '1-1-1-101.33-67.10',
    '1-1-1-1.33-67.-1',
    '1-1-1-1.33-67.1e1',
    ' 1-1-1-1.33-67.10',
    '1-1-1-1.33-67.10\n',
    '1.5-1-1-1.33-67.10',
  ])('refuse %j', (text) => expect(rulesOf(text)).toBeNull());
});

describe('ranks by indicator', () => {
  it('leave out as many as tie, and say the ties', () => {
    const league = leagueOf(
      progressOf(regionRows(MARCH, STARTED, inOrder(9, 7, 7, 5, 3, 3, 3))),
      UNITS,
      MARCH,
      rulesOf('0-1-0-0.33-67.10')!,
    );
    expect(
      UNITS.map((unit) => {
        const { results, points } = standing(league, unit);
        const { rank, ties, of } = results[STARTED]!;
        // Of the other six, how many are below and half of those level.
        return [rank, ties, of, Math.round(points! * 60) / 10];
      }),
    ).toEqual([
      [1, 0, 7, 6],
      [2, 1, 7, 4.5],
      [2, 1, 7, 4.5],
      [4, 0, 7, 3],
      [5, 2, 7, 1],
      [5, 2, 7, 1],
      [5, 2, 7, 1],
    ]);
  });

  it('leave out who states nothing, and rank a zero and a negative value', () => {
    const values = { [HEISHAN!]: 0, [YIXIAN!]: -4.5, [BEIZHEN!]: 12 };
    const league = leagueOf(progressOf(regionRows(MARCH, GROWTH, values)), UNITS, MARCH);
    const ranks = UNITS.map((unit) => standing(league, unit).results[GROWTH]?.rank ?? null);
    expect(ranks).toEqual([null, null, null, 2, 3, null, 1]);
    expect(standing(league, YIXIAN!).results[GROWTH]).toMatchObject({ value: -4.5, row: 3, of: 3 });
  });

  it('tell movement against the month before, where there is one', () => {
    const progress = progressOf([
      ...regionRows('2023-12', STARTED, inOrder(1, 2, 3)),
      ...regionRows('2024-01', STARTED, inOrder(3, 2, 1)),
      ...regionRows('2024-02', STARTED, inOrder(3, 2, 9)),
      ...regionRows('2024-04', STARTED, inOrder(3, 2, 9, 10)),
    ]);
    const movement = (month: string) => {
      const league = leagueOf(progress, UNITS, month);
      return [GUTA, LINGHE, TAIHE].map(
        (unit) => standing(league, unit!).results[STARTED]?.movement ?? null,
      );
    };
    expect(movement('2024-02')).toEqual([-1, -1, 2]);
    // The counts of a year begin anew.
    expect(movement('2024-01')).toEqual([null, null, null]);
    // March is missing: neither ranked itself nor something to compare with.
    expect(movement(MARCH)).toEqual([null, null, null]);
    expect(movement('2024-04')).toEqual([null, null, null]);
    expect(leagueOf(progress, UNITS, '2024-01').previous).toBeNull();
  });

  it('say when others were ranked the month before', () => {
    const league = leagueOf(
      progressOf([
        ...alike('2024-02', inOrder(3, 2)),
        ...regionRows(MARCH, STARTED, inOrder(3, 2)),
        ...regionRows(MARCH, GROWTH, inOrder(3, 2, 1)),
      ]),
      UNITS,
      MARCH,
    );
    expect(league.moved).toEqual({
      investment_growth: true,
      projects_started: false,
      projects_over_100m: true,
      projects_in_reserve: true,
      overall: true,
    });
  });

  it('are those of a plain count', () => {
    fc.assert(
      fc.property(someProgress, (progress) => {
        const league = leagueOf(progress, UNITS, MARCH);
        for (const id of PROGRESS_INDICATORS) {
          const stated = progress.regions.filter(
            (row) => row.month === MARCH && row.indicator_id === id,
          );
          for (const unit of UNITS) {
            const own = stated.find(({ region_id }) => region_id === unit);
            const result = standing(league, unit).results[id];
            expect(result === null).toBe(own === undefined);
            if (!own || !result) continue;
            const better = stated.filter(({ value }) => value > own.value).length;
            const level = stated.filter(({ value }) => value === own.value).length - 1;
            expect([result.rank, result.ties, result.of]).toEqual([
              better + 1,
              level,
              stated.length,
            ]);
          }
        }
      }),
    );
  });
});

describe('points', () => {
  it('are the weighted mean of the shares of others that a unit is ahead of', () => {
    const progress = progressOf([
      ...regionRows(MARCH, GROWTH, inOrder(5, 6, 7)),
      ...regionRows(MARCH, STARTED, inOrder(30, 20, 10)),
      ...regionRows(MARCH, LARGE, inOrder(4, 4, 1)),
      ...regionRows(MARCH, RESERVE, inOrder(2, 2, 2)),
    ]);
    const points = (rules: Rules) => {
      const league = leagueOf(progress, UNITS, MARCH, rules);
      return UNITS.slice(0, 3).map((unit) => standing(league, unit).points);
    };
    expect(points(DEFAULT_RULES)).toEqual([0.5625, 0.5625, 0.375]);
    const weights = { ...DEFAULT_RULES.weights, projects_started: 3, projects_in_reserve: 0 };
    expect(points({ ...DEFAULT_RULES, weights })).toEqual([0.75, 0.55, 0.2]);
    const league = leagueOf(progress, UNITS, MARCH);
    expect(league.standings.slice(0, 3).map(({ place }) => [place?.rank, place?.ties])).toEqual([
      [1, 1],
      [1, 1],
      [3, 0],
    ]);
  });

  it('tie where they are equal, however they are added up', () => {
    // Places of two units by four indicators: the same sum of sixths, in an order that binary fractions tell apart.
    const first = [0, 1, 2, 3];
    const second = [2, 3, 0, 1];
    const rows = PROGRESS_INDICATORS.flatMap((id, i) => {
      const [a, b] = [first[i]!, second[i]!];
      const rest = [0, 1, 2, 3, 4, 5, 6].filter((value) => value !== a && value !== b);
      return regionRows(MARCH, id, inOrder(a, b, ...rest));
    });
    const league = leagueOf(progressOf(rows), UNITS, MARCH);
    const [one, other] = [GUTA, LINGHE].map((unit) => standing(league, unit!));
    expect(one!.points).toBe(0.25);
    expect(other!.points).toBe(0.25);
    expect(one!.place).toEqual(other!.place);
  });

  it('need every indicator that counts, and the unit says which one it lacks', () => {
    const progress = progressOf([
      ...alike(MARCH, inOrder(3, 2)),
      ...regionRows(MARCH, GROWTH, { [TAIHE!]: 99 }),
      ...regionRows(MARCH, STARTED, { [TAIHE!]: 99 }),
    ]);
    const lacks = standing(leagueOf(progress, UNITS, MARCH), TAIHE!);
    expect(lacks).toMatchObject({
      points: null,
      place: null,
      band: null,
      lacking: [LARGE, RESERVE],
    });
    expect(lacks.results[GROWTH]?.rank).toBe(1);
    const weights = { ...DEFAULT_RULES.weights, projects_over_100m: 0, projects_in_reserve: 0 };
    const has = standing(leagueOf(progress, UNITS, MARCH, { ...DEFAULT_RULES, weights }), TAIHE!);
    expect(has).toMatchObject({ points: 1, lacking: [], place: { rank: 1, of: 3 } });
  });

  it('leave everybody without a place where nothing is reported or nothing counts', () => {
    const none = leagueOf(progressOf(alike(MARCH, inOrder(3, 2))), UNITS, '2024-07');
    expect(none.standings.map(({ region_id }) => region_id)).toEqual(UNITS);
    for (const { place, lacking } of none.standings)
      expect([place, lacking]).toEqual([null, [...PROGRESS_INDICATORS]]);
    const weights = Object.fromEntries(
      PROGRESS_INDICATORS.map((id) => [id, 0]),
    ) as Rules['weights'];
    const rules = { ...DEFAULT_RULES, weights };
    const unweighted = leagueOf(progressOf(alike(MARCH, inOrder(3, 2))), UNITS, MARCH, rules);
    for (const { points, place, lacking } of unweighted.standings)
      expect([points, place, lacking]).toEqual([null, null, []]);
  });

  it('list every unit once, by place and then those without one', () => {
    fc.assert(
      fc.property(someProgress, someRules, (progress, rules) => {
        const { standings } = leagueOf(progress, UNITS, MARCH, rules);
        expect(standings.map(({ region_id }) => region_id).sort()).toEqual(UNITS);
        const ranks = standings.map(({ place }) => place?.rank ?? Infinity);
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        for (const { points, place, band, lacking } of standings) {
          expect([place === null, band === null]).toEqual([points === null, points === null]);
          expect(points === null).toBe(lacking.length > 0);
          if (points !== null) expect(points >= 0 && points <= 1).toBe(true);
        }
      }),
    );
  });

  it('do not depend on the order of rows or units, other months or the scale of an indicator', () => {
    fc.assert(
      fc.property(
        someProgress.chain((progress) =>
          fc.tuple(
            fc.constant(progress),
            fc.shuffledSubarray([...progress.regions], { minLength: progress.regions.length }),
            fc.shuffledSubarray([...UNITS], { minLength: UNITS.length }),
          ),
        ),
        someRules,
        ([progress, shuffled, units], rules) => {
          const league = leagueOf(progress, UNITS, MARCH, rules);
          expect(leagueOf(progressOf(shuffled), units, MARCH, rules)).toEqual(league);
          const later = progress.regions.filter(({ month }) => month !== '2024-05');
          expect(leagueOf(progressOf(later), UNITS, MARCH, rules)).toEqual(league);
          const scaled = progress.regions.map((row) => ({ ...row, value: row.value * 7 + 1 }));
          const plain = ({ standings }: League) =>
            standings.map(({ region_id, points, place, band }) => [region_id, points, place, band]);
          expect(plain(leagueOf(progressOf(scaled), UNITS, MARCH, rules))).toEqual(plain(league));
        },
      ),
    );
  });

  it('leave out rows of regions that do not compete', () => {
    const rows = alike(MARCH, inOrder(3, 2));
    const city = regionRows(MARCH, STARTED, { '210700': 999 });
    const strip = ({ standings }: League) => standings;
    expect(strip(leagueOf(progressOf([...city, ...rows]), UNITS, MARCH))).toEqual(
      strip(leagueOf(progressOf(rows), UNITS, MARCH)),
    );
  });
});

describe('bands', () => {
  const bands = (...values: number[]) => {
    const league = leagueOf(progressOf(alike(MARCH, inOrder(...values))), UNITS, MARCH);
    return UNITS.slice(0, values.length).map((unit) => standing(league, unit).band);
  };

  it('are thirds around the middle', () => {
    expect(bands(7, 6, 5, 4, 3, 2, 1)).toEqual([1, 1, 2, 2, 2, 3, 3]);
    expect(bands(6, 5, 4, 3, 2, 1)).toEqual([1, 1, 2, 2, 3, 3]);
    expect(bands(3, 2, 1)).toEqual([1, 2, 3]);
    expect(bands(2, 1)).toEqual([1, 3]);
    expect(bands(1)).toEqual([2]);
  });

  it('keep together who ties', () => {
    expect(bands(5, 5, 5, 5, 5, 5, 5)).toEqual([2, 2, 2, 2, 2, 2, 2]);
    expect(bands(9, 5, 5, 5, 3, 2, 1)).toEqual([1, 2, 2, 2, 2, 3, 3]);
    expect(bands(9, 9, 9, 4, 3, 2, 1)).toEqual([1, 1, 1, 2, 2, 3, 3]);
  });

  it('can be set to none or all', () => {
    const place = { rank: 4, ties: 0, of: 7 };
    expect(bandOf(place, [0, 0])).toBe(3);
    expect(bandOf(place, [0, 100])).toBe(2);
    expect(bandOf(place, [100, 100])).toBe(1);
    expect(bandOf(place, [50, 50])).toBe(2);
  });

  it('never split a tie and never run against the ranks', () => {
    fc.assert(
      fc.property(someProgress, someRules, (progress, rules) => {
        const ranked = leagueOf(progress, UNITS, MARCH, rules).standings.filter(
          ({ place }) => place,
        );
        for (const a of ranked)
          for (const b of ranked) {
            if (a.place!.rank === b.place!.rank) expect(a.band).toBe(b.band);
            if (a.place!.rank < b.place!.rank) expect(a.band! <= b.band!).toBe(true);
            expect(a.points! > b.points!).toBe(a.place!.rank < b.place!.rank);
          }
      }),
    );
  });
});

describe('completion', () => {
  const of = (
    region_id: string,
    indicator_id: ProgressIndicator,
    value: number | null,
    month = MARCH,
    { slow = 10, target }: { slow?: number; target?: number } = {},
  ) => {
    const rows = value === null ? [] : regionRows(month, indicator_id, { [region_id]: value });
    const targets = tables.targets.map((row) =>
      target === undefined ? row : { ...row, value: target },
    );
    const given = { progress: progressOf(rows), targets, month, rules: { ...DEFAULT_RULES, slow } };
    return completionOf(given, region_id, indicator_id);
  };

  it('holds together only what stands on the same basis', () => {
    for (const id of PROGRESS_INDICATORS) {
      const { indicator } = BASES[id];
      expect(atlas.indicators.get(indicator)?.unit).toBe(PROGRESS_UNITS[id]);
    }
    expect(atlas.indicators.get('started-projects')?.basis_zh).toContain('不限重点项目');
    expect(atlas.indicators.get('new-signings-over-100m')?.basis_zh).toContain('新签约');
    expect(atlas.indicators.get('planned-projects')?.basis_zh).not.toContain('储备');
    const unknown = { state: 'unknown', share: null, expected: null, target: null };
    expect(of(BEIZHEN!, RESERVE, 200)).toMatchObject({
      ...unknown,
      reason: 'other-basis',
      value: 200,
    });
    expect(of(BEIZHEN!, LARGE, 20)).toMatchObject({ ...unknown, reason: 'other-basis' });
    expect(of(BEIZHEN!, STARTED, 20)).toMatchObject({ ...unknown, reason: 'no-target' });
    expect(of(HEISHAN!, STARTED, 20, '2025-03')).toMatchObject({ ...unknown, reason: 'no-target' });
  });

  it('holds a count against the part of the year that has passed', () => {
    expect(of(HEISHAN!, STARTED, 36)).toEqual({
      region_id: HEISHAN,
      indicator_id: STARTED,
      month: MARCH,
      value: 36,
      row: 2,
      target: 180,
      targetRef: 'targets:heishan-started-projects',
      share: 0.2,
      elapsed: 0.25,
      expected: 45,
      ahead: -9,
      state: 'on-time',
      reason: null,
    });
    // 45 expected, 18 allowed for.
    expect(of(HEISHAN!, STARTED, 27).state).toBe('on-time');
    expect(of(HEISHAN!, STARTED, 26).state).toBe('late');
    expect(of(HEISHAN!, STARTED, 44, MARCH, { slow: 0 }).state).toBe('late');
    expect(of(HEISHAN!, STARTED, 45, MARCH, { slow: 0 }).state).toBe('on-time');
  });

  it('is done from the target on, and does not cut off what is above', () => {
    expect(of(HEISHAN!, STARTED, 180)).toMatchObject({ state: 'done', share: 1, ahead: 135 });
    expect(of(HEISHAN!, STARTED, 270)).toMatchObject({ state: 'done', share: 1.5, ahead: 225 });
  });

  it('takes zero for a value and no row for none', () => {
    expect(of(HEISHAN!, STARTED, 0)).toMatchObject({
      state: 'late',
      share: 0,
      value: 0,
      ahead: -45,
    });
    expect(of(HEISHAN!, STARTED, 0, '2024-01')).toMatchObject({ state: 'on-time', share: 0 });
    expect(of(HEISHAN!, STARTED, null)).toMatchObject({
      state: 'unknown',
      reason: 'no-value',
      value: null,
      target: 180,
      expected: 45,
      share: null,
    });
  });

  it('allows for nothing when the year is over', () => {
    expect(of(HEISHAN!, STARTED, 179, '2024-12')).toMatchObject({ state: 'late', elapsed: 1 });
    expect(of(HEISHAN!, STARTED, 180, '2024-12').state).toBe('done');
    expect(of(LINGHAI!, GROWTH, 11.9, '2024-12').state).toBe('late');
    expect(of(LINGHAI!, GROWTH, 12, '2024-12').state).toBe('done');
  });

  it('compares a rate as it is, in any month', () => {
    expect(of(LINGHAI!, GROWTH, 13)).toMatchObject({
      target: 12,
      expected: 12,
      ahead: 1,
      state: 'on-time',
      targetRef: 'targets:linghai-fixed-asset-growth',
    });
    expect(of(LINGHAI!, GROWTH, 10.8)).toMatchObject({ state: 'on-time', ahead: -1.2 });
    expect(of(LINGHAI!, GROWTH, 10.7).state).toBe('late');
    expect(of(LINGHAI!, GROWTH, 0.09, MARCH, { target: 0.1 }).state).toBe('on-time');
    expect(of(LINGHAI!, GROWTH, -3)).toMatchObject({ state: 'late', share: -0.25 });
  });

  it('tells no share of a zero target, and judges a rate by it all the same', () => {
    expect(of(HEISHAN!, STARTED, 0, MARCH, { target: 0 })).toMatchObject({
      state: 'unknown',
      reason: 'zero-target',
      share: null,
      target: 0,
    });
    const rate = (value: number) => of(LINGHAI!, GROWTH, value, MARCH, { target: 0 });
    expect(rate(0)).toMatchObject({ state: 'on-time', share: null, ahead: 0 });
    expect(rate(-0.1).state).toBe('late');
    expect(of(LINGHAI!, GROWTH, -2.1, MARCH, { target: -2 }).state).toBe('on-time');
    expect(of(LINGHAI!, GROWTH, -2.3, MARCH, { target: -2 })).toMatchObject({
      state: 'late',
      share: null,
    });
  });

  it('gets no worse by more, and never says more than it knows', () => {
    const order = ['late', 'on-time', 'done'];
    fc.assert(
      fc.property(
        fc.constantFrom<[string, ProgressIndicator]>([HEISHAN!, STARTED], [LINGHAI!, GROWTH]),
        fc.nat(400),
        fc.nat(400),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 300 }),
        hundred,
        ([unit, id], a, b, month, target, slow) => {
          const at = `2024-${String(month).padStart(2, '0')}`;
          const [less, more] = [Math.min(a, b), Math.max(a, b)].map((value) =>
            of(unit, id, value, at, { slow, target }),
          );
          expect(order.indexOf(less!.state)).toBeLessThanOrEqual(order.indexOf(more!.state));
          expect(less!.state).not.toBe('unknown');
          if (less!.ahead! >= 0) expect(less!.state).not.toBe('late');
          if (month === 12) expect(less!.state).toBe(less!.value! >= target ? 'done' : 'late');
        },
      ),
    );
  });

  it('is told of each unit by each indicator', () => {
    const progress = progressOf(alike(MARCH, inOrder(1, 2, 3, 4, 5, 6, 7)));
    const all = completions({ progress, targets: tables.targets, month: MARCH }, UNITS);
    expect(all).toHaveLength(28);
    const known = all.filter(({ state }) => state !== 'unknown');
    expect(known.map(({ region_id, indicator_id }) => [region_id, indicator_id])).toEqual([
      [HEISHAN, STARTED],
      [YIXIAN, GROWTH],
      [LINGHAI, GROWTH],
    ]);
  });
});

describe('deadlines', () => {
  const check = (project_id: string, stage_id: string | null, month: string, all = atlas) => {
    const rows: ProjectProgress[] =
      stage_id === null ? [] : [{ month, project_id, stage_id, share_done: null, row: 2 }];
    const checks = deadlineChecks(progressOf([], rows), month, all);
    expect(checks).toHaveLength(tables.projects.length);
    return checks.find((each) => each.project_id === project_id)!;
  };
  const CONTINUING = 'linghai-dayou-oil-reserve';
  const NEW = 'heishan-aidun-wind';
  const LANDING = 'yixian-recycled-aluminium';

  it.each([
    [CONTINUING, 'starting', MARCH, 'waiting', null],
    [CONTINUING, 'starting', '2024-04', 'overdue', null],
    [CONTINUING, 'construction', '2024-04', 'there', null],
    [CONTINUING, 'completion', '2024-04', 'there', null],
    [CONTINUING, null, '2024-12', 'unknown', 'no-row'],
    [CONTINUING, 'unspecified', '2024-12', 'unknown', 'no-step'],
    [CONTINUING, 'revitalisation', '2024-12', 'unknown', 'no-step'],
    [NEW, 'starting', '2024-05', 'waiting', null],
    [NEW, 'starting', '2024-06', 'overdue', null],
    [NEW, 'preparation', '2025-02', 'overdue', null],
    [NEW, 'construction', '2024-06', 'there', null],
    [LANDING, 'landing', '2024-12', 'unknown', 'no-deadline'],
    [LANDING, 'starting', '2024-07', 'overdue', null],
    [LANDING, 'construction', '2024-07', 'there', null],
    ['yixian-xinda-coal-coke', 'preparation', '2024-12', 'unknown', 'no-deadline'],
  ])('%s at %s in %s: %s', (project, stage, month, state, reason) => {
    const found = check(project, stage, month);
    expect([found.state, found.reason]).toEqual([state, reason]);
    expect(found).toMatchObject({ stage, row: stage && 2 });
  });

  it('come from the table of milestones', () => {
    expect(check(CONTINUING, 'starting', '2024-05')).toMatchObject({
      milestone_id: 'resumption-deadline',
      due: '2024-04-30',
      printed: 'construction',
    });
    expect(check(NEW, 'starting', '2024-05')).toMatchObject({
      milestone_id: 'new-starts-deadline',
      due: '2024-06-30',
    });
    const later = buildAtlas({
      ...tables,
      milestones: tables.milestones.map((row) =>
        row.milestone_id === 'new-starts-deadline' ? { ...row, end: '2024-09-15' } : row,
      ),
    });
    expect(check(NEW, 'starting', '2024-08', later).state).toBe('waiting');
    expect(check(NEW, 'starting', '2024-09', later)).toMatchObject({
      state: 'overdue',
      due: '2024-09-15',
    });
    const without = buildAtlas({ ...tables, milestones: [] });
    expect(check(NEW, 'starting', '2024-09', without)).toMatchObject({
      state: 'unknown',
      reason: 'no-milestone',
      due: null,
    });
  });

  it('call nothing overdue that no row of the month tells of', () => {
    const stage = fc.constantFrom(...tables.stages.map(({ stage_id }) => stage_id));
    const projects = fc.shuffledSubarray(tables.projects.map(({ project_id }) => project_id));
    const month = fc.constantFrom(MARCH, '2024-04', '2024-06', '2024-11');
    fc.assert(
      fc.property(
        projects,
        fc.array(stage, { minLength: 40, maxLength: 40 }),
        month,
        month,
        (ids, stages, of, at) => {
          const rows = ids.map((project_id, i): ProjectProgress => {
            return { month: of, project_id, stage_id: stages[i]!, share_done: null, row: i + 2 };
          });
          const overdue = overdueOf(deadlineChecks(progressOf([], rows), at, atlas));
          if (of !== at || at === MARCH) expect(overdue).toEqual([]);
          for (const { project_id, stage: now, due } of overdue) {
            expect(ids).toContain(project_id);
            expect(['signed', 'landing', 'preparation', 'starting']).toContain(now);
            expect(due! <= `${at}-31`).toBe(true);
          }
          expect(overdue.map(({ due }) => due)).toEqual(overdue.map(({ due }) => due).sort());
        },
      ),
    );
  });
});

describe('the league of a table that is read', () => {
  it('goes from the text to places', () => {
    const { progress } = parseProgress(
      [
        'month,region_id,indicator_id,value,project_id,stage_id,share_done',
        ...UNITS.flatMap((unit, i) =>
          PROGRESS_INDICATORS.map((id) => `${MARCH},${unit},${id},${i + 1},,,`),
        ),
        `${MARCH},,,,heishan-aidun-wind,starting,`,
      ].join('\n'),
      tables,
    );
    const league = leagueOf(progress!, UNITS, MARCH);
    expect(
      league.standings.map(({ region_id, place, points, band }) => [
        region_id,
        place?.rank,
        points,
        band,
      ]),
    ).toEqual(
      [...UNITS]
        .reverse()
        .map((unit, i) => [
          unit,
          i + 1,
          Math.round(((6 - i) / 6) * 1e9) / 1e9,
          [1, 1, 2, 2, 2, 3, 3][i],
        ]),
    );
  });
});

describe('the words', () => {
  it('are there in both languages, each in its own', () => {
    const texts = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(texts)
          : [];
    const [zh, en] = LOCALES.map((locale) => texts(leagueWords[locale])) as [string[], string[]];
    expect(zh).toHaveLength(en.length);
    for (const text of zh) expect(text).toMatch(/[\u4e00-\u9fff]/);
    for (const text of en) expect(text).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('name whatever the models return', () => {
    const { indicators, bands, states, reasons, bases, deadlines, deadlineReasons } =
      leagueWords.zh;
    // The compiler holds the keys to the models' own types.
    const all = {
      indicators: indicators satisfies Record<ProgressIndicator, string>,
      bases: bases satisfies Record<ProgressIndicator, string>,
      bands: bands satisfies Record<Band, string>,
      states: states satisfies Record<CompletionState, string>,
      reasons: reasons satisfies Record<UnknownReason, string>,
      deadlines: deadlines satisfies Record<DeadlineState, string>,
      deadlineReasons: deadlineReasons satisfies Record<DeadlineReason, string>,
    };
    for (const words of Object.values(all))
      expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length);
  });

  it('tell months, movement and bands', () => {
    const { zh, en } = leagueWords;
    expect([2, -1, 0, null].map(zh.movement)).toEqual([
      '上升2位',
      '下降1位',
      '名次未变',
      '无上月名次可比',
    ]);
    expect([2, -1, 0].map(en.movement)).toEqual(['up 2', 'down 1', 'rank unchanged']);
    expect([zh.monthly(2024, 3), en.monthly(2024, 3)]).toEqual([
      '2024年3月“赛马”排名',
      'League of March 2024',
    ]);
    expect(Object.values(zh.bands)).toEqual(['第一档', '第二档', '第三档']);
    expect(zh.lacking(['投资增速'])).toBe('缺投资增速，不排总名次');
    expect(en.lacking(['growth', 'starts'])).toBe('No overall rank, for want of: growth, starts');
    expect([zh.ahead('9个', 'count'), en.behind('9', 'count')]).toEqual([
      '超时序进度9个',
      '9 behind',
    ]);
    expect(zh.behind('1个百分点', 'percent')).toBe('低于全年预计1个百分点');
  });
});
