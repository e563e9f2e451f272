/**
 * Months as people and spreadsheets write them, in a cell of a table. What can be read in one way only is read; what can
 * be read in two is not guessed.
 */
import { lastDayOf } from './month';

/** What a cell says: one month (`YYYY-MM`), one of several, or a month of which the year is not certain. */
export type MonthReading =
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'either'; readonly months: readonly string[] }
  | { readonly kind: 'year' };

/** 2024-03. */
const ISO = /^(\d{4})-(\d{2})$/;
/** 2024-3, 2024/03, and the day that a spreadsheet adds: 2024/3/1. */
const YEAR_FIRST = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?$/;
/** 2024年3月, 24年3月, 2024年3月31日. */
const CHINESE = /^(\d{4}|\d{2})年(\d{1,2})月(?:(\d{1,2})日)?$/;
/** 202403. */
const CLOSED = /^(\d{4})(\d{2})$/;
/** 2024.03; of 2024.10 a spreadsheet makes 2024.1. */
const DOTTED = /^(\d{4})\.(\d{1,2})$/;
/** 3/2024. */
const YEAR_LAST = /^(\d{1,2})[-/.](\d{4})$/;
/** 1/3/2024, in which month or day may come first. */
const DAY = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
/** 24-03 and 03/24. */
const SHORT = /^\d{1,2}[-/.]\d{1,2}$/;
/** Mar-24, March 2024. */
const NAME_FIRST = /^([a-z]{3,9})[.,]?[-/ ]?(\d{4}|\d{2})$/;
/** 24-Mar, 2024 March, and 1-Mar. */
const NAME_LAST = /^(\d{1,4})[-/ ]?([a-z]{3,9})$/;

const NAMES =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const MONTHS = NAMES.length;
/** Where two digits stand before the name of a month: no days on which a month begins or ends, and no years long past. */
const isYear = (value: number): boolean => value >= 20 && (value < 28 || value > 31);

const wide = (year: string): string => (year.length === 2 ? `20${year}` : year);
const numberOf = (name: string): number => NAMES.findIndex((each) => each.startsWith(name)) + 1;
const named = (month: string | undefined): MonthReading | undefined =>
  month === undefined ? undefined : { kind: 'month', month };

/** A month, unless there is none of that number. A day may be its first, as a spreadsheet writes it, or its last, on which a report stands. */
function monthIn(year: string, month: number, day?: number): string | undefined {
  if (!(month >= 1 && month <= MONTHS)) return undefined;
  const text = `${wide(year)}-${String(month).padStart(2, '0')}`;
  const begins = day === undefined || day === 1;
  return begins || day === Number(lastDayOf(text).slice(-2)) ? text : undefined;
}

/** A day whose order is not known: the month of it, if one order alone can be meant. */
function fromDay(first: number, second: number, year: string): MonthReading | undefined {
  const month = monthIn(year, first, second) ?? monthIn(year, second, first);
  if (month === undefined || first === second || Math.max(first, second) > MONTHS)
    return named(month);
  return { kind: 'either', months: [monthIn(year, first)!, monthIn(year, second)!].sort() };
}

/** `24-Mar`: the year, unless it may be a day. */
function fromName(number: string, month: number): MonthReading | undefined {
  if (month < 1 || number.length === 3) return undefined;
  return number.length === 4 || isYear(Number(number))
    ? named(monthIn(number, month))
    : { kind: 'year' };
}

/** `2024.1` is January, or October without its last zero. */
function fromDotted(year: string, month: string): MonthReading | undefined {
  return month === '1'
    ? { kind: 'either', months: [`${year}-01`, `${year}-10`] }
    : named(monthIn(year, Number(month)));
}

/** Characters: no month is written at greater length, and looking for one in a long text takes the square of its length. */
const LONGEST = 40;

/** What a cell says of a month; undefined where it names none. Digits of full width count, two digits of a year are of this century. */
export function readMonth(cell: string): MonthReading | undefined {
  if (cell.length > LONGEST) return undefined;
  // As nearly every cell of a large table spells it.
  const [, ofYear, ofMonth] = ISO.exec(cell) ?? [];
  if (ofYear) return named(monthIn(ofYear, Number(ofMonth)));
  const text = cell
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s*([-/.,年月日])\s*/g, '$1')
    .replace(/月份$/, '月')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  const first = YEAR_FIRST.exec(text) ?? CHINESE.exec(text) ?? CLOSED.exec(text);
  if (first) {
    const [, year, month, day] = first;
    return named(monthIn(year!, Number(month), day === undefined ? undefined : Number(day)));
  }
  const dotted = DOTTED.exec(text);
  if (dotted) return fromDotted(dotted[1]!, dotted[2]!);
  const last = YEAR_LAST.exec(text);
  if (last) return named(monthIn(last[2]!, Number(last[1])));
  const day = DAY.exec(text);
  if (day) return fromDay(Number(day[1]), Number(day[2]), day[3]!);
  if (SHORT.test(text)) return { kind: 'year' };
  const name = NAME_FIRST.exec(text);
  if (name) return named(monthIn(name[2]!, numberOf(name[1]!)));
  const turned = NAME_LAST.exec(text);
  return turned ? fromName(turned[1]!, numberOf(turned[2]!)) : undefined;
}

/** The month that a cell means, `YYYY-MM`, or undefined if it means none or more than one. */
export function monthOf(cell: string): string | undefined {
  const reading = readMonth(cell);
  return reading?.kind === 'month' ? reading.month : undefined;
}
