/** Validates a set of tables from the server. Fetched only when one has changed: it brings parser and schema. */
import { formatIssue, type RowIssue } from '$lib/i18n/row-issues';
import type { Said } from '$lib/i18n/locale';
import { loadTables } from './load';
import type { Files, Judged } from './revalidate';
import type { Tables } from './schema';

/** Why a valid set cannot be used after all, by whoever is to use it; null if it can. Does not throw. */
export type Accepts = (tables: Tables) => Said | null;

/** A cell may hold anything, at any length. */
const LONGEST = 60;
const short = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;

const said = (issue: RowIssue): Said => {
  const shown = { ...issue, value: short(issue.value) };
  return { zh: formatIssue(shown, 'zh'), en: formatIssue(shown, 'en') };
};

/**
 * The tables and what was left out of them, or every issue, in both languages. Rows may come in any order, as a
 * spreadsheet saves them.
 */
export function judge(files: Files, accepts: Accepts): Judged {
  const loaded = loadTables(files, { sorted: false, lenient: true });
  if (!loaded.tables) return { tables: undefined, issues: loaded.issues.map(said) };
  const unfit = accepts(loaded.tables);
  return unfit
    ? { tables: undefined, issues: [unfit] }
    : { tables: loaded.tables, issues: [], skipped: loaded.skipped.map(said) };
}
