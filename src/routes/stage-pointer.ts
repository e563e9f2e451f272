/** How the SVG map answers a pointer, and where the GL map has drawn a row. */
import { markAt, spotsOf } from '$lib/map/pick';
import type { Ref } from '$lib/model/atlas';
import type { Base } from '$lib/scene/base';
import { meant, type Spot } from '$lib/scene/fan';
import { watchPointer } from '$lib/scene/pointer';
import type { Scene } from '$lib/scene/scene';
import type { Point, Project } from '$lib/svg/framed';

interface Asked {
  readonly active: () => boolean;
  /** The scene, its projection to pixels of the stage, and the size factor of its symbols. */
  readonly now: () => { readonly scene: Scene; readonly project: Project; readonly k: number };
  readonly hover: (ref: Ref | null, point: Point | null) => void;
  readonly select: (ref: Ref | null) => void;
  readonly fan: (spots: readonly Spot[], at: Point) => void;
}

/** Watches the pointer over an SVG map until the returned function is called. */
export const watchStill = (node: HTMLElement, { active, now, ...calls }: Asked): (() => void) =>
  watchPointer(node, {
    active,
    find: (point, tolerance, target) => {
      const { scene, project, k } = now();
      const mark = markAt(scene.marks, project, k, point, tolerance);
      const area = target instanceof Element ? target.closest('[data-ref]') : null;
      return {
        ref: mark?.ref ?? ((area?.getAttribute('data-ref') ?? null) as Ref | null),
        mark: mark !== null,
      };
    },
    meant: (point, touch) => {
      const { scene, project, k } = now();
      return meant(spotsOf(scene.marks, project, k), point, touch);
    },
    ...calls,
  }).forget;

/** Where a row or a region is drawn, in pixels of the stage; null where it is not on the map. */
export function placeOf(
  ref: Ref,
  scene: Scene,
  base: Base,
  project: Project,
  k: number,
): Point | null {
  const spot = spotsOf(scene.marks, project, k).find((each) => each.ref === ref);
  if (spot) return [spot.x, spot.y];
  const area = scene.areas.find((each) => each.ref === ref);
  const centre = area && base.centres[area.region_id];
  return centre ? project(centre) : null;
}
