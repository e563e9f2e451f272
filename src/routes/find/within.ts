/** Sets of rows that a filter is met with. */
import type { Atlas, Ref } from '$lib/model/atlas';
import type { Columns } from '$lib/model/columns';
import { refsOf, type Findings } from '$lib/model/facets';
import { clip } from '$lib/scene/clip';
import { polygonsOf, type Shape } from '$lib/scene/geometry';
import type { LonLat, Scene } from '$lib/scene/scene';
import type { Extent } from '$lib/state/view';
import { glyphsOf } from '../list';

/** The rows that the layers on show have, on the map or on the shelf. */
export const onShow = (scene: Scene, atlas: Atlas): ReadonlySet<Ref> =>
  new Set([...glyphsOf(scene).keys()].filter((ref) => atlas.item(ref)));

/** Twice the area of a ring in square degrees, whichever way it runs. */
const area = (ring: readonly (readonly number[])[]): number =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [u, v] = ring.at(i - 1)!;
      return sum + u! * y! - x! * v!;
    }, 0),
  );

/** A share of the part in view that is no more than rounding. */
const NOTHING = 1e-6;

/** The ids of the units with some of their land in a part of the map. */
function unitsIn(units: readonly Shape[], part: Extent): ReadonlySet<string> {
  const least = NOTHING * (part.east - part.west) * (part.north - part.south);
  // Relative to a corner, or the products of degrees would round away what is small.
  const from = ([lon = 0, lat = 0]: readonly number[]) => [lon - part.west, lat - part.south];
  const land = (unit: Shape): number =>
    clip(polygonsOf(unit), part)
      .flatMap((rings) => rings.map((ring, i) => area(ring.map(from)) * (i ? -1 : 1)))
      .reduce((sum, each) => sum + each, 0);
  return new Set(
    units.filter((unit) => land(unit) > least).map(({ properties }) => String(properties.adcode)),
  );
}

/**
 * The rows in a part of the map: those with a place if their marks stand in it, those known of their county only if any of
 * its land does, wherever their pack stands. What is known of the city only is in none, and neither is, where rows are
 * counted, what has no place.
 * @param units the shapes of counties and districts; null if they are not known, then packs stand for them
 */
export function within(
  { marks, counts }: Scene,
  part: Extent,
  units: readonly Shape[] | null,
): ReadonlySet<Ref> {
  const { west, south, east, north } = part;
  const holds = ([lon, lat]: LonLat): boolean =>
    west <= lon && lon <= east && south <= lat && lat <= north;
  const seen = units && unitsIn(units, part);
  const found = new Set<Ref>();
  for (const { pickable, at, ref, pack } of marks)
    if (pickable && (seen && pack ? seen.has(pack) : holds(at))) found.add(ref);
  for (const { at, ref } of counts?.rows ?? []) if (at && holds(at)) found.add(ref);
  return found;
}

/** The rows found, to be asked for by reference. */
export const foundOf = (columns: Columns, findings: Findings): ReadonlySet<Ref> =>
  new Set(refsOf(columns, findings));
