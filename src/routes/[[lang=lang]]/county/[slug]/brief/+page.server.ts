/** The brief of a county, put together when the site is built. */
import { countyBrief } from '$lib/model/county-brief';
import { countyEntries, shippedCounty } from '../../../../county.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = countyEntries;

export const load: PageServerLoad = ({ params }) => {
  const { county, atlas, shown } = shippedCounty(params);
  return { ...shown, brief: countyBrief(county, atlas, shown.locale) };
};
