/** What names keep clear of: boxes and circles in pixels of the stage. */
import type { LonLat } from './scene';

/** Corners of a box in pixels of the stage. */
export type LabelBox = readonly [x0: number, y0: number, x1: number, y1: number];

/** Pixels between a label and a box of the stage. */
const CLEAR = 2;

/** Pixels between two labels, sideways and up or down: nearer, they would be read as one line or one block. */
export const BETWEEN = [8, 4] as const;

/** A symbol, or a piece of a course. */
export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly ref: string;
  /** Place of the pack that it frames, or null. */
  readonly frame: LonLat | null;
}

/** True if two boxes are nearer to each other than they may be: so many pixels sideways and up or down. */
export const overlap = (a: LabelBox, b: LabelBox, x = CLEAR, y = CLEAR): boolean =>
  a[0] < b[2] + x && b[0] < a[2] + x && a[1] < b[3] + y && b[1] < a[3] + y;

/** True if a circle reaches into a box. */
export function covers(
  { x, y, r }: Pick<Circle, 'x' | 'y' | 'r'>,
  [x0, y0, x1, y1]: LabelBox,
): boolean {
  const dx = Math.max(x0 - x, 0, x - x1);
  const dy = Math.max(y0 - y, 0, y - y1);
  // By squares: names ask this some ten thousand times.
  return dx * dx + dy * dy < r * r;
}

/** Whether no circle reaches into a box: asked so often that a call for each would cost more than the sum. */
export function clear(box: LabelBox, obstacles: readonly Pick<Circle, 'x' | 'y' | 'r'>[]): boolean {
  for (const circle of obstacles) if (covers(circle, box)) return false;
  return true;
}

/** Pixels from one point of a course that names keep clear of to the next, and around each. */
const COURSE = { step: 6, r: 3 } as const;

/** The course of a road as circles that names keep off. */
export function along(
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
): Circle[] {
  const count = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / COURSE.step);
  return Array.from({ length: count + 1 }, (_, i) => ({
    x: x0 + ((x1 - x0) * i) / Math.max(1, count),
    y: y0 + ((y1 - y0) * i) / Math.max(1, count),
    r: COURSE.r,
    ref: '',
    frame: null,
  }));
}

/** From and to, in pixels from a point. */
export type Line = readonly [x0: number, y0: number, x1: number, y1: number];

/** A name nearer to its symbol than this needs no line. */
const LINED = 7;

/** The line from a symbol of a radius to the nearest point of a name's box; null where they are side by side. */
export function lineTo(
  [x0, y0, x1, y1]: LabelBox,
  [x, y]: readonly [number, number],
  r: number,
): Line | null {
  const [dx, dy] = [Math.min(Math.max(x, x0), x1) - x, Math.min(Math.max(y, y0), y1) - y];
  const far = Math.hypot(dx, dy);
  return far - r < LINED ? null : [(dx * r) / far, (dy * r) / far, dx, dy];
}

/** Whether a line from a point runs through a box. */
export const crosses = (
  [x0, y0, x1, y1]: Line,
  [x, y]: readonly [number, number],
  box: LabelBox,
): boolean => along([x + x0, y + y0], [x + x1, y + y1]).some((disc) => covers(disc, box));

/** Whether a line from a point runs over a disc. */
export function meets(
  [x0, y0, x1, y1]: Line,
  [px, py]: readonly [number, number],
  { x, y, r }: Pick<Circle, 'x' | 'y' | 'r'>,
): boolean {
  const [ax, ay, dx, dy] = [px + x0, py + y0, x1 - x0, y1 - y0];
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(ax + t * dx - x, ay + t * dy - y) < r;
}
