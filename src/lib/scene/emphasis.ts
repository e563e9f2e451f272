/** What a choice lights up and what it dims, and the links that it draws. */
import { CITY, sharing, type Atlas, type Item, type Ref } from '$lib/model/atlas';
import { industryInk } from '$lib/theme/palette';
import type { Drawn, SceneBase, SceneView } from './entry';
import type { Emphasis, Link, LinkEnd, LonLat } from './scene';

/** Rows of the clusters layer: choosing one of these is choosing its industries. */
const INDUSTRY_HOLDERS: readonly Item['kind'][] = ['cluster', 'park', 'enterprise'];

export interface Choice {
  /** The row whose industries are chosen with it; null if nothing else follows from the choice. */
  readonly holder: Item | null;
  /** The chosen row itself. */
  readonly ref: Ref | null;
  item(item: Item): Emphasis;
  area(regionId: string): Emphasis;
}

const plain = (): Emphasis => 'plain';

function industryChoice(atlas: Atlas, holder: Item): Choice {
  const family = sharing(atlas, holder.industries);
  const lit = new Set<Ref>([holder.ref, ...family.map(({ ref }) => ref)]);
  const regions = new Set([holder, ...family].map(({ region }) => region.region_id));
  return {
    holder,
    ref: holder.ref,
    item: ({ ref }) => (lit.has(ref) ? 'lit' : 'dim'),
    area: (id) => (regions.has(id) ? 'lit' : 'dim'),
  };
}

/** The present choice. A row without an industry lights up alone and dims nothing. */
export function choiceOf(atlas: Atlas, { focus, layers }: SceneView): Choice {
  const nothing: Choice = { holder: null, ref: focus, item: plain, area: plain };
  if (focus === null) return nothing;
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
    return industryChoice(atlas, item);
  return { ...nothing, item: ({ ref }) => (ref === focus ? 'lit' : 'plain') };
}

/** Emphasis of what stands for several rows at once, such as the frame of a pack. */
export const together = (parts: readonly Emphasis[]): Emphasis =>
  parts.includes('lit')
    ? 'lit'
    : parts.length && parts.every((part) => part === 'dim')
      ? 'dim'
      : 'plain';

/**
 * Lines from the chosen row to all others of its industries: to the place of a placed mark, else
 * once to its county's anchor. Other rows of the city have no place that a line could lead to.
 */
export function industryLinks(
  atlas: Atlas,
  choice: Choice,
  drawn: readonly Drawn[],
  base: SceneBase,
): Link[] {
  const { holder } = choice;
  if (!holder) return [];
  const places = new Map(
    drawn.filter(({ placed }) => placed).map(({ entry, mark }) => [entry.item.ref, mark.at]),
  );
  const placeOf = (item: Item): LonLat | undefined =>
    places.get(item.ref) ?? base.anchors[item.region.region_id];
  const key = (at: LonLat): string => at.join(' ');
  const own = placeOf(holder);
  const from: LinkEnd | null =
    holder.where.known === 'city' ? { shelf: holder.ref } : own ? { at: own } : null;
  if (!from) return [];

  const ends = new Map<string, LonLat>();
  for (const item of sharing(atlas, holder.industries)) {
    const at = item.where.known === 'city' || item.ref === holder.ref ? undefined : placeOf(item);
    // Rows beside the chosen one need no line to themselves.
    if (at && !('at' in from && key(at) === key(from.at))) ends.set(key(at), at);
  }
  return [...ends.values()].map((at) => ({
    id: `same-industry:${holder.ref}:${key(at)}`,
    kind: 'same-industry',
    from,
    to: { at },
    ink: industryInk(holder.industries[0]),
  }));
}
