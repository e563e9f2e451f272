/** What a page says of files on the server that it cannot use. It comes with what reads them, not with the page. */
import type { Said } from './locale';

export const refused: Readonly<Record<'tables' | 'site', Said>> = {
  tables: {
    zh: '服务器上的数据表已更换，但有误；整套未采用，仍显示原来的数据。',
    en: 'The tables on the server were replaced but hold errors. None of them is used; the former data stay.',
  },
  site: {
    zh: '站点设置 site.json 未采用，全部按默认设置：',
    en: 'The settings of this site (site.json) are not used; the defaults hold:',
  },
};

/** What is wrong with tables that are right row by row. */
export const unfit = {
  noCity: (id: string): Said => ({
    zh: `regions.csv：应有 ${id}（全市）这一行。`,
    en: `regions.csv: expected a row ${id}, the city as a whole.`,
  }),
  offMap: (id: string): Said => ({
    zh: `regions.csv：应只有底图上的地区，“${id}”不在其中。`,
    en: `regions.csv: expected only regions of the base map, and “${id}” is not one.`,
  }),
  tooMany: (count: number, most: number): Said => ({
    zh: `各表共有${count}行可上图的条目，最多可用${most}行。`,
    en: `The tables hold ${count} rows for the map; at most ${most} can be used.`,
  }),
  tooLarge: (bytes: number, most: number): Said => ({
    zh: `各表共${Math.ceil(bytes / 2 ** 20)} MB，最多可用${Math.floor(most / 2 ** 20)} MB。`,
    en: `The tables take ${Math.ceil(bytes / 2 ** 20)} MB; at most ${Math.floor(most / 2 ** 20)} MB can be used.`,
  }),
  other: {
    zh: '各表逐行无误，但合在一起无法绘成地图。',
    en: 'Row by row the tables are right, but together they make no map.',
  },
} as const;
