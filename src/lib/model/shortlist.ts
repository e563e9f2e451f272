/**
 * Kept rows side by side: a column for each, in the reader's order, and a line for everything that any of them may
 * state. A cell tells three things apart: what is stated, what the document leaves open, and what its kind of row does
 * not have at all. What the rows have in common is computed here and nowhere stated.
 */
import { findWords } from '$lib/i18n/find';
import { keepWords } from '$lib/i18n/keep';
import { pick, type Locale } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import type { Region } from '$lib/data/schema';
import { CITY, refOf, type Atlas, type Item, type Ref } from './atlas';
import {
  countyFigures,
  figure,
  figuresOf,
  industriesFigure,
  whereabouts,
  type Figure,
} from './figures';
import { askedFigures } from './project-page';

export type Cell =
  | { readonly state: 'stated'; readonly figure: Figure }
  /** Rows of this kind have such a thing, and the document does not say; `figure.text` says just that. */
  | { readonly state: 'not-stated'; readonly figure: Figure }
  /** Rows of this kind have no such thing. */
  | { readonly state: 'not-asked' };

export interface ShortlistColumn {
  readonly ref: Ref;
  readonly kind: Item['kind'] | 'region';
  readonly kindName: string;
  readonly name: string;
  /** The name as the tables print it in Chinese, on pages of another language. */
  readonly chinese: string | null;
  readonly note: string | null;
}

export interface ShortlistRow {
  readonly id: string;
  readonly label: string;
  /** What a careful reader should know of every figure of the line; null where cells have notes of their own. */
  readonly note: string | null;
  readonly computed: boolean;
  /** One for each column. */
  readonly cells: readonly Cell[];
}

export type SharedKind = 'region' | 'industry' | 'stage' | 'park' | 'investor';

/** Something that two or more of the rows have in common. */
export interface Shared {
  readonly kind: SharedKind;
  /** As the reader knows it. */
  readonly name: string;
  /** Who has it. */
  readonly refs: readonly Ref[];
}

export interface Shortlist {
  readonly columns: readonly ShortlistColumn[];
  readonly rows: readonly ShortlistRow[];
  /** For each kind what all have, or else what most have. */
  readonly shared: readonly Shared[];
}

type Kept = Item | Region;
const isItem = (kept: Kept): kept is Item => 'kind' in kept;

/** What is asked of each kind of row. */
const ASKED: Readonly<Record<Item['kind'], readonly string[]>> = {
  project: [
    'region',
    'where',
    'industries',
    'stage',
    'amount',
    'tier',
    'capacity',
    'investor',
    'park',
    'cluster',
  ],
  cluster: ['region', 'where', 'industries', 'kind', 'size-class', 'park'],
  park: ['region', 'where', 'industries', 'land'],
  enterprise: ['region', 'where', 'industries', 'role', 'cluster'],
  site: ['region', 'where', 'industries', 'kind', 'grade', 'area', 'date'],
};
/** The order of the lines. Those of regions follow, each indicator by itself. */
const ORDER = [
  'region',
  'where',
  'industries',
  'kind',
  'role',
  'stage',
  'amount',
  'tier',
  'capacity',
  'size-class',
  'land',
  'grade',
  'area',
  'date',
  'investor',
  'park',
  'cluster',
];

function regionFigure(item: Item, locale: Locale): Figure {
  const label = findWords[locale].facets.regions;
  const known = item.region.region_id !== CITY;
  const name = pick(item.region, 'name', locale);
  return figure('region', label, known ? name : findWords[locale].cityOnly, item.ref, {
    stated: known,
    choices: known ? [{ ref: refOf('regions', item.region.region_id), name }] : [],
  });
}

/** Everything that is stated of an item. */
function itemFigures(item: Item, atlas: Atlas, locale: Locale): Figure[] {
  const own =
    item.kind === 'project' ? askedFigures(item, atlas, locale) : figuresOf(item, atlas, locale);
  return [
    regionFigure(item, locale),
    figure('where', keepWords[locale].where, whereabouts(item, locale), null, {
      stated: 'place' in item.where,
    }),
    ...own,
    ...(own.some(({ id }) => id === 'industries') ? [] : [industriesFigure(item, atlas, locale)]),
  ];
}

/** A region is its own county. */
function regionFigures(region: Region, atlas: Atlas, locale: Locale): Figure[] {
  const name = pick(region, 'name', locale);
  return [
    figure('region', findWords[locale].facets.regions, name, null),
    ...countyFigures(region, atlas, locale),
  ];
}

function columnOf(ref: Ref, kept: Kept, locale: Locale): ShortlistColumn {
  const row = isItem(kept) ? kept.row : kept;
  const { kinds, levels } = messages[locale].card;
  return {
    ref,
    kind: isItem(kept) ? kept.kind : 'region',
    kindName: isItem(kept) ? kinds[kept.kind] : levels[kept.level],
    name: pick(row, 'name', locale),
    chinese: locale === 'en' ? row.name_zh : null,
    note: 'note_zh' in row ? pick(row, 'note', locale) || null : null,
  };
}

function cellOf(
  id: string,
  kept: Kept,
  figures: ReadonlyMap<string, Figure>,
  label: string,
  locale: Locale,
): Cell {
  const found = figures.get(id);
  if (found) return { state: found.stated ? 'stated' : 'not-stated', figure: found };
  const asked = isItem(kept) ? ASKED[kept.kind].includes(id) : !ORDER.includes(id);
  if (!asked) return { state: 'not-asked' };
  const open = figure(id, label, messages[locale].notStated, null, { stated: false });
  return { state: 'not-stated', figure: open };
}

/** The values of a row by which rows may be alike, as `kind:id`, with their names. */
function traits(
  kept: Kept,
  atlas: Atlas,
  locale: Locale,
): [SharedKind, id: string, name: string][] {
  const region = isItem(kept) ? kept.region : kept;
  const found: [SharedKind, string, string][] = [];
  // Of what is known to be in the city the county is not known.
  if (!isItem(kept) || region.region_id !== CITY)
    found.push(['region', region.region_id, pick(region, 'name', locale)]);
  if (!isItem(kept)) return found;
  for (const industry of atlas.industries)
    if (kept.industries.includes(industry.industry_id))
      found.push(['industry', industry.industry_id, pick(industry, 'name', locale)]);
  const park =
    kept.kind === 'park'
      ? kept
      : atlas.item(refOf('parks', 'park_id' in kept.row ? kept.row.park_id : ''));
  if (park) found.push(['park', park.ref, pick(park.row, 'name', locale)]);
  if (kept.kind !== 'project') return found;
  const stage = atlas.stages.find(({ stage_id }) => stage_id === kept.row.stage_id);
  if (stage && stage.stage_id !== 'unspecified')
    found.push(['stage', stage.stage_id, pick(stage, 'name', locale)]);
  const investor = pick(kept.row, 'investor', locale);
  if (investor) found.push(['investor', investor, investor]);
  return found;
}

const KINDS: readonly SharedKind[] = ['region', 'industry', 'stage', 'park', 'investor'];

/** What rows have in common: of each kind all that everyone has, or else the one that most have, two at least. */
function sharedBy(kept: ReadonlyMap<Ref, Kept>, atlas: Atlas, locale: Locale): Shared[] {
  const found = new Map<string, { kind: SharedKind; name: string; refs: Ref[] }>();
  for (const [ref, row] of kept)
    for (const [kind, id, name] of traits(row, atlas, locale)) {
      const key = `${kind}:${id}`;
      const one = found.get(key) ?? { kind, name, refs: [] };
      one.refs.push(ref);
      found.set(key, one);
    }
  const several = [...found.values()].filter(({ refs }) => refs.length > 1);
  return KINDS.flatMap((kind) => {
    const mine = several.filter((one) => one.kind === kind);
    const full = mine.filter(({ refs }) => refs.length === kept.size);
    const most = Math.max(0, ...mine.map(({ refs }) => refs.length));
    return full.length ? full : mine.filter(({ refs }) => refs.length === most).slice(0, 1);
  }).sort((a, b) => b.refs.length - a.refs.length);
}

/** The note that all stated figures of a line share. Notes of tiers are about a tier, wherever one stands alone. */
function commonNote(id: string, cells: readonly Cell[]): string | null {
  const notes = new Set(
    cells.flatMap((cell) => (cell.state === 'stated' ? [cell.figure.note] : [])),
  );
  return notes.size === 1 && id !== 'tier' ? [...notes][0]! : null;
}

/** The rows of some references side by side, in their order; what cannot be kept, or stands twice, is left out. */
export function shortlistOf(refs: readonly Ref[], atlas: Atlas, locale: Locale): Shortlist {
  const kept = new Map<Ref, Kept>();
  for (const ref of refs) {
    const row = atlas.item(ref) ?? atlas.region(ref);
    if (row) kept.set(ref, row);
  }
  const all = [...kept.values()].map((row) => {
    const figures = isItem(row)
      ? itemFigures(row, atlas, locale)
      : regionFigures(row, atlas, locale);
    return { row, figures: new Map(figures.map((each) => [each.id, each])) };
  });
  /** By id one of the figures, which names the line. */
  const named = new Map(
    [...all].reverse().flatMap(({ figures }) => [...figures].map(([id, each]) => [id, each])),
  );
  const others = new Set(
    all.flatMap(({ figures }) => [...figures.keys()]).filter((id) => !ORDER.includes(id)),
  );
  return {
    columns: [...kept].map(([ref, row]) => columnOf(ref, row, locale)),
    rows: [...ORDER.filter((id) => named.has(id)), ...others].map((id) => {
      const { label, computed } = named.get(id)!;
      const cells = all.map(({ row, figures }) => cellOf(id, row, figures, label, locale));
      return { id, label, note: commonNote(id, cells), computed, cells };
    }),
    shared: sharedBy(kept, atlas, locale),
  };
}
