/** Where the symbols of a measure stand: beside the pack of their county, clear of all other marks. */
import type { Choice } from './emphasis';
import { regionRef, type CountyPack, type Drawn, type SceneBase } from './entry';
import { GRID, toGrid } from './frame';
import { reach, type Glyph } from './glyph';
import type { LonLat, Mark } from './scene';

/** Width in pixels of the frame in which distances are weighed against each other. */
const NOMINAL_WIDTH = 820;

/** Pixels between a symbol and its county's pack. */
const GAP = 4;

/** So many pixels to the next mark are enough; more make no side better. */
const ENOUGH = 6;

/** Sides on which a symbol may stand, in sixteenths of a turn. */
const SIDES = Array.from({ length: 16 }, (_, i) => (i * Math.PI) / 8);

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

const circle = (at: LonLat, [dx, dy]: readonly [number, number], r: number): Circle => {
  const [x, y] = toGrid(at);
  return { x: (x * NOMINAL_WIDTH) / GRID + dx, y: (y * NOMINAL_WIDTH) / GRID + dy, r };
};

/** Pixels between two circles; below 0 they overlap. */
const between = (a: Circle, b: Circle): number => Math.hypot(a.x - b.x, a.y - b.y) - a.r - b.r;

/** The symbols as marks of their counties, which answer the pointer. */
export function sumMarks(
  glyphs: ReadonlyMap<string, Glyph>,
  packs: readonly CountyPack[],
  placed: readonly Drawn[],
  choice: Choice,
  base: SceneBase,
): Mark[] {
  const taken = placed.map(({ mark }) => circle(mark.at, mark.offset, reach(mark.glyph)));
  const packed = packs.flatMap(({ region_id, radius }) => {
    const at = base.anchors[region_id];
    return at ? [{ region_id, ...circle(at, [0, 0], radius) }] : [];
  });
  return [...glyphs].flatMap(([id, glyph]): Mark[] => {
    const own = packed.find(({ region_id }) => region_id === id);
    const at = own ? base.anchors[id] : base.centres[id];
    if (!at) return [];
    const far = own ? own.r + reach(glyph) + GAP : 0;
    const others = [...taken, ...packed.filter(({ region_id }) => region_id !== id)];
    const middle = circle(base.centres[id] ?? at, [0, 0], 0);
    // Clear of other marks first, then close to the county's middle: there it is inside of it.
    const score = (offset: readonly [number, number]): number => {
      const here = circle(at, offset, reach(glyph));
      const room = Math.min(ENOUGH, ...others.map((other) => between(here, other)));
      return 4 * room - between(here, middle);
    };
    const sides = SIDES.map((turn) => [far * Math.cos(turn), far * Math.sin(turn)] as const);
    const offset = sides.reduce((best, side) => (score(side) > score(best) ? side : best));
    taken.push(circle(at, offset, reach(glyph)));
    return [{ ref: regionRef(id), at, offset, glyph, emphasis: choice.area(id), pickable: true }];
  });
}
