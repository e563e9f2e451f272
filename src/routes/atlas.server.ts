/** The shipped tables as one joined atlas with all that the pages need, and the small map: built once for all pages. */
import { readFileSync } from 'node:fs';
import { shippedTables } from '$lib/data/shipped.server';
import { buildAtlas, type Atlas } from '$lib/model/atlas';
import { countyLocator, type CountyLocator } from '$lib/scene/county-locator';

const topology = (name: string) => JSON.parse(readFileSync(`static/geo/${name}.topo.json`, 'utf8'));

let atlas: Atlas | undefined;
export const shippedAtlas = (): Atlas => (atlas ??= buildAtlas(shippedTables()));

let locator: CountyLocator | undefined;
export const shippedLocator = (): CountyLocator =>
  (locator ??= countyLocator({
    jinzhou: topology('jinzhou'),
    context: topology('context'),
    backdrop: topology('backdrop'),
  }));
