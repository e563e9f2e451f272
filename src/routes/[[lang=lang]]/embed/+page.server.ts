/** The embedded map has the data of the explorer. */
import { mapData } from '../../map-data.server';
import { pack } from '../../packed';
import { asPainted } from '../../painted.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load: PageServerLoad = ({ params }) => {
  const data = mapData(params.lang);
  const painted = asPainted(data.tables, data.locale, data.base);
  return { packed: pack({ ...data, painted }) };
};
