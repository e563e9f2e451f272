/** Cards: what the page says about the chosen row or region. */
import { pick, type Locale } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import { list } from '$lib/i18n/format';
import { refOf, sharing, type Atlas, type Item, type Ref } from '$lib/model/atlas';
import { countyFigures, figuresOf, summaryOf, whereabouts } from '$lib/model/figures';
import type { Region } from '$lib/data/schema';
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

const section = (
  id: string,
  title: string,
  entries: CardEntry[],
  note: string | null = null,
): CardSection[] =>
  entries.length ? [{ id, title, note, open: entries.length <= FEW, entries }] : [];

function itemCard(item: Item, atlas: Atlas, locale: Locale): CardModel {
  const words = messages[locale].card;
  const others = sharing(atlas, item.industries).filter(({ ref }) => ref !== item.ref);
  return {
    ref: item.ref,
    kicker: list([words.kinds[item.kind], pick(item.region, 'name', locale)], locale),
    title: pick(item.row, 'name', locale),
    chinese: locale === 'en' ? item.row.name_zh : null,
    where: whereabouts(item, locale),
    figures: figuresOf(item, atlas, locale),
    note: 'note_zh' in item.row ? pick(item.row, 'note', locale) || null : null,
    sections: section(
      'sharing',
      words.shares(others.length),
      others.map((other) => entryOf(other, atlas, locale)),
      words.sharesNote,
    ),
  };
}

function regionCard(region: Region, atlas: Atlas, locale: Locale): CardModel {
  const words = messages[locale].card;
  const here = (kind: Item['kind']): CardEntry[] =>
    atlas.items
      .filter((item) => item.kind === kind && item.region === region)
      .map((item) => entryOf(item, atlas, locale));
  const positioning = atlas.statements
    .filter(({ kind, region_id }) => kind === 'positioning' && region_id === region.region_id)
    .map((statement): CardEntry => {
      const ref = refOf('statements', statement.statement_id);
      return { ref, name: pick(statement, 'name', locale), figure: '', selectable: false };
    });
  return {
    ref: refOf('regions', region.region_id),
    kicker: words.kinds.region,
    title: pick(region, 'name', locale),
    chinese: locale === 'en' ? region.name_zh : null,
    where: null,
    figures: countyFigures(region, atlas, locale),
    note: null,
    sections: [
      ...section('pillars', words.pillars, here('cluster')),
      ...section('parks', words.parks, here('park')),
      ...section('positioning', words.positioning, positioning),
    ],
  };
}

/** The card of a row or region, or null for what the atlas does not know. */
export function cardOf(ref: Ref, atlas: Atlas, locale: Locale): CardModel | null {
  const item = atlas.item(ref);
  if (item) return itemCard(item, atlas, locale);
  const region = atlas.region(ref);
  return region ? regionCard(region, atlas, locale) : null;
}
