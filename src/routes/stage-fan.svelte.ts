/** The choice between the marks that a tap may have meant. */
import type { Spot } from '$lib/scene/fan';
import type { Point } from '$lib/svg/framed';
import { OnDemand } from './on-demand.svelte';

export class StageFan {
  /** The marks, and the map as it was then: on another one they are no question. */
  #doubt = $state.raw<{
    readonly spots: readonly Spot[];
    readonly at: Point;
    readonly on: readonly unknown[];
  } | null>(null);
  readonly #shown: () => readonly unknown[];
  readonly part = new OnDemand(() => import('./Fan.svelte'));
  /** What to choose from, and where the tap was in pixels of the stage; null while nothing is in doubt. */
  readonly open = $derived.by(() => {
    const shown = this.#shown();
    return this.#doubt?.on.every((each, i) => each === shown[i]) ? this.#doubt : null;
  });

  /** To be made while a component is set up; `shown` is what the marks stand on. */
  constructor(shown: () => readonly unknown[]) {
    this.#shown = shown;
  }

  readonly ask = (spots: readonly Spot[], at: Point): void => {
    this.#doubt = { spots, at, on: this.#shown() };
    void this.part.load();
  };

  readonly close = (): void => {
    this.#doubt = null;
  };
}
