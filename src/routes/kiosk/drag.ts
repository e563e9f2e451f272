/**
 * Fingers on the still map: one drags it, more of them make it larger or smaller as well. What a touch is to a button or a
 * county stays a touch: only a finger that has gone some way drags.
 */
import type { Point } from '$lib/svg/framed';

/** What fingers did: a point `p` of the stage, in pixels, went to `scale * p + move`. */
export interface Grip {
  readonly scale: number;
  readonly move: Point;
}

export const NO_GRIP: Grip = { scale: 1, move: [0, 0] };

/** Pixels that a finger may go and still have touched only. */
const SLACK = 12;

const middle = (points: readonly Point[]): Point => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
];

/** How far fingers are spread around their middle; 0 for one. */
const spread = (points: readonly Point[]): number => {
  const [x, y] = middle(points);
  return points.reduce((sum, [px, py]) => sum + Math.hypot(px - x, py - y), 0) / points.length;
};

/** What leads from where fingers came down to where they are; nothing turns. Both lists name the same fingers. */
export function gripOf(from: readonly Point[], to: readonly Point[]): Grip {
  if (!from.length) return NO_GRIP;
  const [before, after] = [spread(from), spread(to)];
  // Fingers at one point say nothing of a size.
  const scale = before > 1 && after > 1 ? after / before : 1;
  const [[x, y], [toX, toY]] = [middle(from), middle(to)];
  return { scale, move: [toX - scale * x, toY - scale * y] };
}

/** First one, then the other. */
export const joined = (first: Grip, next: Grip): Grip => ({
  scale: first.scale * next.scale,
  move: [next.scale * first.move[0] + next.move[0], next.scale * first.move[1] + next.move[1]],
});

export interface DragOptions {
  /** Whether fingers move this map, and not another over it. */
  readonly active: () => boolean;
  /** The first one has come down. */
  readonly held: () => void;
  /** They are on their way. */
  readonly moved: (grip: Grip) => void;
  /** The last one has left, where this led to; null where they have only touched. */
  readonly ended: (grip: Grip | null) => void;
}

/** Follows the fingers on a stage until the returned function is called. */
export function watchDrag(
  stage: HTMLElement,
  { active, held, moved, ended }: DragOptions,
): () => void {
  const gone = new AbortController();
  const { signal } = gone;
  /** By pointer: where it came down or was when others came or went, and where it is. */
  const fingers = new Map<number, { from: Point; to: Point; kind: string }>();
  /** What those did that came and went. */
  let before = NO_GRIP;
  let drags = false;
  /** The click that follows is none. */
  let dragged = false;

  const grip = (): Grip => {
    const all = [...fingers.values()];
    return joined(
      before,
      gripOf(
        all.map(({ from }) => from),
        all.map(({ to }) => to),
      ),
    );
  };
  const settle = (): void => {
    before = grip();
    for (const finger of fingers.values()) finger.from = finger.to;
  };
  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const { left, top } = stage.getBoundingClientRect();
    return [clientX - left, clientY - top];
  };
  const leave = ({ pointerId }: Pick<PointerEvent, 'pointerId'>): void => {
    if (!fingers.has(pointerId)) return;
    settle();
    fingers.delete(pointerId);
    if (fingers.size) return;
    ended(drags ? before : null);
    dragged = drags;
    drags = false;
  };

  stage.addEventListener(
    'pointerdown',
    (event) => {
      const { target, isPrimary, pointerType: kind } = event;
      // The first of its kind: one that was there before is gone, and its end was not told.
      if (isPrimary)
        for (const [pointerId, finger] of fingers) if (finger.kind === kind) leave({ pointerId });
      if (!fingers.size) [before, dragged] = [NO_GRIP, false];
      if (!active() || event.button || (target instanceof Element && target.closest('button')))
        return;
      settle();
      if (!fingers.size) held();
      const at = pointOf(event);
      fingers.set(event.pointerId, { from: at, to: at, kind });
    },
    { signal },
  );
  addEventListener(
    'pointermove',
    (event) => {
      const finger = fingers.get(event.pointerId);
      if (!finger) return;
      // A button that was let go where nobody could see it.
      if (event.pointerType === 'mouse' && !event.buttons) return leave(event);
      finger.to = pointOf(event);
      const [x, y] = [finger.to[0] - finger.from[0], finger.to[1] - finger.from[1]];
      if (!drags && Math.hypot(x, y) < SLACK) return;
      drags = true;
      moved(grip());
    },
    { signal },
  );
  for (const end of ['pointerup', 'pointercancel'] as const)
    addEventListener(end, leave, { signal });
  stage.addEventListener(
    'click',
    (event) => {
      if (!dragged) return;
      dragged = false;
      // A key or a machine made this one: after a drag by touch no click comes, which the next one must not stand for.
      if (event.detail === 0) return;
      event.stopImmediatePropagation();
    },
    { signal, capture: true },
  );
  return () => gone.abort();
}
