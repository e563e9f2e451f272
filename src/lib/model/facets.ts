/**
 * Filters with live counts. One pass marks for every item which criteria it fails; an item that fails none is found,
 * and one that fails a single criterion tells what that criterion costs. So the count at a value says how many
 * items with it would be found if nothing else of its own facet were chosen, and an empty result knows at once
 * which criterion to loosen.
 */
import type { Ref } from './atlas';
import type { Columns, FacetColumn } from './columns';
import { byFacet, FACETS, type Facet, type Filter } from './filter';

/** What items are filtered by: the facets, the amount, and three sets from elsewhere. */
export const CRITERIA = [...FACETS, 'amount', 'kinds', 'q', 'extent'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** Sets that a filter is met with; null or absent: no limit. */
export interface Limits {
  /** What the layers show; the criterion `kinds`. */
  readonly shown?: ReadonlySet<Ref> | null;
  /** What a search has found. */
  readonly hits?: ReadonlySet<Ref> | null;
  /** What stands within the visible part of the map. */
  readonly extent?: ReadonlySet<Ref> | null;
}

export interface FacetCount {
  readonly value: string;
  readonly chosen: boolean;
  /** Items with this value that pass everything but this facet. */
  readonly count: number;
}

export interface FacetCounts {
  readonly values: readonly FacetCount[];
  /** Items that pass everything but this facet, of kinds that it does not ask. */
  readonly inapplicable: number;
}

/** What a criterion costs: how many items would be found without it. */
export interface Loosened {
  readonly criterion: Criterion;
  readonly gives: number;
}

export interface Findings {
  /** Numbers of the items found, in the order of the atlas. */
  readonly found: Uint32Array;
  /** Numbers of those that are missing only because no layer on show has them. */
  readonly off: Uint32Array;
  readonly facets: Readonly<Record<Facet, FacetCounts>>;
  readonly amount: {
    /** By bin of the columns' histogram, as if no amount were chosen. */
    readonly bins: Uint32Array;
    /** Items with an amount within the range. */
    readonly within: number;
    readonly notStated: number;
    readonly inapplicable: number;
  };
  /** Criteria in use. */
  readonly used: readonly Criterion[];
  /** For an empty result: each single criterion without which there is one, the most fruitful first. */
  readonly loosen: readonly Loosened[];
}

const bitOf = Object.fromEntries(CRITERIA.map((name, i) => [name, 1 << i])) as Record<
  Criterion,
  number
>;

/** Marks all items without one of the chosen values. An unknown value is one that no item has. */
function failFacet(
  fails: Uint16Array,
  column: FacetColumn,
  chosen: readonly string[],
  bit: number,
) {
  const wanted = new Uint8Array(column.values.length);
  for (const value of chosen) {
    const code = column.codeOf.get(value);
    if (code !== undefined) wanted[code] = 1;
  }
  const { starts, codes } = column;
  for (let i = 0; i < fails.length; i++) {
    let passes = 0;
    for (let at = starts[i]!; at < starts[i + 1]!; at++) passes |= wanted[codes[at]!]!;
    if (!passes) fails[i]! |= bit;
  }
}

function failAmount(fails: Uint16Array, columns: Columns, { stated, min, max }: Filter) {
  const { amounts, asksAmount } = columns;
  const least = min ?? -Infinity;
  const below = max ?? Infinity;
  for (let i = 0; i < fails.length; i++) {
    const amount = amounts[i]!;
    const passes =
      asksAmount[i] &&
      // NaN is the only value unlike itself: not stated.
      (amount === amount ? stated !== 'no' && amount >= least && amount < below : stated !== 'yes');
    if (!passes) fails[i]! |= bitOf.amount;
  }
}

function failSet(fails: Uint16Array, refs: readonly Ref[], set: ReadonlySet<Ref>, bit: number) {
  for (let i = 0; i < fails.length; i++) if (!set.has(refs[i]!)) fails[i]! |= bit;
}

/** Which criteria each item fails, as bits, and which are in use. */
function judge(columns: Columns, filter: Filter, { shown, hits, extent }: Limits) {
  const fails = new Uint16Array(columns.length);
  const used: Criterion[] = [];
  for (const facet of FACETS) {
    if (!filter[facet].length) continue;
    used.push(facet);
    failFacet(fails, columns.facets[facet], filter[facet], bitOf[facet]);
  }
  if (filter.stated !== 'any' || filter.min !== null || filter.max !== null) {
    used.push('amount');
    failAmount(fails, columns, filter);
  }
  if (shown) {
    used.push('kinds');
    failSet(fails, columns.refs, shown, bitOf.kinds);
  }
  if (hits) {
    used.push('q');
    failSet(fails, columns.refs, hits, bitOf.q);
  }
  if (extent) {
    used.push('extent');
    failSet(fails, columns.refs, extent, bitOf.extent);
  }
  return { fails, used };
}

function countFacet(
  fails: Uint16Array,
  column: FacetColumn,
  filter: Filter,
  facet: Facet,
): FacetCounts {
  const others = ~bitOf[facet];
  const { starts, codes, values } = column;
  const counts = new Uint32Array(values.length);
  let inapplicable = 0;
  for (let i = 0; i < fails.length; i++) {
    if (fails[i]! & others) continue;
    const end = starts[i + 1]!;
    if (starts[i] === end) inapplicable++;
    for (let at = starts[i]!; at < end; at++) counts[codes[at]!]!++;
  }
  const chosen = new Set(filter[facet]);
  return {
    values: values.map((value, code) => ({
      value,
      chosen: chosen.has(value),
      count: counts[code]!,
    })),
    inapplicable,
  };
}

function countAmounts(
  fails: Uint16Array,
  { bins: binAt, amounts, asksAmount, histogram }: Columns,
  { min, max }: Filter,
) {
  const others = ~bitOf.amount;
  const bins = new Uint32Array(histogram.totals.length);
  let within = 0;
  let notStated = 0;
  let inapplicable = 0;
  for (let i = 0; i < fails.length; i++) {
    if (fails[i]! & others) continue;
    const bin = binAt[i]!;
    const amount = amounts[i]!;
    if (amount >= (min ?? -Infinity) && amount < (max ?? Infinity)) within++;
    if (bin >= 0) bins[bin]!++;
    else if (asksAmount[i]) notStated++;
    else inapplicable++;
  }
  return { bins, within, notStated, inapplicable };
}

/** How many items fail a single criterion and nothing else. */
function loosened(fails: Uint16Array, used: readonly Criterion[]): Loosened[] {
  const alone = new Uint32Array(1 << CRITERIA.length);
  for (const fail of fails) alone[fail]!++;
  return used
    .map((criterion) => ({ criterion, gives: alone[bitOf[criterion]]! }))
    .filter(({ gives }) => gives > 0)
    .sort((a, b) => b.gives - a.gives);
}

/** The items that a filter and its limits leave, with the counts of every value. */
export function find(columns: Columns, filter: Filter, limits: Limits = {}): Findings {
  const { fails, used } = judge(columns, filter, limits);
  /** Numbers of the items that fail just these criteria. */
  const failing = (bits: number): Uint32Array => {
    const numbers = new Uint32Array(columns.length);
    let length = 0;
    for (let i = 0; i < fails.length; i++) if (fails[i] === bits) numbers[length++] = i;
    return numbers.slice(0, length);
  };
  const found = failing(0);
  return {
    found,
    off: failing(bitOf.kinds),
    facets: byFacet((facet) => countFacet(fails, columns.facets[facet], filter, facet)),
    amount: countAmounts(fails, columns, filter),
    used,
    loosen: found.length ? [] : loosened(fails, used),
  };
}

/** The references of what was found, in the order of the atlas. */
export const refsOf = ({ refs }: Columns, { found }: Findings): Ref[] =>
  Array.from(found, (i) => refs[i]!);
