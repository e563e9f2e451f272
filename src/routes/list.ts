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
      ...(scene.counts?.rows ?? []),
      ...scene.marks.filter(({ pickable }) => pickable),
      ...scene.shelf.flatMap(({ items }) => items),
    ]
      .filter(({ ref }) => !/^(regions|bins):/.test(ref))
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

const KINDS: Readonly<Record<Item['kind'], number>> = {
  project: 0,
  site: 1,
  cluster: 2,
  park: 3,
  enterprise: 4,
};
const amount = (item: Item): number =>
  item.kind === 'project'
    ? (item.row.investment_100m_cny ?? 0)
    : item.kind === 'cluster'
      ? (item.row.size_class_100m_cny ?? 0)
      : 0;
const before = (a: Item, b: Item): number => KINDS[a.kind] - KINDS[b.kind] || amount(b) - amount(a);

const ordered = new WeakMap<Atlas, readonly Item[]>();

/** All items in the order of the list, which takes long for many and stays the same. */
function inOrder(atlas: Atlas): readonly Item[] {
  const items = ordered.get(atlas) ?? [...atlas.items].sort(before);
  ordered.set(atlas, items);
  return items;
}

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
  /** What it says is asked for where it is drawn: of many thousand, the list draws a few. */
  class Row implements ListRow {
    readonly ref: Ref;
    readonly name: string;
    readonly #item: Item;
    constructor(item: Item) {
      this.ref = item.ref;
      this.name = pick(item.row, 'name', locale);
      this.#item = item;
    }
    get figure(): string {
      const { main } = summaryOf(this.#item, atlas, locale);
      return main?.stated ? main.text : '';
    }
    get sub(): string {
      const { main, sub } = summaryOf(this.#item, atlas, locale);
      const open = main && !main.stated ? unstated(this.#item, locale) : '';
      return list([sub, open].filter(Boolean), locale);
    }
    get lit(): string {
      return isLit(this.#item) ? why : '';
    }
  }
  return (item) => new Row(item);
}

/** Groups per active layer; within one per county, then the districts, then the city. */
export function listOf(
  atlas: Atlas,
  view: Pick<View, 'layers' | 'focus' | 'context'>,
  shown: ReadonlyMap<Ref, Glyph>,
  locale: Locale,
): ListGroup[] {
  const row = rowMaker(atlas, view, locale);
  const items = inOrder(atlas).filter(({ ref }) => shown.has(ref));
  const order = [
    ...atlas.counties,
    ...atlas.regions.filter((region) => !region.in_focus && region.region_id !== CITY),
    atlas.city,
  ];
  const layers = view.layers.map((layer): ListGroup => {
    const mine = items.filter((item) => layerOf(item, view.layers) === layer);
    const byRegion = new Map<Item['region'], Item[]>();
    for (const item of mine) {
      const there = byRegion.get(item.region);
      if (there) there.push(item);
      else byRegion.set(item.region, [item]);
    }
    return {
      id: layer,
      title: sceneWords[locale].layers[layer],
      count: mine.length,
      regions: order
        .map((region) => ({
          ref: refOf('regions', region.region_id),
          title: pick(region, 'name', locale),
          rows: (byRegion.get(region) ?? []).map(row),
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
