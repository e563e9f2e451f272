/** Code that no reader waits for until it is asked for: it comes then, or when the page rests. */
import { onMount } from 'svelte';
import { whenQuiet } from '$lib/svg/idle';

export class OnDemand<T> {
  /** What was fetched; undefined until it is there. */
  value: T | undefined = $state.raw();
  /** The last attempt failed; `load` tries again. */
  failed = $state(false);
  readonly #fetch: () => Promise<T>;

  /** To be made while a component is set up. */
  constructor(fetch: () => Promise<T>) {
    this.#fetch = fetch;
    onMount(() => {
      const gone = new AbortController();
      void whenQuiet(gone.signal).then(this.load);
      return () => gone.abort();
    });
  }

  /** Fetches it unless it is there. */
  readonly load = async (): Promise<void> => {
    try {
      this.value ??= await this.#fetch();
      this.failed = false;
    } catch {
      this.failed = true;
    }
  };
}
