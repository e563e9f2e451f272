/**
 * Keeps a kiosk going without a network: registers the service worker, looks for a new build every hour, and lets it take
 * over when the page says that nobody would notice. Where there can be no worker, the kiosk goes on with its server.
 */
import { watch, type Rhythm } from '$lib/data/watch';
import type { Told } from '$lib/kiosk/precache';

export type Note = (kind: 'update' | 'storage' | 'data' | 'offline', text: string) => void;

/** After what the first view needs, the moving map too; then every hour, or ten minutes after one that failed. */
const RHYTHM: Rhythm = { first: 10_000, every: 3_600_000, troubled: 600_000 };
/**
 * CSS pixels of the shorter side of a screen below which it may be a phone, whose owner pays for what is kept. A kiosk has
 * as few where its browser enlarges everything: only a phone's browser also says that it is one.
 */
const PHONE = { side: 600, name: /Mobi/ };

export interface Means {
  /** Address of the worker; its folder is what it may serve. */
  readonly url: string;
  readonly note: Note;
  /** Nobody is there, as far as can be told. */
  quiet(): boolean;
  reload(): void;
}

const say = (to: ServiceWorker | null, told: Told): void => to?.postMessage(told);

/** Why there can be no worker here; null where there can. */
function hindrance(): string | null {
  if (!isSecureContext) return 'Neither https nor localhost: the kiosk needs its server.';
  try {
    // Only to look at it is forbidden in a frame without an origin.
    if (!navigator.serviceWorker) throw new Error('no service worker');
  } catch (error) {
    return `The kiosk needs its server: ${String(error)}`;
  }
  const small = Math.min(screen.width, screen.height) < PHONE.side;
  return small && PHONE.name.test(navigator.userAgent) ? 'A small screen keeps nothing.' : null;
}

/**
 * Lives until the signal ends it.
 * @returns what to call at every moment at which the page may begin anew; it may reload the page
 */
export function keepOffline({ url, note, quiet, reload }: Means, signal: AbortSignal): () => void {
  const why = hindrance();
  if (why !== null) {
    note('offline', why);
    return () => {};
  }
  const container = navigator.serviceWorker;
  let registration: ServiceWorkerRegistration | undefined;
  /** A worker answers this page: a second one brings another build. */
  let served = container.controller !== null;
  /** The new build that this page has asked to take over. */
  let asked: ServiceWorker | null = null;
  /** The page is of a build that is no longer at work. */
  let stale = false;
  let away = false;

  const here = (): void => {
    if (!stale) say(container.controller, { kind: 'here' });
  };
  const changed = (): void => {
    stale = served || asked !== null;
    served = true;
    if (!stale) here();
    // A finger may have come down meanwhile: then the next change of scene will do.
    else if (asked && quiet()) reload();
  };
  const heard = ({ data, ports }: MessageEvent<Told>): void => {
    if (data.kind === 'lives') ports[0]?.postMessage(true);
    if (data.kind === 'note') note(data.about, data.text);
  };
  container.addEventListener('controllerchange', changed, { signal });
  container.addEventListener('message', heard, { signal });
  container.startMessages();

  const look = async (): Promise<boolean> => {
    here();
    try {
      // Each time: a registration whose first worker could not be installed is none any more.
      registration = await container.register(url, { updateViaCache: 'none' });
      await registration.update();
    } catch (error) {
      // Whoever blocks it does so every time.
      if (!away) note('offline', `No new build can be looked for: ${String(error)}`);
      away = true;
      return true;
    }
    if (away) note('offline', 'The server answers again.');
    away = false;
    return false;
  };
  watch(look, signal, RHYTHM);

  return () => {
    if (stale) return reload();
    const waiting = registration?.waiting ?? null;
    if (!waiting || waiting === asked) return;
    note('update', 'A new build takes over.');
    asked = waiting;
    say(waiting, { kind: 'activate' });
  };
}
