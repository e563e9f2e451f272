/** The tables that a page shows: those it was built with, or newer ones that the server has. */
import type { Said } from '$lib/i18n/locale';
import type { Standing } from './revalidate';
import type { Tables } from './schema';

const NOTHING: readonly Said[] = [];

export class Fresh {
  /** null until the server has been asked. */
  #standing = $state.raw<Standing | null>(null);
  /** What the reader has read of it. */
  #dismissed = $state.raw(NOTHING);

  /** Whether the server has been asked. */
  get asked(): boolean {
    return this.#standing !== null;
  }

  /** Newer tables than the page was built with, or null. */
  get tables(): Tables | null {
    return this.#standing?.tables ?? null;
  }

  /** What is wrong with the set on the server, until the reader has understood. */
  get refused(): readonly Said[] {
    const refused = this.#standing?.refused ?? NOTHING;
    return refused === this.#dismissed ? NOTHING : refused;
  }

  /** Rows of the tables in use that were left out, for those who look after the screen. */
  get skipped(): readonly Said[] {
    return this.#standing?.skipped ?? NOTHING;
  }

  /** What is wrong with the set on the server, whether the reader has understood or not. */
  get faults(): readonly Said[] {
    return this.#standing?.refused ?? NOTHING;
  }

  /** The fingerprints of newer tables in one text, or null. */
  get key(): string | null {
    return this.#standing?.key ?? null;
  }

  /** Looks at the server at once, where it is being followed; resolves when it has. */
  look: () => Promise<void> = () => Promise.resolve();

  dismiss(): void {
    this.#dismissed = this.#standing?.refused ?? NOTHING;
  }

  /** What the server was found to have. */
  settle(standing: Standing): void {
    this.#standing = standing;
  }
}
