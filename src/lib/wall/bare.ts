/**
 * Symbols of reference that placement leaves out because they stand too near to something: on paper, where nobody can
 * zoom in, those stand that cover nothing, and their names are looked for farther off.
 */
import { LABEL_SIZES, LINE } from '$lib/scene/label-sizes';
import { dotBox, type PlacedLabel } from '$lib/scene/placement';
import { covers, overlap, type LabelBox } from '$lib/scene/obstacles';
import { reach } from '$lib/scene/glyph';
import type { Label } from '$lib/scene/scene';
import { BARE, MANY, type CalloutInput, type Round } from './callouts';

/** Pixels that stay free around such a symbol. */
const AIR = 0.75;

/**
 * The symbols, without their names, the most important first.
 * @param zoom at which seats and stations are named
 */
export function bareSymbols(
  input: Omit<CalloutInput, 'lands' | 'onLand'>,
  zoom: number,
): PlacedLabel[] {
  const { scene, placed, project, k, taken, width, height } = input;
  if (scene.marks.length > MANY) return [];
  const there = new Set(placed.map(({ ref }) => ref));
  // The line of a symbol to its place is round for no one, but begins at a point.
  const rounds = scene.marks.map(({ at, offset, glyph }): Round => {
    const [x, y] = project(at);
    return glyph.shape === 'leader'
      ? { x, y, r: AIR }
      : { x: x + offset[0] * k, y: y + offset[1] * k, r: reach(glyph) * k };
  });
  const boxes: LabelBox[] = [
    ...taken,
    ...placed.flatMap((each) => [
      ...(each.lines.length ? [each.box] : []),
      ...(each.dot ? [dotBox(each)] : []),
    ]),
  ];
  const wanted = (label: Label): boolean =>
    label.style === 'reference' &&
    label.lines.length > 0 &&
    !there.has(label.ref) &&
    (label.from_zoom ?? 0) <= zoom;
  return scene.labels
    .filter(wanted)
    .sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1))
    .flatMap((label): PlacedLabel[] => {
      const [x, y] = project(label.at);
      const box = dotBox({ x, y, ...(label.dot && { dot: label.dot }) });
      const free =
        box[0] >= 0 &&
        box[1] >= 0 &&
        box[2] <= width &&
        box[3] <= height &&
        !boxes.some((other) => overlap(box, other, AIR, AIR)) &&
        !rounds.some((round) => covers({ ...round, r: round.r + AIR }, box));
      if (!free) return [];
      boxes.push(box);
      const size = LABEL_SIZES[label.style];
      const rest = { key: BARE, x, y, dx: 0, dy: 0, anchor: 'start', size, more: size } as const;
      return [{ ...label, lines: [], ...rest, lineHeight: size * LINE, box }];
    });
}
