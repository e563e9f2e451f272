/** The map is made ready before the page comes to life. */
import { error } from '@sveltejs/kit';
import { base } from '$app/paths';
import { unpack, type Packed } from '../packed';
import { prepared } from '../prepared';
import type { EntryGenerator, PageLoad } from './$types';
import type { ExplorerData } from './map.json/+server';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load: PageLoad = async ({ fetch, params }) => {
  // The page holds the answer, so that none is asked for; where the site stands in a folder, the file is beside the page.
  const response = await fetch(`${base}${params.lang ? `/${params.lang}` : ''}/map.json`);
  if (!response.ok) error(response.status);
  return prepared(unpack((await response.text()) as Packed<ExplorerData>), true);
};
