/** What filters, searches and orders: fetched when a reader asks for any of it, or follows a link that does. */
import { asset } from '$app/paths';
import type { Topology } from 'topojson-specification';
import type { Tables } from '$lib/data/schema';
import type { Ref } from '$lib/model/atlas';
import { columnsOf, type Columns } from '$lib/model/columns';
import { find, type Findings } from '$lib/model/facets';
import type { Facet } from '$lib/model/filter';
import type { SearchIndex } from '$lib/model/search';
import { openSearch } from '$lib/model/search-open';
import { shapes, type Shape } from '$lib/scene/geometry';
import { alone, narrowed } from '$lib/scene/narrow';
import type { Scene } from '$lib/scene/scene';
import type { Extent } from '$lib/state/view';
import type { FindingOptions } from '../finding.svelte';
import { foundOf, onShow, within } from './within';

export { sortedOf } from './sorted';

export class Engine {
  readonly #of: FindingOptions;
  /** The search index with the tables that replaced those of the build when it was made. */
  #opened = $state.raw<{ readonly of: Tables | null; readonly index: SearchIndex } | null>(null);

  readonly columns: Columns = $derived.by(() => columnsOf(this.#of.atlas()));
  /** Null until it has come. */
  readonly index: SearchIndex | null = $derived.by(() =>
    this.#opened?.of === this.#of.fresh() ? (this.#opened?.index ?? null) : null,
  );
  /** The land of counties and districts; null until it has come. */
  #units = $state.raw<readonly Shape[] | null>(null);
  #land: Promise<void> | null = null;
  /** What the layers show, on the map or on the shelf. */
  readonly #shown: ReadonlySet<Ref> = $derived.by(() => onShow(this.#of.scene(), this.#of.atlas()));
  readonly #hits = $derived.by(() => this.index?.search(this.#of.explorer.view.q).set ?? null);
  /** As text, which stays the same when other things of the view change. */
  readonly #extent = $derived.by(() => JSON.stringify(this.#of.explorer.view.extent));
  readonly #within = $derived.by(() => {
    const extent = JSON.parse(this.#extent) as Extent | null;
    return extent && within(this.#of.scene(), extent, this.#units);
  });
  /** What is found, with the counts of everything. */
  readonly findings: Findings = $derived.by(() =>
    find(this.columns, this.#of.explorer.filter, {
      shown: this.#shown,
      hits: this.#hits,
      extent: this.#within,
    }),
  );
  /** The rows that are meant; null for all of them. */
  readonly found: ReadonlySet<Ref> | null = $derived.by(() =>
    this.#of.explorer.narrowed ? foundOf(this.columns, this.findings) : null,
  );
  /** The scene with what is not meant faded, or left out where rows are counted. */
  readonly scene: Scene = $derived.by(() => {
    const scene = this.#of.scene();
    const { found } = this;
    if (!found) return scene;
    const locale = this.#of.locale();
    // Counts are of what is found: faded ones would tell nothing of it.
    return scene.counts ? alone(this.#of.drawn(found), locale) : narrowed(scene, found, locale);
  });

  constructor(of: FindingOptions) {
    this.#of = of;
  }

  /** Rows on show, found or not. */
  get total(): number {
    return this.#shown.size;
  }

  knows(facet: Facet, value: string): boolean {
    return this.columns.facets[facet].codeOf.has(value);
  }

  /** Whether all has come that the address asks for. */
  get ready(): boolean {
    const { q, extent } = this.#of.explorer.view;
    return (q === '' || !!this.index) && (extent === null || !!this.#units);
  }

  /**
   * Fetches what the address asks for, and the search index if a reader is about to search.
   * @throws if it cannot be fetched.
   */
  async open(search: boolean): Promise<void> {
    const land = this.#of.explorer.view.extent !== null && this.#openLand();
    await Promise.all([search && this.#openIndex(), land]);
  }

  /** Fetches the land once, however often the view changes meanwhile; after a failure it may be asked for again. */
  #openLand(): Promise<void> {
    return (this.#land ??= this.#fetchLand().catch((error: unknown) => {
      this.#land = null;
      throw error;
    }));
  }

  async #fetchLand(): Promise<void> {
    const answer = await fetch(asset('/geo/jinzhou.topo.json'));
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    this.#units = shapes((await answer.json()) as Topology, 'jinzhou');
  }

  /** Fetches the search index that fits the tables. */
  async #openIndex(): Promise<void> {
    const of = this.#of.fresh();
    if (this.#opened?.of === of) return;
    const index = await openSearch(of, this.#of.fetchIndex);
    // Tables may have been replaced meanwhile: then another one is on its way.
    if (of === this.#of.fresh()) this.#opened = { of, index };
  }
}
