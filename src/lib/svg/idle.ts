/** Waits for the moment at which something heavy may start. */

/** Resolves in an idle moment after the page has loaded; never, if it is called off before. */
export function whenQuiet(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const idle = (): void => {
      if (signal.aborted) return;
      if ('requestIdleCallback' in window) {
        const id = requestIdleCallback(() => resolve(), { timeout: 2000 });
        signal.addEventListener('abort', () => cancelIdleCallback(id), { once: true });
      } else {
        const id = setTimeout(resolve, 200);
        signal.addEventListener('abort', () => clearTimeout(id), { once: true });
      }
    };
    if (document.readyState === 'complete') idle();
    else addEventListener('load', idle, { once: true, signal });
  });
}

/** What a reader does first; a wheel or a key may be there beside a touch screen. */
const SIGNS = ['pointerdown', 'keydown', 'wheel'] as const;

/**
 * Resolves at a reader's first touch where a finger is the pointer, else at once; never, if it is called off before.
 * A phone on a slow line is thus not asked for a map library that nobody may touch.
 */
export function whenTouched(signal: AbortSignal): Promise<void> {
  if (!matchMedia('(pointer: coarse)').matches) return Promise.resolve();
  return new Promise((resolve) => {
    const touched = new AbortController();
    const done = (): void => {
      touched.abort();
      if (!signal.aborted) resolve();
    };
    for (const sign of SIGNS)
      addEventListener(sign, done, {
        passive: true,
        signal: AbortSignal.any([signal, touched.signal]),
      });
  });
}
