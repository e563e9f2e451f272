/** A row that was chosen in a county is closed to that county, as it was seen. */
import type { Atlas, Ref } from '$lib/model/atlas';
import type { Glyph } from '$lib/scene/glyph';
import { LAYERS, type View } from '$lib/state/view';
import { layersFor } from '../list';
import { countyOf } from './elsewhere';

interface From extends Pick<View, 'camera'> {
  readonly row: Ref;
  readonly county: Ref;
}

export class WayBack {
  #from: From | null = null;

  /** What choosing a row changes: its layer is on, and all of the map is seen where its lines lead to all counties. */
  to(row: Ref, view: View, atlas: Atlas, shown: ReadonlyMap<Ref, Glyph>): Partial<View> {
    const { focus, camera } = view;
    if (focus && countyOf(focus, atlas)) this.#from = { row, county: focus, camera };
    // From row to row the way still leads to where it began.
    else this.#from = this.#from && this.#from.row === focus ? { ...this.#from, row } : null;
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
    return from && from.row === focus
      ? { focus: from.county, camera: from.camera }
      : { focus: null };
  }

  /** Something else is chosen: there is no way back any more. */
  saw(focus: Ref | null): void {
    if (this.#from?.row !== focus) this.#from = null;
  }
}
