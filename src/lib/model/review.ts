/**
 * Everything that one month of the progress table says, and who lags by it: what the monthly bulletin and the letters of
 * reminder are made of.
 */
import { competitorsOf, type Progress } from '$lib/data/progress';
import {
  PROGRESS_INDICATORS,
  PROGRESS_UNITS,
  type ProgressIndicator,
} from '$lib/data/progress-indicators';
import { partsOf } from '$lib/data/month';
import type { Region } from '$lib/data/schema';
import type { Atlas } from './atlas';
import { BASES, completions, type Completion } from './completion';
import { leagueOf, type League, type Standing } from './league';
import { deadlineChecks, overdueOf, type DeadlineCheck } from './overdue';
import type { Rules } from './rules';

export interface ReviewedIndicator {
  readonly id: ProgressIndicator;
  readonly unit: 'percent' | 'count';
  /** How it is held against a target of the document, or null where it is not; see `BASES`. */
  readonly held: 'over-time' | 'as-rate' | null;
}

/**
 * What a month's rows allow to say of a unit: that it was held against others or a target (`judged`), that it reports
 * something but has neither an overall rank nor a figure to hold against a target on the same basis (`unjudged`), or
 * that it reports nothing (`silent`). Of the last two nobody can say that they do not lag.
 */
export type Judgement = 'judged' | 'unjudged' | 'silent';

/** A unit that lags, and every rule by which it does; at least one of the three says something. */
export interface Laggard {
  readonly region_id: string;
  /** Targets of the year that are behind time. */
  readonly slow: readonly Completion[];
  /** The unit's standing over all, where that is in the third band. */
  readonly third: Standing | null;
  /** Projects in the unit whose deadline has passed, the longest first. */
  readonly overdue: readonly DeadlineCheck[];
}

export interface Review {
  /** `YYYY-MM`, and its two numbers. */
  readonly month: string;
  readonly year: number;
  readonly monthOfYear: number;
  readonly rules: Rules;
  readonly indicators: readonly ReviewedIndicator[];
  /** The units that compete, in order; the city is none of them. */
  readonly units: readonly Region[];
  readonly league: League;
  /** Of each unit by each indicator, in the order of both. */
  readonly completions: readonly Completion[];
  /** Of each named project, those of the city too. */
  readonly checks: readonly DeadlineCheck[];
  /** In the order of the units. */
  readonly laggards: readonly Laggard[];
}

/**
 * Reviews a month. A unit lags if a target of its is `late`, if it is in the third band, or if a project in it is
 * overdue; what is unknown makes nobody lag.
 * @param month `YYYY-MM`; without rows of that month nobody is ranked and nobody lags
 * @throws for a text that is no month, and if the stages lack one that the deadlines are about
 */
export function reviewOf(progress: Progress, atlas: Atlas, month: string, rules: Rules): Review {
  const { year, month: monthOfYear } = partsOf(month);
  const ids = competitorsOf(atlas.regions);
  const league = leagueOf(progress, ids, month, rules);
  const done = completions({ progress, targets: atlas.allTargets, month, rules }, ids);
  const checks = deadlineChecks(progress, month, atlas);
  const laggards = ids
    .map((region_id): Laggard => ({
      region_id,
      slow: done.filter((each) => each.region_id === region_id && each.state === 'late'),
      third: league.standings.find((at) => at.region_id === region_id && at.band === 3) ?? null,
      overdue: overdueOf(checks, region_id),
    }))
    .filter(({ slow, third, overdue }) => slow.length || third || overdue.length);
  return {
    month,
    year,
    monthOfYear,
    rules,
    indicators: PROGRESS_INDICATORS.map((id) => ({
      id,
      unit: PROGRESS_UNITS[id],
      held: BASES[id].held,
    })),
    units: ids.flatMap((id) => atlas.regions.filter(({ region_id }) => region_id === id)),
    league,
    completions: done,
    checks,
    laggards,
  };
}

/** What the month's rows allow to say of a unit. */
export function judgementOf(
  { league, completions: done, checks }: Review,
  region_id: string,
): Judgement {
  const standing = league.standings.find((each) => each.region_id === region_id);
  const held = done.some((each) => each.region_id === region_id && each.state !== 'unknown');
  if (standing?.place || held) return 'judged';
  const reports =
    Object.values(standing?.results ?? {}).some((each) => each !== null) ||
    checks.some((each) => each.region_id === region_id && each.row !== null);
  return reports ? 'unjudged' : 'silent';
}

/** How many rules make a unit lag, each overdue project and each target behind time counted. */
const groundsOf = ({ slow, third, overdue }: Laggard): number =>
  slow.length + overdue.length + (third ? 1 : 0);

/** The first of those whose key, read from left to right, is the highest; null of none. */
function highest<T>(all: readonly T[], keyOf: (each: T) => readonly number[]): T | null {
  const above = (a: T, b: T): boolean => {
    const [ours, theirs] = [keyOf(a), keyOf(b)];
    const at = ours.findIndex((each, i) => each !== theirs[i]);
    return at >= 0 && ours[at]! > theirs[at]!;
  };
  return all.reduce<T | null>((best, each) => (!best || above(each, best) ? each : best), null);
}

/**
 * Who lags worst: of the ranked by band, then rank, then the number of grounds, and of those without a rank, who may
 * stand anywhere, by that number alone. Of the two it is again who has more grounds, and else the ranked one: to compare each
 * with each could go round in a circle. null if nobody lags.
 */
export function worstOf({ laggards, league }: Review): Laggard | null {
  const standingOf = ({ region_id }: Laggard): Standing | undefined =>
    league.standings.find((each) => each.region_id === region_id && each.place !== null);
  const ranked = highest(laggards.filter(standingOf), (each) => {
    const { band, place } = standingOf(each)!;
    return [band ?? 0, place?.rank ?? 0, groundsOf(each)];
  });
  const others = laggards.filter((each) => !standingOf(each));
  const unranked = highest(others, (each) => [groundsOf(each)]);
  return highest(
    [ranked, unranked].filter((each) => each !== null),
    (each) => [groundsOf(each)],
  );
}
