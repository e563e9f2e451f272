/**
 * How far a county is with its target of the year, held against the time that has passed (序时进度). Only what is counted
 * on the same basis is held together; for everything else it is said why not.
 */
import type { Progress, RegionProgress } from '$lib/data/progress';
import { PROGRESS_INDICATORS, type ProgressIndicator } from '$lib/data/progress-indicators';
import { partsOf } from '$lib/data/month';
import type { Target } from '$lib/data/schema';
import { refOf, type Ref } from './atlas';
import { DEFAULT_RULES, type Rules } from './rules';

export type UnknownReason =
  /** The document states no target of the same basis: what it counts is something else. */
  | 'other-basis'
  /** The document states no target for this county and year. */
  | 'no-target'
  /** The month's rows state no value; an earlier month does not stand in for it. */
  | 'no-value'
  /** Of a count of nothing there are no shares. */
  | 'zero-target';

type Basis =
  /** A count that grows through the year: held against the share of the year that has passed. */
  | { readonly held: 'over-time'; readonly indicator: string }
  /** A rate, which is meant for the whole year at any time of it: compared as it is. */
  | { readonly held: 'as-rate'; readonly indicator: string }
  /** Not to be held together; `indicator` is the nearest one of the document. */
  | { readonly held: null; readonly indicator: string };

/** Which indicator of the document a reported one may be held against; see the basis texts in indicators.csv. */
export const BASES: Readonly<Record<ProgressIndicator, Basis>> = {
  // Growth over the previous year in both; the document expects it of the whole year.
  investment_growth: { held: 'as-rate', indicator: 'fixed-asset-investment-growth' },
  // All projects started or resumed in the year, not key projects alone (全口径), in both.
  projects_started: { held: 'over-time', indicator: 'started-projects' },
  // The document counts new signings of at least 100 million, and those for the whole city only.
  projects_over_100m: { held: null, indicator: 'new-signings-over-100m' },
  // The document counts projects of all kinds that are planned (谋划); which of them are in reserve (储备) it does not say.
  projects_in_reserve: { held: null, indicator: 'planned-projects' },
};

export type CompletionState = 'done' | 'on-time' | 'late' | 'unknown';

export interface Completion {
  readonly region_id: string;
  readonly indicator_id: ProgressIndicator;
  readonly month: string;
  /** What the month's rows state, in the unit of the indicator. */
  readonly value: number | null;
  /** Row of the progress table that states the value. */
  readonly row: number | null;
  /** Target of the same basis, region and year, in the same unit, and the row that states it. */
  readonly target: number | null;
  readonly targetRef: Ref | null;
  /** value / target, above 1 where more than the target is reached; null unless the target is above 0. */
  readonly share: number | null;
  /** Share of the year that has passed at the end of the month: month / 12. */
  readonly elapsed: number;
  /** Value that would be just on time. */
  readonly expected: number | null;
  /** value − expected, negative if behind: counts in their unit, rates in percentage points. */
  readonly ahead: number | null;
  readonly state: CompletionState;
  /** Why the state is unknown; otherwise null. */
  readonly reason: UnknownReason | null;
}

/** What completion is computed from. */
export interface Given {
  readonly progress: Progress;
  readonly targets: readonly Target[];
  /** `YYYY-MM`. */
  readonly month: string;
  readonly rules?: Rules;
}

const MONTHS = 12;

/** Without what binary fractions add: a value at the limit is at the limit. */
const exact = (value: number): number => Number(value.toPrecision(12));

const valueOf = (
  progress: Progress,
  month: string,
  region_id: string,
  indicator_id: ProgressIndicator,
): RegionProgress | undefined =>
  progress.regions.find(
    (row) =>
      row.month === month && row.region_id === region_id && row.indicator_id === indicator_id,
  );

/** The state of a value, given its target; see `completionOf`. */
function stateOf(
  value: number,
  target: number,
  expected: number,
  held: 'over-time' | 'as-rate',
  yearOver: boolean,
  slow: number,
): CompletionState {
  if (value >= target && (held === 'over-time' || yearOver)) return 'done';
  const allowance = yearOver ? 0 : (Math.abs(target) * slow) / 100;
  return value >= exact(expected - allowance) ? 'on-time' : 'late';
}

/**
 * Completion of one county's target at the end of a month.
 *
 * A count: share = value / target, expected = target · month / 12; done from the target on, late if value < expected −
 * slow % of the target, on time in between. A rate: expected = target in each month; late if value < target − slow % of
 * the target (of its size, if it is negative), done only when the year is over, until then on time. At the end of December
 * there is no allowance: what is short of the target is late.
 *
 * A value of exactly 0 is a value: its share is 0. A value above the target is not cut off. A count with the target 0 is
 * unknown (`zero-target`); a rate with the target 0, zero growth, is judged, without a share. A month without a row is
 * unknown (`no-value`), whatever other months say.
 */
export function completionOf(
  { progress, targets, month, rules = DEFAULT_RULES }: Given,
  region_id: string,
  indicator_id: ProgressIndicator,
): Completion {
  const stated = valueOf(progress, month, region_id, indicator_id);
  const { year, month: at } = partsOf(month);
  const base = {
    region_id,
    indicator_id,
    month,
    value: stated?.value ?? null,
    row: stated?.row ?? null,
    target: null,
    targetRef: null,
    share: null,
    elapsed: at / MONTHS,
    expected: null,
    ahead: null,
    state: 'unknown',
  } as const;
  const basis = BASES[indicator_id];
  if (basis.held === null) return { ...base, reason: 'other-basis' };

  const target = targets.find(
    (row) =>
      row.region_id === region_id && row.indicator_id === basis.indicator && row.year === year,
  );
  if (!target) return { ...base, reason: 'no-target' };

  const held = { target: target.value, targetRef: refOf('targets', target.target_id) };
  if (basis.held === 'over-time' && target.value <= 0)
    return { ...base, ...held, reason: 'zero-target' };
  const expected = basis.held === 'as-rate' ? target.value : exact((target.value * at) / MONTHS);
  if (!stated) return { ...base, ...held, expected, reason: 'no-value' };
  return {
    ...base,
    ...held,
    share: target.value > 0 ? stated.value / target.value : null,
    expected,
    ahead: exact(stated.value - expected),
    state: stateOf(stated.value, target.value, expected, basis.held, at === MONTHS, rules.slow),
    reason: null,
  };
}

/** Completion of each unit's target by each indicator, in the order of units and indicators. */
export const completions = (given: Given, units: readonly string[]): Completion[] =>
  units.flatMap((unit) => PROGRESS_INDICATORS.map((id) => completionOf(given, unit, id)));
