/** Text of a CSV file to records of cells and back, with nothing read into the cells. */
import Papa from 'papaparse';

export interface Records {
  /** Every record, blank ones inside the file included, those at its end left out. */
  readonly records: string[][];
  /** Index of the first record whose quotes do not close or stand in the wrong place. */
  readonly brokenQuotes: number | undefined;
}

const blank = (record: readonly string[]) => record.length === 1 && record[0] === '';

/**
 * Splits CSV text (RFC 4180; LF, CRLF or CR; a byte order mark is dropped) into records.
 * Cells are exactly what stands in the file, without their quotes.
 */
export function parseCsv(text: string, delimiter = ','): Records {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter });
  let end = data.length;
  while (end > 0 && blank(data[end - 1] ?? [])) end -= 1;
  const broken = errors.filter((error) => error.type === 'Quotes').map((error) => error.row ?? 0);
  return {
    records: data.slice(0, end),
    // A file may be nothing but such records: too many to be arguments of a function.
    brokenQuotes: broken.length > 0 ? broken.reduce((a, b) => Math.min(a, b)) : undefined,
  };
}

export interface CsvStyle {
  readonly newline?: '\n' | '\r\n';
  /** Excel takes a CSV without a byte order mark for the system's encoding. */
  readonly bom?: boolean;
}

const quote = (cell: string) =>
  /[",\r\n]|^\s|\s$|^\uFEFF/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Writes records as CSV, each ended by a newline; `parseCsv` gives them back unchanged. */
export function formatCsv(
  records: readonly (readonly string[])[],
  { newline = '\n', bom = false }: CsvStyle = {},
): string {
  const lines = records.map((record) => record.map(quote).join(',') + newline);
  return (bom ? '\uFEFF' : '') + lines.join('');
}
