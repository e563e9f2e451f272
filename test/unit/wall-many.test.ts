/** The wall map with more projects than one sheet holds: the table takes the sheets that it needs, and nothing throws. */
import { describe, expect, it } from 'vitest';
import { LOCALES } from '$lib/i18n/locale';
import { wallWords } from '$lib/i18n/wall';
import { buildAtlas } from '$lib/model/atlas';
import { ORIENTATIONS } from '$lib/state/view';
import { countyGroups, rowsOf } from '$lib/wall/numbers';
import { LEAST_TYPE, paperSize } from '$lib/wall/paper';
import type { Box } from '$lib/wall/pen';
import { layOut, wallSheet } from '$lib/wall/sheet';
import { base, tables } from '../fixtures/atlas';
import { bigProjects } from '../fixtures/big';

const atlases = new Map(
  [60, 150].map((count) => [count, buildAtlas({ ...tables, projects: bigProjects(count) })]),
);
const cases = LOCALES.flatMap((locale) =>
  [60, 150].flatMap((count) =>
    (['a4', 'a3'] as const).flatMap((paper) =>
      ORIENTATIONS.map((orientation) => ({ locale, count, paper, orientation, bleed: false })),
    ),
  ),
);
const HAIR = 0.01;
const meet = (a: Box, b: Box): boolean =>
  a[0] < b[2] - HAIR && b[0] < a[2] - HAIR && a[1] < b[3] - HAIR && b[1] < a[3] - HAIR;

describe.each([
  ...cases,
  { locale: 'en', count: 150, paper: 'a3', orientation: 'landscape', bleed: true } as const,
  { locale: 'zh', count: 150, paper: 'a0', orientation: 'portrait', bleed: false } as const,
])(
  '$count projects on $paper $orientation in $locale, bleed $bleed',
  ({ locale, count, ...sheet }) => {
    const atlas = atlases.get(count)!;
    const laid = layOut({ atlas, base, sheet, locale, mapNote: 'Illustration.' });
    const sheets = laid.map((each) => wallSheet(each, '2024-06-30'));
    const { width, height } = paperSize(sheet);

    it('is a map and tables, or all on one sheet', () => {
      const [first, ...more] = sheets.map(({ part }) => part);
      expect(first).toBe(more.length ? 'map' : 'whole');
      expect(more).toEqual(more.map((_, i) => (i ? `table-${i + 1}` : 'table')));
      for (const { text, smallest } of sheets) {
        expect(text).toContain('</svg>');
        expect(smallest).toBeGreaterThanOrEqual(LEAST_TYPE);
      }
    });

    it('numbers the sheets of the table where there are several', () => {
      const several = sheets.slice(1);
      several.forEach(({ pieces }, i) => {
        const said = wallWords[locale].tablePage(i + 1, several.length);
        expect(pieces.some(({ content }) => content.includes(said))).toBe(several.length > 1);
      });
    });

    it('has every project once in the tables, in the order of the numbers', () => {
      const rows = rowsOf(countyGroups(atlas, locale));
      expect(rows).toHaveLength(count);
      const cells = sheets.flatMap(({ pieces }) =>
        pieces.filter(({ kind, of, content }) => kind === 'text' && of && content === String(of)),
      );
      expect(cells.map(({ of }) => of)).toEqual(rows.map(({ number }) => number));
    });

    it('has nothing on anything else in the tables, and nothing over an edge', () => {
      for (const { pieces, arranged } of sheets) {
        const { margin, table, footTop } = arranged;
        for (const { content, box } of arranged.map && !table ? [] : pieces) {
          expect(box[0], content).toBeGreaterThan(margin * 0.9);
          expect(box[1], content).toBeGreaterThan(margin * 0.9);
          // A closing sign may hang over the end of a line.
          const hangs = /[\p{Pe}\p{Pf}\p{Po}]$/u.test(content) ? 0.6 : 0.9;
          expect(box[2], content).toBeLessThan(width - margin * hangs);
          expect(box[3], content).toBeLessThan(height - margin * 0.9);
        }
        if (!table) continue;
        const own = arranged.map ? pieces.filter(({ of, kind }) => of && kind === 'text') : pieces;
        own.forEach((a, i) => {
          for (const b of own.slice(i + 1))
            if (meet(a.box, b.box)) expect.fail(`${a.content} × ${b.content}`);
          if (a.of) expect(a.box[3]).toBeLessThan(footTop);
        });
      }
    });

    it('says on the map if symbols lack room, and keeps the shelf on the map’s width', () => {
      const { arranged, pieces } = sheets[0]!;
      const { plan, shelf } = arranged.map!;
      // The words flow: their beginning is on one line.
      const said = pieces.map(({ content }) => content).join(locale === 'zh' ? '' : ' ');
      expect(said.includes(wallWords[locale].crowded)).toBe(plan.lacking > 0);
      const onShelf = new Set(plan.shelf.map(({ row }) => row.ref as string));
      expect(onShelf.size).toBeGreaterThan(0);
      for (const { box, kind, content } of pieces)
        if (kind === 'symbol' && onShelf.has(content)) {
          expect(box[0]).toBeGreaterThan(shelf.x);
          expect(box[2]).toBeLessThan(shelf.x + shelf.width);
          expect(box[1]).toBeGreaterThan(shelf.y);
          expect(box[3]).toBeLessThan(shelf.y + shelf.height);
        }
    });
  },
);
