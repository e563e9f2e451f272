/**
 * Amounts on a logarithmic scale, in bins that are made once of all items and stay as they are while items are
 * filtered: what changes is how full a bin is, never what it stands for.
 */

/** Where a bin may begin within a power of ten; 1 and 5 are bounds of the tiers as well. */
const STEPS = [1, 2, 5] as const;

export interface Histogram {
  /** Bounds of the bins in 100 million CNY, ascending; bin i holds edges[i] ≤ amount < edges[i + 1]. */
  readonly edges: readonly number[];
  /** How many of all items fall into each bin: the scale of the bars. */
  readonly totals: Uint32Array;
}

/** Read as a decimal, so that 0.1 and 0.2 are exactly what a table says. */
const edge = (power: number, step: number): number => Number(`${step}e${power}`);

/** The bounds around all amounts (100 million CNY, more than 0); none if there is no amount. */
function edgesAround(least: number, most: number): number[] {
  const edges: number[] = [];
  for (let power = Math.floor(Math.log10(least)) - 1; ; power++) {
    for (const step of STEPS) {
      const at = edge(power, step);
      if (at <= least) edges[0] = at;
      else edges.push(at);
      if (at > most) return edges;
    }
  }
}

/** The bin of an amount, or -1 if it lies in none (NaN: not stated). */
export function binOf(edges: readonly number[], amount: number): number {
  if (!(amount >= (edges[0] ?? Infinity)) || amount >= (edges.at(-1) ?? 0)) return -1;
  let low = 0;
  let high = edges.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (amount >= (edges[middle] ?? 0)) low = middle;
    else high = middle;
  }
  return low;
}

/** The histogram of amounts in 100 million CNY; NaN and amounts of 0 or less are left out. */
export function histogramOf(amounts: Float64Array): Histogram {
  let least = Infinity;
  let most = 0;
  for (const amount of amounts) {
    if (!(amount > 0) || amount === Infinity) continue;
    least = Math.min(least, amount);
    most = Math.max(most, amount);
  }
  const edges = most > 0 ? edgesAround(least, most) : [];
  const totals = new Uint32Array(Math.max(0, edges.length - 1));
  for (const amount of amounts) {
    const bin = binOf(edges, amount);
    if (bin >= 0) totals[bin] = (totals[bin] ?? 0) + 1;
  }
  return { edges, totals };
}
