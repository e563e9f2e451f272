/** How each county and district stands at the end of a month, in the four states that a map can show. */
import type { Completion, CompletionState, UnknownReason } from './completion';
import type { DeadlineCheck, DeadlineState } from './overdue';

/** What the map can show. The other indicators have no target of the same basis in the document. */
export const MAP_INDICATORS = ['deadlines', 'projects_started', 'investment_growth'] as const;
export type MapIndicator = (typeof MAP_INDICATORS)[number];

/** Projects by how they stand to their deadlines. */
export type DeadlineCounts = Readonly<Record<DeadlineState, number>>;

export interface UnitState {
  readonly region_id: string;
  readonly state: CompletionState;
  /** Why the state is unknown; otherwise null. */
  readonly reason: UnknownReason | 'no-project' | 'no-news' | null;
  /** The projects behind the state; null where the map shows an indicator. */
  readonly counts: DeadlineCounts | null;
  /** The target behind the state; null where the map shows projects. */
  readonly completion: Completion | null;
}

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
export function stateOfProjects(counts: DeadlineCounts): Pick<UnitState, 'state' | 'reason'> {
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
      return { region_id, ...stateOfProjects(counts), counts, completion: null };
    }
    const completion =
      completions.find((each) => each.region_id === region_id && each.indicator_id === map) ?? null;
    return {
      region_id,
      state: completion?.state ?? 'unknown',
      reason: completion ? completion.reason : 'no-value',
      counts: null,
      completion,
    };
  });
}
