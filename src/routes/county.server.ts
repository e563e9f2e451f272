/** What the pages of a county are built from. */
import { error } from '@sveltejs/kit';
import { localeOf } from '$lib/i18n/locale';
import { shippedAtlas, shippedLocator } from './atlas.server';
import { locatorNames } from './locate';

/** The parameters of every such page, in both languages. */
export const countyEntries = () =>
  shippedAtlas().counties.flatMap(({ slug }) => [{ slug }, { lang: 'en', slug }]);

/**
 * The county that an address asks for, the atlas, and what the page shows whatever it says of the county.
 * @throws 404 where no county has the slug
 */
export function shippedCounty(params: { readonly lang?: string; readonly slug: string }) {
  const locale = localeOf(params.lang);
  const atlas = shippedAtlas();
  const county = atlas.counties.find(({ slug }) => slug === params.slug);
  if (!county) error(404);
  const shown = {
    locale,
    slug: county.slug,
    locator: shippedLocator(),
    names: locatorNames(atlas, locale),
  };
  return { county, atlas, shown };
}
