/** What the browser tells of the machine that it runs on; null for what it does not. */
import { heap, type Heap } from '../heap';

export interface Machine {
  readonly memory: Heap | null;
  /** Elements in the page: over weeks they should stay level. */
  readonly nodes: number;
  /** Bytes kept by this site, and how many it may keep. */
  readonly storage: { readonly used: number; readonly quota: number } | null;
  /** Whether the page comes without a network: `waiting` from the next load on. */
  readonly worker: 'unsupported' | 'none' | 'waiting' | 'active';
  /** Pixels of the page as style sheets count them, and how many of the screen are in one. */
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  /** Fingers that the screen tells apart. */
  readonly fingers: number;
  /** Name and version of the browser. */
  readonly browser: string | null;
  readonly now: Date;
}

async function storage(): Promise<Machine['storage']> {
  // Where the address is no secure one there is none of it.
  const { usage, quota } = (await navigator.storage?.estimate().catch(() => null)) ?? {};
  return usage === undefined || quota === undefined ? null : { used: usage, quota };
}

async function worker(): Promise<Machine['worker']> {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!workers) return 'unsupported';
  if (workers.controller) return 'active';
  const known = await workers.getRegistration().catch(() => undefined);
  return known ? 'waiting' : 'none';
}

/** Reads all of it now. Never rejects. */
export async function readMachine(): Promise<Machine> {
  const [kept, offline] = await Promise.all([
    storage(),
    // Only to look for it is forbidden in a frame without an origin.
    worker().catch(() => 'unsupported' as const),
  ]);
  return {
    memory: heap(),
    nodes: document.getElementsByTagName('*').length,
    storage: kept,
    worker: offline,
    width: innerWidth,
    height: innerHeight,
    ratio: devicePixelRatio,
    fingers: navigator.maxTouchPoints,
    browser: /(?:Edg|Firefox|Chrome|Version)\/[\d.]+/.exec(navigator.userAgent)?.[0] ?? null,
    now: new Date(),
  };
}

/** The name of the code that runs, by its content, from what the page was told to fetch; null if it is not there. */
export const buildName = (): string | null =>
  /entry\/app\.([\w-]+)\.js/.exec(document.documentElement.innerHTML)?.[1] ?? null;

const STARTS = 'atlas-kiosk-starts';

/** Counts a start of the kiosk in this browser, and tells how many there were; null where nothing can be kept. */
export function countStart(): number | null {
  try {
    const before = Number(localStorage.getItem(STARTS));
    const starts = (Number.isSafeInteger(before) && before > 0 ? before : 0) + 1;
    localStorage.setItem(STARTS, String(starts));
    return starts;
  } catch {
    return null;
  }
}
