/** What the picture of a page says; see lib/export/card.ts. */
import { pick, type Locale } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import { pageWords } from '$lib/i18n/pages';
import { quantity } from '$lib/i18n/format';
import { CITY, refOf, type Atlas } from '$lib/model/atlas';
import { countyFigures, figuresOf, whereabouts, type Figure } from '$lib/model/figures';
import type { CardMap, CardText } from '$lib/export/card';
import { spotOf } from './locate';

export interface Card {
  readonly text: CardText;
  readonly map: Omit<CardMap, 'locator'>;
  /** The title for a font that lacks a character of it. */
  readonly plain: string;
}

/** Of which pages there are pictures: the start page, each county and each project. */
export const cardNames = (atlas: Atlas): string[] => [
  'map',
  ...atlas.counties.map(({ slug }) => `county-${slug}`),
  ...atlas.items.flatMap((item) =>
    item.kind === 'project' ? [`project-${item.row.project_id}`] : [],
  ),
];

const MOST = 3;
/** What the atlas computes or classifies itself says so here too. */
const brief =
  (locale: Locale) =>
  ({ id, label, text, computed }: Figure) => {
    const { computed: counted } = messages[locale].figures;
    const whose = computed ? counted : id === 'industries' ? pageWords[locale].classified : '';
    return { label: whose ? `${label} · ${whose}` : label, text };
  };

/** The picture of a page by its name, or null if there is no such page. */
export function cardOfPage(name: string, atlas: Atlas, locale: Locale): Card | null {
  const [words, own] = [messages[locale], pageWords[locale]];
  const base = { site: words.title, foot: words.standing, ground: own.ground };
  if (name === 'map') {
    const count = (kind: string) => atlas.items.filter((item) => item.kind === kind).length;
    return {
      text: {
        ...base,
        site: '',
        kicker: own.within,
        title: words.title,
        figures: (['projects', 'clusters', 'parks'] as const).map((kind) => ({
          label: `${words.intro[kind]} · ${words.figures.computed}`,
          text: quantity(count(kind.slice(0, -1)), 'count', locale),
        })),
      },
      map: { chosen: CITY, spot: null },
      plain: words.title,
    };
  }
  const county = atlas.counties.find(({ slug }) => name === `county-${slug}`);
  if (county) {
    const figures = countyFigures(county, atlas, locale);
    return {
      text: {
        ...base,
        kicker: `${messages[locale].card.levels[county.level]} · ${own.within}`,
        title: pick(county, 'name', locale),
        figures: figures.slice(0, MOST).map(brief(locale)),
      },
      map: { chosen: county.region_id, spot: null },
      plain: county.name_en,
    };
  }
  const item = atlas.item(refOf('projects', name.slice('project-'.length)));
  if (!item || item.kind !== 'project') return null;
  const figures = figuresOf(item, atlas, locale);
  return {
    text: {
      ...base,
      kicker: `${own.project} · ${pick(item.region, 'name', locale)}`,
      title: pick(item.row, 'name', locale),
      figures: ['amount', 'stage', 'industries'].flatMap((id) =>
        figures.filter((each) => each.id === id).map(brief(locale)),
      ),
      foot: `${whereabouts(item, locale)}${locale === 'zh' ? '' : ' '}${words.standing}`,
    },
    map: { chosen: item.region.region_id, spot: spotOf(item) },
    plain: item.row.name_en,
  };
}
