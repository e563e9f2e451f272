/** Keeps the screen from going dark while the page is seen. Browsers take the lock back whenever the page is hidden. */

export interface Means {
  /** Asks for a lock; absent where the browser has none. */
  request?: (() => Promise<Pick<WakeLockSentinel, 'release' | 'addEventListener'>>) | undefined;
  visible(): boolean;
  /** Told once why there is no lock. */
  refused(why: string): void;
}

/** Whether there is a lock now; `unsupported` where the browser has none. */
export type Wake = 'held' | 'free' | 'unsupported';
let wake: Wake = 'free';
export const wakeNow = (): Wake => wake;

/** Milliseconds until it is asked for again after it was refused or taken. */
const AGAIN = 30_000;

export const browserMeans = (refused: Means['refused']): Means => {
  // Absent where the address is no secure one.
  const lock = navigator.wakeLock as WakeLock | undefined;
  return {
    request: lock && (() => lock.request('screen')),
    visible: () => document.visibilityState === 'visible',
    refused,
  };
};

/** Holds a lock until the signal ends it. Call what it returns whenever the page is shown. */
export function stayAwake({ request, visible, refused }: Means, signal: AbortSignal): () => void {
  let held: Awaited<ReturnType<NonNullable<Means['request']>>> | null = null;
  let asking = false;
  let told = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (why: string): void => {
    if (!told) refused(why);
    told = true;
  };
  const later = (): void => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(() => void ask(), AGAIN);
  };
  const ask = async (): Promise<void> => {
    if (!request || signal.aborted || held || asking || !visible()) return;
    asking = true;
    try {
      const lock = await request();
      if (signal.aborted) return void (await lock.release());
      held = lock;
      wake = 'held';
      lock.addEventListener('release', () => {
        held = null;
        wake = 'free';
        // Taken though the page is seen, as where the battery is low.
        later();
      });
    } catch (error) {
      tell(String(error));
      later();
    } finally {
      asking = false;
    }
  };
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      void held?.release().catch(() => {});
    },
    { once: true },
  );
  wake = request ? 'free' : 'unsupported';
  if (!request) tell('This browser cannot keep the screen awake.');
  void ask();
  return () => void ask();
}
