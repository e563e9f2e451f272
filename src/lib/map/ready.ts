/** Tells when the first whole picture stands, so that nothing is taken away before. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { SOURCE } from './style';

/** Seconds of visible time after which a map without a picture counts as failed. */
const PATIENCE = 30;

/**
 * Calls `ready` once when our ground and the overlay have all they need to be drawn, or `fail` if that takes too long. An
 * operator's base map may come later. MapLibre's `idle` is not enough: it comes as well when the worker never
 * started.
 * @param styled whether the map has taken its style
 */
export function watchReady(
  map: MapLibreMap,
  styled: () => boolean,
  ready: () => void,
  fail: (error: Error) => void,
) {
  let overlay = false;
  let seconds = 0;

  const stop = (): void => {
    clearInterval(clock);
    map.off('render', look);
  };
  const look = (): void => {
    if (!overlay || !styled() || !map.isSourceLoaded(SOURCE)) return;
    stop();
    ready();
  };
  // A hidden page draws no frames.
  const clock = setInterval(() => {
    if (document.hidden || ++seconds < PATIENCE) return;
    stop();
    fail(new Error(`The map showed nothing for ${PATIENCE} s`));
  }, 1000);

  map.on('render', look);
  return {
    stop,
    /** The overlay has its device and layers; it draws with the next frame. */
    overlayDrawn(): void {
      overlay = true;
      map.triggerRepaint();
    },
  };
}
