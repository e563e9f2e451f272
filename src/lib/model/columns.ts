/**
 * The items as columns of numbers: built once of an atlas, read by every filter. A value of a facet is a code, its
 * place in the list of the facet's values.
 */
import type { Atlas, Ref } from './atlas';
import { byFacet, type Facet } from './filter';
import { binOf, histogramOf, type Histogram } from './histogram';
import { amountOf, ASKS, domainOf, valuesOf } from './values';

export interface FacetColumn {
  /** Value by code, in the order in which values are listed. */
  readonly values: readonly string[];
  readonly codeOf: ReadonlyMap<string, number>;
  /** The codes of item i stand in `codes` from starts[i] to before starts[i + 1]; none: not asked. */
  readonly starts: Uint32Array;
  readonly codes: Uint32Array;
}

export interface Columns {
  readonly length: number;
  /** Reference by number of the item, in the order of the atlas. */
  readonly refs: readonly Ref[];
  readonly facets: Readonly<Record<Facet, FacetColumn>>;
  /** In 100 million CNY; NaN where none is stated. */
  readonly amounts: Float64Array;
  /** 1 where an amount could be stated. */
  readonly asksAmount: Uint8Array;
  readonly histogram: Histogram;
  /** Bin of the histogram; -1 where no amount is stated. */
  readonly bins: Int16Array;
}

function facetColumn(facet: Facet, atlas: Atlas): FacetColumn {
  const values = [...domainOf(facet, atlas)];
  const codeOf = new Map(values.map((value, code) => [value, code]));
  const starts = new Uint32Array(atlas.items.length + 1);
  const codes: number[] = [];
  atlas.items.forEach((item, i) => {
    for (const value of valuesOf(facet, item, atlas)) {
      let code = codeOf.get(value);
      // No row is lost because a table lacks its value; validation has ruled that out for shipped tables.
      if (code === undefined) {
        code = values.push(value) - 1;
        codeOf.set(value, code);
      }
      codes.push(code);
    }
    starts[i + 1] = codes.length;
  });
  return { values, codeOf, starts, codes: Uint32Array.from(codes) };
}

/** The columns of all items of an atlas. */
export function columnsOf(atlas: Atlas): Columns {
  const { items } = atlas;
  const amounts = Float64Array.from(items, (item) => amountOf(item) ?? NaN);
  const histogram = histogramOf(amounts);
  return {
    length: items.length,
    refs: items.map(({ ref }) => ref),
    facets: byFacet((facet) => facetColumn(facet, atlas)),
    amounts,
    asksAmount: Uint8Array.from(items, ({ kind }) => Number(ASKS.amount.includes(kind))),
    histogram,
    bins: Int16Array.from(amounts, (amount) => binOf(histogram.edges, amount)),
  };
}
