/** Waits until the page stands and the browser has nothing better to do. */

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
