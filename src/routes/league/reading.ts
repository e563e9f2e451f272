/**
 * From the bytes of a file to a progress table or to all that is wrong with it, and what shows that. It brings parser and
 * schema, and so comes late.
 */
import { decode } from '$lib/data/decode';
import {
  parseProgress,
  progressTemplate,
  type Known,
  type MonthTaken,
  type Progress,
} from '$lib/data/progress';
import type { RowIssue } from '$lib/i18n/row-issues';

export { default as RefusedTable } from './RefusedTable.svelte';
export { progressTemplate };

/**
 * Bytes of a file, or characters of a text, which are no more. A larger file is no table of months: more than ten years of
 * all rows are less. Reading one of this size holds the page up for half a second on a slow machine.
 */
export const LARGEST = 512 * 1024;

export type Read =
  | {
      readonly progress: Progress;
      readonly rows: number;
      readonly text: string;
      /** Rows without a figure, which are left out. */
      readonly unfilled: number;
      readonly taken: readonly MonthTaken[];
    }
  | {
      readonly issues: readonly RowIssue[];
      /** There are more issues, which are not listed. */
      readonly more: boolean;
    }
  /** No table at all: too large, an Excel workbook, a header without rows, or rows without a figure. */
  | { readonly wrong: 'too-large' | 'workbook' | 'empty' | 'unfilled' };

/** An Excel workbook is a zip file; one of old is a compound file. */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** What the parser calls a table in which nothing is reported. */
const WITHOUT: Readonly<Record<string, 'empty' | 'unfilled'>> = {
  some_row: 'empty',
  some_figure: 'unfilled',
};

/** The name without the ending that messages add again. */
const plainName = (name: string): string => name.replace(/\.csv$/i, '');

/** Reads a table from a file or from text. Never throws. */
export function readProgress(input: Uint8Array | string, name: string, known: Known): Read {
  if (input.length > LARGEST) return { wrong: 'too-large' };
  if (
    typeof input !== 'string' &&
    WORKBOOKS.some((mark) => mark.every((byte, i) => input[i] === byte))
  )
    return { wrong: 'workbook' };
  // Bytes go on as they are: the parser counts what cannot be read.
  const parsed = parseProgress(input, known, plainName(name));
  if (!parsed.progress) {
    const [issue] = parsed.issues;
    const wrong = issue && WITHOUT[issue.code];
    return wrong && parsed.issues.length === 1
      ? { wrong }
      : { issues: parsed.issues, more: parsed.more };
  }
  const { progress, unfilled, taken } = parsed;
  return {
    progress,
    rows: progress.regions.length + progress.projects.length,
    text: typeof input === 'string' ? input : decode(input).text,
    unfilled,
    taken,
  };
}
