/** Follows the number of device pixels in a CSS pixel: it changes when a window changes screens. */
export function watchDpr(change: () => void, signal: AbortSignal): void {
  // A query knows one value only, so each change asks for the next one.
  const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
  const onChange = (): void => {
    change();
    watchDpr(change, signal);
  };
  query.addEventListener('change', onChange, { once: true, signal });
}
