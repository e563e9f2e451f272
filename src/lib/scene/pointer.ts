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

export interface Watched {
  /** The map moves: what was under the pointer is so no more, and nothing is hovered until `rests`. */
  readonly moves: () => void;
  /** The map has come to rest: what is under the pointer now is hovered at once. */
  readonly rests: () => void;
  /** Ends it; the pointer leaves the map. */
  readonly forget: () => void;
}

/** Listens until it is to forget. A wheel or a pressed button ends a hover as well. */
export function watchPointer(
  node: HTMLElement,
  { active = () => true, find, meant, hover, select, fan, overMark }: PointerOptions,
): Watched {
  const gone = new AbortController();
  let hovered: Ref | null = null;
  let pressed = '';
  let moving = false;
  /** The last event of a pointer that hovers and is still over the map. */
  let last: PointerEvent | null = null;

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

  const look = (event: PointerEvent): void => {
    if (!active() || moving || onControl(event)) return leave();
    const point = pointOf(event);
    const { ref, mark } = find(point, TOLERANCE.fine, event.target);
    if (ref === null) return leave();
    overMark?.(mark);
    hover((hovered = ref), point);
  };
  const away = (): void => {
    last = null;
    leave();
  };

  // Browsers send one of these a frame.
  listen('pointermove', (event) => {
    // A finger does not hover, and a pressed button drags the map.
    if (event.pointerType === 'touch') return away();
    last = event;
    if (event.buttons !== 0) leave();
    else look(event);
  });
  listen('pointerleave', away);
  listen('pointerdown', (event) => {
    pressed = event.pointerType;
    leave();
  });
  // It zooms the map or scrolls it away; neither may wait for the map to say so.
  node.addEventListener('wheel', leave, { signal: gone.signal, passive: true });
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
  return {
    moves() {
      moving = true;
      leave();
    },
    rests() {
      moving = false;
      if (last) look(last);
    },
    forget() {
      gone.abort();
      away();
    },
  };
}
