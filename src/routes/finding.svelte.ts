/**
 * What filter, search and order leave of the rows, for list, map and downloads alike. The code for it is fetched when a
 * reader asks for it, or a link does; until then all rows are found.
 */
import type { Tables } from '$lib/data/schema';
import type { Locale } from '$lib/i18n/locale';
import type { Atlas, Ref } from '$lib/model/atlas';
import type { Columns } from '$lib/model/columns';
import type { Findings } from '$lib/model/facets';
import { FACETS, type Facet } from '$lib/model/filter';
import type { SearchIndex } from '$lib/model/search';
import type { Scene } from '$lib/scene/scene';
import type { Explorer } from '$lib/state/explorer.svelte';
import { DEFAULT_VIEW } from '$lib/state/view';

export type Engine = typeof import('./find/engine');

export interface FindingOptions {
  readonly explorer: Explorer;
  readonly atlas: () => Atlas;
  /** With all rows of the layers on show. */
  readonly scene: () => Scene;
  readonly locale: () => Locale;
  /** The tables that replaced those of the build, or null. */
  readonly fresh: () => Tables | null;
  readonly fetchIndex: () => Promise<Response>;
}

export class Finding {
  readonly #of: FindingOptions;
  engine = $state.raw<Engine | null>(null);
  /** Whether the facets are to be seen. */
  open = $state(false);
  /** Whether code or search index could not be fetched. */
  failed = $state(false);
  /** The index with the tables that it was made of. */
  #index = $state.raw<{ readonly of: Tables | null; readonly index: SearchIndex } | null>(null);
  /** Whether a reader has turned to the search. */
  #searching = $state(false);

  readonly columns: Columns | null = $derived.by(
    () => this.engine?.columnsOf(this.#of.atlas()) ?? null,
  );
  /** Null until it has come. */
  readonly index: SearchIndex | null = $derived.by(() =>
    this.#index && this.#index.of === this.#of.fresh() ? this.#index.index : null,
  );
  readonly #shown = $derived.by(
    () => this.engine?.onShow(this.#of.scene(), this.#of.atlas()) ?? null,
  );
  readonly #hits = $derived.by(() => this.index?.search(this.#of.explorer.view.q).set ?? null);
  readonly #extent = $derived.by(() => JSON.stringify(this.#of.explorer.view.extent));
  readonly #within = $derived.by(() => {
    const extent = JSON.parse(this.#extent) as Explorer['view']['extent'];
    return extent && this.engine ? this.engine.within(this.#of.scene(), extent) : null;
  });
  /** Counts of everything; null until the code has come. */
  readonly findings: Findings | null = $derived.by(() =>
    this.engine && this.columns
      ? this.engine.find(this.columns, this.#of.explorer.filter, {
          shown: this.#shown,
          hits: this.#hits,
          extent: this.#within,
        })
      : null,
  );
  /** The rows that are meant; null for all of them. */
  readonly found: ReadonlySet<Ref> | null = $derived.by(() =>
    this.engine && this.columns && this.findings && this.#of.explorer.narrowed
      ? this.engine.foundOf(this.columns, this.findings)
      : null,
  );
  /** Rows on show, found or not. */
  readonly total: number = $derived(this.#shown?.size ?? 0);
  /** The scene with what is not meant faded. */
  readonly scene: Scene = $derived.by(() =>
    this.engine && this.found
      ? this.engine.narrowed(this.#of.scene(), this.found, this.#of.locale())
      : this.#of.scene(),
  );
  /** Facets and amounts in use: what the button of the filter counts. */
  readonly criteria: number = $derived.by(() => {
    const { filter } = this.#of.explorer;
    const amount = filter.stated !== 'any' || filter.min !== null || filter.max !== null;
    return FACETS.filter((facet) => filter[facet].length).length + Number(amount);
  });

  constructor(of: FindingOptions) {
    this.#of = of;
    $effect(() => {
      const { view, narrowed } = of.explorer;
      if (narrowed || this.open || view.sort !== DEFAULT_VIEW.sort) void this.load();
    });
    $effect(() => {
      if (this.#searching || of.explorer.view.q) void this.#open(of.fresh());
    });
  }

  /** Fetches the code, once. */
  async load(): Promise<Engine | null> {
    if (this.engine) return this.engine;
    try {
      this.engine = await import('./find/engine');
      this.failed = false;
    } catch (error) {
      this.#fail(error);
    }
    return this.engine;
  }

  async #open(fresh: Tables | null): Promise<void> {
    const engine = await this.load();
    if (!engine) return;
    try {
      const index = await engine.openSearch(fresh, this.#of.fetchIndex);
      // Tables may have been replaced meanwhile: then another one is on its way.
      if (fresh === this.#of.fresh()) this.#index = { of: fresh, index };
      this.failed = false;
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.failed = true;
    console.warn('The search could not be made ready.', error);
  }

  /** Gets the search ready: a reader turns to it. */
  search(): void {
    this.#searching = true;
    void this.load();
  }

  /** Tries once more what could not be fetched. */
  retry(): void {
    this.failed = false;
    void (this.#searching || this.#of.explorer.view.q ? this.#open(this.#of.fresh()) : this.load());
  }

  /** Whether a facet has a value; every one is taken for known until the code has come. */
  knows(facet: Facet, value: string): boolean {
    return this.columns?.facets[facet].codeOf.has(value) ?? true;
  }
}
