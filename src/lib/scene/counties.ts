/**
 * Symbols of what is known of its county only: packed on its land, in one frame or, where there is too
 * little room, in several. What is known of the city only gets no position.
 */
import type { Steps } from '$lib/steps/turns';
import { together, type Choice } from './emphasis';
import { regionRef, type CountyPack, type Drawn, type Entry, type SceneBase } from './entry';
import { fromGrid, GRID } from './frame';
import { reach, type Glyph } from './glyph';
import { pack } from './pack';
import { markOf } from './places';
import { findRoom, type Room } from './room';
import type { LonLat, Mark } from './scene';
import { apart, type Disc } from './settle';

/** Pixels between a pack and the frame around it. */
const FRAME_GAP = 2;

export interface InCounties {
  readonly taken: Disc[];
  readonly drawn: Drawn[];
  readonly frames: Mark[];
  readonly symbols: Mark[];
  readonly packs: CountyPack[];
  /** Some county has too little room, or needs more than one pack for want of it. */
  readonly crowded: boolean;
  /** Pixels by which the worst pack or symbol stands on something else or across its border. */
  readonly lacking: number;
}

/** Entries that are known of their county only, by region id. */
function byCounty(entries: readonly Entry[]): Map<string, Entry[]> {
  const counties = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.item.where.known !== 'county') continue;
    const id = entry.item.region.region_id;
    const rows = counties.get(id);
    if (rows) rows.push(entry);
    else counties.set(id, [entry]);
  }
  return counties;
}

/** Marks side by side, with a frame around them. */
interface Pack {
  readonly members: readonly Entry[];
  readonly offsets: readonly (readonly [number, number])[];
  readonly frame: Glyph;
}

/** What a county has to show without a site: the symbol of its measure, packs, or both. */
interface County {
  readonly id: string;
  readonly packs: readonly Pack[];
  readonly sum: Glyph | undefined;
  /** Radii of the discs to place: the symbol's first, then those of the packs. */
  readonly radii: readonly number[];
}

function packOf(members: readonly Entry[]): Pack {
  const { offsets, radius } = pack(members.map(({ glyph }) => glyph));
  return { members, offsets, frame: { shape: 'pack', r: radius + FRAME_GAP, ink: 'muted' } };
}

/** The members in so many packs of nearly the same count, in the order of the entries. */
function countyOf(
  id: string,
  members: readonly Entry[],
  sum: Glyph | undefined,
  parts: number,
): County {
  const packs = Array.from({ length: Math.min(parts, members.length) }, (_, i) =>
    packOf(members.slice((i * members.length) / parts, ((i + 1) * members.length) / parts)),
  );
  const radii = [...(sum ? [sum] : []), ...packs.map(({ frame }) => frame)].map(reach);
  return { id, packs, sum, radii };
}

/** A county's rows stand in so many packs at most, of so many rows at least. */
const PARTS = 4;
const PART = 2;

interface Housed extends Room {
  readonly county: County;
}

/** A county's rows in one pack or, where there is too little room for it, in smaller ones: they find more places. */
function* house(
  id: string,
  members: readonly Entry[],
  sum: Glyph | undefined,
  find: (county: County) => Steps<Room>,
  spared: number,
): Steps<Housed> {
  const most = Math.min(PARTS, Math.max(1, Math.floor(members.length / PART)));
  let best: Housed | null = null;
  for (let parts = 1; parts <= most && best?.lacking !== 0; parts++) {
    yield;
    const county = countyOf(id, members, sum, parts);
    const found = yield* find(county);
    const room = parts === 1 && found.lacking <= spared ? { ...found, lacking: 0 } : found;
    if (!best || room.lacking < best.lacking) best = { county, ...room };
  }
  return best!;
}

/** How many of how many rows of its county stand in a pack; null where it is the county's only one. */
export function partOf(
  { region_id, count }: CountyPack,
  packs: readonly CountyPack[],
): { count: number; total: number } | null {
  const own = packs.filter((other) => other.region_id === region_id);
  return own.length > 1 ? { count, total: own.reduce((sum, each) => sum + each.count, 0) } : null;
}

/** Points of the frame's grid by region id. */
export type Homes = ReadonlyMap<string, readonly [number, number]>;
export const NOWHERE: Homes = new Map();

/** Where each county's rows without a site have most room in one pack, in a frame of some width; in steps. */
export function* gather(
  entries: readonly Entry[],
  taken: readonly Disc[],
  wanted: readonly Disc[],
  base: SceneBase,
  width: number,
): Steps<Homes> {
  const homes = new Map<string, readonly [number, number]>();
  for (const [id, members] of byCounty(entries)) {
    yield;
    const { radii } = countyOf(id, members, undefined, 1);
    const { discs } = yield* findRoom(id, radii, taken, wanted, base, width);
    const { x, y } = discs[0]!;
    homes.set(id, [(x * GRID) / width, (y * GRID) / width]);
  }
  return homes;
}

/**
 * What belongs to a county without a site in it, where its land is free: the marks of entries known of
 * the county only, in packs with a frame, and the symbol of the measure (`sums`, by region id). `taken` is
 * covered already, `wanted` had better stay free; both in pixels of a frame `width` pixels wide. They gather about the
 * county's point in `homes`, and one pack alone may lack `spared` pixels. In steps.
 * @throws if the base map has no room in a county.
 */
export function* inCounties(
  entries: readonly Entry[],
  sums: ReadonlyMap<string, Glyph>,
  taken: readonly Disc[],
  wanted: readonly Disc[],
  choice: Choice,
  base: SceneBase,
  width: number,
  homes = NOWHERE,
  spared = 0,
): Steps<InCounties> {
  const scale = width / GRID;
  const members = byCounty(entries);
  const housed: Housed[] = [];
  for (const id of [...new Set([...members.keys(), ...sums.keys()])].sort()) {
    // Within their borders counties are no matter to each other; who lacks room there may meet the next one.
    const standing = [...taken, ...housed.flatMap(({ discs }) => discs)];
    housed.push(
      yield* house(
        id,
        members.get(id) ?? [],
        sums.get(id),
        ({ radii }) => findRoom(id, radii, standing, wanted, base, width, homes.get(id)),
        spared,
      ),
    );
  }
  const placed = yield* settled(housed, taken);
  yield;
  const result: InCounties = {
    taken: placed.flatMap(({ discs }) => discs),
    drawn: [],
    frames: [],
    symbols: [],
    packs: [],
    crowded: housed.some(({ lacking, county }) => lacking > 0 || county.packs.length > 1),
    lacking: Math.max(0, ...housed.map(({ lacking }) => lacking)),
  };
  for (const { county, discs } of placed) {
    const { id, sum, packs } = county;
    const places = discs.map(({ x, y }) => fromGrid([x / scale, y / scale]));
    if (sum)
      result.symbols.push({
        ref: regionRef(id),
        at: places.shift()!,
        offset: [0, 0],
        glyph: sum,
        emphasis: choice.area(id),
        pickable: true,
      });
    packs.forEach((each, i) => addPack(result, id, each, places[i]!, choice));
  }
  return result;
}

/** The same discs where too little room is left: moved apart as far as they lack it. */
function* settled(housed: readonly Housed[], taken: readonly Disc[]): Steps<Housed[]> {
  const own = housed.flatMap(({ discs }) => discs);
  const ways = yield* apart([...own, ...taken.map((disc) => ({ ...disc, fixed: true }))]);
  let next = 0;
  return housed.map((one) => ({
    ...one,
    discs: one.discs.map(({ x, y, r }) => {
      const [dx, dy] = ways[next++]!;
      return { x: x + dx, y: y + dy, r };
    }),
  }));
}

function addPack(
  result: InCounties,
  id: string,
  { members, offsets, frame }: Pack,
  at: LonLat,
  choice: Choice,
): void {
  const marks = members.map((entry, i) => ({
    ...markOf(entry, at, offsets[i] ?? [0, 0], choice),
    pack: id,
  }));
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
