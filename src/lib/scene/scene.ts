/**
 * The scene: everything that is drawn over the base map, as plain data. Positions are WGS 84
 * degrees, sizes CSS pixels (multiplied by the stage's `k`), colours names of inks. The SVG map,
 * the GL map, the legend and the shelf draw this and nothing else.
 */
import type { Ref } from '$lib/model/atlas';
import type { Ink } from '$lib/theme/palette';
import type { Glyph } from './glyph';
import type { Reserves, Spared } from './reserve';

/** `[longitude, latitude]` in degrees. */
export type LonLat = readonly [number, number];

/** How a mark stands to the present choice: `lit` shares it, `dim` does not, `plain` without one. */
export type Emphasis = 'plain' | 'lit' | 'dim';

/** A county-level unit; `shade` fills it, `hatched` says that the document states no value. */
export interface Area {
  readonly ref: Ref;
  readonly region_id: string;
  readonly in_focus: boolean;
  readonly shade: Ink | null;
  readonly hatched: boolean;
  readonly emphasis: Emphasis;
}

/** The ground under an approximate place: its honest radius in metres. */
export interface Halo {
  readonly ref: Ref;
  readonly at: LonLat;
  readonly radius_m: number;
  readonly ink: Ink;
  readonly emphasis: Emphasis;
}

/** A symbol at a place, moved by `offset` pixels (packed marks share the place of their county). */
export interface Mark {
  readonly ref: Ref;
  readonly at: LonLat;
  readonly offset: readonly [number, number];
  readonly glyph: Glyph;
  readonly emphasis: Emphasis;
  /** False for the frame of a pack: it answers no pointer. */
  readonly pickable: boolean;
  /** Region id of the county in whose packs it stands. */
  readonly pack?: string;
}

/** A value that stands on its unit, as high as it is large. */
export interface Column {
  readonly ref: Ref;
  readonly at: LonLat;
  readonly radius_m: number;
  /** Null where the document states no value: a ring on the ground, no column. */
  readonly height_m: number | null;
  readonly ink: Ink;
  /** Name, value and coverage in words. */
  readonly lines: readonly string[];
  readonly emphasis: Emphasis;
}

/**
 * End of a link: a place on the map, or a row on the city shelf. With `offset` it is the symbol so many pixels
 * from the place, and the line ends `gap` pixels before its middle.
 */
export type LinkEnd =
  | { readonly at: LonLat; readonly offset?: readonly [number, number]; readonly gap?: number }
  | { readonly shelf: Ref };

/** A line between two rows of the same industry (`same-industry`) or the course of a line project. */
export interface Link {
  readonly id: string;
  readonly kind: 'same-industry' | 'course';
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  readonly ink: Ink;
  /** Of a course: how its row stands to the choice. */
  readonly emphasis?: Emphasis;
  /** A row of the shelf: this line stands in for those to it while the row is out of sight. */
  readonly without?: Ref;
}

/** Rows that share one mark, which counts them; its `ref` is `bins:…`. */
export interface Bin {
  readonly ref: Ref;
  /** How many rows it stands for. */
  readonly count: number;
  /** Where, how many, and what they are, in words; last what a press lists, which may be more than is counted. */
  readonly name: string;
  readonly figure: string;
  readonly sub: string;
  /** How many, and what a press lists: all that is said where there is no room for more. */
  readonly kind: string;
  /** The chosen row, if it is one of them. */
  readonly holds?: Ref;
  /** What its rows have in common, for those who follow it: a layer, a region, an industry, or a part of the map. */
  readonly layer?: ShelfGroup['layer'];
  readonly region_id?: string;
  readonly industry?: string;
  readonly extent?: { readonly [side in 'west' | 'south' | 'east' | 'north']: number };
}

/** A row with the symbol that stands for it in the list, and where it has a place; null without one. */
export interface Counted {
  readonly ref: Ref;
  readonly glyph: Glyph;
  readonly at: LonLat | null;
}

/** What a scene of more rows than marks can show draws in their place. */
export interface Counts {
  readonly bins: readonly Bin[];
  /** All rows of the layers on show, those too that a filter leaves out. */
  readonly rows: readonly Counted[];
}

export type LabelStyle =
  'count' | 'county' | 'unit' | 'neighbour' | 'mark' | 'pack' | 'reference' | 'landmark';

/** Text near a place; `gap` is the distance in pixels that it keeps from it. */
export interface Label {
  readonly id: string;
  readonly ref: Ref | null;
  readonly at: LonLat;
  readonly offset: readonly [number, number];
  readonly gap: number;
  /** Lines of text; the first is the name. */
  readonly lines: readonly string[];
  /** Lines that it would have with all layers, of which it has the first ones: its place has room for all of them. */
  readonly room?: readonly string[];
  readonly style: LabelStyle;
  /** Higher wins when two labels want the same room. */
  readonly priority: number;
  readonly emphasis: Emphasis;
  /** Symbol at the place that comes and goes with the name. */
  readonly dot?: Glyph;
  /** Other places that the name may stand at; it keeps no distance from them. */
  readonly spots?: readonly LonLat[];
  /** Region ref of the county that it is about: on another's land it would be taken for that one's. */
  readonly home?: string;
  /** It rather goes without its name than on another county's land. */
  readonly homeOnly?: boolean;
  /** Where there is no room beside the place, it stands farther off with a line to it: a `near` one leads over no symbol. */
  readonly led?: 'near' | 'far';
  /** Narrower lines, for where there is no room for the usual ones. */
  readonly narrow?: readonly string[];
  /** The figure of a county in brief, for where there is little room; `open` if it says that none is stated. */
  readonly brief?: string | undefined;
  readonly open?: boolean;
  /** Sides of a pack that its count may stand on, the best first, each by the signs of the ways right and down. */
  readonly sides?: readonly (readonly [-1 | 0 | 1, -1 | 0 | 1])[];
  /** Metres above the ground that the place stands at: the top of a column. */
  readonly height_m?: number;
  /** MapLibre zoom below which the name is left out. */
  readonly from_zoom?: number;
}

/** What is known of the city only: listed beside the map, never placed in it. */
export interface ShelfItem {
  readonly ref: Ref;
  readonly glyph: Glyph;
  readonly name: string;
  readonly figure: string;
  readonly emphasis: Emphasis;
}
export interface ShelfGroup {
  readonly layer: 'investment' | 'clusters' | 'culture';
  readonly title: string;
  readonly note: string;
  /** How many more rows without a county stand on the map, in words; empty if none does. */
  readonly more: string;
  /** How many rows it holds where its items are counts. */
  readonly count?: number;
  readonly items: readonly ShelfItem[];
}

export interface LegendEntry {
  readonly label: string;
  /** What the entry chooses, if it can be chosen. */
  readonly ref?: Ref;
  readonly glyph?: Glyph;
  readonly swatch?: Ink | 'hatch';
  readonly line?: Link['kind'];
  /** One of the sample sizes of a scale, which may be drawn within each other. */
  readonly nested?: boolean;
}
/** One block of the legend, made from the scale that draws the marks. */
export interface Legend {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly entries: readonly LegendEntry[];
}

export interface Scene {
  readonly areas: readonly Area[];
  readonly halos: readonly Halo[];
  readonly marks: readonly Mark[];
  readonly links: readonly Link[];
  /** In the place of all symbols; empty unless the view asks for them. */
  readonly columns: readonly Column[];
  readonly labels: readonly Label[];
  readonly shelf: readonly ShelfGroup[];
  readonly legends: readonly Legend[];
  /** Factor of all symbols, besides that of the frame: below 1 where the counties are too full for their usual size. */
  readonly fit: number;
  /** What a layer that is not on show would cover of its own: names keep clear of it. */
  readonly spared?: readonly Spared[];
  /** What any of the layers covers for a stage's room: the names of counties keep clear of it where they can. */
  readonly reserve?: Reserves | undefined;
  /** Absent where every row has its symbol. */
  readonly counts?: Counts;
}

/** What is drawn over what, bottom to top, in every renderer. */
export const Z_ORDER = [
  'areas',
  'halos',
  'courses',
  'marks',
  'columns',
  // Links of a choice end at marks, in packs among others: over all of them the line can be followed.
  'links',
  'labels',
] as const;
