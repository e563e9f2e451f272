/** Pictures for links to the pages, drawn when the site is built. */
import { error } from '@sveltejs/kit';
import { LOCALES, localeOf } from '$lib/i18n/locale';
import { cardSvg } from '$lib/export/card';
import { shippedAtlas, shippedLocator } from '../../atlas.server';
import { cardNames, cardOfPage } from '../../card-text';
import { covered, png } from '../../raster.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () =>
  cardNames(shippedAtlas()).flatMap((name) =>
    LOCALES.map((locale) => ({ name: `${name}-${locale}` })),
  );

export const GET: RequestHandler = async ({ params }) => {
  const [, name = '', lang] = /^(.+)-(zh|en)$/.exec(params.name) ?? [];
  const card = cardOfPage(name, shippedAtlas(), localeOf(lang));
  if (!card) error(404);
  const title = covered(card.text.title) ? card.text.title : card.plain;
  const svg = cardSvg({ ...card.text, title }, { ...card.map, locator: shippedLocator() });
  return new Response(await png(svg), { headers: { 'content-type': 'image/png' } });
};
