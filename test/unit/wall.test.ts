/** The wall map on every paper: all projects once, nothing over anything else, nothing over the edge, type to be read. */
import { describe, expect, it } from 'vitest';
import { LOCALES } from '$lib/i18n/locale';
import { ORIENTATIONS, PAPERS, type Sheet } from '$lib/state/view';
import { ASPECT, GRID } from '$lib/scene/frame';
import { ringsOf, withinAny } from '$lib/wall/land';
import { meetsBox, offLine, type Point } from '$lib/wall/line';
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

const counties = atlas.regions
  .filter(({ level }) => level === 'county' || level === 'county_city')
  .map(({ region_id }) => region_id);

const cases = LOCALES.flatMap((locale) =>
  PAPERS.flatMap((paper) =>
    ORIENTATIONS.map((orientation) => ({ locale, paper, orientation, bleed: false })),
  ),
);

const isLand = withinAny(
  [...base.neighbours, ...base.units].map(({ d }) => ringsOf(d)),
  1,
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

/** Millimetres between the points of a line that are looked at. */
const STEP = 0.1;
/** Points on the line of a leader, whose box is its two ends. */
function along([x0, y0, x1, y1]: Box): [number, number][] {
  const count = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / STEP);
  return Array.from({ length: count + 1 }, (_, i) => [
    x0 + ((x1 - x0) * i) / count,
    y0 + ((y1 - y0) * i) / count,
  ]);
}

/** Pairs that stand on each other: text on text, and text or symbols on symbols of other projects. */
function clashes(all: readonly Piece[]): string[] {
  const found: string[] = [];
  const pieces = all.filter(({ kind }) => !['soft', 'leader', 'furniture'].includes(kind));
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

/** Where the frame of the map stands on its sheet, and how wide it is, in millimetres. */
function frameOf({ map }: WallSheet['arranged']): Record<'mm' | 'left' | 'top', number> {
  const { area, plan } = map!;
  const mm = plan.unit * plan.width;
  const left = area.x + (area.width - mm) / 2;
  return { mm, left, top: area.y + (area.height - mm / ASPECT) / 2 };
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

  const maps = sheets.filter(({ arranged }) => arranged.map);

  it('has one map, with lines to what is named from afar in the thick of the city', () => {
    expect(maps).toHaveLength(1);
    const lines = maps.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind === 'leader'));
    expect(lines.length).toBeGreaterThan(0);
  });

  it('keeps names off the areas of approximate places', () => {
    for (const { pieces } of maps) {
      const soft = pieces.filter(({ kind }) => kind === 'soft');
      expect(soft.length).toBeGreaterThan(0);
      for (const area of soft)
        for (const { content, box } of pieces.filter(({ ref }) => ref))
          expect(onSymbol(area, box), content).toBe(false);
    }
  });

  it('names every county and district, and every station, seat, port and airport that it draws', () => {
    for (const { pieces } of maps) {
      const named = pieces.flatMap(({ kind, ref }) => (kind === 'text' && ref ? [ref] : []));
      const drawn = pieces.flatMap(({ kind, content }) =>
        kind === 'symbol' && content.startsWith('places:') ? [content] : [],
      );
      const units = atlas.regions.filter(({ level }) => level !== 'city');
      expect(units).toHaveLength(7);
      expect(drawn.length).toBeGreaterThan(5);
      expect(named).toEqual(
        expect.arrayContaining([...units.map(({ region_id }) => `regions:${region_id}`), ...drawn]),
      );
      expect(new Set(named).size).toBe(named.length);
    }
  });

  it('names the stations of the city and the one at the end of a course', () => {
    for (const { pieces } of maps) {
      const names = pieces.flatMap(({ ref, content }) => (ref ? [content] : []));
      expect(names).toEqual(
        expect.arrayContaining(
          locale === 'zh'
            ? ['凌海站', '锦州北站', '锦州南站']
            : ['Linghai Station', 'Jinzhou North Station', 'Jinzhou South Station'],
        ),
      );
    }
  });

  it('names a station near it, and no station on land in the sea', () => {
    for (const { pieces, arranged } of maps) {
      const { mm, left, top } = frameOf(arranged);
      const onLand = (x: number, y: number): boolean =>
        isLand([((x - left) * GRID) / mm, ((y - top) * GRID) / mm]);
      let seen = 0;
      for (const { content, box } of pieces.filter(({ kind }) => kind === 'leader')) {
        const text = pieces.find((each) => each.kind === 'text' && each.content === content)!;
        if (!text.ref?.startsWith('places:')) continue;
        seen += 1;
        const long = Math.hypot(box[2] - box[0], box[3] - box[1]);
        expect(long / (arranged.type.place / 10.5), content).toBeLessThan(72);
        if (!onLand(box[0], box[1])) continue;
        const [x0, y0, x1, y1] = text.box;
        for (const x of [x0, (x0 + x1) / 2, x1])
          for (const y of [y0, y1]) expect(onLand(x, y), content).toBe(true);
      }
      expect(seen).toBeGreaterThan(0);
    }
  });

  it('has scale bar and north arrow clear of coasts and borders', () => {
    for (const { pieces, arranged } of maps) {
      const { mm, left, top } = frameOf(arranged);
      const found = pieces.filter(({ kind }) => kind === 'furniture');
      expect(found).toHaveLength(2);
      const at = ([x, y]: Point): Point => [left + (x * mm) / GRID, top + (y * mm) / GRID];
      for (const { id, d } of [...base.neighbours, ...base.units])
        for (const ring of ringsOf(d))
          ring.forEach((corner, i) => {
            const before = ring[(i || ring.length) - 1]!;
            for (const { box } of found)
              expect(meetsBox(at(before), at(corner), box), id).toBe(false);
          });
    }
  });

  it('breaks no border with the name of a county that has room within its own', () => {
    for (const { pieces, arranged } of maps) {
      const { mm, left, top } = frameOf(arranged);
      const at = ([x, y]: Point): Point => [left + (x * mm) / GRID, top + (y * mm) / GRID];
      const broken = base.units
        .filter(({ id }) => counties.includes(id))
        .filter(({ id }) => {
          const name = pieces.find(({ kind, ref }) => kind === 'text' && ref === `regions:${id}`)!;
          return base.units.some(({ d }) =>
            ringsOf(d).some((ring) =>
              ring.some((corner, i) => meetsBox(at(ring.at(i - 1)!), at(corner), name.box)),
            ),
          );
        });
      // In English these two are narrower than their lines on small papers.
      const narrow = locale === 'en' ? ['210781', '210782'] : [];
      expect(broken.map(({ id }) => id).filter((id) => !narrow.includes(id))).toEqual([]);
    }
  });

  it('points into a district, not at its border', () => {
    for (const { pieces, arranged } of maps) {
      const { mm, left, top } = frameOf(arranged);
      for (const { content, box } of pieces.filter(({ kind }) => kind === 'leader')) {
        const region = atlas.regions.find((each) =>
          [each.short_zh, each.short_en, each.name_zh, each.name_en].includes(content),
        );
        if (!region) continue;
        const [x, y] = [((box[0] - left) * GRID) / mm, ((box[1] - top) * GRID) / mm];
        const { d } = base.units.find(({ id }) => id === region.region_id)!;
        const off = Math.min(
          ...ringsOf(d).flatMap((ring) =>
            ring.map((corner, i) => offLine(corner, ring[(i || ring.length) - 1]!, x, y)),
          ),
        );
        expect((off * mm) / GRID, content).toBeGreaterThan(0.8);
      }
    }
  });

  it('draws no line from a name to its place over another name, a symbol or another line', () => {
    for (const { pieces } of maps) {
      const lines = pieces.filter(({ kind }) => kind === 'leader');
      for (const { content, box } of lines) {
        const points = along(box);
        for (const other of pieces) {
          const what = `${content} × ${other.kind} ${other.content}`;
          const near = points.filter(([x, y]) =>
            meet([x - HAIR, y - HAIR, x + HAIR, y + HAIR], other.box),
          );
          if (other.kind === 'text' || other.kind === 'number') expect(near, what).toEqual([]);
          if (other.kind === 'symbol')
            expect(
              points.some(([x, y]) => onSymbol(other, [x, y, x, y])),
              what,
            ).toBe(false);
        }
        // No two lines come nearer than the step between their points.
        for (const other of lines)
          if (other.box !== box)
            for (const [x, y] of along(other.box))
              expect(
                Math.min(...points.map(([a, b]) => Math.hypot(a - x, b - y))),
                `${content} × ${other.content}`,
              ).toBeGreaterThan(STEP / 2);
      }
    }
  });

  it('has room for all symbols within the borders of their counties', () => {
    for (const { arranged } of sheets) if (arranged.map) expect(arranged.map.plan.lacking).toBe(0);
  });
});
