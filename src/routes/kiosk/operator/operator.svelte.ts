/**
 * The operator's way in and out of the view: the held corner, the PIN, and that nothing of it stays open when nobody
 * touches it. It holds the tour back while it is open, and gives the screen back when it goes.
 */
import { passed } from '$lib/kiosk/clock';
import { LONGEST_STEP } from '$lib/kiosk/machine';
import { isLong, pressed, SLOP, untouched, type PressEvent } from '$lib/kiosk/press';
import { noAttempts, typed, type PinKey } from '$lib/kiosk/pin';
import { unitOf } from '../sizes';

/** `look`: a scene of the tour is on show, with the way back over it. */
export type Place = 'shut' | 'pad' | 'view' | 'look';

export interface OperatorOptions {
  /** '' where none is set, or not known. */
  readonly pin: () => string;
  /** Whether the tour has the screen. */
  readonly touring: () => boolean;
  /** Someone is there, and no visitor. */
  readonly stay: () => void;
  /** The tour begins anew. */
  readonly leave: () => void;
  /** The tour stands still at a scene, counted from 0. */
  readonly turnTo: (scene: number) => void;
}

/** Pixels of a side of the corner, top left, on a screen of 1080p. */
export const CORNER = 160;
/** The key that does what a held corner does, for a screen with a keyboard. */
export const KEY = 'o';
/** Milliseconds without a touch until it goes by itself. */
export const PATIENCE: Readonly<Record<Exclude<Place, 'shut'>, number>> = {
  pad: 20_000,
  view: 180_000,
  look: 60_000,
};
/** Milliseconds between two looks at the clock. */
const TICK = 250;
const STAY = 1_000;

export class Operator {
  readonly #of: OperatorOptions;
  #press = untouched(0);
  #at = 0;
  #stayed = 0;
  /** Milliseconds since the last touch. */
  #rest = $state(0);
  place: Place = $state('shut');
  pin = $state.raw(noAttempts(0));
  /** Whoever is there has typed the PIN, and may leave the kiosk. */
  admitted = $state(false);
  /** Seconds until it goes by itself. */
  readonly secondsLeft = $derived(
    this.place === 'shut' ? 0 : Math.ceil(Math.max(PATIENCE[this.place] - this.#rest, 0) / 1000),
  );

  constructor(of: OperatorOptions) {
    this.#of = of;
  }

  #go(place: Place): void {
    this.place = place;
    this.#rest = 0;
    if (place === 'shut') this.admitted = false;
  }
  #open(): void {
    this.#press = untouched(performance.now());
    this.pin = typed(this.pin, 'leave', performance.now(), this.#of.pin());
    this.#go(this.#of.pin() ? 'pad' : 'view');
    this.#of.stay();
  }
  /** A key of the pad. */
  readonly key = (key: PinKey): void => {
    if (this.place !== 'pad') return;
    this.pin = typed(this.pin, key, performance.now(), this.#of.pin());
    if (this.pin.verdict !== 'right') return;
    this.admitted = true;
    this.#go('view');
  };
  /** Gives the screen back to the tour. */
  readonly shut = (): void => {
    if (this.place === 'shut') return;
    this.pin = typed(this.pin, 'leave', performance.now(), this.#of.pin());
    this.#go('shut');
    this.#of.leave();
  };
  readonly look = (scene: number): void => {
    this.#of.turnTo(scene);
    this.#go('look');
  };
  readonly back = (): void => {
    this.#of.stay();
    this.#go('view');
  };

  #feel(event: PressEvent): void {
    const slop = SLOP * unitOf(innerWidth, innerHeight);
    this.#press = pressed(this.#press, event, performance.now(), slop);
    if (event.type !== 'tick' && event.type !== 'move') this.#rest = 0;
  }
  #tick(): void {
    const now = performance.now();
    const by = passed(this.#at, now, LONGEST_STEP);
    this.#at = now;
    this.#feel({ type: 'tick' });
    if (this.place === 'shut') {
      if (isLong(this.#press)) this.#open();
      return;
    }
    this.#rest += by;
    if (this.place === 'pad') this.key('tick');
    // The settings have come meanwhile, and name one.
    if (this.place === 'view' && !this.admitted && this.#of.pin()) this.#open();
    // A visitor has touched the scene, or the tour has gone on.
    if (this.#of.touring() !== (this.place === 'look')) return this.#go('shut');
    if (this.#rest >= PATIENCE[this.place]) return this.shut();
    if (this.place !== 'look' && Math.abs(now - this.#stayed) >= STAY) {
      this.#stayed = now;
      this.#of.stay();
    }
  }

  /** Follows fingers, keys and clock; call the returned function to end it. */
  live(): () => void {
    const gone = new AbortController();
    const on = { signal: gone.signal, capture: true, passive: true } as const;
    const finger = ({ pointerId, pointerType }: PointerEvent) =>
      ({ id: pointerId, kind: pointerType }) as const;
    const lift = (event: PointerEvent): void => this.#feel({ type: 'up', ...finger(event) });
    addEventListener(
      'pointerdown',
      (event) => {
        const { clientX: x, clientY: y, isPrimary: primary } = event;
        const side = CORNER * unitOf(innerWidth, innerHeight);
        const inside = x <= side && y <= side;
        this.#feel({ type: 'down', ...finger(event), primary, x, y, inside });
      },
      on,
    );
    addEventListener(
      'pointermove',
      ({ pointerId: id, clientX: x, clientY: y }) => this.#feel({ type: 'move', id, x, y }),
      on,
    );
    addEventListener('pointerup', lift, on);
    addEventListener('pointercancel', lift, on);
    const plain = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
      key.toLowerCase() === KEY && !ctrlKey && !altKey && !metaKey;
    const asKey = { id: -1, kind: 'key' } as const;
    addEventListener(
      'keydown',
      (event) => {
        if (!plain(event)) this.#feel({ type: 'other' });
        else if (!event.repeat)
          this.#feel({ type: 'down', ...asKey, primary: true, x: 0, y: 0, inside: true });
      },
      on,
    );
    addEventListener('keyup', () => this.#feel({ type: 'up', ...asKey }), on);
    // Whoever is called away holds nothing.
    addEventListener(
      'blur',
      ({ target }) => {
        if (target === window) this.#press = untouched(performance.now());
      },
      on,
    );
    this.#at = performance.now();
    const timer = setInterval(() => this.#tick(), TICK);
    return () => {
      gone.abort();
      clearInterval(timer);
    };
  }
}
