/** The monthly league as the document describes it, and what is needed to rank by a table that a reader loads. */
import { shippedTables } from '$lib/data/shipped.server';
import { localeOf } from '$lib/i18n/locale';
import { shippedAtlas, shippedLocator } from '../../atlas.server';
import { leaguePage, leagueTables } from '../../league/tables';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load: PageServerLoad = ({ params }) => {
  const locale = localeOf(params.lang);
  return {
    locale,
    about: leaguePage(shippedAtlas(), locale),
    tables: leagueTables(shippedTables()),
    locator: shippedLocator(),
  };
};
