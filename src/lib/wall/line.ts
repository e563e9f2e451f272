/** Straight lines on a plane: what they meet, and how far off they run. */
import type { LabelBox } from '$lib/scene/obstacles';

export type Point = readonly [x: number, y: number];

/** A box, larger by so much on each side. */
export const grown = ([x0, y0, x1, y1]: LabelBox, by: number): LabelBox => [
  x0 - by,
  y0 - by,
  x1 + by,
  y1 + by,
];

/** True if a line meets a box: cut off at each of its sides by turns, something of it is left. */
export function meetsBox([ax, ay]: Point, [bx, by]: Point, [x0, y0, x1, y1]: LabelBox): boolean {
  let [from, to] = [0, 1];
  for (const [start, way, low, high] of [
    [ax, bx - ax, x0, x1],
    [ay, by - ay, y0, y1],
  ] as const) {
    if (way === 0) {
      if (start <= low || start >= high) return false;
      continue;
    }
    const [one, two] = [(low - start) / way, (high - start) / way];
    from = Math.max(from, Math.min(one, two));
    to = Math.min(to, Math.max(one, two));
  }
  return from < to;
}

/** Pixels from a point to a line. */
export function offLine([ax, ay]: Point, [bx, by]: Point, x: number, y: number): number {
  const [wx, wy] = [bx - ax, by - ay];
  const part = ((x - ax) * wx + (y - ay) * wy) / (wx * wx + wy * wy || 1);
  const at = Math.min(1, Math.max(0, part));
  return Math.hypot(ax + at * wx - x, ay + at * wy - y);
}

const side = ([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): number =>
  Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));

/** True if two lines cross or touch. */
export const cross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
