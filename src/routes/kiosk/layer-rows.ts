/** What a layer has, county by county: a visitor reads what there is to touch, and where the document names nothing. */
import { prefersReducedMotion } from 'svelte/motion';
import type { Region } from '$lib/data/schema';
import type { Atlas, Item } from '$lib/model/atlas';
import { draws } from '$lib/scene/entry';
import type { Layer } from '$lib/state/view';
import { coverIn } from './unfold';

export interface LayerRows {
  readonly layer: Layer;
  /** Counties with something in it. */
  readonly counties: readonly { readonly county: Region; readonly items: readonly Item[] }[];
  /** Those without. */
  readonly none: readonly Region[];
  /** So few that they can be listed. */
  readonly few: boolean;
}

/** More rows are found on the map, or in the cards of their counties. */
const FEW = 8;

/** The counties with and without rows of a layer. */
export function layerRows(layer: Layer, atlas: Pick<Atlas, 'counties' | 'items'>): LayerRows {
  const all = atlas.counties.map((county) => ({
    county,
    items: atlas.items.filter((item) => item.region === county && draws(layer, item)),
  }));
  const counties = all.filter(({ items }) => items.length);
  return {
    layer,
    counties,
    none: all.filter(({ items }) => !items.length).map(({ county }) => county),
    few: counties.reduce((sum, { items }) => sum + items.length, 0) <= FEW,
  };
}

/** The sections of a county's card that are about a layer, the first one first. */
const SECTIONS: Readonly<Record<Layer, readonly string[]>> = {
  investment: ['projects'],
  clusters: ['pillars', 'parks', 'enterprises'],
  culture: ['sites'],
};

/** Scrolls a card to what it has of a layer, below its head, which stays; to its top if there is nothing. */
export function leadTo(layer: Layer, scroller: HTMLElement): void {
  const section = scroller.querySelector(
    SECTIONS[layer].map((id) => `[data-section='${id}']`).join(),
  );
  const [from, to] = [scroller, section].map((each) => each?.getBoundingClientRect().top);
  const top = to === undefined ? 0 : scroller.scrollTop + to - (from ?? 0) - coverIn(scroller);
  scroller.scrollTo({
    top: Math.max(0, top),
    behavior: prefersReducedMotion.current ? 'instant' : 'smooth',
  });
}
