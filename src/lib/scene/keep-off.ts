/** What is to be kept free for layers that are not on show, in pixels of a stage. */
import type { Raise } from './column-shape';
import type { Circle } from './obstacles';
import type { Reserve } from './reserve';

type Disc = Pick<Circle, 'x' | 'y' | 'r'>;

/** Metres in a degree of latitude. */
const DEGREE = 111_195;

/** What names of counties keep off, in pixels: what other layers cover, and discs that are read as the ground of a symbol. */
export function keptOff(
  reserve: Reserve | undefined,
  soft: readonly Disc[],
  project: Raise,
  k: number,
): { reserved: Disc[]; grounds: Disc[] } {
  const reserved = reserve?.discs.map(({ at, offset, r, fit }): Disc => {
    const [x, y] = project(at);
    return { x: x + offset[0] * k * fit, y: y + offset[1] * k * fit, r: r * k * fit };
  });
  const grounds = reserve?.soft.map(({ at: [lon, lat], radius_m }): Disc => {
    const [x, y] = project([lon, lat]);
    return { x, y, r: Math.abs(project([lon, lat + radius_m / DEGREE])[1] - y) };
  });
  return { reserved: reserved ?? [], grounds: [...soft, ...(grounds ?? [])] };
}
