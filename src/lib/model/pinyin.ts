/**
 * Chinese names as they are spoken, for the search index. The dictionary behind it weighs 117 KB compressed, so only
 * the build and, where tables were replaced, a dynamic import may load this module.
 */
import { OutputFormat, pinyin, segment } from 'pinyin-pro';

const STYLE = { toneType: 'none', v: true } as const;
const HAN = /\p{Script=Han}/u;

const alone = new Map<string, string>();

/** All readings of a character, the usual one first. */
function readingsAlone(char: string): string {
  let readings = alone.get(char);
  if (readings === undefined) {
    readings = [...new Set(pinyin(char, { ...STYLE, type: 'array', multiple: true }))].join('/');
    alone.set(char, readings);
  }
  return readings;
}

/**
 * The readings of the Chinese characters of a text: those of one character joined by `/`, the likeliest first,
 * characters by a space; ü is written v; other characters are left out. A character within a phrase of the
 * dictionary has the reading of the phrase, any other all that it can have.
 */
export function readingsOf(text: string): string {
  const chars = [...text];
  const spoken = pinyin(text, { ...STYLE, type: 'array' });
  const phrases = segment(text, { ...STYLE, format: OutputFormat.ZhSegment });
  const parts = phrases.map((phrase) => [...phrase]);
  // Each character has its reading, or the phrases do not say which one is whose.
  const fits = spoken.length === chars.length && parts.flat().length === chars.length;
  const inPhrase = parts.flatMap((part) => part.map(() => part.length > 1));
  return chars
    .flatMap((char, i) => {
      if (!HAN.test(char)) return [];
      const likeliest = spoken[i];
      if (!fits || likeliest === undefined) return readingsAlone(char);
      if (inPhrase[i]) return likeliest;
      return [...new Set([likeliest, ...readingsAlone(char).split('/')])].join('/');
    })
    .join(' ');
}
