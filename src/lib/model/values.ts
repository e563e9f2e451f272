/** The rules of the facets: what each item answers, and which answers there are. */
import type { Region } from '$lib/data/schema';
import { CITY, type Atlas, type Item } from './atlas';
import { tierOf } from './figures';
import { BELOW_TIERS, KINDS, NOT_STATED, type Facet, type Kind } from './filter';

const ALL: readonly Kind[] = KINDS;
const PROJECTS: readonly Kind[] = ['project'];
/** The kinds that a facet asks. */
export const ASKS: Readonly<Record<Facet | 'amount', readonly Kind[]>> = {
  industries: ALL,
  regions: ALL,
  parks: ['project', 'cluster', 'park'],
  stages: PROJECTS,
  tiers: PROJECTS,
  investor: PROJECTS,
  amount: PROJECTS,
};

/** A stage that the document does not name; it has a row of its own in stages.csv. */
const UNSPECIFIED = 'unspecified';

/**
 * Value of an investor: the name itself, in Chinese wherever the tables at hand have it, so that a link means the
 * same in both languages; without what a link cannot hold (see state/codec.ts), such as a semicolon.
 */
export const investorOf = ({
  investor_zh,
  investor_en,
}: {
  readonly investor_zh: string;
  readonly investor_en: string;
}): string =>
  (investor_zh || investor_en)
    .replaceAll(';', '；')
    .replace(/\p{Cc}+/gu, ' ')
    .slice(0, 120)
    .trim();

/** Amount of an item in 100 million CNY; null where it states none or is no project. */
export const amountOf = (item: Item): number | null =>
  item.kind === 'project' ? item.row.investment_100m_cny : null;

/** The tier that an amount in 100 million CNY falls into, as a value. */
const tierValue = (atlas: Atlas, amount: number | null): string =>
  amount === null ? NOT_STATED : (tierOf(atlas, amount)?.tier_id ?? BELOW_TIERS);

const orNotStated = (value: string): readonly string[] => [value || NOT_STATED];

/** The values of an item in a facet; none if the facet does not ask its kind. */
export function valuesOf(facet: Facet, item: Item, atlas: Atlas): readonly string[] {
  if (!ASKS[facet].includes(item.kind)) return [];
  switch (facet) {
    case 'industries':
      return item.industries.length ? item.industries : [NOT_STATED];
    case 'regions':
      return [item.region.region_id];
    case 'parks':
      if (item.kind === 'park') return [item.row.park_id];
      return orNotStated('park_id' in item.row ? item.row.park_id : '');
  }
  if (item.kind !== 'project') return [];
  switch (facet) {
    case 'stages':
      return orNotStated(item.row.stage_id === UNSPECIFIED ? '' : item.row.stage_id);
    case 'tiers':
      return [tierValue(atlas, item.row.investment_100m_cny)];
    case 'investor':
      return orNotStated(investorOf(item.row));
  }
}

/** Counties in focus first, then districts; the city, which stands for a county not stated, last. */
const regionOrder = ({ region_id, in_focus }: Region): number =>
  region_id === CITY ? 2 : in_focus ? 0 : 1;

/** Investors by how many projects bear their name, then by name. */
function investors(atlas: Atlas): string[] {
  const counts = new Map<string, number>();
  for (const item of atlas.items) {
    const name = item.kind === 'project' ? investorOf(item.row) : '';
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
}

/** All values of a facet in the order in which they are listed, also those that no item has. */
export function domainOf(facet: Facet, atlas: Atlas): readonly string[] {
  switch (facet) {
    case 'industries':
      return [...atlas.industries.map(({ industry_id }) => industry_id), NOT_STATED];
    case 'stages':
      return [
        ...atlas.stages.map(({ stage_id }) => stage_id).filter((id) => id !== UNSPECIFIED),
        NOT_STATED,
      ];
    case 'regions':
      return [...atlas.regions]
        .sort((a, b) => regionOrder(a) - regionOrder(b))
        .map(({ region_id }) => region_id);
    case 'tiers':
      return [
        ...[...atlas.tiers]
          .sort((a, b) => (b.min_100m_cny ?? 0) - (a.min_100m_cny ?? 0))
          .map(({ tier_id }) => tier_id),
        BELOW_TIERS,
        NOT_STATED,
      ];
    case 'parks':
      return [
        ...atlas.items.flatMap((item) => (item.kind === 'park' ? [item.row.park_id] : [])),
        NOT_STATED,
      ];
    case 'investor':
      return [...investors(atlas), NOT_STATED];
  }
}
