/**
 * Whether what is on the screen still changes when it should. Pure: time comes in with each look, and only so much of it
 * counts between two looks, so that a clock that jumps or a machine that slept is no stall.
 */

import { passed } from './clock';

/** What was last seen on the screen. */
export interface Sight {
  /** The clock at the last look, in milliseconds; null while nobody can see the screen. */
  readonly at: number | null;
  /** What the screen shows, as one text; equal texts are the same picture. */
  readonly sign: string;
  /** Milliseconds that it has been so. */
  readonly still: number;
}

/** Milliseconds that count of those between two looks, at most. */
export const LONGEST_LOOK = 5_000;
/** Milliseconds that a change may be late. */
export const SLACK = 10_000;

export const UNSEEN: Sight = { at: null, sign: '', still: 0 };

/** What is known after a look. While the screen is hidden nothing can be late. */
export function see(sight: Sight, now: number, sign: string, visible: boolean): Sight {
  const by = visible ? passed(sight.at, now, LONGEST_LOOK) : 0;
  // What has changed unseen has changed.
  const still = sign === sight.sign ? sight.still + by : 0;
  return { at: visible ? now : null, sign, still };
}

/** Whether a picture that may stay for so many milliseconds has stayed too long. */
export const isStalled = ({ still }: Sight, limit: number): boolean => still > limit + SLACK;
