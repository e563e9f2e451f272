/** Room for what belongs to a county and has no site in it: where its land is free. */
import type { SceneBase } from './entry';
import { GRID, toWidth } from './frame';
import { roomiest, type Disc } from './settle';

/** Pixels by which a disc may cross a border before it counts. */
const HAIR = 1.5;

/** Discs that found room, or the best that there was. */
export interface Room {
  readonly discs: readonly Disc[];
  /** Pixels by which the worst of them stands on something else or across the border; 0 for none. */
  readonly lacking: number;
}

/**
 * Discs of these radii on the land of a county in a frame of some width: within its border and clear of
 * what is taken, and of what is wanted free if they can be. Pixels of the frame.
 * @throws if the base map has no land for the county
 */
export function findRoom(
  id: string,
  radii: readonly number[],
  taken: readonly Disc[],
  wanted: readonly Disc[],
  base: SceneBase,
  width: number,
): Room {
  const scale = width / GRID;
  const sites = (base.spots[id] ?? []).map(([x, y, room]) => ({
    x: x * scale,
    y: y * scale,
    room: room * scale,
  }));
  const middle = toWidth(base.centres[id] ?? [0, 0], width);
  const standing = roomiest(radii, sites, taken, wanted, middle);
  if (!standing) throw new Error(`The base map has no room in region ${id}`);
  const { discs, inside, free } = standing;
  return { discs, lacking: Math.max(0, -inside - HAIR, -free) };
}
