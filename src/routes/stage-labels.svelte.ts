/** The names on a stage: placed anew with each view that rests, and as still as they can be. */
import { placeLabels, type PlacedLabel, type PlacementOptions } from '$lib/scene/placement';
import type { Scene } from '$lib/scene/scene';

type Asked = Omit<PlacementOptions, 'previous'> & { readonly scene: Scene };

/** Where the packs stand: with other packs names are placed as if for the first time. */
const packs = ({ marks }: Scene): string =>
  marks
    .filter(({ glyph }) => glyph.shape === 'pack')
    .map(({ at }) => at.join())
    .join();

export class StageLabels {
  readonly #ask: () => Asked;
  /** What was placed last, and on what: a name stays where it is while that is free. No state, as nothing follows from it. */
  #before: readonly PlacedLabel[] = [];
  #on = '';

  readonly placed: readonly PlacedLabel[] = $derived.by(() => {
    const { scene, ...options } = this.#ask();
    const on = [options.width, options.height, packs(scene)].join();
    const previous = on === this.#on ? this.#before : [];
    this.#on = on;
    return (this.#before = placeLabels(scene, { ...options, previous }));
  });

  /** `ask` says what is to be named in which view. */
  constructor(ask: () => Asked) {
    this.#ask = ask;
  }
}
