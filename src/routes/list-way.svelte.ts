/** The way from a row of the list to its card and back, where both stand in one column that scrolls with the page. */
import type { Ref } from '$lib/model/atlas';

/** The row that was left, where it stood in the window, and the card that it led to, or a card further on. */
interface Left {
  readonly row: Ref;
  readonly top: number;
  readonly card: Ref;
}

export class ListWay {
  #left = $state.raw<Left | null>(null);
  /** How often the list was left, also for the card that is open already. */
  times = $state(0);

  /** A row is chosen; `top` is its distance from the upper edge of the window in pixels. */
  leave(row: Ref, top: number): void {
    this.#left = { row, top, card: row };
    this.times++;
  }

  /** One card leads to the next: the way back stays the same. */
  follow(from: Ref | null, to: Ref): void {
    const left = this.back(from);
    if (left) this.#left = { ...left, card: to };
  }

  /** The way back from a card; null if the reader did not come from the list. */
  back(card: Ref | null): Left | null {
    return card !== null && this.#left?.card === card ? this.#left : null;
  }

  /** The reader is back. */
  end(): void {
    this.#left = null;
  }
}
