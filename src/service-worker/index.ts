/**
 * The service worker of the kiosk, which only `/kiosk/` registers: it answers the kiosk's pages from a build that it has
 * whole, and leaves all others to the network. What it keeps was written into it by the last step of the build.
 */
import {
  answerTo,
  forgetOthers,
  install,
  isKiosk,
  isWhole,
  kept,
  SETTINGS,
  type Precache,
  type Told,
} from '$lib/kiosk/precache';
import { askedFor, restart } from '$lib/kiosk/restart';
import { settings } from '$lib/kiosk/settings';

// Its own types stand beside those of a window.
const worker = globalThis.self as unknown as ServiceWorkerGlobalScope & { precache?: Precache };
const { precache, caches, clients } = worker;
const root = new URL('./', worker.location.href).href;
const SETTINGS_CACHE = 'atlas-kiosk-settings';
/** Milliseconds that a page has to answer. */
const PATIENCE = 3_000;

/** Kiosks that run in this build; forgotten when the browser ends the worker, until they say so again. */
const here = new Set<string>();

async function kiosks(all: Precache): Promise<readonly WindowClient[]> {
  const open = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  return open.filter(({ url }) => isKiosk(url, all, root));
}

async function tell(all: Precache, about: 'storage' | 'update' | 'data', text: string) {
  const told: Told = { kind: 'note', about, text };
  for (const page of await kiosks(all)) page.postMessage(told);
}

/** Whether a page answers within a while. */
const lives = (page: WindowClient): Promise<boolean> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const end = (answered: boolean): void => {
      clearTimeout(timer);
      port1.close();
      resolve(answered);
    };
    const timer = setTimeout(end, PATIENCE, false);
    port1.onmessage = () => end(true);
    page.postMessage({ kind: 'lives' } satisfies Told, [port2]);
  });

/** `QuotaExceededError` is a DOMException in some browsers and a class of its own in others. */
const isFull = (error: unknown): boolean =>
  (error as Error | undefined)?.name === 'QuotaExceededError';

function live(all: Precache): void {
  const means = { caches, fetch: (url: string, init: RequestInit) => fetch(url, init) };

  async function come(): Promise<void> {
    try {
      await install(all, root, means);
    } catch (error) {
      await tell(all, isFull(error) ? 'storage' : 'update', `Build ${all.name}: ${String(error)}`);
      throw error;
    }
  }

  async function file(request: Request, hashed = false): Promise<Response> {
    // What cannot be read, as after a power cut, is not there.
    const found = await kept(all, request.url, hashed, caches).catch(() => undefined);
    return found ?? fetch(request);
  }

  async function own(request: Request, clientId: string, answer: 'fixed' | 'settings') {
    const client = await clients.get(clientId);
    if (!client || !isKiosk(client.url, all, root)) return fetch(request);
    if (answer === 'fixed') return file(request);
    return set(request.url).catch(() => fetch(request));
  }
  async function set(url: string): Promise<Response> {
    const cache = await caches.open(SETTINGS_CACHE);
    return settings(url, {
      ...means,
      cache,
      note: (about, text) => void tell(all, about, text),
    });
  }

  /** A page that goes on for weeks has asked for its settings once, the first of all before there was a worker. */
  async function tidy(id: string): Promise<void> {
    here.add(id);
    await set(new URL(SETTINGS, root).href).catch(() => {});
    if (!(await isWhole(all, caches))) await come().catch(() => {});
    const { registration } = worker;
    const coming = () => Boolean(registration.installing ?? registration.waiting);
    // A page of the build before may still ask for parts of it.
    if ((await kiosks(all)).every((page) => here.has(page.id)))
      await forgetOthers(all, caches, coming);
  }

  /** Tells how many windows were sent on their way. */
  async function begunAnew(page: string): Promise<Response> {
    const windows = () => clients.matchAll({ type: 'window' });
    return Response.json(await restart(page, root, { ...means, windows, lives }));
  }

  worker.addEventListener('install', (event) => event.waitUntil(come()));
  // The page that brought the first worker is to have it at once.
  worker.addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  worker.addEventListener('fetch', (event) => {
    const { request, clientId } = event;
    const hung = askedFor(request.url, root);
    if (hung !== null) return event.respondWith(begunAnew(hung));
    const answer = answerTo(request, all, root);
    if (answer === 'page' || answer === 'hashed')
      event.respondWith(file(request, answer === 'hashed'));
    else if (answer === 'slash') {
      const url = new URL(request.url);
      url.pathname += '/';
      event.respondWith(Response.redirect(url, 308));
    } else if (answer) event.respondWith(own(request, clientId, answer));
  });
  worker.addEventListener('message', (event) => {
    const told = event.data as Told;
    if (told.kind === 'activate') event.waitUntil(worker.skipWaiting());
    else if (told.kind === 'here' && event.source && 'id' in event.source)
      event.waitUntil(tidy(event.source.id));
  });
}

// Without a build, as while developing, there is nothing to keep.
if (precache) live(precache);
