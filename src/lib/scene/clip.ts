/** Trims the ground of the map, at build time: what no reader sees costs no bytes. */
import type { Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import { toGrid } from './frame';

/** A window in degrees. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Cuts a ring along one side of a window (Sutherland and Hodgman). */
function cut(ring: readonly Position[], axis: 0 | 1, bound: number, sign: 1 | -1): Position[] {
  const out: Position[] = [];
  const inside = (p: Position): boolean => sign * (p[axis]! - bound) >= 0;
  ring.forEach((b, i) => {
    const a = ring.at(i - 1)!;
    if (inside(a) !== inside(b)) {
      const t = (bound - a[axis]!) / (b[axis]! - a[axis]!);
      out.push([a[0]! + t * (b[0]! - a[0]!), a[1]! + t * (b[1]! - a[1]!)]);
    }
    if (inside(b)) out.push(b);
  });
  return out;
}

/** The part of a ring inside a window, closed; null if there is none. */
export function clipRing(ring: readonly Position[], box: Box): Position[] | null {
  // Cutting counts on each corner once.
  let open = ring.slice(0, -1);
  open = cut(open, 0, box.west, 1);
  open = cut(open, 0, box.east, -1);
  open = cut(open, 1, box.south, 1);
  open = cut(open, 1, box.north, -1);
  return open.length < 3 ? null : [...open, open[0]!];
}

/** Polygons cut to a window; those without anything in it are left out. */
export const clip = (polygons: readonly Position[][][], box: Box): Position[][][] =>
  polygons
    .map((rings) => rings.map((ring) => clipRing(ring, box)).filter((ring) => ring !== null))
    .filter((rings) => rings.length > 0);

/**
 * The topology with its lines thinned to points at least `units` of the grid apart. Lines are
 * thinned once for all polygons that share them, so no gap opens; the ends of a line stay, and so
 * does every point that `keep` asks for.
 */
export function thin(
  topology: Topology,
  units: number,
  keep: (lon: number, lat: number) => boolean,
): Topology {
  const { scale, translate } = topology.transform ?? { scale: [1, 1], translate: [0, 0] };
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    const points = arc.map(([dx, dy]): [number, number] => {
      [x, y] = topology.transform ? [x + dx!, y + dy!] : [dx!, dy!];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
    let last: [number, number] = [Infinity, Infinity];
    const kept = points.filter(([lon, lat], i) => {
      const at = toGrid([lon, lat]);
      const end = i === 0 || i === points.length - 1;
      const far = Math.hypot(at[0] - last[0], at[1] - last[1]) >= units;
      if (!end && !far && !keep(lon, lat)) return false;
      last = at;
      return true;
    });
    // A closed line that shrinks below a triangle would be no polygon any more.
    return kept.length < 4 ? points : kept;
  });
  return { ...topology, transform: undefined, arcs };
}
