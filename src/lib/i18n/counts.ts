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
  /** What a press leads to: a whole county, the rows of the city with an industry (null: without one), or a part of the map. */
  pressCounty(name: string): string;
  pressCity(industry: string | null): string;
  readonly pressNear: string;
  /** The chosen row is one of them. */
  holds(name: string): string;
  /** What is counted, and then what a press leads to. */
  pressed(what: string, press: string): string;
  /** Said under the counts of the shelf. */
  readonly shelfNote: string;
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
    pressCounty: (name) => `点击列出${name}该图层的全部条目，位置已载明的也在内`,
    pressCity: (industry) =>
      industry === null
        ? '点击列出该图层全市性条目中行业未载明的全部条目'
        : `点击列出该图层全市性条目中涉及“${industry}”的全部条目，首列行业为其他的也在内`,
    pressNear: '点击放大此处，并列出其中全部条目',
    holds: (name) => `所选“${name}”在其中`,
    pressed: (what, press) => `${what}；${press}`,
    shelfNote: '每条只按首列行业计数；点击列出涉及该行业的全部条目',
  },
  en: {
    title: 'Number of rows',
    note: 'Too many to draw one by one: area in proportion to their number (the smallest drawn larger), ring by industry; a click narrows down to them',
    rows: (count) => `${count} ${count === '1' ? 'row' : 'rows'}`,
    county: (name) => `${name}: site not stated`,
    near: 'Rows near each other',
    part: (name, count) => `${name} ${count}`,
    noIndustry: 'industry not stated',
    pressCounty: (name) =>
      `press to list all rows of this layer in ${name}, those with a stated site too`,
    pressCity: (industry) =>
      industry === null
        ? 'press to list all rows of this layer for the city as a whole that state no industry'
        : `press to list all rows of this layer for the city as a whole that name “${industry}”, also after another industry`,
    pressNear: 'press to zoom in and list all rows there',
    holds: (name) => `“${name}”, which is chosen, is one of them`,
    pressed: (what, press) => `${what}; ${press}`,
    shelfNote:
      'Each row counts once, by its first industry; a press lists every row that names the industry',
  },
};
