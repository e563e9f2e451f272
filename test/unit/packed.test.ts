/** The data of a page as one string. */
import { describe, expect, it } from 'vitest';
import { mapData } from '../../src/routes/map-data.server';
import { pack, unpack } from '../../src/routes/packed';
import { asPainted } from '../../src/routes/painted.server';

describe('packed data', () => {
  it.each([undefined, 'en'])(
    'of a page with the map comes out as it went in, language %s',
    (lang) => {
      const data = mapData(lang);
      const all = { ...data, painted: asPainted(data.tables, data.locale, data.base) };
      expect(unpack(pack(all))).toStrictEqual(all);
    },
  );

  it.each([undefined, NaN, new Date(0), new Map(), () => 1])(
    'refuses what JSON cannot say: %s',
    (odd) => {
      expect(() => pack({ rows: [{ odd }] })).toThrow("'odd'");
    },
  );
});
