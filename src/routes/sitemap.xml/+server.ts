/** Every page in both languages for search engines; only where the site knows its address, as they take no other. */
import { LOCALES } from '$lib/i18n/locale';
import { shippedAtlas } from '../atlas.server';
import { siteAddress } from '../site-address';
import type { RequestHandler } from './$types';

export const prerender = __SITE_URL__ !== null;

export const GET: RequestHandler = () => {
  const atlas = shippedAtlas();
  const paths = [
    ...['/', '/compare/', '/league/', '/wall/', '/data/', '/about/', '/embed/build/'],
    ...atlas.counties.flatMap(({ slug }) => [`/county/${slug}/`, `/county/${slug}/brief/`]),
    ...atlas.items.flatMap((item) =>
      item.kind === 'project' ? [`/project/${item.row.project_id}/`] : [],
    ),
  ];
  // Addresses hold ids and a checked base: nothing in them needs escaping but an ampersand of the latter.
  const urls = paths.flatMap((path) => LOCALES.map((locale) => siteAddress(locale, path) ?? ''));
  const body = urls.map((url) => `  <url><loc>${url.replaceAll('&', '&amp;')}</loc></url>`);
  return new Response(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
      ...body,
      '</urlset>',
      '',
    ].join('\n'),
    { headers: { 'content-type': 'application/xml' } },
  );
};
