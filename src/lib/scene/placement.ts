/**
 * Finds room for the labels of a scene on a stage of a given size. Greedy by priority: each label
 * takes the first of its candidate boxes that covers neither another label nor a mark, and is left
 * out if there is none; the counties' names give way to each other until all fit.
 */
import type { Locale } from '$lib/i18n/locale';
import { candidates, type Candidate } from './candidates';
import { columnShape, type Raise } from './column-shape';
import { reach, type Glyph } from './glyph';
import { Lands } from './lands';
import { along, covers, overlap, type Circle, type LabelBox } from './obstacles';
import { inRounds } from './rounds';
import type { Label, LabelStyle, LonLat, Scene } from './scene';
import { estimate } from './text-width';

export type { LabelBox };

export interface PlacedLabel extends Label {
  /** Which of the label's positions it has. */
  readonly key: string;
  /** The point that is named, in pixels of the stage. */
  readonly x: number;
  readonly y: number;
  /** From there to the first line's baseline, at its `anchor`. */
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Type size of the first line; a county's figure has LABEL_SIZES.figure. */
  readonly size: number;
  /** Pixels from baseline to baseline. */
  readonly lineHeight: number;
  readonly box: LabelBox;
}

export interface PlacementOptions {
  readonly project: Raise;
  readonly width: number;
  readonly height: number;
  /** Size factor of symbols and offsets; type keeps its size, as it must stay readable. */
  readonly k: number;
  readonly locale: Locale;
  /** MapLibre zoom of the view: some names wait for a closer one. */
  readonly zoom: number;
  /** Boxes of the stage that something else stands in, such as its buttons. */
  readonly taken?: readonly LabelBox[];
  /** What names keep off where another place is free: discs that are read as the ground of a symbol. */
  readonly soft?: readonly Pick<Circle, 'x' | 'y' | 'r'>[];
  /** The labels of the view before: a label stays where it was as long as that is free. */
  readonly previous?: readonly PlacedLabel[];
}

/** Type sizes in pixels. */
export const LABEL_SIZES: Readonly<Record<LabelStyle | 'figure', number>> = {
  count: 11.5,
  county: 15,
  figure: 12,
  unit: 11.5,
  neighbour: 11,
  mark: 11.5,
  pack: 10.5,
  reference: 10.5,
  landmark: 11,
};

export const LINE = 1.25;

/**
 * A name without a gap stands on its own symbol, and the name of a packed mark may cross the frame
 * around its pack.
 */
const belongs = ({ ref, frame }: Circle, label: Label): boolean =>
  ((label.gap === 0 || label.style === 'count') && frame === null && ref === label.ref) ||
  (label.style === 'mark' && frame !== null && samePlace(frame, label.at));

/** Nearer to another symbol of its pack than this, in pixels, a name would be read as that one's. */
const ASTRAY = 8;

const samePlace = (a: LonLat, b: LonLat): boolean => a[0] === b[0] && a[1] === b[1];

/** Type sizes of a label's lines; only a county has a second size. */
const sizeOf = (label: Label, line: number): number =>
  label.style === 'county' && line > 0 ? LABEL_SIZES.figure : LABEL_SIZES[label.style];

type Size = readonly [width: number, height: number];

/** The box of a text of some size at a candidate of a place, in pixels. */
export function boxOf(
  [x, y]: readonly [number, number],
  { dx, dy, anchor }: Candidate,
  [width, height]: Size,
): LabelBox {
  const x0 = x + dx - (anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width);
  const y0 = y + dy - height / 2;
  return [x0, y0, x0 + width, y0 + height];
}

function place(
  label: Label,
  [x, y]: readonly [number, number],
  { key, dx, dy, anchor }: Candidate,
  [, height]: Size,
  box: LabelBox,
): PlacedLabel {
  const size = LABEL_SIZES[label.style];
  const lineHeight = size * LINE;
  // Capitals and Chinese characters are centred on their line with the baseline this far down.
  const down = dy - height / 2 + lineHeight / 2 + size * 0.36;
  return { ...label, key, x, y, dx, dy: down, anchor, size, lineHeight, box };
}

/**
 * A county gives up the lines below its name where there is no room for them, the last one first; a place of
 * reference is still a place without its name.
 */
function versions(label: Label): Label[] {
  if (label.style === 'county')
    return label.lines.map((_, i) => ({
      ...label,
      lines: label.lines.slice(0, label.lines.length - i),
    }));
  return label.style === 'reference' ? [label, { ...label, lines: [] }] : [label];
}

/** A candidate that was taken before comes first. */
function* inOrder(
  found: Iterable<Candidate>,
  before: string | undefined,
): Generator<Candidate, void> {
  const all = before === undefined ? found : [...found];
  if (before !== undefined)
    for (const candidate of all) if (candidate.key === before) yield candidate;
  yield* all;
}

/** Names of land, of which a part may be in view where its middle is not. */
const OF_LAND: readonly LabelStyle[] = ['county', 'unit', 'neighbour'];

/** Pixels by which a county's name may be moved sideways to stay in the view. */
const NUDGE = 24;

/** The candidate, moved into a view of this width if it sticks out of it by little. */
function inside(
  candidate: Candidate,
  at: readonly [number, number],
  size: Size,
  width: number,
): Candidate {
  const [x0, , x1] = boxOf(at, candidate, size);
  const by = Math.max(0, -x0) - Math.max(0, x1 - width);
  return by === 0 || Math.abs(by) > NUDGE ? candidate : { ...candidate, dx: candidate.dx + by };
}

/** Asked so often that a call for each circle would cost more than the sum. */
function clear(box: LabelBox, obstacles: readonly Pick<Circle, 'x' | 'y' | 'r'>[]): boolean {
  for (const circle of obstacles) if (covers(circle, box)) return false;
  return true;
}

/** The labels that fit, the more important ones first. */
export function placeLabels(scene: Scene, options: PlacementOptions): PlacedLabel[] {
  const { project, width, height, k, zoom, taken = [], soft = [] } = options;
  const before = new Map(options.previous?.map(({ id, key }) => [id, key]));
  // A name may cross a leader.
  const solid = scene.marks.filter(({ glyph }) => glyph.shape !== 'leader');
  const circles = solid.map(({ at, offset, glyph, ref }): Circle => {
    const [x, y] = project(at);
    return {
      x: x + offset[0] * k,
      y: y + offset[1] * k,
      r: reach(glyph) * k,
      ref,
      frame: glyph.shape === 'pack' ? at : null,
    };
  });
  for (const link of scene.links)
    if (link.kind === 'course' && 'at' in link.from && 'at' in link.to)
      circles.push(...along(project(link.from.at), project(link.to.at)));
  const columns = new Map(
    scene.columns.map((column) => [column.ref, columnShape(column, project)]),
  );
  const standing = [...columns.values()].map(({ foot, top, r }): LabelBox => [
    foot[0] - r,
    top[1] - r,
    foot[0] + r,
    foot[1] + r / 2,
  ]);
  const placed: PlacedLabel[] = [];

  const isFree = (box: LabelBox, obstacles: readonly Circle[]): boolean =>
    box[0] >= 0 &&
    box[1] >= 0 &&
    box[2] <= width &&
    box[3] <= height &&
    !taken.some((other) => overlap(box, other)) &&
    !standing.some((other) => overlap(box, other)) &&
    !placed.some(
      (other) => overlap(box, other.box) || (other.dot && overlap(box, dotBox(other))),
    ) &&
    clear(box, obstacles);

  const lands = new Lands(scene.labels, project);
  /** The other symbols at the place of a label, with the ground on which its name would be theirs. */
  const packedWith = ({ at, ref }: Label): Pick<Circle, 'x' | 'y' | 'r'>[] =>
    solid.flatMap((mark, i) => {
      const { frame, x, y, r } = circles[i]!;
      return frame === null && mark.ref !== ref && samePlace(mark.at, at)
        ? [{ x, y, r: r + ASTRAY }]
        : [];
    });

  /** Where a label may stand as far as it is not up to those that are placed with it, the best place first. */
  function* places(label: Label): Generator<PlacedLabel, void> {
    const [px, py] = project(label.at, label.height_m);
    const column = label.ref === null ? undefined : columns.get(label.ref);
    const at = [px + label.offset[0] * k, py + label.offset[1] * k] as const;
    // At the edge of the view the name of a symbol beyond it would stand for others.
    const inView = at[0] >= 0 && at[1] >= 0 && at[0] <= width && at[1] <= height;
    if (!inView && !OF_LAND.includes(label.style)) return;
    if (label.dot && !isFree(dotBox({ x: at[0], y: at[1], dot: label.dot }), circles)) return;
    const obstacles = circles.filter((circle) => !belongs(circle, label));
    const packed = label.style === 'mark' ? packedWith(label) : [];
    const land = label.spots
      ? (lands.spots(label.ref) ?? label.spots.map((spot) => project(spot)))
      : [];
    const spots = land.map(([x, y]) => [x - at[0], y - at[1]] as const);
    const gap = column ? column.r : label.dot ? label.gap : label.gap * k;
    // A number comes back into its circle as soon as it fits there.
    const last = label.style === 'count' ? undefined : before.get(label.id);
    const [good, lower] = standards(label, lands);
    const rest: Parameters<typeof place>[] = [];
    const late: Parameters<typeof place>[] = [];
    for (const version of versions(label)) {
      const widths = version.lines.map((line, i) =>
        estimate(line, sizeOf(label, i), label.style === 'county' && i === 0),
      );
      const size = [
        Math.max(0, ...widths),
        version.lines.length * LABEL_SIZES[label.style] * LINE,
      ] as const;
      for (const found of inOrder(candidates(version, gap, size, spots), last)) {
        const candidate = label.style === 'county' ? inside(found, at, size, width) : found;
        const box = boxOf(at, candidate, size);
        if (!isFree(box, obstacles)) continue;
        // A symbol alone has its place anyway.
        if (version.lines.length && !clear(box, soft))
          late.push([version, at, candidate, size, box]);
        else if (good(box, candidate.key === last) && clear(box, packed)) yield place(version, at, candidate, size, box);
        else if (lower) rest.push([version, at, candidate, size, box]);
      }
    }
    for (const way of rest) if (lower!(way[4])) yield place(...way);
    for (const way of late) if (good(way[4]) && clear(way[4], packed)) yield place(...way);
    for (const way of late) if (lower?.(way[4])) yield place(...way);
  }

  const byPriority = scene.labels
    .filter(({ from_zoom }) => from_zoom === undefined || zoom >= from_zoom)
    .sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
  for (const group of together(byPriority)) placed.push(...inRounds(group, places));
  return placed;
}

/** Counties are named together, others one by one. */
function together(byPriority: readonly Label[]): Label[][] {
  const groups: Label[][] = [];
  for (const label of byPriority) {
    const group = groups.at(-1);
    if (label.style === 'county' && group?.[0]?.style === 'county') group.push(label);
    else groups.push([label]);
  }
  return groups;
}

type Standard = (box: LabelBox, stays?: boolean) => boolean;

/**
 * What a place has to be for a label, and what will do otherwise. A county's name leads to its county or is left
 * to the list; a name over a column belongs to that.
 */
function standards(
  { style, home, homeOnly, height_m }: Label,
  lands: Lands,
): [good: Standard, lower?: Standard] {
  const any: Standard = () => true;
  if (home === undefined) return [any];
  const here: Standard = (box, stays) => stays || !lands.abroad(box, home);
  if (style !== 'county' || height_m !== undefined) return homeOnly ? [here] : [here, any];
  const centred: Standard = (box) => lands.centred(box, home);
  const leads: Standard = (box, stays) =>
    (!lands.abroad(box, home) && lands.leadsHome(box, home)) || (!!stays && centred(box));
  return [leads, centred];
}

/** The box of a label's own symbol, which keeps its size in every view. */
export function dotBox({ x, y, dot }: { x: number; y: number; dot?: Glyph }): LabelBox {
  const r = dot?.r ?? 0;
  return [x - r, y - r, x + r, y + r];
}
