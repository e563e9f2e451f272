/**
 * The islands of a built page come to life one after another, each in a task of its own, so that the browser can answer
 * and paint in between. What lies below the first screen of a phone comes once it nears the view or the page rests.
 * Whoever acts on the page meanwhile wakes all that is left, before what was acted on hears of it.
 */
import { flushSync } from 'svelte';
import { turn } from '$lib/steps/turns';

/** What may be the first sign of a reader: it wakes at once what it is in, and the rest in turns. */
const SIGNS = ['pointerdown', 'pointerover', 'focusin'];
/** What is done with a page, and its print, for which all of it has to live. */
const DEEDS = ['keydown', 'click', 'input', 'dragenter', 'beforeprint'];

/** Milliseconds that a page which lives is left alone: the reader looks at what is in sight. */
const REST = 2000;

/** How far out of the view counts as near. */
const NEAR = '10% 0px';

/** When an island comes to life. */
export interface Sleep {
  /** When no other waits any more; those that are `below` may come later. */
  readonly last?: boolean;
  /** The element that holds it. */
  readonly target?: Element;
  /** It lies below what is in sight at first, on some pages: when it nears the view, or the page rests. */
  readonly below?: boolean;
}

interface Sleeper {
  readonly wake: () => void;
  readonly last: boolean;
  readonly target: Element | undefined;
  /** What would be seen of it: it is no box itself. */
  readonly boxes: readonly Element[];
}
const waiting = new Set<Sleeper>();
/** Out of sight, as far as is known. */
const far = new Map<Element, Sleeper>();
let hurried = false;
/** Settled when none is left that waits; null while none does. */
let going: Promise<void> | null = null;
let listening: AbortController | null = null;
let resting: ReturnType<typeof setTimeout> | undefined;
let sight: IntersectionObserver | undefined;

/** @param whole whether the parts within it are to be known at once, and wait */
function rouse(one: Sleeper, whole: boolean): void {
  try {
    one.wake();
    if (whole) flushSync();
  } catch (error) {
    // The others come to life all the same.
    reportError(error);
  }
}

function next(whole = false): void {
  const asleep = [...waiting];
  const one = asleep.find(({ last }) => !last) ?? asleep[0];
  if (!one) return;
  waiting.delete(one);
  rouse(one, whole);
}

/** From now on it is not watched; whether it was. */
function unwatch({ boxes }: Sleeper): boolean {
  for (const box of boxes) sight?.unobserve(box);
  return boxes.map((box) => far.delete(box)).includes(true);
}

/** @param those what was out of sight and waits from now on; all of it, if nothing is said */
function gather(those: Iterable<Sleeper> = new Set(far.values())): void {
  for (const one of those) if (unwatch(one)) waiting.add(one);
  if (waiting.size) going ??= go();
}

function all(): void {
  for (gather(); waiting.size; gather()) next(true);
}

function sign({ target }: Event): void {
  gather();
  // Those within it join while it is gone through.
  for (const one of waiting) {
    if (!(target instanceof Node) || !one.target?.contains(target)) continue;
    waiting.delete(one);
    rouse(one, true);
    gather();
  }
}

function watch(one: Sleeper): void {
  sight ??= new IntersectionObserver(
    (entries) =>
      gather(
        entries.flatMap(({ target, isIntersecting }) => (isIntersecting && far.get(target)) || []),
      ),
    { rootMargin: NEAR },
  );
  for (const box of one.boxes) {
    far.set(box, one);
    sight.observe(box);
  }
}

function listen(): void {
  if (listening) return;
  listening = new AbortController();
  const options = { capture: true, passive: true, signal: listening.signal };
  for (const type of SIGNS) addEventListener(type, sign, options);
  for (const type of DEEDS) addEventListener(type, all, options);
}

/** While none waits: what is out of sight has its time, and without any nobody is listened to. */
function settle(): void {
  clearTimeout(resting);
  if (waiting.size) return;
  if (far.size) resting = setTimeout(() => gather(), REST);
  else {
    listening?.abort();
    listening = null;
  }
}

async function go(): Promise<void> {
  do {
    await turn();
    next();
    // What is within it joins in a moment.
    await Promise.resolve();
  } while (waiting.size);
  going = null;
  settle();
}

/**
 * Resolves when all islands that wait now have come to life: what nobody waits for comes after them. Those out of sight
 * are not among them.
 */
export const allAwake = async (): Promise<void> => going ?? undefined;

/** From now on nothing waits: the page is not to be what was built. */
export function hurry(): void {
  hurried = true;
  // What is within them does not wait either.
  for (gather(); waiting.size;) next();
}

/**
 * Calls `wake` when its turn has come: in the order of the calls, unless `sleep` says otherwise.
 * @returns what calls it off
 */
export function wakeLater(
  wake: () => void,
  { last = false, target, below = false }: Sleep = {},
): () => void {
  if (hurried) {
    wake();
    return () => {};
  }
  listen();
  const mine: Sleeper = { wake, last, target, boxes: below && target ? [...target.children] : [] };
  if (mine.boxes.length) {
    watch(mine);
    settle();
  } else {
    waiting.add(mine);
    going ??= go();
  }
  return () => {
    unwatch(mine);
    waiting.delete(mine);
    settle();
  };
}
