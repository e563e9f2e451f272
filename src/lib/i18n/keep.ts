/** The words of the shortlist and of the copied link. They come with what uses them. */
import type { Locale } from './locale';
import { pageLinks } from './page-links';

export interface KeepWords {
  /** What the button of a row shows, and how it is called apart from it. */
  readonly keep: string;
  label(name: string): string;
  /** The way to the shortlist. */
  readonly tray: string;
  open(count: number): string;
  readonly title: string;
  count(count: number): string;
  /** Nothing is kept: how to begin. */
  readonly empty: string;
  /** Above the names in the first column. */
  readonly asked: string;
  readonly where: string;
  readonly note: string;
  readonly noNote: string;
  /** How a cell is called that its kind of row does not ask, and what the sign says. */
  readonly notAsked: string;
  readonly signs: string;
  readonly scroll: string;
  onMap(name: string): string;
  earlier(name: string): string;
  later(name: string): string;
  remove(name: string): string;
  moved(name: string, at: number, of: number): string;
  removed(name: string): string;
  readonly clear: string;
  cleared(count: number): string;
  readonly undo: string;
  readonly restored: string;
  readonly print: string;
  readonly close: string;
  /** What the rows have in common, as the atlas finds it. */
  readonly shared: Readonly<
    Record<
      'region' | 'industry' | 'stage' | 'park' | 'investor',
      (name: string, count: number, of: number) => string
    >
  >;
  readonly sharedTitle: string;
  readonly sharedNone: string;
  /** What can be taken away: regions are no rows of the files. */
  take(rows: number, regions: number): string;
  readonly takeTitle: string;
  /** On the map and in its legend. */
  readonly legend: string;
  readonly link: Readonly<Record<'copy' | 'share' | 'copied' | 'uncopied' | 'address', string>>;
}

/** `都` for all of them, otherwise so many of how many. */
const some = (count: number, of: number): string =>
  count === of ? `${of}项都` : `${of}项中有${count}项`;
const those = (count: number, of: number): string =>
  count === of ? (of === 2 ? 'Both' : `All ${of}`) : `${count} of ${of}`;

export const keepWords: Readonly<Record<Locale, KeepWords>> = {
  zh: {
    keep: pageLinks.zh.keep,
    label: (name) => `收藏：${name}`,
    tray: '收藏',
    open: (count) => `收藏清单，${count}项`,
    title: '收藏清单',
    count: (count) => (count === 1 ? '1项' : `${count}项，并列对照`),
    empty:
      '还没有收藏。在清单、详情或县域页、项目页上按书签图标，即可加入；清单只记在网址里，不用账号。',
    asked: '对照内容',
    where: '位置',
    note: '说明',
    noNote: '无',
    notAsked: '不适用',
    signs: '“—”表示此类条目没有这一项；“文件未载明”表示有这一项而文件没有写。',
    scroll: '收藏条目对照表，可左右滚动',
    onMap: (name) => `在地图上显示${name}`,
    earlier: (name) => `前移：${name}`,
    later: (name) => `后移：${name}`,
    remove: (name) => `移出：${name}`,
    moved: (name, at, of) => `${name}：现为第${at}项，共${of}项`,
    removed: (name) => `已移出“${name}”。`,
    clear: '全部移出',
    cleared: (count) => `已移出全部${count}项。`,
    undo: '撤销',
    restored: '已恢复。',
    print: '打印',
    close: '关闭收藏清单',
    shared: {
      region: (name, count, of) => `${some(count, of)}在${name}`,
      industry: (name, count, of) => `${some(count, of)}属“${name}”行业`,
      stage: (name, count, of) => `${some(count, of)}处于“${name}”阶段`,
      park: (name, count, of) => `${some(count, of)}在${name}`,
      investor: (name, count, of) => `${some(count, of)}的名称中有“${name}”`,
    },
    sharedTitle: '共同之处',
    sharedNone: '县区、行业、阶段、园区与企业均无相同。',
    take: (rows, regions) =>
      `收藏的${rows}项，含来源与行号${regions ? `；${regions}个地区不是条目，不在文件中` : ''}`,
    takeTitle: '带走收藏的条目',
    legend: '已收藏',
    link: {
      copy: '复制链接',
      share: '分享链接',
      copied: '链接已复制。',
      uncopied: '无法写入剪贴板，请选中复制：',
      address: '本页网址',
    },
  },
  en: {
    keep: pageLinks.en.keep,
    label: (name) => `Keep ${name}`,
    tray: 'Kept',
    open: (count) => `Kept: ${count}, open the shortlist`,
    title: 'Shortlist',
    count: (count) => (count === 1 ? '1 row' : `${count} side by side`),
    empty:
      'Nothing is kept yet. The bookmark sign in the list, on a card or on the page of a county or project adds a row; the list is held by the address alone, without an account.',
    asked: 'What is compared',
    where: 'Location',
    note: 'Note',
    noNote: 'none',
    notAsked: 'does not apply',
    signs:
      'A dash: rows of this kind have no such thing. “Not stated in the document”: they do, but the document does not say.',
    scroll: 'Kept rows side by side, can be scrolled sideways',
    onMap: (name) => `Show ${name} on the map`,
    earlier: (name) => `Move forward: ${name}`,
    later: (name) => `Move back: ${name}`,
    remove: (name) => `Remove ${name}`,
    moved: (name, at, of) => `${name}: now ${at} of ${of}`,
    removed: (name) => `Removed “${name}”.`,
    clear: 'Clear all',
    cleared: (count) => `Removed all ${count}.`,
    undo: 'Undo',
    restored: 'Restored.',
    print: 'Print',
    close: 'Close the shortlist',
    shared: {
      region: (name, count, of) => `${those(count, of)} in ${name}`,
      industry: (name, count, of) => `${those(count, of)} in the industry “${name}”`,
      stage: (name, count, of) => `${those(count, of)} at the stage “${name}”`,
      park: (name, count, of) => `${those(count, of)} at ${name}`,
      investor: (name, count, of) => `${those(count, of)} with “${name}” in the name`,
    },
    sharedTitle: 'In common',
    sharedNone: 'No county, industry, stage, park or company in common.',
    take: (rows, regions) =>
      `The ${rows === 1 ? 'kept row' : `${rows} kept rows`}, with source and line${regions ? `; ${regions === 1 ? 'the region is' : `the ${regions} regions are`} no row and not in the files` : ''}`,
    takeTitle: 'Take the kept rows away',
    legend: 'Kept on the shortlist',
    link: {
      copy: 'Copy link',
      share: 'Share link',
      copied: 'Link copied.',
      uncopied: 'The clipboard is closed to this page; select and copy:',
      address: 'Address of this page',
    },
  },
};
