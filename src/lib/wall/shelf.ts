/** What has no place, below the map beside the words that say so. */
import type { Locale } from '$lib/i18n/locale';
import { wallWords } from '$lib/i18n/wall';
import { flow, tag } from '$lib/export/markup';
import { hex } from '$lib/theme/palette';
import { numbered, type MapArea } from './map';
import { THEME } from './paper';
import type { Pen } from './pen';
import type { Cell, MapPlan } from './plan';

/** Pixels between two symbols. */
const GAP = 3;

export interface ShelfRows {
  /** Symbols side by side, each with the place of its middle from the left of the shelf, in millimetres. */
  readonly rows: readonly (readonly { readonly cell: Cell; readonly x: number }[])[];
  /** Of a row, and of the whole shelf, in millimetres; 0 where nothing is on it. */
  readonly row: number;
  readonly height: number;
}

/** The symbols in as many rows as they take in a width; `words` is the room of the words beside them. */
export function shelfRows(
  { shelf, unit }: Pick<MapPlan, 'shelf' | 'unit'>,
  width: number,
  words: number,
  text: number,
): ShelfRows {
  if (!shelf.length) return { rows: [], row: 0, height: 0 };
  const start = words + 1.5 * text;
  const rows: { cell: Cell; x: number }[][] = [[]];
  let left = start;
  for (const cell of shelf) {
    if (left > start && left + 2 * cell.r * unit > width - 0.4 * text) {
      rows.push([]);
      left = start;
    }
    rows.at(-1)!.push({ cell, x: left + cell.r * unit });
    left += (2 * cell.r + GAP) * unit;
  }
  const row = 2 * Math.max(...shelf.map(({ r }) => r)) * unit + GAP * unit;
  const free = 0.9 * text - GAP * unit;
  return { rows, row, height: Math.max(2.9 * text, rows.length * row + free) };
}

interface ShelfInput {
  readonly shelf: MapArea;
  /** Room for the words. */
  readonly shelfText: number;
  readonly plan: MapPlan;
}

/** The shelf with its words and symbols. */
export function wallShelf(
  pen: Pen,
  { shelf, shelfText, plan }: ShelfInput,
  text: number,
  locale: Locale,
): string {
  const lines = flow(wallWords[locale].shelf(plan.shelf.length), text, shelfText);
  const middle = shelf.y + shelf.height / 2;
  const { rows, row } = shelfRows(plan, shelf.width, shelfText, text);
  return tag('g', { 'data-layer': 'shelf' }, [
    tag('rect', {
      ...shelf,
      fill: hex('raised', THEME),
      stroke: hex('border', THEME),
      'stroke-width': 0.35 * plan.unit,
    }),
    ...lines.map((line, i) =>
      pen.line(
        line,
        shelf.x + 0.8 * text,
        middle + (0.36 + (i - (lines.length - 1) / 2) * 1.24) * text,
        text,
        { fill: hex('text', THEME) },
      ),
    ),
    ...rows.flatMap((cells, i) => {
      const y = middle + (i - (rows.length - 1) / 2) * row;
      return cells.map(({ cell, x }) =>
        numbered(pen, cell, [shelf.x + x, y], plan.unit, plan.type),
      );
    }),
  ]);
}
