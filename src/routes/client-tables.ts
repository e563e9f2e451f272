/** What of the tables goes into a page: only what the explorer shows, in the page's language. */
import { ATLAS_TABLES, REFERENCE, type AtlasTables } from '$lib/model/atlas';
import type { Tables } from '$lib/data/schema';
import type { Locale } from '$lib/i18n/locale';

/** English pages show the Chinese names beside the English ones, and a company's is its value in a link. */
const DROPPED: Record<Locale, RegExp> = { zh: /_en$/, en: /^(?!name_zh|investor_zh).*_zh$/ };

/** Rows of one table; those of many projects are copied as they are shaped, which takes a tenth of the time. */
function slim<R extends object>(rows: readonly R[], locale: Locale | null): R[] {
  if (!locale) return [...rows];
  const dropped = Object.keys(rows[0] ?? {}).filter((column) => DROPPED[locale].test(column));
  return rows.map((row) => {
    const copy = { ...row } as Record<string, unknown>;
    for (const column of dropped) copy[column] = '';
    return copy as R;
  });
}

/**
 * The explorer's tables without what it never shows; such cells are empty.
 * @param locale null for a page that changes its language by itself
 */
export function forClient(tables: Tables, locale: Locale | null): AtlasTables {
  const used = new Set<string>([...tables.context_places.map(({ place_id }) => place_id)]);
  for (const rows of [tables.projects, tables.clusters, tables.parks, tables.sites])
    for (const row of rows) {
      used.add(row.place_id);
      if ('place_to_id' in row) used.add(row.place_to_id);
    }
  const kept: AtlasTables = {
    ...tables,
    sources: tables.sources.map((row) => ({ ...row, sha256: '', note_zh: '', note_en: '' })),
    statements: tables.statements.filter(({ kind }) => kind === 'positioning'),
    places: tables.places
      .filter(({ place_id, kind }) => used.has(place_id) || REFERENCE.includes(kind))
      .map((row) => ({
        ...row,
        coordinate_source: tables.context_places.some((known) => known.place_id === row.place_id)
          ? row.coordinate_source
          : '',
        note: row.note.startsWith('approximate') ? 'approximate' : '',
      })),
  };
  return Object.fromEntries(
    ATLAS_TABLES.map((name) => [name, slim<object>(kept[name], locale)]),
  ) as unknown as AtlasTables;
}
