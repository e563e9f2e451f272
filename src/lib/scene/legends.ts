/** The legend: blocks made from the scales and symbols that draw the map, of what is on show only. */
import { clauses, money, quantity } from '$lib/i18n/format';
import { pick, type Locale } from '$lib/i18n/locale';
import { sceneWords, type SceneWords } from '$lib/i18n/scene-words';
import { isApproximatePlace, refOf, type Atlas } from '$lib/model/atlas';
import { located, NAMED_PROJECTS, type Measure } from '$lib/model/measures';
import { industryInk } from '$lib/theme/palette';
import { CLUSTER_SHAPE, ENTERPRISE, PARK } from './clusters';
import { SITE_RADIUS, siteShape } from './culture';
import type { Cluster, Entry } from './entry';
import type { Glyph } from './glyph';
import { LANDMARK, REFERENCE, referenceGlyph } from './ground';
import {
  areaRadius,
  choropleth,
  mappable,
  samples,
  sizeClassRadius,
  symbolRadius,
  UNKNOWN_CLASS_RADIUS,
  UNKNOWN_RADIUS,
} from './scales';
import type { Legend, LegendEntry, Link } from './scene';

interface Input {
  readonly atlas: Atlas;
  readonly measure: Measure | null;
  /** Some unit is hatched. */
  readonly hatched: boolean;
  readonly entries: readonly Entry[];
  /** Rows that are counted instead of drawn, and what the legend says of counts. */
  readonly counted: readonly Entry[];
  readonly counts: Legend | null;
  readonly links: readonly Link[];
  /** Well-known places are on show. */
  readonly landmarks: boolean;
  /** Some symbols stand beside their place. */
  readonly leaders: boolean;
  /** A pack of a county that needs several: how many of how many rows stand in it; null where none does. */
  readonly part: { readonly count: number; readonly total: number } | null;
  readonly locale: Locale;
}

/** Samples have no industry: they take a grey of their own. */
const sample = (shape: Glyph['shape'], r: number, more: Partial<Glyph> = {}): Glyph => ({
  shape,
  r,
  ink: 'sample',
  ...more,
});

const projects = ({ entries }: Input) =>
  entries.flatMap(({ item }) => (item.kind === 'project' ? [item.row] : []));
const clusters = ({ entries }: Input) =>
  entries.flatMap(({ item }) => (item.kind === 'cluster' ? [item.row] : []));
const siteRows = ({ entries }: Input) =>
  entries.flatMap(({ item }) => (item.kind === 'site' ? [item.row] : []));

function measureEntries(measure: Measure, hatched: boolean, locale: Locale): LegendEntry[] {
  const entries: LegendEntry[] = [];
  if (measure.encoding === 'choropleth') {
    // A count that the atlas makes leaves no unit open: where none is named, nothing is shaded.
    if (measure.id === NAMED_PROJECTS)
      entries.push({ label: sceneWords[locale].noneNamed, swatch: 'unit' });
    entries.push(...choropleth(measure).entries(locale));
  }
  if (measure.encoding === 'symbol') {
    const radius = symbolRadius(measure);
    for (const value of samples(mappable(measure)))
      entries.push({
        label: quantity(value, measure.unit, locale),
        glyph: sample('sum', radius(value), { ink: 'accent' }),
        nested: true,
      });
  }
  if (hatched) entries.push({ label: sceneWords[locale].notStated, swatch: 'hatch' });
  return entries;
}

/** The measure on show: its scale and what hatching means. */
function measureLegend({ atlas, measure, hatched, locale }: Input, words: SceneWords): Legend[] {
  if (!measure) return [];
  const { indicator } = measure;
  const { stated, total } = located(atlas);
  const computed = words.measures[measure.id as keyof SceneWords['measures']];
  const notes = indicator
    ? [pick(indicator, 'basis', locale), measure.encoding === 'figure' ? words.noScale : '']
    : [
        measure.id === NAMED_PROJECTS ? words.located(stated, total) : (computed?.basis ?? ''),
        words.computed,
      ];
  return [
    {
      id: 'measure',
      title: indicator ? pick(indicator, 'name', locale) : (computed?.name ?? measure.id),
      note: clauses(notes.filter(Boolean), locale),
      entries: measureEntries(measure, hatched, locale),
    },
  ];
}

function amounts(input: Input, words: SceneWords): LegendEntry[] {
  const printed = projects(input).map((row) => row.investment_100m_cny);
  const stated = printed.filter((amount) => amount !== null);
  return [
    ...samples(stated).map((amount) => ({
      label: money(amount, input.locale),
      glyph: sample('disc', areaRadius(amount)),
      nested: true,
    })),
    ...(stated.length < printed.length
      ? [{ label: words.noAmount, glyph: sample('ring', UNKNOWN_RADIUS) }]
      : []),
  ];
}

function stages(input: Input): LegendEntry[] {
  const shown = new Set(projects(input).map((row) => row.stage_id));
  return input.atlas.stages
    .filter(({ stage_id }) => shown.has(stage_id))
    .map((stage) => ({
      label: pick(stage, 'name', input.locale),
      glyph: sample('disc', 9, { stage: stage.stage_id }),
    }));
}

/** A name without what stands behind it in brackets; the card of the industry has it whole. */
const short = (name: string): string => name.replace(/\s*[（(].*[)）]$/, '');

/** The first industry of a row gives it its colour. */
function industries({ atlas, entries, counted, locale }: Input, words: SceneWords): LegendEntry[] {
  const shown = new Set<string | undefined>();
  for (const all of [entries, counted])
    for (const { item } of all)
      if (item.kind !== 'park' || item.industries.length) shown.add(item.industries[0]);
  return [
    ...atlas.industries
      .filter(({ industry_id }) => shown.has(industry_id))
      .map((industry) => ({
        label: short(pick(industry, 'name', locale)),
        swatch: industryInk(industry.industry_id),
        ref: refOf('industries', industry.industry_id),
      })),
    ...(shown.has(undefined) ? [{ label: words.noIndustry, swatch: industryInk(undefined) }] : []),
  ];
}

/** Long enough to be told from a dash. */
const LEADER = sample('leader', 9, { ink: 'outline', to: [9, 0] });

/** The circle of an approximate place may lie under others: what is no project says it by its outline besides. */
const DASHED = { ...PARK, ink: 'sample', approximate: true } as const;

function places(input: Input, words: SceneWords): LegendEntry[] {
  const { atlas, entries, landmarks, leaders, part } = input;
  const known = new Set(entries.map(({ item }) => item.where.known));
  // A stage has an outline of its own.
  const dashed = entries.some(({ glyph }) => glyph.approximate && !glyph.stage)
    ? DASHED
    : landmarks && atlas.landmarks.some(({ place }) => isApproximatePlace(place))
      ? ({ ...LANDMARK, approximate: true } as const)
      : null;
  const GLYPHS = {
    exact: sample('disc', 5, { stage: 'unspecified', pinned: true }),
    approximate: sample('area', 10),
    county: sample('packed', 11),
  } as const;
  const kinds = (...wanted: (keyof typeof GLYPHS)[]): LegendEntry[] =>
    wanted
      .filter((each) => known.has(each))
      .map((each) => ({ label: words.places[each], glyph: GLYPHS[each] }));
  return [
    ...kinds('exact', 'approximate'),
    ...(dashed ? [{ label: words.places.dashed, glyph: dashed }] : []),
    ...(leaders ? [{ label: words.places.leader, glyph: LEADER }] : []),
    ...kinds('county'),
    ...(part ? [{ label: words.packedParts(words.packedPart(part.count, part.total)) }] : []),
  ];
}

function clusterKinds(input: Input, words: SceneWords): LegendEntry[] {
  const kinds = new Set(clusters(input).map(({ kind }) => kind));
  return (Object.keys(CLUSTER_SHAPE) as Cluster['kind'][])
    .filter((kind) => kinds.has(kind))
    .map((kind) => ({ label: words.clusterKinds[kind], glyph: sample(CLUSTER_SHAPE[kind], 8) }));
}

/** Every printed class, as there are few, and the outline of those without one. */
function classes(input: Input, words: SceneWords): LegendEntry[] {
  const all = clusters(input).map((row) => row.size_class_100m_cny);
  const printed = [...new Set(all.filter((size) => size !== null))].sort((a, b) => a - b);
  return [
    ...printed.map((size) => ({
      label: words.sizeClass(size),
      glyph: sample('hexagon', sizeClassRadius(size)),
      nested: true,
    })),
    ...(all.includes(null)
      ? [
          {
            label: words.noSizeClass,
            glyph: sample('hexagon', UNKNOWN_CLASS_RADIUS, { hollow: true }),
          },
        ]
      : []),
  ];
}

const others = (input: Input, words: SceneWords): LegendEntry[] =>
  ([PARK, ENTERPRISE] as const)
    .map((glyph, i) => ({ kind: (['park', 'enterprise'] as const)[i]!, glyph }))
    .filter(({ kind }) => input.entries.some(({ item }) => item.kind === kind))
    .map(({ kind, glyph }) => ({ label: words.others[kind], glyph: { ...glyph, ink: 'sample' } }));

function sites(input: Input, words: SceneWords): LegendEntry[] {
  const kinds = [...new Set(siteRows(input).map(({ kind }) => kind))].sort();
  return kinds.map((kind) => ({
    label: words.siteKinds[kind] ?? words.site,
    glyph: sample(siteShape(kind), SITE_RADIUS, { ink: industryInk('culture_tourism') }),
  }));
}

/** A line from place to place: where a project runs, or that two rows share an industry. */
const line = (kind: Link['kind'], { links }: Input, words: SceneWords): LegendEntry[] =>
  links.some((link) => link.kind === kind) ? [{ label: words.links[kind], line: kind }] : [];

/** What the document does not name: ground to find one's way by, and well-known places. */
function ground({ atlas, landmarks }: Input, words: SceneWords): LegendEntry[] {
  const kinds = new Set(atlas.reference.map(({ kind }) => kind));
  return [
    ...Object.keys(REFERENCE)
      .filter((kind) => kinds.has(kind))
      .map((kind) => ({
        label: words.reference[kind as keyof SceneWords['reference']],
        glyph: referenceGlyph(kind),
      })),
    ...(landmarks ? [{ label: words.landmark, glyph: LANDMARK }] : []),
  ];
}

/** What size means, of the projects and of the clusters: each has a scale of its own. */
function sizes(input: Input, words: SceneWords): Legend {
  const [a, b] = [amounts(input, words), classes(input, words)];
  const id = a.length && b.length ? 'sizes' : a.length ? 'amounts' : 'classes';
  const all = [...a, ...b];
  return {
    id: 'sizes',
    title: words.legends[id],
    note: words.notes[id],
    entries: [...all.filter(({ nested }) => nested), ...all.filter(({ nested }) => !nested)],
  };
}

/** All blocks of the legend; a block without entries and without a note is left out. */
export function legends(input: Input): Legend[] {
  const words = sceneWords[input.locale];
  const block = (
    id: 'places' | 'stages' | 'kinds' | 'industries' | 'ground',
    entries: LegendEntry[],
    note?: string,
  ): Legend => ({
    id,
    title: words.legends[id],
    ...(note ? { note } : {}),
    entries,
  });
  return [
    ...measureLegend(input, words),
    ...(input.counts ? [input.counts] : []),
    sizes(input, words),
    block('stages', stages(input)),
    block('places', [...line('course', input, words), ...places(input, words)]),
    block('kinds', [
      ...clusterKinds(input, words),
      ...others(input, words),
      ...sites(input, words),
      ...line('same-industry', input, words),
    ]),
    block('industries', industries(input, words), words.notes.industries),
    block('ground', ground(input, words), words.notes.ground),
  ].filter(({ id, entries }) => id === 'measure' || entries.length > 0);
}
