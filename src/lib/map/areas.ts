/** How the scene's areas look, as MapLibre expressions over the `adcode` of a unit. */
import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import type { Area } from '$lib/scene/scene';
import { hex, type Theme } from '$lib/theme/palette';

/** Opacity of an area that does not share the present choice. */
export const DIM_AREA = 0.45;

const ADCODE: ExpressionSpecification = ['get', 'adcode'];

/** A value for each area, or the other one where the scene has no such area. */
function perArea<T extends string | number>(
  areas: readonly Area[],
  value: (area: Area) => T,
  other: T,
): ExpressionSpecification | T {
  if (areas.length === 0) return other;
  const cases = areas.flatMap((area) => [Number(area.region_id), value(area)]);
  // The typings want at least one case spelt out, which a list cannot show.
  return ['match', ADCODE, ...cases, other] as unknown as ExpressionSpecification;
}

/** Shade of an area, or its ground where it has none. */
export const fillColour = (
  areas: readonly Area[],
  theme: Theme,
): ExpressionSpecification | string =>
  perArea(
    areas,
    (area) => hex(area.shade ?? (area.in_focus ? 'county' : 'unit'), theme),
    hex('unit', theme),
  );

/** Dim areas let the ground through. */
export const fillOpacity = (areas: readonly Area[]): ExpressionSpecification | number =>
  perArea(areas, (area) => (area.emphasis === 'dim' ? DIM_AREA : 1), 1);

/** Filter for the units that a test picks out. */
export const only = (
  areas: readonly Area[],
  test: (area: Area) => boolean,
): FilterSpecification => [
  'in',
  ADCODE,
  ['literal', areas.filter(test).map((area) => Number(area.region_id))],
];
