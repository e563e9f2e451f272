/** The pointer over the SVG map: the same events as the GL map's. */
import { on } from 'svelte/events';
import type { Mark } from '$lib/scene/scene';
import type { Point } from './framed';

type Ref = Mark['ref'];

export interface PointerOptions {
  /** False while another map answers. */
  readonly active: () => boolean;
  /** The mark at or near a point of the node. */
  readonly near: (point: Point, touch: boolean) => Ref | null;
  readonly hover: (ref: Ref | null, point: Point | null) => void;
  readonly select: (ref: Ref | null) => void;
}

const refAt = (target: EventTarget | null, selector: string): Ref | null =>
  target instanceof Element
    ? ((target.closest(selector)?.getAttribute('data-ref') ?? null) as Ref | null)
    : null;

/** True over a link or a button that lies on the map. */
const onControl = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('a, button') !== null;

/** Listens until the returned function is called. */
export function watchPointer(
  node: HTMLElement,
  { active, near, hover, select }: PointerOptions,
): () => void {
  let hovered: Ref | null = null;

  const pointOf = (event: MouseEvent): Point => {
    const { left, top } = node.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const find = (event: PointerEvent): Ref | null =>
    refAt(event.target, '.mark[data-ref]') ??
    near(pointOf(event), event.pointerType === 'touch') ??
    refAt(event.target, '[data-ref]');
  const leave = (): void => {
    if (hovered !== null) hover((hovered = null), null);
  };
  const move = (event: PointerEvent): void => {
    // A finger does not hover.
    if (!active() || event.pointerType === 'touch') return;
    const ref = onControl(event) ? null : find(event);
    if (ref === null) leave();
    else hover((hovered = ref), pointOf(event));
  };
  const click = (event: MouseEvent): void => {
    if (active() && !onControl(event)) select(find(event as PointerEvent));
  };

  const offs = [
    on(node, 'pointermove', move),
    on(node, 'pointerleave', leave),
    on(node, 'click', click),
  ];
  return () => offs.forEach((off) => off());
}
