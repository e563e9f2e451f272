/** The words of the embedded map and of the page that makes the code for it. */
import type { Locale } from './locale';
import type { Messages } from './messages';

/** What a key of the address means; the keys are those of state/grammar.ts. */
type Meanings = Messages['notices']['keys'];

export interface EmbedWords {
  /** The way from the frame to the whole atlas, with the same view. */
  readonly open: string;
  /** Before the address, where the frame may not open it. */
  readonly blocked: string;
  /** Rows that are known of the city only stand beside the map, for which a frame has no room. */
  beside(rows: number): string;
  readonly gestures: Readonly<Record<'ctrl' | 'command' | 'touch', string>>;
  readonly title: string;
  readonly lead: string;
  readonly form: string;
  readonly fields: Readonly<
    Record<
      'layers' | 'industry' | 'county' | 'language' | 'size' | 'sandbox' | 'any' | 'none',
      string
    >
  >;
  readonly sandboxNote: string;
  readonly sizes: Readonly<Record<'full' | 'narrow' | 'column' | 'wide', string>>;
  readonly languages: Readonly<Record<Locale, string>>;
  /** Other conditions of the link stay as they are. */
  readonly others: string;
  readonly preview: string;
  readonly code: string;
  readonly copy: string;
  readonly copied: string;
  /** Where the browser does not let the page copy: the code is selected. */
  readonly select: string;
  readonly noScript: string;
  readonly parameters: string;
  readonly parametersLead: string;
  readonly heads: Readonly<Record<'key' | 'values' | 'meaning' | 'example', string>>;
  readonly scroll: string;
  readonly meanings: Meanings;
}

const zh: EmbedWords = {
  open: '在图集中打开',
  blocked: '此框架不能打开新页面，请复制网址：',
  beside: (rows) => `另有${rows}项，仅知属锦州全市`,
  gestures: {
    ctrl: '按住 Ctrl 键滚动可缩放地图',
    command: '按住 ⌘ 键滚动可缩放地图',
    touch: '请用双指移动地图',
  },
  title: '嵌入地图',
  lead: '选好要显示的内容，把代码粘贴到您的网页中。嵌入的地图与图集使用同一数据，每个数字都可查到出处。',
  form: '显示内容',
  fields: {
    layers: '图层',
    industry: '行业',
    county: '突出的县区',
    language: '语言',
    size: '尺寸',
    sandbox: '限制框架权限（sandbox）',
    any: '全部行业',
    none: '不突出',
  },
  sandboxNote: '框架不能使用存储，也不能操作外层网页；显示静态地图，仍可点选和查看出处。',
  sizes: {
    full: '自适应宽度，高480像素',
    narrow: '窄栏，320 × 480',
    column: '正文栏，640 × 420',
    wide: '宽幅，960 × 600',
  },
  languages: { zh: '中文', en: '英文' },
  others: '链接中的其他条件（视野、阶段、层级等）照旧保留。',
  preview: '预览',
  code: 'HTML代码',
  copy: '复制代码',
  copied: '已复制。',
  select: '浏览器不允许复制；代码已选中，请按 Ctrl+C（苹果电脑按 ⌘C）。',
  noScript: '未启用 JavaScript：不能生成代码，但可按下表自行写出地址。',
  parameters: '地址参数',
  parametersLead:
    '嵌入地图与图集的地址参数相同，顺序不限，未写的取默认值。写法有误的参数会被忽略。',
  heads: { key: '参数', values: '取值', meaning: '含义', example: '示例' },
  scroll: '地址参数表，可左右滚动',
  meanings: {
    layers:
      '显示的图层：investment 项目投资，clusters 产业集群，culture 文化旅游；none 表示都不显示',
    metric: '各县指标',
    industries: '行业，任一符合即可',
    stages: '项目阶段',
    regions: '县区，用行政区划代码',
    tiers: '统筹层级；not-stated 未载明金额，below-tiers 低于各层级',
    parks: '园区；not-stated 文件未载明',
    investor: '项目名称中的企业，用中文名',
    stated: '是否载明投资额',
    min: '投资额下限（含），单位亿元',
    max: '投资额上限（不含），单位亿元',
    q: '搜索词，最多100字',
    extent: '地图范围：西、南、东、北，单位度；只知县区的条目，其县区有土地在范围内即列出',
    sort: '图集中清单的排序；对嵌入地图不起作用',
    focus: '选中的条目，打开其详情',
    keep: '图集中的收藏条目；对嵌入地图不起作用',
    shortlist: '打开收藏清单；对嵌入地图不起作用',
    context: '显示文件之外的参照地点',
    columns: '指标以立体柱显示；需要可移动的地图',
    compare: '比较页并列的县区；对嵌入地图不起作用',
    today: '比较页日历中的“今天”；对嵌入地图不起作用',
    rules: '赛马页的排名规则：四项权重、两个档次界限、进度较慢的界限；对嵌入地图不起作用',
    sheet: '挂图页的图纸；对嵌入地图不起作用',
    camera: '可移动地图的视野：经度、纬度、缩放级别',
    theme: '配色；auto 跟随系统',
  },
};

const en: EmbedWords = {
  open: 'Open in the atlas',
  blocked: 'This frame may open no page; copy the address:',
  beside: (rows) => `${rows} more, known of the city only`,
  gestures: {
    ctrl: 'Hold Ctrl and scroll to zoom the map',
    command: 'Hold ⌘ and scroll to zoom the map',
    touch: 'Move the map with two fingers',
  },
  title: 'Embed this map',
  lead: 'Choose what to show and paste the code into your page. The embedded map has the data of the atlas, and every figure names its source.',
  form: 'What to show',
  fields: {
    layers: 'Layers',
    industry: 'Industry',
    county: 'County in focus',
    language: 'Language',
    size: 'Size',
    sandbox: 'Restrict the frame (sandbox)',
    any: 'All industries',
    none: 'None',
  },
  sandboxNote:
    'The frame has no storage and cannot touch the page around it. It shows the still map, with its cards and sources.',
  sizes: {
    full: 'As wide as the page, 480 px high',
    narrow: 'Narrow, 320 × 480',
    column: 'Text column, 640 × 420',
    wide: 'Wide, 960 × 600',
  },
  languages: { zh: 'Chinese', en: 'English' },
  others: 'What else the link asks for (part of the map, stages, tiers …) stays as it is.',
  preview: 'Preview',
  code: 'HTML code',
  copy: 'Copy the code',
  copied: 'Copied.',
  select: 'The browser does not allow copying. The code is selected: press Ctrl+C (⌘C on a Mac).',
  noScript:
    'JavaScript is off: no code can be made, but an address can be written with this table.',
  parameters: 'Parameters of the address',
  parametersLead:
    'They are those of the atlas, in any order; what is left out has its default. A parameter that cannot be read is ignored.',
  heads: { key: 'Parameter', values: 'Values', meaning: 'Meaning', example: 'Example' },
  scroll: 'Parameters of the address, scrolls sideways',
  meanings: {
    layers:
      'Layers on show: project investment, industry clusters, culture and tourism; none for none of them',
    metric: 'Measure per county',
    industries: 'Industries; one of them is enough',
    stages: 'Stages of projects',
    regions: 'Counties and districts by administrative code',
    tiers: 'Tiers; not-stated: no amount, below-tiers: below all of them',
    parks: 'Parks; not-stated: not in the document',
    investor: 'Companies named in projects, by their Chinese name',
    stated: 'Whether an amount is stated',
    min: 'Least investment, in CNY 100 million',
    max: 'Investment below this, in CNY 100 million',
    q: 'Search text, at most 100 characters',
    extent:
      'Part of the map in degrees; what is known only by its county is in it with any land of that county',
    sort: 'Order of the list of the atlas; without effect in a frame',
    focus: 'The chosen entry, whose card is open',
    keep: 'Shortlist of the atlas; without effect in a frame',
    shortlist: 'Opens the shortlist; without effect in a frame',
    context: 'Places that are not from the document',
    columns: 'The measure as columns; needs the moving map',
    compare: 'Counties side by side on the page that compares; without effect in a frame',
    today: 'Today, in the calendar of that page; without effect in a frame',
    rules:
      'Rules of the league on its page: four weights, two limits of bands, the limit of what is slow; without effect in a frame',
    sheet: 'Paper of the wall map; without effect in a frame',
    camera: 'Where the moving map looks: longitude, latitude, zoom',
    theme: 'Colours; auto follows the system',
  },
};

export const embedWords: Readonly<Record<Locale, EmbedWords>> = { zh, en };
