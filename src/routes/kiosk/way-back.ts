/** A row that was chosen in the card of a county is closed to that county. */
import type { Atlas, Ref } from '$lib/model/atlas';
import type { Glyph } from '$lib/scene/glyph';
import { LAYERS, type View } from '$lib/state/view';
import { layersFor } from '../list';
import { countyOf } from './elsewhere';

export class WayBack {
  #from: { readonly row: Ref; readonly county: Ref } | null = null;

  /** What choosing a row in a card changes: its layer is on, and all of the map is seen where its lines lead to all counties. */
  to(row: Ref, view: View, atlas: Atlas, shown: ReadonlyMap<Ref, Glyph>): Partial<View> {
    const county = countyOf(view.focus, atlas) && view.focus;
    this.#from = county ? { row, county } : null;
    const layers = [...view.layers, ...layersFor(row, atlas, shown)];
    return {
      layers: LAYERS.filter((layer) => layers.includes(layer)),
      focus: row,
      ...(row.startsWith('clusters:') && { camera: null }),
    };
  }

  /** What closing the card of what is chosen changes. */
  from({ focus }: Pick<View, 'focus'>): Partial<View> {
    const from = this.#from;
    this.#from = null;
    return { focus: from && from.row === focus ? from.county : null };
  }
}
