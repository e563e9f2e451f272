/**
 * The kiosk as its page sees it: the machine, what it is told by fingers, clock and page, and the view that a scene or a
 * visitor has. All of it is gone when the tour begins again, language too.
 */
import { untrack } from 'svelte';
import { begin, step, type Event, type Rules, type State } from '$lib/kiosk/machine';
import { drift, isDimmed, minuteOfDay } from '$lib/kiosk/screen';
import type { Scene } from '$lib/kiosk/tour';
import type { Site } from '$lib/data/site';
import type { Locale } from '$lib/i18n/locale';

/** Milliseconds between two looks at the clock. */
const TICK = 250;
/** What only has to do with the machine of the page and the browser. */
const OWN_KEYS = ['Tab', 'Shift', 'Control', 'Alt', 'Meta'];

export interface KioskOptions {
  /** The language that the screen begins with. */
  readonly home: () => Locale;
  readonly scenes: () => readonly Scene[];
  readonly settings: () => Site['kiosk'];
  /** The query string of a scene on this screen. */
  readonly searchOf: (scene: Scene) => string;
}

export class Kiosk {
  readonly #of: KioskOptions;
  state: State = $state.raw(begin(null));
  /** How far fixed things stand from their places, from -1 to 1 right and down. */
  drifted = $state.raw<readonly [number, number]>([0, 0]);
  /** It is the time of day to be dark. */
  #late = $state(false);
  /** What the visitor has done to the view, and the language that was asked for. */
  #visited = $state('');
  #asked = $state.raw<Locale | null>(null);
  /** How often somebody did something. */
  #told = 0;

  readonly rules: Rules = $derived.by(() => {
    const { idle_seconds, countdown_seconds } = this.#of.settings();
    return {
      idle: idle_seconds * 1000,
      countdown: countdown_seconds * 1000,
      scenes: this.#of.scenes().map(({ milliseconds }) => milliseconds),
    };
  });
  readonly touring = $derived(this.state.mode === 'attract');
  /** The scene on show; null while a visitor has the screen, or where the tour has none. */
  readonly scene: Scene | null = $derived.by(() =>
    this.state.mode === 'attract' ? (this.#of.scenes()[this.state.scene] ?? null) : null,
  );
  readonly locale: Locale = $derived.by(() =>
    this.touring ? this.#of.home() : (this.#asked ?? this.#of.home()),
  );
  readonly search: string = $derived.by(() =>
    this.touring ? (this.scene ? this.#of.searchOf(this.scene) : '') : this.#visited,
  );
  readonly dimmed = $derived(this.touring && this.#late);

  constructor(of: KioskOptions) {
    this.#of = of;
  }

  /**
   * What the screen shows, and for how many milliseconds it may: of a tour that goes on the scene that was drawn, since
   * somebody last turned to it, else whether the machine runs, as long as what was drawn is what it is at.
   */
  shown(): { sign: string; limit: number } {
    const { state, rules, scene } = this;
    const drawn = document.querySelector<HTMLElement>('#main')?.dataset;
    if (drawn?.['mode'] !== state.mode) return { sign: `not ${state.mode}`, limit: 0 };
    if (state.mode !== 'attract' || state.held || rules.scenes.length < 2) {
      const late = drawn['scene'] !== scene?.id;
      return { sign: late ? `not ${scene?.id}` : `${state.mode} ${state.at}`, limit: 0 };
    }
    const sign = `${state.mode} ${drawn['scene']} ${this.#told}`;
    return { sign, limit: rules.scenes[state.scene] ?? 0 };
  }

  /** Something happens now. */
  tell(event: Event): void {
    const { search, touring } = this;
    if (event !== 'tick') this.#told++;
    this.state = step(this.state, event, performance.now(), this.rules);
    // Whoever takes over finds what was on show.
    if (touring && !this.touring) [this.#visited, this.#asked] = [search, null];
  }

  /** A visitor changes the view; what comes late, from a map that was still moving, is nobody's. */
  visit(search: string): void {
    if (!this.touring) this.#visited = search;
  }

  speak(locale: Locale): void {
    this.#asked = locale;
  }

  #tick(): void {
    if (this.state.at !== null) this.tell('tick');
    const [x, y] = drift(performance.now());
    if (x !== this.drifted[0] || y !== this.drifted[1]) this.drifted = [x, y];
    const { dim_from, dim_to } = this.#of.settings();
    this.#late = isDimmed(minuteOfDay(), dim_from, dim_to);
  }

  /** Lives as long as the element: follows clock, fingers and keys, and keeps the browser's own gestures from it. */
  readonly live = (node: HTMLElement): (() => void) => {
    const gone = new AbortController();
    const on = { signal: gone.signal, capture: true, passive: false } as const;
    const seen = (): void => this.tell(document.visibilityState === 'visible' ? 'show' : 'hide');
    const stop = (event: globalThis.Event): void => event.preventDefault();
    /** The controls of the tour are there to be touched while it goes on. */
    const touch = ({ target }: globalThis.Event): void => {
      const control = target instanceof Element && target.closest('[data-tour-control]');
      if (!control || !this.touring) this.tell('touch');
    };
    /** The finger that took the screen over, or answered its question, and what it came down on. */
    let taker: Pick<PointerEvent, 'pointerId' | 'target'> | null = null;
    addEventListener(
      'pointerdown',
      (event) => {
        const { mode } = this.state;
        touch(event);
        const { pointerId, target } = event;
        if (mode !== this.state.mode) taker = { pointerId, target };
        else if (taker?.pointerId === pointerId) taker = null;
      },
      on,
    );
    // What has come in the place of that was not meant.
    addEventListener(
      'click',
      (event) => {
        if (!(event instanceof PointerEvent) || event.pointerId !== taker?.pointerId) return;
        const meant = event.target === taker.target;
        taker = null;
        if (meant) return;
        stop(event);
        event.stopImmediatePropagation();
      },
      on,
    );
    addEventListener('pointerup', (event) => !this.touring && touch(event), on);
    addEventListener('keydown', (event) => !OWN_KEYS.includes(event.key) && touch(event), on);
    addEventListener(
      'wheel',
      (event) => {
        touch(event);
        // A wheel with this key, or two fingers on a touch pad, would make the page larger.
        if (event.ctrlKey) stop(event);
      },
      on,
    );
    for (const own of ['contextmenu', 'dragstart', 'selectstart', 'gesturestart'])
      node.addEventListener(own, stop, on);
    document.addEventListener('visibilitychange', seen, on);
    const timer = setInterval(() => this.#tick(), TICK);
    // What is told here is no reason to begin again.
    untrack(() => {
      seen();
      this.#tick();
    });
    return () => {
      gone.abort();
      clearInterval(timer);
    };
  };
}
