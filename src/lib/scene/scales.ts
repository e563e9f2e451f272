/** The one scale object: what draws the marks and shades the counties also writes the legend. */
import { scaleThreshold } from 'd3-scale';
import { quantity } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { CITY } from '$lib/model/atlas';
import { NAMED_AMOUNT, type Measure } from '$lib/model/measures';
import type { Ink } from '$lib/theme/palette';
import type { LegendEntry } from './scene';

/** Up to so many distinct values get a step of their own. */
const STEPS = 5;

/** Which of the five inks serve so many classes, spread as far apart as they go. */
const SPREAD: readonly (readonly Ink[])[] = [
  [],
  ['step-3'],
  ['step-2', 'step-4'],
  ['step-2', 'step-3', 'step-5'],
  ['step-2', 'step-3', 'step-4', 'step-5'],
  ['step-1', 'step-2', 'step-3', 'step-4', 'step-5'],
];

export interface ChoroplethScale {
  ink(value: number): Ink;
  /** One entry a step, from low to high. */
  entries(locale: Locale): LegendEntry[];
}

/** The values that a map can show: the city's own is no county's and stretches no scale. */
export const mappable = (measure: Measure): number[] =>
  [...measure.values].filter(([region]) => region !== CITY).map(([, { value }]) => value);

/** Lower bounds of all classes but the first. */
function breaks(distinct: readonly number[]): number[] {
  if (distinct.length <= STEPS) return distinct.slice(1);
  const [low = 0, high = 0] = [distinct[0], distinct.at(-1)];
  const even = Array.from({ length: STEPS - 1 }, (_, i) => low + ((high - low) * (i + 1)) / STEPS);
  // A class without a value would only take a colour away from the others.
  return [...new Set(even.map((bound) => distinct.find((value) => value >= bound) ?? high))];
}

/**
 * Scale that shades units by one measure. Each measure has a scale of its own, so indicators of
 * different basis cannot share one.
 */
export function choropleth(measure: Measure): ChoroplethScale {
  const distinct = [...new Set(mappable(measure))].sort((a, b) => a - b);
  const bounds = breaks(distinct);
  const inks = SPREAD[distinct.length ? bounds.length + 1 : 0] ?? [];
  const scale = scaleThreshold<number, Ink>().domain(bounds).range(inks);
  const ink = (value: number): Ink => scale(value) ?? 'step-3';
  return {
    ink,
    entries: (locale) =>
      inks.map((swatch) => {
        const held = distinct.filter((value) => ink(value) === swatch);
        const ends = [...new Set([held[0] ?? 0, held.at(-1) ?? 0])];
        return {
          swatch,
          label: ends.map((value) => quantity(value, measure.unit, locale)).join('–'),
        };
      }),
  };
}

/** Pixels per root of 100 million CNY: 58 gives about 28 px. */
const AMOUNT_UNIT = 3.7;

/** Radius in pixels of a printed amount in 100 million CNY; the area is in proportion to it. */
export const areaRadius = (amount100m: number): number => AMOUNT_UNIT * Math.sqrt(amount100m);

/** Radius in pixels of the hollow ring that stands for an amount that is not printed. */
export const UNKNOWN_RADIUS = 6;

/** Radius in pixels of a cluster of the 100 billion class. */
const CLASS_RADIUS = 18;

/** Radius in pixels of a hexagon by its printed size class in 100 million CNY; area in proportion. */
export const sizeClassRadius = (sizeClass: number): number =>
  CLASS_RADIUS * Math.sqrt(sizeClass / 1000);

/** Radius in pixels of the hollow hexagon of a cluster without a printed size class. */
export const UNKNOWN_CLASS_RADIUS = 7;

/** Radius in pixels of the largest symbol of a measure. */
const SYMBOL_MAX = 30;

/**
 * Radius in pixels of a measure's symbol, area in proportion to the value. The sum of the named
 * amounts is drawn on the projects' own scale, as it is made of them; any other measure has its
 * own scale, which ends at its largest value.
 */
export function symbolRadius(measure: Measure): (value: number) => number {
  if (measure.id === NAMED_AMOUNT) return areaRadius;
  const largest = Math.max(...mappable(measure), 0) || 1;
  return (value) => SYMBOL_MAX * Math.sqrt(Math.max(0, value) / largest);
}

const ROUND = [1, 2, 5].flatMap((digit) => [-1, 0, 1, 2, 3, 4].map((e) => digit * 10 ** e));

/** Up to three round amounts that span the given ones, ascending: the samples of a legend. One alone is no larger than they are. */
export function samples(amounts: readonly number[]): number[] {
  if (!amounts.length) return [];
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  const round = [...ROUND].sort((a, b) => a - b);
  const last = round.findLast((value) => value <= high) ?? high;
  const first = Math.min(round.find((value) => value >= low) ?? low, last);
  const between = Math.sqrt(first * last);
  const middle = round.findLast((value) => value <= between) ?? first;
  const found = [...new Set([first, Math.max(first, middle), last])];
  return found.length > 1 || first <= low ? found : samples([low]);
}
