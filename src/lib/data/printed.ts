/**
 * Reads figures in the forms in which Chinese newspapers print them: 324.6亿元, 4500万元, 一亿元,
 * 千亿级, 年产6万吨, 4月底, 第一、三季度. Used to audit rows against their document.
 */

/** Full-width and half-width forms count as the same. */
export const normalise = (text: string): string => text.normalize('NFKC');

const DIGITS: Record<string, number> = Object.fromEntries(
  [...'〇一二三四五六七八九'].map((char, value) => [char, value]),
);
DIGITS['零'] = 0;
DIGITS['两'] = 2;
const TENS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const MYRIADS: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** Characters that Chinese numerals are made of, for use inside a character class. */
export const NUMERAL_CHARS = '零〇一二两三四五六七八九十百千万亿';
const NUMERAL = new RegExp(`\\d+(?:\\.\\d+)?[十百千]?[万亿]*|[${NUMERAL_CHARS}]+`, 'g');

/**
 * Value of a numeral such as `4500万`, `一亿`, `千亿` or `二十五`; a magnitude that stands alone
 * counts once. The text must hold nothing else.
 */
export function numeral(text: string): number {
  let [total, section, current] = [0, 0, 0];
  for (const token of text.match(/\d+(?:\.\d+)?|./g) ?? []) {
    const ten = TENS[token];
    const myriad = MYRIADS[token];
    if (ten !== undefined) {
      section += (current || 1) * ten;
      current = 0;
    } else if (myriad !== undefined) {
      const part = section + current;
      // 万亿 and 三万五千亿 multiply what came before; 一亿五千万 adds to it.
      total = total > 0 && total < myriad ? (total + part) * myriad : total + (part || 1) * myriad;
      [section, current] = [0, 0];
    } else {
      current = DIGITS[token] ?? Number(token);
    }
  }
  return total + section + current;
}

interface Read {
  readonly text: string;
  readonly value: number;
  readonly after: string;
}

const read = (part: string): Read[] =>
  [...normalise(part).matchAll(NUMERAL)].map((match) => ({
    text: match[0],
    value: numeral(match[0]),
    after: match.input.slice(match.index + match[0].length),
  }));

/** Amounts of money in 100 million CNY. 亿 without 元 counts (千亿级), unless things are counted (1亿羽). */
export const money = (part: string): number[] =>
  read(part)
    .filter(
      ({ text, after }) =>
        after.startsWith('元') || (/亿$/.test(text) && !/^[羽只头吨户人次]/.test(after)),
    )
    .map(({ value }) => value / 1e8);

/** Percentages. */
export const percent = (part: string): number[] =>
  read(part)
    .filter(({ after }) => after.startsWith('%'))
    .map(({ value }) => value);

/** Areas in mu. */
export const mu = (part: string): number[] =>
  read(part)
    .filter(({ after }) => after.startsWith('亩'))
    .map(({ value }) => value);

/** Counts: 180个, 四大, 22. Not what another unit claims. */
export const count = (part: string): number[] =>
  read(part)
    .filter(({ text, after }) => !/亿/.test(text) && !/^(?:元|%|亩|月|日|年|季度)/.test(after))
    .map(({ value }) => value);

/** Capacities in a unit such as 兆瓦, 万头 or 万吨/年: the printed numbers before it. */
export function capacity(part: string, unit: string): number[] {
  const [base = '', per] = unit.split('/');
  const pattern = new RegExp(`(年产?)?(\\d+(?:\\.\\d+)?)${base}(/年)?`, 'g');
  return [...normalise(part).matchAll(pattern)]
    .filter(([, before, , behind]) => !per || before || behind)
    .map((match) => Number(match[2]));
}

/** First and last day, as ISO dates; the same for a single day. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

const iso = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
const months = (year: number, first: number, last: number): Period => ({
  start: iso(year, first, 1),
  // Day 0 is the last one of the month before.
  end: iso(year, last + 1, 0),
});
const onDay = (day: string): Period => ({ start: day, end: day });

/**
 * Periods and days in a printed form, in the year given unless the form prints one. Quarters that
 * share a word (第一、三季度) are separate; what recurs (每季度, 按月) recurs through the year.
 */
export function periods(part: string, year: number): Period[] {
  const text = normalise(part);
  const found: Period[] = [];
  for (const [, y, m, d] of text.matchAll(/(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日|底)/g)) {
    const at = y ? Number(y) : year;
    found.push(onDay(d ? iso(at, Number(m), Number(d)) : months(at, Number(m), Number(m)).end));
  }
  if (/年底/.test(text)) found.push(onDay(iso(year, 12, 31)));
  for (const [, quarters = ''] of text.matchAll(/第([一二三四](?:、[一二三四])*)季度/g)) {
    for (const quarter of quarters.split('、').map(numeral)) {
      found.push(months(year, quarter * 3 - 2, quarter * 3));
    }
  }
  if (/每季度|每月|按月|全年|今年/.test(text)) found.push(months(year, 1, 12));
  for (const [, y] of text.matchAll(/(\d{4})年(?!\d)/g)) found.push(months(Number(y), 1, 12));
  return found;
}

/** A figure of running text, by character offsets. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const CN = '一二两三四五六七八九十百千';
/**
 * What counts as a figure in Chinese numerals: a number of things (四大, 三项, 十家), an amount
 * (百亿, 一亿元, 亿元以上), an age or distance (百年, 十余公里), a quarter, a numbered edition (第二届).
 * Not a figure: fixed words and slogans that merely contain a numeral (一体, 一批, 一流, 进一步,
 * 四位一体, 三资), 一个 as an article, and phases in the name of a project (二期).
 */
const FIGURES = [
  /(?<![A-Za-z\d.])\d+(?:\.\d+)?[十百千]?[万亿]*(?:元|%|亩|个|家|项)?/g,
  new RegExp(`第?[一二三四](?:、[一二三四])*季度`, 'g'),
  new RegExp(`第[${CN}]+届`, 'g'),
  new RegExp(
    `(?:[二两三四五六七八九十百千]|[${CN}]{2,})(?:大|个|项|套|家|维|倍|成|亩|人|吨|公里)`,
    'g',
  ),
  new RegExp(`(?<!\\d)[${CN}]*[${CN}万]亿元?`, 'g'),
  new RegExp(`(?<![\\d${NUMERAL_CHARS}])亿元`, 'g'),
  new RegExp(`[${CN}]+余`, 'g'),
  new RegExp(`[十百千][${CN}]*年`, 'g'),
];

/** The figures of a text, in order; where two forms overlap, the one that begins first, then the longer. */
export function figures(text: string): Figure[] {
  const all = FIGURES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
    })),
  ).sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Figure[] = [];
  for (const figure of all) if (figure.start >= (kept.at(-1)?.end ?? 0)) kept.push(figure);
  return kept;
}
