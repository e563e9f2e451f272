/** A column as it stands on the screen, which names and the pointer ask for. */
import { fromGrid, metresPerUnit, toGrid } from './frame';
import type { Column, LonLat } from './scene';

/** Positions on the screen, of a point that may stand above the ground. */
export type Raise = (at: LonLat, height_m?: number) => readonly [number, number];

/** A column on the screen: its foot, its top and half its width in pixels. */
export function columnShape({ at, radius_m, height_m }: Column, project: Raise) {
  const [x, y] = toGrid(at);
  const foot = project(at);
  const edge = project(fromGrid([x + radius_m / metresPerUnit(at[1]), y]));
  return { foot, top: project(at, height_m ?? 0), r: Math.abs(edge[0] - foot[0]) };
}
