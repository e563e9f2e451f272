/** Monthly values as a small line: gaps where there is no value, a dot where a value stands alone. */
import { line } from 'd3-shape';

export interface SparkScale {
  readonly least: number;
  readonly most: number;
}
export interface Spark {
  /** Path of the line, '' where no two months in a row have a value. */
  readonly d: string;
  /** Months whose neighbours have no value: a line does not show them. */
  readonly dots: readonly { readonly i: number; readonly x: number; readonly y: number }[];
  /** Where zero lies, or null outside of the scale. */
  readonly zero: number | null;
  readonly at: (i: number) => { readonly x: number; readonly y: number } | null;
}

/** Room for a dot at the edges, in the units of width and height. */
const EDGE = 4;

/** The scale that several lines share: it always reaches zero, so that no small change looks large. */
export const sparkScale = (values: readonly (number | null)[]): SparkScale => {
  const known = values.filter((value) => value !== null);
  return { least: Math.min(0, ...known), most: Math.max(0, ...known) };
};

/** A line over equal steps; `values` has one for each month, null where there is none. */
export function spark(
  values: readonly (number | null)[],
  { least, most }: SparkScale,
  width: number,
  height: number,
): Spark {
  const round = (value: number): number => Math.round(value * 100) / 100;
  const x = (i: number): number =>
    round(EDGE + (i * (width - 2 * EDGE)) / Math.max(1, values.length - 1));
  const y = (value: number): number =>
    most === least
      ? height / 2
      : round(height - EDGE - ((value - least) / (most - least)) * (height - 2 * EDGE));
  const has = (i: number): boolean => typeof values[i] === 'number';
  const at = (i: number) => {
    const value = values[i];
    return typeof value === 'number' ? { x: x(i), y: y(value) } : null;
  };
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, i) => x(i))
    .y((value) => y(value ?? 0));
  const joined = values.some((_, i) => has(i) && has(i + 1));
  return {
    d: joined ? (path([...values]) ?? '') : '',
    dots: values.flatMap((_, i) => {
      const place = at(i);
      return place && !has(i - 1) && !has(i + 1) ? [{ i, ...place }] : [];
    }),
    zero: least < 0 && most > 0 ? y(0) : null,
    at,
  };
}
