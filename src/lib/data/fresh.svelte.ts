/** The tables that a page shows: those it was built with, or newer ones that the server has. */
import type { Said } from '$lib/i18n/locale';
import type { Fingerprints, Revalidation, Standing } from './revalidate';
import type { TableName, Tables } from './schema';
import { watch } from './watch';

const NOTHING: readonly Said[] = [];

export class Fresh {
  /** null until the server has been asked. */
  #standing = $state.raw<Standing | null>(null);
  /** What the reader has read of it. */
  #dismissed = $state.raw(NOTHING);

  /** Newer tables than the page was built with, or null. */
  get tables(): Tables | null {
    return this.#standing?.tables ?? null;
  }

  /** What is wrong with the set on the server, until the reader has understood. */
  get refused(): readonly Said[] {
    const refused = this.#standing?.refused ?? NOTHING;
    return refused === this.#dismissed ? NOTHING : refused;
  }

  dismiss(): void {
    this.#dismissed = this.#standing?.refused ?? NOTHING;
  }

  /** Watches the server until the signal ends it; `urlOf` gives the address of a table. */
  watch(built: Fingerprints, urlOf: (table: TableName) => string, signal: AbortSignal): void {
    let revalidation: Revalidation | undefined;
    watch(async () => {
      try {
        // No part of this is needed to show the page, so none of it comes with the page.
        revalidation ??= (await import('./follow')).follow(built, urlOf);
        const standing = await revalidation.check();
        if (!signal.aborted) this.#standing = standing;
        return standing.refused.length > 0;
      } catch {
        return false;
      }
    }, signal);
  }
}
