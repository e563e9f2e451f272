/** The search index that fits the tables on show: the one of the build, or one of newer tables. Not for first paint. */
import type { Tables } from '$lib/data/schema';
import { SearchIndex } from './search';
import { freshEntries, type Entry } from './search-entries';
import { inTurns } from '$lib/steps/turns';

/**
 * Opens the index, in turns between which the page answers. `fresh` are the tables that replaced those of the build, or
 * null; `fetchBuilt` asks for the site's search.json.
 * @throws if the index of the build, or the dictionary for newer tables, cannot be fetched.
 */
export async function openSearch(
  fresh: Tables | null,
  fetchBuilt: () => Promise<Response>,
): Promise<SearchIndex> {
  if (fresh) return inTurns(SearchIndex.steps(await freshEntries(fresh)));
  const response = await fetchBuilt();
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return inTurns(SearchIndex.steps((await response.json()) as Entry[]));
}
