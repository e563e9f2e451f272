/**
 * The words of the interface: what there must be in each language. What the map itself says stands in scene-words.ts,
 * what is wrong in a table in row-issues.ts; names of rows come from the tables.
 */
import type { Locale } from './locale';
import { en } from './messages/en';
import { zh } from './messages/zh';

export interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly description: string;
  readonly standing: string;
  readonly notStated: string;
  readonly skip: string;
  readonly nav: {
    readonly label: string;
    readonly map: string;
    readonly compare: string;
    readonly league: string;
    /** What the page of the tables is called, there too. */
    readonly data: string;
    /** The other language, in that language. */
    readonly other: string;
    readonly otherLang: string;
  };
  readonly theme: Readonly<Record<'label' | 'auto' | 'light' | 'dark' | 'contrast', string>>;
  readonly layers: {
    readonly label: string;
    /** The way past the map and what stands beside it, to these and the search. */
    readonly skip: string;
  };
  readonly measure: Readonly<Record<'label' | 'computed' | 'stated', string>>;
  readonly map: Readonly<
    Record<
      | 'label'
      | 'legend'
      | 'back'
      | 'zoomIn'
      | 'zoomOut'
      | 'home'
      | 'noWebgl'
      | 'failed'
      | 'retry'
      | 'chosen',
      string
    >
  >;
  readonly list: Readonly<
    Record<
      | 'label'
      | 'back'
      | 'looking'
      | 'positioning'
      | 'empty'
      | 'noLand'
      | 'sameIndustry'
      | 'ofIndustry',
      string
    >
  > & {
    count(n: number): string;
  };
  readonly notices: Readonly<Record<'label' | 'dismiss', string>> & {
    readonly keys: Readonly<
      Record<
        | 'layers'
        | 'metric'
        | 'industries'
        | 'stages'
        | 'regions'
        | 'tiers'
        | 'parks'
        | 'investor'
        | 'stated'
        | 'min'
        | 'max'
        | 'q'
        | 'extent'
        | 'sort'
        | 'focus'
        | 'keep'
        | 'shortlist'
        | 'context'
        | 'columns'
        | 'compare'
        | 'today'
        | 'rules'
        | 'sheet'
        | 'camera'
        | 'theme',
        string
      >
    >;
    one(key: string, value: string): string;
  };
  readonly card: Readonly<
    Record<
      'label' | 'close' | 'show' | 'figures' | 'note' | 'pillars' | 'parks' | 'positioning',
      string
    >
  > & {
    readonly kinds: Readonly<
      Record<'project' | 'cluster' | 'park' | 'enterprise' | 'site', string>
    >;
    /** What a region is, by its administrative level. */
    readonly levels: Readonly<Record<'city' | 'county' | 'county_city' | 'district', string>>;
    readonly shares: string;
    more(n: number): string;
  };
  readonly where: {
    readonly exact: string;
    approximate(distance: string): string;
    county(county: string): string;
    readonly city: string;
    line(from: string, to: string): string;
    metres(metres: number): string;
  };
  readonly figures: Readonly<
    Record<
      | 'amount'
      | 'capacity'
      | 'stage'
      | 'stageNote'
      | 'industries'
      | 'industriesNote'
      | 'parkIndustriesNote'
      | 'investor'
      | 'tier'
      | 'park'
      | 'cluster'
      | 'sizeClass'
      | 'sizeClassNote'
      | 'kind'
      | 'land'
      | 'landNote'
      | 'role'
      | 'grade'
      | 'area'
      | 'date'
      | 'computed'
      | 'namedProjects'
      | 'namedProjectsNote'
      | 'namedAmount'
      | 'namedAmountNote'
      | 'cityTotalNote',
      string
    >
  > & {
    readonly landStatus: Readonly<Record<'reserve' | 'supply_preparation', string>>;
    readonly roles: Readonly<Record<'leading' | 'key' | 'revitalised', string>>;
    readonly kinds: Readonly<Record<'target' | 'plan' | 'expectation' | 'event', string>>;
    coordinated(name: string, coordinator: string): string;
    coverage(stated: number, total: number): string;
    noneStated(total: number): string;
  };
  readonly source: Readonly<
    Record<
      | 'title'
      | 'document'
      | 'section'
      | 'line'
      | 'printed'
      | 'note'
      | 'row'
      | 'close'
      | 'noSection',
      string
    >
  > & {
    short(line: number): string;
    label(line: number, what: string): string;
  };
  readonly table: Readonly<Record<'title' | 'lead' | 'indicator' | 'scroll', string>>;
  readonly about: {
    /** What the page of notes is called, wherever it is named. */
    readonly label: string;
    readonly boundaries: string;
    readonly attribution: string;
  };
  readonly noScript: string;
  readonly noScriptLink: string;
  readonly failed: string;
  readonly retry: string;
  readonly error: Readonly<Record<'missing' | 'broken' | 'home', string>>;
  readonly save: { readonly button: string };
  /** Why the moving map is not shown, and how to have it all the same. */
  readonly stage: Readonly<Record<'comingBack' | 'slow' | 'anyway', string>> & {
    /** Why a base map is not used; `value` is what was found. */
    basemap(
      file: string,
      code: 'missing' | 'json' | 'version' | 'parts' | 'origin' | 'style',
      value: string,
    ): string;
  };
  /** What a page that stays open says of the server's files. */
  readonly upkeep: { readonly fresh: string; more(n: number): string };
  /** The sheet of a phone: what a press on its handle does, by where the sheet is. */
  readonly sheet: Readonly<Record<'peek' | 'half' | 'full', string>>;
  readonly shelf: {
    /** In the place of the shelf where it has no rows. */
    readonly none: string;
    readonly title: string;
    /** What is scrolled out of sight, and how much of it where. */
    readonly hidden: string;
    above(rows: number): string;
    below(rows: number): string;
  };
  readonly columns: string;
  /** What is not from the document. */
  readonly context: Readonly<Record<'label' | 'hint' | 'title' | 'places', string>> & {
    /** Where a coordinate comes from. */
    coordinates(source: string): string;
    /** Year, source and how far it can be relied on, of a figure from elsewhere. */
    sourced(year: number, source: string, confidence: string): string;
    /** By what the table says of a row. */
    readonly confidence: Readonly<Record<string, string>>;
    about(amount: string): string;
    perHead(indicator: string): string;
    perHeadNote(year: number): string;
  };
  /** What is linked with a choice. */
  readonly linked: Readonly<
    Record<'industry' | 'projects' | 'sites' | 'enterprises' | 'otherRows', string>
  > & {
    /**
     * `names` are industries; the counties do not count the city as a whole. `other` than the chosen row; `shown`: how many
     * of them are in the layers on show.
     */
    rows(
      rows: number,
      counties: number,
      names: readonly string[],
      other: boolean,
      shown: number,
    ): string;
    alone(names: readonly string[]): string;
  };
  /** The first minute. */
  readonly intro: Readonly<
    Record<
      'about' | 'title' | 'lead' | 'close' | 'projects' | 'clusters' | 'parks' | 'counted',
      string
    >
  > & {
    located(stated: number, total: number): string;
    placed(counties: number): string;
    land(stated: number): string;
    readonly ways: Readonly<
      Record<
        'investors' | 'planners' | 'exhibition',
        { readonly who: string; readonly what: string }
      >
    >;
  };
  /** What an operator has set in site.json, and what is wrong with it. */
  readonly site: Readonly<Record<'contact', string>> & {
    /** The note under a map that has an approval number. */
    approved(number: string): string;
  };
  /** In the corner of the map. */
  readonly corner: Readonly<Record<'locator' | 'province' | 'kilometres', string>>;
  /** Where columns are asked for and cannot stand, or not yet. */
  readonly upright: Readonly<Record<'noColumns' | 'lacking' | 'coming', string>>;
}

export const messages: Readonly<Record<Locale, Messages>> = { zh, en };
