/** SVG as text: elements with escaped attributes and content, and lines of text that fit a width. */
import { estimate } from '$lib/scene/text-width';

type Value = string | number | undefined;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as XML content or attribute; characters that XML cannot hold are left out. */
export const escape = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- exactly the characters that XML 1.0 forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (char) => ESCAPES[char]!);

const written = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : escape(value);

/** An element around children that are markup already; attributes without a value are left out. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, Value>>,
  children: readonly string[] = [],
): string {
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${written(value)}"`],
  );
  const head = `<${name}${list.join('')}`;
  return children.length ? `${head}>${children.join('')}</${name}>` : `${head}/>`;
}

/** A line of text; `x` and `y` are those of its baseline. */
export const text = (
  content: string,
  x: number,
  y: number,
  attributes: Readonly<Record<string, Value>> = {},
): string => tag('text', { x, y, ...attributes }, [escape(content)]);

/** Pieces between which a line may end: an opening bracket stays with what follows, and a number or a word in one piece. */
const UNITS =
  /[\p{Ps}\p{Pi}]*(?:[^\s\p{Script=Han}\p{P}]+(?:[-.,'’/&][^\s\p{Script=Han}\p{P}]+)*|[\p{Script=Han}\p{P}])|\s+/gu;

/** Breaks a text into lines of a width in pixels: between words, and between Chinese characters. */
export function flow(content: string, size: number, width: number): string[] {
  const units = content.match(UNITS) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const unit of units) {
    // A line does not begin with a comma, a dash or a closing bracket.
    const hangs = /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}]$/u.test(unit);
    if (line && !hangs && estimate((line + unit).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    if (line || unit.trim()) line += unit;
  }
  return line ? [...lines, line.trimEnd()] : lines;
}
