/** A year as an axis: where its days and months stand, in percent of the width. */

const DAY = 86_400_000;
const utc = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);

export interface Span {
  /** First day, ISO; empty where only the end is known. */
  readonly start: string;
  /** Last day, or the day by which something is due, ISO. */
  readonly end: string;
}

export interface Year {
  readonly months: readonly { readonly month: number; readonly x: number }[];
  /** The beginning of a day, in percent; limited to the year. */
  readonly at: (iso: string) => number;
  /** From the beginning of the first day to the end of the last one; a point in time has no width. */
  readonly bar: (span: Span) => { readonly x: number; readonly width: number };
}

const rounded = (value: number): number => Number(value.toFixed(3));

/** The axis of a calendar year, e.g. 2024. */
export function yearAxis(year: number): Year {
  const [from, to] = [utc(`${year}-01-01`), utc(`${year + 1}-01-01`)];
  const share = (time: number): number =>
    rounded((Math.min(Math.max(time, from), to) - from) / ((to - from) / 100));
  return {
    months: Array.from({ length: 12 }, (_, i) => ({
      month: i + 1,
      x: share(utc(`${year}-${String(i + 1).padStart(2, '0')}-01`)),
    })),
    at: (iso) => share(utc(iso)),
    bar({ start, end }) {
      const last = share(utc(end) + DAY);
      const first = start ? share(utc(start)) : last;
      return { x: first, width: rounded(last - first) };
    },
  };
}

/** How a date stands to today: over, going on, or to come. */
export const standing = ({ start, end }: Span, today: string): 'past' | 'now' | 'ahead' =>
  end < today ? 'past' : start && start <= today ? 'now' : 'ahead';
