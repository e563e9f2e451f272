/**
 * How the marks that a tap may mean fan out around it: every one on a button of its own, none over another, all on
 * the stage; and what becomes of the question while the map changes. It comes with the part of the page that asks.
 * Pure; all lengths are pixels of the stage.
 */
import { onceEach, type Spot } from './fan';

type Point = readonly [number, number];

/** What is asked for, then all others of the same counties' packs, in the order in which they are drawn. */
export function withPacks(asked: readonly Spot[], spots: readonly Spot[]): Spot[] {
  const packs = new Set(asked.map(({ pack }) => pack));
  return onceEach([...asked, ...spots.filter(({ pack }) => pack !== undefined && packs.has(pack))]);
}

/** A question: the marks to choose from, nearest first, and where the tap was. */
export interface Question {
  readonly spots: readonly Spot[];
  readonly at: Point;
}

/**
 * A question where its marks stand now: it goes along with the nearest of them. Null where less than two of them are
 * left to choose from.
 */
export function followed({ spots, at: [x, y] }: Question, now: readonly Spot[]): Question | null {
  const far = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y);
  const pairs = spots.flatMap((was) => {
    const same = now.filter(({ ref }) => ref === was.ref);
    return same.length
      ? [{ was, is: same.reduce((a, b) => (far(b, was) < far(a, was) ? b : a)) }]
      : [];
  });
  const [first] = pairs;
  if (!first || pairs.length < 2) return null;
  const { was, is } = first;
  return { spots: pairs.map((pair) => pair.is), at: [x + is.x - was.x, y + is.y - was.y] };
}

/** Side of a button, distance between two on one side, from the edge of the stage, and from the spot. */
export const BUTTON = 44;
const PITCH = 48;
const EDGE = 8;
const RADIUS = 64;
/** Room for a name beside its button: less is none, more is not needed, and enough not to look for more. */
const NAME = { least: 72, good: 130, most: 220 } as const;

/** Room for what the last button says, which stands in it instead of beside it. */
const MORE = 92;

/** More buttons than these are no choice but a list. */
const MOST = 12;

/** A button of the fan: the middle of its symbol, the side that its name stands on, and the name's room. */
export interface Fanned {
  /** Null for the last button, which leads to all of them. */
  readonly spot: Spot | null;
  readonly x: number;
  readonly y: number;
  readonly side: 'left' | 'right';
  readonly room: number;
}

/** Pixels that a change has to save: less may be rounding. */
const WORTH = 1e-6;

/**
 * The same buttons with their marks changed among them as long as that makes the lines shorter: of two that cross, it
 * does, so none are left.
 */
function untangled(buttons: readonly Fanned[]): Fanned[] {
  const all = [...buttons];
  const far = ({ x, y }: Fanned, spot: Spot): number => Math.hypot(x - spot.x, y - spot.y);
  for (let changed = true; changed;) {
    changed = false;
    for (const [i, a] of all.entries())
      for (const [j, b] of all.entries()) {
        if (j <= i || !a.spot || !b.spot || all[i] !== a) continue;
        const saved = far(a, a.spot) + far(b, b.spot) - far(a, b.spot) - far(b, a.spot);
        if (saved < WORTH) continue;
        [all[i], all[j]] = [
          { ...a, spot: b.spot },
          { ...b, spot: a.spot },
        ];
        changed = true;
      }
  }
  return all;
}

const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(value, most));

/**
 * A ring of buttons around a point, names outwards; near an edge an arc on the roomier side. What there is no room
 * for, or none for its name, is left out, the farthest first. Where some of `all` are not among the buttons, the last one leads to them; a
 * single one takes its place. No line to a mark crosses another. In the order in which they are read: left, right,
 * downwards.
 */
export function fanOut(
  asked: readonly Spot[],
  [x, y]: Point,
  { width, height }: { readonly width: number; readonly height: number },
  all: readonly Spot[] = asked,
): Fanned[] {
  const column = Math.max(1, Math.floor((height - 2 * EDGE - BUTTON) / PITCH) + 1);
  const taken = RADIUS + BUTTON / 2 + EDGE;
  const [left, right] = [x - taken, width - x - taken];
  const arc = (some: readonly (Spot | null)[], side: Fanned['side'], middle: number): Fanned[] => {
    const half = ((some.length - 1) / 2) * PITCH;
    const top = clamp(y, EDGE + BUTTON / 2 + half, height - EDGE - BUTTON / 2 - half) - half;
    /** Flatter than a circle where there are many: the ends keep off the other side. */
    const flat = Math.max(RADIUS, half * 1.15);
    return [...some]
      .sort((a, b) => (a?.y ?? Infinity) - (b?.y ?? Infinity))
      .map((spot, i) => {
        const out = RADIUS * Math.sqrt(1 - ((i * PITCH - half) / flat) ** 2);
        const round = side === 'left' ? middle - out : middle + out;
        const least = EDGE + MORE - BUTTON / 2;
        const at = spot ? round : clamp(round, least, width - least);
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

  // A button without its name says too little: where one side has no room for any, all stand on the other.
  const [narrow, wide] = [Math.min(left, right), Math.max(left, right)];
  const named = narrow >= NAME.least || wide < NAME.good;
  const room = Math.min(MOST, named ? 2 * column : column);
  const spots = all.length - asked.length === 1 ? all : asked;
  const whole = spots.length === all.length && spots.length <= room;
  const shown: (Spot | null)[] = whole ? [...spots] : [...spots.slice(0, room - 1), null];
  if (narrow < NAME.good && wide >= NAME.good && shown.length <= column)
    return untangled(arc(shown, left > right ? 'left' : 'right', x));
  shown.sort((a, b) => (a?.x ?? Infinity) - (b?.x ?? Infinity));
  const half = Math.ceil(shown.length / 2);
  const middle = clamp(x, taken, width - taken);
  return untangled([
    ...arc(shown.slice(0, half), 'left', middle),
    ...arc(shown.slice(half), 'right', middle),
  ]);
}
