/** Where rows of the shelf stand beside the map, in pixels. */
import type { Point } from './framed';

/**
 * Where links to rows of the shelf end, in pixels of the stage. A row beside the stage is met at its side, one below
 * it at its top; one that is not in sight, or scrolled away, has no place to lead to.
 */
export function rowPoints(room: HTMLElement, stage: HTMLElement): Map<string, Point> {
  const here = stage.getBoundingClientRect();
  const points = new Map<string, Point>();
  const views = new Map<Element, DOMRect>();
  const viewOf = (row: Element): DOMRect => {
    const scroller = row.closest('[data-scroller]') ?? stage;
    if (!views.has(scroller)) views.set(scroller, scroller.getBoundingClientRect());
    return views.get(scroller)!;
  };
  for (const row of room.querySelectorAll('[data-shelf-ref]')) {
    if (!row.checkVisibility()) continue;
    const { left, top, width, height } = row.getBoundingClientRect();
    const beside = left >= here.right - 1;
    const middle = top + height / 2;
    const view = viewOf(row);
    if (beside && (middle < view.top || middle > view.bottom)) continue;
    const [x, y] = beside ? [left, middle] : [left + width / 2, top];
    points.set(row.getAttribute('data-shelf-ref')!, [x - here.left, y - here.top]);
  }
  return points;
}
