/** The explorer's data: the tables that it needs and the ground of its map, fixed when built. */
import { readFileSync } from 'node:fs';
import { localeOf } from '$lib/i18n/locale';
import { shippedFingerprints, shippedTables } from '$lib/data/shipped.server';
import { buildBase } from '$lib/scene/base';
import { TABLE_NAMES } from '$lib/data/schema';
import { forClient } from '../client-tables';
import { fileAddress, siteAddress } from '../site-address';
import { datasetLd } from '../structured';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

const topology = (name: string) => JSON.parse(readFileSync(`static/geo/${name}.topo.json`, 'utf8'));

export const load: PageServerLoad = ({ params }) => {
  const locale = localeOf(params.lang);
  const tables = forClient(shippedTables(), locale);
  const base = buildBase({
    jinzhou: topology('jinzhou'),
    context: topology('context'),
    backdrop: topology('backdrop'),
  });
  const files = [...TABLE_NAMES.map((name) => `${name}.csv`), 'datapackage.json'];
  const dataset = datasetLd(
    locale,
    files.map((file) => fileAddress(locale, `data/${file}`)),
    siteAddress(locale, '/'),
  );
  return { locale, tables, base, built: shippedFingerprints(), dataset };
};
