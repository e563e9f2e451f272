/**
 * Texts that a reader has changed. A paper that nobody has touched is what the figures say at the moment; one that was
 * edited stays as it is until its reader gives it up, whatever becomes of the figures.
 */
import { SvelteMap } from 'svelte/reactivity';

export interface Draft {
  readonly text: string;
  readonly edited: boolean;
  /** Edited, and the figures now make another text than the one it was made from; or none at all. */
  readonly outdated: boolean;
}

export class Drafts {
  /** By key of the paper: the text, and the one of the figures that it was made from. */
  readonly #edits = new SvelteMap<
    string,
    { readonly text: string; readonly from: string | null }
  >();

  /** @param fresh what the figures say, or null where they give no such paper */
  read(key: string, fresh: string | null): Draft {
    const edit = this.#edits.get(key);
    if (!edit) return { text: fresh ?? '', edited: false, outdated: false };
    return { text: edit.text, edited: true, outdated: edit.from !== fresh };
  }

  /** The reader has typed. Who comes back to what the figures say has changed nothing. */
  write(key: string, fresh: string | null, text: string): void {
    if (text === fresh) this.#edits.delete(key);
    else this.#edits.set(key, { text, from: this.#edits.get(key)?.from ?? fresh });
  }

  /** The reader knows that the figures have changed, and keeps the text. */
  keep(key: string, fresh: string | null): void {
    const edit = this.#edits.get(key);
    if (edit) this.#edits.set(key, { ...edit, from: fresh });
  }

  discard(key: string): void {
    this.#edits.delete(key);
  }

  /** Gives up every text. */
  clear(): void {
    this.#edits.clear();
  }

  /** Whether anything would be lost with the page. */
  get any(): boolean {
    return this.#edits.size > 0;
  }

  has(key: string): boolean {
    return this.#edits.has(key);
  }
}
