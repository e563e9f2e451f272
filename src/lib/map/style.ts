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
import { hex, type Ink, type Theme } from '$lib/theme/palette';
import { fillColour, fillOpacity, only } from './areas';
import type { Land, LandProperties } from './land';

/** Name of the only source. */
export const SOURCE = 'land';
/** Name of the image that hatches areas. */
export const HATCH = 'hatch';
/** Hatch in pixels: lines of this width, this far apart, as in the SVG map. */
const HATCH_LINE = 1;
const HATCH_STEP = 6;
/** Width in pixels of the outline that lights an area up. */
export const OUTLINE = 2.5;

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
): LineLayerSpecification => ({
  id,
  type: 'line',
  source: SOURCE,
  filter,
  layout: { 'line-join': 'round', 'line-cap': 'round' },
  paint: { 'line-color': colour, 'line-width': width },
});

/** The layers of the base map, bottom to top; `chosen` is outlined. */
export function baseLayers(
  scene: Pick<Scene, 'areas'>,
  theme: Theme,
  chosen: (area: Area) => boolean = () => false,
): LayerSpecification[] {
  const { areas } = scene;
  const ink = (name: Ink): string => hex(name, theme);
  const opacity = fillOpacity(areas);
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': ink('sea') } },
    fill('beyond', kind('beyond'), { 'fill-color': ink('beyond') }),
    fill('neighbours', kind('neighbour'), { 'fill-color': ink('neighbour') }),
    fill('areas', kind('unit'), {
      'fill-color': fillColour(areas, theme),
      'fill-opacity': opacity,
    }),
    fill(
      'hatched',
      only(areas, (area) => area.hatched),
      {
        'fill-pattern': HATCH,
        'fill-opacity': opacity,
      },
    ),
    line('neighbour-lines', kind('neighbour'), ink('line'), 0.8),
    line('coast', kind('coast'), ink('coast'), 1),
    line(
      'unit-lines',
      only(areas, (area) => !area.in_focus),
      ink('line'),
      0.8,
    ),
    line(
      'borders',
      only(areas, (area) => area.in_focus),
      ink('border'),
      1.4,
    ),
    line(
      'lit',
      only(areas, (area) => area.emphasis === 'lit'),
      ink('chosen'),
      OUTLINE,
    ),
    line('chosen', only(areas, chosen), ink('chosen'), OUTLINE),
  ];
}

/** The style that a map starts with. */
export const baseStyle = (
  land: Land['collection'],
  scene: Pick<Scene, 'areas'>,
  theme: Theme,
): StyleSpecification => ({
  version: 8,
  // The SVG map changes its colours at once, so does this one.
  transition: { duration: 0, delay: 0 },
  sources: {
    // Each polygon would be simplified for itself, and gaps would open along common borders.
    [SOURCE]: { type: 'geojson', data: land, tolerance: 0, maxzoom: LIMITS.maxZoom },
  },
  layers: baseLayers(scene, theme),
});

/**
 * The hatch: one tile of 45° lines. MapLibre magnifies a pattern between two whole zooms, so the tile
 * is drawn smaller by as much as it will be magnified at `zoom`.
 */
export function hatchImage(
  theme: Theme,
  zoom: number,
  dpr: number,
): { data: ImageData; pixelRatio: number } {
  const period = HATCH_STEP * Math.SQRT2;
  const size = Math.ceil(period * dpr);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const pen = canvas.getContext('2d')!;
  pen.strokeStyle = hex('hatch', theme);
  pen.lineWidth = (HATCH_LINE * size) / period;
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
