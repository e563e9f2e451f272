/** Code that no reader waits for until it is asked for: it comes then, or when the page rests. */
import { onMount } from 'svelte';
import { watch } from '$lib/data/watch';
import { whenQuiet } from '$lib/svg/idle';
import { allAwake } from '$lib/ui/island/waking';

/** Milliseconds until the next attempt after one that failed; without a network it comes when there is one. */
const AGAIN = 60_000;

export class OnDemand<T> {
  /** What was fetched; undefined until it is there. */
  value: T | undefined = $state.raw();
  readonly #fetch: () => Promise<T>;

  /**
   * To be made while a component is set up.
   * @param later milliseconds between the moment at which the page rests and the first attempt
   */
  constructor(fetch: () => Promise<T>, later = 0) {
    this.#fetch = fetch;
    onMount(() => {
      const gone = new AbortController();
      const { signal } = gone;
      const come = async (): Promise<boolean> => {
        await this.#come();
        gone.abort();
        return false;
      };
      const quiet = allAwake().then(() => whenQuiet(signal));
      void quiet.then(() => watch(come, signal, { first: later, every: AGAIN, troubled: AGAIN }));
      return () => gone.abort();
    });
  }

  async #come(): Promise<void> {
    this.value ??= await this.#fetch();
  }

  /** Fetches it at once unless it is there; whether that was so or has succeeded. */
  readonly load = async (): Promise<boolean> => {
    try {
      await this.#come();
      return true;
    } catch {
      return false;
    }
  };
}
