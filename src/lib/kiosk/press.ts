/**
 * The way in for an operator: one finger that rests in one place for a while. A pure machine: fingers and time are told
 * to it. A second finger, a finger that wanders, and a clock that jumps open nothing.
 */

import { passed } from './clock';

/** Milliseconds that a finger has to rest. */
export const LONG = 3_000;
/** Pixels that it may tremble, on a screen of 1080p. */
export const SLOP = 30;
/** The longest time between two events that counts. */
const LONGEST_STEP = 500;

/** A finger, a mouse or a held key. */
export interface Finger {
  readonly id: number;
  readonly kind: string;
}
export interface Press {
  /** All that are on the screen. */
  readonly down: readonly Finger[];
  /** The one that may open: where it came down, in pixels, and milliseconds that it has rested. */
  readonly resting:
    (Finger & { readonly x: number; readonly y: number; readonly spent: number }) | null;
  /** The clock at the last event, in milliseconds. */
  readonly at: number;
}

export type PressEvent =
  | (Finger & {
      readonly type: 'down';
      /** The first of its kind on the screen: whatever of its kind was there before is gone. */
      readonly primary: boolean;
      readonly x: number;
      readonly y: number;
      /** Whether it came down in the corner. */
      readonly inside: boolean;
    })
  | { readonly type: 'move'; readonly id: number; readonly x: number; readonly y: number }
  | { readonly type: 'up'; readonly id: number }
  /** Anything else that a hand does: what rests does so no longer. */
  | { readonly type: 'other' }
  | { readonly type: 'tick' };

/** No finger on the screen. `at` is the clock now. */
export const untouched = (at: number): Press => ({ down: [], resting: null, at });

/** The state after an event at a time; `slop` is in pixels. */
export function pressed(press: Press, event: PressEvent, now: number, slop = SLOP): Press {
  const by = passed(press.at, now, LONGEST_STEP);
  const resting = press.resting && { ...press.resting, spent: press.resting.spent + by };
  const { down } = press;
  switch (event.type) {
    case 'down': {
      const { id, kind, x, y } = event;
      const others = down.filter(
        (other) => other.id !== id && !(event.primary && other.kind === kind),
      );
      const first = !others.length && event.inside;
      return {
        down: [...others, { id, kind }],
        resting: first ? { id, kind, x, y, spent: 0 } : null,
        at: now,
      };
    }
    case 'move': {
      const far =
        resting?.id === event.id && Math.hypot(event.x - resting.x, event.y - resting.y) > slop;
      return { down, resting: far ? null : resting, at: now };
    }
    case 'up':
      return {
        down: down.filter(({ id }) => id !== event.id),
        resting: resting?.id === event.id ? null : resting,
        at: now,
      };
    case 'other':
      return { down, resting: null, at: now };
    default:
      return { down, resting, at: now };
  }
}

/** Whether a finger has rested long enough. */
export const isLong = ({ resting }: Press): boolean => (resting?.spent ?? 0) >= LONG;
