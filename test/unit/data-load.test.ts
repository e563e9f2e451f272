import { describe, expect, it } from 'vitest';
import { assertTables, loadTables } from '$lib/data/load';
import { TABLE_NAMES, type TableName } from '$lib/data/schema';
import { formatIssue } from '$lib/i18n/row-issues';
import { parseCsv, formatCsv } from '$lib/data/csv';
import { files, withCell, withRow, type FixtureFiles } from '../fixtures/tables';

/** Issues of a set that must be refused as a whole. */
function refused(set: Partial<FixtureFiles>) {
  const { tables, issues } = loadTables(set);
  expect(tables).toBeUndefined();
  return issues;
}

describe('loadTables', () => {
  it('gives all tables of a consistent set', () => {
    const { tables, issues } = loadTables(files());
    expect(issues).toEqual([]);
    expect(Object.keys(tables!).sort()).toEqual([...TABLE_NAMES].sort());
    expect(tables!.projects[0]).toMatchObject({
      industry_ids: ['food', 'glass'],
      investment_100m_cny: 0.8,
      place_to_id: '',
      as_printed: ['8000万元', '白石磨坊', '年产6万吨'],
      source_line: 5,
    });
    expect(tables!.regions.map((region) => region.in_focus)).toEqual([false, true]);
    expect(tables!.tiers[1]?.max_100m_cny).toBeNull();
  });

  it('ignores files that are no table', () => {
    expect(loadTables({ ...files(), readme: 'hello' }).issues).toEqual([]);
  });

  it('reports every missing file, and inherited names are no files', () => {
    const issues = refused({});
    expect(issues.map(({ table, code }) => `${table} ${code}`)).toEqual(
      TABLE_NAMES.map((name) => `${name} file`),
    );
  });

  type Case = [
    name: TableName,
    row: number,
    column: string,
    value: string,
    code: string,
    en: RegExp,
    zh: RegExp,
  ];
  it.each<Case>([
    ['targets', 2, 'value', 'many', 'number', /expected a number/, /应为数字/],
    ['targets', 2, 'target_id', 'Bad Id', 'id', /expected an id/, /应为编号/],
    [
      'targets',
      2,
      'source_line',
      '0',
      'integer',
      /whole number of at least 1/,
      /应为整数，不小于 1/,
    ],
    [
      'places',
      2,
      'lon',
      '200',
      'number',
      /at least -180 and at most 180/,
      /不小于 -180，不大于 180/,
    ],
    [
      'targets',
      2,
      'as_printed',
      '',
      'list',
      /the cell is empty; expected one item or more/,
      /单元格是空的，应为一项或多项/,
    ],
    ['regions', 2, 'region_id', '99', 'adcode', /six digits/, /六位/],
    [
      'regions',
      2,
      'level',
      'town',
      'one_of',
      /one of: city, county, county_city, district/,
      /之一：city、county/,
    ],
    ['regions', 2, 'in_focus', 'yes', 'boolean', /true or false/, /true 或 false/],
    ['sources', 2, 'sha256', 'abc', 'sha256', /SHA-256/, /SHA-256/],
    ['sources', 2, 'published', 'spring', 'year', /year, month or day/, /年、年月或日期/],
    ['sources', 2, 'title_zh', '', 'text', /expected some text/, /应填写文字/],
    ['places', 2, 'kind', 'Old Mill', 'word', /lower-case word/, /小写英文词/],
    ['parks', 2, 'land_status', 'sold', 'one_of', /or an empty cell/, /或留空/],
    ['milestones', 2, 'end', '30.6.2031', 'date', /a date such as/, /应为日期/],
    ['tour', 2, 'headline_en', 'Top 10', 'no_digits', /without digits/, /不含数字/],
    ['tour', 2, 'figures', 'targets', 'figures', /table:id/, /表名:编号/],
    [
      'tour',
      2,
      'figures',
      'targets:a;targets:b;targets:c;targets:d',
      'figures',
      /at most 3/,
      /至多 3 项/,
    ],
    ['tour', 2, 'focus', 'projects', 'row_ref', /reference “table:id”/, /表名:编号/],
    ['tour', 2, 'focus', 'projects:gone', 'known_row', /is not one/, /不在其中/],
    ['tour', 2, 'focus', 'tiers:small', 'known_row', /rows of these tables/, /不在其中/],
    ['tour', 2, 'layers', 'investment;parks', 'some_of', /some of these words/, /下列词语/],
    ['tour', 2, 'camera', '121.5,41.6,10', 'camera', /121\.5\/41\.6\/10/, /经度/],
    // Turned about, a digit short, and too far away.
    [
      'tour',
      2,
      'camera',
      '41.2/121.03/10',
      'camera',
      /longitude of 120\.66 to 122\.65/,
      /经度 120/,
    ],
    ['tour', 2, 'camera', '12.03/41.2/10', 'camera', /“12\.03\/41\.2\/10”/, /“12\.03\/41\.2\/10”/],
    ['tour', 2, 'camera', '121.03/4.12/10', 'camera', /latitude of 40\.74 to 42\.15/, /纬度 40/],
    ['tour', 2, 'camera', '121.03/41.2/1', 'camera', /zoom of 8 to 14/, /缩放级别 8 至 14/],
    ['tour', 2, 'camera', '121.03/41.2/15', 'camera', /zoom of 8 to 14/, /缩放级别 8 至 14/],
    [
      'tour',
      2,
      'figures',
      'projects:county-mill.name_en',
      'known_figure',
      /only these columns/,
      /只引用该表的这些列/,
    ],
    ['projects', 2, 'industry_ids', 'food;;glass', 'ids', /ids, separated by/, /以“;”分隔/],
    [
      'targets',
      2,
      'region_id',
      '123456',
      'known_id',
      /ids that stand in regions\.csv/,
      /regions\.csv 中已有的编号/,
    ],
    [
      'projects',
      2,
      'industry_ids',
      'food;steel',
      'known_id',
      /“steel” does not/,
      /“steel”不在其中/,
    ],
    ['projects', 2, 'place_to_id', 'nowhere', 'known_id', /places\.csv/, /places\.csv/],
    [
      'indicators',
      2,
      'comparable_with',
      'nothing',
      'known_id',
      /indicators\.csv/,
      /indicators\.csv/,
    ],
    ['indicators', 3, 'comparable_with', 'people', 'mutual', /the same unit/, /单位相同/],
    ['targets', 2, 'indicator_id', 'people', 'no_context', /not one of kind context/, /而非背景类/],
    ['context', 2, 'indicator_id', 'growth', 'context_only', /of kind context/, /背景类/],
    [
      'tour',
      2,
      'figures',
      'targets:gone',
      'known_row',
      /“targets:gone” is not one/,
      /“targets:gone”不在其中/,
    ],
    [
      'tour',
      2,
      'figures',
      'regions:990001',
      'known_row',
      /rows of these tables/,
      /这些表中已有的行/,
    ],
    [
      'targets',
      2,
      'source_line',
      '21',
      'in_section',
      /inside some section of “paper”/,
      /某一章节内/,
    ],
    ['sections', 2, 'last_line', '5', 'no_overlap', /a line after 5/, /末行 5 之后/],
    [
      'sections',
      3,
      'last_line',
      '4',
      'not_below',
      /nothing below “5” in column first_line/,
      /不小于 first_line 列的“5”/,
    ],
    ['tiers', 2, 'max_100m_cny', '0.5', 'not_below', /nothing below “1”/, /不小于 min_100m_cny/],
    [
      'milestones',
      3,
      'end',
      '2030-12-31',
      'not_below',
      /nothing below “2031-01-01”/,
      /不小于 start/,
    ],
    [
      'projects',
      2,
      'capacity_unit',
      '',
      'together',
      /both columns filled or both empty/,
      /同填或同空/,
    ],
    ['parks', 2, 'land_mu', '', 'together', /land_mu, land_status/, /land_mu、land_status/],
    ['regions', 3, 'slug', 'city', 'unique', /row 2 has it/, /第 2 行已有/],
  ])('refuses %s row %i %s = %j as %s', (name, row, column, value, code, en, zh) => {
    const issues = refused(withCell(name, row, column, value));

    const cell =
      code === 'no_overlap' ? { row: 3, column: 'first_line', value: '5' } : { row, column, value };
    const issue = issues.find(
      (one) => one.code === code && one.table === name && one.row === cell.row,
    )!;
    expect(issue).toMatchObject({ table: name, code, ...cell });
    const shown = cell.value;
    for (const [locale, pattern] of [
      ['en', en],
      ['zh', zh],
    ] as const) {
      const sentence = formatIssue(issue, locale);
      expect(sentence).toMatch(pattern);
      expect(sentence).toContain(`${name}.csv`);
      expect(sentence).toContain(cell.column);
      expect(sentence).toContain(String(cell.row));
      if (shown) expect(sentence).toContain(`“${shown}”`);
      expect(sentence).toMatch(locale === 'zh' ? /。$/ : /\.$/);
    }
  });

  it('refuses a key or a figure twice, and names the first row', () => {
    const [key] = refused(withRow('stages', { order: '2' }));
    expect(key).toMatchObject({
      row: 3,
      column: 'stage_id',
      value: 'signed',
      code: 'unique',
      params: { first: 2 },
    });
    const [figure] = refused(withRow('targets', { target_id: 'county-growth-too' }));
    expect(figure).toMatchObject({
      row: 3,
      code: 'unique',
      params: { columns: ['region_id', 'indicator_id', 'year'] },
    });
  });

  it('refuses rows out of order, or sorts them on request', () => {
    const set = files();
    const { records } = parseCsv(set.tiers);
    const swapped = { ...set, tiers: formatCsv([records[0]!, records[2]!, records[1]!]) };
    const [issue] = refused(swapped);
    expect(issue).toMatchObject({
      table: 'tiers',
      row: 3,
      column: 'tier_id',
      value: 'middle',
      code: 'sorted',
    });
    expect(formatIssue(issue!, 'en')).toBe(
      'tiers.csv, row 3, column tier_id: the cell holds “middle”; expected rows sorted by id, but it follows “upper”.',
    );
    expect(formatIssue(issue!, 'zh')).toBe(
      'tiers.csv 第 3 行 tier_id 列：单元格是“middle”，应按编号排序，但排在“upper”之后。',
    );
    const { tables } = loadTables(swapped, { sorted: false });
    expect(tables!.tiers.map((tier) => tier.tier_id)).toEqual(['middle', 'upper']);
  });

  it('does not blame references to a table that could not be read', () => {
    const issues = refused({ ...files(), regions: 'nonsense' });
    expect(new Set(issues.map((issue) => issue.table))).toEqual(new Set(['regions']));
  });

  it.each(['zh', 'en'] as const)(
    'has a sentence for issues of files and headers (%s)',
    (locale) => {
      const sets: Partial<FixtureFiles>[] = [
        {},
        { ...files(), stages: 'stage_id,stage_id,order,colour\n' },
        { ...files(), stages: 'stage_id,order,name_zh,name_en\na,1\n' },
        { ...files(), stages: 'stage_id,order,name_zh,name_en\n"a,1\n' },
      ];
      for (const issue of sets.flatMap(refused)) {
        const sentence = formatIssue(issue, locale);
        expect(sentence).not.toContain(`应${issue.code}`);
        expect(sentence).not.toContain(`expected ${issue.code}`);
        expect(sentence).not.toContain('undefined');
      }
    },
  );
});

describe('assertTables', () => {
  it('returns the tables', () => {
    expect(assertTables(files()).stages).toHaveLength(1);
  });

  it('throws one error with every issue in both languages', () => {
    const set = {
      ...withCell('stages', 2, 'order', 'first'),
      ...{ parks: withCell('parks', 2, 'land_mu', '-3').parks },
    };
    expect(() => assertTables(set)).toThrow(
      /2 issue\(s\)[\s\S]*parks\.csv 第 2 行[\s\S]*parks\.csv, row 2[\s\S]*stages\.csv 第 2 行[\s\S]*stages\.csv, row 2/,
    );
  });
});
