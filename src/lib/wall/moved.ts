/** Places of names moved by little, on paper. */
import type { Candidate } from '$lib/scene/candidates';
import type { LabelBox } from '$lib/scene/obstacles';

/** Pixels by which a name may be moved, and from one place that is tried to the next. */
const FARTHEST = 24;
const STEP = 3;
/** Not at all, and the eight ways to go. */
const [NONE, ...WAYS] = [0, 1, -1].flatMap((x) => [0, 1, -1].map((y) => [x, y] as const));

/**
 * The candidate, moved by as little as finds it a place that is not `taken`; as it was where none is found.
 * @param boxAt the box of the name at a candidate, in pixels
 */
export function movedFree(
  candidate: Candidate,
  boxAt: (candidate: Candidate) => LabelBox,
  taken: (box: LabelBox) => boolean,
): Candidate {
  for (let by = 0; by <= FARTHEST; by += STEP)
    for (const [x, y] of by ? WAYS : [NONE!]) {
      const moved = { ...candidate, dx: candidate.dx + x * by, dy: candidate.dy + y * by };
      if (!taken(boxAt(moved))) return moved;
    }
  return candidate;
}
