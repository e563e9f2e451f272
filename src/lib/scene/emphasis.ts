/** What a choice lights up and what it dims, and the links that it draws. */
import { CITY, sharing, type Atlas, type Item, type Ref } from '$lib/model/atlas';
import { industryInk } from '$lib/theme/palette';
import type { Drawn, Entry, SceneBase, SceneView } from './entry';
import { toGrid } from './frame';
import type { Emphasis, Link, LinkEnd, LonLat } from './scene';

/** Rows of the clusters layer: choosing one of these is choosing its industries. */
export const INDUSTRY_HOLDERS: readonly Item['kind'][] = ['cluster', 'park', 'enterprise'];

export interface Choice {
  /** The industries that the choice is about, empty if it is about none. */
  readonly industries: readonly string[];
  /** The row whose industries are chosen with it; null if an industry itself is chosen, or neither. */
  readonly holder: Item | null;
  /** The chosen row itself. */
  readonly ref: Ref | null;
  item(item: Item): Emphasis;
  area(regionId: string): Emphasis;
}

const plain = (): Emphasis => 'plain';

function industryChoice(
  atlas: Atlas,
  ref: Ref,
  industries: readonly string[],
  holder: Item | null,
): Choice {
  const family = sharing(atlas, industries);
  const lit = new Set<Ref>([ref, ...family.map((item) => item.ref)]);
  const regions = new Set(
    [...(holder ? [holder] : []), ...family].map(({ region }) => region.region_id),
  );
  return {
    industries,
    holder,
    ref,
    item: (item) => (lit.has(item.ref) ? 'lit' : 'dim'),
    area: (id) => (regions.has(id) ? 'lit' : 'dim'),
  };
}

/** The present choice. A row without an industry lights up alone and dims nothing. */
export function choiceOf(atlas: Atlas, { focus, layers }: SceneView): Choice {
  const nothing: Choice = { industries: [], holder: null, ref: focus, item: plain, area: plain };
  if (focus === null) return nothing;
  const industry = atlas.industry(focus);
  if (industry) return industryChoice(atlas, focus, [industry.industry_id], null);
  const region = atlas.region(focus);
  if (region) {
    // All of the map is the city's: choosing it sets nothing apart.
    if (region.region_id === CITY) return nothing;
    const id = region.region_id;
    return {
      ...nothing,
      item: (item) => (item.region.region_id === id ? 'plain' : 'dim'),
      area: (areaId) => (areaId === id ? 'lit' : 'plain'),
    };
  }
  const item = atlas.item(focus);
  if (
    item?.industries.length &&
    layers.includes('clusters') &&
    INDUSTRY_HOLDERS.includes(item.kind)
  )
    return industryChoice(atlas, item.ref, item.industries, item);
  return { ...nothing, item: ({ ref }) => (ref === focus ? 'lit' : 'plain') };
}

/** Emphasis of what stands for several rows at once, such as the frame of a pack. */
export const together = (parts: readonly Emphasis[]): Emphasis =>
  parts.includes('lit')
    ? 'lit'
    : parts.length && parts.every((part) => part === 'dim')
      ? 'dim'
      : 'plain';

type Ends = Map<string, LonLat>;

const key = (at: LonLat): string => at.join(' ');

const distance = (a: LonLat, b: LonLat): number => {
  const [[ax, ay], [bx, by]] = [toGrid(a), toGrid(b)];
  return Math.hypot(ax - bx, ay - by);
};

/** The shortest net that holds all places together: one line fewer than there are places. */
function net(places: readonly LonLat[]): [LonLat, LonLat][] {
  const [first, ...rest] = places;
  if (!first) return [];
  const [inside, outside, lines] = [[first], new Set(rest), [] as [LonLat, LonLat][]];
  while (outside.size) {
    let best: [LonLat, LonLat] | null = null;
    for (const from of inside)
      for (const to of outside)
        if (!best || distance(from, to) < distance(...best)) best = [from, to];
    inside.push(best![1]);
    outside.delete(best![1]);
    lines.push(best!);
  }
  return lines;
}

/** Where the rows that share the choice's industries are: at their place, else once a county. */
function endsOf(
  atlas: Atlas,
  { industries, holder }: Choice,
  placeOf: (item: Item) => LonLat | undefined,
): Ends {
  const ends: Ends = new Map();
  for (const item of sharing(atlas, industries)) {
    const at = item.where.known === 'city' || item === holder ? undefined : placeOf(item);
    if (at) ends.set(key(at), at);
  }
  return ends;
}

/**
 * Lines that show who shares an industry. A chosen row has one to each other row of its industries: to the
 * place of a mark, once where several share it, else to its county. A chosen industry has no row to start from: its places are
 * held together by the shortest net, and each of its rows on the shelf is tied to the place nearest to it.
 */
export function industryLinks(
  atlas: Atlas,
  choice: Choice,
  { drawn, shelf }: { drawn: readonly Drawn[]; shelf: readonly Entry[] },
  base: SceneBase,
): Link[] {
  const { holder, industries, ref } = choice;
  if (!industries.length) return [];
  const places = new Map(drawn.map(({ entry, mark }) => [entry.item.ref, mark.at]));
  const placeOf = (item: Item): LonLat | undefined =>
    places.get(item.ref) ?? base.centres[item.region.region_id];
  const ends = endsOf(atlas, choice, placeOf);
  const link = (from: LinkEnd, to: LonLat): Link => ({
    id: `same-industry:${ref}:${'at' in from ? key(from.at) : from.shelf}:${key(to)}`,
    kind: 'same-industry',
    from,
    to: { at: to },
    ink: industryInk(industries[0]),
  });
  if (!holder) {
    const all = [...ends.values()];
    // The shelf stands to the right of the map.
    const nearest = all.reduce<LonLat | null>(
      (east, at) => (!east || at[0] > east[0] ? at : east),
      null,
    );
    const tied = shelf.filter(({ item }) => item.industries.includes(industries[0]!));
    return [
      ...net(all).map(([from, to]) => link({ at: from }, to)),
      ...(nearest ? tied.map(({ item }) => link({ shelf: item.ref }, nearest)) : []),
    ];
  }
  const own = placeOf(holder);
  const from: LinkEnd | null =
    holder.where.known === 'city' ? { shelf: holder.ref } : own ? { at: own } : null;
  if (!from) return [];
  // Rows beside the chosen one need no line to themselves.
  if ('at' in from) ends.delete(key(from.at));
  return [...ends.values()].map((at) => link(from, at));
}
