/** The pointer over the map, whichever draws it: hover, and the click or tap that chooses or is in doubt. */
import { TOLERANCE, type Spot } from './fan';
import type { Mark } from './scene';

type Ref = Mark['ref'];
type Point = readonly [number, number];

export interface PointerOptions {
  /** False while another map answers. */
  readonly active?: () => boolean;
  /** The row at a point of the node, and whether it is a mark. */
  readonly find: (
    point: Point,
    tolerance: number,
    target: EventTarget | null,
  ) => { readonly ref: Ref | null; readonly mark: boolean };
  /** The marks that a click there may mean. */
  readonly meant: (point: Point, touch: boolean) => readonly Spot[];
  readonly hover: (ref: Ref | null, point: [number, number] | null) => void;
  readonly select: (ref: Ref | null) => void;
  /** More than one mark may be meant. */
  readonly fan: (spots: readonly Spot[], point: Point) => void;
  /** Called when the pointer comes over a mark or leaves it. */
  readonly overMark?: (over: boolean) => void;
}

/** True over a link or a button that lies on the map. */
const onControl = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('a, button') !== null;

/** Listens until the returned function is called, with which the pointer leaves the map. */
export function watchPointer(
  node: HTMLElement,
  { active = () => true, find, meant, hover, select, fan, overMark }: PointerOptions,
): () => void {
  const gone = new AbortController();
  let hovered: Ref | null = null;
  let pressed = '';

  const pointOf = (event: MouseEvent): [number, number] => {
    const { left, top } = node.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const leave = (): void => {
    overMark?.(false);
    if (hovered !== null) hover((hovered = null), null);
  };
  const listen = <K extends keyof HTMLElementEventMap>(
    type: K,
    act: (event: HTMLElementEventMap[K]) => void,
  ): void => node.addEventListener(type, act, { signal: gone.signal });

  // Browsers send one of these a frame.
  listen('pointermove', (event) => {
    // A finger does not hover, and a pressed button drags the map.
    if (!active() || event.pointerType === 'touch' || event.buttons !== 0 || onControl(event))
      return leave();
    const point = pointOf(event);
    const { ref, mark } = find(point, TOLERANCE.fine, event.target);
    if (ref === null) return leave();
    overMark?.(mark);
    hover((hovered = ref), point);
  });
  listen('pointerleave', leave);
  listen('pointerdown', (event) => (pressed = event.pointerType));
  // What ends a drag is no click: MapLibre sees to that.
  listen('click', (event) => {
    if (!active() || onControl(event)) return;
    // Not every browser says with a click what it came from.
    const touch = ((event as PointerEvent).pointerType || pressed) === 'touch';
    const point = pointOf(event);
    const spots = meant(point, touch);
    if (spots.length > 1) {
      leave();
      fan(spots, point);
    } else select(spots[0]?.ref ?? find(point, 0, event.target).ref);
  });
  return () => {
    gone.abort();
    leave();
  };
}
