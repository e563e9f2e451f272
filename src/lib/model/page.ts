/**
 * What the pages of a county and of a project have in common: rows in brief, dates, who coordinates what, and the
 * lines that a page rests on. All of it is plain data, so that a page built ahead needs neither atlas nor tables.
 */
import { clauses, date } from '$lib/i18n/format';
import { pick, type Locale } from '$lib/i18n/locale';
import { pageWords } from '$lib/i18n/pages';
import type { Milestone, Statement } from '$lib/data/schema';
import { refOf, type Atlas, type Item, type Ref } from './atlas';
import { figuresOf, tierOf, type Figure } from './figures';
import { projectsOf } from './measures';
import type { Named } from './industries';
import { sourceOf, type SourceInfo } from './sources';

/** A row in a list: its main figure, what else is known in a few words, and the row that states it. */
export interface PageEntry extends Named {
  /** Name of the region, in lists of several. */
  readonly region: string | null;
  /** Main figure; null where the row has none to state, such as a positioning. */
  readonly main: string | null;
  /** False where the document does not state the main figure. */
  readonly stated: boolean;
  readonly details: string;
  readonly note: string | null;
}

export interface PageDate extends Named {
  readonly when: string;
  readonly kind: string;
}

/** A size of projects, and who coordinates those. */
export interface PageTier {
  readonly id: string;
  readonly size: string;
  /** Null where the document names nobody, or the size is not known. */
  readonly who: string | null;
  readonly note: string;
  /** The row that says so. */
  readonly ref: Ref | null;
  /** Named projects of the size. */
  readonly projects: readonly Named[];
}

/** The lines of a section of the document that a page rests on. */
export interface Cited {
  readonly document: string;
  readonly section: string | null;
  readonly lines: readonly number[];
}

/** How old the data of a page is, and what the document is. */
export interface Origin {
  readonly title: string;
  readonly published: string;
  readonly note: string;
}

export interface PageSources {
  /** By reference: what a source link says. */
  readonly sources: Readonly<Record<Ref, SourceInfo>>;
  readonly cited: readonly Cited[];
  readonly origins: readonly Origin[];
  /** The slug of the county whose page holds a row or is that of a region; others are on the map only. */
  readonly homes: Readonly<Record<Ref, string>>;
}

export const named = (item: Item, locale: Locale): Named => ({
  ref: item.ref,
  name: pick(item.row, 'name', locale),
});

/** The figure that leads a row, by its kind; what there is none of is said by `unstated`. */
const MAIN: Readonly<Record<Item['kind'], readonly string[]>> = {
  project: ['amount'],
  cluster: ['size-class'],
  park: ['land'],
  enterprise: ['role'],
  site: ['grade', 'area'],
};
const DETAILS: Readonly<Record<Item['kind'], readonly string[]>> = {
  project: ['capacity', 'stage', 'industries', 'park'],
  cluster: ['kind', 'industries', 'park'],
  park: ['industries'],
  enterprise: ['industries', 'cluster'],
  site: ['kind', 'area', 'date'],
};

function unstated(kind: Item['kind'], locale: Locale): string | null {
  const { noAmount, noSizeClass, noLand } = pageWords[locale];
  const words: Partial<Record<Item['kind'], string>> = {
    project: noAmount,
    cluster: noSizeClass,
    park: noLand,
  };
  return words[kind] ?? null;
}

/** A detail in words of its own where the document leaves it open. */
const detail = ({ id, stated, text }: Figure, locale: Locale): string => {
  const { noIndustry, noStage } = pageWords[locale];
  return stated ? text : id === 'industries' ? noIndustry : id === 'stage' ? noStage : text;
};

/** A row in brief; `without` leaves out what its surroundings say already. */
export function entryOf(
  item: Item,
  atlas: Atlas,
  locale: Locale,
  { without = [], region = false }: { without?: readonly string[]; region?: boolean } = {},
): PageEntry {
  const figures = figuresOf(item, atlas, locale);
  const main = MAIN[item.kind]
    .map((id) => figures.find((each) => each.id === id))
    .find((each) => each?.stated);
  const details = DETAILS[item.kind].flatMap((id) =>
    figures.filter((each) => each.id === id && each !== main && !without.includes(id)),
  );
  return {
    ...named(item, locale),
    region: region ? pick(item.region, 'name', locale) : null,
    main: main?.text ?? unstated(item.kind, locale),
    stated: main !== undefined,
    details: clauses(
      details.map((each) => detail(each, locale)),
      locale,
    ),
    note: 'note_zh' in item.row ? pick(item.row, 'note', locale) || null : null,
  };
}

export const statementEntry = (statement: Statement, locale: Locale): PageEntry => ({
  ref: refOf('statements', statement.statement_id),
  name: pick(statement, 'name', locale),
  region: null,
  main: null,
  stated: true,
  details: '',
  note: pick(statement, 'note', locale) || null,
});

/** Largest stated amount first; rows of equal or no amount stay as they are. */
export const byAmount = (a: Item, b: Item): number => amount(b) - amount(a);
const amount = (item: Item): number =>
  item.kind === 'project' ? (item.row.investment_100m_cny ?? 0) : 0;

function when({ kind, start, end }: Milestone, locale: Locale): string {
  const words = pageWords[locale];
  const day = (iso: string): string => date(iso, locale, true);
  if (kind === 'deadline' || !start) return words.by(day(end || start));
  if (!end || start === end) return day(start);
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  // The year is said once, where each language says it.
  return locale === 'zh'
    ? words.span(day(start), date(end, locale, !sameYear))
    : words.span(date(start, locale, !sameYear), day(end));
}

/** The dates of a region, in the order in which they fall due. */
export const datesOf = (atlas: Atlas, regionId: string, locale: Locale): PageDate[] =>
  atlas.milestones
    .filter(({ region_id }) => region_id === regionId)
    .map((milestone) => ({
      ref: refOf('milestones', milestone.milestone_id),
      name: pick(milestone, 'name', locale),
      when: when(milestone, locale),
      kind: pageWords[locale].dateKinds[milestone.kind],
    }));

/**
 * Sizes of projects from the largest down, with the named projects of a region, if one is asked for; last those of
 * no stated amount.
 */
export function tiersOf(atlas: Atlas, regionId: string | null, locale: Locale): PageTier[] {
  const words = pageWords[locale].tiers;
  const projects = regionId === null ? [] : [...projectsOf(atlas, regionId)].sort(byAmount);
  const of = (tierId: string | null, known: boolean): Named[] =>
    projects
      .filter(({ row: { investment_100m_cny: value } }) =>
        value === null ? !known : known && (tierOf(atlas, value)?.tier_id ?? null) === tierId,
      )
      .map((item) => named(item, locale));
  const stated = [...atlas.tiers]
    .sort((a, b) => (b.min_100m_cny ?? 0) - (a.min_100m_cny ?? 0))
    .map((tier) => ({
      id: tier.tier_id,
      size: pick(tier, 'name', locale),
      who: pick(tier, 'coordinator', locale),
      note: pick(tier, 'note', locale),
      ref: refOf('tiers', tier.tier_id),
      projects: of(tier.tier_id, true),
    }));
  const open = { who: null, ref: null };
  return [
    ...stated,
    { ...open, id: 'below', size: words.below, note: words.belowNote, projects: of(null, true) },
    {
      ...open,
      id: 'unknown',
      size: words.unknown,
      note: words.unknownNote,
      projects: of(null, false),
    },
  ];
}

/** Every reference in a piece of plain data, in the order in which it holds them. */
function refsIn(data: unknown, found = new Set<Ref>()): Set<Ref> {
  if (Array.isArray(data)) data.forEach((each) => refsIn(each, found));
  else if (data && typeof data === 'object')
    for (const [key, value] of Object.entries(data)) {
      if (key === 'ref' && typeof value === 'string') found.add(value as Ref);
      else refsIn(value, found);
    }
  return found;
}

/** The sources of all that a page says, and their lines section by section. */
export function sourcesOf(page: unknown, atlas: Atlas, locale: Locale): PageSources {
  const all = [...refsIn(page)];
  const refs = all.filter((ref) => atlas.source(ref));
  const sources = Object.fromEntries(
    refs.map((ref) => [ref, sourceOf(ref, atlas, locale)!] as const),
  ) as Record<Ref, SourceInfo>;
  const groups = new Map<string, { document: string; section: string | null; lines: number[] }>();
  const rows = Object.values(sources).sort((a, b) => a.line - b.line);
  for (const { title, section, line } of rows) {
    const key = JSON.stringify([title, section]);
    const group = groups.get(key) ?? { document: title, section, lines: [] };
    groups.set(key, group);
    if (!group.lines.includes(line)) group.lines.push(line);
  }
  const documents = new Map(
    refs.map((ref) => atlas.source(ref)!.source).map((source) => [source.source_id, source]),
  );
  return {
    sources,
    cited: [...groups.values()],
    origins: [...documents.values()].map((source) => ({
      title: pick(source, 'title', locale),
      published: source.published,
      note: pick(source, 'note', locale),
    })),
    homes: Object.fromEntries(
      all.flatMap((ref) => {
        const region = atlas.item(ref)?.region ?? atlas.region(ref);
        return region?.in_focus ? [[ref, region.slug]] : [];
      }),
    ),
  };
}
