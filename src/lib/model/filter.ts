/**
 * What a reader may narrow the items by. What an item answers to a facet stands in values.ts, columns.ts holds that
 * for all items, and facets.ts counts it. This module is part of every page, as the address is: it imports nothing.
 *
 * Which facet asks which kind of item:
 *
 *   industries, regions        every kind (a park takes the industries of what the document puts there)
 *   parks                      projects and clusters by the park that the document names, parks by themselves
 *   stages, tiers, investor    projects
 *   amount                     projects: a cluster's size class is no amount, the document does not say of what it is
 *
 * A facet in use leaves only items of the kinds that it asks; the others are counted as inapplicable, apart from
 * those that could say it and do not, which are counted at `not-stated`.
 */
import type { Item } from './atlas';

export const FACETS = ['industries', 'stages', 'regions', 'tiers', 'parks', 'investor'] as const;
export type Facet = (typeof FACETS)[number];
/** One thing for each facet. */
export const byFacet = <T>(of: (facet: Facet) => T): Record<Facet, T> =>
  Object.fromEntries(FACETS.map((facet) => [facet, of(facet)])) as Record<Facet, T>;

export type Kind = Item['kind'];
export const KINDS = [
  'project',
  'cluster',
  'park',
  'enterprise',
  'site',
] as const satisfies readonly Kind[];

/** Value of an item that could say it and does not. No table may use it as an id. */
export const NOT_STATED = 'not-stated';
/** Value of a stated amount that no tier covers: with the shipped tiers, one below the lowest. */
export const BELOW_TIERS = 'below-tiers';

/** Whether an amount must be stated: `any` keeps those not stated beside the range, `no` leaves just them. */
export const STATED = ['any', 'yes', 'no'] as const;
export type Stated = (typeof STATED)[number];

/** Chosen values by facet (one of them is enough, none: all items), and the range of amounts. */
export interface Filter extends Readonly<Record<Facet, readonly string[]>> {
  readonly stated: Stated;
  /** Least amount in 100 million CNY, inclusive; null: no bound. */
  readonly min: number | null;
  /** Amount in 100 million CNY below which items stay, exclusive as in the tiers; null: no bound. */
  readonly max: number | null;
}

export const NO_FILTER: Filter = {
  industries: [],
  stages: [],
  regions: [],
  tiers: [],
  parks: [],
  investor: [],
  stated: 'any',
  min: null,
  max: null,
};
