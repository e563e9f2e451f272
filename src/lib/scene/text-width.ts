/** How wide a text is without a font at hand: as in DejaVu Sans, the widest of the faces that screens fall back to. */

/** Widths in em: CJK and full-width forms, digits, capitals, and small letters by how wide they are. */
const EM = { full: 1, digit: 0.64, capital: 0.75, round: 0.635 } as const;
/** Signs and letters that are narrower. */
const NARROW: readonly (readonly [string, number])[] = [
  [" ilj'’.,:;|I", 0.32],
  ['frt()-/', 0.42],
  ['ckszvxy', 0.59],
];
/** A heavier face is wider, but for Chinese characters. */
const BOLD = 1.12;

const narrow = new Map(NARROW.flatMap(([chars, em]) => [...chars].map((char) => [char, em])));
const WIDE = new Set('mwMW@%&');

/** Single quotation marks are as wide as a character within Chinese; within English one is an apostrophe. */
const SINGLE = /[‘’]/;

function emOf(char: string): number {
  if (/[\u2014\u201C\u201D\u2026\u2E80-\u{3FFFF}]/u.test(char) || WIDE.has(char)) return EM.full;
  if (/\d/.test(char)) return EM.digit;
  return narrow.get(char) ?? (char === char.toLowerCase() ? EM.round : EM.capital);
}

const isFull = (char: string): boolean => /[\u2E80-\u{3FFFF}]/u.test(char);

/** Names are measured again with each view: their widths in em are worked out once. */
const widths = new Map<string, number>();

/** Width of a text in pixels at a type size in pixels, rather too wide. */
export function estimate(text: string, size: number, bold = false): number {
  const key = bold ? `${text}\n` : text;
  let em = widths.get(key);
  if (em === undefined) {
    const chinese = /\p{Script=Han}/u.test(text);
    em = [...text].reduce((sum, char) => {
      const own = chinese && SINGLE.test(char) ? EM.full : emOf(char);
      return sum + own * (bold && !isFull(char) ? BOLD : 1);
    }, 0);
    widths.set(key, em);
  }
  return em * size;
}
