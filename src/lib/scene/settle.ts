/**
 * Room for symbols: discs on a plane, in pixels of the nominal frame (see frame.ts), moved apart or
 * put where most is free. What keeps clear there keeps clear in every view.
 */
import type { Steps } from '$lib/steps/turns';

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** It stays where it is. */
  readonly fixed?: boolean;
}

/** Pixels between two discs; below 0 they overlap. Asked some ten thousand times a layout, of which `hypot` would take most. */
export const between = (a: Disc, b: Disc): number =>
  Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2) - a.r - b.r;

/** Pixels that are to stay free between two symbols. */
const GAP = 1.5;
/** Passes in which discs may still be drawn back to where they belong, and all passes at most. */
const PULLING = 150;
const PASSES = 600;
const PULL = 0.03;
/** Passes in one step. */
const STEP = 10;

/**
 * Moves discs apart, no farther than they must: each pair along the line between them, the large ones
 * less than the small. Gives the way of each disc, in steps; the same discs always go the same ways.
 */
export function* apart(discs: readonly Disc[]): Steps<[number, number][]> {
  const now = discs.map(({ x, y, r, fixed = false }) => ({ x, y, r, fixed }));
  for (let pass = 0; pass < PASSES; pass++) {
    if (pass % STEP === STEP - 1) yield;
    let moved = false;
    for (let i = 0; i < now.length; i++)
      for (let j = i + 1; j < now.length; j++) {
        const [a, b] = [now[i]!, now[j]!];
        if (a.fixed && b.fixed) continue;
        // Most are far apart, and a square is sooner taken than a root.
        if ((b.x - a.x) ** 2 + (b.y - a.y) ** 2 > (a.r + b.r + GAP) ** 2) continue;
        const lacking = GAP - between(a, b);
        if (lacking <= 0.01) continue;
        moved = true;
        const far = Math.hypot(b.x - a.x, b.y - a.y);
        // Two on one spot part in a direction of their own.
        const turn = far ? Math.atan2(b.y - a.y, b.x - a.x) : i + j;
        const share = a.fixed ? 0 : b.fixed ? 1 : b.r ** 2 / (a.r ** 2 + b.r ** 2);
        const [dx, dy] = [Math.cos(turn) * lacking, Math.sin(turn) * lacking];
        a.x -= dx * share;
        a.y -= dy * share;
        b.x += dx * (1 - share);
        b.y += dy * (1 - share);
      }
    if (!moved) break;
    if (pass < PULLING)
      now.forEach((disc, i) => {
        disc.x += (discs[i]!.x - disc.x) * PULL;
        disc.y += (discs[i]!.y - disc.y) * PULL;
      });
  }
  return now.map(({ x, y }, i) => [x - discs[i]!.x, y - discs[i]!.y]);
}

/** A point where a disc may stand, and its distance from the border there. */
export interface Site {
  readonly x: number;
  readonly y: number;
  readonly room: number;
}

/** So many free pixels around a disc are enough; more make no site better. */
const ENOUGH = 5;
/** What a free pixel counts against one of distance from the border. */
const FREE = 3;
/** What a pixel on something else or across the border counts besides. */
const WRONG = 20;
/** What a pixel away from the middle counts against a free one, if nothing else is said. */
const OFF_CENTRE = 0.02;
/** What a pixel over something that had better stay free counts against a free one. */
const COVERED = 4;
/** So many beginnings are followed up where there are several discs. */
const TRIED = 8;

/**
 * Where discs of these radii have the most room: on nothing else and within the border first, then
 * clear of the obstacles, of each other and the border, then off what is wanted free and close to the
 * middle, each pixel away from which costs `pull`. Null without sites. In steps.
 */
export function* roomiest(
  radii: readonly number[],
  sites: readonly Site[],
  obstacles: readonly Disc[],
  wanted: readonly Disc[],
  middle: readonly [number, number],
  pull = OFF_CENTRE,
): Steps<Standing | null> {
  if (!sites.length) return null;
  let best: Standing[] = [{ discs: [], free: ENOUGH, inside: ENOUGH, cost: 0 }];
  const known = new Map<number, Standing[]>();
  const optionsOf = (r: number): Standing[] =>
    sites.map(({ x, y, room }): Standing => {
      const disc = { x, y, r };
      return {
        discs: [disc],
        free: roomAround(disc, obstacles),
        inside: room - r,
        cost: costOf(disc, wanted, middle, pull),
      };
    });
  for (const r of radii) {
    const options = known.get(r) ?? optionsOf(r);
    known.set(r, options);
    yield;
    best = leading(best, options).map(({ before, option }) => joined(before, option));
    yield;
  }
  return best[0]!;
}

interface Continued {
  readonly before: Standing;
  readonly option: Standing;
  readonly score: number;
}

/** The few best ways to go on from some beginnings, the best one first, and of equals the earlier one. */
function leading(beginnings: readonly Standing[], options: readonly Standing[]): Continued[] {
  const top: Continued[] = [];
  for (const before of beginnings)
    for (const option of options) {
      const score = scoreOf(before, option);
      if (top.length === TRIED && score <= top[TRIED - 1]!.score) continue;
      let at = top.length;
      while (at > 0 && top[at - 1]!.score < score) at--;
      top.splice(at, 0, { before, option, score });
      if (top.length > TRIED) top.pop();
    }
  return top;
}

/** Some discs where they may stand. */
export interface Standing {
  readonly discs: readonly Disc[];
  /** Pixels to what is nearest to any of them, and of the worst of them to the border, as far as they count. */
  readonly free: number;
  readonly inside: number;
  /** What they cover that is wanted free, and their ways to the middle. */
  readonly cost: number;
}

const joined = (a: Standing, b: Standing): Standing => ({
  discs: [...a.discs, ...b.discs],
  free: Math.min(a.free, b.free, ...b.discs.map((disc) => roomAround(disc, a.discs))),
  inside: Math.min(a.inside, b.inside),
  cost: a.cost + b.cost,
});

function scoreOf(a: Standing, b: Standing): number {
  const free = Math.min(a.free, b.free, roomAround(b.discs[0]!, a.discs));
  const inside = Math.min(a.inside, b.inside);
  const wrong = Math.min(0, free) + Math.min(0, inside);
  return FREE * free + inside + WRONG * wrong - a.cost - b.cost;
}

function costOf(
  disc: Disc,
  wanted: readonly Disc[],
  [x, y]: readonly [number, number],
  pull: number,
): number {
  let covered = 0;
  for (const other of wanted) covered += Math.max(0, Math.min(2 * other.r, -between(disc, other)));
  return COVERED * covered + pull * Math.hypot(disc.x - x, disc.y - y);
}

/** Pixels to the nearest of some discs, as far as they count. */
function roomAround(disc: Disc, others: readonly Disc[]): number {
  let least = ENOUGH;
  for (const other of others) {
    // Most are far off, and a square is sooner taken than a root.
    const near = least + disc.r + other.r;
    const [dx, dy] = [disc.x - other.x, disc.y - other.y];
    // Nothing is nearer than one middle on the other: from there on `near` is 0 or below.
    if (near > 0 && dx * dx + dy * dy < near * near) least = between(disc, other);
  }
  return least;
}
