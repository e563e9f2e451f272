/** All tables at once: either one consistent set or the list of what is wrong, never a part. */
import { formatIssue, type RowIssue } from '$lib/i18n/row-issues';
import { integrityIssues, orderIssues, sortRows } from './integrity';
import { parseTable, type Input, type ParsedRow } from './parse';
import { TABLE_NAMES, tableOf, type TableName, type Tables } from './schema';

/** Contents of the files by table name; names that are no table are ignored. */
export type Files = Readonly<Partial<Record<string, Input>>>;

export interface LoadOptions {
  /**
   * true (the default): rows out of order are an issue. false: they are sorted silently, for
   * tables that a spreadsheet has saved by its own idea of order.
   */
  readonly sorted?: boolean;
  /** Leaves out wrong rows of tables that are expendable, instead of refusing the set; `skipped` names them. */
  readonly lenient?: boolean;
}

export type Loaded =
  | { readonly tables: Tables; readonly issues: readonly []; readonly skipped: readonly RowIssue[] }
  | { readonly tables: undefined; readonly issues: readonly RowIssue[] };

/**
 * Parses and cross-checks all tables. `tables` is there only if there is no issue at all; its
 * rows are sorted by primary key. Never throws.
 */
export function loadTables(
  files: Files,
  { sorted = true, lenient = false }: LoadOptions = {},
): Loaded {
  const issues: RowIssue[] = [];
  const skipped: RowIssue[] = [];
  const expendable = (name: string): boolean =>
    lenient && tableOf(name as TableName).expendable === true;
  const report = (...found: RowIssue[]): void => {
    for (const issue of found) (expendable(issue.table) ? skipped : issues).push(issue);
  };
  const parsed = new Map<TableName, ParsedRow[]>();
  for (const name of TABLE_NAMES) {
    const input = Object.hasOwn(files, name) ? files[name] : undefined;
    if (input === undefined)
      report({ table: name, row: 0, column: '', value: '', code: 'file', params: {} });
    const table = input === undefined ? null : parseTable(name, input);
    report(...(table?.issues ?? []));
    if (expendable(name) || table?.issues.length === 0)
      parsed.set(name, (table?.rows ?? []) as unknown as ParsedRow[]);
  }
  if (sorted) report(...orderIssues(parsed));
  for (const [name, rows] of parsed) sortRows(name, rows);
  report(...integrityIssues(parsed));

  if (issues.length > 0) return { tables: undefined, issues };
  const wrong = new Set(skipped.map(({ table, row }) => `${table} ${row}`));
  const tables = Object.fromEntries(
    [...parsed].map(([name, rows]) => [
      name,
      rows.filter(({ row }) => !wrong.has(`${name} ${row}`)).map(({ value }) => value),
    ]),
  ) as unknown as Tables;
  return { tables, issues: [], skipped };
}

/**
 * The tables, or one Error that lists every issue in both languages; for builds, which should
 * fail rather than publish a doubtful figure.
 */
export function assertTables(files: Files): Tables {
  const { tables, issues } = loadTables(files);
  if (tables) return tables;
  const lines = issues.flatMap((issue) => [formatIssue(issue, 'zh'), formatIssue(issue, 'en')]);
  throw new Error(`data: ${issues.length} issue(s)\n${lines.join('\n')}`);
}
