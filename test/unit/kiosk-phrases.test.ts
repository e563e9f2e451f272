/** Where the headlines of the kiosk's tour may be broken. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { phrases } from '../../src/routes/kiosk/phrases';

const TOUR = Papa.parse<Record<string, string>>(readFileSync('data/tour.csv', 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data;

describe('a headline', () => {
  it('is never broken within a word, before a mark, or before a particle', () => {
    expect(phrases('凌海：着力打造的产业集群', 'zh')).toEqual([
      '凌海：',
      '着力',
      '打造的',
      '产业',
      '集群',
    ]);
    expect(phrases('全市有规模等级的产业集群', 'zh')).toContain('等级的');
    expect(phrases('义县：冶金、机电与循环经济', 'zh')).toContain('与循环');
    for (const part of phrases('黑山：“风”与田（的）规模', 'zh'))
      expect(part).not.toMatch(/^[：”）的]|[“（与]$/);
  });

  it('is the same when it is put together, and English is left to its spaces', () => {
    for (const { headline_zh, headline_en } of TOUR) {
      const parts = phrases(headline_zh!, 'zh');
      expect(parts.join('')).toBe(headline_zh);
      expect(parts.length).toBeGreaterThan(1);
      expect(phrases(headline_en!, 'en')).toEqual([headline_en]);
    }
    expect(phrases('', 'zh')).toEqual([]);
  });
});
