/** How the scene's areas look on the base map. */
import type { FilterSpecification } from 'maplibre-gl';
import type { Area } from '$lib/scene/scene';

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
