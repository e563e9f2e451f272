/** Where a label may stand relative to the point that it names, the best position first. */
import type { Label } from './scene';

/** `dx` leads to the text's anchor, `dy` to the middle of its box. */
export interface Candidate {
  /** Tells it from the label's other positions, in any view. */
  readonly key: string;
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

type Size = readonly [width: number, height: number];
export type Direction = readonly [x: -1 | 0 | 1, y: -1 | 0 | 1];

const [UP, DOWN, LEFT, RIGHT]: readonly [Direction, Direction, Direction, Direction] = [
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

/** Sides of a pack that the count of its rows may stand on. */
export const PACK_SIDES: readonly Direction[] = [DOWN!, UP!, RIGHT!, LEFT!, ...DIAGONALS];

/** Pixels between a symbol and its name. */
const BESIDE = 3;

/** Beside a circle of a radius: `start` on its right, `end` on its left, else centred. */
export function beside([x, y]: Direction, radius: number, [, height]: Size): Candidate {
  // At a diagonal, the corner of the box touches the circle.
  const along = (radius + BESIDE) * (x && y ? Math.SQRT1_2 : 1);
  return {
    key: `beside ${x} ${y}`,
    dx: x * along,
    dy: y * (along + height / 2),
    anchor: x > 0 ? 'start' : x < 0 ? 'end' : 'middle',
  };
}

/** Part of the radius of a count that its number may take. */
const COUNT_INSIDE = 0.85;

const CENTRE: Candidate = { key: 'centre', dx: 0, dy: 0, anchor: 'middle' };

/** Pixels from one ring of positions to the next, and how far names that must not be left out may go. */
const STEP = 8;
const FARTHEST = 240;
/** Farther off, a figure would be taken for that of another county. */
const FARTHEST_FIGURE = 96;

/** Farther off, a line is no help. */
const FARTHEST_LED = { near: 64, far: 160 } as const;

/** Positions on ever wider rings around a circle: for the names that must not be left out. */
function* around(radius: number, [width, height]: Size, farthest = FARTHEST): Generator<Candidate> {
  for (let far = STEP; far <= farthest; far += STEP)
    for (let turn = 0; turn < 16; turn++) {
      // From above, to the right and to the left by turns.
      const angle = (turn % 2 ? 1 : -1) * Math.ceil(turn / 2) * (Math.PI / 8) - Math.PI / 2;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const along = radius + BESIDE + far;
      // As far as makes the box keep that distance whatever side it stands on.
      yield {
        key: `around ${turn} ${far}`,
        dx: cos * (along + (Math.abs(cos) * width) / 2),
        dy: sin * (along + (Math.abs(sin) * height) / 2),
        anchor: 'middle',
      };
    }
}

/** At other places that a name may stand at, the nearest first. */
function atSpots(spots: readonly (readonly [number, number])[]): Candidate[] {
  return spots
    .map(([dx, dy], i) => ({ key: `spot ${i}`, dx, dy, anchor: 'middle' as const }))
    .sort((a, b) => a.dx * a.dx + a.dy * a.dy - b.dx * b.dx - b.dy * b.dy);
}

/** Farther off, a spot is no place for a name to begin or end at. */
const FARTHEST_END = 96;

/** Beginning or ending at such places, so that a name may run out over the border of a narrow county. */
const fromSpots = (spots: readonly (readonly [number, number])[]): Candidate[] =>
  atSpots(spots.filter(([dx, dy]) => Math.hypot(dx, dy) <= FARTHEST_END)).flatMap(
    ({ key, dx, dy }) =>
      (['start', 'end'] as const).map((anchor) => ({ key: `${key} ${anchor}`, dx, dy, anchor })),
  );

/** Positions beside a symbol whose middle lies on the county's own land, then `others`, then the rest beside it. */
function* homeFirst(
  around: readonly Candidate[],
  [width]: Size,
  spots: readonly (readonly [number, number])[],
  others: readonly Candidate[] = [],
): Generator<Candidate> {
  // Spots stand on a grid that ends before the border: land is where one is within half a square.
  const [first, ...rest] = spots;
  const next = Math.min(
    ...rest.map(([x, y]) => (first ? Math.hypot(x - first[0], y - first[1]) : Infinity)),
  );
  const pitch = Number.isFinite(next) ? next : 0;
  const atHome = ({ dx, dy, anchor }: Candidate): boolean => {
    const middle = dx + (anchor === 'start' ? width / 2 : anchor === 'end' ? -width / 2 : 0);
    return spots.some(([x, y]) => Math.hypot(x - middle, y - dy) < pitch * Math.SQRT1_2);
  };
  yield* around.filter(atHome);
  yield* others;
  yield* around.filter((candidate) => !atHome(candidate));
}

/**
 * Candidates of a label whose point keeps `gap` pixels free around it; `spots` are its other places, in
 * pixels from that point.
 */
export function* candidates(
  label: Label,
  gap: number,
  size: Size,
  spots: readonly (readonly [number, number])[],
): Generator<Candidate> {
  const order = (directions: readonly Direction[]): Candidate[] =>
    directions.map((each) => beside(each, gap, size));
  /** One by one: most names need the first few only. */
  function* inTurn(directions: readonly Direction[]): Generator<Candidate> {
    for (const each of directions) yield beside(each, gap, size);
  }
  switch (label.style) {
    case 'county':
      if (label.height_m !== undefined) {
        // Above the column, below its foot, or wherever its figure can be read as a whole.
        yield* inTurn([UP]);
        for (const [dx, dy] of spots)
          yield { key: 'foot', dx, dy: dy + gap + BESIDE + size[1] / 2, anchor: 'middle' };
        yield* inTurn([LEFT, RIGHT]);
        yield* around(gap, size);
        return;
      }
      if (label.gap === 0) yield CENTRE;
      yield* homeFirst(order([UP, DOWN, LEFT, RIGHT]), size, spots, [
        ...atSpots(spots),
        ...fromSpots(spots),
      ]);
      yield* around(gap, size, label.lines.length === 1 ? FARTHEST : FARTHEST_FIGURE);
      return;
    case 'pack':
      yield* homeFirst(order(label.sides ?? PACK_SIDES), size, spots);
      return;
    case 'unit':
    case 'neighbour':
      yield CENTRE;
      yield* inTurn([UP, DOWN, RIGHT, LEFT, ...DIAGONALS]);
      return;
    case 'count':
      // In its circle where that is wide enough, else beside it.
      if (Math.hypot(size[0], size[1]) / 2 < gap * COUNT_INSIDE) yield CENTRE;
      yield* inTurn([UP, DOWN, RIGHT, LEFT, ...DIAGONALS]);
      if (label.led) yield* around(gap, size, FARTHEST_LED[label.led]);
      return;
    default:
      yield* inTurn([RIGHT, LEFT, UP, DOWN, ...DIAGONALS]);
      if (label.led) yield* around(gap, size, FARTHEST_LED[label.led]);
  }
}
