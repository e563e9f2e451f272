/** Room for what belongs to a county and has no site in it: where its land is free. */
import type { SceneBase } from './entry';
import { GRID, toWidth } from './frame';
import { between, roomiest, type Disc, type Site } from './settle';

/** Discs that a county has to find room for. */
export interface Wanting {
  readonly id: string;
  /** Their radii in pixels of the frame. */
  readonly radii: readonly number[];
}

export interface Found<T> {
  readonly found: Map<T, Disc[]>;
  /** Something meets something else, or does not fit into its county. */
  readonly crowded: boolean;
}

/** So many orders of the counties are tried: more would take longer than they are worth. */
const ORDERS = 24;

/** The orders of some things, one after the other. */
function* orders<T>(things: readonly T[]): Generator<T[]> {
  if (things.length < 2) {
    yield [...things];
    return;
  }
  for (const [i, first] of things.entries())
    for (const rest of orders(things.filter((_, j) => j !== i))) yield [first, ...rest];
}

/** Pixels between the closest of some discs and those around them. */
const closest = (discs: readonly Disc[], around: readonly Disc[]): number =>
  Math.min(
    Infinity,
    ...discs.flatMap((each, i) =>
      [...around, ...discs.slice(0, i)].map((other) => between(each, other)),
    ),
  );

/**
 * Discs of all counties in their land in a frame of some width, clear of what is taken and, if they can be,
 * of what is wanted free. One county after the other takes the best place; where that leaves too little for
 * the last one, another order may do.
 * @throws if the base map has no land for a county
 */
export function findRoom<T extends Wanting>(
  counties: readonly T[],
  taken: readonly Disc[],
  wanted: readonly Disc[],
  base: SceneBase,
  width: number,
): Found<T> {
  const scale = width / GRID;
  const sites = new Map(
    counties.map(({ id }) => [
      id,
      (base.spots[id] ?? []).map(([x, y, room]): Site => ({
        x: x * scale,
        y: y * scale,
        room: room * scale,
      })),
    ]),
  );
  let best: Found<T> = { found: new Map(), crowded: false };
  let most = -Infinity;
  let tried = 0;
  for (const order of orders(counties)) {
    const found = new Map<T, Disc[]>();
    const obstacles = [...taken];
    let least = Infinity;
    let fits = true;
    for (const county of order) {
      const middle = toWidth(base.centres[county.id] ?? [0, 0], width);
      const free = [...obstacles, ...wanted];
      const chosen = roomiest(county.radii, sites.get(county.id) ?? [], free, middle);
      if (!chosen) throw new Error(`The base map has no room in region ${county.id}`);
      if (chosen.some(({ room }, i) => room < county.radii[i]!)) fits = false;
      const discs = chosen.map(({ x, y }, i): Disc => ({ x, y, r: county.radii[i]! }));
      least = Math.min(least, closest(discs, obstacles));
      obstacles.push(...discs);
      found.set(county, discs);
    }
    if (least > most) [most, best] = [least, { found, crowded: !fits || least < 0 }];
    if (most >= 0 || ++tried >= ORDERS) break;
  }
  return best;
}
