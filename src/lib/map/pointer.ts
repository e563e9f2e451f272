/** The pointer over the map: hover at most once a frame, and the click or tap that chooses. */
import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { TOLERANCE, type Ref } from './pick';

export interface PointerOptions {
  /** The row at a point of the container, and whether it is a mark. */
  readonly find: (point: [number, number], tolerance: number) => { ref: Ref | null; mark: boolean };
  readonly hover: (ref: Ref | null, point: [number, number] | null) => void;
  readonly select: (ref: Ref | null) => void;
  /** Called when the pointer comes over a mark or leaves it. */
  readonly overMark: (over: boolean) => void;
}

/** Listens until the returned function is called. */
export function watchPointer(
  map: MapLibreMap,
  { find, hover, select, overMark }: PointerOptions,
): () => void {
  const target = map.getCanvasContainer();
  let frame = 0;
  let hovered: Ref | null = null;
  let touch = false;

  const leave = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    overMark(false);
    if (hovered !== null) hover((hovered = null), null);
  };
  const look = (point: [number, number]): void => {
    frame = 0;
    const { ref, mark } = find(point, TOLERANCE.fine);
    overMark(mark);
    if (ref === null) {
      if (hovered !== null) hover((hovered = null), null);
    } else hover((hovered = ref), point);
  };
  const onMove = (event: PointerEvent): void => {
    // A finger does not hover, and a pressed button drags the map.
    if (event.pointerType === 'touch' || event.buttons !== 0) return leave();
    const { left, top } = target.getBoundingClientRect();
    const point: [number, number] = [event.clientX - left, event.clientY - top];
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => look(point));
  };
  const onDown = (event: PointerEvent): void => {
    touch = event.pointerType === 'touch';
  };
  // MapLibre's own click leaves out what was a drag.
  const onClick = ({ point }: MapMouseEvent): void =>
    select(find([point.x, point.y], touch ? TOLERANCE.touch : TOLERANCE.fine).ref);

  target.addEventListener('pointermove', onMove);
  target.addEventListener('pointerleave', leave);
  target.addEventListener('pointerdown', onDown);
  map.on('click', onClick);
  return () => {
    cancelAnimationFrame(frame);
    target.removeEventListener('pointermove', onMove);
    target.removeEventListener('pointerleave', leave);
    target.removeEventListener('pointerdown', onDown);
    map.off('click', onClick);
  };
}
