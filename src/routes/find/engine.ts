/** What filters, searches and sorts: fetched when a reader asks for any of it, or follows a link that does. */
import type { Atlas, Ref } from '$lib/model/atlas';
import type { Columns } from '$lib/model/columns';
import { refsOf, type Findings } from '$lib/model/facets';
import type { Scene } from '$lib/scene/scene';
import type { Extent } from '$lib/state/view';
import { glyphsOf } from '../list';

export { columnsOf } from '$lib/model/columns';
export { find } from '$lib/model/facets';
export { openSearch } from '$lib/model/search-open';
export { narrowed } from '$lib/scene/narrow';
export { sortedOf } from './sorted';

/** The rows that the layers on show have, on the map or on the shelf. */
export const onShow = (scene: Scene, atlas: Atlas): ReadonlySet<Ref> =>
  new Set([...glyphsOf(scene).keys()].filter((ref) => atlas.item(ref)));

/** The rows whose marks stand in a part of the map; what is known of the city only stands in none. */
export function within({ marks }: Scene, { west, south, east, north }: Extent): ReadonlySet<Ref> {
  const inside = marks.filter(
    ({ pickable, at: [lon, lat] }) =>
      pickable && west <= lon && lon <= east && south <= lat && lat <= north,
  );
  return new Set(inside.map(({ ref }) => ref));
}

/** The rows found, to be asked for by reference. */
export const foundOf = (columns: Columns, findings: Findings): ReadonlySet<Ref> =>
  new Set(refsOf(columns, findings));
