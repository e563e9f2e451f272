/** What must hold between the rows of parsed tables. Each check names the cell that breaks it. */
import type { RowIssue } from '$lib/i18n/row-issues';
import type { Table } from './column';
import type { ParsedRow } from './parse';
import { FACT_TABLES, tableOf, type Indicator, type Section, type TableName } from './schema';
import { FIGURE_COLUMNS, figureRef } from './tour';

/** Tables that were read without an issue; references into others cannot be judged. */
export type Parsed = ReadonlyMap<TableName, readonly ParsedRow[]>;

type Checks = (parsed: Parsed, name: TableName, rows: readonly ParsedRow[]) => RowIssue[];

const issue = (
  table: string,
  { row, cells }: ParsedRow,
  column: string,
  code: string,
  params: RowIssue['params'] = {},
): RowIssue => ({ table, row, column, value: cells[column] ?? '', code, params });

const rowsOf = <R>(parsed: Parsed, name: TableName): readonly ParsedRow<R>[] =>
  (parsed.get(name) ?? []) as unknown as readonly ParsedRow<R>[];

const keyOf = (columns: readonly string[], row: ParsedRow) =>
  columns.map((column) => String(row.value[column])).join(' ');

function compare(columns: readonly string[], a: ParsedRow, b: ParsedRow): number {
  for (const column of columns) {
    const [x, y] = [a.value[column], b.value[column]] as [string, string];
    // Code units for text: the order is the same on every machine and in every language.
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

/** Orders rows by their primary key, in place. */
export const sortRows = (name: TableName, rows: ParsedRow[]): ParsedRow[] =>
  rows.sort((a, b) => compare(tableOf(name).key, a, b));

const unique: Checks = (_parsed, name, rows) => {
  const { key, unique: further = [] } = tableOf(name);
  return [key, ...further].flatMap((columns) => {
    const seen = new Map<string, number>();
    return rows.flatMap((row) => {
      const first = seen.get(keyOf(columns, row));
      if (first !== undefined)
        return issue(name, row, columns.at(-1)!, 'unique', { columns, first });
      seen.set(keyOf(columns, row), row.row);
      return [];
    });
  });
};

/** Rows stand in the order of their key, so that two versions of a table can be compared. */
const sorted: Checks = (_parsed, name, rows) => {
  const { key } = tableOf(name);
  return rows.flatMap((row, i) => {
    const before = rows[i - 1];
    return before && compare(key, before, row) > 0
      ? issue(name, row, key.at(-1)!, 'sorted', { previous: keyOf(key, before) })
      : [];
  });
};

const references: Checks = (parsed, name, rows) =>
  Object.entries(tableOf(name).columns).flatMap(([column, { ref }]) => {
    const target = ref && parsed.get(ref as TableName);
    if (!target) return [];
    const ids = new Set(target.map((row) => keyOf(tableOf(ref as TableName).key, row)));
    return rows.flatMap((row) =>
      [row.value[column]]
        .flat()
        .filter((id) => id !== '' && !ids.has(String(id)))
        .map((id) => issue(name, row, column, 'known_id', { table: ref, id: String(id) })),
    );
  });

/** Row references such as `targets:some-id` or, of a cell, `targets:some-id.value`, in columns declared for them. */
const rowReferences: Checks = (parsed, name, rows) =>
  Object.entries(tableOf(name).columns).flatMap(([column, { rows: tables }]) =>
    tables
      ? rows.flatMap((row) =>
          [row.value[column] as string | string[]]
            .flat()
            .filter((text) => text !== '')
            .flatMap((text) => {
              const { table, id, column: quoted } = figureRef(text);
              const known = tables.includes(table);
              const target = parsed.get(table as TableName);
              if (known && !target) return [];
              const key = known ? tableOf(table as TableName).key : [];
              if (!target || !known || !target.some((other) => keyOf(key, other) === id))
                return issue(name, row, column, 'known_row', { id: text, tables });
              const columns = FIGURE_COLUMNS[table] ?? [];
              return !text.includes('.') || columns.includes(quoted)
                ? []
                : issue(name, row, column, 'known_figure', { id: text, columns });
            }),
        )
      : [],
  );

const pairs: Checks = (_parsed, name, rows) => {
  const { ordered = [], together = [] }: Table = tableOf(name);
  const empty = (value: unknown) => value === '' || value === null;
  return rows.flatMap((row) => [
    ...ordered.flatMap(([low, high]) => {
      const [from, to] = [row.value[low], row.value[high]] as [string, string];
      return !empty(from) && !empty(to) && from > to
        ? issue(name, row, high, 'not_below', { column: low, bound: row.cells[low] ?? '' })
        : [];
    }),
    ...together.flatMap(([a, b]) =>
      empty(row.value[a]) === empty(row.value[b])
        ? []
        : issue(name, row, empty(row.value[a]) ? a : b, 'together', { columns: [a, b] }),
    ),
  ]);
};

const sections: Checks = (parsed, name, rows) => {
  if (name === 'sections') {
    return rows.flatMap((row, i) => {
      const [before, here] = [rows[i - 1]?.value, row.value] as unknown as [Section?, Section?];
      return before &&
        here &&
        before.source_id === here.source_id &&
        before.last_line >= here.first_line
        ? issue(name, row, 'first_line', 'no_overlap', { last: before.last_line })
        : [];
    });
  }
  const isFact = (FACT_TABLES as readonly string[]).includes(name);
  if (!isFact || !parsed.has('sections')) return [];
  const known = rowsOf<Section>(parsed, 'sections').map(({ value }) => value);
  return rows.flatMap((row) => {
    const { source_id, source_line } = row.value as { source_id: string; source_line: number };
    const inside = known.some(
      (section) =>
        section.source_id === source_id &&
        section.first_line <= source_line &&
        source_line <= section.last_line,
    );
    return inside ? [] : issue(name, row, 'source_line', 'in_section', { source: source_id });
  });
};

/** Comparability is mutual and needs one unit; context and the document's figures keep apart. */
const indicators: Checks = (parsed, name, rows) => {
  const byId = new Map(
    rowsOf<Indicator>(parsed, 'indicators').map(({ value }) => [value.indicator_id, value]),
  );
  return rows.flatMap((row) => {
    if (name === 'indicators') {
      const here = row.value as unknown as Indicator;
      return here.comparable_with.flatMap((id) => {
        const other = byId.get(id);
        const fits = other?.comparable_with.includes(here.indicator_id) && other.unit === here.unit;
        return !other || fits ? [] : issue(name, row, 'comparable_with', 'mutual', { id });
      });
    }
    if (name !== 'targets' && name !== 'context') return [];
    const indicator = byId.get(String(row.value['indicator_id']));
    const isContext = indicator?.kind === 'context';
    return !indicator || isContext === (name === 'context')
      ? []
      : issue(name, row, 'indicator_id', name === 'context' ? 'context_only' : 'no_context');
  });
};

const CHECKS: readonly Checks[] = [unique, references, rowReferences, pairs, sections, indicators];

/** Every breach in the given tables, except for the order of rows. */
export const integrityIssues = (parsed: Parsed): RowIssue[] =>
  [...parsed].flatMap(([name, rows]) => CHECKS.flatMap((check) => check(parsed, name, rows)));

/** Every row that stands before its turn. */
export const orderIssues = (parsed: Parsed): RowIssue[] =>
  [...parsed].flatMap(([name, rows]) => sorted(parsed, name, rows));
