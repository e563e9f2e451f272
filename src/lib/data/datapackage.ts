/**
 * The tables as a Data Package (v2, https://datapackage.org), so that open-data portals can take
 * the folder in as it is. Everything but the texts below follows from the declarations.
 */
import type { Field, Table } from './column';
import { progressTable } from './progress';
import { unusedFigures } from './reference';
import { TABLE_NAMES, tableOf, type TableName } from './schema';

interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}

const keyOf = (name: string) => tableOf(name as TableName).key;

function fieldOf(name: string, { field, ref }: Table['columns'][string]): Field {
  const { constraints, ...rest } = field;
  // Table Schema has no foreign keys for the items of a list: words have to do.
  const items = ref && field.type === 'list' ? ` Each item is an id in \`${ref}\`.` : '';
  return {
    name,
    ...rest,
    description: field.description + items,
    ...(constraints && Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

function schemaOf({ columns, key, unique }: Table) {
  const entries = Object.entries(columns);
  const foreignKeys = entries.flatMap(([name, { field, ref }]): ForeignKey[] =>
    ref && field.type !== 'list'
      ? [{ fields: [name], reference: { resource: ref, fields: keyOf(ref) } }]
      : [],
  );
  return {
    fields: entries.map(([name, column]) => fieldOf(name, column)),
    fieldsMatch: 'equal',
    missingValues: [''],
    ...(key.length > 0 ? { primaryKey: key } : {}),
    ...(unique ? { uniqueKeys: unique } : {}),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}

const resource = (name: string, table: Table) => ({
  name,
  path: `${name}.csv`,
  type: 'table',
  title: table.title,
  description: table.description,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  schema: schemaOf(table),
  ...(name === 'places' ? { licenses: PLACE_LICENSES, sources: PLACE_SOURCES } : {}),
});

const PLACE_LICENSES = [
  {
    name: 'ODbL-1.0',
    path: 'https://opendatacommons.org/licenses/odbl/1-0/',
    title: 'Open Database License 1.0 (points from OpenStreetMap)',
  },
  {
    name: 'CC-BY-4.0',
    path: 'https://creativecommons.org/licenses/by/4.0/',
    title: 'Creative Commons Attribution 4.0 (points from GeoNames)',
  },
];
const PLACE_SOURCES = [
  { title: 'OpenStreetMap contributors', path: 'https://www.openstreetmap.org/copyright' },
  { title: 'GeoNames', path: 'https://www.geonames.org/' },
  { title: 'OurAirports', path: 'https://ourairports.com/data/' },
  { title: 'Wikipedia', path: 'https://www.wikipedia.org/' },
];

/** The descriptor of the data folder: a plain object, ready for JSON. */
export const dataPackage = () => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: 'jinzhou-atlas',
  title: '锦州地图集数据表 / Tables of the Jinzhou atlas',
  description:
    'Targets, projects, clusters, parks, enterprises and sites of Jinzhou and its counties. ' +
    '2024 targets as printed early in 2024; outcomes are not in the document. ' +
    'Money is in 100 million CNY, land in mu, growth in percent. ' +
    'An empty cell means that the document does not say; it never means zero.',
  keywords: ['Jinzhou', 'Liaoning', 'investment', 'industry', 'projects', '锦州', '招商引资'],
  licenses: [{ name: 'MIT', path: 'https://opensource.org/license/mit', title: 'MIT License' }],
  sources: [
    {
      title:
        '报纸版面《锦州紧盯项目吹响攻坚号角》(2024) / Newspaper page on the project drive of Jinzhou (2024)',
    },
  ],
  resources: [
    ...TABLE_NAMES.map((name) => resource(name, tableOf(name))),
    resource('unused-figures', unusedFigures as unknown as Table),
    // A row fills only some of the columns that tell it from others, and the cells of a primary key are never empty.
    resource('progress', { ...progressTable, key: [] } as unknown as Table),
  ],
});

/** The descriptor as the text of `datapackage.json`. */
export const dataPackageJson = (): string => `${JSON.stringify(dataPackage(), null, 2)}\n`;
