/** What of the tables goes into a page: only what the explorer shows, in the page's language. */
import { ATLAS_TABLES, REFERENCE, type AtlasTables } from '$lib/model/atlas';
import type { Tables } from '$lib/data/schema';
import type { Locale } from '$lib/i18n/locale';

/** English pages show the Chinese names beside the English ones, and a company's is its value in a link. */
const DROPPED: Record<Locale, RegExp> = { zh: /_en$/, en: /^(?!name_zh|investor_zh).*_zh$/ };

function slim<R extends object>(row: R, locale: Locale): R {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      DROPPED[locale].test(column) ? '' : value,
    ]),
  ) as R;
}

/** The explorer's tables without what it never shows; such cells are empty. */
export function forClient(tables: Tables, locale: Locale): AtlasTables {
  const used = new Set<string>([
    ...tables.context_places.map(({ place_id }) => place_id),
    ...[...tables.projects, ...tables.clusters, ...tables.parks, ...tables.sites].flatMap((row) => [
      row.place_id,
      'place_to_id' in row ? row.place_to_id : '',
    ]),
  ]);
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
    ATLAS_TABLES.map((name) => [name, kept[name].map((row) => slim(row, locale))]),
  ) as unknown as AtlasTables;
}
