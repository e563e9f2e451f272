/** What the wall map is made of: the tables and the ground of the map, as the page lays out any paper by itself. */
import { shippedTables } from '$lib/data/shipped.server';
import { mapData } from '../../map-data.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load: PageServerLoad = ({ params }) => {
  const { locale, tables, base } = mapData(params.lang);
  return { locale, tables, base, published: shippedTables().sources.map((row) => row.published) };
};
