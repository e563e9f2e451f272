/**
 * The window on the world that the first view shows, and Web Mercator. The SVG map draws this frame
 * with `preserveAspectRatio="xMidYMid meet"`, MapLibre fits the same bounds with the same padding:
 * that is why one can take over from the other without a jump.
 */
import type { LonLat } from './scene';

/** First view, in degrees: Jinzhou with a margin. */
export const FRAME = { west: 120.66, south: 40.74, east: 122.65, north: 42.15 } as const;

/** Where a reader may pan to, and how far in and out. */
export const LIMITS = {
  west: 118.9,
  south: 39.6,
  east: 124.2,
  north: 43.3,
  minZoom: 6.2,
  maxZoom: 14,
} as const;

/**
 * Where the neighbours are cut off, in degrees, and over how many of them they run out into the land beyond: a low and
 * wide view shows that. North of `south` there is land on both sides.
 */
export const CUT = { west: 118.6, east: 124.15, south: 40, north: 43.6, fade: 1.2 } as const;

/** Pixels between the frame and the edge of the stage. StageRoom.svelte's CSS uses the same number. */
export const PADDING = 12;

/** The stage on paper, in pixels; StageRoom.svelte's CSS uses the same numbers. */
export const PRINTED = { width: 640, height: 607 } as const;

/** Web Mercator in the unit square: x and y from 0 (180° W, north) to 1. */
export function mercator([lon, lat]: LonLat): [number, number] {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

/** Inverse of `mercator`. */
export const degrees = ([x, y]: readonly [number, number]): [number, number] => [
  (x - 0.5) * 360,
  (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI,
];

const [LEFT, TOP] = mercator([FRAME.west, FRAME.north]);
const [RIGHT, BOTTOM] = mercator([FRAME.east, FRAME.south]);

/** The SVG map's grid: x runs over 1,200 units. */
export const GRID = 1200;
const SCALE = GRID / (RIGHT - LEFT);
export const GRID_HEIGHT = (BOTTOM - TOP) * SCALE;
/** Middle of the frame in the unit square of `mercator`. */
export const MIDDLE = [(LEFT + RIGHT) / 2, (TOP + BOTTOM) / 2] as const;
/** Width over height of the frame; StageRoom.svelte's CSS uses the same number. */
export const ASPECT = GRID / GRID_HEIGHT;

/** Position in the frame's grid: (0, 0) is its north-west corner. */
export function toGrid(at: LonLat): [number, number] {
  const [x, y] = mercator(at);
  return [(x - LEFT) * SCALE, (y - TOP) * SCALE];
}

/** Inverse of `toGrid`. */
export const fromGrid = ([x, y]: readonly [number, number]): LonLat =>
  degrees([x / SCALE + LEFT, y / SCALE + TOP]);

/** Position in the frame in percent of its width and height. */
export function toPercent(at: LonLat): [number, number] {
  const [x, y] = toGrid(at);
  return [(x / GRID) * 100, (y / GRID_HEIGHT) * 100];
}

/** Metres on the ground in one grid unit at a latitude (WGS 84 equatorial radius). */
export const metresPerUnit = (lat: number): number =>
  (2 * Math.PI * 6378137 * Math.cos((lat * Math.PI) / 180)) / SCALE;

/** Width in pixels of the frame inside a stage: `contain` fit with the padding. */
export const frameWidth = (width: number, height: number): number =>
  Math.max(0, Math.min(width - 2 * PADDING, (height - 2 * PADDING) * ASPECT));

/**
 * Size factor of symbols and their offsets for a frame of this width in pixels. Marks.svelte and
 * Courses.svelte repeat the steps as container queries, as the first paint has no script.
 */
export function symbolScale(frame: number): number {
  if (frame < 240) return 0.375;
  if (frame < 288) return 0.5;
  return frame < 340 ? 0.6 : frame < 520 ? 0.7 : frame > 860 ? 1.2 : 1;
}

/**
 * Width in pixels of the frame in which symbols are laid out, at factor 1. No frame shows less room
 * for its factor (`frame / symbolScale(frame)` is never below it down to 180 pixels), and below the home view symbols
 * shrink with the map: what keeps clear here keeps clear in every view.
 */
export const NOMINAL = 480;

/** Pixels in which the room for symbols is told: a scene is laid out anew only where a window changes much. */
const ROOM_STEP = 40;

/** Width in pixels, at symbol factor 1, of a frame so many pixels wide whose symbols have a factor. */
export const roomOf = (frame: number, k: number): number =>
  Math.floor(frame / k / ROOM_STEP) * ROOM_STEP;

/** Size factor in a view `zooms` away from the home view: further out, symbols shrink with the map. */
export const viewScale = (k: number, zooms: number): number => k * Math.min(1, 2 ** zooms);

/** Position in pixels in a frame of this width. */
export function toWidth(at: LonLat, width: number): [number, number] {
  const [x, y] = toGrid(at);
  return [(x * width) / GRID, (y * width) / GRID];
}

/** Width in pixels of MapLibre's world at zoom 0. */
export const WORLD = 512;

/** MapLibre zoom at which the frame is so many pixels wide. */
export const frameZoom = (width: number): number => Math.log2(width / (RIGHT - LEFT) / WORLD);
