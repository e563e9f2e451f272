/** All that the page of a project says: its figures, where it is, who coordinates it, and what is related to it. */
import { pick, type Locale } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import { pageWords } from '$lib/i18n/pages';
import { CITY, refOf, sharing, type Atlas, type Item } from './atlas';
import { figuresOf, missing, tierOf, whereabouts, type Figure } from './figures';
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

export type ProjectItem = Item & { kind: 'project' };

export interface Related {
  readonly title: string;
  readonly entries: readonly PageEntry[];
}

export interface ProjectBody extends Named {
  readonly chinese: string | null;
  /** The county, or the city where that is all that is known. */
  readonly region: Named & { readonly id: string; readonly inFocus: boolean };
  readonly description: string;
  readonly where: string;
  readonly known: Item['where']['known'];
  readonly figures: readonly Figure[];
  readonly note: string | null;
  readonly tiers: readonly (PageTier & { readonly mine: boolean })[];
  /** What is there too: at the same park or place, and in the same county. */
  readonly nearby: readonly Related[];
  /** What is of the same industry elsewhere: projects, then all else. */
  readonly alike: readonly Related[];
  readonly city: {
    readonly commitments: readonly PageEntry[];
    readonly dates: readonly PageDate[];
  };
  readonly counties: readonly Named[];
}
export type ProjectPage = ProjectBody & PageSources;

/** What a reader would ask of any project, in order: what the document leaves open is said to be so. */
const ASKED = ['amount', 'capacity', 'stage', 'industries', 'investor', 'tier', 'park', 'cluster'];

/** The figures of a project, with those that the document leaves open. */
export function askedFigures(item: ProjectItem, atlas: Atlas, locale: Locale): Figure[] {
  const words = messages[locale].figures;
  const known = figuresOf(item, atlas, locale);
  const { belowNote, unknownNote } = pageWords[locale].tiers;
  const tierNote = item.row.investment_100m_cny === null ? unknownNote : belowNote;
  const label: Record<string, string> = {
    capacity: words.capacity,
    investor: words.investor,
    tier: words.tier,
    park: words.park,
    cluster: words.cluster,
  };
  return ASKED.flatMap((id) => {
    const found = known.filter((each) => each.id === id);
    return found.length
      ? found
      : [missing(id, label[id] ?? id, locale, id === 'tier' ? tierNote : null)];
  });
}

const placeOf = ({ where }: Item): string | null =>
  'place' in where ? where.place.place_id : null;

/** Projects of the same park or place, then the others of the county. */
function nearby(item: ProjectItem, atlas: Atlas, locale: Locale): Related[] {
  const words = pageWords[locale].related;
  const others = atlas.items
    .filter((each): each is ProjectItem => each.kind === 'project' && each !== item)
    .sort(byAmount);
  const park = atlas.item(refOf('parks', item.row.park_id));
  const place = placeOf(item);
  const there = others.filter(
    (each) => (park && each.row.park_id === item.row.park_id) || (place && placeOf(each) === place),
  );
  const entries = (items: readonly Item[]): PageEntry[] =>
    items.map((each) => entryOf(each, atlas, locale));
  const site = park?.row ?? ('place' in item.where ? item.where.place : null);
  // The city is no neighbourhood: its projects may lie anywhere in it.
  const county =
    item.region.region_id === CITY
      ? []
      : others.filter((each) => each.region === item.region && !there.includes(each));
  return [
    { title: words.samePlace(site ? pick(site, 'name', locale) : ''), entries: entries(there) },
    { title: words.sameCounty(pick(item.region, 'name', locale)), entries: entries(county) },
  ].filter((group) => group.entries.length);
}

/** Rows of the same industry that are not in the same county. */
function alike(item: ProjectItem, atlas: Atlas, locale: Locale): Related[] {
  const words = pageWords[locale].related;
  const near = (each: Item): boolean =>
    each.region === item.region && item.region.region_id !== CITY && each.kind === 'project';
  const rows = sharing(atlas, item.industries).filter((each) => each !== item && !near(each));
  const entries = (of: (each: Item) => boolean): PageEntry[] =>
    rows.filter(of).map((each) => entryOf(each, atlas, locale, { region: true }));
  return [
    { title: words.projects, entries: entries(({ kind }) => kind === 'project') },
    { title: words.others, entries: entries(({ kind }) => kind !== 'project') },
  ].filter((group) => group.entries.length);
}

/** The page of a project, ready to be shown. */
export function projectPage(item: ProjectItem, atlas: Atlas, locale: Locale): ProjectPage {
  const words = pageWords[locale];
  const name = pick(item.row, 'name', locale);
  const region = pick(item.region, 'name', locale);
  const all = askedFigures(item, atlas, locale);
  const amount = item.row.investment_100m_cny;
  const mine = amount === null ? 'unknown' : (tierOf(atlas, amount)?.tier_id ?? 'below');
  const body: ProjectBody = {
    ref: item.ref,
    name,
    chinese: locale === 'en' ? item.row.name_zh : null,
    region: {
      ref: refOf('regions', item.region.region_id),
      id: item.region.region_id,
      name: region,
      inFocus: item.region.in_focus,
    },
    description: words.projectDescription({
      name,
      region,
      facts: ['amount', 'stage', 'industries'].flatMap((id) =>
        all
          .filter((each) => each.id === id)
          .map(({ text, label, stated }) => (stated ? text : words.unsaid(label, text))),
      ),
      line: item.row.source_line,
    }),
    where: whereabouts(item, locale),
    known: item.where.known,
    figures: all,
    note: pick(item.row, 'note', locale) || null,
    // Which other projects are of the size is for the page of the county.
    tiers: tiersOf(atlas, null, locale).map((tier) => ({ ...tier, mine: tier.id === mine })),
    nearby: nearby(item, atlas, locale),
    alike: alike(item, atlas, locale),
    city: {
      commitments: atlas.statements
        .filter(({ kind, region_id }) => kind === 'commitment' && region_id === CITY)
        .map((statement) => statementEntry(statement, locale)),
      dates: datesOf(atlas, CITY, locale),
    },
    counties: atlas.counties.map((each) => ({
      ref: refOf('regions', each.region_id),
      name: pick(each, 'name', locale),
    })),
  };
  return { ...body, ...sourcesOf(body, atlas, locale) };
}
