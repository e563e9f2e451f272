/**
 * One table: text or bytes to typed rows, and everything that is wrong with it.
 *
 * Rows are numbered as a spreadsheet numbers them: the header is row 1, blank rows count, and a
 * cell with line breaks does not add rows. Cells are trimmed (full-width and no-break spaces too)
 * before they are read, because no cell of any table means anything by its outer spaces. Columns without
 * a head and without a single cell are no part of a table.
 */
import * as v from 'valibot';
import type { RowIssue } from '$lib/i18n/row-issues';
import type { Row, Columns, Table } from './column';
import { parseCsv } from './csv';
import { decode } from './decode';
import { tableOf, type TABLES, type TableName } from './schema';

export type Input = string | Uint8Array;

export interface ParsedRow<R = Row<Columns>> {
  /** Spreadsheet row number. */
  readonly row: number;
  /** The trimmed cells as they stand in the file, by column. */
  readonly cells: Readonly<Record<string, string>>;
  readonly value: R;
}

export interface ParsedTable<R = Row<Columns>> {
  readonly rows: ParsedRow<R>[];
  /** Rows with as many cells as the header, of which one or more cannot be read, in the order of the file. */
  readonly faulty: Omit<ParsedRow, 'value'>[];
  readonly issues: RowIssue[];
  /** There is more that is wrong: reading stopped at as many issues as were asked for. */
  readonly more: boolean;
}

type Report = (
  row: number,
  column: string,
  value: string,
  code: string,
  params?: RowIssue['params'],
) => void;

/** Positions of the columns that hold anything: an edited spreadsheet may save others beside them. */
function filledColumns(records: readonly (readonly string[])[]): number[] {
  const filled = new Set<number>();
  for (const cells of records)
    cells.forEach((cell, at) => {
      if (!filled.has(at) && cell.trim() !== '') filled.add(at);
    });
  return (records[0] ?? []).flatMap((_, at) => (filled.has(at) ? [at] : []));
}

function checkHeader(
  header: readonly string[],
  filled: readonly number[],
  columns: readonly string[],
  report: Report,
): void {
  for (const column of columns) {
    if (!header.includes(column)) report(1, column, '', 'column_present');
  }
  filled.forEach((i) => {
    const column = header[i]!;
    // It has no name but where it stands, as a spreadsheet counts.
    if (column === '') report(1, String(i + 1), '', 'column_named');
    else if (!columns.includes(column)) report(1, column, column, 'column_known', { columns });
    else if (header.indexOf(column) !== i) report(1, column, column, 'column_once');
  });
}

function readRow(table: Table, row: number, cells: Record<string, string>, report: Report) {
  const result = v.safeParse(table.schema, cells);
  if (result.success) return result.output;
  const columns = new Set(result.issues.map((issue) => String(issue.path?.[0]?.key)));
  for (const name of columns) {
    const { code, params } = table.columns[name]?.expects ?? { code: 'text', params: {} };
    report(row, name, cells[name] ?? '', code, params);
  }
  return undefined;
}

/**
 * Parses any declared table under the name that issues should carry. Rows with an issue are left
 * out; `rows` is complete only if `issues` is empty. Never throws.
 * @param most how many issues to report before reading stops
 */
export function parseAs<C extends Columns>(
  name: string,
  table: Table<C>,
  input: Input,
  most = Infinity,
): ParsedTable<Row<C>> {
  const issues: RowIssue[] = [];
  let more = false;
  const report: Report = (row, column, value, code, params = {}) => {
    if (issues.length < most) issues.push({ table: name, row, column, value, code, params });
    else more = true;
  };

  const decoded = typeof input === 'string' ? undefined : decode(input);
  if (decoded && decoded.unreadable > 0) {
    report(0, '', '', 'readable', { encoding: decoded.encoding, count: decoded.unreadable });
  }
  const { records, brokenQuotes } = parseCsv(decoded?.text ?? (input as string));
  if (brokenQuotes !== undefined) {
    // Past a broken quote, cells and rows can no longer be told apart.
    report(brokenQuotes + 1, '', '', 'quotes');
    return { rows: [], faulty: [], issues, more };
  }

  const header = (records[0] ?? []).map((cell) => cell.trim());
  const filled = filledColumns(records);
  checkHeader(header, filled, Object.keys(table.columns), report);
  if (issues.some((issue) => issue.row === 1)) return { rows: [], faulty: [], issues, more };

  const rows: ParsedRow<Row<C>>[] = [];
  const faulty: Omit<ParsedRow, 'value'>[] = [];
  for (const [i, record] of records.entries()) {
    if (more) break;
    if (i === 0 || record.every((cell) => cell.trim() === '')) continue;
    const row = i + 1;
    // A spreadsheet may end a row before the columns that hold nothing.
    if (record.length > header.length || record.length <= (filled.at(-1) ?? -1)) {
      report(row, '', '', 'cells', { count: header.length, found: record.length });
      continue;
    }
    const cells = Object.fromEntries(filled.map((at) => [header[at]!, record[at]!.trim()]));
    const value = readRow(table as unknown as Table, row, cells, report);
    if (value) rows.push({ row, cells, value: value as Row<C> });
    else faulty.push({ row, cells });
  }
  return { rows, faulty, issues, more };
}

/** Parses one table of the atlas; see `parseAs`. */
export const parseTable = <N extends TableName>(name: N, input: Input) =>
  parseAs(name, tableOf(name), input) as ParsedTable<Row<(typeof TABLES)[N]['columns']>>;
