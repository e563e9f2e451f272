/** A tap in doubt asks, any other chooses; the buttons that it asks with are apart and on the stage. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUTTON, fanOut, meant, type Spot } from '$lib/scene/fan';
import { wayInto } from '../../src/routes/sight.svelte';

const spot = (id: string | number, x: number, y: number, r = 6): Spot => ({
  ref: `projects:${id}`,
  glyph: { shape: 'disc', r, ink: 'accent' },
  x,
  y,
  r,
});
const ids = (spots: readonly Spot[]): string[] => spots.map(({ ref }) => ref.split(':')[1]!);

describe('a tap', () => {
  /** Side by side, as in a pack. */
  const pack = [spot('a', 100, 100), spot('b', 114, 100), spot('c', 100, 114), spot('d', 160, 100)];

  it('means the only mark in reach, or none', () => {
    expect(ids(meant(pack, [178, 100], true))).toEqual(['d']);
    expect(ids(meant(pack, [181, 100], true))).toEqual([]);
    expect(ids(meant(pack, [169, 100], false))).toEqual(['d']);
    expect(ids(meant(pack, [171, 100], false))).toEqual([]);
  });

  it('in a pack asks for those around it, nearest first, not for all', () => {
    expect(ids(meant(pack, [101, 100], true))).toEqual(['a', 'b', 'c']);
    expect(ids(meant(pack, [113, 101], true))).toEqual(['b', 'a', 'c']);
    const row = Array.from({ length: 30 }, (_, i) => spot(i, 14 * i, 0));
    expect(ids(meant(row, [140, 0], true))).toEqual(['10', '9', '11']);
    const heap = Array.from({ length: 30 }, (_, i) => spot(i, i / 10, 0));
    expect(meant(heap, [0, 0], true)).toHaveLength(12);
  });

  it('inside a mark that stands clear chooses it though another is in sight', () => {
    const marks = [spot('large', 100, 100, 20), spot('other', 134, 100, 12)];
    expect(ids(meant(marks, [100, 100], true))).toEqual(['large']);
    expect(ids(meant(marks, [110, 100], true))).toEqual(['large']);
    expect(ids(meant(marks, [113, 100], true))).toEqual(['large', 'other']);
    // In the middle of a small symbol, the next one is still under the finger.
    const close = [spot('a', 100, 100, 4), spot('b', 115, 100, 4)];
    expect(ids(meant(close, [100, 100], true))).toEqual(['a', 'b']);
  });

  it('with a mouse chooses what it is inside of, and asks between marks', () => {
    expect(ids(meant(pack, [105, 100], false))).toEqual(['a']);
    expect(ids(meant(pack, [107, 100], false))).toEqual(['a', 'b']);
    const stacked = [spot('below', 0, 0), spot('above', 3, 0)];
    expect(ids(meant(stacked, [1, 0], false))).toEqual(['above']);
  });

  it('offers a row once, however many marks it has', () => {
    const twice = [spot('a', 0, 0), spot('a', 12, 0), spot('b', 6, 12)];
    expect(ids(meant(twice, [6, 2], true)).sort()).toEqual(['a', 'b']);
    expect(ids(meant(twice.slice(0, 2), [6, 2], true))).toEqual(['a']);
  });
});

describe('the fan', () => {
  const cases = fc
    .record({
      width: fc.integer({ min: 240, max: 1900 }),
      height: fc.integer({ min: 200, max: 1200 }),
    })
    .chain((stage) =>
      fc.record({
        stage: fc.constant(stage),
        at: fc.tuple(fc.nat({ max: stage.width }), fc.nat({ max: stage.height })),
        away: fc.array(
          fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 })),
          { minLength: 2, maxLength: 12 },
        ),
      }),
    );

  it('puts no button over another and none off the stage', () => {
    fc.assert(
      fc.property(cases, ({ stage, at, away }) => {
        const spots = away.map(([x, y], i) => spot(i, at[0] + x, at[1] + y));
        const fanned = fanOut(spots, at, stage);
        // A button is as wide as its symbol and, outwards, its name.
        const boxes = fanned.map(({ x, y, side, room }) => ({
          left: x - BUTTON / 2 - (side === 'left' ? room : 0),
          right: x + BUTTON / 2 + (side === 'right' ? room : 0),
          top: y - BUTTON / 2,
          bottom: y + BUTTON / 2,
        }));
        for (const [i, a] of boxes.entries()) {
          expect(Math.min(a.left, a.top)).toBeGreaterThanOrEqual(8 - 1e-9);
          expect(stage.width - a.right).toBeGreaterThanOrEqual(8 - 1e-9);
          expect(stage.height - a.bottom).toBeGreaterThanOrEqual(8 - 1e-9);
          for (const b of boxes.slice(i + 1))
            expect(
              a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top,
            ).toBe(true);
        }
      }),
    );
  });

  it('shows all on a stage that has room, the nearest on one that has not', () => {
    const spots = Array.from({ length: 12 }, (_, i) => spot(i, 100 + i, 100));
    expect(fanOut(spots, [100, 100], { width: 390, height: 480 })).toHaveLength(12);
    const low = fanOut(spots, [100, 100], { width: 390, height: 200 });
    expect(ids(low.map((each) => each.spot)).map(Number)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('is a ring in the open, an arc at an edge, and always has room for a name on a phone', () => {
    const spots = Array.from({ length: 5 }, (_, i) => spot(i, 300, 200));
    const sides = (x: number, width: number) =>
      new Set(fanOut(spots, [x, 200], { width, height: 480 }).map(({ side }) => side));
    expect(sides(600, 1200)).toEqual(new Set(['left', 'right']));
    expect(sides(300, 390)).toEqual(new Set(['left']));
    expect(sides(60, 390)).toEqual(new Set(['right']));
    for (let x = 0; x <= 390; x += 5)
      for (const { room } of fanOut(spots, [x, 200], { width: 390, height: 480 }))
        expect(room).toBeGreaterThanOrEqual(72);
  });
});

describe('a place that was chosen', () => {
  const sight = { left: 0, top: 60, right: 390, bottom: 360 };

  it('moves into sight from beyond or under what covers it, and just so far', () => {
    expect(wayInto([200, 500], sight)).toEqual([0, 180]);
    expect(wayInto([500, 20], sight)).toEqual([150, -80]);
    expect(wayInto([200, 355], sight)).toEqual([0, 35]);
  });

  it('stays where it shows, and where nothing could show', () => {
    expect(wayInto([200, 340], sight)).toBeNull();
    expect(wayInto([200, 500], { ...sight, bottom: 100 })).toBeNull();
  });
});
