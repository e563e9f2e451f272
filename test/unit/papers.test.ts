/** The review of a month, the bulletin and the letter made of it, right to the figure. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  parseProgress,
  type Progress,
  type ProgressIndicator,
  type ProjectProgress,
} from '$lib/data/progress';
import { bulletinText } from '$lib/export/bulletin';
import { letterText } from '$lib/export/letter';
import { chapters, paperLines } from '$lib/export/paper';
import { LOCALES } from '$lib/i18n/locale';
import { papersWords } from '$lib/i18n/papers';
import { buildAtlas } from '$lib/model/atlas';
import { judgementOf, reviewOf, worstOf, type Review } from '$lib/model/review';
import { DEFAULT_RULES, type Rules } from '$lib/model/rules';
import { atlas, tables } from '../fixtures/atlas';

const [HEISHAN, YIXIAN, LINGHAI, BEIZHEN] = ['210726', '210727', '210781', '210782'] as const;
const NAME = '六月进度.csv';

/** A table as an office might bring it, with invented figures, and the papers that follow from it to the last figure. */
const fixture = (name: string) => readFileSync(`test/fixtures/papers/${name}`, 'utf8').trimEnd();

const parsed = parseProgress(fixture('progress.csv'), tables);
if (!parsed.progress) throw new Error(JSON.stringify(parsed.issues));
const { progress } = parsed;
const MONTHS = { april: '2024-04', may: '2024-05', june: '2024-06' } as const;
const review = (month: string, rules: Rules = DEFAULT_RULES, of: Progress = progress): Review =>
  reviewOf(of, atlas, month, rules);
const bulletin = (...given: Parameters<typeof review>) =>
  bulletinText(review(...given), atlas, NAME);

/** A table of a few figures of regions and stages of projects, all of one month. */
function rows(
  month: string,
  values: readonly (readonly [string, ProgressIndicator, number])[],
  projects: readonly (readonly [string, string])[] = [],
): Progress {
  const regions = values.map(([region_id, indicator_id, value], i) => {
    return { month, region_id, indicator_id, value, row: i + 2 };
  });
  const first = regions.length + 2;
  return {
    months: [month],
    regions,
    projects: projects.map(([project_id, stage_id], i): ProjectProgress => {
      return { month, project_id, stage_id, share_done: null, row: first + i };
    }),
  };
}
/** The letter to a unit; fails where it does not lag. */
function letter(unit: string, ...given: Parameters<typeof review>): string {
  const month = review(...given);
  const lag = month.laggards.find(({ region_id }) => region_id === unit);
  if (!lag) throw new Error(`${unit} does not lag`);
  return letterText(lag, month, atlas, NAME);
}

/** How deep brackets stand in each other; those of the unit's own name count for none. */
function depthOf(text: string): number {
  let [depth, most] = [0, 0];
  for (const sign of text.replaceAll('县（市）', '县')) {
    if (sign === '（') most = Math.max(most, ++depth);
    if (sign === '）') depth -= 1;
  }
  expect(depth).toBe(0);
  return most;
}

describe('what an official paper is written like', () => {
  const papers = [
    ...Object.values(MONTHS).map((month) => bulletin(month)),
    letter(HEISHAN, MONTHS.june),
  ];

  it('has no brackets within brackets, and calls the report a report', () => {
    for (const text of papers) {
      expect(depthOf(text)).toBe(1);
      expect(text).not.toContain('文件');
      expect(text).toContain('（2024年见报，以下简称“报道”，行号按其文字稿）');
    }
  });

  it('names the rows of every rank', () => {
    const ranks = bulletin(MONTHS.june)
      .split('\n')
      .flatMap((line) => line.split(/[；。]/))
      .filter((part) => /第\d名/.test(part));
    expect(ranks.length).toBeGreaterThan(15);
    for (const part of ranks) expect(part).toMatch(/（进度表第[\d、–]+行）/);
  });
});

describe('the review of a month', () => {
  it('names who lags, and by every rule that says so', () => {
    const { laggards } = review(MONTHS.june);
    expect(laggards.map(({ region_id }) => region_id)).toEqual([HEISHAN]);
    const [{ slow, third, overdue } = { slow: [], third: null, overdue: [] }] = laggards;
    expect(slow.map(({ indicator_id }) => indicator_id)).toEqual(['projects_started']);
    expect(third).toMatchObject({ region_id: HEISHAN, band: 3 });
    expect(overdue.map(({ project_id }) => project_id)).toEqual([
      'heishan-spic-wind',
      'heishan-aidun-wind',
    ]);
  });

  it('finds nobody behind in a month without rows, as nothing is known of it', () => {
    const { laggards, league } = review('2024-02');
    expect(laggards).toEqual([]);
    expect(league.standings.every(({ place }) => place === null)).toBe(true);
  });

  it('follows the rules', () => {
    const nobodyThird = { ...DEFAULT_RULES, bands: [0, 100] } as const;
    expect(review(MONTHS.may, nobodyThird).laggards.map(({ region_id }) => region_id)).toEqual([
      // 8.1% where 10% are expected, with an allowance of one point.
      YIXIAN,
    ]);
    expect(review(MONTHS.may, { ...nobodyThird, slow: 20 }).laggards).toEqual([]);
    const strict = review(MONTHS.may, { ...nobodyThird, slow: 0 });
    expect(strict.laggards.map(({ region_id }) => region_id)).toEqual([HEISHAN, YIXIAN]);
  });

  it('does not count what is known of the city alone against a county', () => {
    const city = rows(MONTHS.may, [], [['ceovu-smart-valley', 'preparation']]);
    const month = review(MONTHS.may, DEFAULT_RULES, city);
    expect(month.checks.filter(({ state }) => state === 'overdue')).toHaveLength(1);
    expect(month.laggards).toEqual([]);
  });
});

describe('a table that is half filled in', () => {
  // One figure of a unit that has a target on its basis, one of a unit that has none, and a project that is on its way.
  const half = rows(
    MONTHS.may,
    [
      [HEISHAN, 'projects_started', 80],
      [LINGHAI, 'projects_in_reserve', 9],
    ],
    [['yixian-recycled-aluminium', 'construction']],
  );

  it('judges only who has a rank or a figure to hold against a target', () => {
    const month = review(MONTHS.may, DEFAULT_RULES, half);
    expect(month.laggards).toEqual([]);
    const found = Object.fromEntries(
      month.units.map(({ region_id }) => [region_id, judgementOf(month, region_id)]),
    );
    expect(found).toMatchObject({
      [HEISHAN]: 'judged',
      [LINGHAI]: 'unjudged',
      [YIXIAN]: 'unjudged',
      [BEIZHEN]: 'silent',
    });
    expect(judgementOf(review(MONTHS.june), LINGHAI)).toBe('judged');
  });

  it('is not read as one in which nobody lags', () => {
    const text = bulletin(MONTHS.may, DEFAULT_RULES, half);
    expect(text).toContain(
      '古塔区、凌河区、太和区、义县、凌海市、北镇市没有总排名，也没有能对照同口径年度目标的数字，无从判断是否落后。',
    );
    const { zh, en } = papersWords;
    expect(zh.nobody(1, 6)).toMatch(/能判断的1个县（市）区没有落后的。其余6个.*无从判断/);
    expect(en.nobody(1, 6)).toMatch(/of the 1 that can be judged; the other 6 cannot be judged/);
    for (const locale of LOCALES) {
      const words = papersWords[locale];
      expect(words.nobody(7, 0)).not.toMatch(/无从判断|cannot be/);
      expect(words.nobody(0, 7)).not.toMatch(/没有落后|nobody is behind/);
    }
  });

  it('does not say of who lags that this cannot be judged', () => {
    const late = rows(MONTHS.may, [], [['linghai-dayou-oil-reserve', 'starting']]);
    const text = bulletin(MONTHS.may, DEFAULT_RULES, late);
    expect(text).toContain('太和区、黑山县、义县、北镇市没有总排名');
  });
});

describe('who lags worst', () => {
  it('is the lowest of the third band, before who has one project overdue', () => {
    const month = review(MONTHS.june);
    const [third] = month.laggards;
    const [overdue] = third!.overdue;
    const first = month.league.standings.find(({ place }) => place?.rank === 1)!;
    const best = { region_id: first.region_id, slow: [], third: null, overdue: [overdue!] };
    expect(worstOf({ ...month, laggards: [best, third!] })).toBe(third);
    expect(worstOf({ ...month, laggards: [third!, best] })).toBe(third);
  });

  it('is who has most overdue where neither is ranked, and nobody where nobody lags', () => {
    const month = review(MONTHS.june);
    const [one, two] = month.laggards[0]!.overdue;
    const lag = (region_id: string, overdue: (typeof one)[]) => ({
      region_id,
      slow: [],
      third: null,
      overdue: overdue.map((each) => each!),
    });
    const units = ['210702', '210703'] as const;
    const laggards = [lag(units[0], [one]), lag(units[1], [one, two])];
    expect(worstOf({ ...month, laggards })?.region_id).toBe(units[1]);
    expect(worstOf({ ...month, laggards: [] })).toBeNull();
  });
});

describe('who lags worst, of ranked and unranked units', () => {
  const month = review(MONTHS.june);
  const [overdue] = month.laggards[0]!.overdue;
  const [slow] = month.laggards.find((each) => each.slow.length)!.slow;
  const standing = month.league.standings.find(({ place }) => place)!;
  const at = (region_id: string, rank: number | null, band: 1 | 2 | 3 | null) => ({
    ...standing,
    region_id,
    band,
    place: rank === null ? null : { rank, ties: 1, of: 3, movement: null },
  });
  const lag = (region_id: string, late: number, projects: number, third = false) => ({
    region_id,
    slow: Array(late).fill(slow!),
    third: third ? at(region_id, 3, 3) : null,
    overdue: Array(projects).fill(overdue!),
  });
  const worst = (
    standings: readonly ReturnType<typeof at>[],
    laggards: readonly ReturnType<typeof lag>[],
  ) => {
    const league = { ...month.league, standings };
    const found = [laggards, laggards.toReversed()].map(
      (each) => worstOf({ ...month, league, laggards: each })?.region_id,
    );
    // In whatever order they stand.
    expect(found[1]).toBe(found[0]);
    return found[0];
  };
  const [HEISHAN, LINGHAI, BEIZHEN] = ['210726', '210781', '210782'];

  it('is not the first of all with one project overdue, where an unranked one has eight grounds', () => {
    expect(
      worst([at(LINGHAI, 1, 1), at(HEISHAN, null, null)], [lag(HEISHAN, 1, 7), lag(LINGHAI, 0, 1)]),
    ).toBe(HEISHAN);
  });

  it('is who is ranked where both have as many grounds, and who is lower where both are ranked', () => {
    expect(
      worst(
        [at(LINGHAI, 3, 3), at(HEISHAN, null, null)],
        [lag(HEISHAN, 0, 2), lag(LINGHAI, 0, 1, true)],
      ),
    ).toBe(LINGHAI);
    expect(
      worst([at(LINGHAI, 1, 1), at(HEISHAN, 2, 2)], [lag(HEISHAN, 0, 1), lag(LINGHAI, 2, 5)]),
    ).toBe(HEISHAN);
    expect(
      worst(
        [at(LINGHAI, null, null), at(HEISHAN, null, null)],
        [lag(HEISHAN, 2, 0), lag(LINGHAI, 0, 1)],
      ),
    ).toBe(HEISHAN);
  });

  it('does not depend on the order where each beats another', () => {
    // Linghai is below Heishan, Heishan has more grounds than Beizhen, and Beizhen more than Linghai.
    const standings = [at(HEISHAN, 1, 1), at(LINGHAI, 3, 3), at(BEIZHEN, null, null)];
    expect(
      worst(standings, [lag(HEISHAN, 0, 5), lag(LINGHAI, 0, 0, true), lag(BEIZHEN, 1, 2)]),
    ).toBe(BEIZHEN);
  });
});

describe('the bulletin', () => {
  it('tells ranks, targets, deadlines and grounds to the figure', () => {
    expect(bulletin(MONTHS.june)).toBe(fixture('bulletin-2024-06.txt'));
  });

  it('tells of ties as ties', () => {
    expect(bulletin(MONTHS.may)).toContain(
      [
        '　　并列第3名：黑山县，第三档，得分0.250，比上月上升1位（进度表第18–21行）。',
        '　　并列第3名：义县，第三档，得分0.250，名次与上月相同（进度表第22–25行）。',
      ].join('\n'),
    );
  });

  it('names for a place over all the rows of what counts for it, and of nothing else', () => {
    const rules = {
      ...DEFAULT_RULES,
      weights: { ...DEFAULT_RULES.weights, investment_growth: 0, projects_in_reserve: 0 },
    };
    const month = review(MONTHS.june, rules);
    const [first] = month.league.standings.filter(({ place }) => place?.rank === 1);
    const counted = ['projects_started', 'projects_over_100m'] as const;
    const told = counted.map((id) => first!.results[id]!.row).sort((a, b) => a - b);
    expect(told[1]).toBe(told[0]! + 1);
    expect(bulletinText(month, atlas, NAME)).toContain(`（进度表第${told.join('–')}行）。`);
  });

  it('says where there is no month to tell movement against', () => {
    expect(bulletin(MONTHS.april)).toContain('有4个参加总排名。进度表没有上月的总名次可比。');
    expect(bulletin(MONTHS.april)).not.toContain('上月上升');
    const january = rows('2024-01', [
      [HEISHAN, 'projects_started', 16],
      [LINGHAI, 'projects_started', 3],
    ]);
    const weights = {
      ...DEFAULT_RULES.weights,
      investment_growth: 0,
      projects_over_100m: 0,
      projects_in_reserve: 0,
    };
    const text = bulletin('2024-01', { ...DEFAULT_RULES, weights }, january);
    expect(text).toContain(
      '按全口径开复工项目综合计分，7个县（市）区中有2个参加总排名。1月为当年首月，名次不与上月相比。',
    );
    expect(text).toContain(
      '黑山县全口径开复工项目：累计16个（进度表第2行），年度目标180个（报道第53行），完成8.9%；按时序进度应达15个，超时序进度1个，进度正常。',
    );
  });

  it('says who changed places with whom to no purpose: other units were ranked the month before', () => {
    const two = (month: string, units: readonly string[]) =>
      units.map((region_id, i) => ({
        month,
        region_id,
        indicator_id: 'projects_started' as const,
        value: 9 - i,
        row: i + 2,
      }));
    const grown: Progress = {
      months: ['2024-02', '2024-03'],
      regions: [
        ...two('2024-02', [LINGHAI, BEIZHEN]),
        ...two('2024-03', [LINGHAI, YIXIAN, BEIZHEN]),
      ],
      projects: [],
    };
    expect(bulletin('2024-03', DEFAULT_RULES, grown)).toContain(
      '第1名凌海市9个（进度表第2行），名次与上月相同；第2名义县8个（进度表第3行），上月未排名；第3名北镇市7个（进度表第4行），比上月下降1位。' +
        '古塔区、凌河区、太和区、黑山县未报数，不排名。上月参加排名的县（市）区与本月不同，名次升降仅供参考。',
    );
  });

  it('says what a unit lacks for a place, and ranks nobody where no rule weighs anything', () => {
    const part = rows(MONTHS.may, [
      [HEISHAN, 'projects_started', 60],
      [HEISHAN, 'investment_growth', 0],
    ]);
    expect(bulletin(MONTHS.may, DEFAULT_RULES, part)).toContain(
      [
        '　　当月没有县（市）区参加总排名。',
        '　　不排总名次的7个：黑山县缺亿元重点项目、谋划储备项目；古塔区、凌河区、太和区、义县、凌海市、北镇市当月未报数。缺报不按末位处理。',
      ].join('\n'),
    );
    const weights = {
      investment_growth: 0,
      projects_started: 0,
      projects_over_100m: 0,
      projects_in_reserve: 0,
    };
    expect(bulletin(MONTHS.june, { ...DEFAULT_RULES, weights })).toContain(
      '各项权重均为零，不排总名次。',
    );
  });

  it('holds nothing against another year, and no project for want of a row', () => {
    const text = bulletin(
      '2025-03',
      DEFAULT_RULES,
      rows('2025-03', [[HEISHAN, 'projects_started', 60]]),
    );
    expect(text).toContain('报道没有载明2025年同口径的县（市）区年度目标，不作对照。');
    expect(text).toContain('报道点名的37个项目，当月均没有进度，不作判断。');
    expect(text).not.toContain('完成3');
  });

  it('computes parts of a project to one decimal, and quotes what is stated as it is', () => {
    const text = bulletin(
      '2024-12',
      DEFAULT_RULES,
      rows('2024-12', [
        [HEISHAN, 'projects_started', 179],
        [YIXIAN, 'investment_growth', 10],
        [LINGHAI, 'investment_growth', -3.125],
      ]),
    );
    expect(text).toContain('累计179个（进度表第2行），年度目标180个（报道第53行），完成99.4%；');
    expect(text).toContain('按时序进度应达180个，落后时序进度1个，进度较慢。');
    expect(text).toContain(
      '义县投资增速：累计10%（进度表第3行），全年预计10%（报道第85行），已完成年度目标。',
    );
    expect(text).toContain(
      '累计-3.125%（进度表第4行），全年预计12%（报道第73行），低于全年预计15.125个百分点，进度较慢。',
    );
    expect(text).toContain('开复工项目：年底不留余地，低于应达数即为进度较慢。');
    const seventy = { ...tables, targets: tables.targets.map((row) => ({ ...row, value: 70 })) };
    const odd = reviewOf(
      rows('2024-01', [[HEISHAN, 'projects_started', 5]]),
      buildAtlas(seventy),
      '2024-01',
      DEFAULT_RULES,
    );
    expect(bulletinText(odd, buildAtlas(seventy), NAME)).toContain(
      '完成7.1%；按时序进度应达5.8个，落后时序进度0.8个，未超出余地，不算进度较慢。',
    );
  });

  it('lists what the city alone is known of apart from the counties', () => {
    const text = bulletin(
      MONTHS.may,
      DEFAULT_RULES,
      rows(
        MONTHS.may,
        [],
        [
          ['ceovu-smart-valley', 'preparation'],
          ['linghai-dayou-oil-reserve', 'starting'],
          ['heishan-aidun-wind', 'preparation'],
          ['shuifa-carbon-fibre', 'signed'],
        ],
      ),
    );
    expect(text).toContain(
      '当月有进度的4个：期限未到1个、逾期未开复工2个、无法判断1个；没有进度的33个，不作判断。',
    );
    expect(text.indexOf('凌海市逾期1个：')).toBeGreaterThan(0);
    expect(text.indexOf('报道未写明县（市）区的项目逾期1个：')).toBeGreaterThan(
      text.indexOf('凌海市逾期1个：'),
    );
  });

  it('cites nothing that the tables do not hold', () => {
    const bare = buildAtlas({ ...tables, statements: [], milestones: [] });
    const text = bulletinText(reviewOf(progress, bare, MONTHS.june, DEFAULT_RULES), bare, NAME);
    expect(text).not.toContain('以下简称“报道”');
    expect(text).not.toContain('报道载明：');
    expect(text).not.toContain('期限：');
    expect(text).toContain('年度目标180个（《锦州紧盯项目吹响攻坚号角》第53行）');
  });
});

describe('the letter', () => {
  it('names figures, rows and lines of all that lags, and leaves blank what only the office knows', () => {
    expect(letter(HEISHAN, MONTHS.june)).toBe(fixture('letter-2024-06.txt'));
  });

  it('speaks only of the rules by which the unit lags', () => {
    const nobodyThird = { ...DEFAULT_RULES, bands: [0, 100] } as const;
    const text = letter(YIXIAN, MONTHS.may, nobodyThird);
    expect(text).toContain('截至2024年5月末，义县有1项指标进度较慢。现提示如下：');
    expect(text).toContain(
      [
        '　　一、进度较慢的指标',
        '　　投资增速：累计8.1%（进度表第22行），全年预计10%（报道第85行），低于全年预计1.9个百分点。',
        '　　判定规则：低于全年预计增速、且差额超过其10%的，为进度较慢。',
        '　　请义县核对',
      ].join('\n'),
    );
    expect(text).not.toMatch(/第三档|逾期/);
    expect(letter(HEISHAN, MONTHS.may, { ...nobodyThird, slow: 0 })).toContain(
      '判定规则：低于应达数即为进度较慢。',
    );
  });

  it('numbers its headings anew where one is left out', () => {
    const text = letter(
      LINGHAI,
      MONTHS.may,
      DEFAULT_RULES,
      rows(MONTHS.may, [], [['linghai-dayou-oil-reserve', 'starting']]),
    );
    expect(text).toContain('一、逾期未开复工的项目\n　　1．大有原油储备库工程（报道第79行）');
    expect(text).not.toContain('总排名');
  });

  it('does not say that the document tells of letters where the tables hold no such row', () => {
    const bare = buildAtlas({
      ...tables,
      statements: tables.statements.filter(
        ({ statement_id }) => statement_id !== 'reminder-letters',
      ),
    });
    const month = reviewOf(progress, bare, MONTHS.june, DEFAULT_RULES);
    const text = letterText(month.laggards[0]!, month, bare, NAME);
    expect(text).toContain(
      '　　本函引用《锦州紧盯项目吹响攻坚号角》（2024年见报，以下简称“报道”，行号按其文字稿）。',
    );
    expect(text).not.toContain('每季度');
  });
});

describe('the form of a paper', () => {
  it('sets title, addressee, headings, paragraphs and signature', () => {
    const lines = paperLines(letter(HEISHAN, MONTHS.june));
    expect(lines[0]).toEqual({ kind: 'title', text: '关于2024年6月项目建设完成进度的提示函' });
    expect(lines[1]).toEqual({ kind: 'to', text: '黑山县［单位］：' });
    expect(lines.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
      '一、进度较慢的指标',
      '二、总排名',
      '三、逾期未开复工的项目',
    ]);
    expect(lines.slice(-2)).toEqual([
      { kind: 'sign', text: '［单位］' },
      { kind: 'sign', text: '［日期］' },
    ]);
    expect(lines.every(({ text }) => text === text.trim())).toBe(true);
  });

  it('bears what a reader makes of the text', () => {
    expect(paperLines('')).toEqual([]);
    expect(paperLines('\n\n')).toEqual([]);
    expect(paperLines('\r\n 只有一行 \r\n\r\n')).toEqual([{ kind: 'title', text: '只有一行' }]);
    expect(paperLines('题\n\n　　正文，\n　　没有落款：').map(({ kind }) => kind)).toEqual([
      'title',
      'text',
      'text',
    ]);
  });

  it('takes the body of a paper without a signature for no signature', () => {
    const kinds = (text: string) => paperLines(text).map(({ kind }) => kind);
    expect(kinds('题目\n\n某县：\n第一段。\n第二段。')).toEqual(['title', 'to', 'text', 'text']);
    expect(kinds('题目\n某县：\n第一段。\n\n某局\n某日')).toEqual([
      'title',
      'to',
      'text',
      'sign',
      'sign',
    ]);
  });

  it('leaves out headings with nothing below', () => {
    expect(
      chapters([
        { title: '甲', paragraphs: [] },
        { title: '乙', paragraphs: ['一句。'] },
      ]),
    ).toEqual(['一、乙', '一句。']);
  });
});
