/**
 * What lies under a pointer, worked out from positions instead of deck.gl's picking pass: the overlay
 * offers only the blocking read of pixels, which draws all marks once more for each move of the
 * pointer, and on a machine without a GPU that takes longer than a frame.
 */
import { columnShape } from '$lib/scene/column-shape';
import type { Spot } from '$lib/scene/fan';
import { contains, type Shape } from '$lib/scene/geometry';
import type { Column, LonLat, Mark, Scene } from '$lib/scene/scene';

export type Ref = Mark['ref'];
export type Project = (at: LonLat, height_m?: number) => readonly [number, number];

/** Where a mark is drawn, in pixels of the container. */
export function markPosition(mark: Mark, project: Project, k: number): [number, number] {
  const [x, y] = project(mark.at);
  return [x + mark.offset[0] * k, y + mark.offset[1] * k];
}

/** The marks that can be picked, as they are drawn. */
export const spotsOf = (marks: readonly Mark[], project: Project, k: number): Spot[] =>
  marks
    .filter(({ pickable }) => pickable)
    .map((mark) => {
      const [x, y] = markPosition(mark, project, k);
      const { ref, glyph, pack } = mark;
      return { ref, glyph, x, y, r: glyph.r * k, ...(pack === undefined ? {} : { pack }) };
    });

/** The topmost mark under a point, or else the nearest one within the tolerance. */
export function markAt(
  marks: readonly Mark[],
  project: Project,
  k: number,
  [x, y]: readonly [number, number],
  tolerance: number,
): Mark | null {
  let best: Mark | null = null;
  let least = tolerance;
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]!;
    if (!mark.pickable) continue;
    const [cx, cy] = markPosition(mark, project, k);
    const distance = Math.hypot(x - cx, y - cy) - mark.glyph.r * k;
    if (distance <= 0) return mark;
    if (distance < least) [best, least] = [mark, distance];
  }
  return best;
}

/** The row of the unit around a place; null at sea and beyond the city. */
export function areaAt(scene: Scene, units: readonly Shape[], at: LonLat): Ref | null {
  const unit = units.find((shape) => contains(shape, at));
  const id = String(unit?.properties.adcode);
  return scene.areas.find((area) => area.region_id === id)?.ref ?? null;
}

/** Pixels from a point to a straight line between two others. */
function toLine(
  [x, y]: readonly [number, number],
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const along = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x0 - t * dx, y - y0 - t * dy);
}

/** The column under a point, or within the tolerance: of several the one in front. */
export function columnAt(
  columns: readonly Column[],
  project: Project,
  point: readonly [number, number],
  tolerance: number,
): Column | null {
  const hit = columns
    .map((column) => ({ column, ...columnShape(column, project) }))
    .filter(({ foot, top, r }) => toLine(point, foot, top) <= r + tolerance)
    .sort((a, b) => b.foot[1] - a.foot[1]);
  return hit[0]?.column ?? null;
}
