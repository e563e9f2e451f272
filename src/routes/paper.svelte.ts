/** Whether the page is on paper, or about to be: the map has a size of its own there. */
import { MediaQuery } from 'svelte/reactivity';
import { browser } from '$app/environment';

class Paper {
  /** From `beforeprint`, when the styles of the screen still hold, to `afterprint`. */
  about = $state(false);
  readonly #medium = new MediaQuery('print', false);
  /** A frame is printed as large as it stands in the page around it. */
  readonly framed = browser && window.self !== window.top;

  get printing(): boolean {
    return this.about || this.#medium.current;
  }
}

/** One a page, as there is one printer. */
export const paper = new Paper();
