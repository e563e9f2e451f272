/** How the scene's areas look on the base map. */
import type { FilterSpecification } from 'maplibre-gl';
import type { Area } from '$lib/scene/scene';
import type { Ink } from '$lib/theme/palette';

/** Opacity of an area that does not share the present choice: it lets the ground through. */
export const DIM_AREA = 0.45;

/** Shade of an area, or its ground where it has none. */
export const fillInk = (area: Area | undefined): Ink =>
  area?.shade ?? (area?.in_focus ? 'county' : 'unit');

export const fillOpacity = (area: Area | undefined): number =>
  area?.emphasis === 'dim' ? DIM_AREA : 1;

/** Filter for one unit. */
export const unitOf = (adcode: number): FilterSpecification => ['==', ['get', 'adcode'], adcode];

/** Filter for the units that a test picks out. */
export const only = (
  areas: readonly Area[],
  test: (area: Area) => boolean,
): FilterSpecification => [
  'in',
  ['get', 'adcode'],
  ['literal', areas.filter(test).map((area) => Number(area.region_id))],
];
