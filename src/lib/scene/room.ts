/** Room for what belongs to a county and has no site in it: where its land is free. */
import type { Steps } from '$lib/steps/turns';
import type { SceneBase } from './entry';
import { GRID, toWidth } from './frame';
import { roomiest, type Disc, type Site } from './settle';

/** Pixels by which a disc may cross a border, or be moved across it by what it stands on, before it counts. */
const HAIR = 2;

type Spots = SceneBase['spots'][string];

/** Grid units from one spot of the base map to the next: see base.ts. */
const STEP = 25;

/**
 * The spots of a land and those midway between two of them. The distance from the border is that of their middle, which
 * is hardly ever less: along a straight border it grows evenly, and about a corner faster.
 */
function between(spots: Spots): Spots {
  const at = new Map(spots.map((spot) => [`${spot[0]} ${spot[1]}`, spot]));
  const found = [...spots];
  for (const [x, y, room] of spots)
    for (const [dx, dy] of [
      [STEP, 0],
      [0, STEP],
      [STEP, STEP],
    ] as const) {
      const other = at.get(`${x + dx} ${y + dy}`);
      if (other) found.push([x + dx / 2, y + dy / 2, (room + other[2]) / 2]);
    }
  return found;
}

const finer = new WeakMap<Spots, Spots>();

function fine(spots: Spots): Spots {
  const known = finer.get(spots) ?? between(spots);
  finer.set(spots, known);
  return known;
}

/** What a pixel away from where a county's packs gather counts against a free one. */
const HOME = 0.3;

/** Discs that found room, or the best that there was. */
export interface Room {
  readonly discs: readonly Disc[];
  /** Pixels by which the worst of them stands on something else or across the border, hairs aside; 0 for none. */
  readonly lacking: number;
}

/**
 * Discs of these radii on the land of a county in a frame of some width: within its border and clear of
 * what is taken, and of what is wanted free if they can be; near `home`, a point of the ground's grid, if there is one.
 * Pixels of the frame. In steps.
 * @throws if the base map has no land for the county
 */
export function* findRoom(
  id: string,
  radii: readonly number[],
  taken: readonly Disc[],
  wanted: readonly Disc[],
  base: SceneBase,
  width: number,
  home?: readonly [number, number],
): Steps<Room> {
  const scale = width / GRID;
  const spots = base.spots[id] ?? [];
  const middle = home
    ? ([home[0] * scale, home[1] * scale] as const)
    : toWidth(base.centres[id] ?? [0, 0], width);
  function* among(of: Spots): Steps<Room> {
    const sites = of.map(([x, y, room]): Site => ({
      x: x * scale,
      y: y * scale,
      room: room * scale,
    }));
    const standing = yield* roomiest(radii, sites, taken, wanted, middle, home && HOME);
    if (!standing) throw new Error(`The base map has no room in region ${id}`);
    const { discs, inside, free } = standing;
    return { discs, lacking: Math.max(0, -inside - HAIR, -free - HAIR) };
  }
  const found = yield* among(spots);
  // What all but fits is worth a closer look.
  const { lacking } = found;
  return lacking > 0 && lacking < STEP * scale ? yield* among(fine(spots)) : found;
}
