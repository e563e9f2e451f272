/** What a choice lights up and what it dims. */
import { CITY, sharing, type Atlas, type Item, type Ref } from '$lib/model/atlas';
import { draws, type SceneView } from './entry';
import type { Emphasis } from './scene';

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

/** Whether a layer on show draws an item. */
export const isShown = (item: Item, layers: SceneView['layers']): boolean =>
  layers.some((layer) => draws(layer, item));

function industryChoice(
  atlas: Atlas,
  ref: Ref,
  industries: readonly string[],
  holder: Item | null,
  layers: SceneView['layers'],
): Choice {
  const family = sharing(atlas, industries);
  const lit = new Set<Ref>([ref, ...family.map((item) => item.ref)]);
  const shown = family.filter((item) => isShown(item, layers));
  // A county is outlined for what lights up in it, and that of the chosen row always: of other rows of layers that are not on
  // show the list alone tells. What is known of the city only lights up none.
  const regions = new Set(
    [...(holder ? [holder] : []), ...shown].map(({ region }) => region.region_id),
  );
  regions.delete(CITY);
  return {
    industries,
    holder,
    ref,
    // Where nothing lights up there is nothing to set apart.
    item: (item) => (lit.has(item.ref) ? 'lit' : shown.length ? 'dim' : 'plain'),
    area: (id) => (regions.has(id) ? 'lit' : regions.size ? 'dim' : 'plain'),
  };
}

/** The present choice. A row without an industry lights up alone and dims nothing. */
export function choiceOf(
  atlas: Atlas,
  { focus, layers }: Pick<SceneView, 'focus' | 'layers'>,
): Choice {
  const nothing: Choice = { industries: [], holder: null, ref: focus, item: plain, area: plain };
  if (focus === null) return nothing;
  const industry = atlas.industry(focus);
  if (industry) return industryChoice(atlas, focus, [industry.industry_id], null, layers);
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
  if (item?.industries.length && INDUSTRY_HOLDERS.includes(item.kind))
    return industryChoice(atlas, item.ref, item.industries, item, layers);
  return { ...nothing, item: ({ ref }) => (ref === focus ? 'lit' : 'plain') };
}

/** Emphasis of what stands for several rows at once, such as the frame of a pack. */
export const together = (parts: readonly Emphasis[]): Emphasis =>
  parts.includes('lit')
    ? 'lit'
    : parts.length && parts.every((part) => part === 'dim')
      ? 'dim'
      : 'plain';
