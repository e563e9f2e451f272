/** Columns: one height for one value, nothing for what is not stated, and places that hold under a tilt. */
import { WebMercatorViewport } from '@deck.gl/core';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '$lib/i18n/locale';
import { quantity } from '$lib/i18n/format';
import { sceneWords } from '$lib/i18n/scene-words';
import { homeCamera, PITCH, projection } from '$lib/map/camera';
import { deckLayers } from '$lib/map/layers';
import { columnAt } from '$lib/map/pick';
import { CITY } from '$lib/model/atlas';
import { measures, type Measure } from '$lib/model/measures';
import { buildScene } from '$lib/scene/build';
import {
  buildUpright,
  columnHeight,
  columnLabels,
  columnLegend,
  columnSamples,
  columns,
  TALLEST,
} from '$lib/scene/columns';
import { choiceOf } from '$lib/scene/emphasis';
import { placeLabels } from '$lib/scene/placement';
import { mappable } from '$lib/scene/scales';
import type { Scene } from '$lib/scene/scene';
import { atlas, base } from '../fixtures/atlas';
import { lookOf } from '../fixtures/drawn';

const all = measures(atlas);
const view = (metric: string, on = true) =>
  ({ layers: ['investment'], metric, focus: null, columns: on }) as const;
const flat = (metric: string): Scene => buildScene(atlas, view(metric), 'en', base);
const upright = (metric: string, locale: 'zh' | 'en' = 'en'): Scene =>
  buildUpright(atlas, view(metric), locale, base, flat(metric))!;
const regionOf = (ref: string): string => ref.replace('regions:', '');

describe.each(all.map((measure) => [measure.id, measure] as const))('%s', (id, measure) => {
  const scene = upright(id);

  it('is as high as it is large', () => {
    const stated = scene.columns.filter(({ ref }) => measure.values.has(regionOf(ref)));
    expect(stated.length).toBeGreaterThan(0);
    const largest = Math.max(...mappable(measure));
    for (const { ref, height_m } of stated)
      expect(height_m! / TALLEST).toBeCloseTo(
        measure.values.get(regionOf(ref))!.value / largest,
        9,
      );
  });

  it('has a column or a ring for each county and none for a district without a value', () => {
    const wanted = atlas.regions.filter(
      ({ region_id, in_focus }) =>
        region_id !== CITY && (in_focus || measure.values.has(region_id)),
    );
    expect(scene.columns.map(({ ref }) => regionOf(ref))).toEqual(
      wanted.map(({ region_id }) => region_id),
    );
    for (const { ref, height_m, lines } of scene.columns) {
      const area = scene.areas.find((each) => each.ref === ref)!;
      expect(height_m === null).toBe(area.hatched);
      expect(lines.includes(sceneWords.en.notStated)).toBe(height_m === null);
      if (area.shade && height_m !== null)
        expect(scene.columns.find((each) => each.ref === ref)!.ink).toBe(area.shade);
    }
  });

  it('has the scale of its legend', () => {
    const block = scene.legends.find((legend) => legend.id === 'columns')!;
    const values = columnSamples(measure);
    const tall = scene.columns.find(({ height_m }) => height_m === TALLEST)!;
    const largest = measure.values.get(regionOf(tall.ref))!.value;
    values.forEach((value, i) => {
      const entry = block.entries[i]!;
      expect(entry.label).toBe(quantity(value, measure.unit, 'en'));
      expect((2 * entry.glyph!.r) / 24).toBeCloseTo(value / largest, 9);
    });
  });

  it('shows nothing else', () => {
    expect([...scene.marks, ...scene.halos, ...scene.links]).toEqual([]);
    expect(flat(id).columns).toEqual([]);
  });

  const sizes = [
    [880, 760],
    [390, 480],
  ] as const;
  it.each(LOCALES.flatMap((locale) => sizes.map(([width, height]) => ({ locale, width, height }))))(
    'names every column whole and clear of all others: $locale, $width px',
    (stage) => {
      const { locale, width, height } = stage;
      const camera = homeCamera(width, height)!;
      const drawn = upright(id, locale);
      const placed = placeLabels(drawn, {
        project: projection(camera, [width / 2, height / 2], PITCH),
        width,
        height,
        k: 1,
        zoom: camera.zoom,
        locale,
      });
      for (const { ref, lines } of drawn.columns)
        expect(placed.find((label) => label.ref === ref)?.lines).toEqual(lines);
      for (const { box, id: name } of placed) {
        expect(box[0] >= 0 && box[1] >= 0 && box[2] <= width && box[3] <= height).toBe(true);
        for (const other of placed)
          if (other.id !== name)
            expect(
              box[0] < other.box[2] &&
                other.box[0] < box[2] &&
                box[1] < other.box[3] &&
                other.box[1] < box[3],
            ).toBe(false);
      }
    },
  );
});

it('gives a count of zero no height, and a ring without a column to what is open', () => {
  const amount = all.find(({ id }) => id === 'named-amount')!;
  const counties = atlas.counties.map(({ region_id }) => region_id);
  const zero: Measure = {
    ...amount,
    values: new Map([
      [counties[0]!, { value: 0, stated: null, coverage: null, parts: [] }],
      [counties[1]!, { value: 40, stated: null, coverage: null, parts: [] }],
    ]),
  };
  const list = columns(atlas, zero, choiceOf(atlas, view('named-amount')), base, 'en');
  const heights = new Map(list.map(({ ref, height_m }) => [regionOf(ref), height_m]));
  expect(heights.get(counties[0]!)).toBe(0);
  expect(heights.get(counties[1]!)).toBe(TALLEST);
  expect(heights.get(counties[2]!)).toBeNull();
  expect(columnHeight(zero)(20)).toBe(TALLEST / 2);
  expect(columnLabels(list).every(({ height_m }) => height_m !== undefined)).toBe(true);
  const legend = columnLegend(zero, list, 'en');
  expect(legend.entries.at(-1)!.label).toBe(sceneWords.en.notStated);

  const layers = deckLayers(
    { ...flat('named-amount'), columns: list },
    lookOf(flat('named-amount'), 'light'),
  );
  const rows = (name: string) =>
    layers.find(({ id }) => id.split(/[-:]/)[0] === name)!.props.data as unknown[];
  expect(rows('columns')).toHaveLength(list.filter(({ height_m }) => height_m !== null).length);
  expect(rows('open').length).toBeGreaterThan(0);
});

it('stands nowhere unless asked for, or without the layer that holds the measure', () => {
  const scene = flat('named-projects');
  expect(buildUpright(atlas, view('named-projects', false), 'en', base, scene)).toBeNull();
  const without = { ...view('named-projects'), layers: ['culture'] as const };
  expect(buildUpright(atlas, without, 'en', base, scene)).toBeNull();
});

describe('under a tilt', () => {
  const [width, height] = [880, 760];
  const camera = homeCamera(width, height)!;
  const project = projection(camera, [width / 2, height / 2], PITCH);

  it('projects as the library does', () => {
    const library = new WebMercatorViewport({
      width,
      height,
      longitude: camera.lon,
      latitude: camera.lat,
      zoom: camera.zoom,
      pitch: PITCH,
      fovy: 36.87,
    });
    for (const at of Object.values(base.centres))
      for (const metres of [0, TALLEST]) {
        const [x, y] = project(at, metres);
        const [wx, wy] = library.project([...at, metres]);
        // The library counts metres at the latitude of the centre.
        expect(Math.hypot(x - wx!, y - wy!)).toBeLessThan(metres ? 2 : 0.01);
      }
  });

  it('finds a column from foot to top, and the one in front where two meet', () => {
    const { columns: list } = upright('named-projects');
    for (const column of list) {
      const top = project(column.at, column.height_m ?? 0);
      expect(columnAt([column], project, top, 4)).toBe(column);
      expect(columnAt([column], project, project(column.at), 4)).toBe(column);
      expect(columnAt([column], project, [top[0], top[1] - 60], 4)).toBeNull();
    }
    const [one] = list;
    const behind = { ...one!, at: [one!.at[0], one!.at[1] + 0.02] as const };
    expect(columnAt([behind, one!], project, project(one!.at), 4)).toBe(one);
  });
});
