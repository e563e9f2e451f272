/** What is wrong with a table, short enough to be shown, and whole as a file. */
import { sheetOf } from '$lib/export/rows-csv';
import type { Locale } from '$lib/i18n/locale';
import { formatIssue, type RowIssue } from '$lib/i18n/row-issues';

/** Characters: a cell may hold anything, at any length. */
const LONGEST = 60;

/** An issue whose cell is cut where it is long. */
export const shortened = (issue: RowIssue): RowIssue =>
  issue.value.length > LONGEST ? { ...issue, value: `${issue.value.slice(0, LONGEST)}…` } : issue;

/** A row for each issue: row, column, cell, and the sentence that says what was expected. */
export const issuesCsv = (
  issues: readonly RowIssue[],
  heads: readonly string[],
  locale: Locale,
): string =>
  sheetOf([
    heads,
    ...issues.map((issue) => [
      issue.row || null,
      issue.column,
      issue.value,
      formatIssue(shortened(issue), locale),
    ]),
  ]);
