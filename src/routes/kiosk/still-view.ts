/** Where the still map of a kiosk may look: over the city, no farther than home and not nearer than it is drawn for. */
import { homeCamera, type Camera } from '$lib/map/camera';
import { FRAME, frameZoom, fromGrid, GRID } from '$lib/scene/frame';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** So many zooms nearer than home, its borders begin to show their corners. */
const NEAREST = 2.5;
/** Zooms that are still home. */
const HOME = 0.05;

const between = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/** The nearest view to a camera that the map has on a stage of this size in pixels; null for home. */
export function within({ lon, lat, zoom }: Camera, { width, height }: Size): Camera | null {
  const home = homeCamera(width, height);
  if (!home || zoom < home.zoom + HOME) return null;
  return {
    lon: between(lon, FRAME.west, FRAME.east),
    lat: between(lat, FRAME.south, FRAME.north),
    zoom: Math.min(zoom, home.zoom + NEAREST),
  };
}

/** The camera that shows the frame in a box of a stage: its corner and width in pixels. */
export function cameraOfBox(
  { width, height }: Size,
  box: { readonly x: number; readonly y: number; readonly width: number },
): Camera {
  const unit = GRID / box.width;
  const [lon, lat] = fromGrid([(width / 2 - box.x) * unit, (height / 2 - box.y) * unit]);
  return { lon, lat, zoom: frameZoom(box.width) };
}

/** Whether it can go nearer than a camera, or farther for less than 0; null for home, and for a size that is not known. */
export function ableFrom(camera: Camera | null, delta: number, size: Size | null): boolean {
  if (!camera) return delta > 0;
  const home = size && homeCamera(size.width, size.height);
  if (!home) return true;
  const nearer = camera.zoom - home.zoom;
  return delta > 0 ? nearer < NEAREST - HOME : nearer > HOME;
}
