/**
 * Where the camera stands: the home view that repeats the SVG map's frame to the pixel, and how far a
 * reader may go from it.
 */
import { degrees, frameWidth, frameZoom, LIMITS, mercator, MIDDLE, WORLD } from '$lib/scene/frame';
import type { LonLat } from '$lib/scene/scene';

/** Centre in WGS 84 degrees and MapLibre zoom. */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** West, south, east, north, as MapLibre takes it. */
export type Bounds = [number, number, number, number];

/** The camera that shows the frame in a stage of this size; null while the stage has no room. */
export function homeCamera(width: number, height: number): Camera | null {
  const frame = frameWidth(width, height);
  if (!(frame > 0)) return null;
  const [lon, lat] = degrees(MIDDLE);
  return { lon, lat, zoom: frameZoom(frame) };
}

/**
 * The bounds and the least zoom for a stage of this size. A very wide or tall stage shows more than
 * LIMITS at home: then the bounds grow, or MapLibre would move the home view to keep inside them.
 */
export function limits(width: number, height: number): { bounds: Bounds; minZoom: number } {
  const bounds: Bounds = [LIMITS.west, LIMITS.south, LIMITS.east, LIMITS.north];
  const home = homeCamera(width, height);
  if (!home) return { bounds, minZoom: LIMITS.minZoom };
  const world = WORLD * 2 ** home.zoom;
  // Half a pixel more than is seen, so that rounding does not push the view.
  const [halfWidth, halfHeight] = [(width / 2 + 0.5) / world, (height / 2 + 0.5) / world];
  const [x, y] = MIDDLE;
  const [west, north] = degrees([x - halfWidth, y - halfHeight]);
  const [east, south] = degrees([x + halfWidth, y + halfHeight]);
  return {
    bounds: [
      Math.min(bounds[0], west),
      Math.min(bounds[1], south),
      Math.max(bounds[2], east),
      Math.max(bounds[3], north),
    ],
    minZoom: Math.min(LIMITS.minZoom, home.zoom),
  };
}

/** The zoom of the farthest view on a stage of this size: there a side of the bounds is all that is seen. */
export function leastZoom(width: number, height: number): number {
  const { bounds, minZoom } = limits(width, height);
  const [left, top] = mercator([bounds[0], bounds[3]]);
  const [right, bottom] = mercator([bounds[2], bounds[1]]);
  const filled = Math.max(width / (right - left), height / (bottom - top)) / WORLD;
  return Math.max(minZoom, Math.log2(filled));
}

/** How far two cameras may be apart and still count as one. */
export interface Tolerance {
  readonly pixels: number;
  readonly zoom: number;
}

/** A small part of a pixel: what rounding may do. */
const EXACT: Tolerance = { pixels: 0.1, zoom: 1e-4 };
/** What a camera that comes back from an address has been rounded by. */
export const NEAR: Tolerance = { pixels: 4, zoom: 0.02 };

/** True if two cameras show the same picture, within a tolerance. */
export const sameCamera = (
  a: Camera | null,
  b: Camera | null,
  { pixels, zoom }: Tolerance = EXACT,
): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    Math.abs(a.zoom - b.zoom) < zoom &&
    (Math.hypot(a.lon - b.lon, a.lat - b.lat) * WORLD * 2 ** a.zoom) / 360 < pixels);

/** Milliseconds of the shortest flight, of a zoom by a button, and of the longest flight. */
const SHORTEST = 400;
export const ZOOM_TIME = SHORTEST;
const LONGEST = 1200;

/** Milliseconds that a flight takes: by how far it goes on the screen and how much it zooms. */
export function flightTime(from: Camera, to: Camera): number {
  const world = WORLD * 2 ** Math.min(from.zoom, to.zoom);
  const pixels = (Math.hypot(from.lon - to.lon, from.lat - to.lat) * world) / 360;
  return Math.min(SHORTEST + pixels / 2 + 200 * Math.abs(from.zoom - to.zoom), LONGEST);
}

/** Degrees that the camera leans back where columns stand. */
export const PITCH = 50;

/** Distance of MapLibre's camera in heights of the stage: half of one over the tangent of half its angle of view. */
const DISTANCE = 0.5 / Math.tan((36.87 / 2) * (Math.PI / 180));
/** Metres once around the equator. */
const EQUATOR = 2 * Math.PI * 6378137;

/**
 * Positions on the screen as a camera shows them, north up: of places on the ground or so many metres above.
 * @param centre of the stage, in pixels
 * @param pitch in degrees
 */
export function projection(
  { lon, lat, zoom }: Camera,
  [x, y]: readonly [number, number],
  pitch = 0,
) {
  const world = WORLD * 2 ** zoom;
  const [centreX, centreY] = mercator([lon, lat]);
  const [sin, cos] = [Math.sin((pitch * Math.PI) / 180), Math.cos((pitch * Math.PI) / 180)];
  const distance = 2 * y * DISTANCE;
  return (at: LonLat, height_m = 0): [number, number] => {
    const [atX, atY] = mercator(at);
    const [east, north] = [(atX - centreX) * world, (centreY - atY) * world];
    const up = (height_m * world) / EQUATOR / Math.cos((at[1] * Math.PI) / 180);
    // What is behind the camera goes as far below the stage as what is right before it.
    const depth = Math.max(distance + north * sin - up * cos, distance / 100);
    const scale = distance / depth;
    return [x + east * scale, y - (north * cos + up * sin) * scale];
  };
}
