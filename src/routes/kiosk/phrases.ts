/** Where a headline may be broken: between words, which Chinese does not set apart. */
import type { Locale } from '$lib/i18n/locale';

/** What opens something, or goes with the word after it. */
const OPENS = /[（《“‘「『〈【与和及对在向从以]$/u;
/** What stands between words ends a part. */
const ENDS = /[\p{P}\s]$/u;
const MARK = /^[\p{P}\p{S}\s]/u;

/** A single character hardly stands alone: it is a particle, or the rest of a name that the browser does not know. */
const isSingle = (segment: string): boolean => [...segment].length === 1 && !OPENS.test(segment);

/**
 * The parts of a headline that are not to be broken, in their order; joined they are the headline. English is one part, as
 * its spaces tell where it may be broken; so is any text where the browser knows no words.
 */
export function phrases(text: string, locale: Locale): string[] {
  if (locale !== 'zh' || typeof Intl.Segmenter === 'undefined') return [text];
  const parts: string[] = [];
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    const last = parts.at(-1) ?? '';
    const opened = OPENS.test(last);
    const marks = MARK.test(segment) && !OPENS.test(segment);
    if (last && (opened || marks || (isSingle(segment) && !ENDS.test(last))))
      parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}
