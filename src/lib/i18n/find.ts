/** The words of finding and taking away: facets, values that no table names, citation. They come with what uses them. */
import type { Locale } from './locale';

export interface FindWords {
  readonly facets: Readonly<
    Record<'industries' | 'stages' | 'regions' | 'tiers' | 'parks' | 'investor' | 'amount', string>
  >;
  /** The other criteria. */
  readonly criteria: Readonly<Record<'kinds' | 'q' | 'extent', string>>;
  readonly notStated: string;
  readonly belowTiers: string;
  /** The city among the regions: what is known of no county. */
  readonly cityOnly: string;
  inapplicable(count: number): string;
  /** What an empty result offers: a criterion, and how many items there are without it. */
  loosen(criterion: string, gives: number): string;
  /** What is cited: titles of documents with lines, where it was taken from and when. */
  citation(parts: {
    readonly atlas: string;
    readonly sources: readonly {
      readonly title: string;
      readonly published: string;
      readonly lines: string;
    }[];
    readonly standing: string;
    readonly url: string;
    readonly date: string;
  }): string;
}

const zh: FindWords = {
  facets: {
    industries: '行业',
    stages: '阶段',
    regions: '县区',
    tiers: '统筹层级',
    parks: '园区',
    investor: '名称中的企业',
    amount: '投资额',
  },
  criteria: { kinds: '图层', q: '搜索', extent: '地图范围' },
  notStated: '文件未说明',
  belowTiers: '低于各层级',
  cityOnly: '仅知属本市，县区未说明',
  inapplicable: (count) => `另有${count}项不适用此条件`,
  loosen: (criterion, gives) => `不限${criterion}：${gives}项`,
  citation: ({ atlas, sources, standing, url, date }) =>
    [
      `${atlas}。`,
      ...sources.map(
        ({ title, published, lines }) => `数据来源：《${title}》（${published}），第${lines}行。`,
      ),
      `${standing}。`,
      `${url}，${date}取用。`,
    ].join(''),
};

const en: FindWords = {
  facets: {
    industries: 'Industry',
    stages: 'Stage',
    regions: 'County',
    tiers: 'Tier',
    parks: 'Park',
    investor: 'Company in the name',
    amount: 'Investment',
  },
  criteria: { kinds: 'Layers', q: 'Search', extent: 'Part of the map' },
  notStated: 'Not stated in the document',
  belowTiers: 'Below the tiers',
  cityOnly: 'City known, county not stated',
  inapplicable: (count) => `${count} more to which this does not apply`,
  loosen: (criterion, gives) => `Without “${criterion}”: ${gives}`,
  citation: ({ atlas, sources, standing, url, date }) =>
    [
      `${atlas}.`,
      ...sources.map(
        ({ title, published, lines }) =>
          `Source: “${title}” (${published}), ${/^\d+$/.test(lines) ? 'line' : 'lines'} ${lines}.`,
      ),
      `${standing}.`,
      `${url}, taken on ${date}.`,
    ].join(' '),
};

export const findWords: Readonly<Record<Locale, FindWords>> = { zh, en };
