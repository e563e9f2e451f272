/** Rows to take away: a spreadsheet computes nothing in them, and reading them back gives the same rows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '$lib/data/csv';
import { citationOf } from '$lib/export/citation';
import { COLUMNS, NUMBERS, rowsOf, type Row } from '$lib/export/rows';
import { csvOf, neutral, plain, rowsOfCsv } from '$lib/export/rows-csv';
import { collectionOf, geojsonOf } from '$lib/export/rows-geojson';
import { LOCALES } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import { columnsOf } from '$lib/model/columns';
import { find, refsOf } from '$lib/model/facets';
import { facetName } from '$lib/model/facet-names';
import { BELOW_TIERS, FACETS, NO_FILTER, NOT_STATED } from '$lib/model/filter';
import { CITY } from '$lib/model/atlas';
import { atlas } from '../fixtures/atlas';

const nasty = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc
    .tuple(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", "'=", "''-", ' =', '＝', '"', ','),
      fc.string(),
    )
    .map((parts) => parts.join('')),
);
const isNumber = (column: string) => (NUMBERS as readonly string[]).includes(column);
const rows: fc.Arbitrary<Row[]> = fc.array(
  fc.record(
    Object.fromEntries(
      COLUMNS.map((column) => [
        column,
        fc.option<unknown>(isNumber(column) ? fc.integer().map((n) => n / 1e4) : nasty),
      ]),
    ),
  ) as unknown as fc.Arbitrary<Row>,
  { maxLength: 5 },
);

describe('CSV', () => {
  it('gives the same rows when read back', () => {
    fc.assert(
      fc.property(rows, (all) => {
        expect(rowsOfCsv(csvOf(all))).toEqual(all);
      }),
    );
  });

  it('holds no text that a spreadsheet could compute, and leaves numbers numbers', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const { records, brokenQuotes } = parseCsv(csvOf(all));
        expect(brokenQuotes).toBeUndefined();
        const [header, ...cells] = records;
        expect(header).toEqual(COLUMNS);
        cells.forEach((record, r) =>
          record.forEach((cell, c) => {
            if (isNumber(COLUMNS[c]!)) expect(cell).toBe(String(all[r]![COLUMNS[c]!] ?? ''));
            else expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
          }),
        );
      }),
    );
  });

  it('undoes what keeps a spreadsheet from computing', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(plain(neutral(text))).toBe(text);
      }),
    );
    expect(neutral('=1+1')).toBe("'=1+1");
    expect(neutral("'=1+1")).toBe("''=1+1");
    expect(neutral("'quoted'")).toBe("'quoted'");
    expect(neutral('5+X')).toBe('5+X');
  });

  it('opens in Excel: byte order mark, CRLF', () => {
    const text = csvOf(rowsOf(atlas.items, atlas, 'zh'));
    expect(text.startsWith('\uFEFFref,kind,name,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('holds just the rows that were filtered, with amount and source', () => {
    const columns = columnsOf(atlas);
    const found = refsOf(columns, find(columns, { ...NO_FILTER, regions: ['210727'], min: 50 }));
    const items = found.map((ref) => atlas.item(ref)!);
    const [largest] = rowsOfCsv(csvOf(rowsOf(items, atlas, 'en')));
    expect(largest).toMatchObject({
      ref: 'projects:yixian-xinda-coal-coke',
      name: 'Xinda Group integrated coal-coke complex',
      name_zh: '鑫达集团年产320万吨煤焦综合利用一体化项目',
      region: 'Yixian County',
      investment_100m_cny: 58,
      tier_id: 'upper',
      park: 'Lingbei Industrial Park',
      location: 'approximate',
      source_line: 87,
      as_printed: '58亿元;鑫达集团年产320万吨煤焦综合利用一体化项目;320万吨',
    });
  });

  it('says of every row when its document was published, and what its figures are', () => {
    for (const locale of LOCALES) {
      const read = rowsOfCsv(csvOf(rowsOf(atlas.items, atlas, locale)));
      expect(read).toHaveLength(atlas.items.length);
      for (const { ref, source_published, standing } of read) {
        const { source } = atlas.source(ref as `${string}:${string}`)!;
        expect(source_published).toBe(source.published);
        expect(standing).toBe(messages[locale].standing);
      }
    }
  });

  it('leaves empty what the document does not state', () => {
    for (const locale of LOCALES)
      for (const row of rowsOf(atlas.items, atlas, locale)) {
        expect(Object.values(row)).not.toContain('');
        expect(row.investment_100m_cny).not.toBe(0);
        expect(row.source_line).toBeGreaterThan(0);
        expect(row.as_printed).toBeTruthy();
        expect(row.source).toBeTruthy();
      }
  });

  it('states capacities in the unit of the reader, and as printed beside it', () => {
    const ref = 'projects:yixian-xinda-coal-coke';
    const of = (locale: (typeof LOCALES)[number]) =>
      rowsOf(atlas.items, atlas, locale).find((row) => row.ref === ref)!;
    expect(of('zh')).toMatchObject({ capacity_value: 320, capacity_unit: '万吨/年' });
    expect(of('en')).toMatchObject({ capacity_value: 3_200_000, capacity_unit: 't/year' });
    expect(of('en').as_printed).toBe(of('zh').as_printed);
    for (const { capacity_unit } of rowsOf(atlas.items, atlas, 'en'))
      expect(capacity_unit ?? '').not.toMatch(/\p{Script=Han}/u);
  });

  it('refuses a file with other columns', () => {
    expect(() => rowsOfCsv('a,b\r\n1,2\r\n')).toThrow('unknown columns: a, b');
  });
});

describe('GeoJSON', () => {
  const all = rowsOf(atlas.items, atlas, 'en');
  const { features } = collectionOf(all, 'Cited.');

  it('is one feature a row, and text that reads back as such', () => {
    expect(features.map(({ id }) => id)).toEqual(atlas.items.map(({ ref }) => ref));
    expect(JSON.parse(geojsonOf(all, 'Cited.'))).toEqual(
      JSON.parse(JSON.stringify(collectionOf(all, 'Cited.'))),
    );
    expect(JSON.parse(geojsonOf([], ''))).toEqual({
      type: 'FeatureCollection',
      citation: '',
      features: [],
    });
  });

  it('puts longitude first and places nothing that is known of a county or the city alone', () => {
    for (const { geometry, properties, id } of features) {
      const { where } = atlas.item(id as `${string}:${string}`)!;
      expect(properties).toMatchObject({ location: where.known });
      if (!('place' in where)) {
        expect(geometry).toBeNull();
        expect(properties).toMatchObject({ precision_m: null, place: null });
        continue;
      }
      const { place, to } = where;
      expect(properties).toMatchObject({ precision_m: place.precision_m });
      expect(geometry).toEqual(
        to
          ? {
              type: 'LineString',
              coordinates: [
                [place.lon, place.lat],
                [to.lon, to.lat],
              ],
            }
          : { type: 'Point', coordinates: [place.lon, place.lat] },
      );
    }
    expect(features.some(({ geometry }) => geometry?.type === 'LineString')).toBe(true);
  });

  it('says where each row stands', () => {
    for (const { properties } of features) {
      expect(properties).toHaveProperty('source_line');
      expect(properties).toHaveProperty('as_printed');
      expect(properties).toHaveProperty('source_published', '2024');
      expect(properties).not.toHaveProperty('lon');
      // The citation of the whole says it once.
      expect(properties).not.toHaveProperty('standing');
    }
  });
});

describe('a citation', () => {
  const refs = ['projects:heishan-spic-wind', 'parks:yixian-lingbei'] as const;
  const taken = { url: 'https://example.org/?min=5', date: '2024-03-09' };

  it('names document, lines, address and day in both languages', () => {
    const zh = citationOf(refs, atlas, taken, 'zh');
    expect(zh).toContain('第55、87行');
    expect(zh).toContain('2024年3月9日');
    const en = citationOf(refs, atlas, taken, 'en');
    expect(en).toContain('lines 55, 87.');
    expect(en).toContain('9 March 2024');
    expect(en).toContain('outcomes are not in the document');
    for (const text of [zh, en]) expect(text).toContain(taken.url);
    expect(citationOf(refs.slice(0, 1), atlas, taken, 'en')).toContain('line 55.');
  });

  it('cites no document where no row has one', () => {
    expect(citationOf(['projects:none'], atlas, taken, 'en')).not.toContain('Source');
  });
});

describe('values of facets', () => {
  it('have a name in both languages', () => {
    const columns = columnsOf(atlas);
    for (const locale of LOCALES)
      for (const facet of FACETS)
        for (const value of columns.facets[facet].values)
          if (facet !== 'investor')
            expect(facetName(facet, value, atlas, locale), value).not.toBe(value);
    expect(facetName('investor', '国电投', atlas, 'en')).toBe('SPIC');
    expect(facetName('regions', CITY, atlas, 'en')).toBe('City known, county not stated');
    expect(facetName('tiers', BELOW_TIERS, atlas, 'zh')).toBe('低于各层级');
    expect(facetName('parks', NOT_STATED, atlas, 'en')).toBe('Not stated in the document');
    expect(facetName('parks', 'unheard-of', atlas, 'en')).toBe('unheard-of');
  });
});
