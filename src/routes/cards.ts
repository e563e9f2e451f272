/** Cards: what the page says about the chosen row, region or industry. */
import { pick, type Locale } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import { list } from '$lib/i18n/format';
import { sceneWords } from '$lib/i18n/scene-words';
import {
  CITY,
  refOf,
  sharing,
  type Atlas,
  type Item,
  type Landmark,
  type Ref,
} from '$lib/model/atlas';
import { contextFigures } from '$lib/model/context';
import { countyFigures, figuresOf, summaryOf, whereabouts } from '$lib/model/figures';
import { industriesOf } from '$lib/model/industries';
import { INDUSTRY_HOLDERS, isShown } from '$lib/scene/emphasis';
import type { ContextRow, Industry, Region } from '$lib/data/schema';
import type { View } from '$lib/state/view';
import type { CardEntry, CardModel, CardSection } from '$lib/ui/card';

/** So many related rows are shown at once; more of them wait behind their heading. */
const FEW = 6;

function entryOf(item: Item, atlas: Atlas, locale: Locale): CardEntry {
  const { main, sub } = summaryOf(item, atlas, locale);
  return {
    ref: item.ref,
    name: pick(item.row, 'name', locale),
    figure: main?.stated ? main.text : sub,
    selectable: true,
  };
}

/** More are not read in a card, and thousands would stop the page: the list beside the map has all of them. */
const MOST = 200;

function section<T>(
  id: string,
  title: string,
  rows: readonly T[],
  entry: (row: T) => CardEntry,
): CardSection[] {
  const count = rows.length;
  return count
    ? [{ id, title, open: count <= FEW, count, entries: rows.slice(0, MOST).map(entry) }]
    : [];
}

/** Whether a layer on show draws an item. */
type Shown = (item: Item) => boolean;

/** Items that light up with a choice of these industries, and why, in a sentence; `other` than the chosen one. */
function linkedBy(
  ids: readonly string[],
  others: readonly Item[],
  other: boolean,
  atlas: Atlas,
  locale: Locale,
  shown: Shown,
): string | null {
  const names = industriesOf(ids, atlas, locale).map(({ name }) => name);
  if (!names.length) return null;
  const words = messages[locale].linked;
  if (!others.length) return words.alone(names);
  const regions = new Set(others.map(({ region }) => region.region_id));
  regions.delete(CITY);
  return words.rows(others.length, regions.size, names, other, others.filter(shown).length);
}

/** The figure that leads a card, by kind of row. */
const LEADS: Readonly<Partial<Record<Item['kind'], readonly string[]>>> = {
  project: ['amount'],
  cluster: ['size-class'],
  park: ['land'],
  site: ['grade', 'area', 'date'],
};

function itemCard(item: Item, atlas: Atlas, locale: Locale, shown: Shown): CardModel {
  const words = messages[locale].card;
  const others = sharing(atlas, item.industries).filter(({ ref }) => ref !== item.ref);
  const figures = figuresOf(item, atlas, locale);
  const linked = INDUSTRY_HOLDERS.includes(item.kind)
    ? linkedBy(item.industries, others, true, atlas, locale, shown)
    : null;
  const lead = LEADS[item.kind]?.find((id) => figures.some((each) => each.id === id)) ?? null;
  return {
    ref: item.ref,
    kicker: list([words.kinds[item.kind], pick(item.region, 'name', locale)], locale),
    title: pick(item.row, 'name', locale),
    chinese: locale === 'en' ? item.row.name_zh : null,
    where: whereabouts(item, locale),
    source: figures.some((figure) => figure.ref) ? null : item.ref,
    linked: linked && !shown(item) ? linked + sceneWords[locale].off : linked,
    lead,
    figures: [...figures].sort((a, b) => Number(b.id === lead) - Number(a.id === lead)),
    context: [],
    note: 'note_zh' in item.row ? pick(item.row, 'note', locale) || null : null,
    sections: section('sharing', words.shares, others, (other) => entryOf(other, atlas, locale)),
  };
}

/** An industry: every row that the atlas puts in it, county by county. */
function industryCard(industry: Industry, atlas: Atlas, locale: Locale, shown: Shown): CardModel {
  const words = messages[locale].linked;
  const rows = sharing(atlas, [industry.industry_id]);
  const inFocus = new Set(atlas.counties.map(({ region_id }) => region_id));
  const some = (id: string, title: string, of: (item: Item) => boolean): CardSection[] =>
    section(id, title, rows.filter(of), (item) => entryOf(item, atlas, locale));
  return {
    ref: refOf('industries', industry.industry_id),
    kicker: words.industry,
    title: pick(industry, 'name', locale),
    chinese: locale === 'en' ? industry.name_zh : null,
    where: null,
    source: null,
    linked: linkedBy([industry.industry_id], rows, false, atlas, locale, shown),
    lead: null,
    figures: [],
    context: [],
    note: null,
    sections: [
      ...atlas.counties.flatMap((county) =>
        some(county.region_id, pick(county, 'name', locale), ({ region }) => region === county),
      ),
      ...some('others', words.otherRows, ({ region }) => !inFocus.has(region.region_id)),
    ],
  };
}

function regionCard(
  region: Region,
  atlas: Atlas,
  locale: Locale,
  context: readonly ContextRow[],
): CardModel {
  const { card: words, linked: also } = messages[locale];
  const figures = countyFigures(region, atlas, locale);
  const here = (id: string, title: string, kind: Item['kind']): CardSection[] =>
    section(
      id,
      title,
      atlas.items.filter((item) => item.kind === kind && item.region === region),
      (item) => entryOf(item, atlas, locale),
    );
  const positioning = atlas.statements
    .filter(({ kind, region_id }) => kind === 'positioning' && region_id === region.region_id)
    .map((statement): CardEntry => {
      const ref = refOf('statements', statement.statement_id);
      return { ref, name: pick(statement, 'name', locale), figure: '', selectable: false };
    });
  return {
    ref: refOf('regions', region.region_id),
    kicker: words.levels[region.level],
    title: pick(region, 'name', locale),
    chinese: locale === 'en' ? region.name_zh : null,
    where: null,
    source: null,
    linked: null,
    lead: figures[0]?.id ?? null,
    figures,
    context: contextFigures(region, context, atlas, locale),
    note: null,
    sections: [
      ...here('pillars', words.pillars, 'cluster'),
      ...here('parks', words.parks, 'park'),
      ...here('projects', also.projects, 'project'),
      ...here('enterprises', also.enterprises, 'enterprise'),
      ...here('sites', also.sites, 'site'),
      ...section('positioning', words.positioning, positioning, (entry) => entry),
    ],
  };
}

/** The card of a well-known place: what it is, how well its place is known, and by whom. */
function landmarkCard(
  { ref, row, place, approximate }: Landmark,
  atlas: Atlas,
  locale: Locale,
): CardModel {
  const words = messages[locale];
  const region = atlas.region(refOf('regions', place.region_id));
  return {
    ref,
    kicker: list(
      [words.context.title, region ? pick(region, 'name', locale) : ''].filter(Boolean),
      locale,
    ),
    title: pick(place, 'name', locale),
    chinese: locale === 'en' ? place.name_zh : null,
    where: approximate
      ? words.where.approximate(words.where.metres(place.precision_m))
      : words.where.exact,
    source: null,
    linked: null,
    lead: null,
    figures: [],
    context: [],
    note: [pick(row, 'note', locale), words.context.coordinates(place.coordinate_source)].join(
      locale === 'zh' ? '。' : '. ',
    ),
    sections: [],
  };
}

/**
 * The card of a row, a region (with what `context` knows of it) or an industry, or null for what the atlas does not
 * know. `shown`: which rows the layers on show draw.
 */
export function cardOf(
  ref: Ref,
  atlas: Atlas,
  locale: Locale,
  context: readonly ContextRow[] = [],
  shown: Shown = () => true,
): CardModel | null {
  const item = atlas.item(ref);
  if (item) return itemCard(item, atlas, locale, shown);
  const region = atlas.region(ref);
  if (region) return regionCard(region, atlas, locale, context);
  const industry = atlas.industry(ref);
  if (industry) return industryCard(industry, atlas, locale, shown);
  const landmark = atlas.landmark(ref);
  return landmark ? landmarkCard(landmark, atlas, locale) : null;
}

/** The card of what a view has chosen: with what is known from elsewhere, where the map shows that too. */
export const chosenCard = (
  { focus, context, layers }: View,
  atlas: Atlas,
  locale: Locale,
): CardModel | null =>
  focus &&
  cardOf(focus, atlas, locale, context ? atlas.context : [], (item) => isShown(item, layers));
