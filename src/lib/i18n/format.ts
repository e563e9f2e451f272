/** Numbers for people: money, areas, counts, percentages and dates in each language. */
import type { Locale } from './locale';

const TAG: Record<Locale, string> = { zh: 'zh-CN', en: 'en-GB' };

/** Without what binary fractions add: 0.45 × 100 is 45. */
const exact = (value: number): number => Number(value.toPrecision(12));

/** The least number that is grouped, by language: see `number`. */
const GROUPED: Record<Locale, number> = { zh: 10_000, en: 1_000 };
/** More decimals than any table has. */
const FINEST = 9;

/**
 * Digits, never rounded. Chinese groups them from 10,000 on, so that 4000万 and 1000亿 read as they are printed;
 * English groups them from 1,000 on. Not by `Intl.NumberFormat`, which writes the same: making the first one took a third
 * of the time that a page's first scene takes, and a page waits for it.
 */
export function number(value: number, locale: Locale): string {
  const [digits = '', decimals] = String(Number(exact(value).toFixed(FINEST))).split('.');
  const whole =
    Math.abs(value) < GROUPED[locale] ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals ? `${whole}.${decimals}` : whole;
}

const WORDS = [
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;
/** So many decimals are easier to read with a word than all digits are: 69.083 billion, but 2,703,853. */
const DECIMALS = 3;

/** A number in English, from one million on in words. */
function spoken(value: number): string {
  for (const [size, word] of WORDS) {
    const share = exact(value / size);
    if (share >= 1 && Number(share.toFixed(DECIMALS)) === share)
      return `${number(share, 'en')} ${word}`;
  }
  return number(value, 'en');
}

const counted = (value: number, locale: Locale): string =>
  locale === 'zh' ? number(value, locale) : spoken(value);

/** Plain yuan: `17万元`, `CNY 170,000`. Chinese speaks of 亿元, below one of 万元 and below that of 元. */
export function yuan(value: number, locale: Locale): string {
  if (locale === 'en') return `CNY ${spoken(value)}`;
  if (value >= 1e8) return `${number(value / 1e8, locale)}亿元`;
  return value >= 1e4 ? `${number(value / 1e4, locale)}万元` : `${number(value, locale)}元`;
}

/** Money in 100 million CNY (亿元): 690.83 is `690.83亿元` and `CNY 69.083 billion`. */
export const money = (value: number, locale: Locale): string => yuan(exact(value * 1e8), locale);

const UNIT: Record<string, Record<Locale, (n: string) => string>> = {
  count: { zh: (n) => `${n}个`, en: (n) => n },
  percent: { zh: (n) => `${n}%`, en: (n) => `${n}%` },
  mu: { zh: (n) => `${n}亩`, en: (n) => `${n} mu` },
  persons: { zh: (n) => `${n}人`, en: (n) => n },
  km2: { zh: (n) => `${n}平方公里`, en: (n) => `${n} km²` },
};

/** A value with its unit (`100m_cny`, `count`, `percent`, `mu`, `persons`, `km2`), and the year that it is of if that is to be said. */
export function quantity(
  value: number,
  unit: string,
  locale: Locale,
  year: number | false = false,
): string {
  if (year)
    return quantity(value, unit, locale) + (locale === 'zh' ? `（${year}年）` : ` (${year})`);
  if (unit === '100m_cny') return money(value, locale);
  const text = counted(value, locale);
  return UNIT[unit]?.[locale](text) ?? text;
}

/** Area of land in mu, with hectares for readers abroad (15 mu = 1 ha). */
export function land(mu: number, locale: Locale): string {
  const printed = quantity(mu, 'mu', locale);
  if (locale === 'zh') return printed;
  const hectares = Math.round((mu / 15) * 10) / 10;
  return `${printed} (${hectares * 15 === mu ? '' : 'about '}${number(hectares, locale)} ha)`;
}

/** What a printed unit of capacity is in English: so many of which unit. */
const CAPACITY_EN: Record<string, { readonly times: number; readonly unit: string }> = {
  兆瓦: { times: 1, unit: 'MW' },
  '万吨/年': { times: 1e4, unit: 't/year' },
  万头: { times: 1e4, unit: 'head' },
  亿羽: { times: 1e8, unit: 'birds' },
  '万只/年': { times: 1e4, unit: 'birds/year' },
};

/** A printed capacity as number and unit in the reader's language: 40 of `万吨/年` are 400000 of `t/year`. */
export function capacityIn(value: number, unit: string, locale: Locale) {
  const english = locale === 'en' ? CAPACITY_EN[unit] : undefined;
  return english
    ? { value: Number((value * english.times).toPrecision(12)), unit: english.unit }
    : { value, unit };
}

/** A printed capacity: the number with its Chinese unit, converted for English readers. */
export function capacity(printed: number, printedUnit: string, locale: Locale): string {
  const { value, unit } = capacityIn(printed, printedUnit, locale);
  return unit === printedUnit ? `${number(value, locale)}${unit}` : `${spoken(value)} ${unit}`;
}

/** An ISO date (`2024-01-08`) as `1月8日` or `8 January`; with `year`, the year too. */
export const date = (iso: string, locale: Locale, year = false): string =>
  new Intl.DateTimeFormat(TAG[locale], {
    month: 'long',
    day: 'numeric',
    year: year ? 'numeric' : undefined,
    timeZone: 'UTC',
  }).format(new Date(`${iso}T00:00:00Z`));

/** A name and what is said of it: `一表：未能读取`, `a table: not read`. */
export const labelled = (name: string, text: string, locale: Locale): string =>
  name + (locale === 'zh' ? '：' : ': ') + text;

/** Joins clauses in the reader's punctuation: `；` or `; `. */
export const clauses = (parts: readonly string[], locale: Locale): string =>
  parts.join(locale === 'zh' ? '；' : '; ');

/** Clauses as a sentence, with its full stop. */
export const sentence = (parts: readonly string[], locale: Locale): string =>
  clauses(parts, locale) + (locale === 'zh' ? '。' : '.');

/** Joins a list in the reader's punctuation: `、` or `, `. */
export const list = (parts: readonly string[], locale: Locale): string =>
  parts.join(locale === 'zh' ? '、' : ', ');
