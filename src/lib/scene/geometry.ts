/** Topologies to shapes, and where points lie in them. */
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { toGrid } from './frame';
import type { LonLat } from './scene';

/** What every polygon of the base map carries. */
export interface UnitProperties {
  readonly adcode: number;
  readonly name_zh: string;
  readonly name_en: string;
}
export type Shape = Feature<Polygon | MultiPolygon, UnitProperties>;

/**
 * The features of one object of a topology.
 * @throws if the topology has no such object.
 */
export function shapes(topology: Topology, object: string): Shape[] {
  const collection = topology.objects[object];
  if (!collection) throw new Error(`The topology has no object “${object}”`);
  const result = feature(topology, collection) as Feature | FeatureCollection;
  return ('features' in result ? result.features : [result]) as Shape[];
}

const polygons = (shape: Shape): Position[][][] =>
  shape.geometry.type === 'Polygon' ? [shape.geometry.coordinates] : shape.geometry.coordinates;

/** True if a point lies inside a shape (even-odd). */
export function contains(shape: Shape, [x, y]: LonLat): boolean {
  let inside = false;
  for (const ring of polygons(shape).flat())
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi = 0, yi = 0] = ring[i] ?? [];
      const [xj = 0, yj = 0] = ring[j] ?? [];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  return inside;
}

/** Distance on the grid from a point to the nearest of some segments' ends and edges. */
function edgeDistance(shape: Shape, at: LonLat): number {
  const [px, py] = toGrid(at);
  let best = Infinity;
  for (const ring of polygons(shape).flat()) {
    const points = ring.map(([lon, lat]) => toGrid([lon ?? 0, lat ?? 0]));
    for (let i = 1; i < points.length; i++) {
      const [ax, ay] = points[i - 1]!;
      const [bx, by] = points[i]!;
      const length = (bx - ax) ** 2 + (by - ay) ** 2 || 1;
      const t = Math.max(0, Math.min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length));
      best = Math.min(best, Math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay)));
    }
  }
  return best;
}

/**
 * The roomiest point of a shape: as far as possible from its border and from the points that are
 * taken already (both on the frame's grid). Here a county's unplaced marks are packed.
 */
export function roomiest(shape: Shape, taken: readonly LonLat[], cells = 40): LonLat {
  const all = polygons(shape).flat(2);
  const [west, east] = [Math.min(...all.map((p) => p[0]!)), Math.max(...all.map((p) => p[0]!))];
  const [south, north] = [Math.min(...all.map((p) => p[1]!)), Math.max(...all.map((p) => p[1]!))];
  let best: LonLat = [(west + east) / 2, (south + north) / 2];
  let room = -1;
  for (let i = 1; i < cells; i++)
    for (let j = 1; j < cells; j++) {
      const at: LonLat = [
        west + ((east - west) * i) / cells,
        south + ((north - south) * j) / cells,
      ];
      if (!contains(shape, at)) continue;
      const [x, y] = toGrid(at);
      const free = taken.map((point) => Math.hypot(toGrid(point)[0] - x, toGrid(point)[1] - y));
      const here = Math.min(edgeDistance(shape, at), ...free);
      if (here > room) [best, room] = [at, here];
    }
  return best;
}
