/** The words of a citation, and of the block that offers one on a page. */
import type { Locale } from './locale';

export interface CitationParts {
  /** What is cited: a page and the atlas, or the atlas alone. */
  readonly work: readonly string[];
  readonly sources: readonly {
    readonly title: string;
    readonly published: string;
    readonly lines: string;
  }[];
  readonly standing: string;
  /** Where it was taken from; null where that is not known, as in a page that is built ahead. */
  readonly url: string | null;
  /** When, in words. */
  readonly date: string | null;
}

export interface CitationWords {
  readonly title: string;
  readonly copy: string;
  readonly copied: string;
  readonly uncopied: string;
  citation(parts: CitationParts): string;
}

export const citationWords: Readonly<Record<Locale, CitationWords>> = {
  zh: {
    title: '引用本页',
    copy: '复制引用格式',
    copied: '已复制。',
    uncopied: '无法写入剪贴板，请选中复制。',
    citation: ({ work, sources, standing, url, date }) =>
      [
        `${work.join('，')}。`,
        ...sources.map(
          ({ title, published, lines }) => `数据来源：《${title}》（${published}），第${lines}行。`,
        ),
        `${standing}。`,
        url && (date ? `${url}，${date}取用。` : url),
      ]
        .filter(Boolean)
        .join(''),
  },
  en: {
    title: 'Cite this page',
    copy: 'Copy citation',
    copied: 'Copied.',
    uncopied: 'The clipboard is closed to this page; select and copy.',
    citation: ({ work, sources, standing, url, date }) =>
      [
        `${work.join('. ')}.`,
        ...sources.map(
          ({ title, published, lines }) =>
            `Source: “${title}” (${published}), ${/^\d+$/.test(lines) ? 'line' : 'lines'} ${lines}.`,
        ),
        `${standing}.`,
        url && (date ? `${url}, taken on ${date}.` : url),
      ]
        .filter(Boolean)
        .join(' '),
  },
};
