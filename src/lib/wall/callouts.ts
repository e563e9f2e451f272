/**
 * Names that find no room at what they name: districts and stations in the thick of a city. They stand where there is
 * room, with a line to their place. All in pixels of the type of the map, from the upper left corner of its panel.
 */
import type { Candidate } from '$lib/scene/candidates';
import { LABEL_SIZES, LINE } from '$lib/scene/label-sizes';
import { boxOf, type LabelBox, type PlacedLabel } from '$lib/scene/placement';
import type { Label, LonLat, Scene } from '$lib/scene/scene';
import { covers, overlap } from '$lib/scene/obstacles';
import { reach } from '$lib/scene/glyph';
import { estimate } from '$lib/scene/text-width';
import { cross, grown, meetsBox, offLine, type Point } from './line';

/** A round thing that names keep off. */
export interface Round {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface CalloutInput {
  readonly scene: Scene;
  /** What has found room. */
  readonly placed: readonly PlacedLabel[];
  readonly project: (at: LonLat) => Point;
  readonly width: number;
  readonly height: number;
  /** Size factor of symbols and their offsets. */
  readonly k: number;
  /** What else stands in the panel. */
  readonly taken: readonly LabelBox[];
  /** Areas of approximate places. */
  readonly soft: readonly Round[];
  /** Points all over a district, by its ref. */
  readonly lands: (ref: Label['ref']) => readonly Point[];
  /** Whether a point is on land. */
  readonly onLand: (at: Point) => boolean;
}

/** From where to where the line of a name leads, and the box that the name then has. */
interface Way {
  readonly from: Point;
  readonly to: Point;
  readonly box: LabelBox;
}

/** A name with the line to its place. */
export interface Callout extends Omit<Way, 'box'> {
  readonly label: PlacedLabel;
  /** The line ends in land, not at a symbol. */
  readonly land: boolean;
}

/** Pixels between names and lines, and from a name or a symbol to its line. */
const CLEAR = 2;
const GAP = 1.5;
/** Pixels from one ring of places that are tried to the next, how many directions each has, and how far they go. */
const STEP = 6;
const TURNS = 32;
const FARTHEST = 260;
/** A name of a symbol stands no farther from it: from afar it would be read as the name of something else. */
const REACH = 72;
/** So many pixels more of a line are rather taken than a place on the ground of an approximate place, twice for a name. */
const SOFT = 90;
const ROUNDS = 8;
/** What it costs that something stays without a name: where placement has given it room, and where it has not. */
const LACK = { placed: 4 * FARTHEST, bare: FARTHEST } as const;
/** So many of its places are tried where a name may push another aside: all over the range, the nearest first. */
const PUSHES = 240;
/** Where there are more symbols than this, nobody is pushed and nothing is drawn that placement has left out: it would take long. */
export const MANY = 150;
/** The key of symbols that placement has left out. */
export const BARE = 'bare';
/** So many points of a district are tried near its middle, and as many farther off. */
const POINTS = 6;
/** Pixels around a point that are to be free: the most that are found. */
const AIR = [4, 3, 2, 1.5];

/** Boxes of a name and its symbol. */
const boxesOf = ({ lines, box, dot, x, y }: PlacedLabel): LabelBox[] => [
  ...(lines.length ? [box] : []),
  ...(dot ? [[x - dot.r, y - dot.r, x + dot.r, y + dot.r] as const] : []),
];

/** Names that have found no room, the most important first: of districts, and of the symbols that stand without one. */
function missing({ scene, placed }: CalloutInput): Label[] {
  const named = new Set(placed.flatMap(({ ref, lines }) => (lines.length ? [ref] : [])));
  const drawn = new Set(placed.flatMap(({ ref, dot }) => (dot ? [ref] : [])));
  return scene.labels
    .filter(
      ({ style, ref, lines }) =>
        lines.length > 0 &&
        !named.has(ref) &&
        (style === 'unit' || (style === 'reference' && drawn.has(ref))),
    )
    .sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
}

/** A name that waits for a place: what it names, and how large its box is. */
interface Waiting {
  readonly label: Label;
  readonly extent: readonly [width: number, height: number];
  /** The middle of its symbol, or where its land may be pointed at, the best point first. */
  readonly points: readonly Point[];
  /** Pixels from there to where its line begins; 0 in land. */
  readonly start: number;
  /** What it costs to be left without a name. */
  readonly lack: number;
  /** It names something on land, and so stands on land. */
  readonly ashore: boolean;
}

/** What names and lines keep off, as it grows. */
class Obstacles {
  readonly #input: CalloutInput;
  readonly #rounds: readonly Round[];
  readonly #boxes: readonly LabelBox[];

  constructor(input: CalloutInput) {
    const { scene, placed, project, k, taken } = input;
    this.#input = input;
    // The line of a symbol to its place is round for no one.
    const solid = scene.marks.filter(({ glyph }) => glyph.shape !== 'leader');
    this.#rounds = solid.map(({ at, offset, glyph }): Round => {
      const [x, y] = project(at);
      return { x: x + offset[0] * k, y: y + offset[1] * k, r: reach(glyph) * k + CLEAR };
    });
    this.#boxes = [...taken, ...placed.flatMap(boxesOf)];
  }

  /** True where nothing stands so near. */
  clear([x, y]: Point, near: number): boolean {
    return (
      !this.#rounds.some((round) => Math.hypot(round.x - x, round.y - y) < round.r) &&
      !this.#boxes.some((box) => covers({ x, y, r: near }, box))
    );
  }

  /** Whether a name may stand there, with its line, as far as other names with lines allow; the symbol at `own` is its own. */
  free({ box, from, to }: Way, own: Point): boolean {
    const { width, height } = this.#input;
    const isOwn = ([x0, y0, x1, y1]: LabelBox): boolean =>
      own[0] > x0 && own[0] < x1 && own[1] > y0 && own[1] < y1;
    return (
      box[0] >= 0 &&
      box[1] >= 0 &&
      box[2] <= width &&
      box[3] <= height &&
      !this.#boxes.some((other) => overlap(box, other)) &&
      !this.#rounds.some((round) => covers(round, box)) &&
      !this.#rounds.some(({ x, y, r }) => offLine(from, to, x, y) < r) &&
      !this.#boxes.some((other) => !isOwn(other) && meetsBox(from, to, grown(other, CLEAR / 2)))
    );
  }

  /** Whether a name stands on land as a whole. */
  ashore([x0, y0, x1, y1]: LabelBox): boolean {
    const across = [0, 0.25, 0.5, 0.75, 1].map((part) => x0 + part * (x1 - x0));
    return across.every((x) => [y0, y1].every((y) => this.#input.onLand([x, y])));
  }

  /** How much of the ground of approximate places a name and its line would be read with. */
  soft(box: LabelBox, from: Point, to: Point): number {
    const { soft } = this.#input;
    if (soft.some((round) => covers(round, box))) return 2;
    return soft.some(({ x, y, r }) => offLine(from, to, x, y) < r) ? 1 : 0;
  }
}

/** Whether two names with their lines stand in each other's way. */
const clash = (a: Way, b: Way): boolean =>
  overlap(a.box, b.box) ||
  meetsBox(a.from, a.to, grown(b.box, CLEAR)) ||
  meetsBox(b.from, b.to, grown(a.box, CLEAR)) ||
  cross(a.from, a.to, b.from, b.to);

/** The directions in which a place is looked for: from the right, up and down by turns. */
const DIRECTIONS = Array.from({ length: TURNS }, (_, turn) => {
  const angle = (turn % 2 ? 1 : -1) * Math.ceil(turn / 2) * ((2 * Math.PI) / TURNS);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { cos, sin, anchor: cos > 0.3 ? 'start' : cos < -0.3 ? 'end' : 'middle' } as const;
});

/** From the point to the anchor of a name in a direction, so far from there. */
function candidateAt([, height]: Waiting['extent'], turn: number, away: number): Candidate {
  const { cos, sin, anchor } = DIRECTIONS[turn]!;
  return {
    key: '',
    anchor,
    dx: cos * away + (anchor === 'middle' ? 0 : Math.sign(cos) * GAP),
    dy: sin * away + (anchor === 'middle' ? Math.sign(sin) * (height / 2 + GAP / 2) : 0),
  };
}

/** The way to a place in a direction, so far from a point of what is named. */
function wayAt({ extent, start }: Waiting, at: Point, turn: number, away: number): Way {
  const { cos, sin } = DIRECTIONS[turn]!;
  const [x, y] = at;
  return {
    from: [x + cos * start, y + sin * start],
    to: [x + cos * away, y + sin * away],
    box: boxOf(at, candidateAt(extent, turn, away), extent),
  };
}

/** The name at the place that it has found. */
function calloutOf({ waiting: { label, extent, start }, way, at, turn, away }: Found): Callout {
  const { anchor, dx, dy } = candidateAt(extent, turn, away);
  const { dot: _, ...name } = label;
  const size = LABEL_SIZES[label.style];
  const lineHeight = size * LINE;
  const { from, to, box } = way;
  const [x, y] = at;
  const down = dy - extent[1] / 2 + lineHeight / 2 + size * 0.36;
  const key = `callout ${turn} ${away}`;
  const placed = { ...name, key, x, y, dx, dy: down, anchor, size, more: size, lineHeight, box };
  return { label: placed, from, to, land: start === 0 };
}

interface Found {
  readonly waiting: Waiting;
  readonly way: Way;
  readonly at: Point;
  readonly turn: number;
  readonly away: number;
  readonly cost: number;
}

/** The places that a name may have beside those that others have, each better than what `least` says by then. */
function* places(
  waiting: Waiting,
  obstacles: Obstacles,
  found: readonly Found[],
  least: () => number,
): Generator<Found, void> {
  const { start, points, ashore } = waiting;
  const most = start ? start + REACH : FARTHEST;
  for (const at of points)
    for (let away = start + 2 * STEP; away < Math.min(most, least()); away += STEP)
      for (let turn = 0; turn < TURNS; turn++) {
        const way = wayAt(waiting, at, turn, away);
        if (found.some((other) => clash(way, other.way))) continue;
        if (!obstacles.free(way, at)) continue;
        if (ashore && !obstacles.ashore(way.box)) continue;
        const soft = obstacles.soft(way.box, way.from, way.to);
        // A symbol is rather left out than named on such ground.
        if (start && soft === 2) continue;
        yield { waiting, way, at, turn, away, cost: away + SOFT * soft };
      }
}

/** The nearest place that a name may have beside those that others have, and what it costs. */
function nearest(waiting: Waiting, obstacles: Obstacles, found: readonly Found[]): Found | null {
  let best: Found | null = null;
  for (const each of places(waiting, obstacles, found, () => best?.cost ?? FARTHEST))
    if (!best || each.cost < best.cost) best = each;
  return best;
}

/** All names with one more: it takes a place where one other is in its way, and that one another place. Null if none does so. */
function pushed(waiting: Waiting, obstacles: Obstacles, found: readonly Found[]): Found[] | null {
  const all = [...places(waiting, obstacles, [], () => FARTHEST)].sort((a, b) => a.cost - b.cost);
  const step = Math.ceil(all.length / PUSHES);
  for (const each of all.filter((_, i) => i % step === 0)) {
    const inWay = found.filter((other) => clash(each.way, other.way));
    if (inWay.length > 1) continue;
    const kept = [...found.filter((other) => !inWay.includes(other)), each];
    const moved = inWay.map((other) => nearest(other.waiting, obstacles, kept));
    if (moved.every((other) => other !== null)) return [...kept, ...moved];
  }
  return null;
}

/** A label with its points: the middle of its symbol, or free ones in its land, the nearest to the middle of that first. */
function waitingOf(label: Label, input: CalloutInput, obstacles: Obstacles): Waiting {
  const { placed, project, lands, onLand } = input;
  const size = LABEL_SIZES[label.style];
  const widths = label.lines.map((line) => estimate(line, size));
  const extent = [Math.max(...widths), label.lines.length * size * LINE] as const;
  const middle = project(label.at);
  const ashore = onLand(middle);
  const symbol = placed.find((each) => each.dot && each.ref === label.ref);
  if (symbol?.dot) {
    const lack = symbol.key === BARE ? LACK.bare : LACK.placed;
    return { label, extent, points: [middle], start: symbol.dot.r + GAP, lack, ashore };
  }
  const far = ([x, y]: Point) => Math.hypot(x - middle[0], y - middle[1]);
  const land = [middle, ...lands(label.ref)].sort((a, b) => far(a) - far(b));
  // In the thick of a city a point may have little air around it.
  const free =
    AIR.map((air) => land.filter((point) => obstacles.clear(point, air))).find(
      ({ length }) => length,
    ) ?? [];
  // The nearest few, and some all over the land.
  const step = Math.max(1, Math.floor(free.length / POINTS));
  const points = free.filter((_, i) => i < POINTS || i % step === 0);
  const from = points.length ? points : [middle];
  return { label, extent, points: from, start: 0, lack: LACK.placed, ashore };
}

/**
 * Names with lines for all that has found no room, as far as they find it farther off. Who got a long way, or none,
 * chooses first in the next round; the round that names most with the shortest lines is taken. Who is left without a name
 * then may push one other aside.
 */
export function callouts(input: CalloutInput): Callout[] {
  const obstacles = new Obstacles(input);
  let order = missing(input).map((label) => waitingOf(label, input, obstacles));
  let best: { found: Found[]; cost: number } = { found: [], cost: Infinity };
  for (let round = 0; round < ROUNDS && order.length; round++) {
    const found: Found[] = [];
    for (const waiting of order) {
      const way = nearest(waiting, obstacles, found);
      if (way) found.push(way);
    }
    const costs = new Map(found.map(({ waiting, cost }) => [waiting, cost]));
    const costOf = (waiting: Waiting): number => costs.get(waiting) ?? waiting.lack;
    const cost = order.reduce((sum, each) => sum + costOf(each), 0);
    if (cost < best.cost) best = { found, cost };
    const [worst] = [...order].sort((a, b) => costOf(b) - costOf(a));
    order = [worst!, ...order.filter((each) => each !== worst)];
  }
  let { found } = best;
  if (input.scene.marks.length > MANY) return found.map(calloutOf);
  for (const waiting of order)
    if (!found.some((each) => each.waiting === waiting))
      found = pushed(waiting, obstacles, found) ?? found;
  return found.map(calloutOf);
}
