/**
 * Figures for people: what a card, the list and the comparison say about a row or a region, each
 * with its source. What the document does not state is said to be not stated, never left blank.
 */
import { capacity, date, land, list, money, quantity } from '$lib/i18n/format';
import { pick, type Locale } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import { sceneWords } from '$lib/i18n/scene-words';
import type { Region, Target, Tier } from '$lib/data/schema';
import { CITY, refOf, type Atlas, type Item, type Ref } from './atlas';
import { industriesOf, type Named } from './industries';
import { NAMED_AMOUNT, NAMED_PROJECTS, projectsOf, sumOfAmounts } from './measures';

export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** Row that states it; null if the atlas computed or classified it, or nothing states it. */
  readonly ref: Ref | null;
  /** False where the document does not say. */
  readonly stated: boolean;
  readonly computed: boolean;
  /** Of how many rows a computed figure is made. */
  readonly coverageText: string | null;
  /** Basis of the figure, or what a careful reader should know. */
  readonly note: string | null;
  /** What the text names and a reader may choose, in the order of the text; empty if it names nothing. */
  readonly choices: readonly Named[];
}

/** A stated figure; `rest` says what is different about it. */
export const figure = (
  id: string,
  label: string,
  text: string,
  ref: Ref | null,
  rest: Partial<Figure> = {},
): Figure => ({
  id,
  label,
  text,
  ref,
  stated: true,
  computed: false,
  coverageText: null,
  note: null,
  choices: [],
  ...rest,
});

/** A figure that the document does not state. */
export const missing = (
  id: string,
  label: string,
  locale: Locale,
  note: string | null = null,
): Figure => figure(id, label, messages[locale].notStated, null, { stated: false, note });

/** The tier that an amount in 100 million CNY falls into. */
export const tierOf = (atlas: Atlas, amount: number): Tier | undefined =>
  atlas.tiers.find(
    (tier) =>
      (tier.min_100m_cny === null || amount >= tier.min_100m_cny) &&
      (tier.max_100m_cny === null || amount < tier.max_100m_cny),
  );

/** What an item is classified as; ours, as the document has no classification. */
export function industriesFigure(item: Item, atlas: Atlas, locale: Locale): Figure {
  const words = messages[locale].figures;
  const choices = industriesOf(item.industries, atlas, locale);
  if (!choices.length) return missing('industries', words.industries, locale);
  const names = choices.map(({ name }) => name);
  return figure('industries', words.industries, list(names, locale), null, {
    choices,
    note: item.kind === 'park' ? words.parkIndustriesNote : words.industriesNote,
  });
}

/** A figure that names another row, or none if there is no such row. */
function linked(
  id: 'park' | 'cluster',
  to: Ref,
  item: Item,
  atlas: Atlas,
  locale: Locale,
): Figure[] {
  const other = atlas.item(to);
  if (!other) return [];
  const name = pick(other.row, 'name', locale);
  return [
    figure(id, messages[locale].figures[id], name, item.ref, { choices: [{ ref: to, name }] }),
  ];
}

/** Who coordinates a project of such an amount; nothing where none is stated. */
function tierFigures(amount: number | null, atlas: Atlas, locale: Locale): Figure[] {
  const words = messages[locale].figures;
  const tier = amount === null ? null : tierOf(atlas, amount);
  return tier
    ? [
        figure(
          'tier',
          words.tier,
          words.coordinated(pick(tier, 'name', locale), pick(tier, 'coordinator', locale)),
          refOf('tiers', tier.tier_id),
          { note: pick(tier, 'note', locale) || null },
        ),
      ]
    : [];
}

function projectFigures(item: Item & { kind: 'project' }, atlas: Atlas, locale: Locale): Figure[] {
  const { row, ref } = item;
  const words = messages[locale].figures;
  const stage = atlas.stages.find(({ stage_id }) => stage_id === row.stage_id);
  const investor = pick(row, 'investor', locale);
  const amount = row.investment_100m_cny;
  return [
    amount === null
      ? missing('amount', words.amount, locale)
      : figure('amount', words.amount, money(amount, locale), ref),
    stage && row.stage_id !== 'unspecified'
      ? figure('stage', words.stage, pick(stage, 'name', locale), ref, { note: words.stageNote })
      : missing('stage', words.stage, locale),
    ...(row.capacity_value === null
      ? []
      : [
          figure(
            'capacity',
            words.capacity,
            capacity(row.capacity_value, row.capacity_unit, locale),
            ref,
          ),
        ]),
    ...tierFigures(amount, atlas, locale),
    industriesFigure(item, atlas, locale),
    ...(investor ? [figure('investor', words.investor, investor, ref)] : []),
    ...linked('park', refOf('parks', row.park_id), item, atlas, locale),
    ...linked('cluster', refOf('clusters', row.cluster_id), item, atlas, locale),
  ];
}

/** The figures of one row, in the order in which a card shows them. */
export function figuresOf(item: Item, atlas: Atlas, locale: Locale): Figure[] {
  const words = messages[locale].figures;
  const names = sceneWords[locale];
  const { ref } = item;
  switch (item.kind) {
    case 'project':
      return projectFigures(item, atlas, locale);
    case 'cluster': {
      const { kind, size_class_100m_cny: size, park_id } = item.row;
      return [
        size === null
          ? missing('size-class', words.sizeClass, locale)
          : figure('size-class', words.sizeClass, names.sizeClass(size), ref, {
              note: words.sizeClassNote,
            }),
        figure('kind', words.kind, names.clusterKinds[kind], ref),
        industriesFigure(item, atlas, locale),
        ...linked('park', refOf('parks', park_id), item, atlas, locale),
      ];
    }
    case 'park': {
      const { land_mu, land_status } = item.row;
      const status = land_status && words.landStatus[land_status];
      return [
        land_mu === null
          ? missing('land', words.land, locale)
          : figure('land', words.land, list([land(land_mu, locale), status], locale), ref, {
              note: words.landNote,
            }),
        industriesFigure(item, atlas, locale),
      ];
    }
    case 'enterprise':
      return [
        figure('role', words.role, words.roles[item.row.role], ref),
        industriesFigure(item, atlas, locale),
        ...linked('cluster', refOf('clusters', item.row.cluster_id), item, atlas, locale),
      ];
    case 'site': {
      const { kind, grade, area_mu, date: day } = item.row;
      return [
        figure('kind', words.kind, names.siteKinds[kind] ?? names.site, ref),
        ...(grade ? [figure('grade', words.grade, grade, ref)] : []),
        ...(area_mu === null ? [] : [figure('area', words.area, land(area_mu, locale), ref)]),
        ...(day ? [figure('date', words.date, date(day, locale, true), ref)] : []),
      ];
    }
  }
}

/** The figure and the few words that stand for a row where there is room for no more. */
export function summaryOf(
  item: Item,
  atlas: Atlas,
  locale: Locale,
): { main: Figure | null; sub: string } {
  const figures = figuresOf(item, atlas, locale);
  const find = (id: string) => figures.find((each) => each.id === id);
  const text = (id: string): string => (find(id)?.stated ? (find(id)?.text ?? '') : '');
  switch (item.kind) {
    case 'project':
      return {
        main: find('amount') ?? null,
        sub: list([text('stage'), text('capacity')].filter(Boolean), locale),
      };
    case 'cluster':
      return { main: find('size-class') ?? null, sub: text('kind') };
    case 'park':
      return { main: find('land') ?? null, sub: messages[locale].card.kinds.park };
    case 'enterprise':
      return { main: null, sub: text('role') };
    case 'site':
      return { main: find('grade') ?? find('area') ?? null, sub: text('kind') };
  }
}

/** What the document lets us say about where a row is, as a sentence. */
export function whereabouts({ where, region }: Item, locale: Locale): string {
  const words = messages[locale].where;
  if (where.known === 'city') return words.city;
  if (where.known === 'county') return words.county(pick(region, 'name', locale));
  const known =
    where.known === 'exact'
      ? words.exact
      : words.approximate(words.metres(where.place.precision_m));
  if (!where.to) return known;
  const line = words.line(pick(where.place, 'name', locale), pick(where.to, 'name', locale));
  return locale === 'zh' ? line + known : `${line} ${known}`;
}

/** The projects that count for a region: all of them for the city. */
const counted = (atlas: Atlas, regionId: string) =>
  regionId === CITY
    ? atlas.regions.flatMap((region) => projectsOf(atlas, region.region_id))
    : projectsOf(atlas, regionId);

/** What the atlas computes for a region from the projects that the document names. */
export function computedFigures(region: Region, atlas: Atlas, locale: Locale): Figure[] {
  const words = messages[locale].figures;
  const projects = counted(atlas, region.region_id);
  const sum = sumOfAmounts(projects);
  // What holds for both is said with the first; how something is added up, where something is.
  const wide = region.region_id === CITY ? [words.cityTotalNote] : [];
  const note = [words.namedProjectsNote, ...wide].join(locale === 'zh' ? '' : ' ');
  return [
    figure(NAMED_PROJECTS, words.namedProjects, quantity(projects.length, 'count', locale), null, {
      computed: true,
      note,
    }),
    {
      ...(sum
        ? figure(NAMED_AMOUNT, words.namedAmount, money(sum.value, locale), null)
        : missing(NAMED_AMOUNT, words.namedAmount, locale)),
      computed: true,
      note: sum ? words.namedAmountNote : null,
      coverageText: sum?.coverage
        ? words.coverage(sum.coverage.stated, sum.coverage.total)
        : projects.length
          ? words.noneStated(projects.length)
          : null,
    },
  ];
}

/** What a target states; null where the tables do not say of what. */
export function targetFigure(
  { indicator_id, target_id, value, year }: Target,
  atlas: Atlas,
  locale: Locale,
): Figure | null {
  const indicator = atlas.indicators.get(indicator_id);
  return (
    (indicator &&
      figure(
        indicator_id,
        pick(indicator, 'name', locale),
        quantity(value, indicator.unit, locale, atlas.yearly && year),
        refOf('targets', target_id),
        { note: pick(indicator, 'basis', locale) },
      )) ??
    null
  );
}

/** Every figure of a region: what the document states first, then what the atlas computes. */
export function countyFigures(region: Region, atlas: Atlas, locale: Locale): Figure[] {
  const stated = atlas.targets
    .filter(({ region_id }) => region_id === region.region_id)
    .flatMap((target) => targetFigure(target, atlas, locale) ?? []);
  return [...stated, ...computedFigures(region, atlas, locale)];
}
