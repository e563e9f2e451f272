/** Where a label may stand relative to the point that it names, the best position first. */
import type { Label } from './scene';

/** `dx` leads to the text's anchor, `dy` to the middle of its box. */
export interface Candidate {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

type Size = readonly [width: number, height: number];
type Direction = readonly [x: -1 | 0 | 1, y: -1 | 0 | 1];

const [UP, DOWN, LEFT, RIGHT]: readonly Direction[] = [
  [0, -1],
  [0, 1],
  [-1, 0],
  [1, 0],
] as const;
const DIAGONALS: readonly Direction[] = [
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];

/** Pixels between a symbol and its name. */
const BESIDE = 3;

/** Beside a circle of a radius: `start` on its right, `end` on its left, else centred. */
function beside([x, y]: Direction, radius: number, [, height]: Size): Candidate {
  // At a diagonal, the corner of the box touches the circle.
  const along = (radius + BESIDE) * (x && y ? Math.SQRT1_2 : 1);
  return {
    dx: x * along,
    dy: y * (along + height / 2),
    anchor: x > 0 ? 'start' : x < 0 ? 'end' : 'middle',
  };
}

const CENTRE: Candidate = { dx: 0, dy: 0, anchor: 'middle' };

/** Pixels from one position to the next, and how far names that must not be left out may go. */
const STEP = 7;
const FARTHEST = 350;

/** All positions around a circle, nearest first: for the names that must not be left out. */
function around(radius: number, [width, height]: Size): Candidate[] {
  const found: (Candidate & { far: number })[] = [];
  for (let dx = -FARTHEST; dx <= FARTHEST; dx += STEP)
    for (let dy = -FARTHEST; dy <= FARTHEST; dy += STEP) {
      const far = Math.hypot(
        Math.max(0, Math.abs(dx) - width / 2),
        Math.max(0, Math.abs(dy) - height / 2),
      );
      if (far >= radius + BESIDE) found.push({ dx, dy, anchor: 'middle', far });
    }
  // Of two that are equally near, the one closer to the middle, and above rather than below.
  return found.sort(
    (a, b) => a.far - b.far || Math.abs(a.dx) - Math.abs(b.dx) || a.dy - b.dy || a.dx - b.dx,
  );
}

/** Candidates of a label whose point keeps `gap` pixels free around it. */
export function* candidates(label: Label, gap: number, size: Size): Generator<Candidate> {
  const order = (directions: readonly (Direction | undefined)[]): Candidate[] =>
    directions.filter((each) => each !== undefined).map((each) => beside(each, gap, size));
  switch (label.style) {
    case 'county':
      if (label.gap === 0) yield CENTRE;
      yield* order([UP, DOWN, LEFT, RIGHT]);
      yield* around(gap, size);
      return;
    case 'pack':
      yield* order([DOWN, UP, RIGHT, LEFT, ...DIAGONALS]);
      return;
    case 'unit':
    case 'neighbour':
      yield CENTRE;
      yield* order([UP, DOWN, RIGHT, LEFT, ...DIAGONALS]);
      return;
    default:
      yield* order([RIGHT, LEFT, UP, DOWN, ...DIAGONALS]);
  }
}
