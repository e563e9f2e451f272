import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { audit, type UnusedFigure } from '$lib/data/audit';
import { assertTables } from '$lib/data/load';
import { linesOf, occurrences, passageAt, strayPart } from '$lib/data/passage';
import { capacity, count, figures, money, numeral, percent, periods } from '$lib/data/printed';
import type { TableName } from '$lib/data/schema';
import { LINES } from '../fixtures/document';
import { files, HASH, withCell, type FixtureFiles } from '../fixtures/tables';

const run = (
  set: FixtureFiles = files(),
  lines: readonly string[] = LINES,
  unused: UnusedFigure[] = [],
) => audit({ text: lines.join('\n'), sha256: HASH }, assertTables(set), unused);
const withLine = (line: number, text: string) =>
  LINES.map((old, i) => (i === line - 1 ? text : old));
const unused = (line: number, ...as_printed: string[]) => [{ line, as_printed, reason: 'test' }];

describe('numerals', () => {
  it.each([
    ['一亿', 1e8],
    ['千亿', 1e11],
    ['百亿', 1e10],
    ['万亿', 1e12],
    ['4500万', 4.5e7],
    ['300亿', 3e10],
    ['二十五', 25],
    ['十', 10],
    ['一百零三', 103],
    ['一亿五千万', 1.5e8],
    ['三万五千亿', 3.5e12],
    ['两', 2],
    ['690.83', 690.83],
  ])('%s is %d', (text, value) => {
    expect(numeral(text)).toBe(value);
  });
});

describe('printed forms', () => {
  it('reads money in 100 million CNY', () => {
    expect(
      ['324.6亿元', '4500万元', '一亿元', '千亿级', '300亿产业', '亿元以上', '1亿羽', '20个'].map(
        money,
      ),
    ).toEqual([[324.6], [0.45], [1], [1000], [300], [1], [], []]);
  });

  it('reads counts and percentages, each only its own', () => {
    expect(['180个', '四大体系', '12%', '5亿元', '900亩', '3月'].map(count)).toEqual([
      [180],
      [4],
      [],
      [],
      [],
      [],
    ]);
    expect(['12%', '６.５％', '12'].map(percent)).toEqual([[12], [6.5], []]);
  });

  it('reads capacities by unit and year', () => {
    expect(capacity('年产6万吨', '万吨/年')).toEqual([6]);
    expect(capacity('40万吨/年', '万吨/年')).toEqual([40]);
    expect(capacity('6万吨', '万吨/年')).toEqual([]);
    expect(capacity('500兆瓦', '兆瓦')).toEqual([500]);
    expect(capacity('500兆瓦', '万头')).toEqual([]);
  });

  it('reads days and periods', () => {
    const day = (date: string) => ({ start: date, end: date });
    expect(periods('4月底前', 2024)).toEqual([day('2024-04-30')]);
    expect(periods('2月底', 2024)).toEqual([day('2024-02-29')]);
    expect(periods('1月8日', 2024)).toEqual([day('2024-01-08')]);
    expect(periods('年底前', 2024)).toEqual([day('2024-12-31')]);
    expect(periods('2023年5月6日', 2024)).toContainEqual(day('2023-05-06'));
    expect(periods('第一、三季度', 2024)).toEqual([
      { start: '2024-01-01', end: '2024-03-31' },
      { start: '2024-07-01', end: '2024-09-30' },
    ]);
    for (const form of ['每季度', '按月通报'])
      expect(periods(form, 2024)).toEqual([{ start: '2024-01-01', end: '2024-12-31' }]);
  });

  it('tells figures from fixed words', () => {
    const found = (text: string) => figures(text).map((figure) => figure.text);
    expect(
      found('四大体系、三项任务、两个千亿级集群、一亿元到五亿元、亿元以上、第二届、十余公里、百年'),
    ).toEqual([
      '四大',
      '三项',
      '两个',
      '千亿',
      '一亿元',
      '五亿元',
      '亿元',
      '第二届',
      '十余',
      '百年',
    ]);
    expect(found('“12275”体系、7+N、8个、4A、3.2亿元、6.5%')).toEqual([
      '12275',
      '7',
      '8个',
      '4',
      '3.2亿元',
      '6.5%',
    ]);
    expect(
      found('一体推进、一批、一流、进一步、统一、四位一体、一个样子、二期、B2B、万一'),
    ).toEqual([]);
  });
});

describe('passages', () => {
  it('joins a broken paragraph with the next line that is not empty', () => {
    const lines = linesOf('修桥铺\n\n路造林。\n末行');
    expect(passageAt(lines, 1)).toEqual({ text: '修桥铺路造林。', own: 3, next: 3 });
    expect(passageAt(lines, 3)).toEqual({ text: '路造林。', own: 4, next: 0 });
    expect(passageAt(lines, 4)).toMatchObject({ text: '末行' });
    expect(passageAt(lines, 99)).toMatchObject({ text: '' });
  });

  it('does not find a number inside another', () => {
    expect(occurrences('2亿元', '投资3.2亿元和12亿元')).toEqual([]);
    expect(occurrences('2亿元', '投资2亿元')).toEqual([2]);
    expect(occurrences('12', '120和12.5和12万')).toEqual([]);
    expect(occurrences('一亿元', '十一亿元')).toEqual([]);
    expect(occurrences('12%', '增长12%')).toEqual([2]);
  });

  it('takes a name apart into printed pieces', () => {
    expect(strayPart('白石磨坊项目', '白石的磨坊')).toBeUndefined();
    expect(strayPart('白石磨坊二号', '白石的磨坊')).toBe('二号');
    expect(strayPart('黑石磨坊', '白石的磨坊')).toBe('黑石磨坊');
    expect(strayPart('项目白石', '白石')).toBe('项目白石');
    // A greedy first piece 白石的 would strand 磨; 白石 + 的磨 does not.
    expect(strayPart('白石的磨', '白石的。白石。的磨')).toBeUndefined();
  });
});

describe('audit', () => {
  it('finds nothing in tables that follow from their document', () => {
    expect(run()).toEqual([]);
  });

  it('compares full-width forms as equal', () => {
    expect(run(files(), withLine(3, '今年，乙县工业预计增长７．５％。'))).toEqual([]);
  });

  type Case = [table: TableName, row: number, column: string, value: string, reason: RegExp];
  it.each<Case>([
    ['targets', 2, 'as_printed', '增长;7.4%', /“7.4%” does not stand there/],
    ['targets', 2, 'value', '7.4', /value 7.4 does not follow/],
    ['targets', 2, 'year', '2030', /year 2030 is not that of the document/],
    ['targets', 2, 'source_line', '5', /does not stand there/],
    ['targets', 2, 'as_printed', '乙县工业预计增长7.5%。', /is a sentence/],
    ['projects', 2, 'investment_100m_cny', '8', /investment_100m_cny 8 does not follow/],
    ['projects', 2, 'investment_100m_cny', '', /investment_100m_cny is empty, but 0.8 is printed/],
    ['projects', 2, 'capacity_value', '7', /capacity_value 7 does not follow/],
    ['projects', 2, 'capacity_unit', '万头', /capacity_value 6 does not follow/],
    ['projects', 2, 'name_zh', '黑石磨坊项目', /“黑石磨坊项目” in the name/],
    ['clusters', 2, 'size_class_100m_cny', '1000', /size_class_100m_cny 1000 does not follow/],
    ['clusters', 2, 'name_zh', '陶瓷器皿产业集群', /in the name/],
    ['parks', 2, 'land_mu', '30', /land_mu 30 does not follow/],
    ['parks', 2, 'name_zh', '东园', /“东园” in the name/],
    ['enterprises', 2, 'name_zh', '昏暗玻璃', /“昏暗玻璃” in the name/],
    ['sites', 2, 'name_zh', '黑石庙会', /in the name/],
    ['sites', 2, 'area_mu', '13', /area_mu 13 does not follow/],
    ['sites', 2, 'date', '2031-02-04', /2031-02-04 does not follow/],
    ['sites', 2, 'date', '2030-02-03', /2030-02-03 does not follow/],
    ['sites', 2, 'grade', '5A', /grade 5A does not stand there/],
    ['milestones', 2, 'end', '2031-06-29', /2031-06-29 does not follow/],
    ['milestones', 3, 'start', '2031-02-01', /2031-02-01 to 2031-03-31 does not follow/],
    ['tiers', 2, 'max_100m_cny', '4', /max_100m_cny 4 does not follow/],
    ['tiers', 3, 'min_100m_cny', '6', /min_100m_cny 6 does not follow/],
    ['statements', 2, 'end', '2031-12-31', /2031-12-31 does not follow/],
    ['sources', 2, 'sha256', 'b'.repeat(64), /hash is b+, that of the document a+/],
  ])('catches %s row %i %s = %j', (table, row, column, value, reason) => {
    const set = withCell(table, row, column, value);
    const findings = run(set).filter((finding) => finding.table === table);
    expect(findings.map((finding) => finding.reason)).toContainEqual(expect.stringMatching(reason));
    expect(findings[0]).toMatchObject({
      table,
      id: expect.stringMatching(/\w/),
      line: expect.any(Number),
    });
  });

  it('lists a figure that nothing accounts for, until it is explained', () => {
    const lines = withLine(11, '建设明亮之城,新修40公里公路,四大工程。');
    expect(run(files(), lines).map(({ table, id, line }) => [table, id, line])).toEqual([
      ['document', '40', 11],
      ['document', '四大', 11],
    ]);
    expect(run(files(), lines, [...unused(11, '40公里'), ...unused(11, '四大')])).toEqual([]);
  });

  it('does not let a form on one line account for the same figure on another', () => {
    expect(run(files(), [...LINES, '乙县增长7.5%。'])).toMatchObject([
      { table: 'document', id: '7.5%', line: 12 },
    ]);
  });

  it('lists entries of unused figures that explain nothing', () => {
    expect(run(files(), LINES, unused(3, '9.9%'))).toMatchObject([
      { table: 'unused-figures', id: '9.9%', line: 3, reason: 'does not stand there' },
    ]);
    expect(run(files(), LINES, unused(3, '7.5%'))).toMatchObject([
      { table: 'unused-figures', id: '7.5%', reason: 'is cited by a row' },
    ]);
    expect(run(files(), LINES, unused(99, '7.5%'))).toMatchObject([
      { reason: 'does not stand there' },
    ]);
  });

  it('follows a broken paragraph, and asks for the line in which the form begins', () => {
    const lines = [...LINES.slice(0, 10), '建设明亮', '', '之城,大家努力。'];
    expect(run(files(), lines)).toEqual([]);
    const later = [...LINES.slice(0, 10), '建设', '', '明亮之城,大家努力。'];
    expect(run(files(), later)).toMatchObject([
      { table: 'statements', reason: 'everything stands in line 13' },
    ]);
  });
});

describe('npm run data:audit', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const command = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/data-audit.ts', ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ATLAS_DOCUMENT: '' },
    });

  it('says so and exits with 2 without a document', () => {
    const { status, stderr } = command();
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(/^No document/),
    });
  });

  it('prints each finding and exits with 1', () => {
    const { status, stderr } = command('--', 'package.json');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^sources jinzhou-2024, line 0: hash is /);
    expect(stderr).toMatch(/^targets \S+, line \d+: “.+” does not stand there$/m);
  });
});
