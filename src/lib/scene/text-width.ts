/** How wide a text is without a font at hand: as in DejaVu Sans, the widest of the faces that screens fall back to. */

/** Widths in em: CJK and full-width forms, digits, capitals, and the rest by how wide the letter is. */
const EM = { full: 1, digit: 0.64, capital: 0.76, thin: 0.41, round: 0.635 } as const;
/** A heavier face is wider, but for Chinese characters. */
const BOLD = 1.12;

const THIN = new Set(" fijlrtI.,:;'’()|-/");
const WIDE = new Set('mwMW@%&');

function emOf(char: string): number {
  if (/[\u2014\u2026\u2E80-\u{3FFFF}]/u.test(char) || WIDE.has(char)) return EM.full;
  if (THIN.has(char)) return EM.thin;
  if (/\d/.test(char)) return EM.digit;
  return char === char.toLowerCase() ? EM.round : EM.capital;
}

const isFull = (char: string): boolean => /[\u2E80-\u{3FFFF}]/u.test(char);

/** Names are measured again with each view: their widths in em are worked out once. */
const widths = new Map<string, number>();

/** Width of a text in pixels at a type size in pixels, rather too wide. */
export function estimate(text: string, size: number, bold = false): number {
  const key = bold ? `${text}\n` : text;
  let em = widths.get(key);
  if (em === undefined) {
    em = [...text].reduce((sum, char) => sum + emOf(char) * (bold && !isFull(char) ? BOLD : 1), 0);
    widths.set(key, em);
  }
  return em * size;
}
