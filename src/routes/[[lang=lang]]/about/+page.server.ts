/** The notes: the text with its numbers, counted from the tables when the site is built. */
import { FACT_TABLES } from '$lib/data/schema';
import { shippedTables } from '$lib/data/shipped.server';
import { ABOUT_SECTIONS, aboutText, aboutWords, type AboutNumbers } from '$lib/i18n/about';
import { localeOf } from '$lib/i18n/locale';
import { wallWords } from '$lib/i18n/wall';
import { buildAtlas, type Item } from '$lib/model/atlas';
import { located, sumOfAmounts, type Measure, type MeasureValue } from '$lib/model/measures';
import { DEFAULT_RULES } from '$lib/model/rules';
import {
  areaRadius,
  choropleth,
  sizeClassRadius,
  symbolRadius,
  UNKNOWN_CLASS_RADIUS,
  UNKNOWN_RADIUS,
} from '$lib/scene/scales';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

type ProjectItem = Item & { kind: 'project' };

/** A measure with many values, to read off what the scales do at most. */
const probe: Measure = {
  id: 'probe',
  computed: false,
  unit: 'count',
  encoding: 'choropleth',
  indicator: null,
  values: new Map(
    Array.from({ length: 100 }, (_, i): [string, MeasureValue] => [
      String(i),
      { value: i + 1, stated: null, coverage: null, parts: [] },
    ]),
  ),
};

function numbers(): AboutNumbers {
  const tables = shippedTables();
  const atlas = buildAtlas(tables);
  const projects = atlas.items.filter((item): item is ProjectItem => item.kind === 'project');
  const known = (...kinds: Item['where']['known'][]): number =>
    projects.filter(({ where }) => kinds.includes(where.known)).length;
  const sum = sumOfAmounts(projects);
  const placed = atlas.items.flatMap(({ where }) => ('place' in where ? [where] : []));
  const approximate = new Set(
    placed.filter((where) => where.known === 'approximate').map(({ place }) => place.place_id),
  );
  return {
    facts: FACT_TABLES.reduce((total, name) => total + tables[name].length, 0),
    projects: {
      total: projects.length,
      stated: sum?.coverage?.stated ?? 0,
      sum: sum?.value ?? 0,
      located: located(atlas).stated,
      placed: known('exact', 'approximate'),
      county: known('county'),
      city: known('city'),
    },
    rows: {
      targets: tables.targets.length,
      clusters: tables.clusters.length,
      parks: tables.parks.length,
      enterprises: tables.enterprises.length,
      sites: tables.sites.length,
      statements: tables.statements.length,
    },
    places: {
      total: new Set(placed.map(({ place }) => place.place_id)).size,
      approximate: approximate.size,
      widest: Math.max(...placed.map(({ place }) => place.precision_m)),
    },
    league: {
      first: DEFAULT_RULES.bands[0],
      second: DEFAULT_RULES.bands[1],
      slow: DEFAULT_RULES.slow,
    },
    scales: {
      amount: areaRadius(1),
      unknownAmount: UNKNOWN_RADIUS,
      sizeClass: sizeClassRadius(1000),
      unknownSizeClass: UNKNOWN_CLASS_RADIUS,
      largest: symbolRadius(probe)(probe.values.size),
      classes: choropleth(probe).entries('zh').length,
    },
  };
}

export const load: PageServerLoad = ({ params }) => {
  const locale = localeOf(params.lang);
  const text = aboutText[locale](numbers());
  return {
    locale,
    published: shippedTables().sources.map(({ published }) => published),
    ...aboutWords[locale],
    wall: wallWords[locale].link,
    sections: ABOUT_SECTIONS.map((id) => ({ id, ...text[id] })),
  };
};
