/** The words of the search's results and of what is taken away. They come with what uses them. */
import type { Locale } from './locale';

export interface HitWords {
  readonly label: string;
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
  none(query: string): string;
  /** What is announced: how many rows a search has found. */
  count(hits: number): string;
  /** Headings by table. */
  readonly tables: Readonly<Record<string, string>>;
  more(count: number): string;
  /** The last choice: the list shows all of them. */
  all(count: number): string;
  readonly fields: Readonly<Record<'name' | 'company' | 'said' | 'near' | 'note', string>>;
}

export interface TakeWords {
  readonly title: string;
  what(count: number): string;
  readonly csv: string;
  readonly geojson: string;
  readonly cite: string;
  readonly copied: string;
  readonly uncopied: string;
  readonly failed: string;
  /** Begins the names of files. */
  readonly file: string;
  readonly filtered: string;
  items(count: number): string;
}

/** What to try where nothing was found: none of what was typed already. */
const otherWays = (query: string, inChinese: string, otherwise: string): string =>
  /\p{Script=Han}/u.test(query) ? inChinese : otherwise;

export const hitWords: Readonly<Record<Locale, HitWords>> = {
  zh: {
    label: '搜索结果',
    loading: '正在准备搜索…',
    failed: '无法取得搜索索引。',
    retry: '再试一次',
    none: (query) =>
      `未找到“${query}”。可试${otherWays(query, '较短的词或英文', '汉字、全拼、首字母或英文')}。`,
    count: (hits) => `找到${hits}条`,
    tables: {
      regions: '县区',
      industries: '行业',
      parks: '园区',
      clusters: '集群与基地',
      projects: '项目',
      enterprises: '企业',
      sites: '文旅点位',
      statements: '文件表述',
    },
    more: (count) => `另有${count}条`,
    all: (count) => `在清单和地图中列出全部${count}项`,
    fields: { name: '名称', company: '企业', said: '说明', near: '相关', note: '备注' },
  },
  en: {
    label: 'Search results',
    loading: 'Getting the search ready…',
    failed: 'The search index could not be fetched.',
    retry: 'Try again',
    none: (query) =>
      `Nothing found for “${query}”. Try ${otherWays(query, 'fewer characters or English', 'other English words, Chinese, pinyin or its initials')}.`,
    count: (hits) => `${hits} found`,
    tables: {
      regions: 'Counties',
      industries: 'Industries',
      parks: 'Parks',
      clusters: 'Clusters and bases',
      projects: 'Projects',
      enterprises: 'Companies',
      sites: 'Cultural and tourist sites',
      statements: 'Statements',
    },
    more: (count) => `and ${count} more`,
    all: (count) => `Show all ${count} in the list and on the map`,
    fields: { name: 'Name', company: 'Company', said: 'About', near: 'Related', note: 'Note' },
  },
};

export const takeWords: Readonly<Record<Locale, TakeWords>> = {
  zh: {
    title: '带走这些数据',
    what: (count) => `清单中的${count}项，含来源与行号`,
    csv: '下载CSV',
    geojson: '下载GeoJSON',
    cite: '复制引用格式',
    copied: '已复制：',
    uncopied: '无法写入剪贴板，请选中复制：',
    failed: '未能生成文件，请再试。',
    file: '锦州投资地图',
    filtered: '筛选',
    items: (count) => `${count}项`,
  },
  en: {
    title: 'Take these rows away',
    what: (count) => `The ${count} rows of the list, with source and line`,
    csv: 'Download CSV',
    geojson: 'Download GeoJSON',
    cite: 'Copy citation',
    copied: 'Copied:',
    uncopied: 'The clipboard is closed to this page; select and copy:',
    failed: 'The file could not be made. Please try again.',
    file: 'jinzhou',
    filtered: 'filtered',
    items: (count) => `${count}-rows`,
  },
};
