/** What of the tables the page of the league needs: an atlas of units, targets, projects, stages and dates. */
import type { Tables } from '$lib/data/schema';
import type { Locale } from '$lib/i18n/locale';
import type { AtlasTables } from '$lib/model/atlas';
import { CITY, refOf, type Atlas, type Ref } from '$lib/model/atlas';
import {
  datesOf,
  sourcesOf,
  statementEntry,
  type PageDate,
  type PageEntry,
  type PageSources,
} from '$lib/model/page';

/** Rows of statements.csv that describe the league, and of milestones.csv that set its dates. */
const STATEMENTS = ['horse-race', 'inspection-tours', 'monthly-bulletins', 'reminder-letters'];
const MILESTONES = [
  'monthly-bulletin',
  'quarterly-reminder',
  'resumption-deadline',
  'new-starts-deadline',
];

/** The tables in both languages, as a paper may be written in either; what no part of the page shows is left out. */
export const leagueTables = (tables: Tables): AtlasTables & Pick<Tables, 'milestones'> => ({
  sources: tables.sources.map((row) => ({ ...row, sha256: '' })),
  sections: tables.sections,
  regions: tables.regions,
  indicators: tables.indicators.filter(({ kind }) => kind !== 'context'),
  targets: tables.targets,
  projects: tables.projects,
  tiers: tables.tiers,
  statements: tables.statements.filter(({ statement_id }) => STATEMENTS.includes(statement_id)),
  stages: tables.stages,
  milestones: tables.milestones,
  clusters: [],
  parks: [],
  enterprises: [],
  sites: [],
  industries: [],
  places: [],
  context: [],
  context_places: [],
});

export interface LeagueBody {
  /** The league, its bulletins and its letters, as the document has them. */
  readonly mechanisms: readonly PageEntry[];
  readonly dates: readonly PageDate[];
  /** Rows that the parts with figures of a table refer to. */
  readonly rows: readonly { readonly ref: Ref }[];
}
export type LeaguePage = LeagueBody & PageSources;

/** What the page says without a table, and the sources of all that it says with one. */
export function leaguePage(atlas: Atlas, locale: Locale): LeaguePage {
  const order = (ids: readonly string[], ref: Ref): number => ids.indexOf(ref.split(':')[1] ?? '');
  const body: LeagueBody = {
    mechanisms: atlas.statements
      .filter(({ statement_id }) => STATEMENTS.includes(statement_id))
      .map((row) => statementEntry(row, locale))
      .sort((a, b) => order(STATEMENTS, a.ref) - order(STATEMENTS, b.ref)),
    dates: datesOf(atlas, CITY, locale).filter(({ ref }) => order(MILESTONES, ref) >= 0),
    rows: [
      ...atlas.allTargets.map(({ target_id }) => ({ ref: refOf('targets', target_id) })),
      ...atlas.tiers.map(({ tier_id }) => ({ ref: refOf('tiers', tier_id) })),
      ...atlas.items.flatMap(({ kind, ref }) => (kind === 'project' ? [{ ref }] : [])),
    ],
  };
  return { ...body, ...sourcesOf(body, atlas, locale) };
}
