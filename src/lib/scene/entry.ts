/** What a layer gives to the map: an item with its symbol and the words beside it. */
import type { View } from '$lib/state/view';
import type { Locale } from '$lib/i18n/locale';
import { refOf, type Atlas, type Item, type Ref, type Where } from '$lib/model/atlas';
import type { Base } from './base';
import type { Choice } from './emphasis';
import type { Glyph } from './glyph';
import type { Bin, Label, Legend, LonLat, Mark, ShelfGroup } from './scene';
import type { Disc } from './settle';

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

/** The industry whose rows the layer of culture shows. */
const CULTURE = 'culture_tourism';

/** Whether a layer draws an item. */
export const draws = (layer: Layer, { kind, industries }: Item): boolean => {
  // Of the industry of culture all but parks and enterprises.
  const other = kind === 'park' || kind === 'enterprise';
  if (layer === 'culture') return !other && industries.includes(CULTURE);
  return layer === 'investment' ? kind === 'project' : kind === 'cluster' || other;
};

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

/** So many rows are never counted: every limit of crowd.ts is above it. */
export const FEW = 40;

/** Draws the rows of crowded layers as counts; see bins.ts, which comes when there are such. */
export interface Binning {
  /** The layers whose rows are to be counted. */
  crowded(entries: readonly Entry[]): ReadonlySet<Layer>;
  binned(input: BinInput): Binned;
}

export interface BinInput {
  /** The rows to count, and all rows of their layers: those set the scale. */
  readonly meant: readonly Entry[];
  readonly all: readonly Entry[];
  /** How many zooms the view is closer than home. */
  readonly level: number;
  readonly atlas: Atlas;
  readonly choice: Choice;
  readonly base: SceneBase;
  readonly locale: Locale;
  /** What is covered already, in pixels of a frame `width` pixels wide. */
  readonly taken: readonly Disc[];
  readonly width: number;
}

export interface Binned {
  readonly marks: readonly Mark[];
  readonly labels: readonly Label[];
  readonly bins: readonly Bin[];
  readonly shelf: readonly ShelfGroup[];
  readonly legend: Legend;
  readonly taken: readonly Disc[];
}

/** How a scene is to be drawn where there are more rows than symbols can show. */
export interface Detail {
  /** Until it has come, rows of crowded layers stand in the list alone. */
  readonly bin?: Binning | undefined;
  /** How many whole zooms the view is closer than home; asked where something is counted. */
  readonly level?: () => number;
  /** The rows that are drawn; absent for all. */
  readonly only?: ReadonlySet<Ref>;
}

/** An entry with the mark that shows it on the map. */
export interface Drawn {
  readonly entry: Entry;
  readonly mark: Mark;
  readonly placed: boolean;
}

/** True where a symbol must look like an area, not like a point. */
export const isApproximate = (item: Item): boolean => item.where.known === 'approximate';
