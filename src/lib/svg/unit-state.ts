/** How the states of progress and the bands of the league are told apart: by shade, by hatch and by a sign. */
import { css } from '$lib/theme/palette';

export type UnitState = 'done' | 'on-time' | 'late' | 'unknown' | 'band-1' | 'band-2' | 'band-3';

/** Stands before the name, so that colour is not needed; a unit of a band has its rank there. */
export const SIGNS: Readonly<Record<UnitState, string>> = {
  'band-1': '',
  'band-2': '',
  'band-3': '',
  done: '✓',
  'on-time': '●',
  late: '▲',
  unknown: '?',
};

type Point = readonly [x: number, y: number];
export interface SideName {
  readonly id: string;
  /** Beginning of the base line. */
  readonly x: number;
  readonly y: number;
}

/** Units of the map between two base lines, and between the names and the edge. */
const STEP = 23;
const EDGE = 8;

/** Names of units that are too small for them: one below the other at the left edge, each as near to its unit's height as that allows. */
export function sideNames(
  units: readonly { readonly id: string; readonly at: Point }[],
): SideName[] {
  const sorted = [...units].sort((a, b) => a.at[1] - b.at[1]);
  let last = -Infinity;
  return sorted.map(({ id, at }) => {
    last = Math.max(at[1], last + STEP);
    return { id, x: EDGE, y: last };
  });
}

/** The hatches of UnitPatterns, by the end of their id. */
const HATCHES: Partial<Record<UnitState, 'late' | 'unknown'>> = {
  late: 'late',
  'band-3': 'late',
  unknown: 'unknown',
};

/** The fill of a state; `id` is that of the patterns. */
export function fillOf(state: UnitState, id: string): string {
  const hatch = HATCHES[state];
  if (hatch) return `url(#${id}-${hatch})`;
  return css(state === 'done' || state === 'band-1' ? 'step-4' : 'step-1');
}
