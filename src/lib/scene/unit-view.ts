/** The view that a county fills. */
import type { Base } from './base';
import { fromGrid, frameZoom, GRID } from './frame';
import type { LonLat } from './scene';

/** Share of the stage that it takes. */
const SHARE = 0.86;

/** West, north, east and south on the frame's grid. */
type Box = readonly [number, number, number, number];

/** Where path data of `base.ts` reaches: rings that begin with a place and go on by steps. Null for an empty path. */
export function boxOfPath(d: string): Box | null {
  let box: [number, number, number, number] | null = null;
  for (const ring of d.split('M').slice(1)) {
    const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
    let [x, y] = [0, 0];
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      [x, y] = [x + numbers[i]!, y + numbers[i + 1]!];
      box = box
        ? [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)]
        : [x, y, x, y];
    }
  }
  return box;
}

/**
 * Centre and MapLibre zoom that show a county as large as a stage of this size in pixels allows; null for a region that
 * is not on the map, or a stage without room.
 */
export function unitCamera(
  { units }: Pick<Base, 'units'>,
  region_id: string,
  { width, height }: { readonly width: number; readonly height: number },
): { readonly at: LonLat; readonly zoom: number } | null {
  const box = boxOfPath(units.find(({ id }) => id === region_id)?.d ?? '');
  if (!box || !(width > 0) || !(height > 0)) return null;
  const [west, north, east, south] = box;
  const frame = Math.min(width / (east - west), height / (south - north)) * GRID * SHARE;
  return { at: fromGrid([(west + east) / 2, (north + south) / 2]), zoom: frameZoom(frame) };
}
