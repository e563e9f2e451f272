/**
 * Attempts at the operator's PIN. It keeps curious fingers out and is no security: the digits stand in a file that anyone
 * can read. After a few wrong attempts each further one costs a longer wait. A pure machine: time is told to it.
 */

/** Wrong attempts without a wait. */
export const FREE = 2;
/** Milliseconds of the first wait, twice as long with each wrong attempt, up to the longest. */
export const FIRST_WAIT = 30_000;
export const LONGEST_WAIT = 600_000;
/** No PIN has more digits. */
export const MOST_DIGITS = 12;

export interface Attempts {
  /** Digits so far. */
  readonly typed: string;
  /** Wrong attempts since the last right one. */
  readonly wrong: number;
  /** Milliseconds that are left to wait. */
  readonly wait: number;
  /** What came of the last attempt; null once another has begun. */
  readonly verdict: 'right' | 'wrong' | null;
  /** The clock at the last event, in milliseconds. */
  readonly at: number;
}

/** A digit, or what the pad can do besides; `leave`: the pad has gone, `tick`: time has passed, perhaps. */
export type PinKey = `${number}` | 'back' | 'enter' | 'leave' | 'tick';

/** Nothing typed yet. `at` is the clock now. */
export const noAttempts = (at: number): Attempts => ({
  typed: '',
  wrong: 0,
  wait: 0,
  verdict: null,
  at,
});

const waitAfter = (wrong: number): number =>
  wrong <= FREE ? 0 : Math.min(FIRST_WAIT * 2 ** (wrong - FREE - 1), LONGEST_WAIT);

/** The attempts after a key at a time. While there is something to wait for, keys do nothing. */
export function typed(state: Attempts, key: PinKey, now: number, pin: string): Attempts {
  const passed = Math.max(now - state.at, 0);
  const timed = { ...state, wait: Math.max(state.wait - passed, 0), at: now };
  if (key === 'tick') return timed;
  if (key === 'leave') return { ...timed, typed: '', verdict: null };
  if (timed.wait > 0) return timed;
  if (key === 'back') return { ...timed, typed: timed.typed.slice(0, -1), verdict: null };
  if (key !== 'enter')
    return { ...timed, typed: (timed.typed + key).slice(0, MOST_DIGITS), verdict: null };
  if (timed.typed === '') return timed;
  if (timed.typed === pin) return { ...noAttempts(now), verdict: 'right' };
  const wrong = timed.wrong + 1;
  return { ...timed, typed: '', wrong, wait: waitAfter(wrong), verdict: 'wrong' };
}

/** Whole seconds that are left to wait. */
export const secondsToWait = ({ wait }: Attempts): number => Math.ceil(wait / 1000);
