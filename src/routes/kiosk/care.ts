/**
 * Looks after a kiosk that nobody watches: sees that its tour goes on and its page answers, brings the moving map back,
 * keeps the screen awake, and has the page begin anew where nothing else helps. What it finds and does is in the journal.
 */
import { asset } from '$app/paths';
import { askFor } from '$lib/kiosk/restart';
import { BEAT, LIMIT } from '$lib/kiosk/beats';
import { catchErrors, note, told } from '$lib/kiosk/journal';
import * as life from '$lib/kiosk/life';
import { whenReachable } from '$lib/kiosk/reach';
import { browserMeans, stayAwake } from '$lib/kiosk/wake';
import { passed } from '$lib/kiosk/clock';
import { isStalled, LONGEST_LOOK, see, UNSEEN } from '$lib/kiosk/watchdog';
import type { Asks, Told } from './beat.worker';
import type { Graphics } from '../large-screen';
import { heap } from './heap';
import { Return } from './return';

export interface CareOptions {
  /** What the screen shows, and for how many milliseconds it may. */
  readonly shown: () => { readonly sign: string; readonly limit: number };
  /** Nobody is there. */
  readonly touring: () => boolean;
  readonly dimmed: () => boolean;
}

/** Share of its heap that a page may fill before it begins anew, when nobody is there. */
const FULL = 0.8;
/**
 * Milliseconds after which a page begins anew by itself, between visitors: in the hours of a dimmed screen, and at any hour.
 */
const OLD = 20 * 3_600_000;
const OLDEST = 28 * 3_600_000;
/** Milliseconds until a map that could not be drawn is drawn anew: at once, and when the tour has gone on; then the page is. */
const ANEW = [3_000, 15_000];
/** Milliseconds until another part that could not be drawn is drawn anew. */
const PART_ANEW = 3_000;
/** Milliseconds between two looks whether a visitor has gone. */
const GONE = 1_000;

/** Share of the heap that is in use; 0 where the browser does not say. */
function heapUsed(): number {
  const now = heap();
  return now ? now.used / now.limit : 0;
}

function newWorker(): Worker | null {
  try {
    return new Worker(new URL('./beat.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}

export class Care {
  readonly #of: CareOptions;
  #life = life.NEW;
  #sight = UNSEEN;
  #at: number | null = null;
  /** Milliseconds that the page has been seen, and of those since the last failure. */
  #seen = 0;
  #well = 0;
  #leaving = false;
  /** How often the map could not be drawn, since the last calm. */
  #broken = 0;
  #worker: Worker | null = null;
  readonly #return: Return;

  /** `kept`: what is known of the pages before; none while the page is built ahead. */
  constructor(of: CareOptions, kept: life.Life | null) {
    this.#of = of;
    if (kept) this.#life = life.begun(kept);
    if (kept?.open)
      note(
        'reload',
        'The page before did not end as it should: it hung, crashed, or was switched off.',
      );
    this.#return = new Return(
      () => this.#life,
      (next) => {
        // Time before the trial says nothing about it.
        this.#well = 0;
        this.#keep(next);
      },
    );
  }

  /** Whether the moving map is left out from the start. */
  get still(): boolean {
    return this.#life.still;
  }

  /** The map has another way of being drawn. */
  readonly graphics = (now: Graphics): void => this.#return.changed(now);

  /** The map could not be drawn; `reset` does so anew. Behind it nobody can press a button while the tour goes on. */
  readonly broken = (error: unknown, reset: () => void): void => {
    note('error', `The map could not be drawn: ${told(error)}`);
    const wait = ANEW[this.#broken++];
    if (wait === undefined) void this.#restart('The map could not be drawn.', true);
    else setTimeout(reset, wait);
  };

  /** Another part of the screen could not be drawn; `reset` does so anew. The others go on, and so does the page. */
  readonly partBroken = (error: unknown, reset: () => void): void => {
    note('error', `A part of the screen could not be drawn: ${told(error)}`);
    setTimeout(reset, PART_ANEW);
  };

  #keep(next: life.Life): void {
    this.#life = next;
    if (!life.writeLife(next)) note('storage', 'Nothing can be kept in this browser.');
  }

  /** Begins anew as soon as it is due and something answers; if it can wait, not before a visitor has gone. */
  async #restart(why: string, failure: boolean, canWait = false): Promise<void> {
    if (this.#leaving) return;
    this.#leaving = true;
    if (failure) this.#keep(life.failed(this.#life));
    const wait = failure ? life.waitAfter(this.#life.failures) : 0;
    note('reload', wait ? `${why} It begins anew in ${wait / 1000} s.` : why);
    await new Promise((resolve) => setTimeout(resolve, wait));
    const visited = (): boolean => canWait && !this.#of.touring() && !this.#stalled();
    // A server may go while a visitor is there, and a visitor may come while the server is away.
    do {
      while (visited()) await new Promise((resolve) => setTimeout(resolve, GONE));
      await whenReachable(location.href, () =>
        note('offline', 'The page waits for its server, to begin anew.'),
      );
    } while (visited());
    location.reload();
  }

  #stalled = (): boolean => isStalled(this.#sight, this.#of.shown().limit);

  #look(): void {
    const now = performance.now();
    const visible = document.visibilityState === 'visible';
    const by = passed(this.#at, now, LONGEST_LOOK);
    this.#at = visible ? now : null;
    this.#sight = see(this.#sight, now, this.#of.shown().sign, visible);
    if (this.#stalled()) {
      const seconds = Math.round(this.#sight.still / 1000);
      if (!this.#leaving) note('stall', `The tour stood still for ${seconds} s.`);
      void this.#restart('The tour stood still.', true);
    }
    if (!visible) return;
    this.#seen += by;
    this.#well += by;
    if (this.#well >= life.CALM && !this.#leaving) {
      [this.#well, this.#broken] = [0, 0];
      this.#keep(life.calmed(this.#life));
    }
    if (!this.#of.touring()) return;
    this.#return.passed(by);
    if (heapUsed() > FULL) void this.#restart('The memory of the page is nearly full.', true, true);
    else if (this.#seen > OLDEST || (this.#seen > OLD && this.#of.dimmed()))
      void this.#restart('A new page for a new day.', false, true);
  }

  #tell(told: Told): void {
    this.#worker?.postMessage(told);
  }

  #listen(): void {
    this.#worker = newWorker();
    const root = new URL(asset('/'), location.href).href;
    const patience = life.waitAfter(this.#life.failures + 1) / BEAT;
    this.#tell({ kind: 'begin', ask: askFor(location.href, root), patience });
    this.#worker?.addEventListener('message', ({ data }: MessageEvent<Asks>) => {
      if (data === 'beat') return this.#tell({ kind: 'beat' });
      note('stall', `The page stood still for about ${data} s.`);
      if ((data * 1000) / BEAT >= LIMIT) void this.#restart('The page had stood still.', true);
    });
  }

  /** Looks after the page until the returned function is called. */
  readonly live = (): (() => void) => {
    const gone = new AbortController();
    const { signal } = gone;
    const quiet = catchErrors();
    this.#keep(this.#life);
    // For static/restart/rescue.js.
    document.documentElement.dataset['kept'] = '';
    this.#listen();
    const awake = stayAwake(
      browserMeans((why) => note('error', `The screen may go dark: ${why}`)),
      signal,
    );
    const look = (): void => this.#look();
    document.addEventListener(
      'visibilitychange',
      () => {
        awake();
        look();
      },
      { signal },
    );
    addEventListener('pagehide', () => this.#keep(life.ended(this.#life)), { signal });
    addEventListener('pageshow', () => this.#keep({ ...this.#life, open: true }), { signal });
    const timer = setInterval(look, BEAT);
    look();
    return () => {
      gone.abort();
      quiet();
      clearInterval(timer);
      this.#worker?.terminate();
      this.#keep(life.ended(this.#life));
    };
  };
}
