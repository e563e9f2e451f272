/** Where the SVG map draws a place, in pixels. */
import { ASPECT, frameWidth, toWidth } from '$lib/scene/frame';
import type { LinkEnd, LonLat } from '$lib/scene/scene';

export type Point = [number, number];
/** A flat map does not raise anything. */
export type Project = (at: LonLat, height_m?: number) => Point;

/** The frame of a given width alone, its corner at (0, 0). */
export const inFrame =
  (width: number): Project =>
  (at) =>
    toWidth(at, width);

/** The frame inside a stage of this size. */
export function inStage({ width, height }: { width: number; height: number }): Project {
  const frame = frameWidth(width, height);
  const project = inFrame(frame);
  return (at) => {
    const [x, y] = project(at);
    return [x + (width - frame) / 2, y + (height - frame / ASPECT) / 2];
  };
}

/**
 * Where an end of a link lies in `room`, which holds the stage and the shelf; null if it is off the
 * stage or not in sight on the shelf. A row beside the stage is met at its side, one below it at its top.
 */
export function linkEnd(
  end: LinkEnd,
  project: Project,
  room: HTMLElement,
  stage: HTMLElement,
): Point | null {
  const origin = room.getBoundingClientRect();
  const here = stage.getBoundingClientRect();
  if ('at' in end) {
    const [x, y] = project(end.at);
    const seen = x >= 0 && y >= 0 && x <= here.width && y <= here.height;
    return seen ? [x + here.left - origin.left, y + here.top - origin.top] : null;
  }
  const row = room.querySelector(`[data-shelf-ref="${CSS.escape(end.shelf)}"]`);
  if (!row?.checkVisibility()) return null;
  const { left, top, width, height } = row.getBoundingClientRect();
  const beside = left >= here.right - 1;
  // A row that is scrolled away has no place to lead to.
  if (beside && (top + height / 2 < here.top || top + height / 2 > here.bottom)) return null;
  const [x, y] = beside ? [left, top + height / 2] : [left + width / 2, top];
  return [x - origin.left, y - origin.top];
}
