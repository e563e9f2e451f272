/** Where the SVG map draws a place, in pixels. */
import { ASPECT, frameWidth, frameZoom, toWidth } from '$lib/scene/frame';
import type { LonLat } from '$lib/scene/scene';

export type Point = readonly [number, number];
/** A flat map does not raise anything. */
export type Project = (at: LonLat, height_m?: number) => Point;

/** The frame of a given width alone, its corner at (0, 0). */
export const inFrame =
  (width: number): Project =>
  (at) =>
    toWidth(at, width);

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A part of a stage, in its pixels. */
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** Where the frame lies in a stage of this size. */
export function frameBox({ width, height }: Size): Box {
  const frame = frameWidth(width, height);
  return {
    x: (width - frame) / 2,
    y: (height - frame / ASPECT) / 2,
    width: frame,
    height: frame / ASPECT,
  };
}

/**
 * Where the frame lies if the middle of a stage of this size is to show a place: larger than the stage, and beyond it.
 * @param zoom MapLibre zoom; no further out than home
 */
export function cameraBox(
  size: Size,
  { lon, lat, zoom }: { readonly lon: number; readonly lat: number; readonly zoom: number },
): Box {
  const home = frameWidth(size.width, size.height);
  const width = home * Math.max(1, 2 ** (zoom - frameZoom(home)));
  const [x, y] = toWidth([lon, lat], width);
  return { x: size.width / 2 - x, y: size.height / 2 - y, width, height: width / ASPECT };
}

/** The frame where it lies in a stage. */
export function inBox(frame: Box): Project {
  const project = inFrame(frame.width);
  return (at) => {
    const [x, y] = project(at);
    return [x + frame.x, y + frame.y];
  };
}

/** The frame inside a stage of this size. */
export const inStage = (size: Size): Project => inBox(frameBox(size));
