/**
 * Pages of rows that the site was not built with: the tables on the server may be newer than the pages. Nothing of
 * this is fetched unless such an address is asked for.
 */
import { asset } from '$app/paths';
import { fetched } from '$lib/data/fetched';
import { loadTables } from '$lib/data/load';
import { TABLE_NAMES } from '$lib/data/schema';
import type { Locale } from '$lib/i18n/locale';
import { buildAtlas, refOf, type Atlas } from '$lib/model/atlas';
import { countyPage } from '$lib/model/county-page';
import { projectPage } from '$lib/model/project-page';
import { countyLocator } from '$lib/scene/county-locator';
import type { Asked } from './asked';
import { locatorNames, spotOf } from './locate';

/** The tables on the server as one atlas, or null if they are out of reach or not right as a whole. */
async function atlasNow(signal: AbortSignal): Promise<Atlas | null> {
  const read = await Promise.all(
    TABLE_NAMES.map(async (name) => [name, await fetched(asset(`/data/${name}.csv`), signal)]),
  );
  const { tables } = loadTables(Object.fromEntries(read.filter(([, bytes]) => bytes)), {
    sorted: false,
  });
  return tables ? buildAtlas(tables) : null;
}

async function locatorNow(signal: AbortSignal) {
  const [jinzhou, context, backdrop] = await Promise.all(
    ['jinzhou', 'context', 'backdrop'].map(async (name) =>
      (await fetch(asset(`/geo/${name}.topo.json`), { signal })).json(),
    ),
  );
  return countyLocator({ jinzhou, context, backdrop });
}

function countyProps(slug: string, atlas: Atlas, locale: Locale) {
  const county = atlas.counties.find((each) => each.slug === slug);
  return county && { slug: county.slug, page: countyPage(county, atlas, locale) };
}

function projectProps(id: string, atlas: Atlas, locale: Locale) {
  const item = atlas.item(refOf('projects', id));
  return item?.kind === 'project'
    ? { id, page: projectPage(item, atlas, locale), spot: spotOf(item) }
    : undefined;
}

/**
 * What the page of a county or project shows by the tables on the server now, or null if they do not know it.
 * @throws if the server cannot be reached, or the signal calls it off.
 */
export async function lookUp({ kind, id, locale }: Asked, signal: AbortSignal) {
  const atlas = await atlasNow(signal);
  if (!atlas) return null;
  const county = kind === 'county' ? countyProps(id, atlas, locale) : undefined;
  const project = kind === 'project' ? projectProps(id, atlas, locale) : undefined;
  if (!county && !project) return null;
  const rest = { locale, locator: await locatorNow(signal), names: locatorNames(atlas, locale) };
  return {
    county: county && { ...county, ...rest },
    project: project && { ...project, ...rest },
  };
}
