/** A filter fades what it does not find and moves nothing. */
import { describe, expect, it } from 'vitest';
import { LOCALES } from '$lib/i18n/locale';
import type { Ref } from '$lib/model/atlas';
import { mapFile } from '$lib/export/map-file';
import { buildScene } from '$lib/scene/build';
import { narrowed } from '$lib/scene/narrow';
import { within } from '../../src/routes/find/within';
import { sortedOf } from '../../src/routes/find/sorted';
import { rowMaker } from '../../src/routes/list';
import { LAYERS } from '$lib/state/view';
import { polygonsOf, shapes } from '$lib/scene/geometry';
import { atlas, base, topologies } from '../fixtures/atlas';

const units = shapes(topologies.jinzhou, 'jinzhou');
const view = { layers: LAYERS, metric: 'named-projects', focus: null, context: true };

describe.each(LOCALES)('in %s', (locale) => {
  const scene = buildScene(atlas, view, locale, base);
  const found = new Set<Ref>(
    atlas.items.filter(({ industries }) => industries.includes('new_energy')).map(({ ref }) => ref),
  );
  const after = narrowed(scene, found, locale);

  it('keeps every mark where it is, of the same size and colour', () => {
    const drawn = ({ ref, at, offset, glyph }: (typeof scene.marks)[number]) => [
      ref,
      at,
      offset,
      glyph,
    ];
    expect(after.marks.map(drawn)).toEqual(scene.marks.map(drawn));
    expect(after.areas).toBe(scene.areas);
    expect(after.legends.slice(0, -1)).toEqual(scene.legends);
  });

  it('fades the rows that are not found, on the map and on the shelf', () => {
    const rows = [...after.marks, ...after.shelf.flatMap(({ items }) => items)].filter(
      ({ ref }) => !ref.startsWith('regions:'),
    );
    expect(found.size).toBeGreaterThan(3);
    for (const { ref, emphasis } of rows)
      expect(emphasis, ref).toBe(found.has(ref) ? 'plain' : 'dim');
    // The frame of a pack fades with the last of its rows.
    for (const frame of after.marks.filter(({ glyph }) => glyph.shape === 'pack')) {
      const inside = after.marks.filter((mark) => mark.pickable && mark.at === frame.at);
      const all = inside.every(({ emphasis }) => emphasis === 'dim');
      expect(frame.emphasis).toBe(all ? 'dim' : 'plain');
    }
  });

  it('names only what is found, and says of packs how many are', () => {
    const names = after.labels.filter(({ style }) => style === 'mark' || style === 'landmark');
    expect(names.every(({ ref }) => ref && found.has(ref))).toBe(true);
    const alone = buildScene(atlas, { ...view, layers: ['investment'] }, locale, base);
    const pack = narrowed(alone, found, locale).labels.find(({ id }) => id === 'pack:210726');
    const mine = atlas.items.filter(
      ({ kind, region, where }) =>
        kind === 'project' && region.region_id === '210726' && where.known === 'county',
    );
    const meant = mine.filter(({ ref }) => found.has(ref)).length;
    expect(pack?.lines[0]).toMatch(
      new RegExp(locale === 'zh' ? `${mine.length}项中${meant}项` : `${meant} of ${mine.length}`),
    );
    // In brief as well.
    expect(pack?.narrow).toEqual([
      locale === 'zh' ? `${mine.length}项中${meant}项` : `${meant} of ${mine.length}`,
    ]);
    expect(narrowed(scene, new Set(), locale).links).toEqual([]);
  });

  it('fades the same rows in the file that is saved', () => {
    const file = {
      atlas,
      base,
      view,
      mapNote: '',
      theme: 'light',
      locale,
      date: '2024-01-08',
    } as const;
    expect(mapFile({ ...file, found }).text).not.toBe(mapFile(file).text);
  });

  it('orders the list, and puts last and names what states nothing to order by', () => {
    const row = rowMaker(atlas, { layers: LAYERS, focus: null }, locale);
    const lists = (['amount', 'name', 'stage'] as const).map((sort) =>
      sortedOf(atlas.items, sort, row, atlas, locale),
    );
    for (const [group] of lists)
      expect(group!.regions.flatMap(({ rows }) => rows.map(({ ref }) => ref)).sort()).toEqual(
        atlas.items.map(({ ref }) => ref).sort(),
      );
    const [amounts, names, stages] = lists.map(([group]) => group!.regions);
    expect(amounts![0]!.rows[0]!.ref).toBe('projects:yixian-xinda-coal-coke');
    expect(amounts!.map(({ title }) => title).filter(Boolean)).toHaveLength(2);
    expect(names).toHaveLength(1);
    expect(stages!.at(-1)!.rows.every(({ ref }) => !ref.startsWith('projects:'))).toBe(true);
  });
});

it('knows what stands in a part of the map; what is known of the city only stands in none', () => {
  const scene = buildScene(atlas, view, 'zh', base);
  const all = within(scene, { west: 118, south: 38, east: 125, north: 44 }, units);
  const drawn = atlas.items.filter(({ where }) => where.known !== 'city');
  for (const { ref } of drawn) expect(all.has(ref), ref).toBe(true);
  expect(atlas.items.some(({ ref, where }) => where.known === 'city' && all.has(ref))).toBe(false);
  expect(within(scene, { west: 0, south: 0, east: 1, north: 1 }, units).size).toBe(0);
});

it('takes what is known of its county only for in view where its land is, wherever its pack stands', () => {
  const scene = buildScene(atlas, view, 'zh', base);
  const of = (id: string) =>
    atlas.items.filter(({ region, where }) => region.region_id === id && where.known === 'county');
  const [heishan, beizhen] = [of('210726'), of('210782')];
  expect(heishan.length).toBeGreaterThan(3);
  expect(beizhen.length).toBeGreaterThan(3);
  const pack = scene.marks.find((mark) => mark.pack === '210726')!.at;
  /** A part so many degrees wide and high around a place. */
  const around = ([lon, lat]: readonly [number, number], size: number) => ({
    west: lon - size / 2,
    south: lat - size / 2,
    east: lon + size / 2,
    north: lat + size / 2,
  });
  const county = (part: ReturnType<typeof around>, known: typeof units | null = units) => {
    const seen = within(scene, part, known);
    return [heishan, beizhen].map((items) => items.filter(({ ref }) => seen.has(ref)).length);
  };
  const far = [122.2, 41.7] as const;
  expect(Math.hypot(pack[0] - far[0], pack[1] - far[1])).toBeGreaterThan(0.11);
  // The middle of its land, its pack out of view; at any size, and where only a corner of it is in view.
  for (const size of [0.1, 0.01]) expect(county(around(far, size))).toEqual([heishan.length, 0]);
  expect(county(around(pack, 0.01))).toEqual([heishan.length, 0]);
  const land = units.find(({ properties }) => properties.adcode === 210726)!;
  const north = polygonsOf(land)
    .flat(2)
    .reduce((best, point) => (point[1]! > best[1]! ? point : best));
  const corner = around([north[0]!, north[1]! + 0.045], 0.1);
  expect(county(corner)).toEqual([heishan.length, 0]);
  expect(county({ ...corner, south: north[1]! + 0.001 })).toEqual([0, 0]);
  // Beside the land, within the square around it.
  expect(county(around([122.5, 41.3], 0.05))).toEqual([0, 0]);
  // As long as the land is not known, packs stand for it.
  expect(county(around(far, 0.2), null)).toEqual([0, 0]);
  expect(county(around(pack, 0.01), null)).toEqual([heishan.length, 0]);
});
