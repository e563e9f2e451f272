/** The MapLibre map itself, bare: where it starts, how far it goes, and which gestures it takes. */
import {
  AttributionControl,
  Map as MapLibreMap,
  setWorkerUrl,
  type StyleSpecification,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { LIMITS } from '$lib/scene/frame';
import { homeCamera, limits, PITCH } from './camera';
import type { MapOptions } from './contract';
import { SEED_RATIO } from './trial';

/**
 * Keeps every request on this host: a TileJSON may name tiles elsewhere. Who asked has the error.
 * @throws where an address leads to another host
 */
export function ownHost(url: string): { url: string } {
  if (new URL(url, document.baseURI).origin !== location.origin)
    throw new Error(`The map asks no other host: ${url}`);
  return { url };
}

/**
 * Our own ground is credited on the page; a base map brings its credits along, `credited`.
 * @param size width and height of the container in pixels
 * @throws MapLibre's GPUInitializationError without WebGL 2
 */
export function createMap(
  container: HTMLElement,
  size: readonly [number, number],
  style: StyleSpecification,
  { camera, title, gestures }: Pick<MapOptions, 'camera' | 'title' | 'gestures'>,
  credited: boolean,
): MapLibreMap {
  const start = camera ?? homeCamera(...size) ?? homeCamera(800, 600)!;
  const { bounds, minZoom } = limits(...size);
  setWorkerUrl(workerUrl);
  const map = new MapLibreMap({
    container,
    style,
    pixelRatio: SEED_RATIO,
    transformRequest: ownHost,
    center: [start.lon, start.lat],
    zoom: start.zoom,
    maxBounds: bounds,
    minZoom,
    maxZoom: LIMITS.maxZoom,
    maxPitch: PITCH,
    // A wall of screens is wider than MapLibre expects; what a graphics card cannot do it takes back by itself.
    maxCanvasSize: [8192, 8192],
    attributionControl: false,
    renderWorldCopies: false,
    dragRotate: false,
    touchPitch: false,
    boxZoom: false,
    // Cross-fading would draw a pattern in two sizes.
    fadeDuration: 0,
    cooperativeGestures: gestures !== undefined && self !== top,
    locale: {
      ...(title !== undefined && { 'Map.Title': title }),
      ...(gestures && {
        'CooperativeGesturesHandler.WindowsHelpText': gestures.ctrl,
        'CooperativeGesturesHandler.MacHelpText': gestures.command,
        'CooperativeGesturesHandler.MobileHelpText': gestures.touch,
      }),
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  if (credited) map.addControl(new AttributionControl({ compact: false }), 'top-right');
  return map;
}
