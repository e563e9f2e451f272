/** What the values of the facets are called. */
import { findWords } from '$lib/i18n/find';
import { pick, type Locale } from '$lib/i18n/locale';
import { CITY, refOf, type Atlas } from './atlas';
import { BELOW_TIERS, NOT_STATED, type Facet } from './filter';
import { investorOf } from './values';

/** The name of a value in the reader's language; the value itself if no table knows it. */
export function facetName(facet: Facet, value: string, atlas: Atlas, locale: Locale): string {
  const words = findWords[locale];
  if (value === NOT_STATED) return words.notStated;
  const named = (row: { name_zh: string; name_en: string } | undefined): string =>
    row ? pick(row, 'name', locale) : value;
  switch (facet) {
    case 'industries':
      return named(atlas.industry(refOf('industries', value)));
    case 'stages':
      return named(atlas.stages.find(({ stage_id }) => stage_id === value));
    case 'regions':
      return value === CITY ? words.cityOnly : named(atlas.region(refOf('regions', value)));
    case 'tiers':
      return value === BELOW_TIERS
        ? words.belowTiers
        : named(atlas.tiers.find(({ tier_id }) => tier_id === value));
    case 'parks':
      return named(atlas.item(refOf('parks', value))?.row);
    case 'investor': {
      const item = atlas.items.find(
        (each) => each.kind === 'project' && investorOf(each.row) === value,
      );
      return item?.kind === 'project' ? pick(item.row, 'investor', locale) || value : value;
    }
  }
}
