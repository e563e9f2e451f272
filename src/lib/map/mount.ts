/**
 * The GL map: takes over in place from the SVG map, draws the same scene, and gives the page events
 * and a handle. It holds no state of the page; whoever mounts it keeps the SVG map until `ready`, and
 * goes back to it after `failed`.
 */
import { MapLibreOverlay } from '@deck.gl/maplibre';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { LIMITS } from '$lib/scene/frame';
import { glyphKey } from '$lib/scene/glyph';
import type { LonLat, Scene } from '$lib/scene/scene';
import type { Theme } from '$lib/theme/palette';
import { homeCamera, limits, projection, sameCamera, type Camera } from './camera';
import { watchDpr } from './dpr';
import { iconAtlas, type IconAtlas } from './icons';
import { loadLand } from './land';
import { deckLayers } from './layers';
import { areaAt, markAt, markPosition, type Project, type Ref } from './pick';
import { watchPointer } from './pointer';
import { nudge, watchReady } from './ready';
import { adoptMapStyles } from './sheet';
import { baseLayers, baseStyle, HATCH, hatchImage } from './style';

export interface MapCallbacks {
  /** The whole picture is drawn: the SVG map may go. */
  ready(): void;
  /** `point` is in pixels of the container; null where nothing is. */
  hover(ref: Ref | null, point: [number, number] | null): void;
  /** A click or tap; null on the sea or beyond the city. */
  select(ref: Ref | null): void;
  /** With each drawn frame that shows another view than the last; `project` keeps to that frame. */
  move(project: Project, zoom: number): void;
  /** The camera came to rest elsewhere than before; null at the home view. */
  settled(camera: Camera | null): void;
  /** At most once. The map is of no use any more: destroy it. */
  failed(error: Error): void;
}

export interface MapOptions {
  readonly theme: Theme;
  readonly scene: Scene;
  /** Size factor of symbols. */
  readonly k: number;
  /** Null for the home view, the frame of the SVG map. */
  readonly camera: Camera | null;
  /** Accessible name of the map. */
  readonly title?: string;
  /** Address of a file in static/geo. */
  readonly geoUrl: (file: string) => string;
  readonly reducedMotion: boolean;
  readonly callbacks: MapCallbacks;
}

/** A mark as it is drawn: its place in pixels of the container. */
export interface RenderedMark {
  readonly ref: Ref;
  readonly x: number;
  readonly y: number;
  readonly key: string;
}

export interface MapHandle {
  update(scene: Scene, theme: Theme, k: number): void;
  /** Outlines the marks of a row, or a county. */
  highlight(ref: Ref | null): void;
  fly(target: { readonly at: LonLat; readonly zoom: number } | 'home'): void;
  /** From where the last call leads to, if it is still on its way. */
  zoomBy(delta: number): void;
  /** Follows the container at once; otherwise the map notices by itself a little later. */
  resize(): void;
  destroy(): void;
  /** The marks where deck.gl draws them, for tests that hold the two maps together. */
  renderedMarks(): RenderedMark[];
}

/** Marks the events of moves that no reader asked for. */
const REFIT = { refit: true };

/**
 * Builds the map in `container`, which must be positioned.
 * @throws MapLibre's GPUInitializationError without WebGL 2; another if the geography does not arrive
 */
export async function mountMap(container: HTMLElement, options: MapOptions): Promise<MapHandle> {
  const { callbacks, reducedMotion } = options;
  adoptMapStyles();
  const land = await loadLand(options.geoUrl);

  let { scene, theme, k } = options;
  let chosen: Ref | null = null;
  let atlas: IconAtlas | null = null;
  let alive = true;
  let styled = false;
  const gone = new AbortController();
  /** Where the camera last came to rest; undefined after a move that gave way to another. */
  let settled: Camera | null | undefined = options.camera;
  let givesWay = false;
  /** Where the zoom buttons are leading. */
  let goal: number | null = null;
  let seen = '';

  const root = document.createElement('div');
  container.append(root);
  const size = (): [number, number] => [container.clientWidth, container.clientHeight];
  const home = (): Camera | null => homeCamera(...size());
  const start = options.camera ?? home() ?? homeCamera(800, 600)!;
  const { bounds, minZoom } = limits(...size());

  setWorkerUrl(workerUrl);
  let map: MapLibreMap;
  try {
    map = new MapLibreMap({
      container: root,
      style: baseStyle(land.collection, scene, theme),
      center: [start.lon, start.lat],
      zoom: start.zoom,
      maxBounds: bounds,
      minZoom,
      maxZoom: LIMITS.maxZoom,
      maxPitch: 0,
      attributionControl: false,
      renderWorldCopies: false,
      dragRotate: false,
      touchPitch: false,
      boxZoom: false,
      // Cross-fading would draw a pattern in two sizes.
      fadeDuration: 0,
      reduceMotion: reducedMotion,
      ...(options.title === undefined ? {} : { locale: { 'Map.Title': options.title } }),
    });
  } catch (error) {
    root.remove();
    throw error;
  }
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();

  const fail = (error: unknown): void => {
    if (!alive) return;
    alive = false;
    callbacks.failed(error instanceof Error ? error : new Error(String(error)));
  };
  const project: Project = ([lon, lat]) => {
    const { x, y } = map.project([lon, lat]);
    return [x, y];
  };
  const camera = (): Camera => {
    const { lng, lat } = map.getCenter();
    return { lon: lng, lat, zoom: map.getZoom() };
  };
  const layers = () => {
    const glyphs = scene.marks.map(({ glyph }) => glyph);
    atlas = iconAtlas(glyphs, theme, k, window.devicePixelRatio, atlas);
    return deckLayers(scene, { theme, k, atlas, chosen });
  };
  const overlay = new MapLibreOverlay({
    layers: layers(),
    onError: fail,
    onLoad: () => {
      // Only MapLibre's canvas answers keys; the one of deck.gl must be no stop on the way.
      for (const canvas of root.querySelectorAll('canvas:not(.maplibregl-canvas)')) {
        canvas.setAttribute('tabindex', '-1');
        canvas.setAttribute('aria-hidden', 'true');
      }
      readiness.overlayDrawn();
      nudge(map, gone.signal);
    },
  });
  const drawMarks = (): void => overlay.setProps({ layers: layers() });
  const drawBase = (): void => {
    if (!styled) return;
    for (const layer of baseLayers(scene, theme, (area) => area.ref === chosen)) {
      if ('filter' in layer && layer.filter) map.setFilter(layer.id, layer.filter);
      for (const [name, value] of Object.entries(layer.paint ?? {}))
        map.setPaintProperty(layer.id, name as Parameters<typeof map.setPaintProperty>[1], value);
    }
  };
  const drawHatch = (): void => {
    if (!styled) return;
    const { data, pixelRatio } = hatchImage(theme, map.getZoom(), window.devicePixelRatio);
    if (map.hasImage(HATCH)) map.removeImage(HATCH);
    map.addImage(HATCH, data, { pixelRatio });
  };

  /** Keeps the home view on the frame and the limits around it when the container changes. */
  const refit = (): void => {
    const target = home();
    if (!target) return;
    const { bounds, minZoom } = limits(...size());
    map.setMinZoom(minZoom);
    map.setMaxBounds(bounds);
    if (settled === null && !map.isMoving())
      map.jumpTo({ center: [target.lon, target.lat], zoom: target.zoom }, REFIT);
  };
  const onDpr = (): void => {
    map.resize();
    drawHatch();
    drawMarks();
  };
  const lost = (): void => fail(new Error('The WebGL context was lost'));

  map.addControl(overlay);
  // Before that MapLibre refuses changes, and the page may have asked for some.
  map.on('style.load', () => {
    styled = true;
    drawBase();
    drawHatch();
  });
  map.on('resize', refit);
  // At rest the hatch is as wide as in the SVG map and the legend.
  map.on('zoomend', drawHatch);
  map.on('error', ({ error }) => fail(error));
  map.on('render', () => {
    const here = camera();
    const view = [here.lon, here.lat, here.zoom, ...size()].join(' ');
    if (view !== seen) callbacks.move(projection(here, project([here.lon, here.lat])), here.zoom);
    seen = view;
  });
  map.on('moveend', (event) => {
    goal = null;
    if (givesWay) settled = undefined;
    const base = home();
    // Without room, in print or out of sight, no place is the home view.
    if ('refit' in event || givesWay || !base) return;
    const here = sameCamera(camera(), base) ? null : camera();
    if (settled !== undefined && sameCamera(here, settled)) return;
    callbacks.settled((settled = here));
  });
  /** Ends a move for the sake of the next one: where it got to is nowhere to come to rest. */
  const giveWay = (): void => {
    givesWay = true;
    map.stop();
    givesWay = false;
  };
  watchDpr(onDpr, gone.signal);
  // The event does not bubble, but both canvases lie under the root.
  root.addEventListener('webglcontextlost', lost, { capture: true, signal: gone.signal });
  const readiness = watchReady(map, () => alive && callbacks.ready(), fail);
  const forgetPointer = watchPointer(map, {
    find: (point, tolerance) => {
      const mark = markAt(scene.marks, project, k, point, tolerance);
      const { lng, lat } = map.unproject(point);
      return { ref: mark?.ref ?? areaAt(scene, land.units, [lng, lat]), mark: mark !== null };
    },
    hover: callbacks.hover,
    select: callbacks.select,
    overMark: (over) => root.classList.toggle('over-mark', over),
  });

  return {
    update(nextScene, nextTheme, nextK) {
      const repaint = nextTheme !== theme;
      [scene, theme, k] = [nextScene, nextTheme, nextK];
      drawBase();
      if (repaint) drawHatch();
      drawMarks();
    },
    highlight(ref) {
      if (ref === chosen) return;
      chosen = ref;
      drawBase();
      drawMarks();
    },
    fly(target) {
      const to =
        target === 'home' ? home() : { lon: target.at[0], lat: target.at[1], zoom: target.zoom };
      if (!to) return;
      giveWay();
      const view = { center: [to.lon, to.lat] as [number, number], zoom: to.zoom };
      if (reducedMotion) map.jumpTo(view);
      else map.flyTo(view);
    },
    zoomBy(delta) {
      const asked = (goal ?? map.getZoom()) + delta;
      const zoom = Math.min(Math.max(asked, map.getMinZoom()), map.getMaxZoom());
      giveWay();
      goal = zoom;
      if (reducedMotion) map.jumpTo({ zoom });
      else map.easeTo({ zoom, duration: 200 });
    },
    resize: () => void map.resize(),
    destroy() {
      alive = false;
      readiness.stop();
      forgetPointer();
      gone.abort();
      map.remove();
      root.remove();
    },
    renderedMarks: () =>
      scene.marks.map((mark) => {
        const [x, y] = markPosition(mark, project, k);
        return { ref: mark.ref, x, y, key: glyphKey(mark.glyph) };
      }),
  };
}
