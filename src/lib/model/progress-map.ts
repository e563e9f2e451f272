/** How each county and district stands at the end of a month, as a map can show it: by band, or on time, late and done. */
import type { Completion, CompletionState, UnknownReason } from './completion';
import type { Band, League, Standing } from './league';
import type { DeadlineCheck, DeadlineState } from './overdue';

/** What the map can show of what is due. The other indicators have no target of the same basis in the document. */
export const MAP_INDICATORS = ['deadlines', 'projects_started', 'investment_growth'] as const;
export type MapIndicator = (typeof MAP_INDICATORS)[number];

/** All that the map can show; the league comes first, as planners look at it first. */
export const MAP_VIEWS = ['league', ...MAP_INDICATORS] as const;
export type MapView = (typeof MAP_VIEWS)[number];

export type BandState = `band-${Band}`;

/** Projects by how they stand to their deadlines. */
export type DeadlineCounts = Readonly<Record<DeadlineState, number>>;

export interface UnitState {
  readonly region_id: string;
  readonly state: CompletionState | BandState;
  /** Why the state is unknown; otherwise null. */
  readonly reason: UnknownReason | 'no-project' | 'no-news' | 'no-place' | null;
  /** The projects behind the state; null where the map shows an indicator. */
  readonly counts: DeadlineCounts | null;
  /** The target behind the state; null where the map shows projects. */
  readonly completion: Completion | null;
  /** Where the unit stands in the league; null where the map shows something else. */
  readonly standing: Standing | null;
}

/** What the map shows as long as nobody has chosen: the league, if anyone has a place in it. */
export const usualView = ({ standings }: League): MapView =>
  standings.some(({ place }) => place) ? 'league' : 'deadlines';

/** The band of each unit, in the order of the league. */
export const leagueStates = ({ standings }: League): UnitState[] =>
  standings.map((standing) => ({
    region_id: standing.region_id,
    state: standing.band ? `band-${standing.band}` : 'unknown',
    reason: standing.band ? null : 'no-place',
    counts: null,
    completion: null,
    standing,
  }));

/** How many projects of a region are in which state; of all regions without one. */
export function countChecks(checks: readonly DeadlineCheck[], region_id?: string): DeadlineCounts {
  const counts = { there: 0, waiting: 0, overdue: 0, unknown: 0 };
  for (const check of checks)
    if (region_id === undefined || check.region_id === region_id) counts[check.state] += 1;
  return counts;
}

/**
 * State of a unit by its named projects: late if one is overdue; done if every one of them is there; on time if some are
 * known and none of those is overdue; else unknown. What is known of a part is never taken for the whole.
 */
export function stateOfProjects(counts: DeadlineCounts): {
  readonly state: CompletionState;
  readonly reason: UnitState['reason'];
} {
  const { there, waiting, overdue, unknown } = counts;
  if (overdue > 0) return { state: 'late', reason: null };
  if (there + waiting + unknown === 0) return { state: 'unknown', reason: 'no-project' };
  if (there + waiting === 0) return { state: 'unknown', reason: 'no-news' };
  return { state: waiting + unknown === 0 ? 'done' : 'on-time', reason: null };
}

/** The state of each unit, in the order given. */
export function unitStates(
  map: MapIndicator,
  units: readonly string[],
  completions: readonly Completion[],
  checks: readonly DeadlineCheck[],
): UnitState[] {
  return units.map((region_id): UnitState => {
    if (map === 'deadlines') {
      const counts = countChecks(checks, region_id);
      return { region_id, ...stateOfProjects(counts), counts, completion: null, standing: null };
    }
    const completion =
      completions.find((each) => each.region_id === region_id && each.indicator_id === map) ?? null;
    return {
      region_id,
      state: completion?.state ?? 'unknown',
      reason: completion ? completion.reason : 'no-value',
      counts: null,
      completion,
      standing: null,
    };
  });
}
