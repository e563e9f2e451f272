/**
 * The base map as a MapLibre style: pure, with the site's own geography as its only source. No
 * glyphs, no sprite, no address of another host: the page writes the labels.
 */
import type {
  FillLayerSpecification,
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import { LIMITS } from '$lib/scene/frame';
import type { Area, Scene } from '$lib/scene/scene';
import { fillInk, HATCH, OUTLINE } from '$lib/scene/look';
import { MOVE_TIME } from '$lib/theme/motion';
import { hex, type Ink, type Theme } from '$lib/theme/palette';
import { only, unitOf } from './areas';
import type { Land, LandProperties } from './land';

/** Name of the only source. */
export const SOURCE = 'land';
/** Name of the image that hatches areas. */
export const HATCH_IMAGE = 'hatch';

const kind = (name: LandProperties['kind']): FilterSpecification => ['==', ['get', 'kind'], name];

const fill = (
  id: string,
  filter: FilterSpecification,
  paint: FillLayerSpecification['paint'],
): FillLayerSpecification => ({ id, type: 'fill', source: SOURCE, filter, paint });

const line = (
  id: string,
  filter: FilterSpecification,
  colour: string,
  width: number,
  opacity = 1,
): LineLayerSpecification => ({
  id,
  type: 'line',
  source: SOURCE,
  filter,
  layout: { 'line-join': 'round', 'line-cap': 'round' },
  paint: { 'line-color': colour, 'line-width': width, 'line-opacity': opacity },
});

/** What the base map shows. */
export interface BaseLook {
  readonly scene: Pick<Scene, 'areas'>;
  readonly theme: Theme;
  /** Whether an area is outlined, apart from the present choice. */
  readonly chosen: (area: Area) => boolean;
  /** Whether fills ease into their next state. */
  readonly eased: boolean;
  /** False above a base map: then the land around is left out, and the areas let it show. */
  readonly ground: boolean;
  /** How much thicker than usual lines are; absent: as usual. */
  readonly thick?: number | undefined;
}

/** Opacity of the areas above a base map. */
const SHEER = 0.6;
/** Layers that a base map stands for. */
const GROUND = ['sea', 'beyond', 'neighbours', 'neighbour-lines', 'run-out', 'coast'];

/**
 * The layers of the base map, bottom to top. Each unit has layers of its own, with constants for its look:
 * only constants ease, and they change at once, where an expression would have the worker build all tiles anew.
 * @param adcodes of all units
 */
export function baseLayers(
  adcodes: readonly number[],
  { scene: { areas }, theme, chosen, eased, ground, thick = 1 }: BaseLook,
): LayerSpecification[] {
  const ink = (name: Ink): string => hex(name, theme);
  const transition = { duration: eased ? MOVE_TIME : 0, delay: 0 };
  const units = adcodes.map((adcode) => ({
    adcode,
    area: areas.find((area) => area.region_id === String(adcode)),
  }));
  const layers: LayerSpecification[] = [
    { id: 'sea', type: 'background', paint: { 'background-color': ink('sea') } },
    fill('beyond', kind('beyond'), { 'fill-color': ink('beyond') }),
    fill('neighbours', kind('neighbour'), { 'fill-color': ink('neighbour') }),
    ...units.map(({ adcode, area }) =>
      fill(`area-${adcode}`, unitOf(adcode), {
        'fill-color-transition': transition,
        'fill-color': ink(fillInk(area)),
        'fill-opacity': ground ? 1 : SHEER,
      }),
    ),
    ...units.map(({ adcode, area }) =>
      fill(`hatched-${adcode}`, unitOf(adcode), {
        'fill-opacity-transition': transition,
        'fill-pattern': HATCH_IMAGE,
        'fill-opacity': area?.hatched ? 1 : 0,
      }),
    ),
    line('neighbour-lines', kind('neighbour'), ink('line'), 0.8 * thick),
    // It covers fill and lines alike, and has no edge of its own.
    fill('run-out', kind('run-out'), {
      'fill-color': ink('beyond'),
      'fill-opacity': ['get', 'cover'],
      'fill-antialias': false,
    }),
    line('coast', kind('coast'), ink('coast'), thick),
    line(
      'unit-lines',
      only(areas, (area) => !area.in_focus),
      ink('line'),
      0.8 * thick,
    ),
    line(
      'borders',
      only(areas, (area) => area.in_focus),
      ink('border'),
      1.4 * thick,
    ),
    ...units.map(({ adcode, area }) =>
      line(
        `outline-${adcode}`,
        unitOf(adcode),
        ink('chosen'),
        OUTLINE * thick,
        area && (area.emphasis === 'lit' || chosen(area)) ? 1 : 0,
      ),
    ),
  ];
  return ground ? layers : layers.filter(({ id }) => !GROUND.includes(id));
}

/** The style that a map starts with. */
export const baseStyle = (land: Land, look: BaseLook): StyleSpecification => ({
  version: 8,
  // What does not say otherwise changes at once, as on the SVG map.
  transition: { duration: 0, delay: 0 },
  sources: {
    // Each polygon would be simplified for itself, and gaps would open along common borders.
    [SOURCE]: { type: 'geojson', data: land.collection, tolerance: 0, maxzoom: LIMITS.maxZoom },
  },
  layers: baseLayers(adcodesOf(land), look),
});

export const adcodesOf = ({ units }: Land): number[] =>
  units.map(({ properties }) => properties.adcode);

/**
 * The hatch: one tile of 45° lines. MapLibre magnifies a pattern between two whole zooms, so the tile
 * is drawn smaller by as much as it will be magnified at `zoom`.
 */
export function hatchImage(
  theme: Theme,
  zoom: number,
  dpr: number,
): { data: ImageData; pixelRatio: number } {
  const period = HATCH.step * Math.SQRT2;
  const size = Math.ceil(period * dpr);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const pen = canvas.getContext('2d')!;
  pen.strokeStyle = hex('hatch', theme);
  pen.lineWidth = (HATCH.line * size) / period;
  pen.beginPath();
  // The line through the middle and its neighbours, which show in two corners.
  for (const sum of [0, size, 2 * size]) {
    pen.moveTo(sum + size, -size);
    pen.lineTo(sum - 2 * size, 2 * size);
  }
  pen.stroke();
  return {
    data: pen.getImageData(0, 0, size, size),
    pixelRatio: (size / period) * 2 ** (zoom - Math.floor(zoom)),
  };
}
