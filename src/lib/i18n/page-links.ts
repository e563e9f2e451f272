/** What leads from the map to the pages, and what a page needs of the shortlist: apart from their other words. */
import type { Locale } from './locale';

export const pageLinks: Readonly<
  Record<
    Locale,
    Readonly<Record<'county' | 'project' | 'brief' | 'compare' | 'embed' | 'keep', string>>
  >
> = {
  zh: {
    county: '县域页',
    project: '项目页',
    brief: '投资简报（可打印）',
    compare: '与其他县（市）比较',
    embed: '嵌入此图',
    keep: '收藏',
  },
  en: {
    county: 'Page of this county',
    project: 'Page of this project',
    brief: 'Brief to print',
    compare: 'Compare with other counties',
    embed: 'Embed this map',
    keep: 'Keep',
  },
};
