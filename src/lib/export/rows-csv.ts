/**
 * Rows as CSV that spreadsheets open: UTF-8 with byte order mark, lines ended by CRLF, numbers as numbers.
 *
 * A text that a spreadsheet could take for a formula (it begins with = + - @, also full width or after spaces, or with
 * a tab or a line break) gets an apostrophe before it. So does one that already has apostrophes there: to read a
 * cell back, take one apostrophe away if what follows all apostrophes looks like a formula, as `plain` does.
 */
import Papa from 'papaparse';
import { COLUMNS, NUMBERS, type Column, type Row } from './rows';

const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;
const NEUTRAL = /^'+(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** A text that no spreadsheet computes. */
export const neutral = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text that `neutral` was given. */
export const plain = (cell: string): string => (NEUTRAL.test(cell) ? cell.slice(1) : cell);

const isNumber = (column: Column): boolean => (NUMBERS as readonly string[]).includes(column);

/** Any table, its heads among the rows, as such a file; null is an empty cell. */
export const sheetOf = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${Papa.unparse(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? neutral(cell) : cell))),
    { newline: '\r\n' },
  )}\r\n`;

/** The file's text. */
export const csvOf = (rows: readonly Row[]): string =>
  sheetOf([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column]))]);

/**
 * The rows of a file that `csvOf` wrote.
 * @throws if its columns are not those of rows.ts.
 */
export function rowsOfCsv(text: string): Row[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: ',',
    newline: '\r\n',
  });
  const [header = [], ...records] = data.filter((record) => record.length > 1);
  if (header.join() !== COLUMNS.join()) throw new Error(`unknown columns: ${header.join(', ')}`);
  return records.map(
    (record) =>
      Object.fromEntries(
        COLUMNS.map((column, i) => {
          const cell = record[i] ?? '';
          if (cell === '') return [column, null];
          return [column, isNumber(column) ? Number(cell) : plain(cell)];
        }),
      ) as unknown as Row,
  );
}
