/**
 * The data of the explorer: what its map needs, and what it says of the tables to search engines. The page brings it along as
 * JSON, not as script, which a browser reads several times more slowly and in one piece before the page can live.
 */
import { TABLE_NAMES } from '$lib/data/schema';
import { mapData } from '../../map-data.server';
import { pack } from '../../packed';
import { asPainted } from '../../painted.server';
import { fileAddress, siteAddress } from '../../site-address';
import { datasetLd } from '../../structured';
import type { RequestHandler } from './$types';

export const prerender = true;

function explorerData(lang: string | undefined) {
  const data = mapData(lang);
  const files = [...TABLE_NAMES.map((name) => `${name}.csv`), 'datapackage.json'];
  const dataset = datasetLd(
    data.locale,
    files.map((file) => fileAddress(data.locale, `data/${file}`)),
    siteAddress(data.locale, '/about/') ?? 'about/',
    siteAddress(data.locale, '/'),
  );
  return { ...data, dataset, painted: asPainted(data.tables, data.locale, data.base) };
}
/** What the page is made of. */
export type ExplorerData = ReturnType<typeof explorerData>;

export const GET: RequestHandler = ({ params }) =>
  new Response(pack(explorerData(params.lang)), {
    headers: { 'content-type': 'application/json' },
  });
