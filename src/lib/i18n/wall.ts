/** The words of the wall map and of the page that makes it. */
import type { Locale } from './locale';

export interface WallWords {
  readonly title: string;
  readonly lead: string;
  readonly description: string;
  /** Of the sheet itself. */
  readonly sheetTitle: string;
  /** How many projects there are, and how many of them have a printed amount. */
  counted(total: number, stated: number): string;
  readonly table: string;
  /** The same, as a place that scrolls. */
  readonly scroll: string;
  readonly heads: Readonly<
    Record<'number' | 'project' | 'industry' | 'stage' | 'amount' | 'coordination', string>
  >;
  /** A group of the table: the size of its projects and who coordinates them, or that nobody is named. */
  tier(size: string, who: string | null, note: string): string;
  /** A county and the count of its projects. */
  county(name: string, count: number): string;
  continued(name: string): string;
  /** What the document gives no county. */
  readonly city: string;
  /** How many of them stand below the map. */
  shelf(count: number): string;
  /** What the number at a symbol is. */
  readonly numberNote: string;
  /** That symbols on the map lack room. */
  readonly crowded: string;
  readonly amountMissing: string;
  readonly north: string;
  scale(denominator: string): string;
  kilometres(length: number): string;
  /** Day of the making, or a line to write it on. */
  made(date: string | null): string;
  /** What the tiers rest on; `lines` are those of the document. */
  tierNote(lines: string): string;
  /** Controls. */
  readonly controls: string;
  readonly paper: string;
  readonly orientation: string;
  readonly orientations: Readonly<Record<'landscape' | 'portrait', string>>;
  readonly bleed: string;
  readonly bleedHint: string;
  readonly print: string;
  readonly download: string;
  readonly saved: string;
  readonly printNote: string;
  /** Why a paper has more than one sheet; `tables` is the count of those with the table. */
  several(paper: string, tables: number): string;
  /** Which of the sheets of the table one is. */
  tablePage(number: number, of: number): string;
  readonly textNote: string;
  /** Size of the sheet and its smallest type. */
  facts(paper: string, width: number, height: number, points: string): string;
  /** What a sheet is, by what is on it. */
  readonly parts: Readonly<Record<'whole' | 'map' | 'table', string>>;
  readonly view: string;
  readonly file: string;
  readonly link: string;
}

export const wallWords: Readonly<Record<Locale, WallWords>> = {
  zh: {
    title: '项目挂图',
    lead: '供挂墙作战使用的项目图：每个点名项目一个编号，图上找位置，表中看县区、层级与统筹主体。选好纸张后打印，或存为SVG。',
    description:
      '锦州市投资项目挂图：全部点名项目编号上图，按县区与统筹层级列表，A4至A0横竖版，可打印、可下载矢量图。',
    sheetTitle: '锦州市投资项目挂图',
    counted: (total, stated) => `文件点名${total}个项目，其中${stated}个载明金额`,
    table: '项目表',
    scroll: '项目表（可横向滚动）',
    heads: {
      number: '编号',
      project: '项目',
      industry: '行业',
      stage: '阶段',
      amount: '金额',
      coordination: '层级与统筹',
    },
    tier: (size, who, note) =>
      who ? `${size}：由${who}统筹` : `${size}：${note.replace(/。$/, '')}`,
    county: (name, count) => `${name}（${count}项）`,
    continued: (name) => `${name}（续）`,
    city: '全市（文件未写明县区）',
    shelf: (count) => `只知属全市、无法定位的${count}项`,
    numberNote: '圆内或圆旁数字为项目编号，见项目表',
    crowded: '部分县区放不下全部符号，图上有重叠、越界或被图边裁切；全部项目以项目表为准',
    amountMissing: '未载明',
    north: '北',
    scale: (denominator) => `比例尺约1∶${denominator}`,
    kilometres: (length) => `${length}公里`,
    made: (date) => (date ? `制图日期：${date}` : '制图日期：＿＿＿＿＿＿'),
    tierNote: (lines) => `层级与统筹主体照文件第${lines}行；“政府”一词照录，文件未写明哪一级。`,
    controls: '图纸',
    paper: '纸张',
    orientation: '方向',
    orientations: { landscape: '横版', portrait: '竖版' },
    bleed: '出血3毫米',
    bleedHint: '底色出边3毫米，四角带裁切线',
    print: '打印或存为PDF',
    download: '下载SVG',
    saved: '已生成文件。',
    printNote: '打印时选同样的纸张，缩放100%，边距“无”。',
    several: (paper, tables) =>
      tables === 1
        ? `${paper}放不下地图与项目表，分两张：一张地图，一张表。`
        : `${paper}放不下地图与项目表，分${tables + 1}张：一张地图，${tables}张表。`,
    tablePage: (number, of) => `项目表第${number}张，共${of}张`,
    textNote: 'SVG中的文字仍是文字，可检索、可修改；字体不嵌入，用打开者电脑上的字体显示。',
    facts: (paper, width, height, points) =>
      `${paper}，${width} × ${height}毫米，最小字号${points}磅。`,
    parts: { whole: '挂图', map: '挂图：地图', table: '挂图：项目表' },
    view: '下表与图纸上的项目表内容相同，编号一致。',
    file: '锦州项目挂图',
    link: '项目挂图（A4至A0）',
  },
  en: {
    title: 'Wall map of the projects',
    lead: 'The project map for the war-room wall: every named project has a number, on the map where it is and in the table with its county, its tier and who coordinates it. Choose a paper and print it, or save it as SVG.',
    description:
      'Jinzhou’s investment projects as a wall map: all named projects numbered on the map and listed by county and tier, A4 to A0, landscape and portrait, to print or to download as a vector file.',
    sheetTitle: 'Jinzhou investment projects',
    counted: (total, stated) => `${total} named projects, ${stated} with a printed amount`,
    table: 'Table of projects',
    scroll: 'Table of projects, scrolls sideways',
    heads: {
      number: 'No.',
      project: 'Project',
      industry: 'Industry',
      stage: 'Stage',
      amount: 'Amount',
      coordination: 'Tier and coordination',
    },
    tier: (size, who, note) =>
      `${size}: ${(who ? `coordinated by ${who.charAt(0).toLowerCase()}${who.slice(1)}` : note.charAt(0).toLowerCase() + note.slice(1)).replace(/\.$/, '')}`,
    county: (name, count) => `${name} (${count})`,
    continued: (name) => `${name} (continued)`,
    city: 'City of Jinzhou (county not stated)',
    shelf: (count) => `${count} known for the city only, without a place`,
    numberNote: 'Numbers in or beside circles are those of the table',
    crowded:
      'Some counties lack room for all their symbols: they overlap, reach over a border or are cut at the edge; the table names every project',
    amountMissing: 'not stated',
    north: 'N',
    scale: (denominator) => `Scale about 1 : ${denominator}`,
    kilometres: (length) => `${length} km`,
    made: (date) => (date ? `Made on ${date}` : 'Made on ____________'),
    tierNote: (lines) =>
      `Tiers and coordination as printed in line ${lines} of the document, which writes “government” without saying which.`,
    controls: 'Sheet',
    paper: 'Paper',
    orientation: 'Orientation',
    orientations: { landscape: 'Landscape', portrait: 'Portrait' },
    bleed: 'Bleed of 3 mm',
    bleedHint: 'The ground runs 3 mm over the edge, with crop marks',
    print: 'Print or save as PDF',
    download: 'Download SVG',
    saved: 'The file is made.',
    printNote: 'When printing, take the same paper, a scale of 100 % and no margins.',
    several: (paper, tables) =>
      tables === 1
        ? `${paper} has no room for both: one sheet holds the map, the other the table.`
        : `${paper} has no room for both: one sheet holds the map, ${tables} more the table.`,
    tablePage: (number, of) => `Table, sheet ${number} of ${of}`,
    textNote:
      'Text in the SVG stays text that can be searched and edited. Fonts are named, not embedded: whoever opens it sees those of their own computer.',
    facts: (paper, width, height, points) =>
      `${paper}, ${width} × ${height} mm, smallest type ${points} pt.`,
    parts: { whole: 'Wall map', map: 'Wall map: the map', table: 'Wall map: the table' },
    view: 'This table says the same as the one on the sheet, with the same numbers.',
    file: 'jinzhou-wall-map',
    link: 'Wall map of the projects (A4 to A0)',
  },
};
