/**
 * The islands of a built page come to life one after another, each in a task of its own, so that the browser can answer
 * and paint in between. Whoever touches the page meanwhile wakes all that is left, before what was touched hears of it.
 */
import { turn } from '../turn';

/** What may be the first sign of a reader, or of one who prints. */
const SIGNS = ['pointerdown', 'pointerover', 'keydown', 'focusin', 'click', 'input', 'beforeprint'];

interface Turn {
  readonly wake: () => void;
  readonly last: boolean;
}
const waiting = new Set<Turn>();
let touched: AbortController | null = null;
let hurried = false;
/** Settled when none is left. */
let going: Promise<void> = Promise.resolve();

function next(): void {
  const all = [...waiting];
  const now = all.find(({ last }) => !last) ?? all[0];
  if (!now) return;
  waiting.delete(now);
  try {
    now.wake();
  } catch (error) {
    // The others come to life all the same.
    reportError(error);
  }
}

function all(): void {
  while (waiting.size) next();
}

async function go(signal: AbortSignal): Promise<void> {
  for (const sign of SIGNS) addEventListener(sign, all, { capture: true, passive: true, signal });
  while (waiting.size) {
    await turn();
    next();
  }
}

/** Resolves when all islands that wait now have come to life: what nobody waits for comes after them. */
export const allAwake = (): Promise<void> => going;

/** From now on nothing waits: the page is not to be what was built. */
export function hurry(): void {
  hurried = true;
  all();
}

/**
 * Calls `wake` when its turn has come: in the order of the calls, a `last` one when no other is left.
 * @returns what calls it off
 */
export function inTurn(wake: () => void, last = false): () => void {
  if (hurried) {
    wake();
    return () => {};
  }
  const mine = { wake, last };
  waiting.add(mine);
  if (!touched) {
    const signs = (touched = new AbortController());
    going = go(signs.signal).finally(() => {
      signs.abort();
      touched = null;
    });
  }
  return () => waiting.delete(mine);
}
