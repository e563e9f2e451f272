/** The embedded map has the data of the explorer. */
import { mapData } from '../../map-data.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load: PageServerLoad = ({ params }) => mapData(params.lang);
