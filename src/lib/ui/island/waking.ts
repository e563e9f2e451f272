/**
 * The islands of a built page come to life one after another, each in a task of its own, so that the browser can answer
 * and paint in between. Whoever touches the page meanwhile wakes all that is left, before what was touched hears of it.
 */
import { flushSync } from 'svelte';
import { turn } from '$lib/steps/turns';

/** What may be the first sign of a reader, or of one who prints. */
const SIGNS = ['pointerdown', 'pointerover', 'keydown', 'focusin', 'click', 'input', 'beforeprint'];

interface Sleeper {
  readonly wake: () => void;
  readonly last: boolean;
}
const waiting = new Set<Sleeper>();
let hurried = false;
/** Settled when none is left; null while none waits. */
let going: Promise<void> | null = null;

function next(): void {
  const asleep = [...waiting];
  const one = asleep.find(({ last }) => !last) ?? asleep[0];
  if (!one) return;
  waiting.delete(one);
  try {
    one.wake();
  } catch (error) {
    // The others come to life all the same.
    reportError(error);
  }
}

function all(): void {
  while (waiting.size) next();
}

/** All of them, and what waits within them: that is known once what holds it has come to life. */
function allThrough(): void {
  while (waiting.size) {
    next();
    flushSync();
  }
}

async function go(): Promise<void> {
  const awake = new AbortController();
  for (const sign of SIGNS)
    addEventListener(sign, allThrough, { capture: true, passive: true, signal: awake.signal });
  while (waiting.size) {
    await turn();
    next();
  }
  awake.abort();
  going = null;
}

/** Resolves when all islands that wait now have come to life: what nobody waits for comes after them. */
export const allAwake = async (): Promise<void> => going ?? undefined;

/** From now on nothing waits: the page is not to be what was built. */
export function hurry(): void {
  hurried = true;
  all();
}

/**
 * Calls `wake` when its turn has come: in the order of the calls, a `last` one when no other is left.
 * @returns what calls it off
 */
export function wakeLater(wake: () => void, last = false): () => void {
  if (hurried) {
    wake();
    return () => {};
  }
  const mine = { wake, last };
  waiting.add(mine);
  going ??= go();
  return () => waiting.delete(mine);
}
