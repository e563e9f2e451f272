/** How well a term is found in one text of the search index. */
import { HEARD, hear, type Spoken } from './spoken';

/** A term is not found. */
export const NONE = 255;
/** How a term is found in a text, best first; HEARD gives the ways between in the same order. */
const EXACT = 0;
const PREFIX = 2;
const WORD = 5;
const PART = 6;
const RANK_HEARD: Readonly<Record<number, number>> = {
  [HEARD.whole]: 1,
  [HEARD.start]: 3,
  [HEARD.letters]: 4,
  [HEARD.part]: 7,
  [HEARD.lettersPart]: 8,
  [HEARD.rare]: 9,
};

/** A text as it is searched. */
export interface Text {
  readonly folded: string;
  /** null where the text has no Chinese name to be spoken. */
  spoken: Spoken | null;
  /** Letters of the text and of how it is spoken, as lettersOf gives them. */
  letters: number;
}

/** The characters of a folded text as bits: what a text lacks, no term with it can be found in. */
export function lettersOf(folded: string): number {
  let bits = 0;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (code > 96 && code < 123) bits |= 1 << (code - 97);
    // Not looked at where a term is heard.
    else if (code !== 39 && code !== 45) bits |= 1 << (26 + (code % 6));
  }
  return bits;
}

/** Letters and digits, told from codes where that is quick. */
function isWordChar(text: string, at: number): boolean {
  if (at < 0) return false;
  const code = text.charCodeAt(at);
  if (code < 128) return (code > 96 && code < 123) || (code > 47 && code < 58);
  return /[\p{L}\p{N}]/u.test(text[at]!);
}

/** Whether a word begins at an index: no letter or digit before it. */
function startsWord(text: string, term: string): boolean {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1))
    if (!isWordChar(text, at - 1)) return true;
  return false;
}

/** Rank of a folded term in a text, or NONE. `latin` terms may be pinyin. */
export function rankIn({ folded, spoken }: Text, term: string, latin: boolean): number {
  const at = folded.indexOf(term);
  if (at === 0) return folded.length === term.length ? EXACT : PREFIX;
  const heard = spoken && latin ? hear(spoken, term) : null;
  const rank = heard ? RANK_HEARD[heard.rank]! : NONE;
  if (at < 0 || rank < WORD) return rank;
  return Math.min(rank, startsWord(folded, term) ? WORD : PART);
}
