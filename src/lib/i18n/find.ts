/** The words of finding and taking away: facets, values that no table names. They come with what uses them. */
import type { Locale } from './locale';

export interface FindWords {
  readonly facets: Readonly<
    Record<'industries' | 'stages' | 'regions' | 'tiers' | 'parks' | 'investor' | 'amount', string>
  >;
  /** The other criteria. */
  readonly criteria: Readonly<Record<'kinds' | 'q' | 'extent', string>>;
  readonly notStated: string;
  readonly belowTiers: string;
  /** The city among the regions: what is known of no county. */
  readonly cityOnly: string;
  /** The title of the facets, the way out of them, and what a press of the button does. */
  readonly title: string;
  readonly close: string;
  /** Before the values of a long facet that wait. */
  more(count: number): string;
  readonly fewer: string;
  /** How many values of a facet are chosen. */
  chosen(count: number): string;
  /** Names of the handles of the range of amounts, and what they say at either end. */
  readonly range: Readonly<Record<'min' | 'max' | 'open' | 'note', string>>;
  /** Whether an amount must be stated. */
  readonly stated: Readonly<Record<'label' | 'any' | 'yes' | 'no', string>>;
  atLeast(amount: string): string;
  /** A range that leaves what states no amount. */
  orNotStated(range: string): string;
  below(amount: string): string;
  between(min: string, max: string): string;
  /** What is left of the rows on show. */
  found(count: number, of: number): string;
  /** Closes the filter and leads to the rows that it leaves. */
  show(count: number): string;
  /** So many more would match in layers that are not on show. */
  off(count: number): string;
  readonly nothing: string;
  readonly clear: string;
  /** Takes one criterion away: its name and its value. */
  remove(name: string, value: string): string;
  /** In the legend of a map on which some rows are faded. */
  readonly narrowed: string;
  readonly narrowedNote: string;
  /** The same where rows are counted. */
  readonly aloneNote: string;
  /** Beside a pack: so many of its rows are meant. */
  packed(found: number, count: number): string;
  /** The value of the criterion `extent`. */
  readonly inView: string;
  readonly allLayers: string;
  /** Headings of a list in order: what states nothing to order by, and what has nothing of the kind. */
  readonly noAmount: string;
  readonly asksNoAmount: string;
  readonly noStage: string;
  readonly asksNoStage: string;
  inapplicable(count: number): string;
  /** What an empty result offers: a criterion, and how many items there are without it. */
  loosen(criterion: string, gives: number): string;
}

const zh: FindWords = {
  facets: {
    industries: '行业',
    stages: '阶段',
    regions: '县区',
    tiers: '统筹层级',
    parks: '园区',
    investor: '名称中的企业',
    amount: '投资额',
  },
  criteria: { kinds: '图层', q: '搜索', extent: '地图范围' },
  notStated: '文件未载明',
  belowTiers: '低于各层级',
  cityOnly: '仅知属本市，县区未载明',
  title: '筛选条件',
  close: '收起筛选',
  more: (count) => `其余${count}个`,
  fewer: '收起',
  chosen: (count) => `已选${count}`,
  range: { min: '投资额下限', max: '投资额上限', open: '不限', note: '对数刻度；柱高为项数' },
  stated: { label: '是否载明投资额', any: '均可', yes: '已载明', no: '未载明' },
  atLeast: (amount) => `${amount}及以上`,
  orNotStated: (range) => `${range}，或未载明`,
  below: (amount) => `不足${amount}`,
  between: (min, max) => `${min}至不足${max}`,
  found: (count, of) => `${of}项中符合${count}项`,
  show: (count) => (count ? `查看${count}项` : '看看可放宽什么'),
  off: (count) => `未显示的图层中另有${count}项`,
  nothing: '没有符合全部条件的条目。',
  clear: '全部清除',
  remove: (name, value) => `取消${name}：${value}`,
  narrowed: '筛选中',
  narrowedNote: '不符合条件的变淡，颜色与大小仍按全部项目',
  aloneNote: '图上只绘、只计符合条件的条目',
  packed: (found, count) => `${count}项中${found}项`,
  inView: '只列地图所见',
  allLayers: '显示全部图层',
  noAmount: '未载明投资额的项目',
  asksNoAmount: '集群、园区、企业与点位，无投资额',
  noStage: '未载明阶段的项目',
  asksNoStage: '集群、园区、企业与点位，无阶段',
  inapplicable: (count) => `另有${count}项不适用此条件`,
  loosen: (criterion, gives) => `不限${criterion}：${gives}项`,
};

const en: FindWords = {
  facets: {
    industries: 'Industry',
    stages: 'Stage',
    regions: 'County',
    tiers: 'Tier',
    parks: 'Park',
    investor: 'Company in the name',
    amount: 'Investment',
  },
  criteria: { kinds: 'Layers', q: 'Search', extent: 'Part of the map' },
  notStated: 'Not stated in the document',
  belowTiers: 'Below the tiers',
  cityOnly: 'City known, county not stated',
  title: 'Filter',
  close: 'Close the filter',
  more: (count) => `${count} more`,
  fewer: 'Fewer',
  chosen: (count) => `${count} chosen`,
  range: {
    min: 'Least investment',
    max: 'Investment below',
    open: 'no limit',
    note: 'Logarithmic scale; a bar is as high as it has rows',
  },
  stated: { label: 'Is an amount stated?', any: 'Either', yes: 'Stated', no: 'Not stated' },
  atLeast: (amount) => `${amount} and more`,
  orNotStated: (range) => `${range}, or not stated`,
  below: (amount) => `below ${amount}`,
  between: (min, max) => `${min} to below ${max}`,
  found: (count, of) => `${count} of ${of} match`,
  show: (count) => (count ? `Show ${count}` : 'See what to loosen'),
  off: (count) => `${count} more in layers that are off`,
  nothing: 'Nothing meets all of these conditions.',
  clear: 'Clear all',
  remove: (name, value) => `Remove ${name}: ${value}`,
  narrowed: 'Filtered',
  narrowedNote: 'faded rows do not match; scales stay those of all rows',
  aloneNote: 'only rows that match are drawn and counted',
  packed: (found, count) => `${found} of ${count}`,
  inView: 'only what is in view',
  allLayers: 'Show all layers',
  noAmount: 'Projects without a stated amount',
  asksNoAmount: 'Clusters, parks, companies and sites: no amounts',
  noStage: 'Projects without a stated stage',
  asksNoStage: 'Clusters, parks, companies and sites: no stages',
  inapplicable: (count) => `${count} more to which this does not apply`,
  loosen: (criterion, gives) => `Without “${criterion}”: ${gives}`,
};

export const findWords: Readonly<Record<Locale, FindWords>> = { zh, en };
