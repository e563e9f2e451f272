/** Heads of the files that the comparison of counties offers. */
import type { Locale } from './locale';

export interface CompareFileWords {
  /** Line of the document, and the printed form. */
  readonly line: readonly [line: string, printed: string];
  /** Whether figures are targets or plans, and of which year. */
  readonly standing: readonly [kind: string, year: string];
  readonly profile: readonly string[];
  readonly dates: readonly string[];
  /** What is divided by denominators that are not from the document. */
  readonly context: readonly string[];
}

export const compareFileWords: Readonly<Record<Locale, CompareFileWords>> = {
  zh: {
    line: ['文件行号', '原文字样'],
    standing: ['性质', '年份'],
    profile: ['地区', '类别', '名称', '数值'],
    dates: ['事项', '类别', '开始', '结束'],
    context: ['县（市）', '指标', '数值', '说明（不出自文件）'],
  },
  en: {
    line: ['source_line', 'as_printed'],
    standing: ['kind', 'year'],
    profile: ['region', 'kind', 'name', 'value'],
    dates: ['name', 'kind', 'start', 'end'],
    context: ['county', 'indicator', 'value', 'note_not_from_the_document'],
  },
};
