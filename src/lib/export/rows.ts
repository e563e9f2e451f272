/**
 * Rows that a reader takes away: one flat record an item, in the reader's language, with where it stands in the
 * document. rows-csv.ts and rows-geojson.ts write them.
 */
import { capacityIn } from '$lib/i18n/format';
import { pick, type Locale } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import { refOf, type Atlas, type Item } from '$lib/model/atlas';
import { tierOf } from '$lib/model/figures';
import { sourceOf } from '$lib/model/sources';

/**
 * Columns that hold numbers; all others hold text. Money in 100 million CNY, land in mu, radii in metres, capacity in the
 * unit beside it, which is in the reader's language.
 */
export const NUMBERS = [
  'investment_100m_cny',
  'capacity_value',
  'size_class_100m_cny',
  'land_mu',
  'area_mu',
  'lon',
  'lat',
  'precision_m',
  'lon_to',
  'lat_to',
  'precision_to_m',
  'source_line',
] as const;
type NumberColumn = (typeof NUMBERS)[number];

/**
 * The columns in the order of the file. Names are those of the tables where a table has the column; lists are joined
 * by `;`. `location` is how well the document lets us place the row: exact, approximate (within `precision_m`),
 * county or city; lon, lat in WGS 84 degrees, and those ending in `_to` for the second end of a line project.
 * `source_published` is when the document was published, as the table of sources has it (`2024`, `2024-03` or a day), and
 * `standing` what its figures are: targets, of which it says no outcome.
 */
export const COLUMNS = [
  'ref',
  'kind',
  'name',
  'name_zh',
  'region_id',
  'region',
  'industry_ids',
  'industries',
  'stage_id',
  'stage',
  'investor',
  'investment_100m_cny',
  'tier_id',
  'capacity_value',
  'capacity_unit',
  'category',
  'size_class_100m_cny',
  'land_mu',
  'land_status',
  'grade',
  'area_mu',
  'date',
  'park_id',
  'park',
  'cluster_id',
  'cluster',
  'location',
  'place',
  'lon',
  'lat',
  'precision_m',
  'place_to',
  'lon_to',
  'lat_to',
  'precision_to_m',
  'note',
  'source',
  'source_published',
  'section',
  'source_line',
  'as_printed',
  'standing',
] as const;
export type Column = (typeof COLUMNS)[number];

/** A row as it is written; null: not stated, or nothing of the kind. Text is never empty. */
export type Row = {
  readonly [C in Column]: (C extends NumberColumn ? number : string) | null;
};

const joined = (parts: readonly string[]): string => parts.join(';');

/** The columns that a kind of item has of its own; what is left out is null. */
function own(item: Item, atlas: Atlas, locale: Locale): Partial<Row> {
  switch (item.kind) {
    case 'project': {
      const { stage_id, investment_100m_cny: amount, capacity_value, capacity_unit } = item.row;
      const stage = atlas.stages.find((each) => each.stage_id === stage_id);
      const capacity =
        capacity_value === null ? null : capacityIn(capacity_value, capacity_unit, locale);
      return {
        stage_id,
        stage: stage ? pick(stage, 'name', locale) : null,
        investor: pick(item.row, 'investor', locale),
        investment_100m_cny: amount,
        tier_id: amount === null ? null : (tierOf(atlas, amount)?.tier_id ?? null),
        capacity_value: capacity?.value ?? null,
        capacity_unit: capacity?.unit ?? null,
      };
    }
    case 'cluster':
      return { category: item.row.kind, size_class_100m_cny: item.row.size_class_100m_cny };
    case 'park':
      return { land_mu: item.row.land_mu, land_status: item.row.land_status };
    case 'enterprise':
      return { category: item.row.role };
    case 'site':
      return {
        category: item.row.kind,
        grade: item.row.grade,
        area_mu: item.row.area_mu,
        date: item.row.date,
      };
  }
}

function located({ where }: Item, locale: Locale): Partial<Row> {
  if (!('place' in where)) return { location: where.known };
  const { place, to } = where;
  return {
    location: where.known,
    place: pick(place, 'name', locale),
    lon: place.lon,
    lat: place.lat,
    precision_m: place.precision_m,
    ...(to && {
      place_to: pick(to, 'name', locale),
      lon_to: to.lon,
      lat_to: to.lat,
      precision_to_m: to.precision_m,
    }),
  };
}

/** The names of the park and the cluster that a row is assigned to. */
function assigned({ row }: Item, atlas: Atlas, locale: Locale): Partial<Row> {
  const name = (table: string, id: string): string | null => {
    const other = atlas.item(refOf(table, id));
    return other ? pick(other.row, 'name', locale) : null;
  };
  const park = 'park_id' in row ? row.park_id : '';
  const cluster = 'cluster_id' in row ? row.cluster_id : '';
  return {
    park_id: park,
    park: name('parks', park),
    cluster_id: cluster,
    cluster: name('clusters', cluster),
  };
}

/** An item as a row. */
export function rowOf(item: Item, atlas: Atlas, locale: Locale): Row {
  const { row, region, industries } = item;
  const source = sourceOf(item.ref, atlas, locale);
  const names = atlas.industries
    .filter(({ industry_id }) => industries.includes(industry_id))
    .map((industry) => pick(industry, 'name', locale));
  const known: Partial<Row> = {
    ref: item.ref,
    kind: item.kind,
    name: pick(row, 'name', locale),
    name_zh: row.name_zh,
    region_id: region.region_id,
    region: pick(region, 'name', locale),
    industry_ids: joined(industries),
    industries: joined(names),
    ...own(item, atlas, locale),
    ...assigned(item, atlas, locale),
    ...located(item, locale),
    note: 'note_zh' in row ? pick(row, 'note', locale) : null,
    source: source?.title ?? null,
    source_published: atlas.source(item.ref)?.source.published ?? null,
    section: source?.section ?? null,
    source_line: row.source_line,
    as_printed: joined(row.as_printed),
    standing: source && messages[locale].standing,
  };
  return Object.fromEntries(
    COLUMNS.map((column) => [column, known[column] === '' ? null : (known[column] ?? null)]),
  ) as unknown as Row;
}

/** Items as rows, in their order. */
export const rowsOf = (items: readonly Item[], atlas: Atlas, locale: Locale): Row[] =>
  items.map((item) => rowOf(item, atlas, locale));
