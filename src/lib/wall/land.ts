/** Points within an area that is given as path data, where something may be pointed at. */
import { offLine, type Point } from './line';

/** Points to a side of the grid that is laid over the area. */
const SIDE = 40;
/** Share of the largest depth that counts as deep in a narrow area. */
const DEEP = 0.6;

/** The corners of each ring of closed path data as the ground has it: one absolute point, then ways. */
export function ringsOf(d: string): Point[][] {
  return d
    .split('M')
    .filter(Boolean)
    .map((part) => {
      const numbers = (part.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
      let [x, y] = [0, 0];
      return Array.from({ length: Math.floor(numbers.length / 2) }, (_, i): Point => {
        x += numbers[2 * i]!;
        y += numbers[2 * i + 1]!;
        return [x, y];
      });
    });
}

/** Even and odd crossings of a ray, over all rings: holes are outside. */
const inside = (rings: readonly Point[][], x: number, y: number): boolean =>
  rings.reduce(
    (is, ring) =>
      ring.reduce((now, [ax, ay], i) => {
        const [bx, by] = ring[(i || ring.length) - 1]!;
        return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !now : now;
      }, is),
    false,
  );

/**
 * A test whether a point is in one of several areas, quick for many points: it looks along rows of so much height.
 * @param areas the rings of each, a hole among them being outside
 * @param height of a row, in the units of the areas: a point is taken for one in the middle of its row
 */
export function withinAny(
  areas: readonly (readonly Point[][])[],
  height: number,
): (at: Point) => boolean {
  const rows = new Map<number, readonly number[][]>();
  /** Where the borders of each area cross the middle of a row. */
  const crossings = (row: number): readonly number[][] => {
    const y = (row + 0.5) * height;
    return areas
      .map((rings) =>
        rings.flatMap((ring) =>
          ring.flatMap(([ax, ay], i) => {
            const [bx, by] = ring.at(i - 1)!;
            return ay > y === by > y ? [] : [((bx - ax) * (y - ay)) / (by - ay) + ax];
          }),
        ),
      )
      .filter(({ length }) => length > 0);
  };
  return ([x, y]) => {
    const row = Math.floor(y / height);
    const found = rows.get(row) ?? crossings(row);
    rows.set(row, found);
    return found.some((xs) => xs.filter((each) => x < each).length % 2 === 1);
  };
}

/** A point of an area, and how far it is from the borders of that. */
export interface Inner {
  readonly at: Point;
  readonly depth: number;
}

const depthOf = (rings: readonly Point[][], [x, y]: Point): number =>
  Math.min(
    ...rings.flatMap((ring) =>
      ring.map((corner, i) => offLine(corner, ring[(i || ring.length) - 1]!, x, y)),
    ),
  );

/** Points of a grid over the area that are inside of it, in its units. */
export function pointsIn(d: string): Inner[] {
  const rings = ringsOf(d);
  const corners = rings.flat();
  if (!corners.length) return [];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [x0, y0] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - x0, Math.max(...ys) - y0];
  return Array.from({ length: SIDE * SIDE }, (_, i): Point => [
    x0 + (((i % SIDE) + 0.5) / SIDE) * width,
    y0 + ((Math.floor(i / SIDE) + 0.5) / SIDE) * height,
  ])
    .filter(([x, y]) => inside(rings, x, y))
    .map((at) => ({ at, depth: depthOf(rings, at) }));
}

/** Those that are so far from the borders; where the area is too narrow for that, its deepest ones. */
export function deepPoints(points: readonly Inner[], depth: number): Point[] {
  const deepest = Math.max(0, ...points.map((each) => each.depth));
  const least = Math.min(depth, DEEP * deepest);
  return points.filter((each) => each.depth >= least).map(({ at }) => at);
}
