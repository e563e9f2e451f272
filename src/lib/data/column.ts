/**
 * The vocabulary in which tables are declared. A column says once what it holds; validation,
 * foreign keys, messages and the Table Schema field all follow from that one statement.
 */
import * as v from 'valibot';
import type { Params } from '$lib/i18n/row-issues';

/** A field of Table Schema v2; `unit` is our addition, which the standard allows. */
export interface Field {
  readonly name?: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'list';
  readonly title: string;
  readonly description: string;
  readonly unit?: string;
  readonly delimiter?: string;
  readonly itemType?: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

export interface Column<T = unknown> {
  /** From the text of a cell to its value. */
  readonly schema: v.GenericSchema<string, T>;
  /** The expectation to name when the cell does not fit. */
  readonly expects: { readonly code: string; readonly params: Params };
  readonly field: Field;
  /** Table whose primary key the cell, or each item of a list cell, must be. */
  readonly ref?: string;
  /** Tables whose rows the cell may refer to as `table:id`; absent where it holds no such references. */
  readonly rows?: readonly string[];
}

export type Columns = Readonly<Record<string, Column>>;
export type Row<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never;
};

export interface Table<C extends Columns = Columns> {
  readonly title: string;
  readonly description: string;
  readonly key: readonly (keyof C & string)[];
  /** Further sets of columns that no two rows share. */
  readonly unique?: readonly (readonly (keyof C & string)[])[];
  /** Pairs of columns of which the first may not exceed the second; an empty cell sets no bound. */
  readonly ordered?: readonly (readonly [keyof C & string, keyof C & string])[];
  /** A row with an issue is left out of a running copy instead of having the whole set refused: no fact is in it. */
  readonly expendable?: boolean;
  /** Pairs of columns that are either both filled or both empty. */
  readonly together?: readonly (readonly [keyof C & string, keyof C & string])[];
  readonly columns: C;
  readonly schema: v.GenericSchema<Record<string, string>, Row<C>>;
}

export const ID = /^[a-z0-9]+([-_][a-z0-9]+)*$/;
const DIGITS = /^(?:-?\d+(?:\.\d+)?)?$/;
const DELIMITER = ';';

interface Bounds {
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
}
interface Shape {
  readonly pattern?: RegExp;
  /** Name of the expectation when the pattern does not match. */
  readonly code?: string;
}

const cell = v.pipe(v.string(), v.trim());
const defined = <T extends object>(entries: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== undefined),
  ) as Partial<T>;

function string(
  title: string,
  description: string,
  required: boolean,
  shape: Shape,
): Column<string> {
  const { pattern, code = 'text' } = shape;
  return {
    schema: v.pipe(
      cell,
      v.check((text) => (text === '' ? !required : (pattern?.test(text) ?? true))),
    ),
    expects: { code, params: { empty: required ? 0 : 1 } },
    field: {
      type: 'string',
      title,
      description,
      constraints: defined({ required: required || undefined, pattern: pattern?.source }),
    },
  };
}

/** Text that must be there. */
export const text = (title: string, description: string, shape: Shape = {}) =>
  string(title, description, true, shape);
/** Text that may be missing: ''. */
export const optionalText = (title: string, description: string, shape: Shape = {}) =>
  string(title, description, false, shape);
/** A stable ASCII id. */
export const id = (title: string, description: string) =>
  text(title, description, { pattern: ID, code: 'id' });
/** A lower-case word of an open vocabulary. */
export const word = (title: string, description: string) =>
  text(title, description, { pattern: ID, code: 'word' });
/** The id of a row of another table. */
export const ref = (table: string, title: string, description: string): Column<string> => ({
  ...id(title, description),
  ref: table,
});
/** The id of a row of another table, or ''. */
export const optionalRef = (table: string, title: string, description: string): Column<string> => ({
  ...optionalText(title, description, { pattern: ID, code: 'id' }),
  ref: table,
});

function numeric(
  type: 'integer' | 'number',
  title: string,
  description: string,
  required: boolean,
  bounds: Bounds,
): Column<number | null> {
  const { min, max, unit } = bounds;
  return {
    schema: v.pipe(
      cell,
      v.regex(DIGITS),
      v.transform((text) => (text === '' ? null : Number(text))),
      v.check((value) =>
        value === null
          ? !required
          : (type === 'number' || Number.isInteger(value)) &&
            value >= (min ?? -Infinity) &&
            value <= (max ?? Infinity),
      ),
    ),
    expects: {
      code: type,
      params: { ...defined({ min, max }), empty: required ? 0 : 1 } as Params,
    },
    field: {
      type,
      title,
      description,
      ...defined({ unit }),
      constraints: defined({ required: required || undefined, minimum: min, maximum: max }),
    },
  };
}

/** A whole number. */
export const integer = (title: string, description: string, bounds: Bounds = {}) =>
  numeric('integer', title, description, true, bounds) as Column<number>;
/** A decimal number, with a point. */
export const number = (title: string, description: string, bounds: Bounds = {}) =>
  numeric('number', title, description, true, bounds) as Column<number>;
/** A decimal number, or null where the cell is empty. */
export const optionalNumber = (title: string, description: string, bounds: Bounds = {}) =>
  numeric('number', title, description, false, bounds);

function choice<const V extends string>(
  title: string,
  description: string,
  values: readonly V[],
  required: boolean,
): Column<V> {
  return {
    schema: v.pipe(cell, v.picklist(required ? values : [...values, '' as V])),
    expects: { code: 'one_of', params: { values, empty: required ? 0 : 1 } },
    field: {
      type: 'string',
      title,
      description,
      constraints: defined({ required: required || undefined, enum: values }),
    },
  };
}
/** One of a closed list of words. */
export const oneOf = <const V extends string>(
  title: string,
  description: string,
  values: readonly V[],
): Column<V> => choice(title, description, values, true);
/** One of a closed list of words, or ''. */
export const optionalOneOf = <const V extends string>(
  title: string,
  description: string,
  values: readonly V[],
): Column<V | ''> => choice<V>(title, description, values, false);

function realDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  // Date turns 30 February into 1 March; month 13 into no date at all.
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** A day, YYYY-MM-DD, or ''. */
export const optionalDate = (title: string, description: string): Column<string> => ({
  schema: v.pipe(
    cell,
    v.check((text) => text === '' || realDate(text)),
  ),
  expects: { code: 'date', params: { empty: 1 } },
  field: { type: 'date', title, description },
});

/** true or false, in the spellings that spreadsheets write. */
export const bool = (title: string, description: string): Column<boolean> => ({
  schema: v.pipe(
    cell,
    v.toLowerCase(),
    v.picklist(['true', 'false']),
    v.transform((text) => text === 'true'),
  ),
  expects: { code: 'boolean', params: {} },
  field: { type: 'boolean', title, description, constraints: { required: true } },
});

const items = (text: string) =>
  text === '' ? [] : text.split(DELIMITER).map((item) => item.trim());

function listOf(
  title: string,
  description: string,
  required: boolean,
  pattern: RegExp | undefined,
  code: string,
): Column<string[]> {
  return {
    schema: v.pipe(
      cell,
      v.transform(items),
      v.check(
        (list) =>
          (list.length > 0 || !required) &&
          list.every((item) => item !== '' && (pattern?.test(item) ?? true)),
      ),
      v.check((list) => new Set(list).size === list.length),
    ),
    expects: { code, params: { empty: required ? 0 : 1 } },
    field: {
      type: 'list',
      delimiter: DELIMITER,
      itemType: 'string',
      title,
      description,
      constraints: defined({ required: required || undefined }),
    },
  };
}
/** Items joined by `;`; at least one. */
export const list = (title: string, description: string) =>
  listOf(title, description, true, undefined, 'list');
/** Ids of another table joined by `;`; an empty cell is []. */
export const refs = (table: string, title: string, description: string): Column<string[]> => ({
  ...listOf(title, description, false, ID, 'ids'),
  ref: table,
});
const ROW_REF = '[a-z_]+:[a-z0-9]+(?:[-_][a-z0-9]+)*';
/** The reference `table:id` of a row of one of these tables, or ''. */
export const optionalRowRef = (
  title: string,
  description: string,
  rows: readonly string[],
): Column<string> => ({
  ...optionalText(title, description, { pattern: new RegExp(`^${ROW_REF}$`), code: 'row_ref' }),
  rows,
});
/** Cells of rows as `table:id.column`, or `table:id` where the column is plain, joined by `;`; an empty cell is []. */
export const figureRefs = (
  title: string,
  description: string,
  rows: readonly string[],
  most: number,
): Column<string[]> => {
  const pattern = new RegExp(`^${ROW_REF}(?:\\.[a-z0-9_]+)?$`);
  const { schema, field } = listOf(title, description, false, pattern, 'figures');
  return {
    schema: v.pipe(schema, v.maxLength(most)) as v.GenericSchema<string, string[]>,
    expects: { code: 'figures', params: { most, empty: 1 } },
    field: { ...field, constraints: { maxLength: most } },
    rows,
  };
};
/** Words of a closed list joined by `;`; an empty cell is []. */
export const someOf = <const V extends string>(
  title: string,
  description: string,
  values: readonly V[],
): Column<V[]> => {
  const pattern = new RegExp(`^(?:${values.join('|')})$`);
  const column = listOf(title, description, false, pattern, 'some_of');
  return {
    ...column,
    expects: { code: 'some_of', params: { values, empty: 1 } },
  } as unknown as Column<V[]>;
};

/** Declares a table; see `Table` for the meaning of each property. */
export function table<C extends Columns>(
  meta: Omit<Table<C>, 'columns' | 'schema'>,
  columns: C,
): Table<C> {
  const entries = Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, column.schema]),
  );
  return { ...meta, columns, schema: v.object(entries) as unknown as Table<C>['schema'] };
}
