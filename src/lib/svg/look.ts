/** How strongly the SVG map draws: as the GL map does; a test compares what that room exports. */
import type { Link } from '$lib/scene/scene';

/** Opacity of what does not share the present choice, and of such an area. */
export const DIM = 0.28;
export const DIM_AREA = 0.45;
/** Opacity of the ground under an approximate place, and of its edge. */
export const HALO_FILL = 0.16;
export const HALO_LINE = 0.6;
/** Width in pixels of the outline around what is lit or highlighted. */
export const OUTLINE = 2.5;
/** Opacity of a label that does not share the present choice: still to be read. */
export const DIM_LABEL = 0.55;
/** Width in pixels of a link, and of the hatch's lines and the distance between them. */
export const LINK_WIDTH: Readonly<Record<Link['kind'], number>> = {
  course: 3,
  'same-industry': 1.5,
};
export const HATCH = { line: 1, step: 6 } as const;
