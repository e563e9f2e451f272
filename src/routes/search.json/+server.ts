/** What can be searched for, with the readings of its names: made when the site is built, fetched when one searches. */
import { shippedTables } from '$lib/data/shipped.server';
import { readingsOf } from '$lib/model/pinyin';
import { entriesOf } from '$lib/model/search-entries';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
  new Response(JSON.stringify([...entriesOf(shippedTables(), readingsOf)]), {
    headers: { 'content-type': 'application/json' },
  });
