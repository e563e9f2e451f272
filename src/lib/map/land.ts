/**
 * The base map's geography: three topologies of the site, joined into one GeoJSON collection. One
 * source means one set of tiles to wait for.
 */
import type { Feature, FeatureCollection, MultiLineString, Polygon, Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import { clip } from '$lib/scene/clip';
import { CUT } from '$lib/scene/frame';
import { shapes, type Shape } from '$lib/scene/geometry';

/** What a feature of the base map is; `adcode` tells Jinzhou's units apart. */
export interface LandProperties {
  readonly kind: 'beyond' | 'neighbour' | 'run-out' | 'unit' | 'coast';
  readonly adcode?: number;
  /** How much the land beyond covers of a part that runs out into it: above 0, to 1. */
  readonly cover?: number;
}
export interface Land {
  readonly collection: FeatureCollection<Shape['geometry'] | MultiLineString, LandProperties>;
  /** Jinzhou's units, to tell which one a point lies in. */
  readonly units: readonly Shape[];
}

const rings = (shape: Shape): Position[][] =>
  shape.geometry.type === 'Polygon'
    ? (shape.geometry as Polygon).coordinates
    : shape.geometry.coordinates.flat();

/**
 * The edges that only one polygon has: units and neighbours share a quantisation grid, so what is not
 * shared is coast, or the cut along the rectangle that the neighbours were clipped to.
 */
export function coastline(land: readonly Shape[]): MultiLineString {
  const edges = new Map<string, { line: [Position, Position]; count: number }>();
  const [lons, lats] = [new Set<number>(), new Set<number>()];
  const all = land.flatMap(rings);
  const extreme = (axis: 0 | 1, pick: (a: number, b: number) => number): number =>
    all.flat().reduce((best, point) => pick(best, point[axis]!), all[0]?.[0]?.[axis] ?? 0);
  for (const pick of [Math.min, Math.max]) {
    lons.add(extreme(0, pick));
    lats.add(extreme(1, pick));
  }
  for (const ring of all)
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1]!, ring[i]!];
      const names = [a, b].map(([lon, lat]) => `${lon!.toFixed(6)},${lat!.toFixed(6)}`).sort();
      const edge = edges.get(names.join(' '));
      if (edge) edge.count++;
      else edges.set(names.join(' '), { line: [a, b], count: 1 });
    }
  const cut = ([a, b]: [Position, Position]): boolean =>
    (a[0] === b[0] && lons.has(a[0]!)) || (a[1] === b[1] && lats.has(a[1]!));
  const lone = [...edges.values()].filter(({ line, count }) => count === 1 && !cut(line));
  return { type: 'MultiLineString', coordinates: lone.map(({ line }) => line) };
}

/** The neighbours run out in so many steps; the two colours are near each other. */
const STEPS = 8;

/**
 * The parts of the neighbours near where they are cut off, in strips from north to south: the nearer, the more of the
 * land beyond covers them, and it covers the line along the cut.
 */
export function runOut(neighbours: readonly Shape[]): { cover: number; strip: Position[][][] }[] {
  const polygons = neighbours.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [(geometry as Polygon).coordinates] : geometry.coordinates,
  );
  const width = CUT.fade / STEPS;
  // Coordinates of a quantised topology are near what they stand for.
  const near = width / 100;
  const over = ([lon, lat]: Position): Position => [
    lon! < CUT.west + near ? lon! - width : lon! > CUT.east - near ? lon! + width : lon!,
    lat!,
  ];
  return Array.from({ length: STEPS }, (_, i) => [
    { cover: 1 - i / STEPS, west: CUT.west + i * width, east: CUT.west + (i + 1) * width },
    { cover: 1 - i / STEPS, west: CUT.east - (i + 1) * width, east: CUT.east - i * width },
  ])
    .flat()
    .map(({ cover, west, east }) => ({
      cover,
      strip: clip(polygons, { west, east, south: -90, north: 90 }).map((rings) =>
        rings.map((ring) => ring.map(over)),
      ),
    }))
    .filter(({ strip }) => strip.length > 0);
}

/** The base map from the parsed topologies. */
export function land(jinzhou: Topology, context: Topology, backdrop: Topology): Land {
  const units = shapes(jinzhou, 'jinzhou');
  const neighbours = shapes(context, 'context');
  const as =
    (kind: LandProperties['kind']) =>
    ({ geometry, properties }: Shape): Feature<Shape['geometry'], LandProperties> => ({
      type: 'Feature',
      geometry,
      properties: kind === 'unit' ? { kind, adcode: properties.adcode } : { kind },
    });
  return {
    units,
    collection: {
      type: 'FeatureCollection',
      features: [
        ...shapes(backdrop, 'backdrop').map(as('beyond')),
        ...neighbours.map(as('neighbour')),
        ...runOut(neighbours).map(
          ({ cover, strip }): Feature<Shape['geometry'], LandProperties> => ({
            type: 'Feature',
            geometry: { type: 'MultiPolygon', coordinates: strip },
            properties: { kind: 'run-out', cover },
          }),
        ),
        ...units.map(as('unit')),
        {
          type: 'Feature',
          geometry: coastline([...neighbours, ...units]),
          properties: { kind: 'coast' },
        },
      ],
    },
  };
}

/** Milliseconds that the topologies may take: behind a server that hangs nothing else would ever be tried. */
const LONGEST = 30_000;

/**
 * Fetches and joins the three topologies.
 * @throws if one of them does not come, or not in time
 */
export async function loadLand(geoUrl: (file: string) => string): Promise<Land> {
  const signal = AbortSignal.timeout(LONGEST);
  const files = ['jinzhou', 'context', 'backdrop'].map(async (name) => {
    const response = await fetch(geoUrl(`${name}.topo.json`), { signal });
    if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
    return (await response.json()) as Topology;
  });
  const [jinzhou, context, backdrop] = await Promise.all(files);
  return land(jinzhou!, context!, backdrop!);
}
