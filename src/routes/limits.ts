/** How large a replaced set of tables may be. */

/**
 * Rows of all tables that the map shows: a hundred thousand projects and what goes with them. So many were tried in a
 * browser; the map, which counts, would take more, but list, facets and search index hold each row.
 */
export const MOST_ROWS = 120_000;

/** Bytes of all files: several times what so many rows take. A larger set is fetched, but not parsed. */
export const MOST_BYTES = 100 * 1024 * 1024;
