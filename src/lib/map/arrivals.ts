/**
 * Tells what is new in a scene. deck.gl eases the n-th value of a list into the n-th of the next, whatever rows
 * they belong to. So a list of other rows gets a layer of its own, in which nothing eases from another row;
 * newcomers start there from nothing.
 */
import { identities } from '$lib/scene/identity';

const NOTHING: ReadonlySet<string> = new Set();

/** What to draw of a list. */
export interface Arrival {
  /** Names the layer: layers of one name hold the same rows in the same order. */
  readonly generation: number;
  /** The identity of each item. */
  readonly keys: readonly string[];
  /** Keys that are to start from nothing. */
  readonly entering: ReadonlySet<string>;
}

/** Follows one list from scene to scene. */
export class Arrivals {
  #arrival: Arrival | null = null;
  #occasion = '';

  /**
   * @param occasion a value that is nothing to be eased when it changes, such as the size of symbols
   * @param eased whether newcomers start from nothing
   */
  next(
    items: readonly { readonly ref: string }[],
    occasion: string | number,
    eased: boolean,
  ): Arrival {
    const last = this.#arrival;
    const keys = identities(items);
    const now = [occasion, ...keys].join('\n');
    if (last && now === this.#occasion) return last;
    this.#occasion = now;
    const known = new Set(last?.keys);
    return (this.#arrival = {
      generation: (last?.generation ?? 0) + 1,
      keys,
      // What is there from the start stood on the SVG map before.
      entering: last && eased ? new Set(keys.filter((key) => !known.has(key))) : NOTHING,
    });
  }

  /** The newcomers have been drawn as nothing; from now on they grow. */
  enter(): void {
    if (this.#arrival?.entering.size) this.#arrival = { ...this.#arrival, entering: NOTHING };
  }
}
