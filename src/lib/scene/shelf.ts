/** The shelf beside the map: rows that are known of the city only, layer by layer. */
import { pick, type Locale } from '$lib/i18n/locale';
import { sceneWords } from '$lib/i18n/scene-words';
import { CITY } from '$lib/model/atlas';
import type { Choice } from './emphasis';
import type { Entry } from './entry';
import type { ShelfGroup } from './scene';

/** One group a layer; a layer without such rows has none. */
export function shelf(entries: readonly Entry[], choice: Choice, locale: Locale): ShelfGroup[] {
  const groups = new Map<Entry['layer'], Entry[]>();
  for (const entry of entries)
    if (entry.item.where.known === 'city') {
      const group = groups.get(entry.layer);
      if (group) group.push(entry);
      else groups.set(entry.layer, [entry]);
    }
  const words = sceneWords[locale];
  const atSite = (layer: Entry['layer']): number =>
    entries.filter(
      ({ item, layer: own }) =>
        own === layer && item.region.region_id === CITY && 'place' in item.where,
    ).length;
  return [...groups].map(([layer, members]) => ({
    layer,
    title: words.layers[layer],
    note: words.cityOnly,
    more: atSite(layer) ? words.atSite(atSite(layer)) : '',
    // The large ones first, as on any shelf; equal ones in the order of the table.
    items: [...members]
      .sort((a, b) => size(b) - size(a))
      .map(({ item, glyph, figure }) => ({
        ref: item.ref,
        glyph,
        name: pick(item.row, 'name', locale),
        figure,
        emphasis: choice.item(item),
      })),
  }));
}

/** Printed size of a row, 0 where none is printed: it orders the shelf and shows nowhere. */
function size({ item }: Entry): number {
  if (item.kind === 'cluster') return item.row.size_class_100m_cny ?? 0;
  return item.kind === 'project' ? (item.row.investment_100m_cny ?? 0) : 0;
}
