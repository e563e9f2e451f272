/** The slightly curved line of a link. */

/** How far the curve leaves the straight line, as a share of its length. */
const BEND = 0.12;

/** Path data of a curve between two points; it bends upwards whichever end comes first. */
export function curve(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
): string {
  const side = x2 < x1 ? -1 : 1;
  const x = (x1 + x2) / 2 + side * (y2 - y1) * 2 * BEND;
  const y = (y1 + y2) / 2 - side * (x2 - x1) * 2 * BEND;
  const n = (value: number): number => Math.round(value * 10) / 10;
  return `M${n(x1)} ${n(y1)}Q${n(x)} ${n(y)} ${n(x2)} ${n(y2)}`;
}
