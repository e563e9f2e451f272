/** A tap in doubt asks, any other chooses; the buttons that it asks with are apart and on the stage. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meant, type Spot } from '$lib/scene/fan';
import { BUTTON, fanOut, followed, withPacks } from '$lib/scene/fan-out';
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
    expect(ids(meant(row, [140, 0], true))).toEqual(['10', '11', '9']);
    const heap = Array.from({ length: 30 }, (_, i) => spot(i, i / 10, 0));
    expect(meant(heap, [0, 0], true)).toHaveLength(30);
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
    expect(ids(meant(pack, [107, 100], false))).toEqual(['b', 'a']);
    const stacked = [spot('below', 0, 0), spot('above', 3, 0)];
    expect(ids(meant(stacked, [1, 0], false))).toEqual(['above']);
  });

  /** The rule as it is written down: what is nearest in reach is meant, unless another is under the same finger. */
  it('means the same for the same marks, wherever and in whatever order they are drawn', () => {
    const place = fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 }));
    const some = fc.uniqueArray(fc.tuple(place, fc.integer({ min: 3, max: 24 })), {
      maxLength: 8,
      // Two at one distance are told apart by which is drawn over which.
      selector: ([[x, y], r]) => Math.hypot(x, y) - r,
    });
    fc.assert(
      fc.property(some, place, fc.boolean(), (list, [dx, dy], touch) => {
        const spots = list.map(([[x, y], r], i) => spot(i, x, y, r));
        const found = ids(meant(spots, [0, 0], touch));
        const moved = spots.map((each) => ({ ...each, x: each.x + dx, y: each.y + dy }));
        expect(ids(meant(moved, [dx, dy], touch))).toEqual(found);
        if (touch) expect(ids(meant(spots.toReversed(), [0, 0], touch))).toEqual(found);

        const reach = touch ? 14 : 4;
        const edge = ({ x, y, r }: Spot): number => Math.hypot(x, y) - r;
        const nearest = [...spots].sort((a, b) => edge(a) - edge(b))[0];
        if (!nearest || (edge(nearest) > 0 && edge(nearest) >= reach)) expect(found).toEqual([]);
        else if (touch) {
          const doubtful = spots.filter(
            (each) => each !== nearest && (edge(each) < 11 || Math.hypot(each.x, each.y) < 22),
          );
          expect(found[0]).toBe(ids([nearest])[0]);
          expect(found).toHaveLength(1 + doubtful.length);
        } else if (edge(nearest) <= 0) expect(found).toHaveLength(1);
      }),
    );
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
      fc.property(cases, fc.boolean(), ({ stage, at, away }, more) => {
        const spots = away.map(([x, y], i) => spot(i, at[0] + x, at[1] + y));
        const all = [...spots, spot('far', 0, 0), spot('farther', 0, 0)];
        const fanned = fanOut(spots, at, stage, more ? all : spots);
        expect(fanned.some((each) => each.spot === null)).toBe(
          fanned.length < spots.length || more,
        );
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

  it('keeps what the last button says on the stage, on whichever side it stands', () => {
    for (const x of [30, 360])
      for (const side of [-1, 1]) {
        // The last one of a column has no mark of its own.
        const spots = Array.from({ length: 11 }, (_, i) => spot(`m${i}`, x + side * i, 150 + i));
        const all = [...spots, spot('far', 0, 0), spot('farther', 0, 0)];
        const last = fanOut(spots, [x, 200], { width: 390, height: 430 }, all).find(
          (each) => each.spot === null,
        )!;
        const from = last.side === 'right' ? last.x - BUTTON / 2 : last.x + BUTTON / 2 - 84;
        expect(from).toBeGreaterThanOrEqual(8);
        expect(from + 84).toBeLessThanOrEqual(390 - 8);
      }
  });

  it('lets no line to a mark cross another', () => {
    type At = { readonly x: number; readonly y: number };
    const turn = (a: At, b: At, c: At): number =>
      (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    /** On either side of the line from `a` to `b`, and not just by rounding. */
    const apart = (a: At, b: At, c: At, d: At): boolean => {
      const [one, other] = [turn(a, b, c), turn(a, b, d)];
      return one * other < 0 && Math.min(Math.abs(one), Math.abs(other)) > 1;
    };
    fc.assert(
      fc.property(cases, ({ stage, at, away }) => {
        const spots = away.map(([x, y], i) => spot(i, at[0] + x, at[1] + y));
        const fanned = fanOut(spots, at, stage);
        const shown = fanned.flatMap(({ spot }) => (spot ? ids([spot]) : []));
        expect(new Set(shown).size).toBe(shown.length);
        for (const [i, a] of fanned.entries())
          for (const b of fanned.slice(i + 1))
            if (a.spot && b.spot)
              expect(apart(a, a.spot, b, b.spot) && apart(b, b.spot, a, a.spot)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('shows all on a stage that has room, the nearest on one that has not', () => {
    const spots = Array.from({ length: 12 }, (_, i) => spot(i, 100 + i, 100));
    expect(fanOut(spots, [195, 100], { width: 390, height: 480 })).toHaveLength(12);
    // Where one side has no room for a name all that are shown stand on the other, with theirs.
    const aside = fanOut(spots, [100, 100], { width: 390, height: 480 });
    expect(aside).toHaveLength(9);
    expect(aside.at(-1)!.spot).toBeNull();
    for (const { side, room } of aside) expect([side, room >= 72]).toEqual(['right', true]);
    const low = fanOut(spots, [100, 100], { width: 390, height: 200 });
    expect(low.at(-1)!.spot).toBeNull();
    const shown = low.flatMap((each) => (each.spot ? ids([each.spot]) : []));
    expect(shown.sort()).toEqual([...'01']);
  });

  it('leads from the near ones to all of their packs, unless it is one more', () => {
    const of = (pack: string | undefined, ...names: string[]): Spot[] =>
      names.map((name, i) => ({ ...spot(name, 14 * i, 100), ...(pack ? { pack } : {}) }));
    const spots = [
      ...of('heishan', 'a', 'b', 'c', 'd'),
      ...of('yixian', 'e'),
      ...of(undefined, 'f', 'g'),
    ];
    const asked = [spots[5]!, spots[1]!];
    const all = withPacks(asked, spots);
    expect(ids(all)).toEqual(['f', 'b', 'a', 'c', 'd']);
    const shown = (some: readonly Spot[]) =>
      fanOut(some, [100, 100], { width: 390, height: 480 }, all).map(({ spot }) => spot?.ref);
    expect(shown(asked)).toHaveLength(3);
    expect(shown(asked).at(-1)).toBeUndefined();
    expect(shown(all.slice(0, 4))).toHaveLength(5);
    expect(shown(all.slice(0, 4))).not.toContain(undefined);
    expect(ids(withPacks([spots[5]!], spots))).toEqual(['f']);
  });

  it('goes along with its marks, and ends with them', () => {
    const spots = [spot('a', 10, 10), spot('b', 20, 10), spot('c', 30, 10)];
    const question = { spots: spots.slice(0, 2), at: [14, 12] as const };
    const moved = spots.map((each) => ({ ...each, y: each.y - 1.5 }));
    expect(followed(question, moved)).toEqual({ spots: moved.slice(0, 2), at: [14, 10.5] });
    expect(followed(question, moved.slice(1))).toBeNull();
    expect(followed(question, [])).toBeNull();
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
