/** The brief of a county, put together when the site is built. */
import { error } from '@sveltejs/kit';
import { localeOf } from '$lib/i18n/locale';
import { countyBrief } from '$lib/model/county-brief';
import { shippedAtlas, shippedLocator } from '../../../../atlas.server';
import { locatorNames } from '../../../../locate';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  shippedAtlas().counties.flatMap(({ slug }) => [{ slug }, { lang: 'en', slug }]);

export const load: PageServerLoad = ({ params }) => {
  const locale = localeOf(params.lang);
  const atlas = shippedAtlas();
  const county = atlas.counties.find(({ slug }) => slug === params.slug);
  if (!county) error(404);
  return {
    locale,
    slug: county.slug,
    brief: countyBrief(county, atlas, locale),
    locator: shippedLocator(),
    names: locatorNames(atlas, locale),
  };
};
