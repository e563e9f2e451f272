/** The words of the comparison of counties. */
import { quantity } from './format';
import type { Locale } from './locale';

/** How two values of one basis differ: the higher one first. */
export interface Told {
  readonly name: string;
  readonly text: string;
}

/** What a profile lists, in the order of its table. */
export const PROFILE_LISTS = ['positioning', 'pillars', 'parks', 'enterprises'] as const;

export interface CompareWords {
  readonly title: string;
  readonly lead: string;
  readonly choose: string;
  /** At least two counties stay chosen. */
  readonly least: string;
  readonly reference: string;
  readonly sections: Readonly<
    Record<
      | 'targets'
      | 'mixed'
      | 'stages'
      | 'tiers'
      | 'industries'
      | 'amounts'
      | 'profile'
      | 'context'
      | 'calendar',
      string
    >
  >;
  readonly indicator: string;
  readonly rank: (place: number, of: number, tied: boolean) => string;
  /** A difference in words; `times` where the higher value is so many times the lower one. */
  readonly higher: (high: Told, low: Told, by: string) => string;
  readonly equal: (names: readonly string[], text: string) => string;
  /** A difference in the unit of an indicator. */
  readonly points: (value: string) => string;
  readonly more: (quantity: string) => string;
  readonly only: (name: string) => string;
  readonly none: string;
  readonly mixedLead: (counties: number) => string;
  /** In short, above the table; `what` is what the figures are counted in. */
  readonly mixedShort: (what: readonly string[]) => string;
  readonly mixedMore: string;
  readonly mixedOf: Readonly<Record<'count' | '100m_cny' | 'percent', string>>;
  readonly mixedNote: string;
  readonly countedNote: string;
  readonly amountNote: string;
  readonly categories: Readonly<Record<'stages' | 'tiers' | 'industries', string>>;
  /** What a chart of counts shows, county by county: its largest category. */
  readonly most: (name: string, category: string, count: number, total: number) => string;
  readonly mostTied: (name: string, categories: readonly string[], count: number) => string;
  /** Many categories share the first place. */
  readonly mostSpread: (name: string, categories: number, count: number) => string;
  readonly noProjects: (name: string) => string;
  readonly shares: string;
  /** What a chart of counts rests on. */
  readonly kindNotes: Readonly<Record<'stages' | 'tiers' | 'industries', string>>;
  /** In place of dots on the axis of amounts. */
  readonly noAmounts: (projects: number) => string;
  /** The axis of amounts, whose values are in 100 million CNY. */
  readonly axis: { readonly unit: string; readonly tick: (value: number) => string };
  readonly amountsSaid: (
    name: string,
    largest: string,
    amount: string,
    stated: number,
    total: number,
  ) => string;
  readonly amountsNone: (name: string, total: number) => string;
  readonly scroll: (what: string) => string;
  readonly download: string;
  readonly rows: Readonly<
    Record<
      'level' | 'positioning' | 'pillars' | 'parks' | 'land' | 'enterprises' | 'projects',
      string
    >
  >;
  /** What the column of the city holds. */
  readonly profileNote: string;
  readonly contextLead: string;
  readonly perHead: string;
  readonly perArea: string;
  readonly perNote: string;
  readonly notStated: string;
  /** The city's own column where counties have theirs: what the document gives no county. */
  readonly cityOnly: string;
  readonly difference: string;
  readonly nothing: string;
  readonly calendarLead: string;
  /** Which day counts as today until the reader sets one. */
  readonly calendarDay: (day: string) => string;
  /** How the entries stand to a day: passed, going on, to come. */
  readonly calendarSaid: (day: string, past: number, now: number, ahead: number) => string;
  readonly calendar: Readonly<Record<'name' | 'when' | 'year' | 'today' | 'day', string>>;
  readonly standings: Readonly<Record<'past' | 'now' | 'ahead', string>>;
  readonly month: (month: number) => string;
  /** What the dashed lines of the axis of amounts stand for. */
  readonly marks: (limits: readonly string[]) => string;
  readonly sources: string;
  readonly unit: string;
  /** Unfolds the list behind a chart. */
  /** Heads of the file of amounts: county, project, amount, line, printed form. */
  readonly amountHeads: readonly string[];
  /** Name of a downloaded file, before what it holds. */
  readonly file: string;
  readonly onMap: string;
  readonly noScript: string;
}

const zh: CompareWords = {
  title: '县域比较',
  lead: '两至四个县（市）并列，锦州市作参照。口径相同才排名；文件未载明的如实注明，不排在末位。',
  choose: '比较哪些县（市）',
  least: '至少保留两个。',
  reference: '参照',
  sections: {
    targets: '目标与预期',
    mixed: '口径不同，不可相比',
    stages: '点名项目：阶段',
    tiers: '点名项目：统筹层级',
    industries: '点名项目：行业',
    amounts: '点名项目：投资额',
    profile: '概况',
    context: '人均与地均（不出自文件）',
    calendar: '全年日历',
  },
  indicator: '指标',
  rank: (place, of, tied) => `${tied ? '并列' : ''}第${place}名，共${of}个载明`,
  higher: (high, low, by) => `${high.name}${high.text}，${low.name}${low.text}：${high.name}${by}`,
  equal: (names, text) => `${names.join('、')}相同，均为${text}`,
  points: (value) => `高${value}个百分点`,
  more: (quantity) => `多${quantity}`,
  only: (name) => `只有${name}载明，不排名`,
  none: '所选各县（市）均未载明',
  mixedLead: (counties) =>
    `以下数字单位相同、统计口径不同：不排名，不相加，不用同一比例尺（所选${counties}个县（市）和锦州市）。`,
  mixedShort: (what) => `${what.join('、')}各有不同口径，不能直接相比。`,
  mixedMore: '哪些数字、各数什么',
  mixedOf: { count: '个数', '100m_cny': '金额', percent: '百分比' },
  mixedNote: '统计口径',
  countedNote: '文件点名多少个项目，不等于建成多少，也不等于全部项目，故不排名。',
  amountNote: '各县（市）载明投资额的项目多少不一，故不排名。',
  categories: { stages: '阶段', tiers: '层级', industries: '行业' },
  most: (name, category, count, total) => `${name}最多的是“${category}”，${total}个中有${count}个`,
  mostTied: (name, categories, count) =>
    `${name}${categories.map((each) => `“${each}”`).join('、')}最多，各${count}个`,
  mostSpread: (name, categories, count) => `${name}分布较散，${categories}类并列最多，各${count}个`,
  noProjects: (name) => `${name}没有点名项目`,
  shares: '各条形用同一比例尺。',
  kindNotes: {
    stages: '阶段由图集按文件措辞判断。',
    tiers: '层级按载明的投资额划分。',
    industries: '行业为图集分类；一个项目可属几个行业，各行之和可大于合计。',
  },
  noAmounts: (projects) => `${projects}个项目均未载明投资额`,
  axis: { unit: '亿元，对数刻度', tick: (value) => quantity(value, '', 'zh') },
  amountsSaid: (name, largest, amount, stated, total) =>
    `${name}：${total}个项目中${stated}个载明投资额，最大的是${largest}，${amount}`,
  amountsNone: (name, total) => `${name}：${total}个项目均未载明投资额`,
  scroll: (what) => `${what}，可左右滚动`,
  download: '下载CSV',
  rows: {
    level: '行政级别',
    positioning: '文件中的定位',
    pillars: '支柱产业和集群',
    parks: '园区',
    land: '准备中的土地',
    enterprises: '企业',
    projects: '点名项目',
  },
  profileNote: '锦州市一列为文件就全市所写、未载明县区的内容，供参照；各县（市）名下的不重复列入。',
  contextLead:
    '人口取2020年普查，面积约为2018年，均不出自文件；下列商数由图集计算，只供参考，不排名。',
  perHead: '每10万人点名项目',
  perArea: '每1000平方公里点名项目',
  perNote: '点名项目数除以普查人口或面积，保留两位有效数字',
  notStated: '未载明',
  cityOnly: '锦州市（未载明县区）',
  difference: '差异与名次',
  nothing: '文件未提及',
  calendarLead:
    '文件公布的期限、集中活动和常规工作。是否按期完成，文件没有记载；在没有进度表的情况下，任何一项都不记为逾期。',
  calendarSaid: (day, past, now, ahead) =>
    `以${day}为今天：${past + now + ahead}项中${past}项已过，${now}项进行中，${ahead}项未到。`,
  calendarDay: (day) => `起初以${day}为今天，即文件所载最晚一次活动的日期。`,
  calendar: { name: '事项', when: '日期', year: '全年', today: '今天', day: '以哪一天为今天' },
  standings: { past: '已过', now: '进行中', ahead: '未到' },
  month: (month) => `${month}月`,
  sources: '出处',
  unit: '单位',
  amountHeads: ['县区', '项目', '投资额（亿元）', '文件行号', '原文字样'],
  file: '锦州县域比较',
  marks: (limits) => `虚线为统筹层级的界限：${limits.join('和')}。`,
  onMap: '在地图上看',
  noScript: '未启用 JavaScript：显示全部四个县（市）。',
};

const en: CompareWords = {
  title: 'Compare counties',
  lead: 'Two to four counties side by side, with the city as reference. Ranks only where the basis is the same; what the document does not state is said so and never ranked last.',
  choose: 'Counties to compare',
  least: 'At least two stay chosen.',
  reference: 'reference',
  sections: {
    targets: 'Targets and expectations',
    mixed: 'Not to be compared: counted on another basis',
    stages: 'Named projects by stage',
    tiers: 'Named projects by tier',
    industries: 'Named projects by industry',
    amounts: 'Named projects by amount',
    profile: 'Profile',
    context: 'Per head and per area (not from the document)',
    calendar: 'Calendar of the year',
  },
  indicator: 'Indicator',
  rank: (place, of, tied) => `${tied ? 'joint ' : ''}no. ${place} of ${of} that state it`,
  higher: (high, low, by) => `${high.name} ${high.text} against ${low.name} ${low.text}: ${by}`,
  equal: (names, text) => `${names.join(' and ')} are equal: ${text}`,
  points: (value) => `${value} percentage ${value === '1' ? 'point' : 'points'} higher`,
  more: (quantity) => `${quantity} more`,
  only: (name) => `Only ${name} states it: no rank`,
  none: 'Stated for none of the chosen counties',
  mixedLead: (counties) =>
    `These figures have a unit in common and count different things: they are not ranked, not added up and share no scale (${counties} chosen counties and the city).`,
  mixedShort: (what) =>
    `${what.map((each, i) => (i ? each.toLowerCase() : each)).join(' and ')} here are counted on different bases and must not be compared.`,
  mixedMore: 'Which figures, and what each counts',
  mixedOf: { count: 'Counts', '100m_cny': 'Amounts', percent: 'Percentages' },
  mixedNote: 'What is counted',
  countedNote:
    'How many projects the document names is neither what was built nor all there are: no rank.',
  amountNote: 'How many projects state an amount differs by county: no rank.',
  categories: { stages: 'Stage', tiers: 'Tier', industries: 'Industry' },
  most: (name, category, count, total) =>
    `${name}: the largest group is “${category}”, ${count} of ${total}`,
  mostTied: (name, categories, count) =>
    `${name}: the largest groups are ${categories.map((each) => `“${each}”`).join(', ')}, ${count} each`,
  mostSpread: (name, categories, count) =>
    `${name}: no group stands out, ${categories} have ${count} each`,
  noProjects: (name) => `${name}: no named project`,
  shares: 'All bars share one scale.',
  kindNotes: {
    stages: 'Stages are read from its wording by the atlas.',
    tiers: 'Tiers follow from the stated amount.',
    industries:
      'Industries are the classification of the atlas; a project may belong to several, so that a column may add up to more than its total.',
  },
  noAmounts: (projects) => `none of ${projects} states an amount`,
  axis: { unit: 'CNY million, log scale', tick: (value) => quantity(value * 100, '', 'en') },
  amountsSaid: (name, largest, amount, stated, total) =>
    `${name}: ${stated} of ${total} projects state an amount, the largest ${largest} with ${amount}`,
  amountsNone: (name, total) => `${name}: none of ${total} projects states an amount`,
  scroll: (what) => `${what}, scrolls sideways`,
  download: 'Download CSV',
  rows: {
    level: 'Level',
    positioning: 'Positioning in the document',
    pillars: 'Pillar industries and clusters',
    parks: 'Parks',
    land: 'Land in preparation',
    enterprises: 'Enterprises',
    projects: 'Named projects',
  },
  profileNote:
    'The column of the city is a reference: it holds what the document says of the city as a whole, and repeats nothing that stands under a county.',
  contextLead:
    'Population is that of the 2020 census, area of about 2018; neither is from the document. The quotients are computed by the atlas, for orientation only, and not ranked.',
  perHead: 'Named projects per 100,000 residents',
  perArea: 'Named projects per 1,000 km²',
  perNote: 'Named projects divided by census population or area, to two significant digits',
  notStated: 'not stated',
  cityOnly: 'Jinzhou, county not stated',
  difference: 'Difference and rank',
  nothing: 'not mentioned in the document',
  calendarLead:
    'Deadlines, campaigns and recurring work that the document announces. Whether they were kept is not in it; without a progress table nothing counts as overdue.',
  calendarSaid: (day, past, now, ahead) =>
    `With ${day} as today, of ${past + now + ahead} entries ${past} are past, ${now} going on and ${ahead} to come.`,
  calendarDay: (day) => `Until you set one it is ${day}, that of the latest event in the document.`,
  calendar: {
    name: 'What',
    when: 'When',
    year: 'The year',
    today: 'today',
    day: 'Day that counts as today',
  },
  standings: { past: 'past', now: 'going on', ahead: 'to come' },
  month: (month) =>
    ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][
      month - 1
    ] ?? '',
  sources: 'Sources',
  unit: 'unit',
  amountHeads: ['county', 'project', 'amount_100m_cny', 'source_line', 'as_printed'],
  file: 'jinzhou-compare',
  marks: (limits) => `Dashed lines are the limits of the tiers: ${limits.join(' and ')}.`,
  onMap: 'Show on the map',
  noScript: 'JavaScript is off: all four counties are shown.',
};

export const compareWords: Readonly<Record<Locale, CompareWords>> = { zh, en };
