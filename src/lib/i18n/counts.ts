/** The words of counts on the map, in the place of more rows than symbols can show. They come with what counts. */
import type { Locale } from './locale';

export interface CountWords {
  readonly title: string;
  readonly note: string;
  /** So many rows. */
  rows(count: string): string;
  /** Where the rows of a count stand: in a county without a site, or near each other on the map. */
  county(name: string): string;
  readonly near: string;
  /** What its rows are, the most frequent first: names with their numbers. */
  part(name: string, count: string): string;
  readonly noIndustry: string;
}

export const countWords: Readonly<Record<Locale, CountWords>> = {
  zh: {
    title: '条数',
    note: '条目过多，按处计数：圆面积与条数成正比（最小的略放大），环为行业构成；点击缩小范围',
    rows: (count) => `${count}项`,
    county: (name) => `${name}：县内位置未载明`,
    near: '位置相近的条目',
    part: (name, count) => `${name}${count}`,
    noIndustry: '行业未载明',
  },
  en: {
    title: 'Number of rows',
    note: 'Too many to draw one by one: area in proportion to their number (the smallest drawn larger), ring by industry; a click narrows down to them',
    rows: (count) => `${count} ${count === '1' ? 'row' : 'rows'}`,
    county: (name) => `${name}: site not stated`,
    near: 'Rows near each other',
    part: (name, count) => `${name} ${count}`,
    noIndustry: 'industry not stated',
  },
};
