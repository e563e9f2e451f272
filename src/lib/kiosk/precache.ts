/**
 * What the kiosk keeps to start without a network: a build of the site as a whole, or not at all. Every file is held
 * against the hash that the build gave it, so that a server with files of two builds is noticed. Caches and network come
 * in as arguments.
 */

/** As the last step of a build writes it into the worker (`scripts/lib/precache.mjs`). */
export interface Precache {
  /** Tells one build from another by its content. */
  readonly name: string;
  /** Paths of pages from the root of the site, each with a slash at its end; they are among the files. */
  readonly pages: readonly string[];
  /** SHA-256 in base64 of each file by its path from the root of the site. */
  readonly files: Readonly<Record<string, string>>;
}

/** What the worker tells the pages, and they tell it. */
export type Told =
  /** Take over now. */
  | { readonly kind: 'activate' }
  /** This page runs in the newest build that it knows of. */
  | { readonly kind: 'here' }
  /** Asks a page whether it lives: it answers by the port. */
  | { readonly kind: 'lives' }
  /** Something for the journal. */
  | { readonly kind: 'note'; readonly about: 'storage' | 'update' | 'data'; readonly text: string };

const PREFIX = 'atlas-kiosk-build-';
/** Name of the cache of a build. */
export const cacheName = (build: string): string => PREFIX + build;

/** Files whose name changes with their content: what has the name is right, whoever asks. */
const HASHED = '_app/immutable/';
/** Path of the settings. */
export const SETTINGS = 'site.json';

/**
 * Who answers: `page` and `hashed` from what is kept; `fixed` likewise, `settings` from the network or else what was
 * last right, both only where a page of the kiosk asks; `slash` by a redirect; null: the network, as without a worker.
 */
export type Answer = 'page' | 'slash' | 'hashed' | 'fixed' | 'settings' | null;

export interface Asked {
  readonly method: string;
  /** Of the request: 'navigate' for a page. */
  readonly mode: string;
  readonly url: string;
}

/** Path of an address from the root of the site; null for another host or outside of the site. */
export function pathIn(root: string, url: string): string | null {
  const { origin, pathname } = new URL(url);
  const at = new URL(root);
  return origin === at.origin && pathname.startsWith(at.pathname)
    ? pathname.slice(at.pathname.length)
    : null;
}

/** @param root address of the site, with a slash at its end */
export function answerTo(asked: Asked, { pages, files }: Precache, root: string): Answer {
  const path = asked.method === 'GET' ? pathIn(root, asked.url) : null;
  if (path === null) return null;
  if (asked.mode === 'navigate')
    return pages.includes(path) ? 'page' : pages.includes(`${path}/`) ? 'slash' : null;
  // A page of an older build that is still open asks for parts that this one does not name.
  if (path.startsWith(HASHED)) return 'hashed';
  if (path === SETTINGS) return 'settings';
  return Object.hasOwn(files, path) && !pages.includes(path) ? 'fixed' : null;
}

/** Whether an address is one of the kiosk's pages. */
export const isKiosk = (url: string, { pages }: Precache, root: string): boolean =>
  pages.includes(pathIn(root, url) ?? '');

export interface Means {
  readonly caches: CacheStorage;
  fetch(url: string, init: RequestInit): Promise<Response>;
}

/** Milliseconds that a file may take. */
const LONGEST = 60_000;
/** Requests at a time: the map of the page that runs goes first. */
const AT_ONCE = 4;

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...hash));
}

/** The bytes came decoded, and what the server said of how they were sent holds no more. */
function asKept(bytes: ArrayBuffer, { headers: sent }: Response): Response {
  const headers = new Headers(sent);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'vary'])
    headers.delete(name);
  return new Response(bytes, { headers });
}

/**
 * A file as it should be: as another build has it, or from the network, where what the browser kept for itself is left
 * aside if it is wrong.
 * @throws if the network has no such file
 */
async function right(url: string, hash: string, { caches, fetch }: Means): Promise<Response> {
  const kept = await caches.match(url);
  if (kept && (await sha256(await kept.clone().arrayBuffer())) === hash) return kept;
  let why = '';
  for (const cache of ['no-cache', 'reload'] as const) {
    const signal = AbortSignal.timeout(LONGEST);
    const response = await fetch(url, { cache, signal, priority: 'low' });
    const bytes = await response.arrayBuffer();
    if (response.ok && (await sha256(bytes)) === hash) return asKept(bytes, response);
    why = response.ok ? 'not of this build' : `status ${response.status}`;
  }
  throw new Error(`${url}: ${why}`);
}

/**
 * Keeps all files of a build.
 * @param root address of the site, with a slash at its end
 * @throws what went wrong with the first that could not be had, QuotaExceededError where there is no room; then none of
 * them is kept, unless all were before
 */
export async function install(precache: Precache, root: string, means: Means): Promise<void> {
  const name = cacheName(precache.name);
  const before = await means.caches.has(name);
  const cache = await means.caches.open(name);
  const left = Object.entries(precache.files);
  /** Takes one after the other until none is left, or one fails for any of them. */
  const take = async (): Promise<void> => {
    for (let next = left.pop(); next; next = left.pop()) {
      const [path, hash] = next;
      const url = new URL(path, root).href;
      await cache.put(url, await right(url, hash, means));
    }
  };
  const taken = await Promise.allSettled(
    Array.from({ length: AT_ONCE }, () =>
      take().catch((error: unknown) => {
        left.length = 0;
        throw error;
      }),
    ),
  );
  const failed = taken.find((each) => each.status === 'rejected');
  if (!failed) return;
  // A worker that is at work may have the same build: what it stands on is not taken away.
  if (!before) await means.caches.delete(name);
  throw failed.reason;
}

/** A file as the build has it, and one with a hash in its name as any build has it; undefined if it is not kept. */
export async function kept(
  { name }: Precache,
  url: string,
  hashed: boolean,
  caches: CacheStorage,
): Promise<Response | undefined> {
  const options = { ignoreSearch: true, ignoreVary: true };
  const own = await caches.match(url, { ...options, cacheName: cacheName(name) });
  return own ?? (hashed ? caches.match(url, options) : undefined);
}

/** Whether every file of a build is there: a browser that is short of room, or lost its power, may have lost some. */
export async function isWhole({ name, files }: Precache, caches: CacheStorage): Promise<boolean> {
  if (!(await caches.has(cacheName(name)))) return false;
  const held = await (await caches.open(cacheName(name))).keys();
  return held.length >= Object.keys(files).length;
}

/**
 * Gives up the caches of all builds but this one.
 * @param coming whether a newer build is on its way or waits: then all stay, as one of them is its own
 */
export async function forgetOthers(
  precache: Precache,
  caches: CacheStorage,
  coming: () => boolean,
): Promise<void> {
  const others = (await caches.keys()).filter(
    (name) => name.startsWith(PREFIX) && name !== cacheName(precache.name),
  );
  // Asked after the names were read: one that comes from now on is not among them.
  if (coming()) return;
  await Promise.all(others.map((name) => caches.delete(name)));
}
