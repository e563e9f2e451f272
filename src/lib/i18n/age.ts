/** How old the figures are, in words: when they were printed, and how long ago that is by the reader's clock. */
import type { Locale } from './locale';
import { messages } from './messages';

/** Months of a year that rounds to the next: below a year and a half it is “a year”. */
const YEAR = 12;

interface AgeWords {
  /** Printed in a year, of which no more is known than that it was early in it; or in a month of it. */
  printed(year: number, month: number | null): string;
  /** Under a quarter of a year, in months, in years. */
  readonly recent: string;
  months(n: number): string;
  years(n: number): string;
  figures(parts: string): string;
  readonly and: string;
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const WORDS: Readonly<Record<Locale, AgeWords>> = {
  zh: {
    printed: (year, month) => (month ? `${year}年${month}月` : `${year}年年初`),
    recent: '距今不到三个月',
    months: (n) => `距今约${n}个月`,
    years: (n) => `距今约${n}年`,
    figures: (parts) => `数据刊载于${parts}。`,
    and: '、',
  },
  en: {
    printed: (year, month) => (month ? `in ${MONTHS[month - 1]} ${year}` : `early in ${year}`),
    recent: 'less than three months ago',
    months: (n) => `about ${n} months ago`,
    years: (n) => (n === 1 ? 'about a year ago' : `about ${n} years ago`),
    figures: (parts) => `Figures printed ${parts}.`,
    and: '; ',
  },
};

function ago(months: number, words: AgeWords): string | null {
  // A clock that is before the document is wrong: it says nothing.
  if (months < 0) return null;
  if (months < 3) return words.recent;
  return months < YEAR ? words.months(months) : words.years(Math.round(months / YEAR));
}

/** When something was printed, in words, and how long ago; null where that is not known. */
function printedOn(date: string, now: Date | null, words: AgeWords): [string, string | null] {
  const [year = 0, month = 0] = date.split('-').map(Number);
  // Early in a year is its first month here.
  const months =
    now && now.getFullYear() * YEAR + now.getMonth() - (year * YEAR + (month || 1) - 1);
  return [words.printed(year, month || null), months === null ? null : ago(months, words)];
}

/**
 * One sentence on documents published then (`2024`, `2024-03` or a day).
 * @param now null where no clock can be asked: then only the time of printing is said.
 */
export function freshness(published: readonly string[], now: Date | null, locale: Locale): string {
  const words = WORDS[locale];
  const parts = [...new Set(published)].sort().map((date) => {
    const [printed, past] = printedOn(date, now, words);
    return past ? printed + (locale === 'zh' ? `，${past}` : `, ${past}`) : printed;
  });
  return parts.length ? words.figures(parts.join(words.and)) : '';
}

/**
 * What the figures are, with how long ago the oldest of them were printed in the place of when: in the same room. Without
 * a clock, or by one that is wrong, it is `standing` of the messages as it is.
 */
export function aged(published: readonly string[], now: Date | null, locale: Locale): string {
  const { standing } = messages[locale];
  const [oldest] = [...published].sort();
  const past = oldest && printedOn(oldest, now, WORDS[locale])[1];
  if (!past) return standing;
  return locale === 'zh'
    ? standing.replace('；', `，${past}；`)
    : standing.replace(/as printed [^;]*/, `as printed ${past}`);
}
