/** Bins of amounts: on a logarithmic scale, the same for every filter, with each amount in one of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '$lib/model/columns';
import { find } from '$lib/model/facets';
import { NO_FILTER } from '$lib/model/filter';
import { binOf, histogramOf } from '$lib/model/histogram';
import { atlas } from '../fixtures/atlas';

const amount = fc.integer({ min: 1, max: 1e9 }).map((n) => n / 1e4);

describe('the histogram', () => {
  it('holds every amount in one bin between round bounds', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1 }), (amounts) => {
        const { edges, totals } = histogramOf(Float64Array.from([...amounts, NaN]));
        expect(totals.reduce((sum, n) => sum + n, 0)).toBe(amounts.length);
        for (const each of amounts) {
          const bin = binOf(edges, each);
          expect(edges[bin]).toBeLessThanOrEqual(each);
          expect(each).toBeLessThan(edges[bin + 1]!);
        }
        for (const at of edges) expect(at.toExponential()).toMatch(/^[125]e/);
        expect(totals[0]).toBeGreaterThan(0);
        expect(totals.at(-1)).toBeGreaterThan(0);
      }),
    );
  });

  it('is empty where no amount is stated', () => {
    expect(histogramOf(Float64Array.from([NaN, NaN]))).toEqual({
      edges: [],
      totals: new Uint32Array(),
    });
    expect(binOf([], 3)).toBe(-1);
  });

  it('keeps its bins while items are filtered', () => {
    const columns = columnsOf(atlas);
    expect(columns.histogram.edges).toEqual([0.2, 0.5, 1, 2, 5, 10, 20, 50, 100]);
    const { bins } = find(columns, { ...NO_FILTER, regions: ['210727'], min: 50 }).amount;
    expect(bins).toHaveLength(columns.histogram.totals.length);
    bins.forEach((count, i) => expect(count).toBeLessThanOrEqual(columns.histogram.totals[i]!));
  });
});
