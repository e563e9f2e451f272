/** Topologies to shapes, and where points lie in them. */
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { fromGrid, toGrid } from './frame';
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

/** A shape's polygons, each its rings: the outer one, then its holes. */
export const polygonsOf = (shape: Shape): Position[][][] =>
  shape.geometry.type === 'Polygon' ? [shape.geometry.coordinates] : shape.geometry.coordinates;

/** True if a point lies inside a shape (even-odd). */
export function contains(shape: Shape, [x, y]: LonLat): boolean {
  let inside = false;
  for (const ring of polygonsOf(shape).flat())
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi = 0, yi = 0] = ring[i] ?? [];
      const [xj = 0, yj = 0] = ring[j] ?? [];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  return inside;
}

/** Distance on the grid from a point to the nearest of some segments' ends and edges. */
export function edgeDistance(shape: Shape, at: LonLat): number {
  const [px, py] = toGrid(at);
  let best = Infinity;
  for (const ring of polygonsOf(shape).flat()) {
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

/** Points of the frame's grid inside a shape, `step` units apart. */
export function spread(shape: Shape, step: number): [number, number][] {
  const all = polygonsOf(shape)
    .flat(2)
    .map(([lon, lat]) => toGrid([lon ?? 0, lat ?? 0]));
  const range = (axis: 0 | 1): number[] => {
    const values = all.map((point) => point[axis]);
    const from = Math.ceil(Math.min(...values) / step);
    const count = Math.floor(Math.max(...values) / step) - from + 1;
    return Array.from({ length: Math.max(0, count) }, (_, i) => (from + i) * step);
  };
  const columns = range(0);
  return range(1).flatMap((y) =>
    columns.filter((x) => contains(shape, fromGrid([x, y]))).map((x): [number, number] => [x, y]),
  );
}
