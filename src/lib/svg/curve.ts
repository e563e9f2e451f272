/** The lines of links, in pixels. */
export type Point = readonly [number, number];

/** How far a curve leaves the straight line if nothing else is said, as a share of its length. */
export const BEND = 0.12;

const n = (value: number): number => Math.round(value * 10) / 10;

/** The point so many pixels from one point on the way to another; null if that lies beyond it. */
function towards([x1, y1]: Point, [x2, y2]: Point, by: number): Point | null {
  const far = Math.hypot(x2 - x1, y2 - y1);
  return far > by ? [x1 + ((x2 - x1) * by) / far, y1 + ((y2 - y1) * by) / far] : null;
}

/** Path data of a straight line that keeps its distance from its ends; null where that leaves nothing of it. */
export function straight(from: Point, to: Point, gaps: Point = [0, 0]): string | null {
  const far = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const [start, end] = [towards(from, to, gaps[0]), towards(to, from, gaps[1])];
  if (!start || !end || far <= gaps[0] + gaps[1]) return null;
  return `M${start.map(n).join(' ')}L${end.map(n).join(' ')}`;
}

/** The point that a line bends towards. */
function bendPoint([x1, y1]: Point, [x2, y2]: Point, bend: number): Point {
  const by = (x2 < x1 ? -2 : 2) * bend;
  return [(x1 + x2) / 2 + (y2 - y1) * by, (y1 + y2) / 2 - (x2 - x1) * by];
}

/**
 * Path data of a slightly bent line that keeps its distance from its ends; it bends upwards whichever end is further
 * left, and downwards for less than 0. Null where nothing is left of it.
 */
export function curve(from: Point, to: Point, gaps: Point = [0, 0], bend = BEND): string | null {
  const middle = bendPoint(from, to, bend);
  const [start, end] = [towards(from, middle, gaps[0]), towards(to, middle, gaps[1])];
  return (
    start && end && `M${start.map(n).join(' ')}Q${middle.map(n).join(' ')} ${end.map(n).join(' ')}`
  );
}

/** Points along such a line between its ends, of which there are `count`. */
export function alongCurve(from: Point, to: Point, bend: number, count: number): Point[] {
  const middle = bendPoint(from, to, bend);
  const at = (t: number, i: 0 | 1): number =>
    (1 - t) ** 2 * from[i] + 2 * t * (1 - t) * middle[i] + t ** 2 * to[i];
  return Array.from({ length: count }, (_, i) => (i + 1) / (count + 1)).map((t) => [
    at(t, 0),
    at(t, 1),
  ]);
}
