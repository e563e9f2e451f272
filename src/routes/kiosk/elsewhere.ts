/** What a county has to show, layer by layer: a visitor who finds nothing there is told so, and where there is something. */
import { refOf, type Atlas, type Ref } from '$lib/model/atlas';
import { draws } from '$lib/scene/entry';
import type { Region } from '$lib/data/schema';
import { LAYERS, type Layer, type View } from '$lib/state/view';

/** The county of a reference to one, or undefined. */
export const countyOf = (ref: Ref | null, atlas: Pick<Atlas, 'counties'>): Region | undefined =>
  atlas.counties.find(({ region_id }) => refOf('regions', region_id) === ref);

/**
 * The other layers that have something in the county that a view has chosen, where its own have nothing; null where they
 * have, or where no county is chosen.
 */
export function elsewhereFor(
  { focus, layers }: Pick<View, 'focus' | 'layers'>,
  atlas: Pick<Atlas, 'counties' | 'items'>,
): { readonly county: Region; readonly shown: readonly Layer[]; readonly layers: Layer[] } | null {
  const county = countyOf(focus, atlas);
  if (!county || !layers.length) return null;
  const here = atlas.items.filter(({ region }) => region === county);
  const filled = LAYERS.filter((layer) => here.some((item) => draws(layer, item)));
  if (layers.some((layer) => filled.includes(layer))) return null;
  return { county, shown: layers, layers: filled };
}

/**
 * What a visitor who asks for one layer changes: a chosen county stays chosen, and the map over it, so that what is or is
 * not there is told. What else was chosen need not be in that layer: it goes, and the map shows the whole city.
 */
export function layerChange(
  layer: Layer,
  { focus }: Pick<View, 'focus'>,
  atlas: Pick<Atlas, 'counties'>,
): Partial<View> {
  if (!focus || countyOf(focus, atlas)) return { layers: [layer] };
  return { layers: [layer], focus: null, camera: null };
}
