/** The ground of the map stays small and keeps its seams. */
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Position } from 'geojson';
import { runOut } from '$lib/map/land';
import { CUT, FRAME, fromGrid, toGrid } from '$lib/scene/frame';
import { contains, polygonsOf, shapes } from '$lib/scene/geometry';
import { atlas, base, topologies } from '../fixtures/atlas';

const paths = [
  base.backdrop,
  ...base.neighbours.map(({ d }) => d),
  ...base.units.map(({ d }) => d),
];

describe('the ground', () => {
  it('takes at most 9 KB in the page', () => {
    const size = brotliCompressSync(paths.join('\n')).length;
    expect(size).toBeLessThan(9 * 1024);
  });

  it('draws whole units only, every unit of the tables among them', () => {
    for (const d of paths) expect(d).toMatch(/^(M-?\d+ -?\d+l[-\d ]+z)+$/);
    const ids = atlas.regions.filter(({ level }) => level !== 'city').map((row) => row.region_id);
    expect(base.units.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  it('has land beyond as far as a low and wide frame shows it', () => {
    // The frame as high as the stage, in one twelve times as wide.
    const [left] = toGrid([FRAME.west, FRAME.north]);
    const [right] = toGrid([FRAME.east, FRAME.north]);
    const side = 5.5 * (right - left);
    const xs = [...base.backdrop.matchAll(/M(-?\d+) -?\d+l([-\d ]+)z/g)].flatMap(([, x, way]) => {
      let at = Number(x);
      const steps = way!.match(/-?\d+/g)!.map(Number);
      return [at, ...steps.filter((_, i) => i % 2 === 0).map((step) => (at += step))];
    });
    expect(Math.min(...xs)).toBeLessThan(left - side);
    expect(Math.max(...xs)).toBeGreaterThan(right + side);
  });

  it('lets the neighbours run out where they are cut off, clear of the frame', () => {
    const neighbours = shapes(topologies.context, 'context');
    const lonsOf = (polygons: Position[][][]) => polygons.flat(2).map(([lon]) => lon!);
    const all = lonsOf(neighbours.flatMap(polygonsOf));
    expect(Math.min(...all)).toBeCloseTo(CUT.west, 6);
    expect(Math.max(...all)).toBeCloseTo(CUT.east, 6);

    const strips = runOut(neighbours);
    expect(strips.length).toBeGreaterThan(8);
    for (const [side, cut, sign] of [
      ['west', CUT.west, 1],
      ['east', CUT.east, -1],
    ] as const) {
      const own = strips
        .map(({ cover, strip }) => ({
          cover,
          lons: lonsOf(strip).map((lon) => (lon - cut) * sign),
        }))
        .filter(({ lons }) => Math.max(...lons) < 2);
      // From the cut inwards, each covers less, the first all of it and the line along the cut.
      expect(
        own.map(({ cover }) => cover),
        side,
      ).toEqual(own.map((_, i) => 1 - i / own.length));
      expect(Math.min(...own[0]!.lons), side).toBeLessThan(-0.05);
      own
        .slice(1)
        .forEach(({ lons }, i) =>
          expect(Math.min(...lons), side).toBeCloseTo(((i + 1) * CUT.fade) / own.length, 6),
        );
      expect(Math.max(...own.at(-1)!.lons), side).toBeLessThan(CUT.fade + 1e-6);
    }
    expect(CUT.west + CUT.fade).toBeLessThan(FRAME.west);
    expect(CUT.east - CUT.fade).toBeGreaterThan(FRAME.east);
  });

  it('keeps spots and centres inside their unit', () => {
    for (const shape of shapes(topologies.jinzhou, 'jinzhou')) {
      const id = String(shape.properties.adcode);
      expect(base.spots[id]!.length).toBeGreaterThan(0);
      for (const [x, y] of base.spots[id]!)
        expect(contains(shape, fromGrid([x, y])), `${id} ${x} ${y}`).toBe(true);
      expect(contains(shape, base.centres[id]!), id).toBe(true);
    }
  });

  it('names the neighbours that touch the frame inside of it or close by', () => {
    const names = base.neighbours.filter(
      ({ at: [lon, lat] }) =>
        lon > FRAME.west - 0.5 &&
        lon < FRAME.east + 0.5 &&
        lat > FRAME.south - 0.5 &&
        lat < FRAME.north + 0.5,
    );
    expect(names.map(({ name_en }) => name_en)).toEqual(
      expect.arrayContaining(['Chaoyang', 'Fuxin', 'Panjin', 'Huludao']),
    );
    for (const { at } of names) expect(toGrid(at).every(Number.isFinite)).toBe(true);
  });
});
