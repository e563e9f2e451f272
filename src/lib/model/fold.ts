/**
 * Texts as a search compares them: width and compatibility forms (NFKC), case, accents and kinds of quotation marks
 * make no difference. Folding goes character by character, so that every folded letter knows where it came from and
 * the beginning of a text always folds to the beginning of the folded text.
 */
const known = new Map<string, string>([
  ['‘', "'"],
  ['’', "'"],
  ['“', '"'],
  ['”', '"'],
]);

function foldChar(char: string): string {
  const before = known.get(char);
  if (before !== undefined) return before;
  const folded = char.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  known.set(char, folded);
  return folded;
}

/** Nothing in such a text folds to anything but its lower case. */
const SIMPLE = /^[\u0020-\u007e\u4e00-\u9fff]*$/;

/** The folded text. */
export function fold(text: string): string {
  if (SIMPLE.test(text)) return text.toLowerCase();
  let folded = '';
  for (const char of text) folded += foldChar(char);
  return folded;
}

/** One character of a text with where it stands in it. */
export interface Char {
  readonly folded: string;
  /** Index of its first code unit in the text. */
  readonly at: number;
  /** Index of the code unit after its last. */
  readonly end: number;
  readonly isHan: boolean;
}

const HAN = /\p{Script=Han}/u;

/** The characters of a text in turn, in Unicode code points. */
export function charsOf(text: string): Char[] {
  const chars: Char[] = [];
  let at = 0;
  for (const char of text) {
    const end = at + char.length;
    chars.push({ folded: foldChar(char), at, end, isHan: HAN.test(char) });
    at = end;
  }
  return chars;
}

/** Part of a text, from the first code unit to before the last. */
export type Range = readonly [from: number, to: number];

/** Where a folded term stands in a text, all times; a character that it covers in part is part of it. */
export function rangesOf(text: string, term: string): Range[] {
  const chars = charsOf(text);
  const from: number[] = [];
  const to: number[] = [];
  for (const { folded, at, end } of chars)
    for (let i = 0; i < folded.length; i++) {
      from.push(at);
      to.push(end);
    }
  const whole = chars.map(({ folded }) => folded).join('');
  const ranges: Range[] = [];
  for (let i = term ? whole.indexOf(term) : -1; i >= 0; i = whole.indexOf(term, i + term.length))
    ranges.push([from[i]!, to[i + term.length - 1]!]);
  return ranges;
}

/** Ranges in order, with those that touch or overlap made one. */
export function merged(ranges: readonly Range[]): Range[] {
  const result: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
