/**
 * Measures: what can shade or size the counties. A measure is either stated (an indicator of the
 * document) or computed from the named projects; a computed one carries its coverage. Indicators of
 * different basis are different measures and never share a scale.
 */
import type { Indicator } from '$lib/data/schema';
import { CITY, refOf, type Atlas, type Item, type Ref } from './atlas';

/** How many of the rows behind a computed value state what it needs. */
export interface Coverage {
  readonly stated: number;
  readonly total: number;
}

export interface MeasureValue {
  /** In the measure's unit. */
  readonly value: number;
  /** The target row that states it, or null if computed. */
  readonly stated: Ref | null;
  /** The year that it is of, where that is to be said. */
  readonly year?: number | false;
  readonly coverage: Coverage | null;
  /** Rows that a computed value is made of. */
  readonly parts: readonly Ref[];
}

export type Encoding =
  /** Shades the counties. */
  | 'choropleth'
  /** Symbols with area in proportion to the value. */
  | 'symbol'
  /** Stated by a single county: a labelled figure without a scale. */
  | 'figure';

export interface Measure {
  readonly id: string;
  readonly computed: boolean;
  readonly unit: Indicator['unit'];
  readonly encoding: Encoding;
  /** The indicator it comes from; null for a computed measure. */
  readonly indicator: Indicator | null;
  /** By region id. A region that is not in here has no stated value. */
  readonly values: ReadonlyMap<string, MeasureValue>;
}

export const NAMED_PROJECTS = 'named-projects';
export const NAMED_AMOUNT = 'named-amount';

type ProjectItem = Item & { kind: 'project' };
const isProject = (item: Item): item is ProjectItem => item.kind === 'project';

/** Projects by region id: asked for each region again, of however many rows. */
const byRegion = new WeakMap<Atlas, ReadonlyMap<string, readonly ProjectItem[]>>();

/** The projects that the document names for a region (by region id). */
export function projectsOf(atlas: Atlas, regionId: string): readonly ProjectItem[] {
  let regions = byRegion.get(atlas);
  if (!regions) {
    const found = new Map<string, ProjectItem[]>();
    for (const item of atlas.items) {
      if (!isProject(item)) continue;
      const list = found.get(item.region.region_id);
      if (list) list.push(item);
      else found.set(item.region.region_id, [item]);
    }
    byRegion.set(atlas, (regions = found));
  }
  return regions.get(regionId) ?? [];
}

/** Sum of the printed amounts of some projects in 100 million CNY, with coverage; null if none states one. */
export function sumOfAmounts(projects: readonly ProjectItem[]): MeasureValue | null {
  const stated = projects.filter((item) => item.row.investment_100m_cny !== null);
  if (!stated.length) return null;
  // Whole ten-thousands of yuan add up exactly; fractions of 100 million do not.
  const sum = stated.reduce(
    (total, item) => total + Math.round((item.row.investment_100m_cny ?? 0) * 1e4),
    0,
  );
  return {
    value: sum / 1e4,
    stated: null,
    coverage: { stated: stated.length, total: projects.length },
    parts: stated.map((item) => item.ref),
  };
}

/** How many of all named projects the document gives a county or district. */
export function located(atlas: Atlas): Coverage {
  let [stated, total] = [0, 0];
  for (const { region_id } of atlas.regions) {
    const count = projectsOf(atlas, region_id).length;
    total += count;
    if (region_id !== CITY) stated += count;
  }
  return { stated, total };
}

function computed(atlas: Atlas): Measure[] {
  const coverage = located(atlas);
  const counts = new Map<string, MeasureValue>();
  const sums = new Map<string, MeasureValue>();
  for (const region of atlas.regions) {
    const projects = projectsOf(atlas, region.region_id);
    if (!projects.length) continue;
    counts.set(region.region_id, {
      value: projects.length,
      stated: null,
      coverage,
      parts: projects.map((p) => p.ref),
    });
    const sum = sumOfAmounts(projects);
    if (sum) sums.set(region.region_id, sum);
  }
  const base = { computed: true, indicator: null } as const;
  return [
    { ...base, id: NAMED_PROJECTS, unit: 'count', encoding: 'choropleth', values: counts },
    { ...base, id: NAMED_AMOUNT, unit: '100m_cny', encoding: 'symbol', values: sums },
  ];
}

function stated(atlas: Atlas): Measure[] {
  const focus = new Set(atlas.counties.map((county) => county.region_id));
  const groups = new Map<string, Map<string, MeasureValue>>();
  for (const target of atlas.targets) {
    if (!focus.has(target.region_id)) continue;
    const values = groups.get(target.indicator_id) ?? new Map<string, MeasureValue>();
    groups.set(target.indicator_id, values);
    values.set(target.region_id, {
      value: target.value,
      stated: refOf('targets', target.target_id),
      year: atlas.yearly && target.year,
      coverage: null,
      parts: [],
    });
  }
  return [...groups].flatMap(([id, values]) => {
    const indicator = atlas.indicators.get(id);
    if (!indicator) return [];
    const encoding: Encoding =
      values.size < 2 ? 'figure' : indicator.unit === 'percent' ? 'choropleth' : 'symbol';
    return [{ id, computed: false, unit: indicator.unit, encoding, indicator, values }];
  });
}

const all = new WeakMap<Atlas, readonly Measure[]>();

/** All measures: the two computed ones first, then those the document states for a county. */
export function measures(atlas: Atlas): readonly Measure[] {
  const found = all.get(atlas) ?? [...computed(atlas), ...stated(atlas)];
  all.set(atlas, found);
  return found;
}
