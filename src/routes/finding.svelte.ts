/**
 * What filter, search and order leave of the rows, for list, map and downloads alike. The code for it is fetched when a
 * reader asks for it, or a link does; until then all rows are found.
 */
import type { Tables } from '$lib/data/schema';
import type { Locale } from '$lib/i18n/locale';
import type { Atlas, Ref } from '$lib/model/atlas';
import { FACETS, type Facet } from '$lib/model/filter';
import type { Scene } from '$lib/scene/scene';
import type { Explorer } from '$lib/state/explorer.svelte';
import type * as engineRoom from './find/engine.svelte';

export interface FindingOptions {
  readonly explorer: Explorer;
  readonly atlas: () => Atlas;
  /** With all rows of the layers on show. */
  readonly scene: () => Scene;
  /** The scene of some of them only. */
  readonly drawn: (only: ReadonlySet<Ref>) => Scene;
  readonly locale: () => Locale;
  /** The tables that replaced those of the build, or null. */
  readonly fresh: () => Tables | null;
  readonly fetchIndex: () => Promise<Response>;
}

export class Finding {
  readonly #of: FindingOptions;
  /** Null until it has come. */
  engine = $state.raw<engineRoom.Engine | null>(null);
  /** Orders the list, with the engine. */
  sortedOf: typeof engineRoom.sortedOf | null = null;
  /** Whether the facets are to be seen. */
  open = $state(false);
  /** Leads a reader to the search field or the filter; null where there is none. */
  ask: ((what: 'search' | 'filter') => void) | null = null;
  /** Whether code or search index could not be fetched. */
  failed = $state(false);
  /** Whether a reader has turned to the search. */
  #searching = $state(false);

  /** To be made while a component is set up. */
  constructor(of: FindingOptions) {
    this.#of = of;
    $effect(() => {
      const { narrowed, view } = of.explorer;
      const search = this.#searching || view.q !== '';
      // An index is of some tables.
      of.fresh();
      if (search || narrowed || this.open || view.sort !== 'county') void this.load(search);
    });
  }

  /** The rows that are meant; null for all of them. */
  get found(): ReadonlySet<Ref> | null {
    return this.engine?.found ?? null;
  }

  /** The scene with what is not meant faded. */
  get scene(): Scene {
    return this.engine?.scene ?? this.#of.scene();
  }

  /** Facets and amounts in use: what the button of the filter counts. */
  get criteria(): number {
    const { filter } = this.#of.explorer;
    const amount = filter.stated !== 'any' || filter.min !== null || filter.max !== null;
    return FACETS.filter((facet) => filter[facet].length).length + Number(amount);
  }

  /** Whether the address asks for something that the list does not follow yet. */
  get pending(): boolean {
    const { narrowed, view } = this.#of.explorer;
    if (!this.engine) return narrowed || view.sort !== 'county';
    return !this.engine.ready;
  }

  /** Fetches what is not there yet: the code, what the address asks of it and, if asked for, the search index. */
  async load(search = this.#searching): Promise<void> {
    this.failed = false;
    try {
      const { Engine, sortedOf } = await import('./find/engine.svelte');
      this.sortedOf = sortedOf;
      this.engine ??= new Engine(this.#of);
      await this.engine.open(search);
    } catch (error) {
      this.failed = true;
      console.warn('What filters and searches could not be fetched.', error);
    }
  }

  /** A reader turns to the search. */
  search(): void {
    this.#searching = true;
  }

  /** Whether a facet has a value; every one is taken for known until the code has come. */
  knows(facet: Facet, value: string): boolean {
    return this.engine?.knows(facet, value) ?? true;
  }
}
