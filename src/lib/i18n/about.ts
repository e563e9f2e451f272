/** The text of the page of notes and sources: sections of plain blocks, the same ones in both languages. */
import type { Locale } from './locale';
import { en } from './about/en';
import { zh } from './about/zh';

/** What the text quotes: counted and computed from the tables, or read off the scales, when the site is built. */
export interface AboutNumbers {
  /** Rows that state facts, with their sources. */
  readonly facts: number;
  readonly projects: {
    readonly total: number;
    readonly stated: number;
    /** Sum of the stated amounts in 100 million CNY. */
    readonly sum: number;
    /** Projects of which a county or district is known. */
    readonly located: number;
    /** Projects drawn at a place, in a county's pack, on the shelf of the city. */
    readonly placed: number;
    readonly county: number;
    readonly city: number;
  };
  readonly rows: Readonly<
    Record<'targets' | 'clusters' | 'parks' | 'enterprises' | 'sites' | 'statements', number>
  >;
  /** Places that facts stand at. */
  readonly places: {
    readonly total: number;
    readonly approximate: number;
    /** Largest radius in metres. */
    readonly widest: number;
  };
  /** Default rules of the league: ends of the first two bands and allowance, in percent. */
  readonly league: Readonly<Record<'first' | 'second' | 'slow', number>>;
  /** Radii in pixels, and the most classes that a shading has. */
  readonly scales: Readonly<
    Record<
      'amount' | 'unknownAmount' | 'sizeClass' | 'unknownSizeClass' | 'largest' | 'classes',
      number
    >
  >;
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'terms';
      readonly items: readonly {
        readonly term: string;
        readonly formula?: string;
        readonly text: string;
      }[];
    }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Entries with the day they were made, newest first. */
  | {
      readonly kind: 'dated';
      readonly items: readonly { readonly date: string; readonly text: string }[];
    };

export const ABOUT_SECTIONS = [
  'what',
  'method',
  'where',
  'formulas',
  'league-method',
  'caveats',
  'map',
  'updates',
  'licences',
  'changes',
] as const;
export type AboutSection = (typeof ABOUT_SECTIONS)[number];

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type AboutText = (numbers: AboutNumbers) => Readonly<Record<AboutSection, Section>>;

/** Around the sections: the title of the list of them, and what a search engine may say of the page. */
export const aboutWords: Readonly<Record<Locale, Readonly<Record<'contents' | 'lead', string>>>> = {
  zh: { contents: '目录', lead: '锦州投资地图的来历、方法、计算公式、注意事项、许可与署名。' },
  en: {
    contents: 'Contents',
    lead: 'Where the Jinzhou investment atlas comes from: method, formulas, caveats, licences and attributions.',
  },
};

export const aboutText: Readonly<Record<Locale, AboutText>> = { zh, en };
