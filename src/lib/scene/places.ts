/** Symbols of what has a place: at it, and as little beside it as others allow. */
import type { Steps } from '$lib/steps/turns';
import { industryInk } from '$lib/theme/palette';
import { together, type Choice } from './emphasis';
import { regionRef, type Drawn, type Entry, type SceneBase } from './entry';
import { GRID, toWidth } from './frame';
import { lift, reach } from './glyph';
import { hundredths, pack, turned, type Packed } from './pack';
import type { rehomed } from './rehome';
import type { Halo, Link, LonLat, Mark } from './scene';
import { apart, type Disc } from './settle';

/** Places closer than this, in pixels of the nominal frame, are one: their marks stand side by side. */
const SAME_PLACE = 2;

interface Placed {
  readonly entry: Entry;
  readonly at: LonLat;
}

function placedOf(entry: Entry): Placed | null {
  const { where } = entry.item;
  return 'place' in where ? { entry, at: [where.place.lon, where.place.lat] } : null;
}

/** Entries at one place, in the order of the entries. */
function byPlace(placed: readonly Placed[], width: number): Placed[][] {
  const groups: Placed[][] = [];
  for (const one of placed) {
    const [x, y] = toWidth(one.at, width);
    const same = groups.find(([first]) => {
      const [fx, fy] = toWidth(first!.at, width);
      return Math.hypot(fx - x, fy - y) < SAME_PLACE;
    });
    if (same) same.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** Alone at a place that is known, a symbol stands above it on a point. */
const onPoint = (entry: Entry, members: readonly Placed[]): Entry =>
  members.length === 1 && entry.item.where.known === 'exact'
    ? { ...entry, glyph: { ...entry.glyph, pinned: true } }
    : entry;

/** The mark of an entry. */
export const markOf = (
  entry: Entry,
  at: LonLat,
  offset: readonly [number, number],
  choice: Choice,
): Mark => ({
  ref: entry.item.ref,
  at,
  offset,
  glyph: entry.glyph,
  emphasis: choice.item(entry.item),
  pickable: true,
});

const disc = (at: LonLat, r: number, width: number): Disc => {
  const [x, y] = toWidth(at, width);
  return { x, y, r };
};

/** Lines shorter than this, in pixels, would be lost beside their symbols. */
const SHORTEST = 3;

/** The line from a place to the nearest of its symbols where they had to make way; null where one stands on it. */
function leader(at: LonLat, drawn: readonly Drawn[]): Mark | null {
  const ways = drawn.map(({ mark: { offset, glyph } }) => {
    // A pinned symbol is where its point is.
    const end = glyph.pinned ? ([offset[0], offset[1] + lift(glyph)] as const) : offset;
    return { offset: end, far: Math.hypot(...end), r: glyph.pinned ? 0 : reach(glyph) };
  });
  const { offset, far, r } = ways.reduce((a, b) => (b.far - b.r < a.far - a.r ? b : a));
  if (far - r < SHORTEST) return null;
  const to = [
    hundredths(offset[0] * (1 - r / far)),
    hundredths(offset[1] * (1 - r / far)),
  ] as const;
  return {
    ref: regionRef(drawn[0]!.entry.item.region.region_id),
    at,
    offset: [0, 0],
    glyph: { shape: 'leader', r: hundredths(far - r), ink: 'outline', to },
    emphasis: together(drawn.map(({ mark }) => mark.emphasis)),
    pickable: false,
  };
}

/** Eighths of a turn by which symbols at one place may be turned about it, the first that will do. */
const TURNS = [0, 4, 1, -1, 2, -2, 3, -3] as const;

/** Pixels to the nearest of some spots of the grid; by squares, as this is asked of every spot of the ground. */
function nearest(x: number, y: number, spots: SceneBase['spots'][string], scale: number): number {
  let least = Infinity;
  for (const spot of spots) {
    const dx = spot[0] * scale - x;
    const dy = spot[1] * scale - y;
    const far = dx * dx + dy * dy;
    if (far < least) least = far;
  }
  return Math.sqrt(least);
}

/** Pixels by which a point of the frame is nearer to the inner land of another unit than to that of its own; below 0 at home. */
function abroad([x, y]: readonly [number, number], id: string, base: SceneBase, width: number) {
  const scale = width / GRID;
  let others = Infinity;
  for (const unit in base.spots)
    if (unit !== id) others = Math.min(others, nearest(x, y, base.spots[unit]!, scale));
  return nearest(x, y, base.spots[id] ?? [], scale) - others;
}

/** Symbols that would stand closer to a border than this, in pixels, are turned away from it. */
const CLOSE = 6;

/** Symbols packed about a place near a border, turned so that they stand as far within it as they can. */
function atHome(packed: Packed, members: readonly Placed[], base: SceneBase, width: number) {
  const id = members[0]!.entry.item.region.region_id;
  if (members.length < 2 || !base.spots[id]) return packed;
  const [x, y] = toWidth(members[0]!.at, width);
  const worst = (offsets: Packed['offsets']): number =>
    Math.max(...offsets.map(([dx, dy]) => abroad([x + dx, y + dy], id, base, width)));
  if (worst(packed.offsets) < -2 * CLOSE) return packed;
  const ways = TURNS.map((turn) => {
    const offsets = packed.offsets.map((offset) => turned(offset, turn));
    return { offsets, far: worst(offsets) };
  });
  const { offsets } = ways.reduce((best, way) => (way.far < best.far ? way : best));
  return { ...packed, offsets };
}

/** Entries at one place, side by side, so many pixels above it. */
interface Group {
  readonly members: readonly Placed[];
  readonly packed: Packed;
  readonly up: number;
}

/** What placed marks cover: one disc a place. */
export interface AtPlaces {
  readonly drawn: Drawn[];
  /** Lines to those that do not stand on their place. */
  readonly leaders: Mark[];
  readonly taken: Disc[];
}

/**
 * The marks of entries that have a place, in a frame of this width: at it, beside those that share it, clear of the
 * others and of the discs in `clear`, in pixels of the frame; in steps.
 */
export function* atPlaces(
  entries: readonly Entry[],
  clear: readonly Disc[],
  choice: Choice,
  base: SceneBase,
  width: number,
  bringHome?: typeof rehomed,
): Steps<AtPlaces> {
  const placed = entries.map(placedOf).filter((one) => one !== null);
  const groups: Group[] = [];
  for (const found of byPlace(placed, width)) {
    yield;
    const members = found.map((one) => ({ ...one, entry: onPoint(one.entry, found) }));
    const glyphs = members.map(({ entry }) => entry.glyph);
    const up = glyphs[0]?.pinned ? lift(glyphs[0]) : 0;
    groups.push({ members, packed: atHome(pack(glyphs), members, base, width), up });
  }
  yield;
  const discs = groups.map(({ members, packed, up }) => {
    const one = disc(members[0]!.at, packed.radius, width);
    return { ...one, y: one.y - up };
  });
  const ways = yield* apart([...discs, ...clear.map((one) => ({ ...one, fixed: true }))]);
  yield;
  // Symbols at a place of their own stand there, whatever border is near.
  const settled = groups.map(({ members, packed, up }, g) => {
    const way = [ways[g]![0], ways[g]![1] - up] as const;
    const spots = base.spots[members[0]!.entry.item.region.region_id];
    if (!bringHome || members.length < 2 || !spots) return { offsets: packed.offsets, way };
    const radii = members.map(({ entry }) => reach(entry.glyph));
    const others = discs.flatMap(({ x, y, r }, i) =>
      i === g ? [] : [{ x: x + ways[i]![0], y: y + ways[i]![1], r }],
    );
    const at = toWidth(members[0]!.at, width);
    return bringHome(
      { at, offsets: packed.offsets, radii, way },
      spots,
      [...clear, ...others],
      width,
    );
  });
  const result: AtPlaces = {
    drawn: [],
    leaders: [],
    taken: groups.map(({ members, packed }, g) => {
      const [x, y] = toWidth(members[0]!.at, width);
      const [dx, dy] = settled[g]!.way;
      return { x: x + dx, y: y + dy, r: packed.radius };
    }),
  };
  groups.forEach(({ members }, g) => {
    const { offsets, way } = settled[g]!;
    const drawn = members.map(({ entry, at }, i) => {
      const [x, y] = offsets[i] ?? [0, 0];
      const offset = [hundredths(x + way[0]), hundredths(y + way[1])] as const;
      return { entry, mark: markOf(entry, at, offset, choice), placed: true };
    });
    result.drawn.push(...drawn);
    // Two places may be so near to each other that they are one here; closer by each has its own line.
    for (const at of new Set(members.map((member) => member.at.join(' ')))) {
      const there = drawn.filter(({ mark }) => mark.at.join(' ') === at);
      const line = leader(there[0]!.mark.at, there);
      if (line) result.leaders.push(line);
    }
  });
  return result;
}

/** One halo an approximate place, however many rows stand there: the first row gives its colour. */
export function halos(drawn: readonly Drawn[]): Halo[] {
  const found = new Map<string, Halo>();
  for (const { entry, mark } of drawn) {
    const { where } = entry.item;
    if (!('place' in where) || where.known !== 'approximate') continue;
    for (const place of [where.place, where.to]) {
      if (!place || found.has(place.place_id)) continue;
      found.set(place.place_id, {
        ref: mark.ref,
        at: [place.lon, place.lat],
        radius_m: place.precision_m,
        ink: mark.glyph.ink,
        emphasis: mark.emphasis,
      });
    }
  }
  return [...found.values()];
}

/** The course of a line project, from its first place to its second. */
export const courses = (drawn: readonly Drawn[]): Link[] =>
  drawn.flatMap(({ entry: { item }, mark }) =>
    'place' in item.where && item.where.to
      ? [
          {
            id: `course:${item.ref}`,
            kind: 'course' as const,
            from: { at: mark.at },
            to: { at: [item.where.to.lon, item.where.to.lat] as const },
            ink: industryInk(item.industries[0]),
            emphasis: mark.emphasis,
          },
        ]
      : [],
  );
