/** The query string: every view survives the round trip, and no text in the address can do harm. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, serialise } from '$lib/state/codec';
import { DEFAULT_VIEW, LAYERS, THEMES, type View } from '$lib/state/view';
import type { Ref } from '$lib/model/atlas';

const decimal = (min: number, max: number, digits: number) =>
  fc.integer({ min: min * 10 ** digits, max: max * 10 ** digits }).map((n) => n / 10 ** digits);
const word = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);

const views: fc.Arbitrary<View> = fc.record({
  layers: fc.subarray([...LAYERS]),
  metric: word,
  focus: fc.option(
    fc
      .tuple(fc.constantFrom('projects', 'regions', 'context_places'), word)
      .map(([table, id]): Ref => `${table}:${id}`),
  ),
  camera: fc.option(
    fc.record({ lon: decimal(-180, 180, 4), lat: decimal(-85, 85, 4), zoom: decimal(0, 22, 2) }),
  ),
  context: fc.boolean(),
  columns: fc.boolean(),
  theme: fc.constantFrom(...THEMES),
});

/** Queries that look like ours, so that more of them reach the readers of the values. */
const queries = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.tuple(
        fc.constantFrom('layers', 'metric', 'focus', 'context', 'columns', 'camera', 'theme', 'x'),
        fc.string(),
      ),
    )
    .map((pairs) => `?${pairs.map((pair) => pair.join('=')).join('&')}`),
  views.map(serialise),
);

describe('the codec', () => {
  it('brings every view back', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parse(serialise(view))).toEqual({ view, notices: [] });
      }),
    );
  });

  it('takes any text without throwing, and settles at once', () => {
    fc.assert(
      fc.property(queries, (text) => {
        const once = serialise(parse(text).view);
        expect(serialise(parse(once).view)).toBe(once);
        expect(parse(once).notices).toEqual([]);
      }),
    );
  });

  it('leaves defaults out', () => {
    expect(serialise(DEFAULT_VIEW)).toBe('');
    expect(parse('')).toEqual({ view: DEFAULT_VIEW, notices: [] });
  });

  it('writes legible links in a stable order', () => {
    const view: View = {
      ...DEFAULT_VIEW,
      layers: ['clusters', 'investment'],
      metric: 'gdp-growth',
      focus: 'regions:210726',
      camera: { lon: 121.123456, lat: 41, zoom: 8.456 },
      theme: 'dark',
    };
    expect(serialise(view)).toBe(
      '?layers=investment,clusters&metric=gdp-growth&focus=regions:210726&camera=121.1235,41,8.46&theme=dark',
    );
  });

  it.each([
    ['layers', 'roads'],
    ['layers', ''],
    ['layers', 'investment,'],
    ['metric', 'GDP growth'],
    ['focus', 'heishan'],
    ['focus', 'projects:<b>'],
    ['camera', '121,41'],
    ['camera', '121,41,NaN'],
    ['camera', '181,41,8'],
    ['camera', '121,41,1e1'],
    ['theme', 'pink'],
  ])('ignores %s=%s and says so', (key, value) => {
    const { view, notices } = parse(`?${key}=${encodeURIComponent(value)}`);
    expect(view).toEqual(DEFAULT_VIEW);
    expect(notices).toEqual([{ key, value }]);
  });

  it('takes the first of a key that stands twice, and drops foreign keys', () => {
    expect(parse('?theme=dark&utm=1&theme=light')).toEqual({
      view: { ...DEFAULT_VIEW, theme: 'dark' },
      notices: [],
    });
  });

  it('reads the layers in any order, and none', () => {
    expect(parse('?layers=culture,investment,culture').view.layers).toEqual([
      'investment',
      'culture',
    ]);
    expect(parse('?layers=none').view.layers).toEqual([]);
  });
});
