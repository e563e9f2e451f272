/** Brings the base map to what the scene says, once MapLibre takes changes. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Theme } from '$lib/theme/palette';
import { baseLayers, HATCH_IMAGE, hatchImage, type BaseLook } from './style';

type PaintName = Parameters<MapLibreMap['setPaintProperty']>[1];

/** @param adcodes of all units */
export function baseMap(map: MapLibreMap, adcodes: readonly number[]) {
  /** Before its style is there, MapLibre refuses changes, and the page may ask for some. */
  let styled = false;
  return {
    /** Whether changes are taken. */
    get styled(): boolean {
      return styled;
    },
    takeChanges(): void {
      styled = true;
    },
    draw(look: BaseLook): void {
      if (!styled) return;
      for (const layer of baseLayers(adcodes, look)) {
        if ('filter' in layer && layer.filter) map.setFilter(layer.id, layer.filter);
        // In this order: how a property changes is said before it does.
        for (const [name, value] of Object.entries(layer.paint ?? {}))
          map.setPaintProperty(layer.id, name as PaintName, value);
      }
    },
    hatch(theme: Theme): void {
      if (!styled) return;
      const { data, pixelRatio } = hatchImage(theme, map.getZoom(), window.devicePixelRatio);
      if (map.hasImage(HATCH_IMAGE)) map.removeImage(HATCH_IMAGE);
      map.addImage(HATCH_IMAGE, data, { pixelRatio });
    },
  };
}
