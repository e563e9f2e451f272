/** Labels never collide, never cover foreign marks and never leave the stage. */
import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { assertTables } from '$lib/data/load';
import { LOCALES } from '$lib/i18n/locale';
import { buildAtlas, type Ref } from '$lib/model/atlas';
import { measures } from '$lib/model/measures';
import { buildBase } from '$lib/scene/base';
import { buildScene } from '$lib/scene/build';
import { ASPECT, GRID, PADDING, symbolScale, toGrid } from '$lib/scene/frame';
import { reach } from '$lib/scene/glyph';
import { estimate, placeLabels, type PlacedLabel } from '$lib/scene/placement';
import type { LonLat, Mark, Scene } from '$lib/scene/scene';
import { LAYERS, type Layer } from '$lib/state/view';
import { readTables } from '../../scripts/lib/document';

const topology = (name: string): Topology =>
  JSON.parse(readFileSync(`static/geo/${name}.topo.json`, 'utf8')) as Topology;
const atlas = buildAtlas(assertTables(readTables()));
const used = new Set(atlas.items.flatMap(({ where }) => ('place' in where ? [where.place] : [])));
const base = buildBase(
  {
    jinzhou: topology('jinzhou'),
    context: topology('context'),
    backdrop: topology('backdrop'),
  },
  [...used],
);

const WIDTHS = [350, 640, 820, 1000];
const COMBINATIONS: (readonly Layer[])[] = [
  [],
  ...LAYERS.map((layer) => [layer]),
  ['investment', 'clusters'],
  ['clusters', 'culture'],
  LAYERS,
];
const METRICS = measures(atlas).map(({ id }) => id);
const FOCUS: (Ref | null)[] = [null, 'clusters:jinzhou-petrochemicals', 'regions:210727'];

/** Stage of a frame of some width, as Stage.svelte lays it out. */
const stage = (frame: number) => ({
  width: frame + 2 * PADDING,
  height: frame / ASPECT + 2 * PADDING,
  k: symbolScale(frame),
  project: (at: LonLat): readonly [number, number] => {
    const [x, y] = toGrid(at);
    return [(x * frame) / GRID + PADDING, (y * frame) / GRID + PADDING];
  },
});

function collisions(placed: readonly PlacedLabel[]): string[] {
  return placed.flatMap((a, i) =>
    placed
      .slice(i + 1)
      .filter(
        (b) =>
          a.box[0] < b.box[2] && b.box[0] < a.box[2] && a.box[1] < b.box[3] && b.box[1] < a.box[3],
      )
      .map((b) => `${a.id} × ${b.id}`),
  );
}

/** The name of a packed mark may cross the frame around its pack. */
const isOwnFrame = (mark: Mark, label: PlacedLabel): boolean =>
  label.style === 'mark' && mark.glyph.shape === 'pack' && mark.at.join() === label.at.join();

function covered(
  scene: Scene,
  placed: readonly PlacedLabel[],
  { k, project }: ReturnType<typeof stage>,
): string[] {
  return placed.flatMap((label) =>
    scene.marks
      .filter((mark) => mark.ref !== label.ref && !isOwnFrame(mark, label))
      .filter((mark) => {
        const [px, py] = project(mark.at);
        const [x, y] = [px + mark.offset[0] * k, py + mark.offset[1] * k];
        const dx = Math.max(label.box[0] - x, 0, x - label.box[2]);
        const dy = Math.max(label.box[1] - y, 0, y - label.box[3]);
        return Math.hypot(dx, dy) < reach(mark.glyph) * k - 1e-6;
      })
      .map((mark) => `${label.id} on ${mark.ref}`),
  );
}

const cases = WIDTHS.flatMap((frame) => LOCALES.map((locale) => [frame, locale] as const));

describe.each(cases)('on a frame of %i px in %s', (frame, locale) => {
  const on = stage(frame);
  const scenes = [
    ...COMBINATIONS.flatMap((layers) =>
      FOCUS.map((focus) => ({ layers, metric: 'named-projects', focus })),
    ),
    ...METRICS.map((metric) => ({ layers: LAYERS, metric, focus: null })),
  ].map((view) => buildScene(atlas, view, locale, base));
  const all = scenes.map((scene) => ({ scene, placed: placeLabels(scene, { ...on, locale }) }));

  it('no label covers another one', () => {
    for (const { placed } of all) expect(collisions(placed)).toEqual([]);
  });

  it('no label covers a mark that is not its own', () => {
    for (const { scene, placed } of all) expect(covered(scene, placed, on)).toEqual([]);
  });

  it('no label leaves the stage', () => {
    for (const { placed } of all)
      for (const { box, id } of placed) {
        const inside = box[0] >= 0 && box[1] >= 0 && box[2] <= on.width && box[3] <= on.height;
        expect(inside, id).toBe(true);
      }
  });

  it('all counties are named, close to where they are', () => {
    for (const { placed } of all) {
      const counties = placed.filter(({ style }) => style === 'county');
      expect(counties.map(({ id }) => id).sort()).toEqual(
        atlas.counties.map(({ region_id }) => `county:${region_id}`).sort(),
      );
      for (const { x, y, box, id } of counties) {
        const dx = Math.max(box[0] - x, 0, x - box[2]);
        const dy = Math.max(box[1] - y, 0, y - box[3]);
        expect(Math.hypot(dx, dy), id).toBeLessThan(Math.max(90, 0.2 * frame));
      }
    }
  });

  it('is the same every time, whatever the order of the labels', () => {
    const { scene, placed } = all.at(-1)!;
    const turned = { ...scene, labels: [...scene.labels].reverse() };
    expect(placeLabels(turned, { ...on, locale })).toEqual(placed);
  });
});

describe('a label', () => {
  it('has its text inside its box', () => {
    const scene = buildScene(
      atlas,
      { layers: LAYERS, metric: 'named-projects', focus: null },
      'zh',
      base,
    );
    for (const label of placeLabels(scene, { ...stage(820), locale: 'zh' })) {
      const [x0, y0, x1, y1] = label.box;
      const first = label.y + label.dy;
      const last = first + (label.lines.length - 1) * label.lineHeight;
      expect(first - label.size * 0.8).toBeGreaterThanOrEqual(y0 - 1);
      expect(last).toBeLessThanOrEqual(y1);
      const from = { start: x0, middle: (x0 + x1) / 2, end: x1 }[label.anchor];
      expect(label.x + label.dx).toBeCloseTo(from, 6);
    }
  });

  it('takes its width from a real font if one is at hand', () => {
    const scene = buildScene(atlas, { layers: [], metric: '', focus: null }, 'en', base);
    const narrow = placeLabels(scene, { ...stage(820), locale: 'en', measure: () => 7 });
    expect(narrow.length).toBeGreaterThan(0);
    for (const { box } of narrow) expect(box[2] - box[0]).toBeCloseTo(7, 6);
  });

  it('is estimated at one em a Chinese character', () => {
    expect(estimate('锦州', 10)).toBe(20);
    expect(estimate('12', 10)).toBe(12);
    expect(estimate('ab', 10)).toBeCloseTo(11.2, 9);
  });
});
