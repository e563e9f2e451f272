/** The legend of the sheet: blocks side by side, from the scales and symbols of the map. */
import { flow, tag } from '$lib/export/markup';
import { symbol } from '$lib/export/symbols';
import { reach, type Glyph } from '$lib/scene/glyph';
import { LINK_WIDTH } from '$lib/scene/look';
import type { Legend, LegendEntry } from '$lib/scene/scene';
import { hex } from '$lib/theme/palette';
import { SYMBOL_AIR, THEME } from './paper';
import { BOLD, UP, widthOf, type Pen } from './pen';

const LINE = 1.24;
/** Share of the width that a block has, and into how many columns its entries flow: side by side, and stacked. */
const SHARE: Readonly<Record<string, readonly [share: number, beside: number, stacked: number]>> = {
  sizes: [1.3, 1, 1],
  stages: [1.1, 1, 2],
  places: [1.25, 1, 2],
  industries: [1.9, 2, 2],
  ground: [0.95, 1, 2],
};
/** Radius in pixels of the samples of stages: their size says nothing. */
const STAGE_RADIUS = 4.5;

export interface LegendInput {
  readonly legends: readonly Legend[];
  readonly width: number;
  /** Of the type, in millimetres. */
  readonly size: number;
  /** Millimetres of a pixel of the symbols. */
  readonly unit: number;
  /** Radius in pixels of a ring on the map. */
  readonly ring: number;
  /** What is said below the sizes. */
  readonly note: string;
  /** In one column, not side by side. */
  readonly stacked: boolean;
}

/** A part of the sheet that knows its height before it is drawn. */
interface Part {
  readonly height: number;
  draw(pen: Pen, x: number, y: number): string[];
}

/** Where the labels of samples within each other begin. */
const labelsAt = (far: number, size: number): number => 2 * far + 1.6 * size;

/** What a block with such samples needs; other texts find a width of their own. */
function leastWidth({ entries }: Legend, { size, unit }: LegendInput): number {
  const samples = entries.filter((each) => each.nested);
  const far = Math.max(0, ...samples.map(({ glyph }) => glyph?.r ?? 0)) * unit;
  const longest = Math.max(0, ...samples.map(({ label }) => widthOf(label, size)));
  return samples.length ? labelsAt(far, size) + longest : 0;
}

const sample = (legend: string, glyph: Glyph, ring: number): Glyph => {
  if (glyph.shape === 'ring') return { ...glyph, r: ring };
  return legend === 'stages' ? { ...glyph, r: STAGE_RADIUS } : glyph;
};

const placed = (x: number, y: number, unit: number): string =>
  `translate(${x.toFixed(3)} ${y.toFixed(3)}) scale(${unit.toFixed(4)})`;

/** Lines of text from a top. */
function words(
  content: string,
  width: number,
  size: number,
  ink: 'text' | 'muted',
  bold = false,
): Part {
  const lines = content ? flow(content, size, width / (bold ? BOLD : 1)) : [];
  return {
    height: lines.length * LINE * size,
    draw: (pen, x, y) =>
      lines.map((line, i) =>
        pen.line(line, x, y + (UP + 0.08 + i * LINE) * size, size, { fill: hex(ink, THEME), bold }),
      ),
  };
}

/** Samples of one scale within each other, each with a line to its label. */
function nested(entries: readonly LegendEntry[], width: number, { size, unit }: LegendInput): Part {
  const glyphs = entries.flatMap(({ glyph, label }) => (glyph ? [{ glyph, label }] : []));
  const far = Math.max(...glyphs.map(({ glyph }) => glyph.r)) * unit;
  const least = LINE * size;
  const height = Math.max(2 * far, glyphs.length * least) + 0.5 * size;
  return {
    height,
    draw(pen, x, y) {
      const foot = y + height - 0.3 * size;
      const ordered = [...glyphs].sort((a, b) => b.glyph.r - a.glyph.r);
      let last = -Infinity;
      return ordered.flatMap(({ glyph, label }) => {
        const r = glyph.r * unit;
        const top = foot - 2 * r;
        const at = Math.max(top, last + least, y + 0.5 * size);
        last = at;
        const text = x + labelsAt(far, size);
        return [
          tag('g', { transform: placed(x + far, foot - r, unit) }, symbol(glyph, THEME)),
          tag('path', {
            d: `M${(x + far).toFixed(3)} ${top.toFixed(3)}L${(text - 0.7 * size).toFixed(3)} ${at.toFixed(3)}h${(0.4 * size).toFixed(3)}`,
            fill: 'none',
            stroke: hex('muted', THEME),
            'stroke-width': 0.06 * size,
          }),
          pen.line(label, text, at + 0.36 * size, size, { fill: hex('text', THEME) }),
        ];
      });
    },
  };
}

/** What stands beside the words of an entry, with its middle at a height and its left end at `x`. */
function keyMark(
  { swatch, line }: LegendEntry,
  drawn: Glyph | undefined,
  [x, middle]: readonly [number, number],
  key: number,
  { size, unit }: LegendInput,
): string {
  if (drawn)
    return tag('g', { transform: placed(x + key / 2, middle, unit) }, symbol(drawn, THEME));
  if (swatch && swatch !== 'hatch')
    return tag('rect', {
      x,
      y: middle - 0.45 * size,
      width: 1.4 * size,
      height: 0.9 * size,
      fill: hex(swatch, THEME),
    });
  return line
    ? tag('line', {
        x1: x,
        y1: middle,
        x2: x + 1.5 * size,
        y2: middle,
        stroke: hex('muted', THEME),
        'stroke-width': LINK_WIDTH[line] * unit,
      })
    : '';
}

function entry(legend: string, item: LegendEntry, width: number, input: LegendInput): Part {
  const { size, unit, ring } = input;
  const { glyph, swatch, line, label } = item;
  const drawn = glyph && sample(legend, glyph, ring);
  const side = drawn ? 2 * reach({ ...drawn, air: SYMBOL_AIR }) * unit : 0;
  const key = drawn || swatch || line ? Math.max(side, 1.6 * size) : 0;
  const text = words(label, width - key - 0.5 * size, size, 'text');
  const height = Math.max(side, text.height) + 0.3 * size;
  return {
    height,
    draw(pen, x, y) {
      const middle = y + height / 2;
      if (drawn) {
        const [left, r] = [x + (key - side) / 2, side / 2];
        const box = [left, middle - r, left + side, middle + r] as const;
        pen.note({ kind: 'symbol', content: label, box, points: 0, of: 0 });
      }
      return [
        keyMark(item, drawn, [x, middle], key, input),
        ...text.draw(pen, key ? x + key + 0.5 * size : x, middle - text.height / 2),
      ];
    },
  };
}

/** Parts below each other, in columns of about one height, in their order. */
function stack(parts: readonly Part[], count: number, width: number): Part {
  const share = Math.ceil(parts.length / count);
  const columns = Array.from({ length: count }, (_, i) => parts.slice(i * share, (i + 1) * share));
  const height = Math.max(
    ...columns.map((column) => column.reduce((sum, part) => sum + part.height, 0)),
  );
  return {
    height,
    draw: (pen, x, y) =>
      columns.flatMap((column, i) => {
        let top = y;
        return column.flatMap((part) => {
          const drawn = part.draw(pen, x + (i * width) / count, top);
          top += part.height;
          return drawn;
        });
      }),
  };
}

function block({ id, title, note = '', entries }: Legend, width: number, input: LegendInput): Part {
  const { size } = input;
  const [, beside, stacked] = SHARE[id] ?? [1, 1, 1];
  const count = input.stacked ? stacked : beside;
  const samples = entries.filter((each) => each.nested);
  const others = entries.filter((each) => !each.nested);
  const column = width / count - (count > 1 ? 0.6 * size : 0);
  return stack(
    [
      words(title, width, size, 'text', true),
      words(note, width, size, 'muted'),
      { height: 0.35 * size, draw: () => [] },
      ...(samples.length ? [nested(samples, width, input)] : []),
      stack(
        others.map((each) => entry(id, each, column, input)),
        count,
        width,
      ),
      ...(id === 'sizes' && input.note ? [words(input.note, width, size, 'muted')] : []),
    ],
    1,
    width,
  );
}

/** The whole legend in a width. */
export function wallLegend(input: LegendInput): Part {
  const { legends, width, size, stacked } = input;
  const gap = 1.8 * size;
  if (stacked) {
    const free: Part = { height: gap, draw: () => [] };
    const parts = legends.flatMap((legend) => [block(legend, width, input), free]);
    return stack(parts, 1, width);
  }
  const least = legends.map((legend) => leastWidth(legend, input));
  const shares = legends.map(({ id }) => SHARE[id]?.[0] ?? 1);
  const free = width - gap * (legends.length - 1);
  // Who needs more than a share has it, and the others share what is left.
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const whole = sum(shares);
  const fixed = least.map((need, i) => (need > (free * shares[i]!) / whole ? need : 0));
  const rest = sum(shares.filter((_, i) => !fixed[i]));
  const blocks = legends.map((legend, i) => {
    const own = fixed[i] || ((free - sum(fixed)) * shares[i]!) / rest;
    return { own, part: block(legend, own, input) };
  });
  return {
    height: Math.max(0, ...blocks.map(({ part }) => part.height)),
    draw(pen, x, y) {
      let left = x;
      return blocks.flatMap(({ own, part }) => {
        const drawn = part.draw(pen, left, y);
        left += own + gap;
        return drawn;
      });
    },
  };
}
