/**
 * Symbols that share a place near a border, turned and moved about it to stand within their county: on paper, where nobody
 * asks a symbol whose it is. On the screen names and packs need the room more.
 */
import type { Spot } from './base';
import { GRID } from './frame';
import { hundredths, turned } from './pack';
import { between, type Disc } from './settle';

type Way = readonly [x: number, y: number];

/** A group of symbols at a place of a frame, all in its pixels. */
export interface Group {
  readonly at: Way;
  /** From the middle of the group to each of its symbols. */
  readonly offsets: readonly Way[];
  /** Radius of each. */
  readonly radii: readonly number[];
  /** From the place to the middle. */
  readonly way: Way;
}

/** Pixels by which a symbol may reach over its border. */
const OVER = 4;
/** Eighths of a turn, and the ways that are tried: so many directions, from one ring to the next so many pixels. */
const TURNS = 8;
const DIRECTIONS = 16;
const STEP = 4;
/** What a pixel over the border and one on something else count against one away from the place. */
const ABROAD = 3;
const COVERED = 20;
/** Pixels that stay free between symbols. */
const GAP = 1.5;

/** Grid units between two points whose depth is known, and how far beyond its spots a county is asked for. */
const CELL = 5;
const BEYOND = 60;

const depths = new WeakMap<readonly Spot[], (x: number, y: number) => number>();

/**
 * How deep a point lies within a county, in units of the grid: what is sure of its distance from the border by the spots;
 * below 0 outside, and no less than the distance that is asked for. Found once for each county, for points of a raster.
 */
function depthIn(spots: readonly Spot[]): (x: number, y: number) => number {
  const known = depths.get(spots);
  if (known) return known;
  const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs) - BEYOND, Math.min(...ys) - BEYOND];
  const columns = Math.ceil((Math.max(...xs) + BEYOND - left) / CELL) + 1;
  const rows = Math.ceil((Math.max(...ys) + BEYOND - top) / CELL) + 1;
  const raster = new Float32Array(columns * rows).fill(NaN);
  const found = (x: number, y: number): number => {
    const [column, row] = [Math.round((x - left) / CELL), Math.round((y - top) / CELL)];
    if (column < 0 || row < 0 || column >= columns || row >= rows) return -BEYOND;
    const at = row * columns + column;
    if (Number.isNaN(raster[at]!)) {
      const [cx, cy] = [left + column * CELL, top + row * CELL];
      let depth = -BEYOND;
      for (const [sx, sy, room] of spots)
        depth = Math.max(depth, room - Math.sqrt((sx - cx) ** 2 + (sy - cy) ** 2));
      raster[at] = depth;
    }
    return raster[at]!;
  };
  depths.set(spots, found);
  return found;
}

/** Pixels by which the worst of the discs reaches over the border of the land with these spots; below 0 where none does. */
function over(discs: readonly Disc[], spots: readonly Spot[], scale: number): number {
  const depth = depthIn(spots);
  let worst = -Infinity;
  for (const { x, y, r } of discs) worst = Math.max(worst, r - depth(x / scale, y / scale) * scale);
  return worst;
}

const discsOf = (at: Way, offsets: Group['offsets'], radii: Group['radii'], way: Way): Disc[] =>
  offsets.map(([x, y], i) => ({ x: at[0] + x + way[0], y: at[1] + y + way[1], r: radii[i]! }));

export type Rehomed = Pick<Group, 'offsets' | 'way'>;

/**
 * The group as it was, or turned and moved as little from its place as brings it home: where a symbol reaches far over
 * the border.
 * @param spots points of its county with their distance from the border (see base.ts)
 * @param others discs that it keeps off, in pixels of the frame
 * @param width of the frame in pixels
 */
export function rehomed(
  group: Group,
  spots: readonly Spot[],
  others: readonly Disc[],
  width: number,
): Rehomed {
  const { at, offsets, radii, way } = group;
  const scale = width / GRID;
  const reaches = over(discsOf(at, offsets, radii, way), spots, scale);
  if (reaches <= OVER) return { offsets, way };
  const far = 2 * Math.max(...offsets.map(([x, y], i) => Math.hypot(x, y) + radii[i]!));
  const near = others.filter(({ x, y, r }) => Math.hypot(x - at[0], y - at[1]) < 2 * far + r);
  return search(group, spots, near, { scale, far, reaches });
}

/** All turns and ways, the nearest first, for the one that costs least. */
function search(
  { at, offsets, radii, way }: Group,
  spots: readonly Spot[],
  others: readonly Disc[],
  { scale, far, reaches }: Record<'scale' | 'far' | 'reaches', number>,
): Rehomed {
  const covered = (discs: readonly Disc[]): number => {
    let sum = 0;
    for (const disc of discs)
      for (const other of others) sum += Math.max(0, GAP - between(disc, other));
    return COVERED * sum;
  };
  const start = Math.hypot(...way) + ABROAD * reaches;
  let best = { offsets, way, cost: start + covered(discsOf(at, offsets, radii, way)) };
  const turns = Array.from({ length: TURNS }, (_, turn) =>
    offsets.map((offset) => turned(offset, turn)),
  );
  for (let ring = 0; ring <= far && ring < best.cost; ring += STEP)
    for (let i = 0; i < (ring ? DIRECTIONS : 1); i++) {
      const angle = (i * 2 * Math.PI) / DIRECTIONS;
      const moved = [
        hundredths(ring * Math.cos(angle)),
        hundredths(ring * Math.sin(angle)),
      ] as const;
      for (const round of turns) {
        const discs = discsOf(at, round, radii, moved);
        const without = ring + ABROAD * Math.max(0, over(discs, spots, scale));
        if (without >= best.cost) continue;
        const cost = without + covered(discs);
        if (cost < best.cost) best = { offsets: round, way: moved, cost };
      }
    }
  return { offsets: best.offsets, way: best.way };
}
