/** The page of a county, put together when the site is built. */
import { countyPage } from '$lib/model/county-page';
import { countyEntries, shippedCounty } from '../../../county.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = countyEntries;

export const load: PageServerLoad = ({ params }) => {
  const { county, atlas, shown } = shippedCounty(params);
  return { ...shown, page: countyPage(county, atlas, shown.locale) };
};
