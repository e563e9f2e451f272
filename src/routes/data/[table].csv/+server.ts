/** Every file of data/ as it is, unlocalised. */
import { error } from '@sveltejs/kit';
import { texts } from '$lib/data/shipped.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => Object.keys(texts).map((table) => ({ table }));

export const GET: RequestHandler = ({ params }) => {
  const text = texts[params.table];
  if (text === undefined) error(404);
  return new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
