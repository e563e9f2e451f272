/** The words of the pages of a county and of a project. */
import type { Locale } from './locale';
import { en } from './pages/en';
import { zh } from './pages/zh';

/** Sections of the pages, by their anchors. */
export const PAGE_SECTIONS = [
  'figures',
  'pillars',
  'parks',
  'projects',
  'enterprises',
  'sites',
  'coordination',
  'statements',
  'dates',
  'related',
  'city',
  'industries',
  'sources',
] as const;
export type PageSection = (typeof PAGE_SECTIONS)[number];

export interface PageWords {
  readonly sections: Readonly<Record<PageSection, string>>;
  readonly contents: string;
  /** Administrative level, as it stands above the name of a region. */
  readonly project: string;
  /** Jinzhou and its province, after the level. */
  readonly within: string;
  readonly onMap: string;
  readonly pageOf: (county: string) => string;
  readonly otherCounties: string;
  /** What a search engine says of the page. */
  countyDescription(of: {
    readonly name: string;
    readonly projects: number;
    readonly clusters: number;
    readonly parks: number;
    readonly figures: readonly string[];
  }): string;
  projectDescription(of: {
    readonly name: string;
    readonly region: string;
    readonly facts: readonly string[];
    readonly line: number;
  }): string;
  /** A figure of that description which the document does not state. */
  unsaid(label: string, notStated: string): string;
  readonly locator: (name: string) => string;
  readonly locatorNote: Readonly<Record<'exact' | 'approximate' | 'county' | 'city', string>>;
  /** Whose the industries are. */
  readonly classified: string;
  /** Under a map in a picture: that it is no authority. */
  readonly ground: string;
  readonly positioning: string;
  /** Where the document says nothing of a kind. */
  none(
    what: 'pillars' | 'parks' | 'projects' | 'enterprises' | 'dates' | 'statements',
    of: string,
  ): string;
  /** No enterprise but those in the names of projects, which follow. */
  onlyInvestors(of: string): string;
  readonly noAmount: string;
  readonly noSizeClass: string;
  readonly noLand: string;
  readonly noIndustry: string;
  readonly noStage: string;
  /** Indicators that the document states for another county but not for this one. */
  unstated(of: string): string;
  readonly pipeline: string;
  readonly counted: string;
  readonly landInPreparation: string;
  landCoverage(stated: number, total: number): string;
  readonly landComputed: string;
  readonly tiers: {
    readonly lead: string;
    readonly size: string;
    readonly who: string;
    here(of: string): string;
    readonly below: string;
    readonly belowNote: string;
    readonly unknown: string;
    readonly unknownNote: string;
    readonly none: string;
    readonly caption: string;
  };
  readonly statements: Readonly<
    Record<'positioning' | 'goal' | 'commitment' | 'mechanism' | 'programme', string>
  >;
  readonly city: {
    title(of: string): string;
    readonly commitments: string;
    readonly figures: string;
    readonly dates: string;
    readonly clusters: string;
    readonly projects: string;
    readonly rest: string;
  };
  readonly dateKinds: Readonly<Record<'deadline' | 'event' | 'recurring', string>>;
  by(date: string): string;
  span(start: string, end: string): string;
  readonly datesNote: string;
  readonly industries: {
    readonly note: string;
    readonly industry: string;
    here(of: string): string;
    readonly elsewhere: string;
    readonly alone: string;
    readonly caption: string;
    rows(n: number): string;
  };
  readonly related: {
    readonly note: string;
    samePlace(park: string): string;
    sameCounty(county: string): string;
    readonly projects: string;
    readonly others: string;
    readonly noneSameIndustry: string;
  };
  readonly age: {
    readonly title: string;
    readonly standing: string;
  };
  readonly sources: {
    readonly lead: string;
    lines(numbers: readonly number[]): string;
    readonly tables: string;
    readonly built: string;
  };
  readonly missing: {
    county(id: string): string;
    project(id: string): string;
    readonly hint: string;
    readonly looking: string;
    readonly found: string;
  };
  /** The set of tables, as a portal would list it. */
  readonly dataset: {
    readonly name: string;
    readonly creator: string;
    readonly licence: string;
    readonly province: string;
    readonly keywords: readonly string[];
  };
}

export const pageWords: Readonly<Record<Locale, PageWords>> = { zh, en };
