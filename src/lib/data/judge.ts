/** Validates a set of tables from the server. Fetched only when one has changed: it brings parser and schema. */
import { formatIssue } from '$lib/i18n/row-issues';
import { loadTables } from './load';
import type { Files, Judged } from './revalidate';

/** A cell may hold anything, at any length. */
const LONGEST = 60;
const short = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;

/** The tables, or every issue in both languages. Rows may come in any order, as a spreadsheet saves them. */
export function judge(files: Files): Judged {
  const { tables, issues } = loadTables(files, { sorted: false });
  if (tables) return { tables, issues: [] };
  return {
    tables: undefined,
    issues: issues.map((issue) => {
      const shown = { ...issue, value: short(issue.value) };
      return { zh: formatIssue(shown, 'zh'), en: formatIssue(shown, 'en') };
    }),
  };
}
