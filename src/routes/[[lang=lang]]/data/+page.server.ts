/** Every table with all its rows, as text. */
import { asset } from '$app/paths';
import { TABLE_NAMES, tableOf, type TableName } from '$lib/data/schema';
import { shippedTables } from '$lib/data/shipped.server';
import { clauses } from '$lib/i18n/format';
import { localeOf, type Locale } from '$lib/i18n/locale';
import { dataWords } from '$lib/i18n/data-page';
import { tableTexts } from './texts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

/** Columns that hold Chinese on a page of any language. */
const CHINESE = /_zh$|^as_printed$|^capacity_unit$/;

function cellText(value: unknown, locale: Locale): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return dataWords[locale][value ? 'yes' : 'no'];
  return Array.isArray(value) ? clauses(value, locale) : String(value);
}

function show(name: TableName, locale: Locale) {
  const { title, description, key, columns } = tableOf(name);
  const rows = shippedTables()[name] as unknown as Record<string, unknown>[];
  const names = Object.keys(columns);
  return {
    name,
    title: locale === 'zh' ? title : tableTexts[name].en,
    description: locale === 'zh' ? tableTexts[name].zh : description,
    columns: Object.entries(columns).map(([column, { field }]) => ({
      name: column,
      title: locale === 'zh' ? field.title : field.description.replaceAll('`', ''),
      chinese: CHINESE.test(column),
      number: field.type === 'number' || field.type === 'integer',
    })),
    rows: rows.map((row) => ({
      id: `${name}:${key.map((column) => String(row[column])).join('.')}`,
      cells: names.map((column) => cellText(row[column], locale)),
    })),
    href: asset(`/data/${name}.csv`),
  };
}

export const load: PageServerLoad = ({ params }) => {
  const locale = localeOf(params.lang);
  const published = shippedTables().sources.map((source) => source.published);
  return { locale, published, tables: TABLE_NAMES.map((name) => show(name, locale)) };
};
