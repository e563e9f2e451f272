/**
 * Every table of the atlas by name, and the type of its rows. Field names are the column names;
 * an empty cell is null in a number column, '' in a text column and [] in a list column.
 */
import type { Row, Table } from './column';
import {
  clusters,
  enterprises,
  milestones,
  parks,
  projects,
  sites,
  statements,
  targets,
  tiers,
} from './facts';
import {
  context,
  context_places,
  indicators,
  industries,
  places,
  regions,
  sections,
  sources,
  stages,
} from './reference';
import { tour } from './tour';

const facts = {
  targets,
  projects,
  clusters,
  parks,
  enterprises,
  sites,
  milestones,
  tiers,
  statements,
};

/** In the order in which they are best read; each table before most of those that refer to it. */
export const TABLES = {
  sources,
  sections,
  regions,
  indicators,
  ...facts,
  industries,
  stages,
  places,
  context,
  context_places,
  tour,
};
export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** The table declared under a name, without the precise type of its columns. */
export const tableOf = (name: TableName): Table => TABLES[name] as unknown as Table;

type RowOf<N extends TableName> = Row<(typeof TABLES)[N]['columns']>;

export type Source = RowOf<'sources'>;
export type Section = RowOf<'sections'>;
export type Region = RowOf<'regions'>;
export type Indicator = RowOf<'indicators'>;
export type Target = RowOf<'targets'>;
export type Project = RowOf<'projects'>;
export type Cluster = RowOf<'clusters'>;
export type Park = RowOf<'parks'>;
export type Enterprise = RowOf<'enterprises'>;
export type Site = RowOf<'sites'>;
export type Milestone = RowOf<'milestones'>;
export type Tier = RowOf<'tiers'>;
export type Statement = RowOf<'statements'>;
export type Industry = RowOf<'industries'>;
export type Stage = RowOf<'stages'>;
export type Place = RowOf<'places'>;
export type ContextRow = RowOf<'context'>;
export type ContextPlace = RowOf<'context_places'>;
export type TourScene = RowOf<'tour'>;

/** All tables of one consistent set: nothing in it refers to a row that is not there. */
export type Tables = { [N in TableName]: RowOf<N>[] };

/** Columns that say where a fact stands in its document. */
export interface Provenance {
  readonly source_id: string;
  readonly source_line: number;
  readonly as_printed: string[];
}
export type FactTable = keyof typeof facts;
export const FACT_TABLES = Object.keys(facts) as FactTable[];
