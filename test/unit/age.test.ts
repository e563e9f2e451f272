/** How old figures are is said by an injected clock, and not at all without one. */
import { describe, expect, it } from 'vitest';
import { aged, freshness } from '$lib/i18n/age';
import { LOCALES } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';

const day = (iso: string): Date => new Date(`${iso}T12:00:00`);

describe('the age of figures', () => {
  it.each([
    ['2024-01-21', 'Figures printed early in 2024, less than three months ago.'],
    ['2024-05-02', 'Figures printed early in 2024, about 4 months ago.'],
    ['2024-12-31', 'Figures printed early in 2024, about 11 months ago.'],
    ['2025-01-01', 'Figures printed early in 2024, about a year ago.'],
    ['2025-06-30', 'Figures printed early in 2024, about a year ago.'],
    ['2025-07-01', 'Figures printed early in 2024, about 2 years ago.'],
    ['2026-11-25', 'Figures printed early in 2024, about 3 years ago.'],
    ['2044-01-01', 'Figures printed early in 2024, about 20 years ago.'],
    // A clock that was never set.
    ['1970-01-01', 'Figures printed early in 2024.'],
  ])('on %s: %s', (now, text) => {
    expect(freshness(['2024'], day(now), 'en')).toBe(text);
  });

  it('speaks Chinese', () => {
    expect(freshness(['2024'], day('2026-11-25'), 'zh')).toBe('数据刊载于2024年年初，距今约3年。');
    expect(freshness(['2024'], day('2024-06-01'), 'zh')).toBe(
      '数据刊载于2024年年初，距今约5个月。',
    );
    expect(freshness(['2024'], null, 'zh')).toBe('数据刊载于2024年年初。');
  });

  it('says only when they were printed where there is no clock', () => {
    expect(freshness(['2024'], null, 'en')).toBe('Figures printed early in 2024.');
    expect(freshness([], null, 'en')).toBe('');
  });

  it('tells newer documents apart, each once', () => {
    expect(freshness(['2026-03-09', '2024', '2024'], day('2026-11-25'), 'en')).toBe(
      'Figures printed early in 2024, about 3 years ago; in March 2026, about 8 months ago.',
    );
    expect(freshness(['2026-03'], null, 'zh')).toBe('数据刊载于2026年3月。');
  });
});

describe('what the figures are, with their age', () => {
  it('is said in about as many words as without', () => {
    expect(aged(['2024'], day('2026-11-25'), 'en')).toBe(
      '2024 targets as printed about 3 years ago; outcomes are not in the document',
    );
    expect(aged(['2024'], day('2026-11-25'), 'zh')).toBe(
      '2024年年初所载目标，距今约3年；文件不含完成情况',
    );
  });

  it('is that of the oldest document', () => {
    expect(aged(['2026-03', '2024'], day('2026-11-25'), 'en')).toContain('about 3 years ago');
  });

  it.each([null, day('1970-01-01')])('is left out where the clock says %s', (now) => {
    for (const locale of LOCALES) {
      expect(aged(['2024'], now, locale)).toBe(messages[locale].standing);
      expect(aged([], day('2026-11-25'), locale)).toBe(messages[locale].standing);
    }
  });
});
