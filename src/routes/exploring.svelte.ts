/**
 * What every page with the whole map is made from: tables, atlas, the view that the address says, the scene, what
 * is pointed at and which source is open. The explorer and the embedded map share it.
 */
import { onMount } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';
import { browser } from '$app/environment';
import { goto } from '$app/navigation';
import { asset } from '$app/paths';
import { page } from '$app/state';
import { Fresh } from '$lib/data/fresh.svelte';
import type { Locale } from '$lib/i18n/locale';
import { canKeep, type AtlasTables, type Ref } from '$lib/model/atlas';
import { measures } from '$lib/model/measures';
import { sourceOf } from '$lib/model/sources';
import type { Base } from '$lib/scene/base';
import { buildScene } from '$lib/scene/build';
import { NOMINAL } from '$lib/scene/frame';
import type { Scene } from '$lib/scene/scene';
import { lookOf, searchOf, serialise } from '$lib/state/codec';
import { Explorer } from '$lib/state/explorer.svelte';
import type { Theme } from '$lib/theme/palette';
import { hurry } from '$lib/ui/island/waking';
import { provideSources } from '$lib/ui/sources';
import { Finding } from './finding.svelte';
import { freshAtlas, freshTables } from './fresh-atlas';
import { keepLook } from './look.svelte';
import { OnDemand } from './on-demand.svelte';
import { rowPath } from './paths';
import type { AsPainted } from './painted.server';
import type { Prepared } from './prepared';

export interface ExploringOptions {
  readonly data: () => {
    readonly locale: Locale;
    readonly tables: AtlasTables;
    readonly base: Base;
    readonly prepared: Prepared;
    readonly painted: AsPainted;
  };
  /** Address of the page in a language, without a query. */
  readonly path: (locale: Locale) => string;
  /** Leaves no steps for the Back button, which belongs to the page around a frame. */
  readonly framed?: boolean;
  /** Holds the query string instead of the address: a screen that nobody links to, for weeks. */
  readonly held?: {
    readonly search: () => string;
    readonly navigate: (search: string) => void;
  };
}

/** Milliseconds until a link that cannot be followed says so, whether or not the server has answered. */
const LONGEST_WAIT = 20_000;

export class Exploring {
  readonly #of: ExploringOptions;
  readonly fresh = new Fresh();
  readonly #dark = new MediaQuery('prefers-color-scheme: dark');
  readonly #contrast = new MediaQuery('(prefers-contrast: more), (forced-colors: active)');

  /** The reader has waited long enough for what the server has. */
  #waited = $state(false);
  /** A page that is built ahead knows no query: it shows the default view until it lives. */
  live = $state(false);
  /** What the stage leaves for symbols; no scene is made for less than the smallest frame, nor is that of the page made again. */
  room = $state(NOMINAL);
  /** How many whole zooms the view is closer than home. */
  level = $state(0);
  /** Columns stand on the map: the legend explains those. */
  standing = $state(false);
  /** Columns can stand on the map, or will once it has come. */
  upstanding = $state(true);
  highlighted = $state.raw<Ref | null>(null);
  /** The row whose source is open. */
  source = $state.raw<Ref | null>(null);

  readonly locale = $derived.by(() => this.#of.data().locale);
  readonly base = $derived.by(() => this.#of.data().base);
  /** The positions of the names that the page was painted with. */
  readonly painted = $derived.by(() => this.#of.data().painted.names);
  readonly #tables = $derived.by(() =>
    this.fresh.tables ? freshTables(this.fresh.tables, this.locale) : this.#of.data().tables,
  );
  readonly atlas = $derived.by(() =>
    this.fresh.tables ? freshAtlas(this.#tables) : this.#of.data().prepared.atlas,
  );
  readonly all = $derived.by(() => measures(this.atlas));
  readonly explorer: Explorer;
  readonly finding: Finding;
  readonly view = $derived.by(() => this.explorer.view);
  readonly #whole = $derived.by(() => {
    const { selection } = this.explorer;
    const { scene } = this.#of.data().prepared;
    // Counts are those of home: closer there are finer ones, once what makes them has come.
    const still = scene && (!scene.counts || this.level === 0 || !this.#bins.value);
    if (still && !this.fresh.tables && !serialise(selection)) return scene;
    return this.#drawn();
  });
  /** Counts in the place of symbols: for tables of more rows than a map can show. */
  readonly #bins = new OnDemand(() => import('$lib/scene/bins'));
  /** The scene of the page, or of some of its rows. */
  #drawn(only?: ReadonlySet<Ref>): Scene {
    return buildScene(
      this.atlas,
      this.explorer.selection,
      this.locale,
      this.base,
      () => this.room,
      { bin: this.#bins.value?.binning, level: () => this.level, ...(only ? { only } : {}) },
    );
  }
  readonly scene = $derived.by(() => this.finding.scene);
  readonly #columns = new OnDemand(() => import('$lib/scene/columns'));
  /** Null unless the view asks for columns and what raises them has come. */
  readonly upright = $derived.by(
    () =>
      this.#columns.value?.buildUpright(
        this.atlas,
        this.explorer.selection,
        this.locale,
        this.base,
        this.#whole,
      ) ?? null,
  );
  /** The legend of a scene that is like this page's, or of the columns that stand in its place. */
  legendsOf(scene: Scene) {
    return ((this.standing && this.upright) || scene).legends;
  }
  readonly theme: Theme = $derived.by(() => {
    const system = this.#contrast.current ? 'contrast' : this.#dark.current ? 'dark' : 'light';
    return this.view.theme === 'auto' ? system : this.view.theme;
  });
  readonly look = $derived.by(() => lookOf(serialise(this.view)));

  /** To be made while a component is set up. */
  constructor(of: ExploringOptions) {
    this.#of = of;
    if (browser && !of.held && searchOf(page.url)) hurry();
    onMount(() => {
      this.live = true;
      const timer = setTimeout(() => (this.#waited = true), LONGEST_WAIT);
      return () => clearTimeout(timer);
    });
    this.explorer = new Explorer({
      search: () => of.held?.search() ?? (this.live ? searchOf(page.url) : ''),
      navigate: (search, replace) => {
        if (of.held) return of.held.navigate(search);
        // eslint-disable-next-line svelte/no-navigation-without-resolve -- paths.ts resolves
        return goto(of.path(this.locale) + search, {
          replaceState: replace || of.framed,
          noScroll: true,
          keepFocus: true,
        });
      },
      knowsMetric: (id) => this.all.some((measure) => measure.id === id),
      knowsRow: (ref) => this.atlas.has(ref),
      keeps: this.keeps,
      settled: () => this.fresh.asked || this.#waited,
      knowsValue: (facet, value) => this.finding.knows(facet, value),
    });
    this.finding = new Finding({
      explorer: this.explorer,
      atlas: () => this.atlas,
      scene: () => this.#whole,
      drawn: (only) => this.#drawn(only),
      locale: () => this.locale,
      fresh: () => this.fresh.tables,
      fetchIndex: () => fetch(asset('/search.json')),
    });
    keepLook(() => this.view.theme);
    const locale = () => this.locale;
    provideSources({
      get locale() {
        return locale();
      },
      info: (ref) => this.sourceOf(ref),
      href: (ref) => this.row(ref),
      open: (ref) => (this.source = ref),
    });
  }

  readonly roomed = (width: number): void => {
    this.room = Math.max(width, NOMINAL);
  };
  readonly neared = (level: number): void => {
    this.level = level;
  };
  readonly stood = (standing: boolean, possible: boolean): void => {
    this.standing = standing;
    this.upstanding = possible;
  };
  readonly hover = (ref: Ref | null): void => {
    this.highlighted = ref;
  };
  /** Whether a row can be put on the shortlist. */
  readonly keeps = (ref: Ref): boolean => canKeep(ref, this.atlas);
  /** The documents that all of it stands in. */
  readonly documents = $derived.by(() => this.#tables.sources);
  /** When they were printed. */
  readonly published = $derived.by(() => this.documents.map(({ published }) => published));
  /** Where a row stands in the document, or null. */
  sourceOf(ref: Ref) {
    return sourceOf(ref, this.atlas, this.locale);
  }
  /** Address of a row among the tables. */
  row(ref: Ref): string {
    return rowPath(this.locale, ref, this.look);
  }
}
