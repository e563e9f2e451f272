/** The wall map on every paper: all projects once, nothing over anything else, nothing over the edge, type to be read. */
import { describe, expect, it } from 'vitest';
import { LOCALES } from '$lib/i18n/locale';
import { ORIENTATIONS, PAPERS, type Sheet } from '$lib/state/view';
import { countyGroups, rowsOf } from '$lib/wall/numbers';
import { LEAST_TYPE, paperSize } from '$lib/wall/paper';
import type { Box, Piece } from '$lib/wall/pen';
import { layOut, wallSheet, type WallSheet } from '$lib/wall/sheet';
import { atlas, base } from '../fixtures/atlas';

const projects = atlas.items.filter(({ kind }) => kind === 'project');
const made = (sheet: Sheet, locale: (typeof LOCALES)[number]): WallSheet[] =>
  layOut({ atlas, base, sheet, locale, mapNote: 'Illustration.' }).map((each) =>
    wallSheet(each, '2024-06-30'),
  );

const cases = LOCALES.flatMap((locale) =>
  PAPERS.flatMap((paper) =>
    ORIENTATIONS.map((orientation) => ({ locale, paper, orientation, bleed: false })),
  ),
);

/** A hair, in millimetres. */
const HAIR = 0.01;
const meet = (a: Box, b: Box): boolean =>
  a[0] < b[2] - HAIR && b[0] < a[2] - HAIR && a[1] < b[3] - HAIR && b[1] < a[3] - HAIR;
/** Symbols are round. */
const onSymbol = ({ box: [x0, y0, x1, y1] }: Piece, [a, b, c, d]: Box): boolean => {
  const [x, y, r] = [(x0 + x1) / 2, (y0 + y1) / 2, (x1 - x0) / 2];
  return Math.hypot(x - Math.min(Math.max(x, a), c), y - Math.min(Math.max(y, b), d)) < r - HAIR;
};

/** Pairs that stand on each other: text on text, and text or symbols on symbols of other projects. */
function clashes(pieces: readonly Piece[]): string[] {
  const found: string[] = [];
  pieces.forEach((a, i) => {
    for (const b of pieces.slice(i + 1)) {
      const [symbol, other] = a.kind === 'symbol' ? [a, b] : [b, a];
      const own = symbol.of !== undefined && symbol.of === other.of;
      const both = symbol.kind === 'symbol' && other.kind === 'symbol';
      const clash = both
        ? Math.hypot(
            a.box[0] + a.box[2] - b.box[0] - b.box[2],
            a.box[1] + a.box[3] - b.box[1] - b.box[3],
          ) /
            2 <
          (a.box[2] - a.box[0] + b.box[2] - b.box[0]) / 2 - HAIR
        : symbol.kind === 'symbol'
          ? !own && onSymbol(symbol, other.box)
          : meet(a.box, b.box);
      if (clash) found.push(`${a.content} × ${b.content}`);
    }
  });
  return found;
}

describe.each(cases)('the sheet on $paper $orientation in $locale', ({ locale, ...sheet }) => {
  const sheets = made(sheet, locale);
  const { width, height } = paperSize(sheet);
  const rows = rowsOf(countyGroups(atlas, locale));

  it('has nothing on anything else', () => {
    for (const { pieces } of sheets) expect(clashes(pieces)).toEqual([]);
  });

  it('keeps within its margins, and the table within its columns', () => {
    for (const { pieces, arranged } of sheets) {
      const { margin } = arranged;
      for (const { content, box } of pieces) {
        expect(box[0], content).toBeGreaterThan(margin * 0.9);
        expect(box[1], content).toBeGreaterThan(margin * 0.9);
        expect(box[2], content).toBeLessThan(width - margin * 0.9);
        expect(box[3], content).toBeLessThan(height - margin * 0.9);
      }
      const { table, map } = arranged;
      if (table) {
        const { x, y, gap, input } = table;
        for (const { box, of, content } of pieces.filter(
          (piece) => piece.kind === 'text' && piece.of,
        )) {
          const column = Math.floor((box[0] - x) / (input.width + gap));
          expect(box[2], `${of} ${content}`).toBeLessThanOrEqual(
            x + column * (input.width + gap) + input.width + HAIR,
          );
          expect(box[3]).toBeLessThan(arranged.footTop);
          expect(box[1]).toBeGreaterThan(y);
        }
      }
      if (map)
        for (const { box, kind, of } of pieces)
          if (kind !== 'text' && of !== 0) {
            expect(box[1]).toBeGreaterThan(map.area.y);
            expect(box[3]).toBeLessThan(map.shelf.y + map.shelf.height);
            expect(box[0]).toBeGreaterThan(map.area.x);
            expect(box[2]).toBeLessThan(map.area.x + map.area.width);
          }
    }
  });

  it(`has no type below ${LEAST_TYPE} pt`, () => {
    for (const { smallest } of sheets) expect(smallest).toBeGreaterThanOrEqual(LEAST_TYPE);
  });

  it('shows every project once on the map or its shelf, and once in the table, under one number', () => {
    const pieces = sheets.flatMap((each) => each.pieces);
    expect(rows.map(({ ref }) => ref).sort()).toEqual(projects.map(({ ref }) => ref).sort());
    for (const { number, ref, name } of rows) {
      const drawn = pieces.filter((piece) => piece.kind === 'symbol' && piece.content === ref);
      const written = pieces.filter((piece) => piece.kind === 'number' && piece.of === number);
      const cells = pieces.filter((piece) => piece.kind === 'text' && piece.of === number);
      expect(drawn.map(({ of }) => of)).toEqual([number]);
      expect(written.map(({ content }) => content)).toEqual([String(number)]);
      expect(cells.filter(({ content }) => content === String(number))).toHaveLength(1);
      const plain = (text: string): string => text.replace(/\s/g, '');
      expect(plain(cells.map(({ content }) => content).join(''))).toContain(plain(name));
    }
  });

  it('has room for all symbols within the borders of their counties', () => {
    for (const { arranged } of sheets) if (arranged.map) expect(arranged.map.plan.lacking).toBe(0);
  });
});
