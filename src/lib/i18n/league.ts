/** The words of the monthly league: indicators, places, bands, completion, deadlines, and the table that is filled in. */
import type { Locale } from './locale';

type Indicator =
  'investment_growth' | 'projects_started' | 'projects_over_100m' | 'projects_in_reserve';

export interface LeagueWords {
  /** The league, a month's edition of it, and the two papers that go out: the monthly bulletin and the reminder letter. */
  readonly title: string;
  monthly(year: number, month: number): string;
  readonly bulletin: string;
  readonly letter: string;
  readonly indicators: Readonly<Record<Indicator, string>>;
  /** What exactly each indicator counts. */
  readonly counts: Readonly<Record<Indicator, string>>;
  readonly heads: Readonly<
    Record<'unit' | 'value' | 'band' | 'points' | 'completion' | 'elapsed', string>
  >;
  /** null: there is no month to tell it against. */
  movement(ranks: number | null): string;
  /** Other units were ranked the month before. */
  readonly moved: string;
  readonly bands: Readonly<Record<1 | 2 | 3, string>>;
  readonly notRanked: string;
  /** Why a unit has no place over all. */
  lacking(indicators: readonly string[]): string;
  readonly noWeight: string;
  /** State of a target. */
  readonly states: Readonly<Record<'done' | 'on-time' | 'late' | 'unknown', string>>;
  /** Why it is unknown. */
  readonly reasons: Readonly<
    Record<'other-basis' | 'no-target' | 'no-value' | 'zero-target', string>
  >;
  /** Which figure of the document an indicator is held against, or why none. */
  readonly bases: Readonly<Record<Indicator, string>>;
  /** `by` is the distance with its unit, without a sign: of counts to what is due by now, of rates to that of the year. */
  ahead(by: string, unit: 'count' | 'percent'): string;
  behind(by: string, unit: 'count' | 'percent'): string;
  /** Behind, but by no more than the rules allow. */
  allowed(behind: string): string;
  /** A distance between rates. */
  byPoints(points: string): string;
  /** Neither: a count as it would be on time, a rate as expected of the year. */
  readonly level: Readonly<Record<'count' | 'percent', string>>;
  /** State of a named project against its deadline. */
  readonly deadlines: Readonly<Record<'there' | 'waiting' | 'overdue' | 'unknown', string>>;
  readonly deadlineReasons: Readonly<
    Record<'no-row' | 'no-step' | 'no-deadline' | 'no-milestone', string>
  >;
  readonly rules: Readonly<
    Record<'title' | 'note' | 'weights' | 'first' | 'second' | 'slow' | 'reset', string>
  >;
  /** The empty table: what its button says and how it is filled in. */
  readonly template: { readonly button: string; readonly notes: readonly string[] };
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

export const leagueWords: Readonly<Record<Locale, LeagueWords>> = {
  zh: {
    title: '“赛马”月度排名',
    monthly: (year, month) => `${year}年${month}月“赛马”排名`,
    bulletin: '按月通报',
    letter: '提示函',
    indicators: {
      investment_growth: '投资增速',
      projects_started: '全口径开复工项目',
      projects_over_100m: '亿元重点项目',
      projects_in_reserve: '谋划储备项目',
    },
    counts: {
      investment_growth: '固定资产投资比上年同期的累计增速，%',
      projects_started: '当年累计开复工项目个数，不限重点项目',
      projects_over_100m: '当年累计投资一亿元以上的重点项目个数',
      projects_in_reserve: '当年累计谋划储备项目个数',
    },
    heads: {
      unit: '县（市）区',
      value: '数值',
      band: '档次',
      points: '得分',
      completion: '完成年度目标',
      elapsed: '时序进度',
    },
    movement: (ranks) =>
      ranks === null
        ? '无上月名次可比'
        : ranks === 0
          ? '名次未变'
          : ranks > 0
            ? `上升${ranks}位`
            : `下降${-ranks}位`,
    moved: '上月参加排名的县（市）区与本月不同，名次升降仅供参考。',
    bands: { 1: '第一档', 2: '第二档', 3: '第三档' },
    notRanked: '未报数，不排名',
    lacking: (indicators) => `缺${indicators.join('、')}，不排总名次`,
    noWeight: '各项权重均为零，不排总名次',
    states: { done: '已完成', 'on-time': '进度正常', late: '进度较慢', unknown: '无法判断' },
    reasons: {
      'other-basis': '文件中没有同口径的县（市）区目标',
      'no-target': '文件未载明该县（市）区当年目标',
      'no-value': '当月未报数',
      'zero-target': '目标为零，无从计算完成比例',
    },
    bases: {
      investment_growth: '对照文件中的“固定资产投资增速”：增速直接相比，不按时序进度折算。',
      projects_started: '对照文件中的“全县开复工项目”：同为不限重点项目的全口径。',
      projects_over_100m:
        '不对照：文件中的“新签约亿元以上项目”数的是全市新签约的项目，并非重点项目，也未分县（市）区。',
      projects_in_reserve:
        '不对照：文件中的“谋划项目”是当年谋划的各类项目，未说明其中哪些已入储备，口径不同。',
    },
    ahead: (by, unit) => (unit === 'count' ? `超时序进度${by}` : `高于全年预计${by}`),
    behind: (by, unit) => (unit === 'count' ? `落后时序进度${by}` : `低于全年预计${by}`),
    allowed: (behind) => `${behind}，未超出余地`,
    byPoints: (points) => `${points}个百分点`,
    level: { count: '与应达数持平', percent: '与全年预计持平' },
    deadlines: {
      there: '已开复工',
      waiting: '未开复工，期限未到',
      overdue: '逾期未开复工',
      unknown: '无法判断',
    },
    deadlineReasons: {
      'no-row': '当月没有该项目的进度',
      'no-step': '当月填报的阶段不在建设步骤之内',
      'no-deadline': '文件和当月进度均未说明该项目在建或将开工，没有适用的期限',
      'no-milestone': '时间节点表中没有这一期限',
    },
    rules: {
      title: '排名规则',
      note: '文件只写明四个维度和“名次、档次”，没有写明算法；以下规则由本图集设定，可以调整。',
      weights: '权重',
      first: '第一档止于前',
      second: '第二档止于前',
      slow: '落后年度目标多少算慢',
      reset: '恢复默认规则',
    },
    template: {
      button: '下载月度进度空表',
      notes: [
        '每行要么报一个县（市）区的一项指标（填 value），要么报一个项目（填 stage_id，已知的再填 share_done）；其余各列不动。',
        '投资增速以百分数填写，如 -3.5，不带“%”；其余三项为一月至当月末的累计个数，填整数。确为零的填 0。',
        '没有数的空着，整行删去也可：不报即不排名，不会排在末位。项目的行不能只填 share_done。',
        '空表中的地区、项目用编号，名称见下列各表；stage_id 从阶段表（stages.csv）中选取；share_done 填 0 到 1 之间的小数。',
        '月份写作 2024-03；表格软件改写的 2024/3/1、Mar-24 等也能读，读作何月会在页上写明。往月的行可以留在同一张表中。存为 CSV 文件，UTF-8 或 GB18030 编码均可。',
      ],
    },
  },
  en: {
    title: 'Monthly league (“horse race”)',
    monthly: (year, month) => `League of ${MONTHS[month - 1] ?? month} ${year}`,
    bulletin: 'Monthly bulletin',
    letter: 'Reminder letter',
    indicators: {
      investment_growth: 'Investment growth',
      projects_started: 'Projects started or resumed, all scopes',
      projects_over_100m: 'Key projects of at least CNY 100 million',
      projects_in_reserve: 'Projects planned and in reserve',
    },
    counts: {
      investment_growth:
        'Growth of fixed-asset investment since January over the same months of the previous year, in percent',
      projects_started: 'Projects started or resumed since January, not key projects alone',
      projects_over_100m: 'Key projects of at least CNY 100 million since January',
      projects_in_reserve: 'Projects planned and put in reserve since January',
    },
    heads: {
      unit: 'County or district',
      value: 'Value',
      band: 'Band',
      points: 'Points',
      completion: 'Target of the year done',
      elapsed: 'Share of the year passed',
    },
    movement: (ranks) =>
      ranks === null
        ? 'no rank of last month to compare with'
        : ranks === 0
          ? 'rank unchanged'
          : `${ranks > 0 ? 'up' : 'down'} ${Math.abs(ranks)}`,
    moved: 'Other counties were ranked last month than this month: take movement with care.',
    bands: { 1: 'First band', 2: 'Second band', 3: 'Third band' },
    notRanked: 'not reported, not ranked',
    lacking: (indicators) => `No overall rank, for want of: ${indicators.join(', ')}`,
    noWeight: 'No overall rank, as every weight is zero',
    states: { done: 'done', 'on-time': 'on time', late: 'slow', unknown: 'cannot be told' },
    reasons: {
      'other-basis': 'The document states no county target on the same basis',
      'no-target': 'The document states no target for this county and year',
      'no-value': 'Not reported for this month',
      'zero-target': 'The target is zero, so there is no share of it',
    },
    bases: {
      investment_growth:
        'Held against “Growth of fixed-asset investment” of the document: rates are compared as they are, whatever the time of the year.',
      projects_started:
        'Held against “Projects started or resumed” of the document: both count all projects, not key projects alone.',
      projects_over_100m:
        'Not held against the document: its “New signings of at least CNY 100 million” counts new signings of the whole city, which are not the key projects and not told by county.',
      projects_in_reserve:
        'Not held against the document: its “Projects in planning” counts projects of all kinds that are planned during the year, and does not say which of them are in reserve.',
    },
    ahead: (by) => `${by} ahead`,
    behind: (by) => `${by} behind`,
    allowed: (behind) => `${behind}, no more than allowed`,
    byPoints: (points) => `${points} percentage ${points === '1' ? 'point' : 'points'}`,
    level: {
      count: 'level with what is expected by now',
      percent: 'level with the expectation for the year',
    },
    deadlines: {
      there: 'started or resumed',
      waiting: 'not started or resumed yet, deadline ahead',
      overdue: 'overdue: not started or resumed',
      unknown: 'cannot be told',
    },
    deadlineReasons: {
      'no-row': 'No report on this project for the month',
      'no-step': 'The reported stage is no step of building',
      'no-deadline':
        'Neither the document nor the report says that it is under way or about to start, so no deadline is known to hold',
      'no-milestone': 'The table of milestones does not have this deadline',
    },
    rules: {
      title: 'Rules of the league',
      note: 'The document names four dimensions, ranks and bands, but no way to compute them. These rules are ours and can be changed.',
      weights: 'Weights',
      first: 'First band ends at',
      second: 'Second band ends at',
      slow: 'Slow if behind by this part of the target',
      reset: 'Default rules',
    },
    template: {
      button: 'Download an empty table for the month',
      notes: [
        'Each row reports either one indicator of a county or district (fill in value) or one project (fill in stage_id, and share_done if known). Leave the other columns as they are.',
        'Growth is in percent, such as -3.5, without a sign for percent. The other three are whole numbers, counted from January to the end of the month. Where there are none, write 0.',
        'Leave empty, or delete, rows for which nothing is known: who does not report is not ranked, and never ranked last. A share_done needs its stage_id.',
        'Regions and projects stand in the empty table by code; the tables below name them. Take stage_id from stages.csv; share_done is a decimal number from 0 to 1.',
        'Write months as 2024-03; what spreadsheets make of them, such as 2024/3/1 or Mar-24, is read too, and the page says as what. Rows of earlier months may stay in the same table. Save as CSV, in UTF-8 or GB18030.',
      ],
    },
  },
};
