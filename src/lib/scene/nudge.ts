/** The box of a text at a place, and places moved sideways by little. */
import type { Candidate } from './candidates';
import type { LabelBox } from './obstacles';

export type Size = readonly [width: number, height: number];

/** The box of a text of some size at a candidate of a place, in pixels. */
export function boxOf(
  [x, y]: readonly [number, number],
  { dx, dy, anchor }: Candidate,
  [width, height]: Size,
): LabelBox {
  const x0 = x + dx - (anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width);
  const y0 = y + dy - height / 2;
  return [x0, y0, x0 + width, y0 + height];
}

/** Pixels by which a county's name may be moved sideways to stay in the view. */
const NUDGE = 24;

/** The candidate, moved into a view of this width, off its edges, if it sticks out of it by little. */
export function inside(
  candidate: Candidate,
  at: readonly [number, number],
  size: Size,
  width: number,
  edge = 0,
): Candidate {
  const [x0, , x1] = boxOf(at, candidate, size);
  const by = Math.max(0, edge - x0) - Math.max(0, x1 + edge - width);
  return by === 0 || Math.abs(by) > NUDGE ? candidate : { ...candidate, dx: candidate.dx + by };
}
