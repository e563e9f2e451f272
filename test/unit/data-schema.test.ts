import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  bool,
  integer,
  list,
  number,
  optionalDate,
  optionalNumber,
  optionalOneOf,
  refs,
} from '$lib/data/column';
import { dataPackage, dataPackageJson } from '$lib/data/datapackage';
import { FACT_TABLES, TABLE_NAMES, tableOf } from '$lib/data/schema';

const accepts = (column: { schema: v.GenericSchema<string, unknown> }, text: string) => {
  const result = v.safeParse(column.schema, text);
  return result.success ? { value: result.output } : 'refused';
};

describe('columns', () => {
  it.each([
    ['12', 12],
    [' 12.50 ', 12.5],
    ['\u300012\u3000', 12],
    ['-0.5', -0.5],
  ])('number reads %j', (text, value) => {
    expect(accepts(number('', ''), text)).toEqual({ value });
  });

  it.each(['', ' ', '1,000', '1e3', '0x10', '.5', '5.', '12%', 'NaN', 'Infinity', '１２'])(
    'number refuses %j',
    (text) => {
      expect(accepts(number('', ''), text)).toBe('refused');
    },
  );

  it('keeps an empty number apart from zero', () => {
    expect(accepts(optionalNumber('', ''), '')).toEqual({ value: null });
    expect(accepts(optionalNumber('', ''), '0')).toEqual({ value: 0 });
  });

  it('holds numbers within their bounds', () => {
    const column = integer('', '', { min: 1, max: 3 });
    expect(['0', '1', '3', '4', '1.5'].map((text) => accepts(column, text) !== 'refused')).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it('reads dates that exist', () => {
    const column = optionalDate('', '');
    expect(accepts(column, '2024-02-29')).toEqual({ value: '2024-02-29' });
    expect(accepts(column, '')).toEqual({ value: '' });
    for (const text of ['2023-02-29', '2024-13-01', '2024-1-8', '2024/01/08', '2024-04-31'])
      expect(accepts(column, text), text).toBe('refused');
  });

  it('reads lists, without empty items and repetitions', () => {
    expect(accepts(refs('regions', '', ''), 'a; b-c')).toEqual({ value: ['a', 'b-c'] });
    expect(accepts(refs('regions', '', ''), '')).toEqual({ value: [] });
    for (const text of ['a;', ';a', 'a;a', 'A'])
      expect(accepts(refs('regions', '', ''), text), text).toBe('refused');
    expect(accepts(list('', ''), '')).toBe('refused');
  });

  it('reads the booleans and choices that spreadsheets write', () => {
    expect(accepts(bool('', ''), 'TRUE')).toEqual({ value: true });
    expect(accepts(bool('', ''), 'False')).toEqual({ value: false });
    expect(accepts(bool('', ''), '1')).toBe('refused');
    expect(accepts(optionalOneOf('', '', ['a']), '')).toEqual({ value: '' });
    expect(accepts(optionalOneOf('', '', ['a']), 'b')).toBe('refused');
  });
});

describe('tables', () => {
  it.each(TABLE_NAMES)('%s is declared consistently', (name) => {
    const { columns, key, unique = [], ordered = [], together = [] } = tableOf(name);
    const used = [...key, ...unique.flat(), ...ordered.flat(), ...together.flat()];
    for (const column of used) expect(columns).toHaveProperty(column);
    for (const [column, { ref, field }] of Object.entries(columns)) {
      expect(field.title && field.description, column).toBeTruthy();
      if (ref === undefined) continue;
      expect(TABLE_NAMES).toContain(ref);
      expect(tableOf(ref as (typeof TABLE_NAMES)[number]).key, 'reference to one id').toHaveLength(
        1,
      );
    }
  });

  it.each(FACT_TABLES)('%s ends with its provenance', (name) => {
    const columns = Object.keys(tableOf(name).columns);
    expect(columns.slice(-3)).toEqual(['source_id', 'source_line', 'as_printed']);
  });
});

describe('data package', () => {
  it('is what data/datapackage.json holds (npm run data:package writes it)', () => {
    const file = new URL('../../data/datapackage.json', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(dataPackageJson());
  });

  it('refers only to resources and fields that it describes', () => {
    const { resources } = dataPackage();
    const fields = new Map(
      resources.map(({ name, schema }) => [name, schema.fields.map((field) => field.name)]),
    );
    for (const { schema } of resources) {
      for (const { reference } of schema.foreignKeys ?? []) {
        for (const field of reference.fields)
          expect(fields.get(reference.resource)).toContain(field);
      }
    }
    expect(resources.map(({ path }) => path)).toContain('unused-figures.csv');
  });
});
