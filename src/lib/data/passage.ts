/** The document line by line, and whether a printed form stands where a row says it does. */
import { normalise, NUMERAL_CHARS } from './printed';

export interface Passage {
  readonly text: string;
  /** Length of the part that stands in the cited line itself. */
  readonly own: number;
  /** Line, counted from 1, that the rest stands in; 0 if there is no rest. */
  readonly next: number;
}

/** Lines of a document, comparable: NFKC, without outer spaces. */
export const linesOf = (text: string): string[] =>
  text.split(/\r\n|\r|\n/).map((line) => normalise(line).trim());

const ENDS = /[。!?…:;][”’」』)]*$/;

/**
 * A line, counted from 1, together with the next one that is not empty if no sentence ends with
 * it: there the paragraph is broken. A line outside the document is an empty passage.
 */
export function passageAt(lines: readonly string[], line: number): Passage {
  const own = lines[line - 1] ?? '';
  if (own === '' || ENDS.test(own)) return { text: own, own: own.length, next: 0 };
  const next = lines.findIndex((text, i) => i >= line && text !== '') + 1;
  return { text: own + (lines[next - 1] ?? ''), own: own.length, next };
}

const NUMERAL_START = new RegExp(`^[${NUMERAL_CHARS}]`);
const NUMERAL_BEFORE = new RegExp(`[\\d${NUMERAL_CHARS}]$`);

/** Offsets at which a form stands in a text. 2亿元 does not stand in 3.2亿元, nor 12 in 120. */
export function occurrences(form: string, text: string): number[] {
  const part = normalise(form).trim();
  const found: number[] = [];
  if (part === '') return found;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const before = text.slice(Math.max(0, at - 1), at);
    const after = text.slice(at + part.length, at + part.length + 2);
    const cutsNumber =
      (/^\d/.test(part) && /[\d.]/.test(before)) ||
      (NUMERAL_START.test(part) && NUMERAL_BEFORE.test(before)) ||
      (/\d$/.test(part) && /^(?:\d|\.\d|[万亿])/.test(after));
    if (!cutsNumber) found.push(at);
  }
  return found;
}

/** Words that a name may end in without their being printed beside it. */
const GENERIC =
  /^(?:项目|工程|产业集群|集群|产业体系|产业园|产业|基地|园区|有限公司|公司|集团|企业|景区)*$/;
const PIECE = 2;

/**
 * The first part of a name that does not stand in the text, or undefined if it is made of pieces
 * of at least two characters that do, generic words at its end excepted.
 */
export function strayPart(name: string, text: string): string | undefined {
  for (const segment of normalise(name)
    .split(/[\s“”‘’"()·、,]+/)
    .filter(Boolean)) {
    // reach: every offset that pieces can lead to.
    const reach = new Set([0]);
    let furthest = 0;
    for (let from = 0; from < segment.length; from += 1) {
      if (!reach.has(from)) continue;
      for (let to = from + PIECE; to <= segment.length; to += 1) {
        if (!text.includes(segment.slice(from, to))) break;
        reach.add(to);
        furthest = Math.max(furthest, to);
      }
    }
    // Brackets may leave a single character, which no piece can match.
    if (segment.length < PIECE && text.includes(segment)) continue;
    if (![...reach].some((at) => GENERIC.test(segment.slice(at)))) return segment.slice(furthest);
  }
  return undefined;
}
