/** The page of the league: reading a table, keeping it, rules by field, map, small lines, words and files. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it, vi } from 'vitest';
import { spark, sparkScale } from '$lib/charts/spark';
import { monthChoices, monthsBetween } from '$lib/data/month';
import { competitorsOf, parseProgress, type Progress } from '$lib/data/progress';
import { PROGRESS_INDICATORS } from '$lib/data/progress-indicators';
import { computed } from '$lib/i18n/league-figures';
import { LOCALES } from '$lib/i18n/locale';
import { leagueWords } from '$lib/i18n/league';
import { leaguePageWords } from '$lib/i18n/league-page';
import { completions } from '$lib/model/completion';
import { courseOf } from '$lib/model/course';
import { leagueOf } from '$lib/model/league';
import { deadlineChecks } from '$lib/model/overdue';
import {
  countChecks,
  leagueStates,
  MAP_INDICATORS,
  stateOfProjects,
  unitStates,
  usualView,
} from '$lib/model/progress-map';
import { DEFAULT_RULES, rulesOf, rulesText } from '$lib/model/rules';
import { sideNames } from '$lib/svg/unit-state';
import { buildAtlas } from '$lib/model/atlas';
import { aheadText } from '../../src/routes/league/ahead';
import { courseText } from '../../src/routes/league/course-text';
import { completionCsv, deadlinesCsv, leagueCsv, trendsCsv } from '../../src/routes/league/files';
import { issuesCsv } from '../../src/routes/league/issues';
import { dropKept, onKept, readKept, writeKept } from '../../src/routes/league/kept';
import { shareText } from '$lib/i18n/league-figures';
import { changed, refusedText } from '../../src/routes/league/rule-fields';
import { unlikeIn } from '../../src/routes/league/standing';
import { leaguePage, leagueTables } from '../../src/routes/league/tables';
import { yearOf } from '../../src/routes/league/trend-rows';
import { atlas, tables } from '../fixtures/atlas';
import { BEIZHEN, HEISHAN, LINGHAI, progressFile, rowOf, YIXIAN } from '../fixtures/progress-file';

const UNITS = competitorsOf(atlas.regions);
const { progress } = parseProgress(progressFile(), tables) as { progress: Progress };
const JUNE = '2024-06';
const held = completions({ progress, targets: atlas.targets, month: JUNE }, UNITS);
const checks = deadlineChecks(progress, JUNE, atlas);
const csv = (text: string) => Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;

describe('the small atlas of the page', () => {
  it('gives the same league, deadlines and targets as the whole one', () => {
    const small = buildAtlas(leagueTables(tables));
    expect(deadlineChecks(progress, JUNE, small)).toEqual(checks);
    expect(completions({ progress, targets: small.targets, month: JUNE }, UNITS)).toEqual(held);
    expect(competitorsOf(small.regions)).toEqual(UNITS);
  });

  it.each(LOCALES)('has the sources of all that it may show: %s', (locale) => {
    const page = leaguePage(atlas, locale);
    expect(page.mechanisms.map(({ ref }) => ref)).toEqual([
      'statements:horse-race',
      'statements:inspection-tours',
      'statements:monthly-bulletins',
      'statements:reminder-letters',
    ]);
    const refs = [
      ...page.mechanisms.map(({ ref }) => ref),
      ...page.dates.map(({ ref }) => ref),
      ...checks.map(({ project_id }) => `projects:${project_id}` as const),
      ...checks.flatMap(({ milestone_id }) =>
        milestone_id ? [`milestones:${milestone_id}` as const] : [],
      ),
      ...held.flatMap(({ targetRef }) => (targetRef ? [targetRef] : [])),
    ];
    for (const ref of refs) expect(page.sources[ref]?.line, ref).toBeGreaterThan(0);
  });
});

describe('a kept table', () => {
  const table = { name: '三月.csv', text: 'month,"a"\n' };
  const storage = (items: Record<string, string> = {}) => ({
    getItem: (key: string) => items[key] ?? null,
    setItem: (key: string, value: string) => void (items[key] = value),
    removeItem: (key: string) => void delete items[key],
    items,
  });

  it('comes back as it was, and goes as a whole', () => {
    const store = storage();
    expect(readKept(() => store)).toBeNull();
    expect(writeKept(() => store, table)).toBeNull();
    expect(readKept(() => store)).toEqual(table);
    expect(dropKept(() => store)).toBeNull();
    expect(store.items).toEqual({});
  });

  it('that is something else is none', () => {
    for (const text of ['', '{', 'null', '3', '{"name":"a"}', '{"name":1,"text":""}'])
      expect(
        readKept(() => storage({ 'atlas-progress': text })),
        text,
      ).toBeNull();
  });

  it('is told of when another page changes or removes it', () => {
    const page = new EventTarget();
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    const store = storage();
    const seen: unknown[] = [];
    const gone = new AbortController();
    onKept(
      gone.signal,
      () => store,
      (kept) => seen.push(kept),
    );
    vi.unstubAllGlobals();
    const change = (key: string | null) =>
      page.dispatchEvent(Object.assign(new Event('storage'), { key }));
    writeKept(() => store, table);
    change('atlas-progress');
    change('something-else');
    dropKept(() => store);
    change(null);
    expect(seen).toEqual([table, null]);
    gone.abort();
    change('atlas-progress');
    expect(seen).toHaveLength(2);
  });

  it('is told where the storage is full or closed, and what was there stays', () => {
    const store = storage();
    writeKept(() => store, table);
    const full = {
      ...store,
      setItem: () => {
        throw new DOMException('', 'QuotaExceededError');
      },
    };
    expect(writeKept(() => full, { ...table, text: 'x' })).toBe('full');
    expect(readKept(() => full)).toEqual(table);
    const closed = () => {
      throw new DOMException('', 'SecurityError');
    };
    expect(writeKept(closed, table)).toBe('blocked');
    expect(readKept(closed)).toBeNull();
    expect(dropKept(closed)).toBe('blocked');
  });
});

describe('one field of the rules', () => {
  it('changes that field alone, or says what speaks against it', () => {
    expect(changed(DEFAULT_RULES, 'slow', '25')).toEqual({ ...DEFAULT_RULES, slow: 25 });
    expect(changed(DEFAULT_RULES, 'first', '67')).toEqual({ ...DEFAULT_RULES, bands: [67, 67] });
    expect(changed(DEFAULT_RULES, 'first', '68')).toBe('order');
    expect(changed(DEFAULT_RULES, 'second', '32')).toBe('order');
    for (const text of ['', '-1', '1.5', '101', 'x', '1e2'])
      expect(changed(DEFAULT_RULES, 'investment_growth', text), text).toBe('whole');
    const one = rulesOf('1-0-0-0.33-67.10')!;
    expect(changed(one, 'investment_growth', '0')).toBe('zero');
  });

  it.each(LOCALES)(
    'that is refused is told with field, value, what stays and what is expected: %s',
    (locale) => {
      const words = leaguePageWords[locale].rules;
      const said = leagueWords[locale];
      const names = {
        ...said.indicators,
        first: said.rules.first,
        second: said.rules.second,
        slow: said.rules.slow,
      };
      for (const [field, typed, why, stays] of [
        ['first', '68', 'order', '33'],
        ['second', '32', 'order', '67'],
        ['slow', '101', 'whole', '10'],
        ['projects_in_reserve', '0', 'zero', '1'],
      ] as const) {
        const text = refusedText({ field, typed, why }, DEFAULT_RULES, locale);
        for (const part of [`“${names[field]}”`, `“${typed}”`, stays, words[why]])
          expect(text).toContain(part);
      }
      // A browser gives no text for what is no number.
      const empty = refusedText({ field: 'slow', typed: '', why: 'whole' }, DEFAULT_RULES, locale);
      expect(empty).toContain(words.whole);
      expect(empty).not.toContain('“”');
    },
  );

  it('never gives rules that the address cannot hold', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          ...PROGRESS_INDICATORS,
          'first' as const,
          'second' as const,
          'slow' as const,
        ),
        fc.integer({ min: -5, max: 120 }),
        (field, value) => {
          const next = changed(DEFAULT_RULES, field, String(value));
          if (typeof next !== 'string') expect(rulesOf(rulesText(next))).toEqual(next);
        },
      ),
    );
  });
});

describe('the course of a year', () => {
  it('is told from the first month to the last, of who reports both', () => {
    expect(courseOf(progress, UNITS, JUNE, 'projects_started')).toEqual({
      first: '2024-04',
      last: JUNE,
      changes: [
        { region_id: BEIZHEN, to: 65, by: 35 },
        { region_id: YIXIAN, to: 70, by: 30 },
        { region_id: LINGHAI, to: 70, by: 25 },
        { region_id: HEISHAN, to: 60, by: 10 },
      ],
    });
    // Yixian has no figure of June, and what comes after the month given does not count.
    const reserve = courseOf(progress, UNITS, JUNE, 'projects_in_reserve')!;
    expect(reserve.changes.map(({ region_id }) => region_id)).toEqual([BEIZHEN, LINGHAI, HEISHAN]);
    expect(courseOf(progress, UNITS, '2024-05', 'projects_started')?.last).toBe('2024-05');
    expect(courseOf(progress, UNITS, '2024-04', 'projects_started')).toBeNull();
    expect(courseOf(progress, UNITS, '2025-01', 'projects_started')).toBeNull();
  });

  it('is a sentence with figures', () => {
    const said = (id: (typeof PROGRESS_INDICATORS)[number], locale: 'zh' | 'en', month = JUNE) =>
      courseText(id, courseOf(progress, UNITS, month, id), atlas, locale);
    expect(said('investment_growth', 'en')).toBe(
      'Investment growth: from April 2024 to June 2024, of 4 units that report both months, 3 rose, 1 fell. Highest change: Yixian County (+1.5 percentage points, to 10.5%), Linghai City (+1.5 percentage points, to 12.5%); lowest: Heishan County (−1.5 percentage points, to 2.5%).',
    );
    expect(said('projects_started', 'zh')).toBe(
      '全口径开复工项目：2024年4月至2024年6月，两个月都报数的4个县（市）区中，4个上升。升幅居首：北镇市（+35个，至65个）；居末：黑山县（+10个，至60个）。',
    );
    expect(said('projects_started', 'zh', '2024-04')).toContain('不足两个月');
  });
});

describe('the progress map', () => {
  it('takes what is known of a part never for the whole', () => {
    const of = (there: number, waiting: number, overdue: number, unknown: number) =>
      stateOfProjects({ there, waiting, overdue, unknown });
    expect(of(5, 0, 1, 0).state).toBe('late');
    expect(of(5, 0, 0, 0).state).toBe('done');
    expect(of(5, 0, 0, 1).state).toBe('on-time');
    expect(of(0, 1, 0, 0).state).toBe('on-time');
    expect(of(0, 0, 0, 3)).toEqual({ state: 'unknown', reason: 'no-news' });
    expect(of(0, 0, 0, 0)).toEqual({ state: 'unknown', reason: 'no-project' });
  });

  it('counts every project once', () => {
    const all = countChecks(checks);
    const sum = Object.values(all).reduce((a, b) => a + b, 0);
    expect(sum).toBe(tables.projects.length);
    expect(all).toEqual({ there: 2, waiting: 0, overdue: 2, unknown: sum - 4 });
    expect(countChecks(checks, HEISHAN).overdue).toBe(2);
  });

  it('opens on the league if anyone has a place in it, each unit in its band and in the order of places', () => {
    const league = leagueOf(progress, UNITS, JUNE);
    expect(usualView(league)).toBe('league');
    expect(
      leagueStates(league).map(({ region_id, state, reason, standing }) => [
        region_id,
        state,
        reason,
        standing?.place?.rank,
      ]),
    ).toEqual([
      [LINGHAI, 'band-1', null, 1],
      [BEIZHEN, 'band-2', null, 2],
      [HEISHAN, 'band-3', null, 3],
      ...UNITS.filter((id) => ![LINGHAI, BEIZHEN, HEISHAN].includes(id)).map((id) => [
        id,
        'unknown',
        'no-place',
        undefined,
      ]),
    ]);
    expect(usualView(leagueOf(progress, UNITS, '2024-09'))).toBe('deadlines');
  });

  it('shows each unit in each of its kinds, and why a state is unknown', () => {
    for (const map of MAP_INDICATORS) {
      const states = unitStates(map, UNITS, held, checks);
      expect(states.map(({ region_id }) => region_id)).toEqual(UNITS);
      for (const { state, reason } of states) expect(reason === null).toBe(state !== 'unknown');
    }
    const by = (map: (typeof MAP_INDICATORS)[number], unit: string) =>
      unitStates(map, UNITS, held, checks).find(({ region_id }) => region_id === unit)!;
    expect(by('projects_started', HEISHAN).state).toBe('late');
    expect(by('projects_started', BEIZHEN).reason).toBe('no-target');
    expect(by('investment_growth', LINGHAI).state).toBe('on-time');
  });

  it('stacks the names at its edge without overlap, in the order of their units', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 6 }), (heights) => {
        const names = sideNames(heights.map((y, i) => ({ id: String(i), at: [100, y] as const })));
        names.forEach(({ id, y }, i) => {
          expect(y).toBeGreaterThanOrEqual(heights[Number(id)]!);
          if (i) expect(y - names[i - 1]!.y).toBeGreaterThanOrEqual(23);
        });
      }),
    );
  });
});

describe('a small line', () => {
  const scale = sparkScale([2, null, 10]);

  it('has a gap where a month is missing, and a dot where one stands alone', () => {
    expect(scale).toEqual({ least: 0, most: 10 });
    const drawn = spark([2, null, 10, 5, null, null], scale, 100, 30);
    expect(drawn.dots.map(({ i }) => i)).toEqual([0]);
    // One stroke for March and April; January is the dot.
    expect(drawn.d.match(/L/g)).toHaveLength(1);
    expect(drawn.at(1)).toBeNull();
    expect(drawn.at(2)!.y).toBeLessThan(drawn.at(3)!.y);
    expect(drawn.zero).toBeNull();
  });

  it('shows zero within values of both signs, and stays in its box', () => {
    expect(spark([-5, 5], sparkScale([-5, 5]), 100, 30).zero).toBe(15);
    expect(spark([0, 0], sparkScale([0, 0]), 100, 30).at(0)).toEqual({ x: 4, y: 15 });
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: -100, max: 1000 })), { minLength: 1, maxLength: 12 }),
        (values) => {
          const drawn = spark(values, sparkScale(values), 120, 32);
          values.forEach((value, i) => {
            const place = drawn.at(i);
            expect(place === null).toBe(value === null);
            if (place) {
              expect(place.x >= 0 && place.x <= 120).toBe(true);
              expect(place.y >= 0 && place.y <= 32).toBe(true);
            }
          });
          expect(drawn.d).not.toContain('NaN');
        },
      ),
    );
  });

  it('takes the values of a year from the table, with their rows', () => {
    const year = yearOf(progress, 2024, YIXIAN, 'projects_in_reserve');
    expect(year.values).toEqual([null, null, null, 30, 35, ...Array<null>(7).fill(null)]);
    expect(year.rows[3]).toBe(rowOf(`2024-04,${YIXIAN},projects_in_reserve`));
    expect(year.months[11]).toBe('2024-12');
  });
});

describe('months and words', () => {
  it('lists the months between two', () => {
    expect(monthsBetween('2023-11', '2024-02')).toEqual([
      '2023-11',
      '2023-12',
      '2024-01',
      '2024-02',
    ]);
    expect(monthsBetween('2024-02', '2024-02')).toEqual(['2024-02']);
    expect(monthsBetween('2024-03', '2024-02')).toEqual([]);
    expect(monthsBetween('0001-01', '2024-02', 2)).toEqual(['2024-01', '2024-02']);
  });

  it('offers every month with rows, however far one of them is off', () => {
    const all = monthChoices(['2024-01', '2024-02', '2042-01'], '2024-03');
    expect(all.slice(0, 4)).toEqual(['2024-01', '2024-02', '2024-03', '2032-02']);
    expect(all.at(-1)).toBe('2042-01');
    expect(new Set(all).size).toBe(all.length);
    expect(monthChoices(['2024-01', '2024-03'], '2024-02')).toEqual([
      '2024-01',
      '2024-02',
      '2024-03',
    ]);
    expect(monthChoices([], '2024-02')).toEqual(['2024-02']);
  });

  it('never says of what is not done that it is', () => {
    expect(shareText(0.999)).toBe('99.9%');
    expect(shareText(0.9999)).toBe('99.9%');
    expect(shareText(1.0001)).toBe('100.1%');
    expect(shareText(181 / 180)).toBe('100.6%');
    expect(shareText(66 / 180)).toBe('36.7%');
    expect(shareText(1)).toBe('100%');
    expect(shareText(0.29)).toBe('29%');
    expect(shareText(1.255)).toBe('125.5%');
  });

  it('says how far a value is off, in its unit', () => {
    const of = (unit: string, id: string) =>
      held.find((each) => each.region_id === unit && each.indicator_id === id)!;
    expect(aheadText(of(HEISHAN, 'projects_started'), 'zh')).toBe('落后时序进度30个');
    expect(aheadText(of(HEISHAN, 'projects_started'), 'en')).toBe('30 behind');
    expect(aheadText(of(LINGHAI, 'investment_growth'), 'en')).toBe('0.5 percentage points ahead');
    expect(aheadText(of(BEIZHEN, 'investment_growth'), 'en')).toBe('');
    const off = (id: 'investment_growth' | 'projects_started', ahead: number) =>
      LOCALES.map((locale) => aheadText({ ...held[0]!, indicator_id: id, ahead }, locale));
    expect(off('investment_growth', -0.04)).toEqual([
      '低于全年预计0.04个百分点',
      '0.04 percentage points behind',
    ]);
    expect(off('projects_started', -8.333333333)).toEqual(['落后时序进度8.3个', '8.3 behind']);
    expect(off('projects_started', 0)).toEqual([
      '与应达数持平',
      'level with what is expected by now',
    ]);
    expect(off('investment_growth', 0)[0]).toBe('与全年预计持平');
  });

  it('rounds computed counts to a tenth, and rates not at all', () => {
    expect(computed(100 / 12, 'count', 'zh')).toBe('8.3个');
    expect(computed(11.96, 'percent', 'en')).toBe('11.96%');
  });

  it('has heads for every column of its files', () => {
    for (const locale of LOCALES) {
      const league = leagueOf(progress, UNITS, JUNE);
      const sources = leaguePage(atlas, locale).sources;
      for (const text of [
        leagueCsv(league, 'june', atlas, locale),
        completionCsv(held, sources, 'june', atlas, locale),
        deadlinesCsv(checks, JUNE, 'june', atlas, locale),
        trendsCsv(progress, UNITS, 2024, 'june', atlas, locale),
      ]) {
        const [head, ...rows] = csv(text);
        expect(rows.length).toBeGreaterThan(0);
        for (const row of rows) {
          expect(row).toHaveLength(head!.length);
          // Whatever becomes of the file, each row says that it is no figure of the document.
          expect(row.at(-1)).toBe(leaguePageWords[locale].loadedCell('june'));
        }
      }
    }
  });

  it('warns of movement between unlike fields by each ranking, on the page and in the file', () => {
    // Yixian reports its reserve in May and not in June: over all and by the reserve, other units are ranked.
    const league = leagueOf(progress, UNITS, JUNE);
    expect(unlikeIn(league)).toEqual(['overall', 'projects_in_reserve']);
    for (const locale of LOCALES) {
      const words = leaguePageWords[locale];
      const said = leagueWords[locale];
      const [head, ...rows] = csv(leagueCsv(league, 'june', atlas, locale));
      expect(head).toContain(words.leagueFile.at(-1));
      const [indicator, movement, note] = ['indicator', 'movement', 'note'].map((name) =>
        leaguePageWords.en.leagueFile.indexOf(name),
      );
      const unlike = [words.overall, said.indicators.projects_in_reserve];
      const moving = rows.filter((row) => row[movement!] !== '');
      expect(moving.length).toBeGreaterThan(8);
      for (const row of moving)
        expect([row[indicator!], row[note!]]).toEqual([
          row[indicator!],
          unlike.includes(row[indicator!]!) ? said.moved : '',
        ]);
      for (const row of rows.filter((each) => each[movement!] === ''))
        expect(row[note!]).not.toBe(said.moved);
    }
    // In April nothing moves, as no month before reports.
    expect(unlikeIn(leagueOf(progress, UNITS, '2024-04'))).toEqual([]);
  });

  it('writes every reported value of the year, and no other, into the file of the months', () => {
    const rows = csv(trendsCsv(progress, UNITS, 2024, 'june', atlas, 'en')).slice(1);
    expect(rows).toHaveLength(progress.regions.length);
    for (const { month, value, row } of progress.regions)
      expect(
        rows.some(
          (each) => each[0] === month && each[3] === String(value) && each[5] === String(row),
        ),
      ).toBe(true);
    expect(trendsCsv(progress, UNITS, 2023, 'june', atlas, 'en').trim().split('\n')).toHaveLength(
      1,
    );
  });

  it('writes figures, rows and lines of the document into its files', () => {
    const sources = leaguePage(atlas, 'en').sources;
    const rows = csv(completionCsv(held, sources, 'june', atlas, 'en'));
    const of = (unit: string, indicator: string) =>
      rows.find((row) => row[1] === unit && row[2] === indicator)!.slice(3, 14);
    const { indicators } = leagueWords.en;
    const line = (target: number) =>
      tables.targets.find(({ value }) => value === target)!.source_line.toString();
    expect(of('Heishan County', indicators.projects_started)).toEqual([
      'projects',
      '60',
      String(rowOf(`${JUNE},${HEISHAN},projects_started`)),
      '180',
      line(180),
      '33.3',
      '50',
      '90',
      '-30',
      'projects',
      leagueWords.en.states.late,
    ]);
    // Of a rate there is no share, and what it is ahead is in percentage points.
    expect(of('Linghai City', indicators.investment_growth)).toEqual([
      '%',
      '12.5',
      String(rowOf(`${JUNE},${LINGHAI},investment_growth`)),
      '12',
      tables.targets
        .find(({ target_id }) => target_id === 'linghai-fixed-asset-growth')!
        .source_line.toString(),
      '',
      '50',
      '12',
      '0.5',
      'percentage points',
      leagueWords.en.states['on-time'],
    ]);
    expect(rows[0]!.slice(3, 13)).toEqual(leaguePageWords.en.completionFile.slice(3, 13));
  });

  it('neutralises what a spreadsheet would compute in a list of errors', () => {
    const { issues } = parseProgress(
      `month,region_id,indicator_id,value,project_id,stage_id,share_done\n=1+1,${HEISHAN},investment_growth,4,,,\n`,
      tables,
    );
    const [, row] = csv(issuesCsv(issues, leaguePageWords.en.errorHeads, 'en'));
    expect(row!.slice(0, 3)).toEqual(['2', 'month', "'=1+1"]);
  });
});
