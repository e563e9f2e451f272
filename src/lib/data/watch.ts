/** When to look at the server again: every so often while someone may be looking, and when that begins. */

export interface Rhythm {
  /** Milliseconds before the first look: what the reader waits for goes first. */
  readonly first: number;
  /** Milliseconds between one look and the next. */
  readonly every: number;
  /** The same while something is wrong, which someone may be putting right. */
  readonly troubled: number;
}

export const RHYTHM: Rhythm = { first: 4_000, every: 600_000, troubled: 60_000 };

/**
 * Calls `look` (which tells whether something is wrong; to fail is) in a rhythm, one at a time, and when a network
 * comes. A hidden page waits until it is shown. What the browser says of the network is not asked: the server may
 * be the same machine. Ends with the signal.
 * @returns a function that looks at once, or waits for the look that is being done, and resolves when it has
 */
export function watch(
  look: () => Promise<boolean>,
  signal: AbortSignal,
  rhythm: Rhythm = RHYTHM,
): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  const later = (milliseconds: number): void => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(() => void now(), milliseconds);
  };
  const once = async (): Promise<void> => {
    const troubled = await look().catch(() => true);
    running = null;
    later(troubled ? rhythm.troubled : rhythm.every);
  };
  const now = async (): Promise<void> => {
    clearTimeout(timer);
    if (signal.aborted || document.visibilityState !== 'visible') return;
    await (running ??= once());
  };
  let begun = false;
  /** Not before the first look is due, or asked for. */
  const begin = (): Promise<void> => {
    begun = true;
    document.addEventListener('visibilitychange', () => void now(), { signal });
    window.addEventListener('online', () => void now(), { signal });
    return now();
  };
  timer = setTimeout(() => void begin(), rhythm.first);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return () => (begun ? now() : begin());
}
