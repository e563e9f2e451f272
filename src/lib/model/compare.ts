/**
 * What counties are compared by, as plain data: built with the page, for all counties and the city, so that choosing
 * some of them needs neither atlas nor tables. What follows from a choice is made in ranking.ts.
 */
import { compareWords } from '$lib/i18n/compare';
import { money, quantity } from '$lib/i18n/format';
import { pick, type Locale } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import type { Indicator, Region } from '$lib/data/schema';
import { CITY, refOf, type Atlas, type Item, type Ref } from './atlas';
import { countyPage, type CountyPage } from './county-page';
import { figure, missing, type Figure } from './figures';
import type { Named } from './industries';
import { projectsOf } from './measures';
import {
  byAmount,
  datesOf,
  named,
  sourcesOf,
  type PageDate,
  type PageEntry,
  type PageSources,
} from './page';

/** A county, or the city as reference. */
export interface CompareUnit extends Named {
  readonly id: string;
  /** The page of the county; null for the city. */
  readonly slug: string | null;
}

/** A stated value in the unit of its indicator; null where the document does not state it. */
export interface CompareCell {
  readonly figure: Figure;
  readonly value: number | null;
  /** The year that it is of. */
  readonly year: number | null;
}

/** One indicator of the document: values of it share a basis, and only those are ranked. */
export interface CompareRow {
  readonly id: string;
  readonly label: string;
  readonly unit: Indicator['unit'];
  /** What exactly is counted. */
  readonly basis: string;
  /** Target, plan, expectation or event. */
  readonly kind: string;
  /** Ids of other indicators that may share a scale with this one. */
  readonly comparable: readonly string[];
  /** By region id. */
  readonly cells: Readonly<Record<string, CompareCell>>;
}

/** How many named projects of each unit fall into a category. */
export interface CompareCategory {
  readonly id: string;
  readonly name: string;
  /** By region id: the projects, largest amount first. */
  readonly projects: Readonly<Record<string, readonly Named[]>>;
}

/** A named project with its stated amount in 100 million CNY. */
export interface CompareAmount extends Named {
  readonly amount: number;
  readonly text: string;
}

/** What is said of a unit without being ranked. */
export interface CompareProfile {
  readonly level: string;
  readonly positioning: readonly PageEntry[];
  readonly pillars: readonly PageEntry[];
  readonly parks: readonly PageEntry[];
  readonly land: Figure | null;
  readonly enterprises: readonly PageEntry[];
  /** Named projects, and what they come to, with coverage. */
  readonly computed: readonly Figure[];
  readonly amounts: readonly CompareAmount[];
  readonly projects: number;
  readonly context: readonly Figure[];
}

/** A date with the days it spans. */
export interface CompareDate extends PageDate {
  /** ISO; start is empty where only the end is known. */
  readonly start: string;
  readonly end: string;
  readonly deadline: boolean;
}

export interface CompareBody {
  readonly units: readonly CompareUnit[];
  readonly rows: readonly CompareRow[];
  readonly stages: readonly CompareCategory[];
  readonly tiers: readonly CompareCategory[];
  readonly industries: readonly CompareCategory[];
  /** By region id. */
  readonly profiles: Readonly<Record<string, CompareProfile>>;
  /** Limits of the tiers in 100 million CNY. */
  readonly limits: readonly number[];
  /** The rows that state the tiers and their limits. */
  readonly limitRows: readonly { readonly ref: Ref }[];
  /** All dates of the document, as they fall due. */
  readonly dates: readonly CompareDate[];
  /** The day of the latest event: what came after it the document does not say. ISO. */
  readonly day: string;
}
export type Compare = CompareBody & PageSources;

type ProjectItem = Item & { kind: 'project' };

/** The named projects of a unit; of the city only those whose county the document does not state. */
const own = (atlas: Atlas, region: Region): ProjectItem[] =>
  [...projectsOf(atlas, region.region_id)].sort(byAmount);

function rowsOf(atlas: Atlas, regions: readonly Region[], locale: Locale): CompareRow[] {
  const words = messages[locale].figures;
  const stated = new Map(
    atlas.targets.map((target) => [`${target.region_id} ${target.indicator_id}`, target]),
  );
  /** What several counties state comes first, what only the city states last. */
  const weight = (id: string): number =>
    atlas.counties.filter(({ region_id }) => stated.has(`${region_id} ${id}`)).length;
  return [...new Set(atlas.targets.map(({ indicator_id }) => indicator_id))]
    .sort((a, b) => weight(b) - weight(a))
    .flatMap((id): CompareRow[] => {
      const indicator = atlas.indicators.get(id);
      if (!indicator || indicator.kind === 'context') return [];
      const label = pick(indicator, 'name', locale);
      const cell = (region: Region): CompareCell => {
        const target = stated.get(`${region.region_id} ${id}`);
        if (!target) return { figure: missing(id, label, locale), value: null, year: null };
        const text = quantity(target.value, indicator.unit, locale, atlas.yearly && target.year);
        return {
          figure: figure(id, label, text, refOf('targets', target.target_id)),
          value: target.value,
          year: target.year,
        };
      };
      return [
        {
          id,
          label,
          unit: indicator.unit,
          basis: pick(indicator, 'basis', locale),
          kind: words.kinds[indicator.kind],
          comparable: indicator.comparable_with,
          cells: Object.fromEntries(regions.map((region) => [region.region_id, cell(region)])),
        },
      ];
    });
}

/** A category of one unit, as its page has it. */
interface Part {
  readonly id: string;
  readonly name: string;
  readonly projects: readonly Named[];
}

/** The categories of each unit, which are the same in the same order, side by side; without those that none has. */
function categories(
  regions: readonly Region[],
  partsOf: (region: Region) => readonly Part[],
): CompareCategory[] {
  const all = regions.map((region) => [region.region_id, partsOf(region)] as const);
  const [first] = all;
  return (first?.[1] ?? [])
    .map(({ id, name }, i) => ({
      id,
      name,
      projects: Object.fromEntries(
        all.map(([regionId, parts]) => [
          regionId,
          parts[i]!.projects.map(({ ref, name }): Named => ({ ref, name })),
        ]),
      ),
    }))
    .filter(({ projects }) => Object.values(projects).some((list) => list.length));
}

/** Two significant digits: a count over a census of another year is good for no more. */
const rough = (value: number): number => Number(value.toPrecision(2));

/** What is divided by a denominator that is known of a county from elsewhere. */
function contextOf(region: Region, projects: number, atlas: Atlas, locale: Locale): Figure[] {
  const words = compareWords[locale];
  const known = (id: string): number | undefined =>
    atlas.context.find(
      ({ region_id, indicator_id }) => region_id === region.region_id && indicator_id === id,
    )?.value;
  const per = (id: string, label: string, base: number | undefined, unit: number): Figure[] =>
    base === undefined || region.region_id === CITY
      ? []
      : [
          figure(id, label, quantity(rough((projects / base) * unit), 'count', locale), null, {
            computed: true,
            note: words.perNote,
          }),
        ];
  return [
    ...per('projects-per-head', words.perHead, known('population_census'), 1e5),
    ...per('projects-per-area', words.perArea, known('area'), 1e3),
  ];
}

/** What the page of a unit says of it, and its named projects by their amounts. */
function profileOf(page: CountyPage, region: Region, atlas: Atlas, locale: Locale): CompareProfile {
  const projects = own(atlas, region);
  const { level, positioning, land, pillars, parks, enterprises } = page;
  return {
    level,
    positioning,
    land,
    pillars,
    parks,
    enterprises,
    computed: page.figures.filter(({ computed }) => computed),
    context: [...page.context, ...contextOf(region, projects.length, atlas, locale)],
    projects: projects.length,
    amounts: projects.flatMap(({ ref, row }): CompareAmount[] =>
      row.investment_100m_cny === null
        ? []
        : [
            {
              ref,
              name: pick(row, 'name', locale),
              amount: row.investment_100m_cny,
              text: money(row.investment_100m_cny, locale),
            },
          ],
    ),
  };
}

/** The dates of all regions, the first to end first; those of one county bear its name. */
function calendar(atlas: Atlas, locale: Locale): CompareDate[] {
  const spans = new Map(atlas.milestones.map((each) => [each.milestone_id, each]));
  return atlas.regions
    .flatMap((region) =>
      datesOf(atlas, region.region_id, locale).flatMap((date): CompareDate[] => {
        const row = spans.get(date.ref.split(':')[1] ?? '');
        if (!row) return [];
        const { start, end, kind } = row;
        const own = region.region_id === CITY ? '' : pick(region, 'name', locale);
        return [
          {
            ...date,
            kind: [date.kind, own].filter(Boolean).join(locale === 'zh' ? '，' : ', '),
            start,
            end: end || start,
            deadline: kind === 'deadline',
          },
        ];
      }),
    )
    .sort((a, b) => (a.end === b.end ? (a.start < b.start ? -1 : 1) : a.end < b.end ? -1 : 1));
}

/** All that the comparison of the counties in focus may show, the city last. */
export function compareOf(atlas: Atlas, locale: Locale): Compare {
  const regions = [...atlas.counties, atlas.city];
  const pages = new Map(regions.map((region) => [region, countyPage(region, atlas, locale)]));
  const events = atlas.milestones.filter(({ kind }) => kind === 'event');
  const body: CompareBody = {
    units: regions.map((region) => ({
      id: region.region_id,
      slug: region.in_focus ? region.slug : null,
      ref: refOf('regions', region.region_id),
      name: pick(region, 'name', locale),
    })),
    rows: rowsOf(atlas, regions, locale),
    stages: categories(regions, (region) =>
      pages.get(region)!.stages.map(({ id, name, entries }) => ({ id, name, projects: entries })),
    ),
    tiers: categories(regions, (region) =>
      pages.get(region)!.tiers.map(({ id, size, projects }) => ({ id, name: size, projects })),
    ),
    industries: categories(regions, (region) =>
      atlas.industries.map((industry) => ({
        id: industry.industry_id,
        name: pick(industry, 'name', locale),
        projects: own(atlas, region)
          .filter(({ industries }) => industries.includes(industry.industry_id))
          .map((item) => named(item, locale)),
      })),
    ),
    profiles: Object.fromEntries(
      [...pages].map(([region, page]) => [
        region.region_id,
        profileOf(page, region, atlas, locale),
      ]),
    ),
    limitRows: atlas.tiers.map(({ tier_id }) => ({ ref: refOf('tiers', tier_id) })),
    limits: [...new Set(atlas.tiers.flatMap(({ min_100m_cny: min }) => (min ? [min] : [])))].sort(
      (a, b) => a - b,
    ),
    dates: calendar(atlas, locale),
    day: events.reduce((latest, { start, end }) => {
      const day = end || start;
      return day > latest ? day : latest;
    }, ''),
  };
  return { ...body, ...sourcesOf(body, atlas, locale) };
}
