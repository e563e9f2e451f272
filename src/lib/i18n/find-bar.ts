/** The words of finding that every page has: the search field, the button of the filter, the order of the list. */
import type { Locale } from './locale';

export interface FindBarWords {
  /** Name of the search field, and what stands in it while it is empty. */
  readonly search: string;
  readonly hint: string;
  readonly clear: string;
  /** The short word for it, on a button. */
  readonly find: string;
  readonly filter: string;
  /** Name of the button where criteria are in use. */
  filtering(criteria: number): string;
  readonly order: string;
  readonly orders: Readonly<Record<'county' | 'amount' | 'name' | 'stage', string>>;
  readonly inView: string;
  /** The button above the list that shows its rows as files. */
  readonly take: string;
}

export const findBarWords: Readonly<Record<Locale, FindBarWords>> = {
  zh: {
    search: '搜索项目、园区、企业与县区',
    hint: '搜索：汉字、拼音、首字母',
    clear: '清除搜索',
    find: '搜索',
    filter: '筛选',
    filtering: (criteria) => `筛选，已用${criteria}个条件`,
    order: '清单排序',
    orders: { county: '按县区', amount: '按投资额', name: '按名称', stage: '按阶段' },
    inView: '只列地图所见',
    take: '下载',
  },
  en: {
    search: 'Search projects, parks, companies and counties',
    hint: 'Search, also in pinyin',
    clear: 'Clear the search',
    find: 'Search',
    filter: 'Filter',
    filtering: (criteria) => `Filter, ${criteria} in use`,
    order: 'Order of the list',
    orders: { county: 'By county', amount: 'By amount', name: 'By name', stage: 'By stage' },
    inView: 'In view only',
    take: 'Download',
  },
};
