/** The kiosk has the data of the explorer, in both languages, as a visitor changes between them without the network. */
import { shippedTables } from '$lib/data/shipped.server';
import { forClient } from '../../client-tables';
import { mapData } from '../../map-data.server';
import { pack } from '../../packed';
import { homesPainted } from '../../painted.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load: PageServerLoad = ({ params }) => {
  const shipped = shippedTables();
  const [data, tables] = [mapData(params.lang), forClient(shipped, null)];
  const painted = homesPainted(tables, data.base);
  return { packed: pack({ ...data, tables, tour: shipped.tour, painted }) };
};
