/** All that the page of a county says: what the document states of it, then apart from that what it states of the city. */
import { land } from '$lib/i18n/format';
import { pick, type Locale } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import { pageWords } from '$lib/i18n/pages';
import type { Region, Statement } from '$lib/data/schema';
import { CITY, refOf, sharing, type Atlas, type Item } from './atlas';
import { contextFigures } from './context';
import { countyFigures, figure, type Figure } from './figures';
import type { Named } from './industries';
import {
  byAmount,
  datesOf,
  entryOf,
  sourcesOf,
  statementEntry,
  tiersOf,
  type PageDate,
  type PageEntry,
  type PageSources,
  type PageTier,
} from './page';

/** Projects at one stage. */
export interface PageStage {
  readonly id: string;
  readonly name: string;
  readonly entries: readonly PageEntry[];
}

export interface StatementGroup {
  readonly kind: Statement['kind'];
  readonly title: string;
  readonly entries: readonly PageEntry[];
}

/** An industry of the county, and where else the tables have rows of it. */
export interface IndustryRow extends Named {
  readonly here: number;
  readonly elsewhere: readonly (Named & { readonly count: number })[];
}

/** What the document states of the city, with what of it concerns the industries of the county. */
export interface CityPart {
  readonly figures: readonly Figure[];
  readonly commitments: readonly PageEntry[];
  readonly dates: readonly PageDate[];
  readonly clusters: readonly PageEntry[];
  readonly projects: readonly PageEntry[];
}

export interface CountyBody extends Named {
  readonly regionId: string;
  readonly level: string;
  /** The Chinese name on pages of another language. */
  readonly chinese: string | null;
  readonly description: string;
  readonly positioning: readonly PageEntry[];
  readonly figures: readonly Figure[];
  /** Indicators that the document states for another county only. */
  readonly unstated: readonly string[];
  readonly context: readonly Figure[];
  readonly pillars: readonly PageEntry[];
  readonly parks: readonly PageEntry[];
  readonly land: Figure | null;
  readonly stages: readonly PageStage[];
  readonly enterprises: readonly PageEntry[];
  /** Companies that stand in names of projects, each with the first of those. */
  readonly investors: readonly Named[];
  readonly sites: readonly PageEntry[];
  readonly tiers: readonly PageTier[];
  readonly statements: readonly StatementGroup[];
  readonly dates: readonly PageDate[];
  readonly city: CityPart;
  readonly industries: readonly IndustryRow[];
  readonly counties: readonly Named[];
}
export type CountyPage = CountyBody & PageSources;

const STATEMENT_KINDS = ['commitment', 'goal', 'mechanism', 'programme'] as const;

/** What the parks' stated land comes to, with coverage; null if none states any. */
function landOf(parks: readonly Item[], locale: Locale): Figure | null {
  const words = pageWords[locale];
  const areas = parks.flatMap((item) =>
    item.kind === 'park' && item.row.land_mu !== null ? [item.row.land_mu] : [],
  );
  if (!areas.length) return null;
  const sum = areas.reduce((total, mu) => total + mu, 0);
  return figure('land-total', words.landInPreparation, land(sum, locale), null, {
    computed: true,
    note: words.landComputed,
    coverageText: words.landCoverage(areas.length, parks.length),
  });
}

/** Names of the indicators that other counties have a value of, but this one has not. */
function unstatedFor(region: Region, atlas: Atlas, locale: Locale): string[] {
  const inFocus = new Set(atlas.counties.map(({ region_id }) => region_id));
  const used = (of: (regionId: string) => boolean): Set<string> =>
    new Set(
      atlas.targets.filter(({ region_id }) => of(region_id)).map((each) => each.indicator_id),
    );
  const mine = used((id) => id === region.region_id);
  return [...used((id) => inFocus.has(id))]
    .filter((id) => !mine.has(id))
    .flatMap((id) => {
      const indicator = atlas.indicators.get(id);
      return indicator ? [pick(indicator, 'name', locale)] : [];
    });
}

function investorsIn(projects: readonly Item[], locale: Locale): Named[] {
  const first = new Map<string, Named>();
  for (const { ref, kind, row } of projects) {
    const name = kind === 'project' ? pick(row, 'investor', locale) : '';
    if (name && !first.has(name)) first.set(name, { ref, name });
  }
  return [...first.values()];
}

function industriesIn(region: Region, here: readonly Item[], atlas: Atlas, locale: Locale) {
  const used = new Set(here.flatMap(({ industries }) => industries));
  return atlas.industries
    .filter(({ industry_id }) => used.has(industry_id))
    .map((industry): IndustryRow => {
      const rows = sharing(atlas, [industry.industry_id]);
      const counts = new Map<Region, number>();
      for (const item of rows) counts.set(item.region, (counts.get(item.region) ?? 0) + 1);
      return {
        ref: refOf('industries', industry.industry_id),
        name: pick(industry, 'name', locale),
        here: counts.get(region) ?? 0,
        elsewhere: [...atlas.counties, ...atlas.regions.filter((each) => !each.in_focus)]
          .filter((each) => each !== region && counts.has(each))
          .map((each) => ({
            ref: refOf('regions', each.region_id),
            name: pick(each, 'name', locale),
            count: counts.get(each) ?? 0,
          })),
      };
    });
}

function cityPart(here: readonly Item[], atlas: Atlas, locale: Locale): CityPart {
  const used = [...new Set(here.flatMap(({ industries }) => industries))];
  const related = (kind: Item['kind']): PageEntry[] =>
    sharing(atlas, used)
      .filter((item) => item.kind === kind && item.region.region_id === CITY)
      .map((item) => entryOf(item, atlas, locale));
  return {
    // Those that the atlas computes for the city are made of the counties' own.
    figures: countyFigures(atlas.city, atlas, locale).filter(({ computed }) => !computed),
    commitments: atlas.statements
      .filter(({ kind, region_id }) => kind === 'commitment' && region_id === CITY)
      .map((statement) => statementEntry(statement, locale)),
    dates: datesOf(atlas, CITY, locale),
    clusters: related('cluster'),
    projects: related('project'),
  };
}

/** The page of a county, ready to be shown. */
export function countyPage(region: Region, atlas: Atlas, locale: Locale): CountyPage {
  const words = pageWords[locale];
  const name = pick(region, 'name', locale);
  const here = atlas.items.filter((item) => item.region === region);
  const items = (kind: Item['kind']): Item[] => here.filter((item) => item.kind === kind);
  const entries = (kind: Item['kind']): PageEntry[] =>
    items(kind).map((item) => entryOf(item, atlas, locale));
  const statements = (wanted: Statement['kind']): PageEntry[] =>
    atlas.statements
      .filter(({ kind, region_id }) => kind === wanted && region_id === region.region_id)
      .map((statement) => statementEntry(statement, locale));
  const projects = items('project').sort(byAmount);
  const figures = countyFigures(region, atlas, locale);
  const body: CountyBody = {
    ref: refOf('regions', region.region_id),
    name,
    regionId: region.region_id,
    level: `${messages[locale].card.levels[region.level]} · ${words.within}`,
    chinese: locale === 'en' ? region.name_zh : null,
    description: words.countyDescription({
      name,
      projects: projects.length,
      clusters: items('cluster').length,
      parks: items('park').length,
      figures: figures
        .filter(({ computed }) => !computed)
        .map(({ label, text }) => `${label} ${text}`),
    }),
    positioning: statements('positioning'),
    figures,
    unstated: unstatedFor(region, atlas, locale),
    context: contextFigures(region, atlas.context, atlas, locale),
    pillars: entries('cluster'),
    parks: entries('park'),
    land: landOf(items('park'), locale),
    stages: atlas.stages.map(({ stage_id, ...stage }) => ({
      id: stage_id,
      name: pick(stage, 'name', locale),
      entries: projects
        .filter((item) => item.kind === 'project' && item.row.stage_id === stage_id)
        .map((item) => entryOf(item, atlas, locale, { without: ['stage'] })),
    })),
    enterprises: entries('enterprise'),
    investors: investorsIn(projects, locale),
    sites: entries('site'),
    tiers: tiersOf(atlas, region.region_id, locale),
    statements: STATEMENT_KINDS.map((kind) => ({
      kind,
      title: words.statements[kind],
      entries: statements(kind),
    })).filter((group) => group.entries.length),
    dates: datesOf(atlas, region.region_id, locale),
    city: cityPart(here, atlas, locale),
    industries: industriesIn(region, here, atlas, locale),
    counties: atlas.counties
      .filter((each) => each !== region)
      .map((each) => ({
        ref: refOf('regions', each.region_id),
        name: pick(each, 'name', locale),
      })),
  };
  return { ...body, ...sourcesOf(body, atlas, locale) };
}
