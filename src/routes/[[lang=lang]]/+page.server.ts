/** The explorer's data: what its map needs, and what it says of the tables to search engines. */
import { TABLE_NAMES } from '$lib/data/schema';
import { mapData } from '../map-data.server';
import { pack } from '../packed';
import { asPainted } from '../painted.server';
import { fileAddress, siteAddress } from '../site-address';
import { datasetLd } from '../structured';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load: PageServerLoad = ({ params }) => {
  const data = mapData(params.lang);
  const files = [...TABLE_NAMES.map((name) => `${name}.csv`), 'datapackage.json'];
  const dataset = datasetLd(
    data.locale,
    files.map((file) => fileAddress(data.locale, `data/${file}`)),
    siteAddress(data.locale, '/about/') ?? 'about/',
    siteAddress(data.locale, '/'),
  );
  const painted = asPainted(data.tables, data.locale, data.base);
  return { packed: pack({ ...data, dataset, painted }) };
};
