import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCsv, parseCsv } from '$lib/data/csv';
import { decode } from '$lib/data/decode';
import { parseTable } from '$lib/data/parse';
import { formatIssue } from '$lib/i18n/row-issues';

const HEADER = 'industry_id,order,name_zh,name_en';
const industries = (...lines: string[]) => parseTable('industries', [HEADER, ...lines].join('\n'));
const utf16 = (text: string, little: boolean) =>
  Uint8Array.from(
    [...`\uFEFF${text}`].flatMap((char) => {
      const code = char.charCodeAt(0);
      const pair = [code & 0xff, code >> 8];
      return little ? pair : pair.reverse();
    }),
  );

/** 「锦州,1」 in GB18030. */
const GB = Uint8Array.of(0xbd, 0xf5, 0xd6, 0xdd, 0x2c, 0x31);

describe('decode', () => {
  it.each([
    ['utf-8', new TextEncoder().encode('锦州,1')],
    ['utf-8', new TextEncoder().encode('\uFEFF锦州,1')],
    ['utf-16le', utf16('锦州,1', true)],
    ['utf-16be', utf16('锦州,1', false)],
    ['gb18030', GB],
  ])('finds %s', (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ text: '锦州,1', encoding, unreadable: 0 });
  });

  it('reads the four-byte forms of GB18030', () => {
    // U+20087, outside the older GBK.
    expect(decode(Uint8Array.of(0x95, 0x32, 0x90, 0x31)).text).toBe('\u{20087}');
  });

  it('counts what it cannot read and throws at nothing', () => {
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0xff, 0xff)).unreadable).toBe(2);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const { text, unreadable } = decode(bytes);
        expect(text.split('\uFFFD').length - 1).toBe(unreadable);
      }),
    );
  });

  it('gives back any UTF-8 text with some Chinese in it, and Western letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\uFEFF'));
        const chinese = `${text}州`;
        expect(decode(new TextEncoder().encode(chinese)).text).toBe(chinese);
      }),
    );
    for (const text of ['Lücaodi', 'α', 'Jǐnzhōu', 'Омск'])
      expect(decode(new TextEncoder().encode(text))).toMatchObject({ text, encoding: 'utf-8' });
  });

  it('knows Chinese words that happen to be valid UTF-8', () => {
    expect(decode(Uint8Array.of(0xca, 0xb3, 0xc6, 0xb7))).toMatchObject({ text: '食品' });
  });
});

/** Strings that are hard on a CSV reader. */
const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[",\r\n;a 锦州]{0,6}$/),
  fc.constantFrom('"', '""', '\r\n', '\n"', ' ', '\t', ',', '\uFEFF', '\u3000', "'", '=1+1'),
);
const grid = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }),
  );

describe('csv', () => {
  it('reads back every table it writes, in every style', () => {
    fc.assert(
      fc.property(
        grid,
        fc.constantFrom('\n' as const, '\r\n' as const),
        fc.boolean(),
        fc.nat({ max: 3 }),
        (records, newline, bom, blanks) => {
          const text = formatCsv(records, { newline, bom }) + newline.repeat(blanks);
          expect(parseCsv(text)).toEqual({ records, brokenQuotes: undefined });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('does not need a newline at the end', () => {
    expect(parseCsv('a,b\n1,"2\n3"').records).toEqual([
      ['a', 'b'],
      ['1', '2\n3'],
    ]);
  });

  it('says where quotes break', () => {
    expect(parseCsv('a,b\n1,2\n3,"4\n5,6\n').brokenQuotes).toBe(2);
  });
});

describe('parseTable', () => {
  it('reads typed rows from bytes in the encodings of spreadsheets', () => {
    const text = `${HEADER}\r\nfood,1,食品,Food\r\n`;
    const expected = [{ industry_id: 'food', order: 1, name_zh: '食品', name_en: 'Food' }];
    const utf8 = new TextEncoder().encode(`\uFEFF${text}`);
    const gb = Uint8Array.from(
      [...text].flatMap(
        (char) => ({ 食: [0xca, 0xb3], 品: [0xc6, 0xb7] })[char] ?? char.charCodeAt(0),
      ),
    );
    for (const input of [text, utf8, utf16(text, true), utf16(text, false), gb]) {
      const { rows, issues } = parseTable('industries', input);
      expect(issues).toEqual([]);
      expect(rows.map(({ value }) => value)).toEqual(expected);
    }
  });

  it('reads past columns that hold nothing, wherever they stand, and rows that end before them', () => {
    const text = [
      'industry_id,, order,name_zh,name_en, ,',
      'a,,1,甲,A,,',
      ',,,,,,',
      'b,　,2,乙,B',
      'c,,x,丙,C,',
    ].join('\n');
    const { rows, issues } = parseTable('industries', text);
    expect(rows.map(({ row, value }) => [row, value.industry_id, value.name_en])).toEqual([
      [2, 'a', 'A'],
      [4, 'b', 'B'],
    ]);
    expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [5, 'order', 'integer'],
    ]);
    // A row that ends before a column of the table, or goes on after the last, is still told.
    const others = parseTable('industries', `${HEADER},,\na,1,甲,,,,\nb,2,乙\nc,3,丙,C\n`);
    expect(others.rows.map(({ row }) => row)).toEqual([4]);
    expect(others.issues.map(({ row, code }) => [row, code])).toEqual([
      [2, 'cells'],
      [3, 'cells'],
    ]);
  });

  it('looks at each cell of a wide and long table once', () => {
    const before = performance.now();
    parseTable('industries', `${','.repeat(200_000)}\n${'x\n'.repeat(100_000)}`);
    expect(performance.now() - before).toBeLessThan(4000);
  });

  it('says where a column without a head stands', () => {
    const { rows, issues } = parseTable('industries', `${HEADER},,,\na,1,甲,A,,,x\n`);
    expect([rows, issues.length]).toEqual([[], 1]);
    expect(formatIssue(issues[0]!, 'en')).toBe(
      'industries.csv, row 1, column 7: expected a name in the head of this column, or no cell in it at all.',
    );
    expect(formatIssue(issues[0]!, 'zh')).toBe(
      'industries.csv 第 1 行 第 7 列：应有表头，或整列留空。',
    );
  });

  it('numbers rows as a spreadsheet does and trims cells', () => {
    const { rows, issues } = industries(
      'a,1,"甲\n乙",A',
      '',
      ',,,',
      '\u3000b ,２,丙,B',
      ' c\u00a0,3, 丁\u3000,C',
    );
    expect(rows.map(({ row, value }) => [row, value.industry_id, value.name_zh])).toEqual([
      [2, 'a', '甲\n乙'],
      [6, 'c', '丁'],
    ]);
    expect(issues).toEqual([
      {
        table: 'industries',
        row: 5,
        column: 'order',
        value: '２',
        code: 'integer',
        params: { min: 0, empty: 0 },
      },
    ]);
  });

  it('takes columns in any order', () => {
    const { rows } = parseTable(
      'industries',
      'name_en,name_zh,order,industry_id\nFood,食品,1,food\n',
    );
    expect(rows[0]?.value).toEqual({
      industry_id: 'food',
      order: 1,
      name_zh: '食品',
      name_en: 'Food',
    });
  });

  it.each([
    ['an empty file', '', ['column_present', 'column_present', 'column_present', 'column_present']],
    ['a missing column', 'industry_id,order,name_zh\na,1,甲', ['column_present']],
    ['an unknown column', `${HEADER},colour\na,1,甲,A,red`, ['column_known']],
    ['a column twice', `${HEADER},order\na,1,甲,A,1`, ['column_once']],
    ['a row too short', `${HEADER}\na,1,甲`, ['cells']],
    ['a row too long', `${HEADER}\na,1,甲,A,B`, ['cells']],
    ['broken quotes', `${HEADER}\na,1,"甲,A`, ['quotes']],
    ['empty cells', `${HEADER}\n,,x,\n`, ['id', 'integer', 'text']],
  ])('reports %s', (_, text, codes) => {
    const { rows, issues } = parseTable('industries', text);
    expect(issues.map((issue) => issue.code)).toEqual(codes);
    expect(rows).toEqual([]);
  });

  it('reports characters that cannot be read', () => {
    const bytes = Uint8Array.of(
      ...new TextEncoder().encode(`\uFEFF${HEADER}\na,1,`),
      0xff,
      0x2c,
      0x41,
    );
    expect(parseTable('industries', bytes).issues).toEqual([
      {
        table: 'industries',
        row: 0,
        column: '',
        value: '',
        code: 'readable',
        params: { encoding: 'utf-8', count: 1 },
      },
    ]);
  });

  it('throws at no bytes whatever', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        (bytes) => void parseTable('industries', bytes),
      ),
    );
  });
});
