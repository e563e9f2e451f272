/** When to try again after the graphics context was lost, and when to let it be. Pure but for its clock. */

/** Milliseconds before the first, second and third try. */
const DELAYS = [1_000, 4_000, 15_000];
/** So many losses within so many milliseconds are a habit: the next one would come as well. */
const LOSSES = 3;
const WITHIN = 5 * 60_000;

export class Comeback {
  #losses: number[] = [];
  #tries = 0;

  /** `now` tells the time in milliseconds. */
  constructor(readonly now: () => number = () => performance.now()) {}

  /** After a loss: milliseconds to wait before the next try, or null for none. */
  lost(): number | null {
    const now = this.now();
    this.#losses = this.#losses.filter((at) => now - at < WITHIN);
    // A loss after a long calm is the first one again; one soon after a comeback waits longer.
    if (this.#losses.length === 0) this.#tries = 0;
    this.#losses.push(now);
    return this.#losses.length < LOSSES ? this.failed() : null;
  }

  /** After a try that came to nothing: as above. */
  failed(): number | null {
    return DELAYS[this.#tries++] ?? null;
  }

  /** A reader asks for it: what was before counts no more. */
  reset(): void {
    this.#losses = [];
    this.#tries = 0;
  }
}
