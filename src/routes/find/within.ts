/** Sets of rows that a filter is met with. */
import type { Atlas, Ref } from '$lib/model/atlas';
import type { Columns } from '$lib/model/columns';
import { refsOf, type Findings } from '$lib/model/facets';
import type { LonLat, Scene } from '$lib/scene/scene';
import type { Extent } from '$lib/state/view';
import { glyphsOf } from '../list';

/** The rows that the layers on show have, on the map or on the shelf. */
export const onShow = (scene: Scene, atlas: Atlas): ReadonlySet<Ref> =>
  new Set([...glyphsOf(scene).keys()].filter((ref) => atlas.item(ref)));

/** The rows whose marks stand in a part of the map; what is known of the city only stands in none. */
export function within(
  { marks, counts }: Scene,
  { west, south, east, north }: Extent,
): ReadonlySet<Ref> {
  const holds = ([lon, lat]: LonLat): boolean =>
    west <= lon && lon <= east && south <= lat && lat <= north;
  const found = new Set<Ref>();
  for (const { pickable, at, ref } of marks) if (pickable && holds(at)) found.add(ref);
  for (const { at, ref } of counts?.rows ?? []) if (at && holds(at)) found.add(ref);
  return found;
}

/** The rows found, to be asked for by reference. */
export const foundOf = (columns: Columns, findings: Findings): ReadonlySet<Ref> =>
  new Set(refsOf(columns, findings));
