/**
 * How often a screen had to begin anew, and what follows from that: it waits longer each time, and after a few times in a
 * row it begins with the still map. Pure, and counted without a clock: what has run well for long enough is for the page
 * to say.
 */
import * as v from 'valibot';

export interface Life {
  /** Failures in a row, without a calm between them. */
  readonly failures: number;
  /** The moving map is left out. */
  readonly still: boolean;
  /** How often the moving map was tried again since it was left out. */
  readonly trials: number;
  /** A page runs, or ended without having said so: it hung, crashed, or was switched off. */
  readonly open: boolean;
}

export const NEW: Life = { failures: 0, still: false, trials: 0, open: false };

/** Milliseconds before the second failure in a row is answered; then twice as long each time, up to the longest. */
const FIRST = 5_000;
const LONGEST = 600_000;
/** So many in a row are a habit. */
export const HABIT = 3;
/** Milliseconds without a failure after which what was before counts no more. */
export const CALM = 600_000;
/** Milliseconds until the moving map is tried again; then twice as long each time, up to the most. */
const QUIET = 1_800_000;
const MOST_QUIET = 8 * 3_600_000;

const doubled = (first: number, times: number, most: number): number =>
  Math.min(first * 2 ** Math.min(times, 30), most);

/** Milliseconds to wait before the page is loaded anew: none after the first failure. */
export const waitAfter = (failures: number): number =>
  failures <= 1 ? 0 : doubled(FIRST, failures - 2, LONGEST);

/** Milliseconds of calm before the moving map is tried again. */
export const quietFor = ({ trials }: Life): number => doubled(QUIET, trials, MOST_QUIET);

/** Something went so wrong that the page has to begin anew. One failure is enough if the moving map was on trial. */
export function failed(life: Life): Life {
  const failures = Math.min(life.failures + 1, 1000);
  return { ...life, failures, still: life.still || failures >= HABIT || life.trials > 0 };
}

/** A page begins: the one before it failed unless it has said good-bye. */
export const begun = (life: Life): Life => ({ ...(life.open ? failed(life) : life), open: true });

/** It says good-bye. */
export const ended = (life: Life): Life => ({ ...life, open: false });

/** It has run well for long enough. */
export const calmed = (life: Life): Life => ({
  ...life,
  failures: 0,
  trials: life.still ? life.trials : 0,
});

/** It tries the moving map again. */
export const tried = (life: Life): Life => ({ ...life, still: false, trials: life.trials + 1 });

const KEY = 'atlas-kiosk-life';
const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Read = v.object({ failures: Count, still: v.boolean(), trials: Count, open: v.boolean() });

/** Where it is kept: the second where the first is full or forbidden. To look for them is what may be refused. */
const STORES: readonly (() => Pick<Storage, 'getItem' | 'setItem'>)[] = [
  () => localStorage,
  () => sessionStorage,
];

/** What is kept; NEW where there is nothing, or nothing that can be read. Never throws. */
export function readLife(stores = STORES): Life {
  // What could only be written to the second is newer than what the first still has.
  for (const store of [...stores].reverse()) {
    try {
      const { success, output } = v.safeParse(Read, JSON.parse(store().getItem(KEY) ?? ''));
      if (success) return output;
    } catch {
      // Not here.
    }
  }
  return NEW;
}

/** Keeps it; whether that could be done as usual. Never throws. */
export function writeLife(life: Life, stores = STORES): boolean {
  const text = JSON.stringify(life);
  const done = stores.map((store) => {
    try {
      store().setItem(KEY, text);
      return true;
    } catch {
      return false;
    }
  });
  return done[0] ?? false;
}
