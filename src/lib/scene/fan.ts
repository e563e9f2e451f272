/**
 * Which marks a tap may mean, and, where that is not clear, how they fan out around it: every one on a
 * button of its own, none over another, all on the stage. Pure; all lengths are pixels of the stage.
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
}

/** Around a tap that is in doubt, marks with their middle this near are in question too. */
const IN_QUESTION = 24;
/** A tap inside a mark means it if all others keep clear of it, with their middle and with their edge. */
const CLEAR = { middle: 22, edge: 11 } as const;
/** More than these are no choice but a list. */
const MOST = 12;

/**
 * The marks that a click or tap may mean, nearest first: none, the one, or those to choose from. `spots` come
 * bottom to top. A mouse inside a symbol means it; a finger only where no other is near.
 */
export function meant(spots: readonly Spot[], [x, y]: Point, touch: boolean): Spot[] {
  const tolerance = touch ? TOLERANCE.touch : TOLERANCE.fine;
  const near = spots.map((spot) => {
    const middle = Math.hypot(x - spot.x, y - spot.y);
    return { spot, middle, edge: middle - spot.r };
  });
  const top = near.findLast(({ edge }) => edge <= 0);
  const clear = ({ middle, edge }: (typeof near)[number]): boolean =>
    middle >= CLEAR.middle && edge >= CLEAR.edge;
  if (top && (!touch || near.every((one) => one === top || clear(one)))) return [top.spot];
  const reached = near.filter(({ edge }) => edge <= 0 || edge < tolerance);
  const asked =
    touch && reached.length > 1
      ? near.filter(({ edge, middle }) => edge < tolerance || middle <= IN_QUESTION)
      : reached;
  asked.sort((a, b) => a.edge - b.edge);
  // A row may have more than one mark: it is one choice.
  const rows = new Map(asked.toReversed().map(({ spot }) => [spot.ref, spot]));
  return asked
    .map(({ spot }) => spot)
    .filter((spot) => rows.get(spot.ref) === spot)
    .slice(0, MOST);
}

/** Side of a button, distance between two on one side, from the edge of the stage, and from the spot. */
export const BUTTON = 44;
const PITCH = 48;
const EDGE = 8;
const RADIUS = 64;
/** Room for a name beside its button: less is none, more is not needed, and enough not to look for more. */
const NAME = { least: 72, good: 130, most: 220 } as const;

/** A button of the fan: the middle of its symbol, the side that its name stands on, and the name's room. */
export interface Fanned {
  readonly spot: Spot;
  readonly x: number;
  readonly y: number;
  readonly side: 'left' | 'right';
  readonly room: number;
}

const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(value, most));

/**
 * A ring of buttons around a point, names outwards; near an edge an arc on the roomier side. What a low stage
 * has no room for is left out, the farthest first. In the order in which they are read: left, right, downwards.
 */
export function fanOut(
  spots: readonly Spot[],
  [x, y]: Point,
  { width, height }: { readonly width: number; readonly height: number },
): Fanned[] {
  const column = Math.max(1, Math.floor((height - 2 * EDGE - BUTTON) / PITCH) + 1);
  const taken = RADIUS + BUTTON / 2 + EDGE;
  const [left, right] = [x - taken, width - x - taken];
  const arc = (some: readonly Spot[], side: Fanned['side'], middle: number): Fanned[] => {
    const half = ((some.length - 1) / 2) * PITCH;
    const top = clamp(y, EDGE + BUTTON / 2 + half, height - EDGE - BUTTON / 2 - half) - half;
    /** Flatter than a circle where there are many: the ends keep off the other side. */
    const flat = Math.max(RADIUS, half * 1.15);
    return [...some]
      .sort((a, b) => a.y - b.y)
      .map((spot, i) => {
        const out = RADIUS * Math.sqrt(1 - ((i * PITCH - half) / flat) ** 2);
        const at = side === 'left' ? middle - out : middle + out;
        const room = (side === 'left' ? at : width - at) - BUTTON / 2 - EDGE;
        return {
          spot,
          x: at,
          y: top + i * PITCH,
          side,
          room: room < NAME.least ? 0 : Math.min(room, NAME.most),
        };
      });
  };

  if (
    Math.min(left, right) < NAME.good &&
    Math.max(left, right) >= NAME.good &&
    spots.length <= column
  )
    return arc(spots, left > right ? 'left' : 'right', x);
  const shown = spots.slice(0, 2 * column).sort((a, b) => a.x - b.x);
  const half = Math.ceil(shown.length / 2);
  const middle = clamp(x, taken, width - taken);
  return [...arc(shown.slice(0, half), 'left', middle), ...arc(shown.slice(half), 'right', middle)];
}
