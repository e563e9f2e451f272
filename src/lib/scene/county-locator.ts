/** A small map of the city for pages about one part of it: no more bytes than a picture of a few hundred pixels needs. */
import { innermost, pathOf, type Topologies, type ToUnits } from './base';
import { clip, thin } from './clip';
import { FRAME, GRID, GRID_HEIGHT, metresPerUnit, toGrid } from './frame';
import { polygonsOf, shapes } from './geometry';
import type { LonLat } from './scene';

type Point = readonly [x: number, y: number];

export interface CountyLocator {
  readonly width: number;
  readonly height: number;
  /** Land outside the city, as SVG path data. */
  readonly around: string;
  /** The city's county-level units by region id, each with the place of its name. */
  readonly units: readonly { readonly id: string; readonly d: string; readonly at: Point }[];
}

/** Where something lies on the locator. */
export interface LocatorSpot {
  readonly at: Point;
  /** Radius of the area in which it lies; 0 for an exact place. */
  readonly radius: number;
  /** The other end of a line. */
  readonly to: Point | null;
}

const WIDTH = 480;
const SCALE = WIDTH / GRID;
/** Lines keep one point in so many units of the map's grid: about a pixel and a half of the picture. */
const THIN = 5;
const toUnits: ToUnits = (at) => {
  const [x, y] = toGrid(at);
  return [x * SCALE, y * SCALE];
};
const whole = (at: LonLat): Point => {
  const [x, y] = toUnits(at);
  return [Math.round(x), Math.round(y)];
};

/** Builds the small map. Borders common to two areas are thinned once and so stay common. */
export function countyLocator(topologies: Topologies): CountyLocator {
  const nothing = () => false;
  const around = shapes(thin(topologies.context, THIN, nothing), 'context');
  const units = shapes(thin(topologies.jinzhou, THIN, nothing), 'jinzhou');
  return {
    width: WIDTH,
    height: Math.round(GRID_HEIGHT * SCALE),
    around: around.map((shape) => pathOf(clip(polygonsOf(shape), FRAME), toUnits)).join(''),
    units: units.map((shape) => {
      const polygons = polygonsOf(shape);
      return {
        id: String(shape.properties.adcode),
        d: pathOf(polygons, toUnits),
        at: whole(innermost(polygons)?.at ?? [FRAME.west, FRAME.north]),
      };
    }),
  };
}

/** A place on the locator; `precision` is its radius in metres where it is approximate, or else 0. */
export const locatorSpot = (at: LonLat, precision: number, to: LonLat | null): LocatorSpot => ({
  at: whole(at),
  radius: Math.round((precision / metresPerUnit(at[1])) * SCALE * 10) / 10,
  to: to && whole(to),
});
