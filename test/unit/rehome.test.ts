/** Symbols that share a place near a border stand within their county. */
import { describe, expect, it } from 'vitest';
import { GRID, toWidth } from '$lib/scene/frame';
import { reach } from '$lib/scene/glyph';
import { rehomed } from '$lib/scene/rehome';
import { offLine, type Point } from '$lib/wall/line';
import { ringsOf, withinAny } from '$lib/wall/land';
import { ORIENTATIONS, PAPERS } from '$lib/state/view';
import { layOut, type LaidOut } from '$lib/wall/sheet';
import { atlas, base } from '../fixtures/atlas';

/** A square county of 400 grid units, by spots as the ground has them. */
const spots = Array.from({ length: 400 }, (_, i) => {
  const [x, y] = [((i % 20) + 0.5) * 20, (Math.floor(i / 20) + 0.5) * 20] as const;
  return [x, y, Math.min(x, y, 400 - x, 400 - y)] as const;
});
const group = {
  at: [20, 200],
  offsets: [
    [-20, 0],
    [20, 0],
  ],
  radii: [20, 10],
  way: [0, 0],
} as const;

describe('a group at a border', () => {
  const placesOf = ({ offsets, way }: ReturnType<typeof rehomed>, at: readonly number[]) =>
    offsets.map(([x, y]) => [at[0]! + x + way[0], at[1]! + y + way[1]] as const);

  it('is brought home, off what else stands there', () => {
    const others = [{ x: 60, y: 200, r: 15 }];
    const found = placesOf(rehomed(group, spots, others, GRID), group.at);
    found.forEach(([x, y], i) => {
      // As near to the border as the raster of the search allows.
      expect(x - group.radii[i]!).toBeGreaterThan(-6);
      expect(Math.hypot(x - 60, y - 200)).toBeGreaterThan(15 + group.radii[i]!);
      expect(Math.hypot(x - 20, y - 200)).toBeLessThan(80);
    });
    // Both as they were to each other.
    const [[ax, ay], [bx, by]] = found as [readonly [number, number], readonly [number, number]];
    expect(Math.hypot(ax - bx, ay - by)).toBeCloseTo(40, 1);
    expect(placesOf(rehomed(group, spots, others, GRID), group.at)).toEqual(found);
  });

  it('stays as it is within its county', () => {
    const inner = { ...group, at: [200, 200] } as const;
    expect(rehomed(inner, spots, [], GRID)).toEqual({ offsets: group.offsets, way: group.way });
  });
});

describe('the largest project of Yixian', () => {
  const ref = 'projects:yixian-xinda-coal-coke';
  const rings = ringsOf(base.units.find(({ id }) => id === '210727')!.d);
  const isHome = withinAny([rings], 1);

  it.each(ORIENTATIONS.flatMap((each) => PAPERS.map((paper) => [paper, each] as const)))(
    'stands within it on %s %s, all but its rim',
    (paper, orientation) => {
      const sheet = { paper, orientation, bleed: false };
      const [{ arranged }] = layOut({ atlas, base, sheet, locale: 'zh', mapNote: '' }) as [LaidOut];
      const { placed, width } = arranged.map!.plan;
      const { mark, offset, glyph } = placed.find(({ row }) => row.ref === ref)!;
      const [x, y] = toWidth(mark.at, width);
      const middle: Point = [((x + offset[0]) * GRID) / width, ((y + offset[1]) * GRID) / width];
      expect(isHome(middle)).toBe(true);
      const depth = Math.min(
        ...rings.flatMap((ring) =>
          ring.map((corner, i) => offLine(corner, ring.at(i - 1)!, middle[0], middle[1])),
        ),
      );
      expect(reach(glyph) - (depth * width) / GRID).toBeLessThan(4);
    },
  );
});
