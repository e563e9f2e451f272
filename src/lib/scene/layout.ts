/**
 * Where symbols stand: at their place, side by side where several share one, or packed in their
 * county where the document states no site. What is known of the city only gets no position.
 */
import { industryInk } from '$lib/theme/palette';
import { together, type Choice } from './emphasis';
import { regionRef, type CountyPack, type Drawn, type Entry, type SceneBase } from './entry';
import { toGrid } from './frame';
import { pack } from './pack';
import type { Halo, Link, LonLat, Mark } from './scene';

/** Places closer than this, in grid units, would cover each other: their marks stand side by side. */
const SAME_PLACE = 14;

/** Pixels between a pack and the frame around it. */
const FRAME_GAP = 2;

interface Placed {
  readonly entry: Entry;
  readonly at: LonLat;
}

const distance = ([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]) =>
  Math.hypot(ax - bx, ay - by);

function placedOf(entry: Entry): Placed | null {
  const { where } = entry.item;
  return 'place' in where ? { entry, at: [where.place.lon, where.place.lat] } : null;
}

/** Entries whose places are so close together that their marks must stand side by side. */
function neighbourhoods(placed: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = [];
  for (const one of placed) {
    const near = groups.find((group) =>
      group.some((other) => distance(toGrid(other.at), toGrid(one.at)) < SAME_PLACE),
    );
    if (near) near.push(one);
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

/** The marks of entries that have a place, each at its own place and beside its neighbours. */
export function atPlaces(entries: readonly Entry[], choice: Choice): Drawn[] {
  const placed = entries.map(placedOf).filter((one) => one !== null);
  return neighbourhoods(placed).flatMap((group) => {
    const { offsets } = pack(group.map(({ entry }) => entry.glyph));
    return group.map(({ entry, at }, i) => ({
      entry,
      mark: markOf(entry, at, offsets[i] ?? [0, 0], choice),
      placed: true,
    }));
  });
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
  readonly packs: CountyPack[];
}

/** The marks of entries that are known of their county only: one pack a county, with a frame. */
export function inCounties(entries: readonly Entry[], choice: Choice, base: SceneBase): InCounties {
  const result: InCounties = { drawn: [], frames: [], packs: [] };
  const counties = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.item.where.known !== 'county') continue;
    const id = entry.item.region.region_id;
    counties.set(id, [...(counties.get(id) ?? []), entry]);
  }
  for (const [id, members] of counties) {
    const at = base.anchors[id];
    if (!at) throw new Error(`The base map has no anchor for region ${id}`);
    const { offsets, radius } = pack(members.map(({ glyph }) => glyph));
    const marks = members.map((entry, i) => markOf(entry, at, offsets[i] ?? [0, 0], choice));
    const r = radius + FRAME_GAP;
    result.frames.push({
      ref: regionRef(id),
      at,
      offset: [0, 0],
      glyph: { shape: 'pack', r, ink: 'muted' },
      emphasis: together(marks.map(({ emphasis }) => emphasis)),
      pickable: false,
    });
    result.packs.push({ region_id: id, radius: r, count: members.length });
    members.forEach((entry, i) => result.drawn.push({ entry, mark: marks[i]!, placed: false }));
  }
  return result;
}
