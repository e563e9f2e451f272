/** The words that the map, its legend and its shelf use, in both languages. */
import { money } from './format';
import type { Locale } from './locale';

/** What a computed measure is called and what it is made of. */
export interface MeasureWords {
  readonly name: string;
  readonly basis: string;
}

export interface SceneWords {
  /** Names of the measures that are computed from the named projects, by measure id. */
  readonly measures: Readonly<Record<'named-projects' | 'named-amount', MeasureWords>>;
  readonly computed: string;
  readonly notStated: string;
  readonly noneNamed: string;
  readonly noScale: string;
  readonly noAmount: string;
  readonly noSizeClass: string;
  readonly noIndustry: string;
  readonly cityOnly: string;
  /** Rows without a county that stand on the map all the same, as their site is known. */
  atSite(count: number): string;
  /** The sea off the coast. */
  readonly sea: string;
  readonly layers: Readonly<Record<'investment' | 'clusters' | 'culture', string>>;
  readonly legends: Readonly<
    Record<
      'amounts' | 'classes' | 'sizes' | 'places' | 'stages' | 'kinds' | 'industries' | 'ground',
      string
    >
  >;
  /** What is to be known of a block. */
  readonly notes: Readonly<
    Record<'amounts' | 'classes' | 'sizes' | 'industries' | 'ground', string>
  >;
  readonly places: Readonly<
    Record<'exact' | 'approximate' | 'dashed' | 'county' | 'leader', string>
  >;
  /** What stands at a circle where a county needs several, in the legend: `of` is such a count. */
  packedParts(of: string): string;
  readonly clusterKinds: Readonly<Record<'cluster' | 'leading_industry' | 'base', string>>;
  readonly others: Readonly<Record<'park' | 'enterprise', string>>;
  /** Kinds of sites; a kind that is not in here is called `site`. */
  readonly siteKinds: Readonly<Record<string, string>>;
  readonly site: string;
  readonly links: Readonly<Record<'same-industry' | 'course', string>>;
  /** Of a chosen row whose layer is off, after what is said of those that light up. */
  readonly off: string;
  /** Kinds of places of reference. */
  readonly reference: Readonly<Record<'seat' | 'station' | 'port' | 'airport', string>>;
  readonly landmark: string;
  namedProjects(count: number): string;
  /** How many of all named projects are given a county or district. */
  located(stated: number, total: number): string;
  /** How many of the rows behind a sum state what it needs. */
  coverage(stated: number, total: number): string;
  /** A figure without what the legend says of it (the currency, or what is counted), for where there is little room. */
  brief(figure: string): string;
  /** A printed size class in 100 million CNY. */
  sizeClass(value: number): string;
  /** How many rows are packed in a county because their site is not stated. */
  packed(count: number): string;
  /** That where there is little room beside their ring. */
  packedBrief(count: number): string;
  /** How many rows are packed in a county where they need several circles: how many of all stand in this one. */
  packedIn(part: string): string;
  packedPart(count: number, total: number): string;
}

const zh: SceneWords = {
  measures: {
    'named-projects': {
      name: '文件点名的项目数',
      basis: '只计写明县区的项目',
    },
    'named-amount': {
      name: '点名项目的已载金额合计',
      basis: '只合计文件写明金额的点名项目',
    },
  },
  computed: '由图集计算，并非文件数字',
  notStated: '文件未载明',
  noneNamed: '未载',
  noScale: '仅一地载明，只标数字，不设色阶',
  noAmount: '未载金额',
  noSizeClass: '空心：未载规模等级',
  noIndustry: '未载明',
  cityOnly: '只知属全市，所在县区未载明',
  atSite: (count) => `另有${count}项未写县区、厂址可考，标在图上`,
  sea: '辽东湾',
  layers: { investment: '项目投资', clusters: '产业集群', culture: '文化旅游' },
  legends: {
    amounts: '项目金额',
    classes: '规模等级',
    sizes: '金额与规模等级',
    places: '位置',
    stages: '项目阶段',
    kinds: '符号',
    industries: '行业',
    ground: '参照',
  },
  reference: { seat: '县（市）政府驻地', station: '火车站', port: '港口', airport: '机场' },
  landmark: '知名地点',
  notes: {
    amounts: '圆面积与金额成正比',
    classes: '面积与印出的等级成正比；文件未说明等级所指',
    sizes: '圆面积与金额成正比；六边形面积与印出的等级成正比，文件未说明等级所指',
    industries: '（有多个的，按第一个着色）',
    ground: '不出自文件',
  },
  places: {
    exact: '位置准确（1.5公里内）',
    approximate: '大致位置（范围圈）',
    dashed: '虚线边：大致位置',
    county: '县内位置未载明',
    leader: '引线指向所在处',
  },
  clusterKinds: { cluster: '产业集群', leading_industry: '主导产业', base: '产业基地' },
  others: { park: '园区', enterprise: '企业' },
  siteKinds: { market: '集市', fair: '集市', landscape: '山水风光', scenic_area: '景区' },
  site: '文旅点位',
  namedProjects: (count) => `点名${count}个项目`,
  located: (stated, total) => `只计${total}个点名项目中写明县区的${stated}个`,
  links: {
    'same-industry': '同一行业（本图集分类，非隶属）',
    course: '线路走向示意，只知两端',
  },
  coverage: (stated, total) => `${total}项中${stated}项载明`,
  brief: (figure) => figure.replace(/^点名|项目$|元$/g, ''),
  sizeClass: (value) => money(value, 'zh').replace(/元$/, '级'),
  packed: (count) => `县内位置未载明：${count}项`,
  packedBrief: (count) => `${count}项`,
  packedIn: (part) => `县内位置未载明：${part}`,
  packedPart: (count, total) => `${count}／${total}项`,
  packedParts: (of) => `“${of}”：一县分列几圈`,
  off: '所选条目本身未显示：其图层未打开。',
};

const en: SceneWords = {
  measures: {
    'named-projects': {
      name: 'Projects named in the document',
      basis: 'Named together with their county or district',
    },
    'named-amount': {
      name: 'Sum of the amounts printed for named projects',
      basis: 'Adds up only those named projects that state an amount',
    },
  },
  computed: 'computed by the atlas, not a figure of the document',
  notStated: 'not stated in the document',
  noneNamed: 'none stated',
  noScale: 'stated by a single county: a figure without a scale',
  noAmount: 'no amount printed',
  noSizeClass: 'hollow: no class printed',
  noIndustry: 'not stated',
  cityOnly: 'known only for the city; county not stated',
  atSite: (count) => `${count} more without a county: on the map, at its known site`,
  sea: 'Liaodong Bay',
  layers: {
    investment: 'Investment projects',
    clusters: 'Industry clusters',
    culture: 'Culture and tourism',
  },
  legends: {
    amounts: 'Amount of a project',
    classes: 'Size class',
    sizes: 'Amount and size class',
    places: 'Place',
    stages: 'Stage of a project',
    kinds: 'Symbols',
    industries: 'Industry',
    ground: 'Orientation',
  },
  reference: { seat: 'county seat', station: 'station', port: 'port', airport: 'airport' },
  landmark: 'well-known place',
  notes: {
    amounts: 'Area of the circle in proportion to the amount',
    classes: 'Area in proportion to the class; the document does not say of what',
    sizes:
      'Area in proportion: of a circle to the amount, of a hexagon to the class; the document does not say of what',
    industries: '(of several, the first)',
    ground: 'not from the document',
  },
  places: {
    exact: 'exact, to 1.5 km',
    approximate: 'approximate',
    dashed: 'dashed edge: approximate',
    county: 'site not stated',
    leader: 'line to the place',
  },
  clusterKinds: {
    cluster: 'industry cluster',
    leading_industry: 'leading industry',
    base: 'industry base',
  },
  others: { park: 'park', enterprise: 'enterprise' },
  siteKinds: {
    market: 'market or fair',
    fair: 'market or fair',
    landscape: 'landscape',
    scenic_area: 'scenic area',
  },
  site: 'site',
  namedProjects: (count) => `${count} named`,
  located: (stated, total) =>
    `Only the ${stated} of ${total} named projects with a county or district`,
  links: {
    'same-industry': 'same industry (our classification)',
    course: 'schematic course',
  },
  coverage: (stated, total) => `${stated} of ${total} stated`,
  brief: (figure) =>
    figure.replace(/^CNY | named.*| in the .*/g, '').replace(/ ([bm])illion$/, ' $1n'),
  sizeClass: (value) => `${money(value, 'en')} class`,
  packed: (count) => `site not stated: ${count}`,
  packedBrief: (count) => `${count} ${count === 1 ? 'entry' : 'entries'}`,
  packedIn: (part) => `site not stated: ${part}`,
  packedPart: (count, total) => `${count} of ${total}`,
  packedParts: (of) => `“${of}”: part of one county`,
  off: ' The chosen row itself is not on show: its layer is off.',
};

export const sceneWords: Readonly<Record<Locale, SceneWords>> = { zh, en };
