/** Breaks a name into the two lines that a label has room for. */
import type { Locale } from '$lib/i18n/locale';

/** Characters a line. */
const WIDTH: Record<Locale, number> = { zh: 9, en: 22 };
const MAX_LINES = 2;
const ELLIPSIS = '…';

/**
 * Chinese breaks between any two characters, but not inside a number or a Latin word. Latin by its blocks: to make a
 * class of all that is Latin takes a browser longer than all else that names need.
 */
const units = (name: string, locale: Locale): string[] =>
  locale === 'zh' ? (name.match(/[A-Za-z\u00C0-\u024F\d.]+|./gu) ?? []) : name.split(/(?<= )/);

/** At most two lines, of so much of the usual width; what is cut off is shown by an ellipsis. */
export function wrap(name: string, locale: Locale, share = 1): string[] {
  const width = Math.round(WIDTH[locale] * share);
  const lines: string[] = [];
  let line = '';
  for (const unit of units(name, locale)) {
    if (line && (line + unit).trimEnd().length > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += unit;
  }
  if (line) lines.push(line.trimEnd());
  const shown = lines.slice(0, MAX_LINES).map((text) => shorten(text, width));
  if (lines.length <= MAX_LINES) return shown;
  const last = ellipsis(shown.pop()!, width);
  if (last !== ELLIPSIS) return [...shown, last];
  const before = shown.pop()!;
  return [...shown, ellipsis(before, Math.min(width, before.length))];
}

/** Cut after a whole word where there is one, so that no half of it reads like a word of its own. */
function ellipsis(text: string, width: number): string {
  const cut = text.length < width ? text : text.slice(0, width - 1);
  const words = cut.slice(0, Math.max(0, cut.lastIndexOf(' ')));
  const whole =
    text.length < width || /\s/.test(text.charAt(width - 1)) || !words.trim() ? cut : words;
  // A number without what it counts, or without its end, would be read as another one.
  return `${whole.replace(/[\s,，、]*\d[\d.]*[万亿]?$/, '').replace(/[\s,，、]+$/, '')}${ELLIPSIS}`;
}

/** A single word may be longer than a line. */
const shorten = (text: string, width: number): string =>
  text.length > width ? ellipsis(text, width) : text;
