/** What a reader looks at. The URL owns it; see codec.ts for how it is written there. */
import type { Ref } from '$lib/model/atlas';
import { NO_FILTER, type Filter } from '$lib/model/filter';
import { DEFAULT_RULES, type Rules } from '$lib/model/rules';

/** The layers, in the order in which they are listed and drawn. */
export const LAYERS = ['investment', 'clusters', 'culture'] as const;
export type Layer = (typeof LAYERS)[number];

/** `auto` follows the system. */
export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
export type ThemeChoice = (typeof THEMES)[number];

/** How the list is ordered: by layer and county, or as one list. */
export const SORTS = ['county', 'amount', 'name', 'stage'] as const;
export type Sort = (typeof SORTS)[number];

/** Centre in WGS 84 degrees and MapLibre zoom. */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** A part of the map: bounds in WGS 84 degrees, west of east and south of north. */
export interface Extent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Papers of the wall map, the smallest first. */
export const PAPERS = ['a4', 'a3', 'a2', 'a1', 'a0'] as const;
export type Paper = (typeof PAPERS)[number];
export const ORIENTATIONS = ['landscape', 'portrait'] as const;

/** The sheet of the wall map. */
export interface Sheet {
  readonly paper: Paper;
  readonly orientation: (typeof ORIENTATIONS)[number];
  /** The ground reaches over the edge, with marks to cut along. */
  readonly bleed: boolean;
}

/** The filter is part of the view: one link shows the same rows everywhere. */
export interface View extends Filter {
  readonly layers: readonly Layer[];
  /** Measure that shades the counties or sizes their symbols; see model/measures. */
  readonly metric: string;
  /** Chosen row, e.g. `projects:yixian-xinda-coal-coke` or `regions:210726`. */
  readonly focus: Ref | null;
  /** Well-known places and denominators that are not from the document are shown. */
  readonly context: boolean;
  /** What is searched for, as typed; '' for nothing. */
  readonly q: string;
  /** Only what stands in this part of the map; it follows the map while it is on. */
  readonly extent: Extent | null;
  readonly sort: Sort;
  /** The shortlist, in the reader's order. */
  readonly keep: readonly Ref[];
  /** The shortlist is open, its rows side by side. */
  readonly shortlist: boolean;
  /** The measure stands on the counties as 3D columns. */
  readonly columns: boolean;
  /** Regions that are compared, in alphabetical order of their ids; none for all counties. */
  readonly compare: readonly string[];
  /** The day that counts as today, ISO; null for the one after which the document says nothing. */
  readonly today: string | null;
  /** What counts how much in the monthly league, where bands end and what is slow. */
  readonly rules: Rules;
  readonly sheet: Sheet;
  readonly camera: Camera | null;
  readonly theme: ThemeChoice;
}

export const DEFAULT_VIEW: View = {
  layers: ['investment'],
  metric: 'named-projects',
  ...NO_FILTER,
  q: '',
  extent: null,
  sort: 'county',
  keep: [],
  shortlist: false,
  focus: null,
  context: false,
  columns: false,
  compare: [],
  today: null,
  rules: DEFAULT_RULES,
  sheet: { paper: 'a3', orientation: 'landscape', bleed: false },
  camera: null,
  theme: 'auto',
};
