/** What eases on the GL map, what answers at once, and that nothing moves where a reader wants none of it. */
import { readFileSync } from 'node:fs';
import type { Layer } from '@deck.gl/core';
import type { FillLayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { Arrivals } from '../../src/lib/map/arrivals';
import { deckLayers, type Look } from '../../src/lib/map/layers';
import { baseLayers } from '../../src/lib/map/style';
import type { Area, Column, Halo, Mark, Scene } from '../../src/lib/scene/scene';
import { identities } from '../../src/lib/scene/identity';
import { glyphKey } from '../../src/lib/scene/glyph';
import { ease, MOVE_TIME } from '../../src/lib/theme/motion';
import { mark } from '../fixtures/scene';

const halo = (name: string): Halo => ({
  ref: `projects:${name}` as Mark['ref'],
  at: [121, 41],
  radius_m: 5000,
  ink: 'accent',
  emphasis: 'plain',
});
const scene = (names: readonly string[]): Scene => ({
  areas: [],
  columns: [],
  halos: names.map(halo),
  marks: names.map((name) => mark(name, [121, 41])),
  links: [
    { id: 'l', kind: 'course', from: { at: [121, 41] }, to: { at: [122, 41] }, ink: 'accent' },
  ],
  labels: [],
  shelf: [],
  legends: [],
  fit: 1,
});
const AB = scene(['a', 'b']);
const SIZE = 24;
const cells = { [glyphKey(AB.marks[0]!.glyph)]: { x: 0, y: 0, width: SIZE, height: SIZE } };

/** Draws scenes one after the other, and gives the layers of the last. */
function drawn(scenes: readonly Scene[], eased: boolean): Record<string, Layer> {
  const [marks, halos] = [new Arrivals(), new Arrivals()];
  let layers: Layer[] = [];
  for (const now of scenes) {
    const look: Look = {
      theme: 'light',
      k: 1,
      shrink: 1,
      atlas: { key: '', image: {} as ImageData, cells, texels: 1 },
      chosen: 'projects:a' as Mark['ref'],
      arrivals: { marks: marks.next(now.marks, 1, eased), halos: halos.next(now.halos, 1, eased) },
      eased,
    };
    layers = deckLayers(now, look);
  }
  return Object.fromEntries(layers.map((layer) => [layer.id.replace(/-\d+$/, ''), layer]));
}
type Props = {
  transitions?: Record<string, { duration: number }>;
  getSize(mark: Mark, info: { index: number }): number;
  getFillColor(halo: Halo, info: { index: number }): number[];
};
const props = (layer: Layer | undefined) => layer!.props as unknown as Props;

describe('marks', () => {
  it('ease their colour and size, while the ring is there at once', () => {
    const layers = drawn([AB], true);
    expect(Object.keys(props(layers['marks']).transitions!)).toEqual(['getSize', 'getColor']);
    expect(props(layers['marks']).transitions!['getSize']!.duration).toBe(MOVE_TIME);
    expect(props(layers['halos']).transitions).toBeTruthy();
    expect(props(layers['rings']).transitions).toBeFalsy();
    expect(props(layers['courses']).transitions).toBeFalsy();
  });

  it('start from nothing if they are new, and only then', () => {
    const ABC = scene(['a', 'c', 'b']);
    const sizes = (layers: Record<string, Layer>, of: Scene) =>
      of.marks.map((mark, index) => props(layers['marks']).getSize(mark, { index }));
    const alphas = (layers: Record<string, Layer>, of: Scene) =>
      of.halos.map((halo, index) => props(layers['halos']).getFillColor(halo, { index })[3]! > 0);
    const first = drawn([AB], true);
    expect(sizes(first, AB)).toEqual([SIZE, SIZE]);
    const next = drawn([AB, ABC], true);
    expect(sizes(next, ABC)).toEqual([SIZE, 0, SIZE]);
    expect(alphas(next, ABC)).toEqual([true, false, true]);
    // A list of other rows has a layer of its own: nothing eases into another row.
    expect(next['marks']!.id).not.toBe(first['marks']!.id);
    expect(drawn([AB, scene(['a', 'b'])], true)['marks']!.id).toBe(first['marks']!.id);
    expect(drawn([AB, scene(['b', 'a'])], true)['marks']!.id).not.toBe(first['marks']!.id);
  });

  it('neither ease nor grow where nothing may move', () => {
    const ABC = scene(['a', 'b', 'c']);
    const layers = drawn([AB, ABC], false);
    for (const layer of Object.values(layers)) expect(props(layer).transitions).toBeFalsy();
    expect(ABC.marks.map((mark, index) => props(layers['marks']).getSize(mark, { index }))).toEqual(
      [SIZE, SIZE, SIZE],
    );
  });
});

describe('columns', () => {
  const column = (id: string, height_m: number | null): Column => ({
    ref: `regions:${id}` as Column['ref'],
    at: [121, 41],
    radius_m: 3000,
    height_m,
    ink: 'accent',
    lines: [],
    emphasis: 'plain',
  });
  const upright = (...columns: Column[]): Scene => ({ ...AB, columns });
  const [one, two, unknown] = [column('1', 100), column('2', 200), column('3', null)];
  const layersOf = (...scenes: Scene[]) => {
    const all = Object.entries(drawn(scenes, true));
    const named = (start: string) => all.find(([id]) => id.startsWith(start))![1];
    return { columns: named('columns'), open: named('open') };
  };

  it('ease only within the same counties', () => {
    const both = layersOf(upright(one, two)).columns.id;
    expect(layersOf(upright(one, column('2', 50))).columns.id).toBe(both);
    expect(layersOf(upright(two, one)).columns.id).not.toBe(both);
    expect(layersOf(upright(one, column('2', null))).columns.id).not.toBe(both);
  });

  it('are the same data for the same scene, the rings without a value too', () => {
    const now = upright(one, unknown);
    const [first, again] = [layersOf(now), layersOf(now)];
    for (const name of ['columns', 'open'] as const) {
      expect(first[name].props.data).toHaveLength(name === 'columns' ? 1 : 18);
      expect(again[name].props.data).toBe(first[name].props.data);
    }
  });
});

describe('Arrivals', () => {
  it('lets newcomers in once, and takes another occasion for no arrival', () => {
    const list = new Arrivals();
    const { marks } = AB;
    const first = list.next(marks.slice(0, 1), 1, true);
    expect(first.entering.size).toBe(0);
    const second = list.next(marks, 1, true);
    expect([...second.entering]).toEqual(['projects:b']);
    expect(list.next([...marks], 1, true)).toBe(second);
    list.enter();
    const entered = list.next(marks, 1, true);
    expect(entered.entering.size).toBe(0);
    expect(entered.generation).toBe(second.generation);
    const larger = list.next(marks, 1.2, true);
    expect(larger.generation).not.toBe(second.generation);
    expect(larger.entering.size).toBe(0);
  });

  it('tells the marks of one row apart', () => {
    expect(identities([{ ref: 'a' }, { ref: 'b' }, { ref: 'a' }])).toEqual(['a', 'b', 'a 1']);
  });
});

describe('areas', () => {
  const area = (emphasis: Area['emphasis']): Area => ({
    ref: 'regions:210726' as Area['ref'],
    region_id: '210726',
    in_focus: true,
    shade: 'step-2',
    hatched: true,
    emphasis,
  });
  const layers = (emphasis: Area['emphasis'], eased: boolean, chosen = false) => {
    const look = {
      scene: { areas: [area(emphasis)] },
      theme: 'light' as const,
      eased,
      ground: true,
    };
    const all = baseLayers([210726, 210727], { ...look, chosen: () => chosen });
    return new Map(all.map((layer) => [layer.id, layer]));
  };
  const fill = (from: ReturnType<typeof layers>, id: string) =>
    (from.get(id) as FillLayerSpecification).paint!;
  const line = (from: ReturnType<typeof layers>, id: string) =>
    (from.get(id) as LineLayerSpecification).paint!;

  it('ease their shade and hatch with constants, which an expression could not', () => {
    const dim = layers('dim', true);
    // The shade is that of the legend, chosen or not.
    expect(fill(dim, 'area-210726')['fill-opacity']).toBe(1);
    expect(fill(dim, 'hatched-210726')['fill-opacity']).toBe(1);
    expect(fill(dim, 'hatched-210727')['fill-opacity']).toBe(0);
    expect(fill(dim, 'area-210726')['fill-color-transition']!.duration).toBe(MOVE_TIME);
    const still = layers('dim', false);
    expect(fill(still, 'area-210726')['fill-color-transition']!.duration).toBe(0);
    expect(fill(still, 'hatched-210726')['fill-opacity-transition']!.duration).toBe(0);
    // MapLibre takes a property with the transition that it has by then.
    const names = Object.keys(fill(dim, 'area-210726'));
    expect(names.indexOf('fill-color-transition')).toBeLessThan(names.indexOf('fill-color'));
  });

  it('are outlined at once', () => {
    const outline = (...args: Parameters<typeof layers>) => line(layers(...args), 'outline-210726');
    expect(outline('plain', true)['line-opacity']).toBe(0);
    expect(outline('lit', true)['line-opacity']).toBe(1);
    expect(outline('plain', true, true)['line-opacity']).toBe(1);
    expect(outline('lit', true)).not.toHaveProperty('line-opacity-transition');
  });
});

describe('motion', () => {
  it('is the same in style sheets', () => {
    const css = readFileSync('src/lib/theme/tokens.css', 'utf8');
    expect(css).toContain(`--move: ${MOVE_TIME}ms;`);
    const [x1, y1, x2, y2] = /--ease: cubic-bezier\(([^)]+)\)/
      .exec(css)![1]!
      .split(',')
      .map(Number) as [number, number, number, number];
    /** The curve of the style sheets at a parameter. */
    const at = (a: number, b: number, t: number) =>
      3 * (1 - t) ** 2 * t * a + 3 * (1 - t) * t ** 2 * b + t ** 3;
    for (let t = 0; t <= 1; t += 0.05)
      expect(Math.abs(ease(at(x1, x2, t)) - at(y1, y2, t))).toBeLessThan(0.03);
    expect([ease(0), ease(0.5), ease(1)]).toEqual([0, 0.5, 1]);
  });
});
