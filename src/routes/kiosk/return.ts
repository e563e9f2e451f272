/**
 * The way back to the moving map on a screen that nobody watches: what the stage does not try again by itself is tried
 * when nobody is there, at growing intervals.
 */
import { note } from '$lib/kiosk/journal';
import { CALM, quietFor, tried, type Life } from '$lib/kiosk/life';
import type { Graphics } from '../large-screen';

/** Milliseconds until the next try and the longest; a browser may refuse a page its graphics for two minutes after a crash. */
const LOST = { first: 150_000, last: 3_600_000 };
/** A machine that was too slow hardly becomes quicker. */
const SLOW = { first: 3_600_000, last: 8 * 3_600_000 };

const SAID = {
  'coming-back': 'The graphics were lost: the still map serves until they are back.',
  failed: 'There is no moving map: the still map serves.',
  slow: 'The moving map is too slow: the still map serves.',
  'no-webgl': 'There is no WebGL: the still map serves.',
} as const;

/** Whether the browser has WebGL to give just now. An attempt without it would leave things behind in the map library. */
export function hasWebgl(): boolean {
  if (typeof OffscreenCanvas === 'undefined') return false;
  const context = new OffscreenCanvas(1, 1).getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

export class Return {
  #now: Graphics | null = null;
  readonly #life: () => Life;
  readonly #keep: (life: Life) => void;
  /** It went, or never came. */
  #missing = false;
  /** Tries in a row. */
  #tries = 0;
  /** Milliseconds since it last changed, while somebody could see it and nobody was there. */
  #rested = 0;

  readonly #possible: () => boolean;

  constructor(life: () => Life, keep: (life: Life) => void, possible = hasWebgl) {
    this.#possible = possible;
    this.#life = life;
    this.#keep = keep;
  }

  /** The stage draws in another way. */
  changed(now: Graphics): void {
    const before = this.#now;
    this.#now = now;
    if (before && before.mode === now.mode && before.reason === now.reason) return;
    this.#rested = 0;
    if (now.reason) {
      this.#missing = true;
      note('context', SAID[now.reason]);
    } else if (now.mode === 'gl' && this.#missing) {
      this.#missing = false;
      note('context', 'The moving map is back.');
    }
  }

  /** So many milliseconds have passed while nobody was there. */
  passed(by: number): void {
    const { mode, reason, retry } = this.#now ?? {};
    this.#rested += by;
    if (mode === 'gl' && this.#rested >= CALM) this.#tries = 0;
    if (mode !== 'svg' || !reason || reason === 'coming-back' || this.#rested < this.#due(reason))
      return;
    this.#rested = 0;
    this.#tries++;
    if (!this.#possible()) return;
    if (this.#life().still) this.#keep(tried(this.#life()));
    retry?.();
  }

  #due(reason: NonNullable<Graphics['reason']>): number {
    if (this.#life().still) return quietFor(this.#life());
    const { first, last } = reason === 'slow' ? SLOW : LOST;
    return Math.min(first * 2 ** Math.min(this.#tries, 30), last);
  }
}
