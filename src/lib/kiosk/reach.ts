/** Whether a page could be loaded now: without a server and a service worker there would be an error page, for good. */

export interface Means {
  fetch(url: string, init: RequestInit): Promise<Pick<Response, 'ok'>>;
  /** Whether a service worker answers for this page, and has it. */
  kept(url: string): Promise<boolean>;
}

/** Milliseconds that the server may take. */
const LONGEST = 8_000;

/** What the browser has of it. */
export const browserMeans: Means = {
  fetch: (url, init) => fetch(url, init),
  async kept(url) {
    // Absent where the address is no secure one, and forbidden in a frame without an origin.
    const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    return Boolean(workers?.controller && (await caches.match(url, { ignoreSearch: true })));
  },
};

/** Asks the server, then the service worker. Never rejects. */
export async function reachable(url: string, means: Means = browserMeans): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(LONGEST);
    if ((await means.fetch(url, { method: 'HEAD', cache: 'no-store', signal })).ok) return true;
  } catch {
    // Away, or too slow.
  }
  return means.kept(url).catch(() => false);
}

/** Milliseconds between two looks for a server that is away: twice as long each time, up to the last. */
const FIRST = 5_000;
const LAST = 60_000;

/** Resolves once the page could be loaded; `away` is called once if it cannot at first. */
export async function whenReachable(
  url: string,
  away: () => void,
  means: Means = browserMeans,
): Promise<void> {
  for (let wait = FIRST; !(await reachable(url, means)); wait = Math.min(wait * 2, LAST)) {
    if (wait === FIRST) away();
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
