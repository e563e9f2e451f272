/** Amounts on a logarithmic axis, a dot for each: where the dots stand, in shares of the width and rows of dots. */

export interface StripItem {
  readonly id: string;
  /** More than 0, in any unit. */
  readonly value: number;
}
export interface StripDot<T extends StripItem> {
  readonly item: T;
  /** Middle, in percent of the width. */
  readonly x: number;
  /** Steps above (negative) or below the middle of the strip, so that no dot covers another. */
  readonly level: number;
}
export interface Axis {
  /** Percent of the width for a value. */
  readonly at: (value: number) => number;
  readonly ticks: readonly {
    readonly value: number;
    readonly x: number;
    readonly minor: boolean;
  }[];
}

/** Steps of 1 and 5, and no other, are labelled; where a chart is narrow, those of 1 alone. */
const STEPS = [1, 5];
/** Room for half a dot and for the text at the last tick, in percent. */
const EDGE = 6;

/**
 * A logarithmic axis over all values of a chart, from a step below the least to one above the largest.
 * @throws RangeError where no value is more than 0
 */
export function logAxis(values: readonly number[]): Axis {
  const positive = values.filter((value) => value > 0);
  if (!positive.length) throw new RangeError('A logarithmic axis needs a value above 0.');
  const [least, most] = [Math.min(...positive), Math.max(...positive)];
  const steps = Array.from({ length: 24 }, (_, i) => 10 ** (i - 12)).flatMap((power) =>
    STEPS.map((step) => Number((step * power).toPrecision(2))),
  );
  const first = steps.filter((step) => step <= least).at(-1) ?? least;
  const last = steps.find((step) => step >= most) ?? most;
  const decades = Math.log10((first === last ? last * 10 : last) / first);
  // Not by d3-scale: its log scale brings formats of numbers along, into what the start page loads too.
  const at = (value: number): number =>
    Number((EDGE + (Math.log10(value / first) / decades) * (100 - 2 * EDGE)).toFixed(3));
  return {
    at,
    ticks: steps
      .filter((step) => step >= first && step <= last)
      .map((value) => ({ value, x: at(value), minor: !Number.isInteger(Math.log10(value)) })),
  };
}

/** 0, 1, −1, 2, −2, …: the nearest free step to the middle comes first, below before above, where the name stands. */
const level = (i: number): number => (i % 2 ? 1 : -1) * Math.ceil(i / 2);

/**
 * The dots of one strip.
 * @param apart how far apart two dots of one level must be, in percent of the width of the narrowest chart
 */
export function stripDots<T extends StripItem>(
  items: readonly T[],
  axis: Axis,
  apart: number,
): StripDot<T>[] {
  const last = new Map<number, number>();
  return [...items]
    .sort((a, b) => a.value - b.value || (a.id < b.id ? -1 : 1))
    .map((item) => {
      const x = axis.at(item.value);
      let i = 0;
      while (x - (last.get(level(i)) ?? -Infinity) < apart) i += 1;
      last.set(level(i), x);
      return { item, x, level: level(i) };
    });
}
