/** The choice between the marks that a tap may have meant. */
import type { Ref } from '$lib/model/atlas';
import type { Spot } from '$lib/scene/fan';
import type { Question } from '$lib/scene/fan-out';
import type { Point } from '$lib/svg/framed';
import { OnDemand } from './on-demand.svelte';

export interface StageFanOptions {
  /** The marks that can be picked, where the map shows them now; the same map may be drawn by another renderer. */
  readonly spots: () => readonly Spot[];
  readonly select: (ref: Ref) => void;
  /** Null while the stage has no room. */
  readonly size: () => { readonly width: number; readonly height: number } | null;
}

export class StageFan {
  readonly #of: StageFanOptions;
  #doubt = $state.raw<Question | null>(null);
  readonly part = new OnDemand(() => import('./stage-part'));
  /**
   * What to choose from, all that belongs to it, where the tap was in pixels of the stage, and how it ends; null while
   * nothing is in doubt. It follows its marks where the stage changes its size or another map takes over, and ends
   * with them.
   */
  readonly open = $derived.by(() => {
    const [doubt, part] = [this.#doubt, this.part.value];
    const size = doubt && this.#of.size();
    if (!size || !part) return null;
    const spots = this.#of.spots();
    const now = part.followed(doubt, spots);
    if (!now) return null;
    const [x, y] = now.at;
    if (x < 0 || y < 0 || x > size.width || y > size.height) return null;
    return { ...now, all: part.withPacks(now.spots, spots), size, onclose: this.close };
  });

  /** To be made while a component is set up. */
  constructor(of: StageFanOptions) {
    this.#of = of;
  }

  /** Asks which mark was meant; where the code for that does not come, the nearest one is taken. */
  readonly ask = async (spots: readonly Spot[], at: Point): Promise<void> => {
    const doubt = { spots, at };
    this.#doubt = doubt;
    if ((await this.part.load()) || this.#doubt !== doubt) return;
    this.#doubt = null;
    const [nearest] = spots;
    if (nearest) this.#of.select(nearest.ref);
  };

  /** Also for when something else was chosen: a question that is still to be asked has its answer. */
  readonly close = (): void => {
    this.#doubt = null;
  };
}
