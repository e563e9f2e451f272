/**
 * Where symbols stand: at their place and as little beside it as others allow, or packed in their
 * county where the document states no site. What is known of the city only gets no position.
 */
import { industryInk } from '$lib/theme/palette';
import { together, type Choice } from './emphasis';
import { regionRef, type CountyPack, type Drawn, type Entry, type SceneBase } from './entry';
import { fromGrid, GRID, toWidth } from './frame';
import { reach, type Glyph } from './glyph';
import { hundredths, pack } from './pack';
import type { Halo, Link, LonLat, Mark } from './scene';
import { findRoom } from './room';
import { apart, type Disc } from './settle';

/** Places closer than this, in pixels of the nominal frame, are one: their marks stand side by side. */
const SAME_PLACE = 2;

/** Pixels between a pack and the frame around it. */
const FRAME_GAP = 2;

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

const markOf = (
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

/** What placed marks cover: one disc a place. */
export interface AtPlaces {
  readonly drawn: Drawn[];
  readonly taken: Disc[];
}

/** The marks of entries that have a place, in a frame of this width: at it, beside those that share it, clear of the others. */
export function atPlaces(entries: readonly Entry[], choice: Choice, width: number): AtPlaces {
  const placed = entries.map(placedOf).filter((one) => one !== null);
  const groups = byPlace(placed, width).map((members) => ({
    members,
    packed: pack(members.map(({ entry }) => entry.glyph)),
  }));
  const discs = groups.map(({ members, packed }) => disc(members[0]!.at, packed.radius, width));
  const ways = apart(discs);
  return {
    drawn: groups.flatMap(({ members, packed }, g) =>
      members.map(({ entry, at }, i) => {
        const [x, y] = packed.offsets[i] ?? [0, 0];
        const offset = [hundredths(x + ways[g]![0]), hundredths(y + ways[g]![1])] as const;
        return { entry, mark: markOf(entry, at, offset, choice), placed: true };
      }),
    ),
    taken: discs.map(({ x, y, r }, g) => ({ x: x + ways[g]![0], y: y + ways[g]![1], r })),
  };
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
          },
        ]
      : [],
  );

export interface InCounties {
  readonly drawn: Drawn[];
  readonly frames: Mark[];
  readonly symbols: Mark[];
  readonly packs: CountyPack[];
  /** Something meets something else, or does not fit into its county. */
  readonly crowded: boolean;
}

/** Entries that are known of their county only, by region id. */
function byCounty(entries: readonly Entry[]): Map<string, Entry[]> {
  const counties = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.item.where.known !== 'county') continue;
    const id = entry.item.region.region_id;
    counties.set(id, [...(counties.get(id) ?? []), entry]);
  }
  return counties;
}

/** What a county has to show without a site: the symbol of its measure, a pack, or both. */
interface County {
  readonly id: string;
  readonly members: readonly Entry[];
  readonly offsets: readonly (readonly [number, number])[];
  readonly sum: Glyph | undefined;
  /** Around the pack; null without one. */
  readonly frame: Glyph | null;
  /** Radii of the discs to place: the symbol's first, the pack's last. */
  readonly radii: readonly number[];
}

function countyOf(id: string, members: readonly Entry[], sum: Glyph | undefined): County {
  const { offsets, radius } = pack(members.map(({ glyph }) => glyph));
  const frame: Glyph | null = members.length
    ? { shape: 'pack', r: radius + FRAME_GAP, ink: 'muted' }
    : null;
  const radii = [sum, frame].flatMap((glyph) => (glyph ? [reach(glyph)] : []));
  return { id, members, offsets, sum, frame, radii };
}

/**
 * What belongs to a county without a site in it, where its land is free: the marks of entries known of
 * the county only, as one pack with a frame, and the symbol of the measure. `taken` is covered already,
 * `wanted` had better stay free.
 * @throws if the base map has no room in a county.
 */
export function inCounties(
  entries: readonly Entry[],
  sums: ReadonlyMap<string, Glyph>,
  taken: readonly Disc[],
  wanted: readonly Disc[],
  choice: Choice,
  base: SceneBase,
  width: number,
): InCounties {
  const scale = width / GRID;
  const members = byCounty(entries);
  const counties = [...new Set([...members.keys(), ...sums.keys()])]
    .sort()
    .map((id) => countyOf(id, members.get(id) ?? [], sums.get(id)));
  const { found, crowded } = findRoom(counties, taken, wanted, base, width);
  const result: InCounties = { drawn: [], frames: [], symbols: [], packs: [], crowded };
  for (const [county, discs] of settled(found, taken)) {
    const { id, sum } = county;
    const places = discs.map(({ x, y }) => fromGrid([x / scale, y / scale]));
    if (sum)
      result.symbols.push({
        ref: regionRef(id),
        at: places[0]!,
        offset: [0, 0],
        glyph: sum,
        emphasis: choice.area(id),
        pickable: true,
      });
    if (county.frame) addPack(result, county, county.frame, places.at(-1)!, choice);
  }
  return result;
}

/** The same discs where too little room is left: moved apart as far as they lack it. */
function settled(found: Map<County, Disc[]>, taken: readonly Disc[]): Map<County, Disc[]> {
  const own = [...found.values()].flat();
  const ways = apart([...own, ...taken.map((disc) => ({ ...disc, fixed: true }))]);
  let next = 0;
  return new Map(
    [...found].map(([county, discs]) => [
      county,
      discs.map(({ x, y, r }) => {
        const [dx, dy] = ways[next++]!;
        return { x: x + dx, y: y + dy, r };
      }),
    ]),
  );
}

function addPack(
  result: InCounties,
  { id, members, offsets }: County,
  frame: Glyph,
  at: LonLat,
  choice: Choice,
): void {
  const marks = members.map((entry, i) => markOf(entry, at, offsets[i] ?? [0, 0], choice));
  result.frames.push({
    ref: regionRef(id),
    at,
    offset: [0, 0],
    glyph: frame,
    emphasis: together(marks.map(({ emphasis }) => emphasis)),
    pickable: false,
  });
  result.packs.push({ region_id: id, at, radius: frame.r, count: members.length });
  members.forEach((entry, i) => result.drawn.push({ entry, mark: marks[i]!, placed: false }));
}
