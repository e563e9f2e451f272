/** When a page is left for the one in the other language, by its own link; any departure may still be broken off. */

const isPlain = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;

const pathOf = ({ target }: Event): string | undefined =>
  (target as Element | null)?.closest?.('a')?.pathname;

/**
 * Tells of every departure, before the browser asks whether to leave and once more as the page goes, until the signal ends
 * it: `true` where the last plain click was on a link to the path, else `false`. A reload after a departure that was broken
 * off is thus another one. A browser that does not announce departures, as those of iOS, tells as the page goes.
 */
export function onLeave(
  path: () => string,
  signal: AbortSignal,
  leave: (crosses: boolean) => void,
): void {
  let clicked = false;
  let crosses = false;
  addEventListener('click', (event) => (clicked = isPlain(event) && pathOf(event) === path()), {
    signal,
  });
  addEventListener(
    'beforeunload',
    () => {
      crosses = clicked;
      clicked = false;
      leave(crosses);
    },
    { signal },
  );
  addEventListener(
    'pagehide',
    () => {
      leave(crosses || clicked);
      // The page may come back as it was.
      clicked = crosses = false;
    },
    { signal },
  );
}
