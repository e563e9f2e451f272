/** The one scale of counts: what draws them on the map also writes their legend. */
import { countWords } from '$lib/i18n/counts';
import { number } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import type { Glyph } from './glyph';
import { samples } from './scales';
import type { Legend } from './scene';

/** Radii in pixels of the largest count and of the smallest that can be seen. */
export const LARGEST_COUNT = 26;
export const SMALLEST_COUNT = 4;

export interface CountScale {
  /** Radius in pixels: area in proportion to the number of rows, but for the smallest. */
  radius(count: number): number;
  glyph(count: number): Glyph;
  legend(counts: readonly number[], locale: Locale): Legend;
}

/** The scale on which a number of rows is as large as can be: that of all rows, so that a filter shrinks what it leaves. */
export function countScale(largest: number): CountScale {
  const radius = (count: number): number =>
    Math.max(SMALLEST_COUNT, LARGEST_COUNT * Math.sqrt(count / Math.max(1, largest)));
  const glyph = (count: number): Glyph => ({ shape: 'count', r: radius(count), ink: 'muted' });
  return {
    radius,
    glyph,
    legend: (counts, locale) => ({
      id: 'counts',
      title: countWords[locale].title,
      note: countWords[locale].note,
      entries: samples(counts).map((count) => ({
        label: number(count, locale),
        glyph: { ...glyph(count), ink: 'sample' },
        nested: true,
      })),
    }),
  };
}
