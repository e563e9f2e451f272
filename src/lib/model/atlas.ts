/**
 * The joined, immutable atlas: rows by reference, what the map can show as items with an honest
 * statement of where they are, and the source of every fact.
 */
import type {
  Cluster,
  ContextPlace,
  ContextRow,
  Enterprise,
  Indicator,
  Industry,
  Milestone,
  Park,
  Place,
  Project,
  Region,
  Section,
  Site,
  Source,
  Stage,
  Statement,
  Tables,
  Target,
  Tier,
} from '$lib/data/schema';

/** The tables that the explorer needs; the others stay on the data page. */
export const ATLAS_TABLES = [
  'sources',
  'sections',
  'regions',
  'indicators',
  'targets',
  'projects',
  'clusters',
  'parks',
  'enterprises',
  'sites',
  'tiers',
  'statements',
  'industries',
  'stages',
  'places',
  'context',
  'context_places',
] as const;
export type AtlasTables = Pick<Tables, (typeof ATLAS_TABLES)[number]> &
  // The map shows no dates; the pages that do are built with them.
  Partial<Pick<Tables, 'milestones'>>;

/** Reference to a row: its table and its id. */
export type Ref = `${string}:${string}`;
export const refOf = (table: string, id: string): Ref => `${table}:${id}`;

/** Adcode of the city itself; a fact filed here is known of no county. */
export const CITY = '210700';

/** How well the document lets us place a row. */
export type Where =
  | { readonly known: 'exact' | 'approximate'; readonly place: Place; readonly to: Place | null }
  | { readonly known: 'county' }
  | { readonly known: 'city' };

interface Of<K extends string, R> {
  readonly kind: K;
  readonly row: R;
}
type AnyRow =
  | Of<'project', Project>
  | Of<'cluster', Cluster>
  | Of<'park', Park>
  | Of<'enterprise', Enterprise>
  | Of<'site', Site>;

/** Something the map can show: a row with its reference, region, industries and whereabouts. */
export type Item = AnyRow & {
  readonly ref: Ref;
  readonly region: Region;
  readonly industries: readonly string[];
  readonly where: Where;
};

/** A well-known place that the document does not name; off by default and never counted. */
export interface Landmark {
  readonly ref: Ref;
  readonly row: ContextPlace;
  readonly place: Place;
  readonly approximate: boolean;
}

/** Where a fact stands. */
export interface Provenance {
  readonly source: Source;
  readonly section: Section | null;
  readonly line: number;
  readonly printed: readonly string[];
}

export interface Atlas {
  readonly regions: readonly Region[];
  /** The counties in focus, in the order of their adcodes. */
  readonly counties: readonly Region[];
  readonly city: Region;
  readonly items: readonly Item[];
  /** Of each region and indicator those of the latest year: earlier ones are no figures of today. */
  readonly targets: readonly Target[];
  /** Those of all years. */
  readonly allTargets: readonly Target[];
  /** Targets are of several years: each says its own. */
  readonly yearly: boolean;
  readonly statements: readonly Statement[];
  readonly industries: readonly Industry[];
  readonly stages: readonly Stage[];
  readonly tiers: readonly Tier[];
  /** Deadlines, events and recurring dates, by the day on which they are due; empty where not asked for. */
  readonly milestones: readonly Milestone[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Ground to find one's way by: seats of counties, stations, port and airport. */
  readonly reference: readonly Place[];
  /** Denominators that are not from the document, with their own sources. */
  readonly context: readonly ContextRow[];
  readonly landmarks: readonly Landmark[];
  item(ref: Ref): Item | undefined;
  region(ref: Ref): Region | undefined;
  industry(ref: Ref): Industry | undefined;
  landmark(ref: Ref): Landmark | undefined;
  /** Whether a reference leads to a row that can be chosen. */
  has(ref: Ref): boolean;
  /** Provenance of a fact row, or undefined if the reference leads nowhere. */
  source(ref: Ref): Provenance | undefined;
}

/** Places with a radius from here on are areas, not points (data contract, geography). */
const APPROXIMATE_FROM_M = 1500;

/** Kinds of places that are ground to find one's way by. */
export const REFERENCE: readonly string[] = ['seat', 'station', 'port', 'airport'];

export const isApproximatePlace = (place: Place): boolean =>
  place.precision_m >= APPROXIMATE_FROM_M || place.note.startsWith('approximate');

const byId = <R, K extends keyof R>(rows: readonly R[], key: K): Map<R[K], R> =>
  new Map(rows.map((row) => [row[key], row]));

const byOrder = <R extends { order: number }>(rows: readonly R[]): R[] =>
  [...rows].sort((a, b) => a.order - b.order);

interface Yearly {
  readonly region_id: string;
  readonly indicator_id: string;
  readonly year: number;
}
/** Of each region and indicator the row of its latest year. */
const latest = <R extends Yearly>(rows: readonly R[]): R[] => {
  const byYear = [...rows].sort((a, b) => a.year - b.year);
  return [...new Map(byYear.map((row) => [`${row.region_id} ${row.indicator_id}`, row])).values()];
};

/** The day by which something is done. */
const due = ({ start, end }: Milestone): string => end || start;

/**
 * Joins one validated set of tables.
 * @throws if the city or a region is missing; validation has ruled that out for shipped tables.
 */
export function buildAtlas(tables: AtlasTables): Atlas {
  const regions = byId(tables.regions, 'region_id');
  const places = byId(tables.places, 'place_id');
  const sources = byId(tables.sources, 'source_id');
  const city = regions.get(CITY);
  if (!city) throw new Error(`regions.csv has no row ${CITY}`);

  const whereabouts = (regionId: string, placeId: string, toId = ''): Where => {
    const place = places.get(placeId);
    if (place)
      return {
        known: isApproximatePlace(place) ? 'approximate' : 'exact',
        place,
        to: places.get(toId) ?? null,
      };
    return { known: regionId === CITY ? 'city' : 'county' };
  };
  const itemOf = (table: string, id: string, any: AnyRow, industries: readonly string[]): Item => ({
    ...any,
    ref: refOf(table, id),
    region: regions.get(any.row.region_id) ?? city,
    industries,
    where: whereabouts(
      any.row.region_id,
      'place_id' in any.row ? any.row.place_id : '',
      any.kind === 'project' ? any.row.place_to_id : '',
    ),
  });
  /** A park has no industry of its own: it takes those of what the document puts there. */
  const ofParks = new Map<string, Set<string>>();
  for (const rows of [tables.projects, tables.clusters])
    for (const { park_id, industry_ids } of rows) {
      if (!park_id) continue;
      const ids = ofParks.get(park_id);
      if (ids) for (const id of industry_ids) ids.add(id);
      else ofParks.set(park_id, new Set(industry_ids));
    }
  const parkIndustries = (parkId: string): string[] => [...(ofParks.get(parkId) ?? [])];

  const items: Item[] = [
    ...tables.projects.map((row) =>
      itemOf('projects', row.project_id, { kind: 'project', row }, row.industry_ids),
    ),
    ...tables.clusters.map((row) =>
      itemOf('clusters', row.cluster_id, { kind: 'cluster', row }, row.industry_ids),
    ),
    ...tables.parks.map((row) =>
      itemOf('parks', row.park_id, { kind: 'park', row }, parkIndustries(row.park_id)),
    ),
    ...tables.enterprises.map((row) =>
      itemOf('enterprises', row.enterprise_id, { kind: 'enterprise', row }, row.industry_ids),
    ),
    ...tables.sites.map((row) =>
      itemOf('sites', row.site_id, { kind: 'site', row }, ['culture_tourism']),
    ),
  ];
  const itemByRef = byId(items, 'ref');
  const regionByRef = new Map(tables.regions.map((row) => [refOf('regions', row.region_id), row]));
  const industryByRef = new Map(
    tables.industries.map((row) => [refOf('industries', row.industry_id), row]),
  );
  const milestones = [...(tables.milestones ?? [])].sort((a, b) => due(a).localeCompare(due(b)));
  const landmarks = tables.context_places.flatMap((row): Landmark[] => {
    const place = places.get(row.place_id);
    if (!place || row.kind !== 'culture') return [];
    const ref = refOf('context_places', row.place_id);
    return [{ ref, row, place, approximate: isApproximatePlace(place) }];
  });
  const landmarkByRef = byId(landmarks, 'ref');
  /** Of what is no item. */
  const facts = new Map<Ref, { source_id: string; source_line: number; as_printed: string[] }>([
    ...tables.targets.map((row) => [refOf('targets', row.target_id), row] as const),
    ...tables.statements.map((row) => [refOf('statements', row.statement_id), row] as const),
    ...tables.tiers.map((row) => [refOf('tiers', row.tier_id), row] as const),
    ...milestones.map((row) => [refOf('milestones', row.milestone_id), row] as const),
  ]);

  return {
    regions: tables.regions,
    counties: tables.regions.filter((region) => region.in_focus),
    city,
    items,
    targets: latest(tables.targets),
    allTargets: tables.targets,
    yearly: new Set(tables.targets.map(({ year }) => year)).size > 1,
    statements: byOrder(tables.statements),
    industries: byOrder(tables.industries),
    stages: byOrder(tables.stages),
    tiers: tables.tiers,
    milestones,
    indicators: byId(tables.indicators, 'indicator_id'),
    reference: tables.places.filter(({ kind }) => REFERENCE.includes(kind)),
    context: latest(tables.context),
    landmarks,
    item: (ref) => itemByRef.get(ref),
    region: (ref) => regionByRef.get(ref),
    industry: (ref) => industryByRef.get(ref),
    landmark: (ref) => landmarkByRef.get(ref),
    has: (ref) =>
      [itemByRef, regionByRef, industryByRef, landmarkByRef].some((rows) => rows.has(ref)),
    source(ref) {
      const row = itemByRef.get(ref)?.row ?? facts.get(ref);
      const source = row && sources.get(row.source_id);
      if (!row || !source) return undefined;
      const section = tables.sections.find(
        (each) =>
          each.source_id === row.source_id &&
          each.first_line <= row.source_line &&
          row.source_line <= each.last_line,
      );
      return { source, section: section ?? null, line: row.source_line, printed: row.as_printed };
    },
  };
}

/** Items that share at least one industry with the given ones; a choice lights these up. */
export const sharing = (atlas: Atlas, industries: readonly string[]): Item[] =>
  atlas.items.filter((item) => item.industries.some((id) => industries.includes(id)));

/** Whether a row can be kept: what the map shows, and counties, districts and the city. */
export const canKeep = (ref: Ref, atlas: Atlas): boolean =>
  atlas.item(ref) !== undefined || atlas.region(ref) !== undefined;
