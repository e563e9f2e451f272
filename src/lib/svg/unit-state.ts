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

/** The fill of a state; `id` is that of the patterns. */
export function fillOf(state: UnitState, id: string): string {
  if (state === 'late' || state === 'unknown') return `url(#${id}-${state})`;
  return css(state === 'done' ? 'step-4' : 'step-1');
}
