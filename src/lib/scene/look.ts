/** How strongly a scene is drawn, whoever draws it: the SVG map, the GL map or the saved file. */
import type { Ink } from '$lib/theme/palette';
import type { Area, Link } from './scene';

/**
 * Opacity of symbols and soft areas that do not share the present choice. A county keeps its colour: a lighter one is
 * that of another class, and of the sea where nothing is measured.
 */
export const DIM = 0.28;
/** Opacity of the ground under an approximate place, and of its edge. */
export const HALO_FILL = 0.16;
export const HALO_LINE = 0.6;
/** Width in pixels of the outline around what is lit or highlighted. */
export const OUTLINE = 2.5;
/** Ink of a label that does not share the present choice: it steps back by weight and colour, and can still be read. */
export const DIM_LABEL: Ink = 'muted';
/** Width in pixels of a link, and of the hatch's lines and the distance between them. */
export const LINK_WIDTH: Readonly<Record<Link['kind'], number>> = {
  course: 3,
  'same-industry': 1.5,
};
/** What a link of a choice is set off with from shades and symbols: pixels on each side, and opacity. */
export const CASING = { width: 1.25, opacity: 0.75 } as const;
export const HATCH = { line: 1, step: 6 } as const;

/** Shade of an area, or its ground where it has none. */
export const fillInk = (area: Area | undefined): Ink =>
  area?.shade ?? (area?.in_focus ? 'county' : 'unit');
