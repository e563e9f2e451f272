/** Validates a set of tables from the server. Fetched only when one has changed: it brings parser and schema. */
import { formatIssue } from '$lib/i18n/row-issues';
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

/** The tables, or every issue in both languages. Rows may come in any order, as a spreadsheet saves them. */
export function judge(files: Files, accepts: Accepts): Judged {
  const { tables, issues } = loadTables(files, { sorted: false });
  if (tables) {
    const unfit = accepts(tables);
    return unfit ? { tables: undefined, issues: [unfit] } : { tables, issues: [] };
  }
  return {
    tables: undefined,
    issues: issues.map((issue) => {
      const shown = { ...issue, value: short(issue.value) };
      return { zh: formatIssue(shown, 'zh'), en: formatIssue(shown, 'en') };
    }),
  };
}
