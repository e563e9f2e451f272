/** The lines of links, in pixels. */
export type Point = readonly [number, number];

/** How far a curve leaves the straight line, as a share of its length. */
const BEND = 0.12;

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

/**
 * Path data of a slightly bent line that keeps `gap` pixels from its first end; it bends upwards whichever end is
 * further left. Null where nothing is left of it.
 */
export function curve(from: Point, to: Point, gap = 0): string | null {
  const [[x1, y1], [x2, y2]] = [from, to];
  const side = x2 < x1 ? -1 : 1;
  const by = side * 2 * BEND;
  const bend: Point = [(x1 + x2) / 2 + (y2 - y1) * by, (y1 + y2) / 2 - (x2 - x1) * by];
  const start = towards(from, bend, gap);
  return start && `M${start.map(n).join(' ')}Q${bend.map(n).join(' ')} ${to.map(n).join(' ')}`;
}
