/** What becomes of a mark that counts rows: what it is called, and where it leads. */
import type { Ref } from '$lib/model/atlas';
import { NOT_STATED } from '$lib/model/filter';
import type { Bin, Scene } from '$lib/scene/scene';
import type { Explorer } from '$lib/state/explorer.svelte';

/** The count of a scene that a reference means; undefined for a row or a region. */
export const binOf = (scene: Scene, ref: Ref): Bin | undefined =>
  scene.counts?.bins.find((bin) => bin.ref === ref);

/**
 * Limits the list to what holds the rows of a count: the part of the map where they have places, shown at a zoom that is
 * `nearer`, else the whole region in their layer, by any of its industries.
 */
export function followBin(
  { layer, region_id, industry, extent }: Bin,
  explorer: Explorer,
  nearer: () => number,
): Promise<void> {
  if (extent) return explorer.visit(extent, nearer());
  return explorer.narrow({
    ...(layer === undefined ? {} : { layers: [layer] }),
    regions: region_id === undefined ? [] : [region_id],
    ...(industry === undefined ? {} : { industries: [industry || NOT_STATED] }),
  });
}
