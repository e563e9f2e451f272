/** Numbers for people: money, areas, counts, percentages and dates in each language. */
import type { Locale } from './locale';

const TAG: Record<Locale, string> = { zh: 'zh-CN', en: 'en-GB' };

const number = (value: number, locale: Locale, digits = 3): string =>
  new Intl.NumberFormat(TAG[locale], { maximumFractionDigits: digits }).format(value);

/**
 * Money. `value` is in 100 million CNY (亿元); Chinese keeps 亿元 (万元 below one), English speaks
 * of billions and millions. Nothing is rounded: 690.83 亿元 is CNY 69.083 billion.
 */
export function money(value: number, locale: Locale): string {
  if (locale === 'zh')
    return value < 1 ? `${number(value * 1e4, locale)}万元` : `${number(value, locale)}亿元`;
  return value < 10
    ? `CNY ${number(value * 100, locale)} million`
    : `CNY ${number(value / 10, locale, 4)} billion`;
}

/** Plain yuan: `17万元`, `CNY 170,000`. */
export const yuan = (value: number, locale: Locale): string =>
  locale === 'zh' ? money(value / 1e8, locale) : `CNY ${number(value, locale)}`;

const UNIT: Record<string, Record<Locale, (n: string) => string>> = {
  count: { zh: (n) => `${n}个`, en: (n) => n },
  percent: { zh: (n) => `${n}%`, en: (n) => `${n}%` },
  mu: { zh: (n) => `${n}亩`, en: (n) => `${n} mu` },
  persons: { zh: (n) => `${n}人`, en: (n) => n },
  km2: { zh: (n) => `${n}平方公里`, en: (n) => `${n} km²` },
};

/** A value with its unit (`100m_cny`, `count`, `percent`, `mu`, `persons`, `km2`). */
export function quantity(value: number, unit: string, locale: Locale): string {
  if (unit === '100m_cny') return money(value, locale);
  const text = number(value, locale);
  return UNIT[unit]?.[locale](text) ?? text;
}

/** Area of land in mu with hectares for readers abroad (15 mu = 1 ha). */
export const land = (mu: number, locale: Locale): string =>
  locale === 'zh'
    ? quantity(mu, 'mu', locale)
    : `${quantity(mu, 'mu', locale)} (${number(mu / 15, locale, 1)} ha)`;

const CAPACITY_EN: Record<string, (n: number) => string> = {
  兆瓦: (n) => `${number(n, 'en')} MW`,
  '万吨/年': (n) => `${number(n * 1e4, 'en')} t/year`,
  万头: (n) => `${number(n * 1e4, 'en')} head`,
  亿羽: (n) => `${number(n * 100, 'en')} million birds`,
  '万只/年': (n) => `${number(n * 1e4, 'en')} birds/year`,
};

/** A printed capacity: the number with its Chinese unit, converted for English readers. */
export const capacity = (value: number, unit: string, locale: Locale): string =>
  locale === 'en' && CAPACITY_EN[unit]
    ? CAPACITY_EN[unit](value)
    : `${number(value, locale)}${unit}`;

/** An ISO date (`2024-01-08`) as `1月8日` or `8 January`; with `year`, the year too. */
export const date = (iso: string, locale: Locale, year = false): string =>
  new Intl.DateTimeFormat(TAG[locale], {
    month: 'long',
    day: 'numeric',
    year: year ? 'numeric' : undefined,
    timeZone: 'UTC',
  }).format(new Date(`${iso}T00:00:00Z`));

/** Joins a list in the reader's punctuation: `、` or `, `. */
export const list = (parts: readonly string[], locale: Locale): string =>
  parts.join(locale === 'zh' ? '、' : ', ');
