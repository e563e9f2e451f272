/** What a layer gives to the map: an item with its symbol and the words beside it. */
import type { View } from '$lib/state/view';
import type { Locale } from '$lib/i18n/locale';
import { refOf, type Item, type Ref, type Where } from '$lib/model/atlas';
import type { Base } from './base';
import type { Glyph } from './glyph';
import type { LonLat, Mark } from './scene';

/** The part of the view that changes the scene. */
export type SceneView = Pick<View, 'layers' | 'metric' | 'focus'> &
  Partial<Pick<View, 'context' | 'columns'>>;
export type Layer = SceneView['layers'][number];
/** The part of the ground that the builders need. */
export type SceneBase = Pick<Base, 'spots' | 'centres' | 'neighbours'>;

/** A row of the table of places. */
export type Place = Extract<Where, { readonly to: unknown }>['place'];
/** A row of the table of clusters. */
export type Cluster = Extract<Item, { readonly kind: 'cluster' }>['row'];

/** An item on show in a layer. */
export interface Entry {
  readonly item: Item;
  readonly layer: Layer;
  readonly glyph: Glyph;
  /** Amount or size class in words, or the words for not stated; '' where the row has neither. */
  readonly figure: string;
}

/** Draws the items of a layer; `null` for an item that the layer does not show. */
export type Draw = (item: Item, locale: Locale) => Omit<Entry, 'item' | 'layer'> | null;

export const regionRef = (id: string): Ref => refOf('regions', id);

/** Marks share one place in a county where the document states no site. */
export interface CountyPack {
  readonly region_id: string;
  readonly at: LonLat;
  readonly radius: number;
  readonly count: number;
}

/** An entry with the mark that shows it on the map. */
export interface Drawn {
  readonly entry: Entry;
  readonly mark: Mark;
  readonly placed: boolean;
}

/** True where a symbol must look like an area, not like a point. */
export const isApproximate = (item: Item): boolean => item.where.known === 'approximate';
