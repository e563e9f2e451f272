/**
 * Turns polygons so that common borders run the same way in as many of them as possible. Written
 * as relative steps, such a border is the same text twice, and compression writes it once: this
 * saves a third of the ground's bytes. The even-odd fill and the outline do not depend on it.
 */
import type { Position } from 'geojson';

type Polygons = readonly (readonly Position[][])[];

const key = ([lon, lat]: Position): string => `${lon!.toFixed(5)},${lat!.toFixed(5)}`;

/** The borders of polygons as directed edges, forwards or backwards. */
function edges(polygons: Polygons, forwards: boolean): string[] {
  return polygons.flat().flatMap((ring) => {
    const keys = ring.map(key);
    return keys.slice(1).map((end, i) => (forwards ? `${keys[i]} ${end}` : `${end} ${keys[i]}`));
  });
}

/** One shape after the other is turned to fit most of the borders written before it. */
export function orient(shapes: readonly Polygons[]): Position[][][][] {
  const written = new Set<string>();
  const fit = (list: readonly string[]): number => list.filter((edge) => written.has(edge)).length;
  return shapes.map((polygons) => {
    const [there, back] = [edges(polygons, true), edges(polygons, false)];
    const turn = fit(back) > fit(there);
    for (const edge of turn ? back : there) written.add(edge);
    return polygons.map((rings) => rings.map((ring) => (turn ? [...ring].reverse() : [...ring])));
  });
}
