/**
 * The GL map: takes over in place from the SVG map, draws the same scene, and gives the page events
 * and a handle. It holds no state of the page; whoever mounts it keeps the SVG map until `ready`, and
 * goes back to it after `failed`.
 */
import type { ErrorEvent, Map as MapLibreMap } from 'maplibre-gl';
import { meant } from '$lib/scene/fan';
import { viewScale } from '$lib/scene/frame';
import { glyphKey } from '$lib/scene/glyph';
import { watchPointer } from '$lib/scene/pointer';
import type { Scene } from '$lib/scene/scene';
import type { Theme } from '$lib/theme/palette';
import { baseMap } from './base';
import { basemapFor, withBasemap } from './basemap';
import { homeCamera } from './camera';
import type { MapHandle, MapOptions } from './contract';
import { createMap } from './create';
import { watchDpr } from './dpr';
import { guard, MapFailure } from './failure';
import { frameWatch } from './frames';
import { loadLand, type Land } from './land';
import { cameraOf, leadCamera, projectionOf } from './moves';
import { markOverlay } from './overlay';
import { areaAt, columnAt, markAt, markPosition, spotsOf, type Project, type Ref } from './pick';
import { watchReady } from './ready';
import { adoptMapStyles } from './sheet';
import { adcodesOf, baseStyle, SOURCE, type BaseLook } from './style';
import { drawnAfter, SEED_RATIO, tryOut } from './trial';

export type { MapCallbacks, MapHandle, MapOptions, RenderedMark } from './contract';

/**
 * Builds the map in `container`, which must be positioned.
 * @throws MapLibre's GPUInitializationError without WebGL 2; another if the geography does not arrive
 */
export async function mountMap(container: HTMLElement, options: MapOptions): Promise<MapHandle> {
  adoptMapStyles();
  const [land, basemap] = await Promise.all([
    loadLand(options.geoUrl),
    basemapFor(options.basemap, options.callbacks.basemap),
  ]);
  const root = document.createElement('div');
  container.append(root);
  let map: MapLibreMap | undefined;
  try {
    const { scene, theme, lines: thick } = options;
    const ground = basemap === null;
    const ours = baseStyle(land, {
      scene,
      theme,
      chosen: () => false,
      eased: false,
      ground,
      thick,
    });
    const style = basemap ? withBasemap(ours, basemap) : ours;
    const size = [container.clientWidth, container.clientHeight] as const;
    map = createMap(root, size, style, options, !ground);
    return drive(map, root, land, ground, options);
  } catch (error) {
    map?.remove();
    root.remove();
    throw error;
  }
}

/** Draws the scene with a map that was just made, and answers for it. */
function drive(
  map: MapLibreMap,
  root: HTMLElement,
  land: Land,
  ground: boolean,
  options: MapOptions,
): MapHandle {
  const { callbacks } = options;
  const { lines: thick } = options;
  let { scene, theme, k, reducedMotion } = options;
  let chosen: Ref | null = null;
  let alive = true;
  let seen = '';
  const gone = new AbortController();
  const size = (): [number, number] => [root.clientWidth, root.clientHeight];

  const fail = (error: unknown): void => {
    if (!alive) return;
    alive = false;
    callbacks.failed(error instanceof Error ? error : new Error(String(error)));
  };
  const guarded = guard(() => alive, fail);
  const project: Project = ([lon, lat]) => {
    const { x, y } = map.project([lon, lat]);
    return [x, y];
  };
  /** How much smaller than at home symbols are: further out they shrink with the map. */
  const shrink = (): number => {
    const home = homeCamera(...size());
    return home ? Math.round(viewScale(1, map.getZoom() - home.zoom) * 1000) / 1000 : 1;
  };
  let shrunk = 1;
  const overlay = markOverlay({
    now: () => ({ scene, theme, k, shrink: shrink(), thick, chosen, eased: !reducedMotion }),
    failed: fail,
    loaded: () => {
      // Only MapLibre's canvas answers keys; the one of deck.gl must be no stop on the way.
      for (const canvas of root.querySelectorAll('canvas:not(.maplibregl-canvas)')) {
        canvas.setAttribute('tabindex', '-1');
        canvas.setAttribute('aria-hidden', 'true');
      }
      readiness.overlayDrawn();
    },
  });
  const base = baseMap(map, adcodesOf(land));
  const baseLook = (eased: boolean): BaseLook => ({
    scene,
    theme,
    chosen: (area) => area.ref === chosen,
    eased,
    ground,
    thick,
  });
  const drawBase = (eased: boolean): void => base.draw(baseLook(eased));
  const drawHatch = (): void => base.hatch(theme);

  /** Pixels of the canvas in one of the page, at most: a slow machine draws fewer. */
  let sharpest = Infinity;
  let asked = SEED_RATIO;
  /** One canvas after the other: a browser waits for the graphics while it makes one anew. */
  const setRatio = async (ratio: number): Promise<void> => {
    if (ratio === asked) return;
    asked = ratio;
    overlay.setRatio(ratio);
    await overlay.resized();
    // Another one may have been asked for meanwhile.
    if (alive && ratio === asked) map.setPixelRatio(ratio);
  };
  const onDpr = guarded(() => {
    void setRatio(Math.min(window.devicePixelRatio, sharpest)).catch(fail);
    drawHatch();
    overlay.draw();
  });
  const lost = (): void => fail(new MapFailure('lost', 'The WebGL context was lost'));

  /** MapLibre does not take the style of the base map: without it all is as usual. */
  let left = false;
  const leaveBasemap = ({ message }: { message: string }): void => {
    // There may be more than one error, and the style is only then out of the way.
    if (left) return;
    left = true;
    callbacks.basemap({ code: 'style', value: message });
    queueMicrotask(
      guarded(() => {
        ground = true;
        map.setStyle(baseStyle(land, baseLook(false)), { diff: false });
      }),
    );
  };

  const redraw = guarded(() => {
    overlay.draw();
    map.triggerRepaint();
  });
  const tooSlow = (ms: number): void =>
    fail(new MapFailure('slow', `A frame takes ${Math.round(ms)} ms`));
  const frames = frameWatch({ limit: options.frameLimit, redraw, slow: tooSlow });
  /** All is there: tried out behind the still map, it takes its place. */
  const ready = async (): Promise<void> => {
    const contexts = [...root.querySelectorAll('canvas')].flatMap(
      (canvas) => canvas.getContext('webgl2') ?? [],
    );
    const found = await tryOut({
      limit: options.frameLimit,
      dpr: () => window.devicePixelRatio,
      setRatio,
      frame: () =>
        new Promise((drawn) => {
          map.once('render', () => drawn());
          redraw();
        }),
      linked: overlay.linked,
      drawn: () => drawnAfter(contexts),
      alive: () => alive,
    });
    if (!found) return;
    sharpest = found.ratio;
    // A screen of other pixels may have come meanwhile.
    await setRatio(Math.min(window.devicePixelRatio, sharpest));
    if (!alive) return;
    if (found.ms > options.frameLimit()) return tooSlow(found.ms);
    callbacks.ready();
    // What comes before is loading.
    map.on('render', frames.drawn);
    // To be seen costs as well: where there is little room left it is looked at again.
    if (found.ms > options.frameLimit() / 4) frames.probe();
  };

  map.addControl(overlay.control);
  map.on(
    'style.load',
    guarded(() => {
      base.takeChanges();
      drawBase(false);
      drawHatch();
    }),
  );
  // At rest the hatch is as wide as in the SVG map and the legend.
  map.on('zoomend', guarded(drawHatch));
  map.on(
    'error',
    guarded(({ error, ...event }: ErrorEvent) => {
      if (ground || ('sourceId' in event && event.sourceId === SOURCE)) fail(error);
      // One tile of a base map is no reason to leave it.
      else if (base.styled) console.warn('The base map is not whole.', error);
      else leaveBasemap(error);
    }),
  );
  map.on(
    'render',
    guarded(() => {
      const here = cameraOf(map);
      // The middle on the screen tells of the size that this frame has: the container may be ahead of it.
      const middle = project([here.lon, here.lat]);
      const view = [here.lon, here.lat, here.zoom, map.getPitch(), ...middle].join(' ');
      const now = shrink();
      if (now !== shrunk) {
        shrunk = now;
        overlay.draw();
      }
      if (view !== seen) callbacks.move(projectionOf(map), here.zoom);
      seen = view;
    }),
  );
  const moves = leadCamera(map, {
    size,
    start: options.camera,
    eased: () => !reducedMotion,
    pace: options.pace ?? (() => 1),
    settled: callbacks.settled,
    guarded,
  });
  watchDpr(onDpr, gone.signal);
  // The event does not bubble, but both canvases lie under the root.
  root.addEventListener('webglcontextlost', lost, { capture: true, signal: gone.signal });
  const readiness = watchReady(
    map,
    () => base.styled,
    () => void ready().catch(fail),
    fail,
  );
  const pointer = watchPointer(map.getCanvasContainer(), {
    find: (point, tolerance) => {
      const mark = markAt(scene.marks, project, k * shrink(), point, tolerance);
      const column = columnAt(scene.columns, projectionOf(map), point, tolerance);
      if (column) return { ref: column.ref, mark: true };
      const { lng, lat } = map.unproject([...point]);
      return { ref: mark?.ref ?? areaAt(scene, land.units, [lng, lat]), mark: mark !== null };
    },
    meant: (point, touch) => meant(spotsOf(scene.marks, project, k * shrink()), point, touch),
    hover: callbacks.hover,
    select: callbacks.select,
    fan: callbacks.fan,
    overMark: (over) => root.classList.toggle('over-mark', over),
  });
  map.on('movestart', pointer.moves);
  map.on('moveend', guarded(pointer.rests));

  return {
    update: guarded((nextScene: Scene, nextTheme: Theme, nextK: number) => {
      const repaint = nextTheme !== theme;
      [scene, theme, k] = [nextScene, nextTheme, nextK];
      // Another theme comes at once, like the page around the map.
      drawBase(!reducedMotion && !repaint);
      moves.tilt(scene.columns.length > 0);
      if (repaint) drawHatch();
      overlay.draw();
    }),
    highlight: guarded((ref: Ref | null) => {
      if (ref === chosen) return;
      chosen = ref;
      drawBase(!reducedMotion);
      overlay.draw();
    }),
    reduceMotion: guarded((reduced: boolean) => {
      if (reduced === reducedMotion) return;
      reducedMotion = reduced;
      overlay.draw();
    }),
    fly: guarded(moves.fly),
    zoomBy: guarded(moves.zoomBy),
    able: moves.able,
    pan: guarded(moves.pan),
    resize: guarded(() => void map.resize()),
    extent() {
      const bounds = map.getBounds();
      return {
        west: bounds.getWest(),
        south: bounds.getSouth(),
        east: bounds.getEast(),
        north: bounds.getNorth(),
      };
    },
    destroy() {
      alive = false;
      readiness.stop();
      frames.stop();
      overlay.stop();
      pointer.forget();
      gone.abort();
      try {
        map.remove();
      } finally {
        root.remove();
      }
    },
    renderedMarks: () =>
      scene.marks.map((mark) => {
        const [x, y] = markPosition(mark, project, k * shrink());
        return { ref: mark.ref, x, y, key: glyphKey(mark.glyph) };
      }),
  };
}
