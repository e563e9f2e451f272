/** The list beside the map: what the scene shows, by layer and county, the city last. */
import { list } from '$lib/i18n/format';
import { pick, type Locale } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import { sceneWords } from '$lib/i18n/scene-words';
import { CITY, refOf, type Atlas, type Item, type Ref } from '$lib/model/atlas';
import { summaryOf } from '$lib/model/figures';
import { choiceOf } from '$lib/scene/emphasis';
import type { Glyph } from '$lib/scene/glyph';
import type { Scene } from '$lib/scene/scene';
import type { Layer, View } from '$lib/state/view';
import type { ListGroup, ListRow } from '$lib/ui/rows';

/** The symbol of every row that the scene shows, on the map or on the shelf. */
export const glyphsOf = (scene: Scene): Map<Ref, Glyph> =>
  new Map(
    [
      ...scene.marks.filter(({ pickable }) => pickable),
      ...scene.shelf.flatMap(({ items }) => items),
    ]
      .filter(({ ref }) => !ref.startsWith('regions:'))
      .map(({ ref, glyph }) => [ref, glyph]),
  );

/** The layers that may show an item, its own first. */
export const HOME: Record<Item['kind'], Layer> = {
  project: 'investment',
  cluster: 'clusters',
  park: 'clusters',
  enterprise: 'clusters',
  site: 'culture',
};

/** The layers that have to come on for a row to be seen; none for what is on show, or is in no layer. */
export function layersFor(ref: Ref | null, atlas: Atlas, shown: ReadonlyMap<Ref, Glyph>): Layer[] {
  const item = ref && !shown.has(ref) && atlas.item(ref);
  return item ? [HOME[item.kind]] : [];
}

const layerOf = (item: Item, layers: readonly Layer[]): Layer =>
  layers.includes(HOME[item.kind]) ? HOME[item.kind] : 'culture';

const KINDS: readonly Item['kind'][] = ['project', 'site', 'cluster', 'park', 'enterprise'];
const amount = (item: Item): number =>
  item.kind === 'project'
    ? (item.row.investment_100m_cny ?? 0)
    : item.kind === 'cluster'
      ? (item.row.size_class_100m_cny ?? 0)
      : 0;
const before = (a: Item, b: Item): number =>
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || amount(b) - amount(a);

/** What the document leaves open, in as few words as a list has room for. */
function unstated({ kind }: Item, locale: Locale): string {
  const words = sceneWords[locale];
  if (kind === 'project') return words.noAmount;
  return kind === 'cluster' ? words.noSizeClass : messages[locale].list.noLand;
}

/** Makes rows of items, marked with how they stand to the choice. */
export function rowMaker(
  atlas: Atlas,
  view: Pick<View, 'layers' | 'focus'>,
  locale: Locale,
): (item: Item) => ListRow {
  const choice = choiceOf(atlas, view);
  const isLit = (item: Item): boolean =>
    choice.industries.length > 0 && item.ref !== choice.ref && choice.item(item) === 'lit';
  const words = messages[locale].list;
  const why = choice.holder ? words.sameIndustry : words.ofIndustry;
  return (item) => {
    const { main, sub } = summaryOf(item, atlas, locale);
    const open = main && !main.stated ? unstated(item, locale) : '';
    return {
      ref: item.ref,
      name: pick(item.row, 'name', locale),
      figure: main?.stated ? main.text : '',
      sub: list([sub, open].filter(Boolean), locale),
      lit: isLit(item) ? why : '',
    };
  };
}

/** Groups per active layer; within one per county, then the districts, then the city. */
export function listOf(
  atlas: Atlas,
  view: Pick<View, 'layers' | 'focus' | 'context'>,
  shown: ReadonlyMap<Ref, Glyph>,
  locale: Locale,
): ListGroup[] {
  const row = rowMaker(atlas, view, locale);
  const items = atlas.items.filter(({ ref }) => shown.has(ref));
  const order = [
    ...atlas.counties,
    ...atlas.regions.filter((region) => !region.in_focus && region.region_id !== CITY),
    atlas.city,
  ];
  const layers = view.layers.map((layer): ListGroup => {
    const mine = items.filter((item) => layerOf(item, view.layers) === layer).sort(before);
    return {
      id: layer,
      title: sceneWords[locale].layers[layer],
      count: mine.length,
      regions: order
        .map((region) => ({
          ref: refOf('regions', region.region_id),
          title: pick(region, 'name', locale),
          rows: mine.filter((item) => item.region === region).map(row),
        }))
        .filter(({ rows }) => rows.length),
    };
  });
  // Where the document's marks leave no room, a place is in the list only.
  const known = view.context ? atlas.landmarks : [];
  return known.length ? [...layers, landmarkGroup(known, order, locale)] : layers;
}

/** Well-known places, which are not from the document, by county. */
const landmarkGroup = (
  known: Atlas['landmarks'],
  order: Atlas['regions'],
  locale: Locale,
): ListGroup => ({
  id: 'context',
  title: messages[locale].context.places,
  count: known.length,
  regions: order
    .map((region) => ({
      ref: refOf('regions', region.region_id),
      title: pick(region, 'name', locale),
      rows: known
        .filter(({ place }) => place.region_id === region.region_id)
        .map(({ ref, place, row }) => ({
          ref,
          name: pick(place, 'name', locale),
          figure: '',
          sub: pick(row, 'note', locale),
          lit: '',
        })),
    }))
    .filter(({ rows }) => rows.length),
});
