/** What a page with the whole map brings along: the tables that it needs and the ground of its map, fixed when built. */
import { readFileSync } from 'node:fs';
import { shippedFingerprints, shippedTables } from '$lib/data/shipped.server';
import { localeOf } from '$lib/i18n/locale';
import { buildBase } from '$lib/scene/base';
import { forClient } from './client-tables';

const topology = (name: string) => JSON.parse(readFileSync(`static/geo/${name}.topo.json`, 'utf8'));

/** @param lang parameter of the route */
export function mapData(lang: string | undefined) {
  const locale = localeOf(lang);
  const base = buildBase({
    jinzhou: topology('jinzhou'),
    context: topology('context'),
    backdrop: topology('backdrop'),
  });
  const tables = forClient(shippedTables(), locale);
  return { locale, tables, base, built: shippedFingerprints() };
}
