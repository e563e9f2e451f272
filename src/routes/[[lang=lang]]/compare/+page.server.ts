/** The comparison of counties, put together when the site is built: all of them, of which a reader chooses. */
import { localeOf } from '$lib/i18n/locale';
import { compareOf } from '$lib/model/compare';
import { shippedAtlas, shippedLocator } from '../../atlas.server';
import { locatorNames } from '../../locate';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load: PageServerLoad = ({ params }) => {
  const locale = localeOf(params.lang);
  const atlas = shippedAtlas();
  return {
    locale,
    compare: compareOf(atlas, locale),
    locator: shippedLocator(),
    names: locatorNames(atlas, locale),
  };
};
