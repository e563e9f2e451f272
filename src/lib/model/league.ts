/**
 * The monthly league of counties and districts (赛马): rank by indicator, points over all, bands. A unit that states no
 * value is not ranked; it is never ranked last, as nobody knows where it stands.
 */
import type { Progress } from '$lib/data/progress';
import { PROGRESS_INDICATORS, type ProgressIndicator } from '$lib/data/progress-indicators';
import { previousInYear } from '$lib/data/month';
import { placeAmong, type Place } from './place';
import { DEFAULT_RULES, type Rules } from './rules';

/** A place in a ranking, and the way there. */
export interface Placing extends Place {
  /**
   * Ranks gained since the month before, negative if lost. null where the unit was not ranked then, and in January,
   * when the counts begin anew. Where `League.moved` says that other units were ranked then, it is no like for like.
   */
  readonly movement: number | null;
}

/** A unit's value of one indicator and its place by it. */
export interface Result extends Placing {
  /** In the unit of the indicator. */
  readonly value: number;
  /** Row of the progress table that states it. */
  readonly row: number;
}

export type Band = 1 | 2 | 3;

/** A unit over all. */
export interface Standing {
  readonly region_id: string;
  /** By indicator; null where the month's rows state no value. */
  readonly results: Readonly<Record<ProgressIndicator, Result | null>>;
  /** Indicators of positive weight that this unit lacks: why it has no points, no place and no band. */
  readonly lacking: readonly ProgressIndicator[];
  /** 0 to 1; null where an indicator is lacking, and for all if every weight is 0. */
  readonly points: number | null;
  readonly place: Placing | null;
  readonly band: Band | null;
}

export interface League {
  readonly month: string;
  /** The month that movement is told against; null in January. */
  readonly previous: string | null;
  readonly rules: Rules;
  /** Every unit once: by place, then those without one; units of the same place by id. */
  readonly standings: readonly Standing[];
  /** Whether this and the month before ranked different units, by indicator and over all: movement is then of little worth. */
  readonly moved: Readonly<Record<ProgressIndicator | 'overall', boolean>>;
}

/** What is ranked: a value by unit. */
type Values = ReadonlyMap<string, number>;

/** Points are sums of fractions: without what their binary forms add, equals would not tie. */
const exact = (value: number): number => Math.round(value * 1e9) / 1e9;

/** Place of a unit that is among the values. */
const placed = (values: Values, unit: string): Place =>
  placeAmong(values.get(unit)!, [...values.values()]);

/** Of the other units: how many are below and half of those level, as a share. Who is alone has neither won nor lost. */
function aheadOf(values: Values, unit: string): number {
  const { rank, ties, of } = placed(values, unit);
  if (of === 1) return 0.5;
  const below = of - rank - ties;
  return (below + ties / 2) / (of - 1);
}

/** Everything that one month says, without a look at the month before. */
interface Reading {
  readonly values: Readonly<Record<ProgressIndicator, Values>>;
  readonly rows: ReadonlyMap<string, number>;
  readonly points: Values;
}

const byIndicator = <T>(of: (id: ProgressIndicator) => T): Record<ProgressIndicator, T> =>
  Object.fromEntries(PROGRESS_INDICATORS.map((id) => [id, of(id)])) as Record<ProgressIndicator, T>;

const rowKey = (unit: string, id: ProgressIndicator) => `${unit} ${id}`;

function lackingOf(
  values: Reading['values'],
  unit: string,
  { weights }: Rules,
): ProgressIndicator[] {
  return PROGRESS_INDICATORS.filter((id) => weights[id] > 0 && !values[id].has(unit));
}

function readingOf(
  progress: Progress,
  units: readonly string[],
  month: string,
  rules: Rules,
): Reading {
  const stated = progress.regions.filter(
    (row) => row.month === month && units.includes(row.region_id),
  );
  const values = byIndicator(
    (id) =>
      new Map(
        stated
          .filter(({ indicator_id }) => indicator_id === id)
          .map(({ region_id, value }) => [region_id, value]),
      ),
  );
  const used = PROGRESS_INDICATORS.filter((id) => rules.weights[id] > 0);
  const total = used.reduce((sum, id) => sum + rules.weights[id], 0);
  const complete = units.filter((unit) => total > 0 && !lackingOf(values, unit, rules).length);
  const points = new Map(
    complete.map((unit) => {
      const sum = used.reduce((so, id) => so + rules.weights[id] * aheadOf(values[id], unit), 0);
      return [unit, exact(sum / total)];
    }),
  );
  const rows = new Map(stated.map((row) => [rowKey(row.region_id, row.indicator_id), row.row]));
  return { values, rows, points };
}

function placeOf(unit: string, now: Values, before: Values | undefined): Placing {
  const place = placed(now, unit);
  const was = before?.has(unit) ? placed(before, unit).rank : null;
  return { ...place, movement: was === null ? null : was - place.rank };
}

/**
 * Band of a place. A unit's position is the share of the ranked units that stand before the middle of its rank:
 * (ahead of it + half of those level with it, itself among them) / ranked, from 0 to 1. It is in the first band below the
 * first limit, in the third above the second one, and in between (limits included) in the second. Who ties has the same
 * position, so a tie is never split; seven units without ties fall 2, 3, 2 by thirds, and a unit alone is in the middle.
 */
export function bandOf({ rank, ties, of }: Place, [first, second]: Rules['bands']): Band {
  // Twice the position times the units, against twice the limit times the units: whole numbers, so nothing is rounded.
  const position = (2 * (rank - 1) + ties + 1) * 100;
  if (position < 2 * of * first) return 1;
  return position > 2 * of * second ? 3 : 2;
}

const sameUnits = (a: Values, b: Values | undefined): boolean =>
  !b || (a.size === b.size && [...a.keys()].every((unit) => b.has(unit)));

/**
 * The league of a month.
 *
 * By indicator i, among the n units that state it: ahead = (units below + half of the other units level) / (n − 1), and
 * ½ where n is 1. Over all: points = Σ wᵢ · aheadᵢ / Σ wᵢ over the indicators of positive weight wᵢ. Points lie from 0 to 1
 * and depend on no unit or scale: only the order by each indicator counts. Who lacks an indicator of positive weight has
 * none, but stays a competitor in the indicators that it states. An earlier month never stands in for a value.
 *
 * @param units ids of the units that compete (see `competitorsOf`); rows of others are left out
 * @param month `YYYY-MM`; a month without rows gives a league in which nobody is ranked
 */
export function leagueOf(
  progress: Progress,
  units: readonly string[],
  month: string,
  rules: Rules = DEFAULT_RULES,
): League {
  const now = readingOf(progress, units, month, rules);
  const last = previousInYear(month);
  const before = last === null ? undefined : readingOf(progress, units, last, rules);

  const resultOf = (id: ProgressIndicator, unit: string): Result | null => {
    const value = now.values[id].get(unit);
    if (value === undefined) return null;
    return {
      value,
      row: now.rows.get(rowKey(unit, id))!,
      ...placeOf(unit, now.values[id], before?.values[id]),
    };
  };
  const standings = units.map((region_id): Standing => {
    const points = now.points.get(region_id) ?? null;
    const place = points === null ? null : placeOf(region_id, now.points, before?.points);
    return {
      region_id,
      results: byIndicator((id) => resultOf(id, region_id)),
      lacking: lackingOf(now.values, region_id, rules),
      points,
      place,
      band: place && bandOf(place, rules.bands),
    };
  });
  const order = ({ place }: Standing) => place?.rank ?? Infinity;
  standings.sort((a, b) =>
    order(a) === order(b) ? (a.region_id < b.region_id ? -1 : 1) : order(a) - order(b),
  );
  return {
    month,
    previous: last,
    rules,
    standings,
    moved: {
      ...byIndicator((id) => !sameUnits(now.values[id], before?.values[id])),
      overall: !sameUnits(now.points, before?.points),
    },
  };
}
