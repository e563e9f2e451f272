/** Computed figures of the league, rounded in one way on the page and in the papers. */
import { quantity } from './format';
import { leagueWords } from './league';
import type { Locale } from './locale';

type Unit = 'percent' | 'count';

/** Decimals: a twelfth of a target need not be whole; rates are computed by no more than a difference. */
const DECIMALS: Readonly<Record<Unit, number>> = { count: 1, percent: 9 };

const rounded = (value: number, unit: Unit): number => Number(value.toFixed(DECIMALS[unit]));

/** A computed value with its unit: a count to one decimal, a rate as it is. */
export const computed = (value: number, unit: Unit, locale: Locale): string =>
  quantity(rounded(value, unit), unit, locale);

/** The distance between two values, without a sign: `15个`, `1.5 percentage points`. */
export const distance = (value: number, unit: Unit, locale: Locale): string =>
  unit === 'percent'
    ? leagueWords[locale].byPoints(String(rounded(Math.abs(value), unit)))
    : computed(Math.abs(value), unit, locale);

/** Whether a distance is none, as far as it is told. */
export const isLevel = (value: number, unit: Unit): boolean => rounded(Math.abs(value), unit) === 0;

/** Points of the league with three decimals; halves go up, which binary fractions would not do. */
export const pointsText = (points: number): string =>
  (Math.round(Number(`${points}e3`)) / 1000).toFixed(3);

/**
 * A share as percent with one decimal at most. What is not done never reads 100%, and what is more than done never either.
 */
export function shareText(share: number): string {
  const percent = share * 100;
  const near = Number(percent.toFixed(1));
  if (near !== 100 || share === 1) return `${near}%`;
  return share < 1 ? '99.9%' : '100.1%';
}
