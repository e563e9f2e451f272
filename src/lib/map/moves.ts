/** The camera on the move: where it is led, and where it comes to rest. */
import type { Map as MapLibreMap, MapTouchEvent } from 'maplibre-gl';
import type { LonLat } from '$lib/scene/scene';
import {
  flightTime,
  homeCamera,
  leastZoom,
  limits,
  PITCH,
  projection,
  sameCamera,
  ZOOM_TIME,
  type Camera,
} from './camera';
import type { guard } from './failure';

/** Milliseconds in which the camera leans back. */
const TILT_TIME = 700;
/** So little zoom, or so few degrees, are none. */
const NOTHING = 0.01;

/** Marks the events of moves that no reader asked for. */
const REFIT = { refit: true };

export interface MovesOptions {
  /** Width and height of the container in pixels. */
  readonly size: () => [number, number];
  /** Where the camera stands at the start; null for home. */
  readonly start: Camera | null;
  /** Whether moves take their time. */
  readonly eased: () => boolean;
  /** How many times as long as usual a flight takes. */
  readonly pace: () => number;
  /** The camera came to rest elsewhere than before; null at the home view. */
  readonly settled: (camera: Camera | null) => void;
  /** Keeps what goes wrong from the page. */
  readonly guarded: ReturnType<typeof guard>;
}

/** Where the camera of a map stands. */
export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { lon: lng, lat, zoom: map.getZoom() };
}

/** Positions on the screen as a map shows them now: it keeps to that when the map moves on. */
export function projectionOf(map: MapLibreMap): ReturnType<typeof projection> {
  const { x, y } = map.project(map.getCenter());
  return projection(cameraOf(map), [x, y], map.getPitch());
}

/** Leads the camera of a map; it ends with the map. */
export function leadCamera(map: MapLibreMap, options: MovesOptions) {
  const { size, eased, pace } = options;
  /** Where the camera last came to rest; undefined after a move that gave way to another. */
  let settled: Camera | null | undefined = options.start;
  let givesWay = false;
  /** Where the zoom buttons are leading. */
  let goal: number | null = null;
  /** How far the camera leans back, or is about to. */
  let pitch = 0;
  /** Where it is flying to, or being moved. */
  let heading: { center: [number, number]; zoom: number } | null = null;
  /** Goes on with what fingers have stopped; null where they have stopped nothing, or have moved the map. */
  let goOn: (() => void) | null = null;
  const home = (): Camera | null => homeCamera(...size());

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
  const rest = (event: object): void => {
    goal = heading = null;
    if (givesWay) settled = undefined;
    const base = home();
    // Without room, in print or out of sight, no place is the home view.
    if ('refit' in event || givesWay || !base) return;
    const here = sameCamera(cameraOf(map), base) ? null : cameraOf(map);
    if (settled !== undefined && sameCamera(here, settled)) return;
    options.settled((settled = here));
  };
  /** Ends a move for the sake of the next one: where it got to is nowhere to come to rest. */
  const giveWay = (): void => {
    givesWay = true;
    map.stop();
    givesWay = false;
  };
  /** Leads the camera on to where it was going, and leans it as it should. */
  const lead = (target: typeof heading, zoom: typeof goal, duration: number): void => {
    [heading, goal] = [target, zoom];
    const view = { ...(target ?? (zoom === null ? {} : { zoom })), pitch };
    if (eased()) map.easeTo({ ...view, duration });
    else map.jumpTo(view);
  };
  /** Fingers have come down: the map stays below them as it is drawn. */
  const hold = (): void => {
    if (!map.isMoving()) return;
    const [target, zoom] = [heading, goal];
    const led = target !== null || zoom !== null || Math.abs(map.getPitch() - pitch) > NOTHING;
    // What a flick has left behind ends here.
    if (!led) return void map.stop();
    giveWay();
    goOn = () => {
      const [lon, lat] = target?.center ?? [0, 0];
      const flight = target && flightTime(cameraOf(map), { lon, lat, zoom: target.zoom });
      lead(target, zoom, flight ? pace() * flight : ZOOM_TIME);
    };
  };
  /** They have gone: unless they have moved it, it goes on. */
  const release = (): void => {
    const go = goOn;
    goOn = null;
    go?.();
  };
  map.on('resize', options.guarded(refit));
  map.on('moveend', options.guarded(rest));
  for (const down of ['touchstart', 'mousedown'] as const) map.on(down, options.guarded(hold));
  for (const up of ['touchend', 'touchcancel'] as const)
    map.on(
      up,
      options.guarded(({ originalEvent }: MapTouchEvent) => {
        if (!originalEvent.targetTouches.length) release();
      }),
    );
  map.on('mouseup', options.guarded(release));
  map.on(
    'movestart',
    options.guarded(({ originalEvent }: { originalEvent?: unknown }) => {
      if (originalEvent) goOn = null;
    }),
  );

  return {
    fly(target: { readonly at: LonLat; readonly zoom: number } | 'home'): void {
      const to =
        target === 'home' ? home() : { lon: target.at[0], lat: target.at[1], zoom: target.zoom };
      if (!to) return;
      goOn = null;
      giveWay();
      const view = { center: [to.lon, to.lat] as [number, number], zoom: to.zoom, pitch };
      heading = view;
      if (eased()) map.flyTo({ ...view, duration: pace() * flightTime(cameraOf(map), to) });
      else map.jumpTo(view);
    },
    /** Moves the view by so many pixels, unless it is moving already. */
    pan(right: number, down: number): void {
      if (goOn || map.isMoving()) return;
      const { x, y } = map.project(map.getCenter());
      const { lng, lat } = map.unproject([x + right, y + down]);
      heading = { center: [lng, lat], zoom: map.getZoom() };
      const view = { ...heading, pitch };
      if (eased()) map.easeTo({ ...view, duration: ZOOM_TIME });
      else map.jumpTo(view);
    },
    /** From where the last call leads to, if it is still on its way. */
    zoomBy(delta: number): void {
      const asked = (goal ?? map.getZoom()) + delta;
      const zoom = Math.min(Math.max(asked, leastZoom(...size())), map.getMaxZoom());
      goOn = null;
      giveWay();
      goal = zoom;
      if (eased()) map.easeTo({ zoom, pitch, duration: ZOOM_TIME });
      else map.jumpTo({ zoom, pitch });
    },
    /** Whether there is anything nearer, or farther for less than 0, than a zoom. */
    able(delta: number, zoom: number): boolean {
      if (delta > 0) return zoom < map.getMaxZoom() - NOTHING;
      return zoom > leastZoom(...size()) + NOTHING;
    },
    /** Leans the camera back, or has it look straight down; where it was flying to it goes on to. */
    tilt(leaning: boolean): void {
      if (leaning === pitch > 0) return;
      pitch = leaning ? PITCH : 0;
      const [target, zoom] = [heading, goal];
      if (map.isMoving()) giveWay();
      lead(target, zoom, TILT_TIME);
    },
  };
}
