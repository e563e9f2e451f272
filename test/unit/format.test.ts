/** Numbers: one way in each language, never rounded. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capacity, capacityIn, land, money, quantity, yuan } from '$lib/i18n/format';
import { sceneWords } from '$lib/i18n/scene-words';
import { atlas } from '../fixtures/atlas';

describe('in Chinese', () => {
  it('money is in 亿元, below one in 万元, below that in 元', () => {
    expect(money(690.83, 'zh')).toBe('690.83亿元');
    expect(money(0.45, 'zh')).toBe('4500万元');
    expect(money(1, 'zh')).toBe('1亿元');
    expect(yuan(170000, 'zh')).toBe('17万元');
    expect(yuan(5200, 'zh')).toBe('5200元');
  });

  it('four digits stand together, as they are printed, and more in groups', () => {
    expect(capacity(4000, '万只/年', 'zh')).toBe('4000万只/年');
    expect(sceneWords.zh.sizeClass(1000)).toBe('1000亿级');
    expect(quantity(1693, 'km2', 'zh')).toBe('1693平方公里');
    expect(quantity(422289, 'persons', 'zh')).toBe('422,289人');
  });
});

describe('in English', () => {
  it('money is in CNY, from one million on in words', () => {
    expect(money(690.83, 'en')).toBe('CNY 69.083 billion');
    expect(money(58, 'en')).toBe('CNY 5.8 billion');
    expect(money(0.45, 'en')).toBe('CNY 45 million');
    expect(money(10, 'en')).toBe('CNY 1 billion');
    expect(yuan(170000, 'en')).toBe('CNY 170,000');
    expect(sceneWords.en.sizeClass(1000)).toBe('CNY 100 billion class');
    expect(sceneWords.en.sizeClass(5)).toBe('CNY 500 million class');
  });

  it('counts are in words from one million on, unless these would be longer than the digits', () => {
    expect(capacity(4000, '万只/年', 'en')).toBe('40 million birds/year');
    expect(capacity(100, '万头', 'en')).toBe('1 million head');
    expect(capacity(1, '亿羽', 'en')).toBe('100 million birds');
    expect(capacity(320, '万吨/年', 'en')).toBe('3.2 million t/year');
    expect(capacity(6, '万吨/年', 'en')).toBe('60,000 t/year');
    expect(quantity(2703853, 'persons', 'en')).toBe('2,703,853');
    expect(quantity(1693, 'km2', 'en')).toBe('1,693 km²');
  });

  it('capacities are numbers of an English unit, without the error of floating point', () => {
    expect(capacityIn(4000, '万只/年', 'en')).toEqual({ value: 40_000_000, unit: 'birds/year' });
    expect(capacityIn(0.07, '亿羽', 'en')).toEqual({ value: 7_000_000, unit: 'birds' });
    expect(capacityIn(500, '兆瓦', 'en')).toEqual({ value: 500, unit: 'MW' });
    expect(capacityIn(500, '兆瓦', 'zh')).toEqual({ value: 500, unit: '兆瓦' });
  });

  it('hectares that are rounded say so', () => {
    expect(land(900, 'en')).toBe('900 mu (60 ha)');
    expect(land(200, 'en')).toBe('200 mu (about 13.3 ha)');
  });

  it('the tables speak of CNY as the figures do', () => {
    const texts = [...atlas.tiers, ...atlas.indicators.values(), ...atlas.statements];
    for (const row of texts) expect(JSON.stringify(row)).not.toMatch(/\byuan\b/i);
  });
});

it('nothing is rounded, and binary fractions add nothing', () => {
  expect(money(1.23456789, 'zh')).toBe('1.23456789亿元');
  expect(money(1.23456789, 'en')).toBe('CNY 123,456,789');
  expect(money(0.1 + 0.2, 'en')).toBe('CNY 30 million');
  expect(quantity(6.5, 'percent', 'en')).toBe('6.5%');
});

describe('digits', () => {
  /** As many decimals as a table may have, up to the largest number of the page that twelve digits hold. */
  const values = fc.integer({ min: 0, max: 9 }).chain((decimals) =>
    fc
      .integer({ min: -999_999_999_999, max: 999_999_999_999 })
      .map((whole) => Number((whole / 10 ** decimals).toPrecision(12)))
      .filter((value) => value === 0 || Math.abs(value) >= 1e-6),
  );

  it('are grouped as the platform groups them', () => {
    const chinese = new Intl.NumberFormat('zh-CN', {
      maximumFractionDigits: 9,
      useGrouping: 'min2',
    });
    const english = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 9 });
    fc.assert(
      fc.property(values, (value) => {
        expect(quantity(value, '', 'zh')).toBe(chinese.format(value || 0));
        if (Math.abs(value) < 1e6)
          expect(quantity(value, '', 'en')).toBe(english.format(value || 0));
      }),
    );
  });
});
