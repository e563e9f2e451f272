/**
 * Room for symbols: discs on a plane, in pixels of the nominal frame (see frame.ts), moved apart or
 * put where most is free. What keeps clear there keeps clear in every view.
 */

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** It stays where it is. */
  readonly fixed?: boolean;
}

/** Pixels between two discs; below 0 they overlap. */
export const between = (a: Disc, b: Disc): number => Math.hypot(a.x - b.x, a.y - b.y) - a.r - b.r;

/** Pixels that are to stay free between two symbols. */
const GAP = 1.5;
/** Passes in which discs may still be drawn back to where they belong, and all passes at most. */
const PULLING = 150;
const PASSES = 600;
const PULL = 0.03;

/**
 * Moves discs apart, no farther than they must: each pair along the line between them, the large ones
 * less than the small. Returns the way of each disc; the same discs always go the same ways.
 */
export function apart(discs: readonly Disc[]): [number, number][] {
  const now = discs.map(({ x, y, r, fixed = false }) => ({ x, y, r, fixed }));
  for (let pass = 0; pass < PASSES; pass++) {
    let moved = false;
    for (let i = 0; i < now.length; i++)
      for (let j = i + 1; j < now.length; j++) {
        const [a, b] = [now[i]!, now[j]!];
        if (a.fixed && b.fixed) continue;
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
/** What a pixel away from the middle counts against a free one. */
const OFF_CENTRE = 0.02;

/**
 * The sites that give discs of these radii the most room: clear of the obstacles first, then of each
 * other and the border, then close to the middle. Made for one or two discs; null without sites.
 */
export function roomiest(
  radii: readonly number[],
  sites: readonly Site[],
  obstacles: readonly Disc[],
  middle: readonly [number, number],
): Site[] | null {
  let best: Site[] | null = null;
  let most = -Infinity;
  const ranked = radii.map((r) =>
    sites.map((site) => {
      const disc = { x: site.x, y: site.y, r };
      const free = Math.min(ENOUGH, ...obstacles.map((other) => between(disc, other)));
      const inside = Math.min(ENOUGH, site.room - r);
      const off = Math.hypot(site.x - middle[0], site.y - middle[1]);
      return { site, disc, free, inside, off };
    }),
  );
  const look = (chosen: (typeof ranked)[number]): void => {
    const options = ranked[chosen.length];
    if (!options) {
      let [free, inside, off] = [ENOUGH, ENOUGH, 0];
      chosen.forEach((one, i) => {
        const others = chosen.slice(0, i).map(({ disc }) => between(one.disc, disc));
        free = Math.min(free, one.free, ...others);
        inside = Math.min(inside, one.inside);
        off += one.off;
      });
      const score = 3 * free + inside - OFF_CENTRE * off;
      if (score > most) [most, best] = [score, chosen.map(({ site }) => site)];
      return;
    }
    for (const option of options) look([...chosen, option]);
  };
  if (sites.length) look([]);
  return best;
}
