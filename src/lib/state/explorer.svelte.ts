/**
 * The view as the interface sees it: read from the address, changed only by navigating. It touches
 * neither the page nor the atlas; both come in as functions.
 */
import type { Ref } from '$lib/model/atlas';
import type { Criterion } from '$lib/model/facets';
import { FACETS, NO_FILTER, type Facet, type Filter } from '$lib/model/filter';
import { parse, serialise, type Notice } from './codec';
import {
  DEFAULT_VIEW,
  LAYERS,
  type Camera,
  type Extent,
  type Layer,
  type Sort,
  type ThemeChoice,
  type View,
} from './view';

export interface ExplorerOptions {
  /** The query string now; reactive. */
  readonly search: () => string;
  /** Goes to a query string ('' for none); `replace` leaves no step for the Back button. */
  readonly navigate: (search: string, replace: boolean) => Promise<void> | void;
  readonly knowsMetric: (id: string) => boolean;
  readonly knowsRow: (ref: Ref) => boolean;
  /** Whether a row may be kept; absent: every known one. */
  readonly keeps?: (ref: Ref) => boolean;
  /** Whether the tables may be taken for those of the server; until then what they do not have is not told. Absent: yes. */
  readonly settled?: () => boolean;
  /** Whether a facet has a value; absent: every value is taken for known. */
  readonly knowsValue?: (facet: Facet, value: string) => boolean;
}

/** What narrows the rows without changing how the map draws them. */
const UNNARROWED = {
  ...NO_FILTER,
  q: '',
  extent: null,
  sort: DEFAULT_VIEW.sort,
  keep: [],
  shortlist: false,
  compare: [],
  today: null,
  rules: DEFAULT_VIEW.rules,
  sheet: DEFAULT_VIEW.sheet,
} as const;
const AMOUNT = { stated: NO_FILTER.stated, min: null, max: null } as const;

/** The filter that a view holds. */
const filterOf = (view: View): Filter =>
  Object.fromEntries(
    Object.keys(NO_FILTER).map((key) => [key, view[key as keyof Filter]]),
  ) as unknown as Filter;

export class Explorer {
  readonly #options: ExplorerOptions;
  readonly #read = $derived.by(() => this.#check(parse(this.#options.search())));
  /** Changes only when what is drawn changes, so that panning does not build the scene anew. */
  readonly #drawn = $derived(
    serialise({ ...this.#read.view, ...UNNARROWED, camera: null, theme: 'auto' }),
  );
  /** Changes only when the filter does. */
  readonly #narrowed = $derived(serialise({ ...DEFAULT_VIEW, ...filterOf(this.#read.view) }));

  /** What the reader looks at. */
  readonly view: View = $derived(this.#read.view);
  /** The view without camera, theme and what narrows the rows: what the scene is made from. */
  readonly selection: View = $derived(parse(this.#drawn).view);
  /** Facets and range of amounts; the same object until one of them changes. */
  readonly filter: Filter = $derived(filterOf(parse(this.#narrowed).view));
  /** Whether a facet, an amount, a search or a part of the map limits the rows. */
  readonly narrowed: boolean = $derived(
    this.#narrowed !== '' || this.view.q !== '' || this.view.extent !== null,
  );
  /** What in the link could not be followed. */
  readonly notices: readonly Notice[] = $derived(this.#read.notices);
  /** Whether the link asks for what the tables do not have, and newer ones may. */
  readonly waiting: boolean = $derived(this.#read.held);

  /** What was asked for and has not arrived in the address yet. */
  #asked: { readonly view: View; readonly push: boolean } | null = null;

  constructor(options: ExplorerOptions) {
    this.#options = options;
  }

  #check({ view, notices }: { view: View; notices: Notice[] }) {
    const { metric, focus } = view;
    const read = notices;
    if (!this.#options.knowsMetric(metric)) {
      notices = [...notices, { key: 'metric', value: metric }];
      view = { ...view, metric: DEFAULT_VIEW.metric };
    }
    if (focus && !this.#options.knowsRow(focus)) {
      notices = [...notices, { key: 'focus', value: focus }];
      view = { ...view, focus: null };
    }
    for (const facet of FACETS) {
      const unknown = view[facet].filter((value) => !this.#knows(facet, value));
      if (!unknown.length) continue;
      notices = [...notices, ...unknown.map((value) => ({ key: facet, value }))];
      view = { ...view, [facet]: view[facet].filter((value) => !unknown.includes(value)) };
    }
    const gone = view.keep.filter((ref) => !this.#keeps(ref));
    if (gone.length) {
      notices = [...notices, ...gone.map((value) => ({ key: 'keep' as const, value }))];
      view = { ...view, keep: view.keep.filter((ref) => !gone.includes(ref)) };
    }
    const held = notices.length > read.length && !(this.#options.settled?.() ?? true);
    return { view, notices: held ? read : notices, held };
  }

  #keeps(ref: Ref): boolean {
    const { keeps, knowsRow } = this.#options;
    return (keeps ?? knowsRow)(ref);
  }

  #knows(facet: Facet, value: string): boolean {
    return this.#options.knowsValue?.(facet, value) ?? true;
  }

  /** What was asked for last: what a change builds on. */
  get #base(): View {
    return this.#asked?.view ?? this.view;
  }

  /**
   * Resolves when the address says the change. One that comes while another is under way builds on what was
   * asked for, not on what the address still says, and keeps the step for the Back button that it owes.
   */
  async #go(change: Partial<View>, replace = false): Promise<void> {
    const base = this.#base;
    const view = { ...base, ...change };
    if (serialise(view) === serialise(base) && !this.notices.length) return;
    const asked = { view, push: !replace || (this.#asked?.push ?? false) };
    this.#asked = asked;
    try {
      await this.#options.navigate(serialise(view), !asked.push);
    } finally {
      if (this.#asked === asked) this.#asked = null;
    }
  }

  toggleLayer(layer: Layer): void {
    const shown = this.#base.layers;
    void this.#go({
      layers: LAYERS.filter((each) => shown.includes(each) !== (each === layer)),
    });
  }

  setMetric(metric: string): void {
    void this.#go({ metric });
  }

  /** Chooses a row or a region; null puts the choice away. */
  focus(ref: Ref | null): Promise<void> {
    return this.#go({ focus: ref });
  }

  /** Shows or hides what is not from the document. */
  setContext(context: boolean): void {
    void this.#go({ context });
  }

  setColumns(columns: boolean): void {
    void this.#go({ columns });
  }

  /** Chooses exactly these values of a facet; none lets all items through. */
  setFacet(facet: Facet, values: readonly string[]): Promise<void> {
    return this.#go({ [facet]: values });
  }

  /** Adds a value to what is chosen of a facet, or takes it away. */
  toggleValue(facet: Facet, value: string): Promise<void> {
    const chosen = this.#base[facet];
    return this.setFacet(
      facet,
      chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value],
    );
  }

  /** Changes conditions on amounts (100 million CNY); a bound that leaves no room for the other takes its place. */
  setAmount(change: Partial<Pick<Filter, 'stated' | 'min' | 'max'>>): Promise<void> {
    const { min, max } = { ...this.#base, ...change };
    const crossed = min !== null && max !== null && min >= max;
    const stays = 'min' in change ? { max: null } : { min: null };
    return this.#go({ ...change, ...(crossed ? stays : {}) });
  }

  /** Searches, among these layers beside those on show; only the first and the last search leave a step back. */
  setQuery(q: string, layers: readonly Layer[] = []): Promise<void> {
    return this.#go({ q, layers: this.#with(layers) }, this.#base.q !== '' && q !== '');
  }

  #with(layers: readonly Layer[]): Layer[] {
    const shown = this.#base.layers;
    return LAYERS.filter((layer) => shown.includes(layer) || layers.includes(layer));
  }

  /** Turns layers on, and chooses a row if one is given. */
  show(layers: readonly Layer[], focus: Ref | null = this.#base.focus): Promise<void> {
    return this.#go({ layers: this.#with(layers), focus });
  }

  setSort(sort: Sort): void {
    void this.#go({ sort }, true);
  }

  /** Limits the rows to a part of the map, or no longer; following the map leaves no steps. */
  setExtent(extent: Extent | null): Promise<void> {
    return this.#go({ extent }, this.#base.extent !== null && extent !== null);
  }

  /** Limits the rows to some layers, regions or industries, in one step. */
  narrow(change: Partial<Pick<View, 'layers' | 'regions' | 'industries'>>): Promise<void> {
    return this.#go(change);
  }

  /** Goes to a part of the map, and limits the rows to it. */
  visit(extent: Extent, zoom: number): Promise<void> {
    const { west, south, east, north } = extent;
    return this.#go({
      extent,
      camera: { lon: (west + east) / 2, lat: (south + north) / 2, zoom },
    });
  }

  /** Puts a row on the shortlist, or takes it off. */
  toggleKept(ref: Ref): void {
    const kept = this.#base.keep;
    void this.setKept(kept.includes(ref) ? kept.filter((each) => each !== ref) : [...kept, ref]);
  }

  /** Sets the shortlist; another order of the same rows leaves no step back. */
  setKept(keep: readonly Ref[]): Promise<void> {
    const kept = this.#base.keep;
    const same = keep.length === kept.length && keep.every((ref) => kept.includes(ref));
    return this.#go({ keep }, same);
  }

  /** Opens or closes the shortlist. */
  setShortlist(shortlist: boolean): void {
    void this.#go({ shortlist });
  }

  /** Puts a criterion away, or all of them; the layers, which say the kinds on show, stay. */
  clear(criterion?: Exclude<Criterion, 'kinds'>): Promise<void> {
    return this.#go(
      criterion === undefined
        ? { ...NO_FILTER, q: '', extent: null }
        : criterion === 'amount'
          ? AMOUNT
          : { [criterion]: DEFAULT_VIEW[criterion] },
    );
  }

  /** The map has come to rest elsewhere, null at home; rows that are limited to what is in view follow it. */
  settle(camera: Camera | null, extent: Extent): void {
    void this.#go(this.#base.extent ? { camera, extent } : { camera }, true);
  }

  setTheme(theme: ThemeChoice): void {
    void this.#go({ theme }, true);
  }

  /** Goes to the address that says just this view: the notices have been read. */
  dismissNotices(): void {
    void this.#go({}, true);
  }
}
