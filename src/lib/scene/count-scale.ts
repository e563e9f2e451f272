/** The one scale of counts: what draws them on the map also writes their legend. */
import { countWords } from '$lib/i18n/counts';
import { number } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import type { Ink } from '$lib/theme/palette';
import type { Glyph, Step } from './glyph';
import { circle, round } from './outlines';
import { samples } from './scales';
import type { Legend } from './scene';

/** Radii in pixels of the largest count and of the smallest that can be seen. */
export const LARGEST_COUNT = 26;
export const SMALLEST_COUNT = 4;

type Parts = readonly (readonly [Ink, number])[];

/** Part of the radius that the ring takes. */
const RING = 0.24;

/** An arc of a share of the circle, clockwise from a share after the top. */
function arc(r: number, share: number, from: number): string {
  if (share >= 1) return circle(r);
  const on = (turn: number): string => {
    const angle = 2 * Math.PI * turn;
    return `${round(r * Math.sin(angle))} ${round(-r * Math.cos(angle))}`;
  };
  return `M${on(from)}A${round(r)} ${round(r)} 0 ${share > 0.5 ? 1 : 0} 1 ${on(from + share)}`;
}

/** An open circle for the number, around it the parts of what is counted. */
function stepsOf(r: number, parts: Parts): Step[] {
  const width = Math.max(2, r * RING);
  let from = 0;
  return [
    { d: circle(r), fill: 'panel', fillOpacity: 0.92 },
    ...parts.map(([stroke, share]): Step => {
      const step = { d: arc(r - width / 2, share, from), stroke, width };
      from += share;
      return step;
    }),
    { d: circle(r), stroke: 'outline', width: 1 },
  ];
}

export interface CountScale {
  /** Radius in pixels: area in proportion to the number of rows, but for the smallest. */
  radius(count: number): number;
  /** `parts` are the colours of its ring in turn from the top, clockwise, and their shares of the whole. */
  glyph(count: number, parts: Parts): Glyph;
  legend(counts: readonly number[], locale: Locale): Legend;
}

/** The scale on which a number of rows is as large as can be: that of all rows, so that a filter shrinks what it leaves. */
export function countScale(largest: number): CountScale {
  const radius = (count: number): number =>
    Math.max(SMALLEST_COUNT, LARGEST_COUNT * Math.sqrt(count / Math.max(1, largest)));
  const glyph = (count: number, parts: Parts): Glyph => {
    const r = radius(count);
    return { shape: 'count', r, ink: 'muted', steps: stepsOf(r, parts) };
  };
  return {
    radius,
    glyph,
    legend: (counts, locale) => ({
      id: 'counts',
      title: countWords[locale].title,
      note: countWords[locale].note,
      entries: samples(counts).map((count) => ({
        label: number(count, locale),
        glyph: glyph(count, [['sample', 1]]),
        nested: true,
      })),
    }),
  };
}
