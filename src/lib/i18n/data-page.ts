/** Words of the page of the tables. */
import type { Locale } from './locale';

type Words = Readonly<
  Record<'lead' | 'contents' | 'download' | 'package' | 'empty' | 'yes' | 'no' | 'keys', string>
> & { rows(n: number): string; scroll(title: string): string };

export const dataWords: Readonly<Record<Locale, Words>> = {
  zh: {
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
  en: {
    lead: 'Every fact of the atlas is a row of a table below. An empty cell means that the document does not say; it never means zero.',
    contents: 'Tables',
    download: 'Download CSV',
    package: 'Description of all tables (Data Package)',
    empty: 'empty',
    yes: 'yes',
    no: 'no',
    keys: 'Columns have the names that they have in the files.',
    rows: (n) => `${n} ${n === 1 ? 'row' : 'rows'}`,
    scroll: (title) => `${title}, scrollable table`,
  },
};
