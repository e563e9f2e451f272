/**
 * The ground of the SVG map: paths on the frame's grid, and where names and packs of marks go. It
 * is built once, at build time, and stands in the page; so it is kept small.
 */
import polylabel from 'polylabel';
import type { Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import { clip, thin, type Box } from './clip';
import { FRAME, fromGrid, toGrid } from './frame';
import { edgeDistance, polygonsOf, shapes, spread, type Shape } from './geometry';
import { orient } from './orient';
import type { LonLat } from './scene';

export interface Neighbour {
  readonly id: string;
  readonly name_zh: string;
  readonly name_en: string;
  /** SVG path data on the frame's grid. */
  readonly d: string;
  /** Where its name goes. */
  readonly at: LonLat;
}

/** A point inside a unit, on the frame's grid, and how far it is from the border there. */
export type Spot = readonly [x: number, y: number, room: number];

/** Where the city lies: path data on a grid of its own, `width` by `height` units. */
export interface Locator {
  readonly width: number;
  readonly height: number;
  /** Land outside the province, the province's other cities, and the city. */
  readonly land: string;
  readonly province: string;
  readonly city: string;
}

export interface Base {
  readonly locator: Locator;
  /** Land beyond the neighbours, as SVG path data. */
  readonly backdrop: string;
  readonly neighbours: readonly Neighbour[];
  /** Jinzhou's county-level units by region id. */
  readonly units: readonly { readonly id: string; readonly d: string }[];
  /** By region id: where marks without a place may be packed and the name may stand. */
  readonly spots: Readonly<Record<string, readonly Spot[]>>;
  /** By region id: where the name goes. */
  readonly centres: Readonly<Record<string, LonLat>>;
}

/** What the SVG map may ever show, on the widest stage; MapLibre takes over beyond. */
const WINDOW: Box = { west: 118.5, south: 39.2, east: 125, north: 43.6 };
/** The land beyond reaches as far as it goes: a low and wide frame shows much of it, and where it ends would be sea. */
const FAR: Box = { ...WINDOW, west: 108, east: 134 };

/** Neighbours are ground, not figure: their borders keep one point in so many grid units. */
const THIN_UNITS = 3;

/** A neighbour's name needs this much room around its point, in degrees of latitude. */
const NAME_ROOM = 0.06;

/** The frame widened by so many degrees. */
const around = (degrees: number): Box => ({
  west: FRAME.west - degrees,
  south: FRAME.south - degrees,
  east: FRAME.east + degrees,
  north: FRAME.north + degrees,
});

export interface Topologies {
  readonly jinzhou: Topology;
  readonly context: Topology;
  readonly backdrop: Topology;
}

export type ToUnits = (at: LonLat) => readonly [number, number];

/** A closed ring as path data in whole units, relative after the first point. */
function ringPath(ring: readonly Position[], toUnits: ToUnits): string {
  const points = ring.map(([lon, lat]) => toUnits([lon!, lat!]).map(Math.round));
  let [x, y] = points[0] as [number, number];
  let steps = '';
  // The last point repeats the first one; `z` draws that line.
  for (const [px, py] of points.slice(1, -1) as [number, number][]) {
    if (px === x && py === y) continue;
    const [dx, dy] = [px - x, py - y];
    steps += `${steps && dx >= 0 ? ' ' : ''}${dx}${dy >= 0 ? ' ' : ''}${dy}`;
    [x, y] = [px, py];
  }
  return steps ? `M${points[0]!.join(' ')}l${steps}z` : '';
}

export const pathOf = (polygons: readonly Position[][][], toUnits: ToUnits = toGrid): string =>
  polygons
    .flat()
    .map((ring) => ringPath(ring, toUnits))
    .join('');

/** The point of some polygons that is farthest from their borders, and that distance in degrees. */
export function innermost(polygons: readonly Position[][][]): { at: LonLat; room: number } | null {
  // A degree of longitude is shorter than one of latitude; the room is wanted in equal measure.
  const squeeze = Math.cos((((FRAME.south + FRAME.north) / 2) * Math.PI) / 180);
  const found = polygons.map((rings) => {
    const flat = rings.map((ring) =>
      ring.map(([lon, lat]): [number, number] => [lon! * squeeze, lat!]),
    );
    const point = polylabel(flat, 0.005);
    return { at: [point[0] / squeeze, point[1]] as const, room: point.distance };
  });
  const best = found.sort((a, b) => b.room - a.room)[0];
  return best ? { at: rounded(best.at), room: best.room } : null;
}

/** Four decimals are about ten metres. */
const rounded = ([lon, lat]: LonLat): LonLat => [
  Math.round(lon * 1e4) / 1e4,
  Math.round(lat * 1e4) / 1e4,
];

/** Where a neighbour's name goes: inside the frame if it has room there, or else close to it. */
function nameOf(shape: Shape): LonLat {
  for (const degrees of [0, 0.25, 0.5]) {
    const found = innermost(clip(polygonsOf(shape), around(degrees)));
    if (found && found.room >= NAME_ROOM) return found.at;
  }
  return innermost(polygonsOf(shape))?.at ?? [FRAME.west, FRAME.north];
}

/** Tells the points of some shapes from others; common borders have common points. */
function pointsOf(all: readonly Shape[]): (lon: number, lat: number) => boolean {
  const key = (lon: number, lat: number): string => `${lon.toFixed(5)},${lat.toFixed(5)}`;
  const points = all.flatMap((shape) => polygonsOf(shape).flat(2));
  const keys = new Set(points.map(([lon, lat]) => key(lon!, lat!)));
  return (lon, lat) => keys.has(key(lon, lat));
}

/** What the locator shows, as far as the neighbours' polygons reach: nearly all of Liaoning. */
const PROVINCE: Box = { west: 118.7, south: 38.65, east: 124.15, north: 43.5 };
const LOCATOR_WIDTH = 220;

/** Lines of the locator keep one point in so many grid units of the map. */
const LOCATOR_THIN = 14;

/** Adcodes of a province's cities begin alike. */
const LIAONING = /^21/;

function locatorOf({ jinzhou, context, backdrop }: Topologies): Locator {
  const [left, top] = toGrid([PROVINCE.west, PROVINCE.north]);
  const [right, bottom] = toGrid([PROVINCE.east, PROVINCE.south]);
  const scale = LOCATOR_WIDTH / (right - left);
  const toUnits: ToUnits = (at) => {
    const [x, y] = toGrid(at);
    return [(x - left) * scale, (y - top) * scale];
  };
  const draw = (topology: Topology, object: string, wanted: (id: string) => boolean): string =>
    shapes(
      thin(topology, LOCATOR_THIN, () => false),
      object,
    )
      .filter(({ properties }) => wanted(String(properties.adcode)))
      .map((shape) => pathOf(clip(polygonsOf(shape), PROVINCE), toUnits))
      .join('');
  const inside = (id: string): boolean => LIAONING.test(id);
  return {
    width: LOCATOR_WIDTH,
    height: Math.round((bottom - top) * scale),
    land: draw(backdrop, 'backdrop', () => true) + draw(context, 'context', (id) => !inside(id)),
    province: draw(context, 'context', inside),
    city: draw(jinzhou, 'jinzhou', () => true),
  };
}

/** Grid units from one spot to the next, and the least room that makes one. */
const SPOT_STEP = 25;
const SPOT_ROOM = 30;

/** Points spread over a shape, and the innermost one of a shape too small for any of them. */
function spotsOf(shape: Shape): Spot[] {
  const found = spread(shape, SPOT_STEP)
    .map(([x, y]): Spot => [x, y, Math.round(edgeDistance(shape, fromGrid([x, y])))])
    .filter(([, , room]) => room >= SPOT_ROOM);
  if (found.length) return found;
  const [x, y] = toGrid(innermost(polygonsOf(shape))?.at ?? [FRAME.west, FRAME.north]);
  return [[Math.round(x), Math.round(y), 0]];
}

/**
 * Builds the ground from the topologies (objects `jinzhou`, `context` and `backdrop`).
 * @throws if a topology lacks its object.
 */
export function buildBase(topologies: Topologies): Base {
  const units = shapes(topologies.jinzhou, 'jinzhou');
  // A border common with Jinzhou keeps its points, or the sea would show through between the two.
  const context = thin(topologies.context, THIN_UNITS, pointsOf(units));
  const idOf = (shape: Shape): string => String(shape.properties.adcode);
  // Units come first: they keep all their points, and the neighbours follow their direction.
  const near = shapes(context, 'context')
    .map((shape) => ({ shape, polygons: clip(polygonsOf(shape), WINDOW) }))
    .filter(({ polygons }) => polygons.length > 0);
  const paths = orient([...units.map(polygonsOf), ...near.map(({ polygons }) => polygons)]).map(
    (polygons) => pathOf(polygons),
  );
  return {
    locator: locatorOf(topologies),
    backdrop: pathOf(clip(shapes(topologies.backdrop, 'backdrop').flatMap(polygonsOf), FAR)),
    neighbours: near.map(({ shape }, i) => ({
      id: idOf(shape),
      name_zh: shape.properties.name_zh,
      name_en: shape.properties.name_en,
      d: paths[units.length + i] ?? '',
      at: nameOf(shape),
    })),
    units: units.map((shape, i) => ({ id: idOf(shape), d: paths[i] ?? '' })),
    spots: Object.fromEntries(units.map((shape) => [idOf(shape), spotsOf(shape)])),
    centres: Object.fromEntries(
      units.map((shape) => [idOf(shape), innermost(polygonsOf(shape))?.at ?? [0, 0]]),
    ),
  };
}
