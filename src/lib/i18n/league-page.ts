/** The words of the page of the league: its table and what is wrong with it, sections, charts, map and files. */
import { en } from './league-page/en';
import { zh } from './league-page/zh';
import type { Locale } from './locale';

type MapView = 'league' | 'deadlines' | 'projects_started' | 'investment_growth';
type Section =
  'about' | 'own' | 'trends' | 'completion' | 'deadlines' | 'map' | 'rules' | 'sources';

interface Course {
  readonly first: string;
  readonly last: string;
  /** How many report both months. */
  readonly units: number;
  readonly rose: number;
  readonly fell: number;
  readonly most: string;
  readonly least: string | null;
}

/** A count that falls: whose, of what, and the two rows with month and figure. */
export interface FallWords {
  readonly unit: string;
  readonly indicator: string;
  readonly before: { readonly row: number; readonly month: string; readonly value: number };
  readonly now: { readonly row: number; readonly month: string; readonly value: number };
}

export interface LeaguePageWords {
  readonly title: string;
  readonly lead: string;
  readonly sections: Readonly<Record<Section, string>>;
  readonly aboutLead: string;
  readonly dates: string;
  /** No table is there: what the page would show, and that it shows no sample. */
  readonly without: string;
  readonly holdsTitle: string;
  /** Where the names of the codes in the template stand, by table. */
  readonly codes: string;
  readonly codeTables: Readonly<Record<'regions' | 'projects' | 'stages', string>>;
  /** @param units how many counties and districts compete */
  holds(units: number): readonly string[];
  /** What the four indicators of the table count: said by the table, not by the document. */
  readonly countsTitle: string;
  readonly fillTitle: string;
  readonly templateMonth: string;
  /** Name of the file, before the month. */
  readonly templateFile: string;
  readonly choose: string;
  readonly chooseOther: string;
  readonly drop: string;
  readonly stays: string;
  readonly noScript: string;
  readonly reading: string;
  /** Said of every part that shows figures of a table. */
  loaded(name: string, months: string, rows: number): string;
  readonly loadedNote: string;
  readonly from: Readonly<Record<'file' | 'kept' | 'server', string>>;
  months(first: string, last: string, count: number): string;
  /** Rows without a figure, which are left out. */
  unfilled(rows: number): string;
  /** Months that are spelt in another way, each with what it was read as. @param more how many are not listed */
  taken(months: readonly (readonly [cell: string, name: string])[], more: number): string;
  /** Counts that fall though they are cumulative. @param more how many are not listed */
  falls(falls: readonly FallWords[], more: number): string;
  readonly keep: string;
  readonly keepHint: string;
  keptOther(name: string): string;
  readonly remove: string;
  /** The texts made of the table would go with it. */
  readonly askRemove: Readonly<Record<'title' | 'text' | 'yes' | 'no', string>>;
  readonly removed: string;
  readonly trouble: Readonly<Record<'full' | 'blocked', string>>;
  /** @param more there are more than that, which were not looked for */
  refused(name: string, count: number, more?: boolean): string;
  /** Reading stopped at so many errors. */
  stopped(count: number): string;
  readonly refusedWhy: Readonly<
    Record<'too-large' | 'workbook' | 'empty' | 'unfilled' | 'unread', string>
  >;
  still(name: string): string;
  readonly stillNone: string;
  readonly allErrors: string;
  more(count: number): string;
  readonly errorHeads: readonly string[];
  readonly errorFile: string;
  readonly month: string;
  monthName(year: number, month: number): string;
  noRows(month: string): string;
  /** A month in which the table has no rows, in the list of months. */
  empty(month: string): string;
  readonly overall: string;
  place(rank: number, ties: number, of: number): string;
  row(row: number): string;
  weight(weight: number): string;
  points(points: number): string;
  /** The rankings in which movement is to be taken with care. */
  unlike(rankings: readonly string[]): string;
  /** The same in the head of such a column. */
  readonly caution: string;
  readonly league: Readonly<Record<'note' | 'previous' | 'january' | 'alone' | 'file', string>>;
  /** What values and distances are counted in. */
  readonly fileUnits: Readonly<Record<'count' | 'percent' | 'points', string>>;
  readonly leagueFile: readonly string[];
  /** Last column of each file: that the figures are loaded, and the table that they rest on; and a part of its name. */
  readonly loadedHead: string;
  loadedCell(name: string): string;
  readonly loadedFile: string;
  readonly trendsFile: readonly string[];
  readonly trends: {
    readonly lead: string;
    readonly latest: string;
    /** The text behind a line: each month with its value. */
    said(name: string, indicator: string, values: string): string;
    readonly none: string;
    readonly missing: string;
    /** The course of an indicator between two months; `least` is null where all have changed alike. */
    course(of: Course): string;
    /** A unit with its change and where that has led. */
    change(name: string, by: string, to: string): string;
    /** There are no two months. */
    readonly noCourse: string;
    nobody(first: string, last: string): string;
    readonly file: string;
  };
  readonly completion: Readonly<Record<'state' | 'target' | 'expected' | 'file', string>> & {
    /** @param counties how many there are */
    lead(counties: number): string;
    /** What a target is held against, and how the bars are read. */
    shareOf(basis: string): string;
  };
  readonly completionFile: readonly string[];
  readonly deadlines: {
    /** @param known each deadline with its day */
    lead(known: readonly string[]): string;
    deadline(day: string, name: string): string;
    said(overdue: number, waiting: number, there: number, unknown: number): string;
    readonly heads: Readonly<Record<'project' | 'printed' | 'reported' | 'due' | 'why', string>>;
    readonly counts: Readonly<Record<'there' | 'waiting' | 'overdue' | 'unknown', string>>;
    readonly total: string;
    readonly overdue: string;
    readonly noOverdue: string;
    readonly rest: string;
    share(percent: string): string;
    readonly file: string;
    readonly city: string;
  };
  readonly deadlinesFile: readonly string[];
  readonly map: {
    readonly show: string;
    readonly groups: Readonly<Record<'league' | 'due', string>>;
    readonly indicators: Readonly<Record<MapView, string>>;
    /** A rank on the map itself. */
    rank(rank: number, ties: number): string;
    /** How many have one. */
    among(of: number): string;
    readonly noPlace: string;
    readonly states: Readonly<Record<'done' | 'on-time' | 'late' | 'unknown', string>>;
    readonly reasons: Readonly<Record<'no-project' | 'no-news', string>>;
    readonly notes: Readonly<Record<MapView, string>>;
    readonly others: string;
    city(count: number): string;
    readonly legend: string;
    readonly unit: string;
    readonly standing: string;
  };
  readonly rules: {
    readonly bandsLegend: string;
    readonly percent: string;
    readonly zero: string;
    readonly order: string;
    readonly whole: string;
    /** @param typed '' for what is no number */
    refused(field: string, typed: string, stays: number, expected: string): string;
    readonly method: string;
    readonly shared: string;
  };
  readonly download: string;
  scroll(what: string): string;
}

export const leaguePageWords: Readonly<Record<Locale, LeaguePageWords>> = { zh, en };
