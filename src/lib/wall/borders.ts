/** Where the borders and coasts of the ground run on the sheet, for names that would break them. */
import type { LabelBox } from '$lib/scene/obstacles';
import type { Point } from './line';

/**
 * A test whether a border runs through a box, quick for many boxes: lines are laid on a grid of one pixel, of which the
 * sums up to each square are known.
 * @param rings closed lines, in pixels
 * @param width of the grid in whole pixels; what is outside of it counts for nothing
 */
export function borderTest(
  rings: readonly (readonly Point[])[],
  width: number,
  height: number,
): (box: LabelBox) => boolean {
  const [columns, rows] = [Math.ceil(width) + 1, Math.ceil(height) + 1];
  const sums = new Int32Array(columns * rows);
  for (const ring of rings)
    ring.forEach(([bx, by], i) => {
      const [ax, ay] = ring.at(i - 1)!;
      const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay)));
      for (let step = 0; step < steps; step++) {
        const x = Math.floor(ax + ((bx - ax) * step) / steps) + 1;
        const y = Math.floor(ay + ((by - ay) * step) / steps) + 1;
        if (x > 0 && y > 0 && x < columns && y < rows) sums[y * columns + x] = 1;
      }
    });
  for (let y = 1; y < rows; y++)
    for (let x = 1; x < columns; x++) {
      const at = y * columns + x;
      sums[at]! += sums[at - 1]! + sums[at - columns]! - sums[at - columns - 1]!;
    }
  const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
  return ([x0, y0, x1, y1]) => {
    const [left, right] = [clamp(Math.floor(x0), columns - 1), clamp(Math.ceil(x1), columns - 1)];
    const [top, bottom] = [clamp(Math.floor(y0), rows - 1), clamp(Math.ceil(y1), rows - 1)];
    const sum = (x: number, y: number): number => sums[y * columns + x]!;
    return sum(right, bottom) - sum(left, bottom) - sum(right, top) + sum(left, top) > 0;
  };
}
