/** The legend and the shelf of an exported map: blocks of entries that flow into columns. */
import { reach, type Glyph } from '$lib/scene/glyph';
import type { Legend, LegendEntry, Scene } from '$lib/scene/scene';
import { DIM, LINK_WIDTH } from '$lib/scene/look';
import { hex, type Theme } from '$lib/theme/palette';
import { HATCH_ID } from './ground';
import { flow, tag, text } from './markup';
import { symbol } from './symbols';

/** A piece of the sheet, drawn from (0, 0) down; sizes in pixels. */
export interface Block {
  readonly height: number;
  readonly markup: readonly string[];
}

/** Width of a column, and what is left free of it on the right. */
export const COLUMN = 240;
const GUTTER = 20;
const SIZE = 12;
const LINE = 15;
/** Room for a symbol beside its words; a larger one takes what it needs. */
const KEY = 28;

interface Row {
  readonly label: string;
  readonly note?: string;
  /** It is not meant: its words stay readable, its symbol fades. */
  readonly dim?: boolean;
  readonly key: { readonly width: number; readonly height: number; readonly markup: string[] };
}

const glyphKey = (glyph: Glyph, theme: Theme, dim = false): Row['key'] => {
  const side = 2 * reach(glyph);
  const width = Math.max(KEY, side);
  const place = { transform: `translate(${width / 2} 0)`, opacity: dim ? DIM : undefined };
  return { width, height: side, markup: [tag('g', place, symbol(glyph, theme))] };
};

function entryKey({ glyph, swatch, line }: LegendEntry, theme: Theme): Row['key'] {
  if (glyph) return glyphKey(glyph, theme);
  const box = { x: 0.5, y: -7.5, width: 23, height: 15, rx: 1 };
  const edge = hex('border', theme);
  const fill = (value: string): string => tag('rect', { ...box, fill: value, stroke: edge });
  if (swatch === 'hatch')
    return {
      width: KEY,
      height: 16,
      markup: [fill(hex('county', theme)), fill(`url(#${HATCH_ID}-key)`)],
    };
  if (swatch) return { width: KEY, height: 16, markup: [fill(hex(swatch, theme))] };
  const stroke = { stroke: hex('muted', theme), 'stroke-width': line && LINK_WIDTH[line] };
  return {
    width: KEY,
    height: LINE,
    markup: line ? [tag('line', { x1: 0, y1: 0, x2: 24, y2: 0, ...stroke })] : [],
  };
}

/** Lines of text below each other; the first baseline is a line below the top. */
const lines = (
  list: readonly string[],
  x: number,
  top: number,
  attributes: Readonly<Record<string, string | number>>,
): string[] => list.map((line, i) => text(line, x, top + (i + 0.8) * LINE, attributes));

function block(title: string, note: string, rows: readonly Row[], theme: Theme): Block {
  const width = COLUMN - GUTTER;
  const [ink, quiet] = [hex('text', theme), hex('muted', theme)];
  const markup: string[] = [];
  let y = 0;
  const write = (content: string, x: number, attributes: Record<string, string | number>): void => {
    const found = flow(content, SIZE, width - x);
    markup.push(...lines(found, x, y, attributes));
    y += found.length * LINE;
  };
  write(title, 0, { fill: ink, 'font-weight': 600 });
  if (note) write(note, 0, { fill: quiet });
  y += 3;
  for (const { label, note: beside, dim, key } of rows) {
    const x = key.width + 6;
    const words = flow(label, SIZE, width - x);
    const more = beside ? flow(beside, SIZE, width - x) : [];
    const text = (words.length + more.length) * LINE;
    const height = Math.max(key.height, text) + 3;
    markup.push(tag('g', { transform: `translate(0 ${y + height / 2})` }, key.markup));
    const top = y + (height - text) / 2;
    markup.push(
      ...lines(words, x, top, { fill: dim ? quiet : ink }),
      ...lines(more, x, top + words.length * LINE, { fill: quiet }),
    );
    y += height;
  }
  return { height: y + 14, markup };
}

const legendBlock = ({ title, note = '', entries }: Legend, theme: Theme): Block =>
  block(
    title,
    note,
    entries.map((entry) => ({ label: entry.label, key: entryKey(entry, theme) })),
    theme,
  );

/** What explains the map, and what is known of the city only. */
export const blocks = (scene: Scene, theme: Theme): Block[] => [
  ...scene.legends.map((legend) => legendBlock(legend, theme)),
  ...scene.shelf.map(({ title, note, more, items }) =>
    block(
      title,
      [note, more].filter(Boolean).join(' · '),
      items.map(({ glyph, name, figure, emphasis }) => {
        const dim = emphasis === 'dim';
        return { label: name, note: figure, dim, key: glyphKey(glyph, theme, dim) };
      }),
      theme,
    ),
  ),
];

/**
 * Blocks in columns of about one height: the tallest are dealt out first, then each column keeps the order
 * of the list, and so do the columns by what they begin with.
 */
export function columns(list: readonly Block[], width: number): Block {
  const count = Math.max(1, Math.floor((width + GUTTER) / COLUMN));
  const dealt = Array.from({ length: count }, () => ({ height: 0, held: [] as number[] }));
  const byHeight = list.map((_, i) => i).sort((a, b) => list[b]!.height - list[a]!.height);
  for (const i of byHeight) {
    const shortest = dealt.reduce((best, each) => (each.height < best.height ? each : best));
    shortest.held.push(i);
    shortest.height += list[i]!.height;
  }
  for (const { held } of dealt) held.sort((a, b) => a - b);
  const ordered = dealt.sort((a, b) => (a.held[0] ?? Infinity) - (b.held[0] ?? Infinity));
  const markup = ordered.flatMap(({ held }, column) => {
    let y = 0;
    return held.map((i) => {
      const top = y;
      y += list[i]!.height;
      return tag('g', { transform: `translate(${column * COLUMN} ${top})` }, list[i]!.markup);
    });
  });
  return { height: Math.max(...dealt.map(({ height }) => height)), markup };
}
