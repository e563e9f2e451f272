/**
 * A worker listens to the heart of its page: every second it asks, and the main thread answers when it runs. Silence is
 * counted in the worker's own ticks and not by a clock, so that a machine that slept was not silent; and answers to
 * messages are not slowed down as the timers of a page out of sight are.
 */

/** Milliseconds between two ticks. */
export const BEAT = 1_000;
/** Silent ticks that are worth a note, and after which the page has to begin anew. */
export const NOTED = 5;
export const LIMIT = 20;
/** Ticks between two attempts to bring that about. */
export const AGAIN = 30;

export class Beats {
  #silent = 0;

  /** `patience`: ticks beyond LIMIT that it waits, as the last attempts were in vain. */
  constructor(readonly patience = 0) {}

  /** The page answers. Tells for how many ticks it had not, if that is worth a note, else 0. */
  beat(): number {
    const silent = this.#silent;
    this.#silent = 0;
    return silent >= NOTED ? silent : 0;
  }

  /** Time has passed for the listener. Whether the page has to begin anew. */
  tick(): boolean {
    const over = ++this.#silent - LIMIT - this.patience;
    return over >= 0 && over % AGAIN === 0;
  }
}
