/**
 * The islands of a built page come to life one after another, each in a task of its own, so that the browser can answer
 * and paint in between: first what is in sight, what lies further down once it nears the view or the page rests. Whoever
 * acts on the page meanwhile wakes all that is left, before what was acted on hears of it.
 */
import { flushSync } from 'svelte';
import { turn } from '$lib/steps/turns';

/** What may be the first sign of a reader, and what is done with a page, or with its print. */
const SIGNS = ['pointerdown', 'pointerover', 'focusin'];
const DEEDS = ['keydown', 'click', 'input', 'beforeprint'];

/** Milliseconds that a page which lives is left alone: the reader looks at what is in sight. */
const REST = 2000;

/** How far out of the view counts as near. */
const NEAR = '10% 0px';

interface Sleeper {
  readonly wake: () => void;
  readonly last: boolean;
  readonly target: Element | undefined;
}
const waiting = new Set<Sleeper>();
/** Out of sight, as far as is known. */
const far = new Map<Element, Sleeper>();
let hurried = false;
/** Settled when none is left that waits; null while none does. */
let going: Promise<void> | null = null;
let listening: AbortController | null = null;
let resting: ReturnType<typeof setTimeout> | undefined;

function rouse(one: Sleeper): void {
  try {
    one.wake();
  } catch (error) {
    // The others come to life all the same.
    reportError(error);
  }
}

function next(): void {
  const asleep = [...waiting];
  const one = asleep.find(({ last }) => !last) ?? asleep[0];
  if (!one) return;
  waiting.delete(one);
  rouse(one);
}

/** What is out of sight waits like the rest. */
function gather(boxes: Iterable<Element> = [...far.keys()]): void {
  for (const box of boxes) {
    const one = far.get(box);
    if (!one) continue;
    sight?.unobserve(box);
    far.delete(box);
    waiting.add(one);
  }
  if (waiting.size) going ??= go();
}

/** All of them, and what waits within them: that is known once what holds it has come to life. */
function all(): void {
  for (gather(); waiting.size; gather()) {
    next();
    flushSync();
  }
}

/** At once what the sign is in, and the rest in its turns. */
function sign({ target }: Event): void {
  gather();
  // Those within it join while it is gone through.
  for (const one of waiting) {
    if (!(target instanceof Node) || !one.target?.contains(target)) continue;
    waiting.delete(one);
    rouse(one);
    flushSync();
  }
}

let sight: IntersectionObserver | undefined;
/** Wakes it when what it holds nears the view. */
function watch(box: Element): void {
  sight ??= new IntersectionObserver(
    (entries) => gather(entries.flatMap((entry) => (entry.isIntersecting ? entry.target : []))),
    { rootMargin: NEAR },
  );
  sight.observe(box);
}

function listen(): void {
  if (listening) return;
  listening = new AbortController();
  const options = { capture: true, passive: true, signal: listening.signal };
  for (const type of SIGNS) addEventListener(type, sign, options);
  for (const type of DEEDS) addEventListener(type, all, options);
}

async function go(): Promise<void> {
  listen();
  clearTimeout(resting);
  while (waiting.size) {
    await turn();
    next();
  }
  going = null;
  if (far.size) return void (resting = setTimeout(gather, REST));
  listening?.abort();
  listening = null;
}

/** Resolves when all islands that wait now have come to life: what nobody waits for comes after them. */
export const allAwake = async (): Promise<void> => going ?? undefined;

/** From now on nothing waits: the page is not to be what was built. */
export function hurry(): void {
  hurried = true;
  for (gather(); waiting.size;) next();
}

export interface Sleep {
  /** Comes to life when no other is left. */
  readonly last?: boolean;
  /** The element that holds it. */
  readonly target?: Element;
  /** It lies below what is in sight at first, on some pages: it comes to life when it nears the view or the page rests. */
  readonly below?: boolean;
}

/**
 * Calls `wake` when its turn has come: in the order of the calls, a `last` one when no other is left.
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
  const mine: Sleeper = { wake, last, target };
  // It is no box itself.
  const box = below ? target?.firstElementChild : null;
  if (box) {
    far.set(box, mine);
    watch(box);
    listen();
  } else {
    waiting.add(mine);
    going ??= go();
  }
  return () => {
    waiting.delete(mine);
    if (box && far.delete(box)) sight?.unobserve(box);
  };
}
