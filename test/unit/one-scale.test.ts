/** One scale: legend, SVG map, GL map and exported file show a value in the same colour and size. */
import { render } from 'svelte/server';
import { describe, expect, it, vi } from 'vitest';
import { quantity } from '$lib/i18n/format';
import { LOCALES, type Locale } from '$lib/i18n/locale';
import { CITY, refOf } from '$lib/model/atlas';
import { measures, type Measure } from '$lib/model/measures';
import { buildScene } from '$lib/scene/build';
import { CUT, toGrid } from '$lib/scene/frame';
import { mappable, samples } from '$lib/scene/scales';
import type { Legend, Mark, Scene } from '$lib/scene/scene';
import { LAYERS } from '$lib/state/view';
import { CASING, DIM, LINK_WIDTH, OUTLINE } from '$lib/scene/look';
import { THEMES, type Ink, type Theme } from '$lib/theme/palette';
import { deckLayers } from '$lib/map/layers';
import { baseLayers } from '$lib/map/style';
import BaseMap from '$lib/svg/BaseMap.svelte';
import Marks from '$lib/svg/Marks.svelte';
import coursesSource from '$lib/svg/Courses.svelte?raw';
import Links from '$lib/svg/Links.svelte';
import { inStage } from '$lib/svg/framed';
import { linkLines } from '$lib/svg/link-lines';
import { atlas, base } from '../fixtures/atlas';
import {
  file,
  fileLegend,
  fileLinks,
  gl,
  legend,
  lookOf,
  svg,
  type Drawn,
  type Key,
  type Path,
} from '../fixtures/drawn';

/** Turned on, the scale has its inks upside down and its radii half as large again. */
const changed = vi.hoisted(() => ({ on: false }));

vi.mock('$lib/scene/scales', async (original) => {
  const real = await original<typeof import('$lib/scene/scales')>();
  const turn = (ink: Ink): Ink =>
    changed.on ? (ink.replace(/\d/, (n) => `${6 - +n}`) as Ink) : ink;
  const grow = (r: number): number => (changed.on ? 1.5 * r : r);
  return {
    ...real,
    choropleth: (measure: Measure) => {
      const scale = real.choropleth(measure);
      return {
        ...scale,
        ink: (value: number) => turn(scale.ink(value)),
        entries: (locale: Locale) =>
          scale.entries(locale).map((entry) => ({ ...entry, swatch: turn(entry.swatch as Ink) })),
      };
    },
    areaRadius: (amount: number) => grow(real.areaRadius(amount)),
    symbolRadius: (measure: Measure) => (value: number) => grow(real.symbolRadius(measure)(value)),
  } satisfies typeof real;
});

const all = measures(atlas);
const scenes = (locale: Locale, metric: string): Scene =>
  buildScene(atlas, { layers: LAYERS, metric, focus: null }, locale, base);

const block = (scene: Scene, id: string): Legend => scene.legends.find((each) => each.id === id)!;

/** Radius of a circle's path, or of a polygon with a corner at the top. */
const radius = ([path]: readonly Path[]): number => Number(/^M-([\d.]+) 0a/.exec(path!.d)?.[1]);
/** Colour of a mark's body: its fill, or the broad line of a hollow one. */
const body = ([path]: readonly Path[], hollow: boolean): string =>
  (hollow ? path!.stroke : path!.fill)!;

/** The keys of a block whose entries have a glyph, with the values that they stand for. */
function sized(scene: Scene, keys: readonly Key[], id: string, values: readonly number[]) {
  const entries = block(scene, id).entries;
  return values.map((value, i) => {
    expect(entries[i]!.glyph).toBeDefined();
    // A scene may be drawn smaller as a whole, and its legend with it.
    return { value, r: radius(keys[i]!.paths) / scene.fit };
  });
}

/** Area in proportion to the value, on one scale with the legend; paths are rounded to 0.01 px. */
function expectOneScale(
  keys: readonly { value: number; r: number }[],
  drawn: readonly { value: number; r: number }[],
): void {
  expect(drawn.length).toBeGreaterThan(0);
  for (const key of keys)
    for (const one of drawn)
      expect(Math.abs(one.r - key.r * Math.sqrt(one.value / key.value))).toBeLessThan(0.15);
}

/** The legend's entry that holds a value: its label is the value, or a span of values around it. */
function keyOf(
  scene: Scene,
  measure: Measure,
  value: number,
  keys: readonly Key[],
  locale: Locale,
) {
  const sorted = [...new Set(mappable(measure))].sort((a, b) => a - b);
  const words = sorted.map((each) => quantity(each, measure.unit, locale));
  const at = block(scene, 'measure').entries.findIndex(({ label, swatch }) => {
    if (!swatch || swatch === 'hatch' || swatch === 'unit') return false;
    const [low, high = low] = label.split('–').map((end) => sorted[words.indexOf(end)]!);
    return low! <= value && value <= high!;
  });
  return keys[at]!.swatch;
}

function expectLegend(
  { fills, hatched, marks }: Drawn,
  scene: Scene,
  measure: Measure,
  theme: Theme,
  locale: Locale,
): void {
  const keys = legend(scene, theme);
  expect(keys.measure!.some(({ swatch }) => swatch === 'hatch')).toBe(hatched.length > 0);
  if (measure.encoding === 'choropleth') {
    for (const { region_id: id, in_focus } of scene.areas) {
      const found = measure.values.get(id);
      if (found) expect(fills[id]).toBe(keyOf(scene, measure, found.value, keys.measure!, locale));
      const blank = block(scene, 'measure').entries.findIndex(({ swatch }) => swatch === 'unit');
      if (!found && !in_focus && blank >= 0) expect(fills[id]).toBe(keys.measure![blank]!.swatch);
    }
  }
  if (measure.encoding === 'symbol') {
    const drawn = scene.marks.flatMap(({ ref, glyph }, i) => {
      const value = measure.values.get(ref.replace('regions:', ''))?.value;
      return glyph.shape === 'sum' ? [{ value: value!, r: radius(marks[i]!) }] : [];
    });
    expectOneScale(sized(scene, keys.measure!, 'measure', samples(mappable(measure))), drawn);
  }

  const projects = atlas.items.filter((item) => item.kind === 'project');
  const amounts = projects.flatMap(({ row }) => row.investment_100m_cny ?? []);
  const discs = projects.flatMap(({ ref, row }) => {
    const i = scene.marks.findIndex((mark) => mark.ref === ref);
    const value = row.investment_100m_cny;
    return i >= 0 && value !== null ? [{ value, r: radius(marks[i]!) }] : [];
  });
  expectOneScale(sized(scene, keys.sizes!, 'sizes', samples(amounts)), discs);

  const refs = block(scene, 'industries').entries.map(({ ref }) => ref);
  for (const [i, { ref, glyph }] of scene.marks.entries()) {
    const item = atlas.item(ref);
    const [id] = item?.industries ?? [];
    if (!id) continue;
    const entry = refs.indexOf(refOf('industries', id));
    const hollow = glyph.shape === 'ring' || glyph.hollow === true;
    expect(body(marks[i]!, hollow), ref).toBe(keys.industries![entry]!.swatch);
  }
}

describe.each(LOCALES)('in %s', (locale) => {
  describe.each(THEMES)('%s', (theme) => {
    it.each(all.map((measure) => [measure.id, measure] as const))('%s', (id, measure) => {
      const scene = scenes(locale, id);
      const drawn = svg(scene, theme);
      expect(Object.keys(drawn.fills)).toHaveLength(scene.areas.length);
      expect(drawn.marks).toHaveLength(scene.marks.length);
      expect(gl(scene, theme)).toEqual(drawn);
      expect(file(scene, theme, locale)).toEqual(drawn);
      expectLegend(drawn, scene, measure, theme, locale);
    });

    it('the file explains with the symbols and swatches of the page', () => {
      const scene = scenes(locale, 'named-amount');
      const there = fileLegend(scene, theme, locale);
      const keys = Object.values(legend(scene, theme)).flat();
      expect(keys.length).toBeGreaterThan(30);
      for (const { swatch, paths } of keys) {
        if (swatch)
          expect(there.swatches).toContain(swatch === 'hatch' ? 'url(#hatch-key)' : swatch);
        for (const path of paths) expect(there.paths).toContainEqual(path);
      }
    });
  });
});

it('draws links in one width, and those of a choice alike over both maps and in the file', () => {
  const view = {
    layers: LAYERS,
    metric: 'named-projects',
    focus: 'industries:new_energy',
  } as const;
  const scene = buildScene(atlas, view, 'zh', base);
  const layer = deckLayers(scene, lookOf(scene, 'light')).find(({ id }) => id === 'courses')!;
  const { getWidth } = layer.props as unknown as { getWidth(row: unknown): number };
  expect(getWidth({ link: { kind: 'course' } })).toBe(LINK_WIDTH.course);
  expect(coursesSource).toMatch(
    new RegExp(`\\.course \\{\\s+stroke-width: ${LINK_WIDTH.course}px`),
  );

  const project = inStage({ width: 800, height: 700 });
  const lines = linkLines(scene.links, { project, k: 1 });
  expect(lines.length).toBeGreaterThan(1);
  const page = render(Links, { props: { lines, k: 1 } }).body;
  const saved = fileLinks(scene, 'light', 'zh');
  const widths = [LINK_WIDTH['same-industry'], LINK_WIDTH['same-industry'] + 2 * CASING.width];
  for (const { d } of lines) {
    for (const width of widths) {
      expect(page).toMatch(new RegExp(`d="${d}"[^>]*stroke-width="${width}"`));
      expect(saved).toContainEqual(expect.objectContaining({ d, 'stroke-width': String(width) }));
    }
  }
  expect(saved).toHaveLength(widths.length * lines.length);
});

it('dims symbols, keeps the shade of areas and outlines them alike on both maps', () => {
  const view = {
    layers: LAYERS,
    metric: 'named-projects',
    focus: 'industries:new_energy',
  } as const;
  const scene = buildScene(atlas, view, 'zh', base);
  const dim = scene.areas.find(({ emphasis }) => emphasis === 'dim')!;
  const lit = scene.areas.find(({ emphasis }) => emphasis === 'lit')!;
  const ground = render(BaseMap, { props: { base, scene } }).body;
  const unit = new RegExp(`<use[^>]*data-ref="${dim.ref}"[^>]*>`).exec(ground)![0];
  expect(unit).toContain('data-emphasis="dim"');
  expect(unit).not.toContain('opacity');
  expect(ground).toContain(`stroke-width="${OUTLINE}"`);
  const style = baseLayers([Number(dim.region_id), Number(lit.region_id)], {
    scene,
    theme: 'light',
    chosen: () => false,
    eased: false,
    ground: true,
  });
  const paint = (id: string) => style.find((layer) => layer.id === id)!.paint;
  expect(paint(`area-${dim.region_id}`)).toMatchObject({ 'fill-opacity': 1 });
  expect(paint(`outline-${lit.region_id}`)).toMatchObject({ 'line-width': OUTLINE });

  const marks = deckLayers(scene, lookOf(scene, 'light')).find(({ id }) => /^marks/.test(id))!;
  const { getColor } = marks.props as unknown as { getColor(mark: Mark): number[] };
  const quiet = scene.marks.filter(({ emphasis }) => emphasis === 'dim');
  expect(quiet.length).toBeGreaterThan(0);
  for (const mark of quiet) expect(getColor(mark)[3]).toBe(Math.round(DIM * 255));
  const drawn = render(Marks, { props: { scene, label: '' } }).body;
  expect(drawn.split(`opacity="${DIM}"`)).toHaveLength(quiet.length + 1);
});

it('lets the neighbours run out, lines and all, on both maps', () => {
  const view = { layers: LAYERS, metric: 'named-projects', focus: null } as const;
  const scene = buildScene(atlas, view, 'zh', base);
  const ground = render(BaseMap, { props: { base, scene } }).body;
  const [cover, x0, x1] = /<path d="M(-?\d+)-?\d+H(-?\d+)V[^"]*" fill="url\(#[^)]*-run\)"/.exec(
    ground,
  )!;
  expect(Number(x0)).toBeLessThan(toGrid([CUT.west, 41.5])[0]);
  expect(Number(x1)).toBeGreaterThan(toGrid([CUT.east, 41.5])[0]);
  const stops = [...ground.matchAll(/<stop offset="([\d.]+)" stop-opacity="0"/g)].map(([, at]) =>
    Number(at),
  );
  const share = CUT.fade / (CUT.east - CUT.west);
  expect(stops).toEqual([share, 1 - share].map((at) => expect.closeTo(at, 2)));
  // Above the neighbours, below the units.
  const at = ground.indexOf(cover);
  for (const { id } of base.neighbours) expect(ground.lastIndexOf(`-n${id}`)).toBeLessThan(at);
  expect(ground.indexOf('class="unit')).toBeGreaterThan(at);

  const look = { scene, theme: 'light', chosen: () => false, eased: false } as const;
  const order = baseLayers([210726], { ...look, ground: true }).map(({ id }) => id);
  expect(order.indexOf('run-out')).toBe(order.indexOf('neighbour-lines') + 1);
  expect(baseLayers([210726], { ...look, ground: false }).map(({ id }) => id)).not.toContain(
    'run-out',
  );
});

describe('a change of the scale', () => {
  const THEME = 'light';
  const look = (metric: string) => {
    const scene = scenes('en', metric);
    return {
      legend: legend(scene, THEME).measure,
      sizes: legend(scene, THEME).sizes,
      svg: svg(scene, THEME),
      gl: gl(scene, THEME),
      file: file(scene, THEME, 'en'),
    };
  };

  it.each(['named-projects', 'named-amount'])('reaches all four: %s', (metric) => {
    const before = look(metric);
    changed.on = true;
    try {
      const after = look(metric);
      expect(after.legend).not.toEqual(before.legend);
      expect(after.sizes).not.toEqual(before.sizes);
      for (const name of ['svg', 'gl', 'file'] as const) {
        const part = metric === 'named-projects' ? 'fills' : 'marks';
        expect(after[name][part], name).not.toEqual(before[name][part]);
      }
      expect(after.gl).toEqual(after.svg);
      expect(after.file).toEqual(after.svg);
      const measure = all.find(({ id }) => id === metric)!;
      expectLegend(after.svg, scenes('en', metric), measure, THEME, 'en');
    } finally {
      changed.on = false;
    }
  });
});

it('has something to look at: every way of drawing a measure, and a county without a value', () => {
  expect(new Set(all.map(({ encoding }) => encoding))).toEqual(
    new Set(['choropleth', 'symbol', 'figure']),
  );
  const counties = atlas.regions.filter(({ region_id }) => region_id !== CITY);
  expect(all.some(({ values }) => counties.some(({ region_id }) => !values.has(region_id)))).toBe(
    true,
  );
});
