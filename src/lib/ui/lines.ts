/** The list as lines, one below the other: headings and rows. */
import type { ListGroup, ListRegion, ListRow } from './rows';

export type Line = ListGroup | ListRegion | ListRow;

export const isRow = (line: Line): line is ListRow => 'name' in line;

/** All lines of some groups. */
export const linesOf = (groups: readonly ListGroup[]): Line[] =>
  groups.flatMap((group): Line[] => [
    group,
    ...group.regions.flatMap((region): readonly Line[] =>
      region.title ? [region, ...region.rows] : region.rows,
    ),
  ]);

/** Pixels of a line in a list of fixed lines: two of a name and one of what is below it, or a heading. */
const HEIGHT = { row: 62, heading: 40 } as const;
/** Pixels before and after what is seen that are in the page as well. */
const BEYOND = 600;

/** Where each line begins, and as the last number where the list ends. */
export function offsetsOf(lines: readonly Line[]): Float64Array {
  const offsets = new Float64Array(lines.length + 1);
  lines.forEach((line, i) => {
    offsets[i + 1] = offsets[i]! + (isRow(line) ? HEIGHT.row : HEIGHT.heading);
  });
  return offsets;
}

/** The lines that touch a part of the list, given in its pixels, with some beyond: from the first to before the last. */
export function windowOf(offsets: Float64Array, top: number, bottom: number): [number, number] {
  const count = offsets.length - 1;
  return [
    Math.min(count, Math.max(0, lineAt(offsets, top - BEYOND))),
    Math.max(0, Math.min(count, lineAt(offsets, bottom + BEYOND) + 1)),
  ];
}

/** The line at a height; the first or the last one beyond either end. */
function lineAt(offsets: Float64Array, y: number): number {
  let [low, high] = [0, offsets.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! <= y) low = middle;
    else high = middle;
  }
  return low;
}
