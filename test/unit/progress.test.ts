/** The monthly progress table: what is read, what is refused and in which words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '$lib/data/csv';
import { lastDayOf, partsOf, previousInYear } from '$lib/data/month';
import { monthOf, readMonth } from '$lib/data/month-cell';
import {
  competitorsOf,
  MOST_ISSUES,
  parseProgress,
  PROGRESS_INDICATORS,
  PROGRESS_UNITS,
  progressTemplate,
} from '$lib/data/progress';
import { TABLE_NAMES } from '$lib/data/schema';
import { LOCALES } from '$lib/i18n/locale';
import { formatIssue } from '$lib/i18n/row-issues';
import { tables } from '../fixtures/atlas';

const HEADER = 'month,region_id,indicator_id,value,project_id,stage_id,share_done';
const parse = (...lines: string[]) => parseProgress([HEADER, ...lines].join('\n'), tables);
const UNITS = ['210702', '210703', '210711', '210726', '210727', '210781', '210782'];

describe('months', () => {
  it.each([
    ['2024-03', '2024-03'],
    ['2024-3', '2024-03'],
    ['2024 - 3', '2024-03'],
    ['2024–03', '2024-03'],
    ['２０２４－０３', '2024-03'],
    ['2024/12', '2024-12'],
    ['2024/3/1', '2024-03'],
    ['2024-03-01', '2024-03'],
    ['2024-03-31', '2024-03'],
    ['2024-02-29', '2024-02'],
    ['2023-02-29', undefined],
    ['2024-03-15', undefined],
    ['202403', '2024-03'],
    ['2024.03', '2024-03'],
    ['2024.3', '2024-03'],
    ['2024.12', '2024-12'],
    ['3/2024', '2024-03'],
    ['03-2024', '2024-03'],
    ['13/2024', undefined],
    ['31/3/2024', '2024-03'],
    ['3/31/2024', '2024-03'],
    ['1/1/2024', '2024-01'],
    ['13/5/2024', undefined],
    ['2024年3月', '2024-03'],
    ['2024 年 03 月', '2024-03'],
    ['2024年3月份', '2024-03'],
    ['24年3月', '2024-03'],
    ['2024年3月31日', '2024-03'],
    ['Mar-24', '2024-03'],
    ['mar 2024', '2024-03'],
    ['Sept. 2024', '2024-09'],
    ['March 2024', '2024-03'],
    ['2024 March', '2024-03'],
    ['24-Mar', '2024-03'],
    ['24-Jan', '2024-01'],
    ['2024-13', undefined],
    ['2024-00', undefined],
    ['202413', undefined],
    ['2024', undefined],
    ['3', undefined],
    ['3月', undefined],
    ['Mrz-24', undefined],
    ['Ma-24', undefined],
    ['2024年3', undefined],
    ['', undefined],
  ])('understand %s', (cell, month) => expect(monthOf(cell)).toBe(month));

  it.each([
    // A spreadsheet takes the last zero of 2024.10 for nothing.
    ['2024.1', ['2024-01', '2024-10']],
    ['1/3/2024', ['2024-01', '2024-03']],
    ['3/1/2024', ['2024-01', '2024-03']],
  ])('that could be two are not guessed: %s', (cell, months) =>
    expect(readMonth(cell)).toEqual({ kind: 'either', months }),
  );

  it.each(['24-03', '03/24', '1-Mar', '31-Mar', '15-Mar', '30-Apr', '29-Feb'])(
    'of which the year may be a day are not guessed: %s',
    (cell) => expect(readMonth(cell)).toEqual({ kind: 'year' }),
  );

  it('are not looked for in a long text, whatever it holds', () => {
    const spaces = ' '.repeat(50_000);
    const before = performance.now();
    for (const cell of [`2024${spaces}x`, `${spaces}-`, `-${'-'.repeat(50_000)}x`])
      expect(readMonth(cell)).toBeUndefined();
    expect(performance.now() - before).toBeLessThan(500);
    expect(monthOf('  31  -  12  -  2024  ')).toBe('2024-12');
  });

  it('know their neighbours within a year and their last days', () => {
    expect(previousInYear('2024-03')).toBe('2024-02');
    expect(previousInYear('2024-01')).toBeNull();
    expect(['2024-02', '2023-02', '2024-04', '2024-12'].map(lastDayOf)).toEqual([
      '2024-02-29',
      '2023-02-28',
      '2024-04-30',
      '2024-12-31',
    ]);
    expect(partsOf('2024-10')).toEqual({ year: 2024, month: 10 });
    for (const no of ['2024-13', '2024-3', 'x']) expect(() => partsOf(no)).toThrow(no);
  });
});

describe('the progress table', () => {
  it('is no table of the atlas', () => expect(TABLE_NAMES).not.toContain('progress'));

  it('knows seven competitors, and the city is none', () => {
    expect(competitorsOf([...tables.regions].reverse())).toEqual(UNITS);
  });

  it('reads rows of regions and of projects in any order of rows and columns', () => {
    const { progress, issues } = parseProgress(
      [
        'value,month,indicator_id,region_id,share_done,stage_id,project_id',
        ',2024-04,,,0.25,construction,heishan-aidun-wind',
        ',2024-03,,,,starting,heishan-aidun-wind',
        '-3.5,2024/3,investment_growth,210726,,,',
        '0,Mar-24,projects_started,210702,,,',
      ].join('\r\n'),
      tables,
    );
    expect(issues).toEqual([]);
    expect(progress).toEqual({
      months: ['2024-03', '2024-04'],
      regions: [
        {
          month: '2024-03',
          region_id: '210726',
          indicator_id: 'investment_growth',
          value: -3.5,
          row: 4,
        },
        {
          month: '2024-03',
          region_id: '210702',
          indicator_id: 'projects_started',
          value: 0,
          row: 5,
        },
      ],
      projects: [
        {
          month: '2024-04',
          project_id: 'heishan-aidun-wind',
          stage_id: 'construction',
          share_done: 0.25,
          row: 2,
        },
        {
          month: '2024-03',
          project_id: 'heishan-aidun-wind',
          stage_id: 'starting',
          share_done: null,
          row: 3,
        },
      ],
    });
  });

  const row = '2024-03,210726,projects_started,5,,,';
  it.each([
    ['an impossible month', '2024-13,210726,projects_started,5,,,', 2, 'month', 'month'],
    ['no month', ',210726,projects_started,5,,,', 2, 'month', 'month'],
    ['neither kind', '2024-03,,,,,,', 2, '', 'one_kind'],
    [
      'both kinds',
      '2024-03,210726,projects_started,5,heishan-spic-wind,starting,',
      2,
      '',
      'one_kind',
    ],
    ['a share beside a region', '2024-03,210726,projects_started,5,,,0.5', 2, '', 'one_kind'],
    ['a month of two readings', '2024.1,210726,projects_started,5,,,', 2, 'month', 'month_either'],
    ['a month without its year', '1-Mar,210726,projects_started,5,,,', 2, 'month', 'month_year'],
    [
      'a share without a stage',
      '2024-03,,,,heishan-spic-wind,,0.5',
      2,
      'stage_id',
      'fill_or_delete',
    ],
    ['no indicator', '2024-03,210726,,5,,,', 2, 'indicator_id', 'fill_or_delete'],
    ['no region', '2024-03,,projects_started,5,,,', 2, 'region_id', 'fill_or_delete'],
    ['no project', '2024-03,,,,,starting,', 2, 'project_id', 'fill_or_delete'],
    ['half a project', '2024-03,210726,projects_over_100m,2.5,,,', 2, 'value', 'whole_count'],
    ['a negative count', '2024-03,210726,projects_in_reserve,-1,,,', 2, 'value', 'whole_count'],
    ['more than all lost', '2024-03,210726,investment_growth,-100.1,,,', 2, 'value', 'number'],
    [
      'an endless number',
      `2024-03,210726,investment_growth,${'9'.repeat(400)},,,`,
      2,
      'value',
      'number',
    ],
    ['a percent sign', '2024-03,210726,investment_growth,12%,,,', 2, 'value', 'number'],
    ['a share above 1', '2024-03,,,,heishan-spic-wind,starting,1.1', 2, 'share_done', 'number'],
    ['an unknown indicator', '2024-03,210726,gdp,5,,,', 2, 'indicator_id', 'one_of'],
    ['the city', '2024-03,210700,projects_started,5,,,', 2, 'region_id', 'competitor'],
    ['a name for a region', '2024-03,黑山县,projects_started,5,,,', 2, 'region_id', 'competitor'],
    ['an unknown project', '2024-03,,,,no-such,starting,', 2, 'project_id', 'known_id'],
    ['an unknown stage', '2024-03,,,,heishan-spic-wind,done,', 2, 'stage_id', 'known_id'],
    ['a region twice', `${row}\n2024/3,210726,projects_started,6,,,`, 3, 'indicator_id', 'unique'],
    [
      'a project twice',
      `${row}\n2024-03,,,,heishan-spic-wind,starting,\n\n2024-03,,,,heishan-spic-wind,construction,`,
      5,
      'project_id',
      'unique',
    ],
    ['too few cells', '2024-03,210726', 2, '', 'cells'],
  ])('refuses %s and says where', (_what, lines, at, column, code) => {
    const { progress, issues } = parse(lines);
    expect(progress).toBeUndefined();
    expect(issues.map((issue) => [issue.row, issue.column, issue.code])).toEqual([
      [at, column, code],
    ]);
    const [zh, en] = LOCALES.map((locale) => formatIssue(issues[0]!, locale)) as [string, string];
    expect(zh).toContain(`progress.csv 第 ${at} 行${column && ` ${column} 列`}：`);
    expect(en).toContain(`progress.csv, row ${at}${column && `, column ${column}`}: `);
    for (const sentence of [zh, en]) {
      expect(sentence).not.toContain('undefined');
      expect(sentence).not.toContain(`expected ${code}.`);
      if (issues[0]!.value) expect(sentence).toContain(issues[0]!.value);
    }
    expect(zh).toMatch(/应[^。]*[\u4e00-\u9fff][^。]*。$/u);
    expect(en).not.toMatch(/expected [^“]*[\u4e00-\u9fff]/u);
  });

  it('speaks full sentences', () => {
    const say = (line: string) =>
      LOCALES.map((locale) => formatIssue(parse(line).issues[0]!, locale));
    expect(say('2024-03,210700,projects_started,5,,,')).toEqual([
      `progress.csv 第 2 行 region_id 列：单元格是“210700”，应为参加排名的县（市）区之一：${UNITS.join('、')}；全市（210700）不参加排名。`,
      `progress.csv, row 2, column region_id: the cell holds “210700”; expected one of the counties and districts that are ranked: ${UNITS.join(', ')}; the city itself (210700) is not.`,
    ]);
    expect(say('2024-03,210726,,5,,,')).toEqual([
      'progress.csv 第 2 行 indicator_id 列：单元格是空的，应填写；没有数的，删去整行。',
      'progress.csv, row 2, column indicator_id: the cell is empty; expected it to be filled, or the whole row deleted where nothing is known.',
    ]);
    expect(say('2024.1,210726,projects_started,5,,,')).toEqual([
      'progress.csv 第 2 行 month 列：单元格是“2024.1”，应写成只有一种读法的月份，如 2024-03；这里可能是 2024-01 或 2024-10。',
      'progress.csv, row 2, column month: the cell holds “2024.1”; expected a month that can be read in one way only, such as 2024-03; this may be 2024-01 or 2024-10.',
    ]);
    expect(say('1-Mar,210726,projects_started,5,,,')[0]).toContain('应写出四位年份，如 2024-03');
    expect(say('2024-03,,,,,,')).toEqual([
      'progress.csv 第 2 行：应只填地区的列（region_id、indicator_id、value）或只填项目的列（project_id、stage_id、share_done），这一行两种都没有填。',
      'progress.csv, row 2: expected either the columns of a region (region_id, indicator_id, value) or those of a project (project_id, stage_id, share_done), and this row fills neither.',
    ]);
    expect(say('2024-03,210726,projects_started,0.5,,,')[1]).toContain(
      'expected a whole number of at least 0, as projects_started is a count.',
    );
  });

  it('is all or nothing, and names every mistake in the order of rows', () => {
    const { progress, issues } = parse(
      '2024-03,210726,projects_started,1.5,,,',
      '2024-03,210726,projects_over_100m,2,,,',
      '2024-99,,,,heishan-spic-wind,starting,',
      '2024-03,,,,no-such,no-stage,',
    );
    expect(progress).toBeUndefined();
    expect(issues.map((issue) => [issue.row, issue.code])).toEqual([
      [2, 'whole_count'],
      [4, 'month'],
      [5, 'known_id'],
      [5, 'known_id'],
    ]);
  });

  it('tells a double what else is wrong with it, and the first of two too', () => {
    const { issues } = parse(
      '2024-03,210726,investment_growth,12%,,,',
      'Mar-24,210726,investment_growth,lots,,,',
      '2024/3,210726,investment_growth,-101,,,',
      '2024-03,,,,no-such,starting,',
      '2024-03,,,,no-such,no-stage,2',
    );
    expect(issues.map(({ row, column, code }) => `${row} ${column} ${code}`).sort()).toEqual([
      '2 value number',
      '3 indicator_id unique',
      '3 value number',
      '4 indicator_id unique',
      '4 value number',
      '5 project_id known_id',
      '6 project_id known_id',
      '6 project_id unique',
      '6 share_done number',
      '6 stage_id known_id',
    ]);
  });

  it('leaves out rows without a figure, says how many, and minds their ids all the same', () => {
    const parsed = parse(
      '2024-03,210726,projects_started,5,,,',
      '2024-03,210726,projects_started,,,,',
      '2024-03,210727,projects_started,,,,',
      '2024-04,,,,heishan-spic-wind,,',
    );
    expect(parsed).toMatchObject({ issues: [], unfilled: 3, taken: [] });
    expect(parsed.progress?.months).toEqual(['2024-03']);
    const { issues } = parse(
      '2024-03,210726,projects_started,5,,,',
      '2024-03,210799,projects_started,,,,',
      '2024-03,210727,gdp,,,,',
      '2024-13,,,,heishan-spic-wind,,',
    );
    expect(issues.map(({ row, code }) => [row, code])).toEqual([
      [3, 'competitor'],
      [4, 'one_of'],
      [5, 'month'],
    ]);
  });

  it('says as which month each spelling was read', () => {
    const parsed = parse(
      '2024/3,210726,projects_started,5,,,',
      '2024/3,210727,projects_started,5,,,',
      '24-Apr,210726,projects_started,6,,,',
      '2024-05,210726,projects_started,7,,,',
    );
    expect(parsed).toMatchObject({
      taken: [
        { cell: '2024/3', month: '2024-03' },
        { cell: '24-Apr', month: '2024-04' },
      ],
    });
    expect(parsed.progress?.months).toEqual(['2024-03', '2024-04', '2024-05']);
  });

  it('calls rows that are not complete no doubles of each other', () => {
    const { issues } = parse('2024-03,210726,,5,,,', '2024-03,210726,,6,,,');
    expect(issues.map(({ code }) => code)).toEqual(['fill_or_delete', 'fill_or_delete']);
  });

  it('refuses a table without rows, and carries the name it is given', () => {
    const { issues } = parseProgress(`${HEADER}\n\n`, tables, '三月');
    expect(issues.map((issue) => formatIssue(issue, 'zh'))).toEqual([
      '三月.csv：应在表头之下至少有一行。',
    ]);
    expect(issues.map((issue) => formatIssue(issue, 'en'))).toEqual([
      '三月.csv: expected at least one row below the header.',
    ]);
  });

  it.each([
    ['cells that cannot be read', 'x,x,x,x,x,x,x'],
    ['rows that do not fit', '2024-03,210782,projects_started,-1,,,'],
    ['rows of other lengths', 'x'],
  ])('stops at so many issues, and says that there are more: %s', (_, line) => {
    const full = parse(...Array<string>(MOST_ISSUES * 2).fill(line));
    expect(full.issues).toHaveLength(MOST_ISSUES);
    expect(full.issues[0]?.row).toBe(2);
    expect(full).toMatchObject({ more: true });
    const few = parse(...Array<string>(10).fill(line));
    expect(few.issues.length).toBeGreaterThanOrEqual(10);
    expect(few).toMatchObject({ more: false });
    const columns = parseProgress(HEADER + ',x'.repeat(MOST_ISSUES + 1), tables);
    expect(columns.issues).toHaveLength(MOST_ISSUES);
    expect(columns).toMatchObject({ more: true });
  });

  it('throws at nothing, not at two hundred thousand broken quotes either', () => {
    expect(parse('"a'.repeat(200_000)).issues.map(({ code }) => code)).toEqual(['quotes']);
    const cell = fc.oneof(
      fc.constantFrom('', '2024-03', '210726', 'projects_started', '5', 'heishan-spic-wind', '-1'),
      fc.string({ maxLength: 5 }),
    );
    const line = fc.array(cell, { minLength: 7, maxLength: 7 }).map((cells) => cells.join(','));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const { progress, issues } = parse(...lines);
        expect(progress === undefined).toBe(issues.length > 0);
        for (const issue of issues)
          for (const locale of LOCALES)
            expect(formatIssue(issue, locale)).not.toContain('undefined');
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(parseProgress(bytes, tables).progress).toBeUndefined();
      }),
    );
  });
});

describe('the template', () => {
  const template = progressTemplate(tables, '2024-03');
  const { records } = parseCsv(template);

  it('has a row for each unit and indicator and for each named project, and no figure', () => {
    expect(records[0]?.join()).toBe(HEADER);
    const size = UNITS.length * PROGRESS_INDICATORS.length;
    expect(records).toHaveLength(1 + size + tables.projects.length);
    expect(records.slice(1, 1 + size).map((cells) => cells.slice(1, 3).join())).toEqual(
      UNITS.flatMap((unit) => PROGRESS_INDICATORS.map((indicator) => `${unit},${indicator}`)),
    );
    for (const [month, , , value, , stage, share] of records.slice(1))
      expect([month, value, stage, share]).toEqual(['2024-03', '', '', '']);
    expect(template).toMatch(/^[\x20-\x7e\n]*$/);
  });

  it('without any figure is told so, with its rows', () => {
    const { progress, issues } = parseProgress(template, tables);
    expect(progress).toBeUndefined();
    expect(issues).toEqual([
      {
        table: 'progress',
        row: 0,
        column: '',
        value: '',
        code: 'some_figure',
        params: { count: records.length - 1 },
      },
    ]);
    expect(formatIssue(issues[0]!, 'zh')).toContain(`${records.length - 1} 行都没有填`);
  });

  it('is read back with what is filled in, and without the rows that are deleted or left as they are', () => {
    const filled = records.slice(1).map(() =>
      fc.option(fc.record({ count: fc.nat(500), tenths: fc.integer({ min: -1000, max: 3000 }) }), {
        freq: 4,
      }),
    );
    fc.assert(
      fc.property(fc.tuple(...filled), (fills) => {
        const expected = { regions: new Map<string, number>(), projects: new Set<string>() };
        let left = 0;
        const lines = records.slice(1).flatMap((cells, i) => {
          const fill = fills[i];
          const [month, region, indicator, , project] = cells as string[];
          if (!fill && i % 2) return [];
          if (!fill) {
            left += 1;
            return [cells.join()];
          }
          if (project) {
            expected.projects.add(project);
            return [[month, '', '', '', project, 'construction', ''].join()];
          }
          const growth = PROGRESS_UNITS[indicator as 'investment_growth'] === 'percent';
          const value = growth ? fill.tenths / 10 : fill.count;
          expected.regions.set(`${region} ${indicator}`, value);
          return [[month, region, indicator, value, '', '', ''].join()];
        });
        fc.pre(lines.length > left);
        const parsed = parse(...lines);
        const { progress, issues } = parsed;
        expect(issues).toEqual([]);
        expect(parsed.progress && parsed.unfilled).toBe(left);
        expect(
          new Map(
            progress!.regions.map((each) => [`${each.region_id} ${each.indicator_id}`, each.value]),
          ),
        ).toEqual(expected.regions);
        expect(new Set(progress!.projects.map(({ project_id }) => project_id))).toEqual(
          expected.projects,
        );
      }),
    );
  });
});
