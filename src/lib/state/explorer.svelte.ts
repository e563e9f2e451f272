/**
 * The view as the interface sees it: read from the address, changed only by navigating. It touches
 * neither the page nor the atlas; both come in as functions.
 */
import type { Ref } from '$lib/model/atlas';
import { parse, serialise, type Notice } from './codec';
import { DEFAULT_VIEW, LAYERS, type Camera, type Layer, type ThemeChoice, type View } from './view';

export interface ExplorerOptions {
  /** The query string now; reactive. */
  readonly search: () => string;
  /** Goes to a query string ('' for none); `replace` leaves no step for the Back button. */
  readonly navigate: (search: string, replace: boolean) => Promise<void> | void;
  readonly knowsMetric: (id: string) => boolean;
  readonly knowsRow: (ref: Ref) => boolean;
}

export class Explorer {
  readonly #options: ExplorerOptions;
  readonly #read = $derived.by(() => this.#check(parse(this.#options.search())));
  /** Changes only when what is drawn changes, so that panning does not build the scene anew. */
  readonly #drawn = $derived(serialise({ ...this.#read.view, camera: null, theme: 'auto' }));

  /** What the reader looks at. */
  readonly view: View = $derived(this.#read.view);
  /** The view without camera and theme: what the scene is made from. */
  readonly selection: View = $derived(parse(this.#drawn).view);
  /** What in the link could not be followed. */
  readonly notices: readonly Notice[] = $derived(this.#read.notices);

  /** What was asked for and has not arrived in the address yet. */
  #asked: { readonly view: View; readonly push: boolean } | null = null;

  constructor(options: ExplorerOptions) {
    this.#options = options;
  }

  #check({ view, notices }: { view: View; notices: Notice[] }) {
    const { metric, focus } = view;
    if (!this.#options.knowsMetric(metric)) {
      notices = [...notices, { key: 'metric', value: metric }];
      view = { ...view, metric: DEFAULT_VIEW.metric };
    }
    if (focus && !this.#options.knowsRow(focus)) {
      notices = [...notices, { key: 'focus', value: focus }];
      view = { ...view, focus: null };
    }
    return { view, notices };
  }

  /**
   * Resolves when the address says the change. One that comes while another is under way builds on what was
   * asked for, not on what the address still says, and keeps the step for the Back button that it owes.
   */
  async #go(change: Partial<View>, replace = false): Promise<void> {
    const base = this.#asked?.view ?? this.view;
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
    const shown = (this.#asked?.view ?? this.view).layers;
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

  setCamera(camera: Camera | null): void {
    void this.#go({ camera }, true);
  }

  setTheme(theme: ThemeChoice): void {
    void this.#go({ theme }, true);
  }

  /** Goes to the address that says just this view: the notices have been read. */
  dismissNotices(): void {
    void this.#go({}, true);
  }
}
