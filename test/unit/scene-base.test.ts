/** The ground of the map stays small and keeps its seams. */
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FRAME, fromGrid, toGrid } from '$lib/scene/frame';
import { contains, shapes } from '$lib/scene/geometry';
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
    // The frame as high as the stage, in one nine times as wide.
    const [left] = toGrid([FRAME.west, FRAME.north]);
    const [right] = toGrid([FRAME.east, FRAME.north]);
    const side = 4 * (right - left);
    const xs = [...base.backdrop.matchAll(/M(-?\d+) -?\d+l([-\d ]+)z/g)].flatMap(([, x, way]) => {
      let at = Number(x);
      const steps = way!.match(/-?\d+/g)!.map(Number);
      return [at, ...steps.filter((_, i) => i % 2 === 0).map((step) => (at += step))];
    });
    expect(Math.min(...xs)).toBeLessThan(left - side);
    expect(Math.max(...xs)).toBeGreaterThan(right + side);
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
