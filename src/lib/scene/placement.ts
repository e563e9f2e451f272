/**
 * Finds room for the labels of a scene on a stage of a given size. Greedy by priority: each label
 * takes the first of its candidate boxes that covers neither another label nor a mark, and is left
 * out if there is none; the counties' names give way to each other until all fit.
 */
import type { Locale } from '$lib/i18n/locale';
import { finished, type Steps } from '$lib/steps/turns';
import { candidates, type Candidate } from './candidates';
import { boxOf, inside, type Size } from './nudge';
import { columnShape, type Raise } from './column-shape';
import { reach, type Glyph } from './glyph';
import { keptOff } from './keep-off';
import { LABEL_SIZES, labelSizes, LINE, sizeIn, sizeOf, type Sizes } from './label-sizes';
import { Lands } from './lands';
import {
  along,
  BETWEEN,
  clear,
  crosses,
  lineTo,
  meets,
  overlap,
  type Circle,
  type LabelBox,
  type Line,
} from './obstacles';
import { inRounds, together } from './rounds';
import { versions } from './versions';
import type { Reserve } from './reserve';
import type { Label, LabelStyle, LonLat, Scene } from './scene';

export { boxOf, type LabelBox };

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
  /** Type size of the first line, and of the others. */
  readonly size: number;
  readonly more: number;
  /** Pixels from baseline to baseline. */
  readonly lineHeight: number;
  readonly box: LabelBox;
  /** A line from the symbol to the name, from and to in pixels from the point that is named. */
  readonly line?: Line;
  /** The same with the room that it keeps for more lines. */
  readonly kept?: LabelBox;
  /** By how much it is worse than the best. */
  readonly cost?: number;
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
  /** Pixels that names keep from the edges of the stage: type has outlines, and may be wider than was thought. */
  readonly edge?: number;
  /** Pixels between two names, sideways and up or down. */
  readonly between?: readonly [number, number];
  /** What names keep off where another place is free: discs that are read as the ground of a symbol. */
  readonly soft?: readonly Pick<Circle, 'x' | 'y' | 'r'>[];
  /** What the names of counties keep off where they can, so that no layer that comes moves them. */
  readonly reserve?: Reserve | undefined;
  /** Lines of the ground that a name rather does not break: whether one runs through a box. */
  readonly broken?: (box: LabelBox) => boolean;
  /** Moves a place of a county's name by as little as finds it room. */
  readonly moved?: (
    candidate: Candidate,
    box: (at: Candidate) => LabelBox,
    taken: (box: LabelBox) => boolean,
  ) => Candidate;
  /** The labels of the view before: a label stays where it was as long as that is free. */
  readonly previous?: readonly PlacedLabel[];
  /** The position that a page that was built ahead has shown a label in, by its id: of good ones it has that one. */
  readonly shownAt?: Readonly<Record<string, string>> | undefined;
}

/**
 * A name without a gap stands on its own symbol, but a county's, whose symbol has its figure; the name of a packed mark may
 * cross the frame around its pack.
 */
const belongs = ({ ref, frame }: Circle, label: Label): boolean =>
  (((label.gap === 0 && label.style !== 'county') || label.style === 'count') &&
    frame === null &&
    ref === label.ref) ||
  (label.style === 'mark' && frame !== null && samePlace(frame, label.at));

/** Nearer to another symbol of its pack than this, in pixels, a name would be read as that one's. */
const ASTRAY = 14;

const samePlace = (a: LonLat, b: LonLat): boolean => a[0] === b[0] && a[1] === b[1];

/** The box of some lines in a box that has room for more below them. */
function firstLines([x0, y0, x1]: LabelBox, anchor: Candidate['anchor'], [w, h]: Size): LabelBox {
  if (w > x1 - x0 - 0.01) return [x0, y0, x1, y0 + h];
  const left = anchor === 'start' ? x0 : anchor === 'end' ? x1 - w : (x0 + x1 - w) / 2;
  return [left, y0, left + w, y0 + h];
}

/** A label whose box has room for more lines than it has gives that room back. */
const trimmed = (label: PlacedLabel, sizes: Sizes): PlacedLabel =>
  label.room
    ? {
        ...label,
        box: firstLines(label.box, label.anchor, sizeIn(label, label.lines, sizes)),
        kept: label.box,
      }
    : label;

/** A candidate that was taken before comes first; where it may stay, no other is made beyond it. */
function* inOrder(
  all: () => Iterable<Candidate>,
  before: string | undefined,
): Generator<Candidate, void> {
  if (before !== undefined)
    for (const candidate of all())
      if (candidate.key === before) {
        yield candidate;
        break;
      }
  yield* all();
}

/** Names of land, of which a part may be in view where its middle is not. */
const OF_LAND: readonly LabelStyle[] = ['county', 'unit', 'neighbour'];

/** What it counts to stand off one's own land: more than all else that makes a place of a county's name worse. */
const ABROAD = 16;

/** So many pixels farther off count one more. */
const FARTHER = 6;

/** What it counts on a phone to begin or end off one's own land: less than to stand on what another layer covers. */
const HANGS = 3;

/** So many places are looked at in one step. */
const LOOKS = 12;

/** What it counts to break a line of the ground: less than to stand on the ground of a symbol. */
const BREAKS = 1;

/** The labels that fit, the more important ones first. */
export const placeLabels = (scene: Scene, options: PlacementOptions): PlacedLabel[] =>
  finished(placeSteps(scene, options));

/** The same in steps. */
export function* placeSteps(scene: Scene, options: PlacementOptions): Steps<PlacedLabel[]> {
  const {
    project,
    width,
    height,
    k,
    zoom,
    taken = [],
    edge = 0,
    between: [apartX, apartY] = BETWEEN,
    soft = [],
    broken,
    moved,
  } = options;
  const sizes = labelSizes(width, height);
  const phone = sizes !== LABEL_SIZES;
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
  for (const { at, offset, r } of scene.spared ?? []) {
    const [x, y] = project(at);
    circles.push({ x: x + offset[0] * k, y: y + offset[1] * k, r: r * k, ref: '', frame: null });
  }
  // Columns stand on a map without any other symbol, each with its name.
  const reserve = scene.columns.length ? undefined : options.reserve;
  const { reserved, grounds } = keptOff(reserve, soft, project, k / scene.fit);
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
    box[0] >= edge &&
    box[1] >= edge &&
    box[2] <= width - edge &&
    box[3] <= height - edge &&
    !taken.some((other) => overlap(box, other)) &&
    !standing.some((other) => overlap(box, other)) &&
    !placed.some(
      (other) =>
        overlap(box, other.box, apartX, apartY) || (other.dot && overlap(box, dotBox(other))),
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
  function* places(label: Label): Generator<PlacedLabel | undefined, void> {
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
    const isCounty = label.style === 'county';
    const type = sizeOf(label, 0, sizes);
    const lineHeight = type * LINE;
    // A column is named above its top, wherever that is.
    const home = label.height_m === undefined ? label.home : undefined;
    let looks = 0;
    for (const [later, group] of versions(label, sizes).entries()) {
      /** By how much worse than the best they are, the best of them first. */
      let worse: PlacedLabel[][] = [];
      for (const [nth, version] of group.entries()) {
        const size = sizeIn(label, version.room, sizes);
        const name = sizeIn(label, version.label.lines.slice(0, 1), sizes);
        for (const found of inOrder(
          () => candidates(version.label, gap, size, spots),
          // A neighbour has room in its middle as soon as there is any: beside that it might stand on other land.
          last ?? (label.style === 'neighbour' ? undefined : options.shownAt?.[label.id]),
        )) {
          if (++looks % LOOKS === 0) yield;
          const near = isCounty ? inside(found, at, size, width, edge) : found;
          const candidate =
            isCounty && broken && moved
              ? moved(
                  near,
                  (each) => boxOf(at, each, size),
                  (box) => broken(box) || !isFree(box, obstacles),
                )
              : near;
          const box = boxOf(at, candidate, size);
          if (!isFree(box, obstacles)) continue;
          const line = label.led ? lineTo(box, at, gap) : null;
          if (line && placed.some((other) => crosses(line, at, other.box))) continue;
          // A line had rather lead past symbols than over them.
          const over =
            line &&
            obstacles.some(
              (disc) => disc.frame === null && disc.ref !== label.ref && meets(line, at, disc),
            )
              ? 16
              : 0;
          if (over && label.led === 'near') continue;
          // Its first line alone is to lead there as well: with fewer layers it has no other.
          const boxes = isCounty ? [box, firstLines(box, candidate.anchor, name)] : [box];
          // Nearer to another symbol of its pack it would be read as that one's, but for a line.
          const own = line !== null || clear(box, packed);
          const rank =
            own && boxes.every((each) => good(each))
              ? 0
              : lower && boxes.every((each) => good(each) || lower(each))
                ? 1
                : -1;
          // What stood there before stays, as long as it may stand there.
          const stays = own && candidate.key === last && boxes.every((each) => good(each, true));
          if (rank < 0 && !stays) continue;
          // A symbol alone has its place anyway.
          const ground = version.room.length && !clear(box, isCounty ? grounds : soft) ? 2 : 0;
          const displaced = isCounty && !clear(box, reserved) ? 4 : 0;
          // What has room on its own land does not leave it for what is not on show.
          const beyond = isCounty && home ? lands.beyond(boxes.at(-1)!, home) : 0;
          const abroad = beyond && ABROAD + Math.min(Math.floor(beyond / FARTHER), ABROAD);
          const held = !phone || !isCounty || !home || lands.holds(boxes.at(-1)!, home);
          const hangs = held ? 0 : HANGS;
          const breaks = version.room.length && broken?.(box) ? BREAKS : 0;
          // A figure had rather stand off its symbol than lose its second line, which says of how many rows it is; on a phone it
          // had rather lose that, and rather stand off than on other land.
          const figure = label.style === 'count';
          const gone = figure && phone && !lands.leadsHome(box, home);
          const whole = !phone && version.room.length > 1;
          const off = gone ? (line ? 9 : 10) : figure && line && !whole ? 4 : 0;
          const worth = rank + ground + displaced + abroad + hangs + over + breaks + off;
          const way: PlacedLabel = {
            ...version.label,
            ...(line && { line }),
            ...candidate,
            x: at[0],
            y: at[1],
            // Capitals and Chinese characters are centred on their line with the baseline this far down.
            dy: candidate.dy - size[1] / 2 + lineHeight / 2 + type * 0.36,
            size: type,
            more: sizeOf(label, 1, sizes),
            lineHeight,
            box,
            cost: stays ? 0 : worth + nth + later * ABROAD,
          };
          if (stays || worth === 0) yield way;
          else (worse[worth] ??= []).push(way);
        }
        // A county would rather have its figure than the better place, but rather be at home than have it. Others rather break a
        // line than go without a name.
        const patient = isCounty ? !phone && (reserve ?? broken) : broken;
        const most = patient ? (isCounty ? ABROAD : BREAKS + 1) : 0;
        yield* worse.slice(0, most).flat();
        worse = worse.map((ways, i) => (i < most ? [] : ways));
      }
      yield* worse.flat();
    }
  }

  const byPriority = scene.labels
    .filter(({ from_zoom }) => from_zoom === undefined || zoom >= from_zoom)
    .sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
  for (const group of together(byPriority)) {
    yield;
    const found = (yield* inRounds(group, places)).map((label) => trimmed(label, sizes));
    placed.push(...found);
    // What comes later keeps off the lines.
    for (const { x, y, line } of found)
      if (line) circles.push(...along([x + line[0], y + line[1]], [x + line[2], y + line[3]]));
  }
  return placed;
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
  if (style === 'pack') return [(box) => here(box) && lands.leadsHome(box, home)];
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
