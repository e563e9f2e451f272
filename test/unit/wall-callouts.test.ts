/** Names with lines on the wall map: what a line meets, and where a district is pointed at. */
import { describe, expect, it } from 'vitest';
import { deepPoints, pointsIn, withinAny } from '$lib/wall/land';
import { meetsBox, offLine, type Point } from '$lib/wall/line';
import { atlas, base } from '../fixtures/atlas';

describe('a line', () => {
  it.each([
    [[0, 0], [10, 10], true],
    [[0, 5], [10, 5], true],
    [[5, 0], [5, 10], true],
    [[5, 5], [5.5, 5.5], true],
    [[0, 0], [3, 3], false],
    [[0, 7], [3, 10], false],
    [[0, 4], [10, 4], false],
    [[4, 0], [4, 3], false],
  ] as const)('from %j to %j meets the box: %s', (from, to, meets) => {
    expect(meetsBox(from, to, [4, 4, 6, 6])).toBe(meets);
    expect(meetsBox(to, from, [4, 4, 6, 6])).toBe(meets);
  });

  it('is as far from a point as its nearest point is', () => {
    expect(offLine([0, 0], [10, 0], 5, 3)).toBe(3);
    expect(offLine([0, 0], [10, 0], 13, 4)).toBe(5);
    expect(offLine([2, 2], [2, 2], 5, 6)).toBe(5);
  });
});

describe('a point in one of several areas', () => {
  const square = (x: number, y: number, side: number): Point[] => [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
  ];
  // A square with a hole, and another one that overlaps it.
  const within = withinAny([[square(0, 0, 30), square(10, 10, 10)], [square(25, 0, 20)]], 0.5);

  it.each([
    [[5, 5], true],
    [[15, 15], false],
    [[27, 5], true],
    [[40, 10], true],
    [[40, 25], false],
    [[-1, 5], false],
    [[5, 31], false],
  ] as const)('%j: %s', (at, expected) => {
    expect(within(at)).toBe(expected);
    // Asked once more, from what is remembered of its row.
    expect(within(at)).toBe(expected);
  });
});

describe('points in an area', () => {
  it('are within it, and not in its holes', () => {
    // A square with a square hole, and another one apart from it.
    const points = pointsIn('M0 0l40 0 0 40-40 0zM10 10l20 0 0 20-20 0zM60 0l20 0 0 20-20 0z').map(
      ({ at }) => at,
    );
    const isIn = (x: number, y: number) =>
      (x > 60 && y < 20) || (x < 40 && !(x > 10 && x < 30 && y > 10 && y < 30));
    expect(points.length).toBeGreaterThan(100);
    expect(points.every(([x, y]) => isIn(x, y))).toBe(true);
    expect(points.some(([x]) => x > 60)).toBe(true);
    expect(points.some(([x, y]) => x > 10 && x < 30 && y < 10)).toBe(true);
  });

  it('know how far the border is, and the deepest serve where none is deep', () => {
    const points = pointsIn('M0 0l40 0 0 10-40 0z');
    for (const { at, depth } of points)
      expect(depth).toBeCloseTo(Math.min(at[0], 40 - at[0], at[1], 10 - at[1]));
    expect(deepPoints(points, 2).every(([x, y]) => x >= 2 && x <= 38 && y >= 2 && y <= 8)).toBe(
      true,
    );
    const narrow = deepPoints(points, 30);
    expect(narrow.length).toBeGreaterThan(0);
    expect(narrow.every(([, y]) => y > 2.5 && y < 7.5)).toBe(true);
    expect(deepPoints([], 3)).toEqual([]);
  });

  it('are there for every unit of the map, and none for no area', () => {
    for (const { id, d } of base.units)
      expect(
        pointsIn(d).length,
        atlas.regions.find((each) => each.region_id === id)?.name_en,
      ).toBeGreaterThan(20);
    expect(pointsIn('')).toEqual([]);
  });
});
