/**
 * Which marks a click or tap may mean: the one that it chooses, or those to choose from. Pure; all lengths are
 * pixels of the stage.
 */
import type { Glyph } from './glyph';
import type { Mark } from './scene';

type Point = readonly [number, number];

/** How far from a mark a pointer may be and still mean it, in pixels: a finger is blunter. */
export const TOLERANCE = { fine: 4, touch: 14 } as const;

/** A mark that can be picked, where and as large as it is drawn. */
export interface Spot {
  readonly ref: Mark['ref'];
  readonly glyph: Glyph;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Region id of the county in whose packs it stands. */
  readonly pack?: string;
}

/** Under a finger lies what has its edge or its middle nearer than this to the tap, in pixels. */
const UNDER = { edge: 11, middle: 22 } as const;

/**
 * The marks that a click or tap may mean, nearest first: none, the one that it chooses, or those to choose from.
 * `spots` come bottom to top. The nearest one in reach is meant, at equal distance the upper one; a mouse inside of
 * a symbol means the topmost there and nothing else. Others are in question where they lie under the same finger,
 * or in reach of the same mouse.
 */
export function meant(spots: readonly Spot[], [x, y]: Point, touch: boolean): Spot[] {
  const near = spots
    .map((spot) => {
      const middle = Math.hypot(x - spot.x, y - spot.y);
      return { spot, middle, edge: middle - spot.r };
    })
    .reverse();
  const top = near.find(({ edge }) => edge <= 0);
  if (top && !touch) return [top.spot];
  near.sort((a, b) => a.edge - b.edge);
  const [first, ...others] = near;
  if (!first || (first.edge > 0 && first.edge >= (touch ? TOLERANCE.touch : TOLERANCE.fine)))
    return [];
  const asked = [
    first,
    ...others.filter(({ edge, middle }) =>
      touch ? edge < UNDER.edge || middle < UNDER.middle : edge < TOLERANCE.fine,
    ),
  ];
  // A row may have more than one mark: it is one choice.
  return onceEach(asked.map(({ spot }) => spot));
}

/** The first spot of each row. */
export function onceEach(spots: readonly Spot[]): Spot[] {
  const rows = new Set<Spot['ref']>();
  return spots.filter(({ ref }) => !rows.has(ref) && rows.add(ref));
}
