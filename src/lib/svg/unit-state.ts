/** How the four states of progress are told apart: by shade, by hatch and by a sign. */
import { css } from '$lib/theme/palette';

export type UnitState = 'done' | 'on-time' | 'late' | 'unknown';

/** Stands before the name, so that colour is not needed. */
export const SIGNS: Readonly<Record<UnitState, string>> = {
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

/** The fill of a state; `id` is that of the patterns. */
export function fillOf(state: UnitState, id: string): string {
  if (state === 'late' || state === 'unknown') return `url(#${id}-${state})`;
  return css(state === 'done' ? 'step-4' : 'step-1');
}
