/** The query string: every view survives the round trip, and no text in the address can do harm. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, serialise } from '$lib/state/codec';
import {
  DEFAULT_VIEW,
  LAYERS,
  ORIENTATIONS,
  PAPERS,
  SORTS,
  THEMES,
  type View,
} from '$lib/state/view';
import type { Ref } from '$lib/model/atlas';
import { STATED } from '$lib/model/filter';
import type { Rules } from '$lib/model/rules';
import { PROGRESS_INDICATORS } from '$lib/data/progress-indicators';
import { messages } from '$lib/i18n/messages';

const decimal = (min: number, max: number, digits: number) =>
  fc.integer({ min: min * 10 ** digits, max: max * 10 ** digits }).map((n) => n / 10 ** digits);
const word = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);

const refs = fc
  .tuple(fc.constantFrom('projects', 'regions', 'context_places'), word)
  .map(([table, id]): Ref => `${table}:${id}`);
/** One filter has one address: values stand in order. */
const values = fc.uniqueArray(fc.oneof(word, fc.constant('not-stated'))).map((ids) => ids.sort());
const company = fc.oneof(
  fc.constantFrom('国电投', 'A&B=C, Ltd', '100%公司', '#1 + 2?', 'not-stated'),
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: 30 })
    .filter((text) => text === text.trim() && !/[;\p{Cc}\p{Surrogate}]/u.test(text)),
);
const typed = fc
  .string({ unit: 'binary', maxLength: 40 })
  .map((text) => text.replace(/[\p{Cc}\p{Surrogate}]/gu, ''))
  .map((text) => (text.trim() ? text : ''));
const extent = fc
  .tuple(
    fc.uniqueArray(decimal(-180, 180, 4), { minLength: 2, maxLength: 2 }),
    fc.uniqueArray(decimal(-90, 90, 4), { minLength: 2, maxLength: 2 }),
  )
  .map(([lons, lats]) => ({
    west: Math.min(...lons),
    east: Math.max(...lons),
    south: Math.min(...lats),
    north: Math.max(...lats),
  }));
const range = fc
  .tuple(fc.option(decimal(0, 9999, 4)), fc.option(decimal(0, 9999, 4)))
  .filter(([min, max]) => min === null || max === null || min < max);

const hundred = fc.integer({ min: 0, max: 100 });

const plain = fc.record({
  layers: fc.subarray([...LAYERS]),
  metric: word,
  industries: values,
  stages: values,
  regions: values,
  tiers: values,
  parks: values,
  investor: fc.uniqueArray(company).map((names) => names.sort()),
  stated: fc.constantFrom(...STATED),
  q: typed,
  extent: fc.option(extent),
  sort: fc.constantFrom(...SORTS),
  focus: fc.option(refs),
  keep: fc.uniqueArray(refs),
  shortlist: fc.boolean(),
  camera: fc.option(
    fc.record({ lon: decimal(-180, 180, 4), lat: decimal(-85, 85, 4), zoom: decimal(0, 22, 2) }),
  ),
  context: fc.boolean(),
  columns: fc.boolean(),
  compare: values,
  today: fc.option(
    fc
      .date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  ),
  rules: fc
    .tuple(
      fc
        .array(hundred, { minLength: 4, maxLength: 4 })
        .filter((weights) => weights.some((weight) => weight > 0)),
      fc.tuple(hundred, hundred).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
      hundred,
    )
    .map(([weights, bands, slow]): Rules => ({
      weights: Object.fromEntries(
        PROGRESS_INDICATORS.map((id, i) => [id, weights[i]]),
      ) as Rules['weights'],
      bands,
      slow,
    })),
  sheet: fc.record({
    paper: fc.constantFrom(...PAPERS),
    orientation: fc.constantFrom(...ORIENTATIONS),
    bleed: fc.boolean(),
  }),
  theme: fc.constantFrom(...THEMES),
});
const views: fc.Arbitrary<View> = fc
  .tuple(plain, range)
  .map(([view, [min, max]]) => ({ ...view, min, max }));

/** Queries that look like ours, so that more of them reach the readers of the values. */
const queries = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.tuple(fc.constantFrom(...Object.keys(DEFAULT_VIEW), 'x'), fc.string()))
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
    ['industries', 'Food'],
    ['stages', 'Signed,'],
    ['regions', '黑山'],
    ['investor', ''],
    ['investor', ';;'],
    ['stated', 'on'],
    ['min', '-1'],
    ['min', '1e3'],
    ['max', '0.00001'],
    ['q', 'x'.repeat(101)],
    ['q', 'a\u0000b'],
    ['extent', '121,41,122'],
    ['extent', '122,41,121,42'],
    ['extent', '121,42,122,42'],
    ['keep', 'heishan'],
    ['rules', '1-1-1.33-67.10'],
    ['rules', '0-0-0-0.33-67.10'],
    ['rules', '1-1-1-1.67-33.10'],
    ['rules', '1-1-1-101.33-67.10'],
    ['rules', '1-1-1-01.33-67.10'],
    ['rules', ''],
    ['sheet', 'a3'],
    ['sheet', 'a5-portrait'],
    ['sheet', 'a3-round'],
    ['sheet', 'a3-portrait-bleed-bleed'],
    ['sheet', 'A3-portrait'],
  ])('ignores %s=%s and says so', (key, value) => {
    const { view, notices } = parse(`?${key}=${encodeURIComponent(value)}`);
    expect(view).toEqual(DEFAULT_VIEW);
    expect(notices).toEqual([{ key, value }]);
  });

  it.each([
    ['keep', 'projects:a,projects:b.', ['projects:a'], 'projects:b.'],
    ['keep', 'b,projects:a,projects:a,<i>', ['projects:a'], 'b,<i>'],
    ['stages', 'signed,', ['signed'], 'signed,'],
    ['industries', 'food,Food', ['food'], 'Food'],
    ['investor', 'a;;b', ['a', 'b'], 'a;;b'],
    ['layers', 'culture,roads,none', ['culture'], 'roads,none'],
  ])('of %s=%s leaves out what does not fit, and says so once', (key, value, kept, left) => {
    const { view, notices } = parse(`?${key}=${encodeURIComponent(value)}`);
    expect(view).toEqual({ ...DEFAULT_VIEW, [key]: kept });
    expect(notices).toEqual([{ key, value: left }]);
  });

  it('names every key in both languages', () => {
    for (const { notices } of [messages.zh, messages.en])
      expect(Object.keys(notices.keys).sort()).toEqual(Object.keys(DEFAULT_VIEW).sort());
  });

  it('writes a filter one way, whatever the order of choosing', () => {
    const one = { ...DEFAULT_VIEW, industries: ['food', 'digital'], investor: ['国电投', 'CNPC'] };
    const other = { ...one, industries: ['digital', 'food', 'food'], investor: ['CNPC', '国电投'] };
    expect(serialise(one)).toBe(serialise(other));
    expect(serialise(one)).toBe(
      '?industries=digital,food&investor=CNPC;%E5%9B%BD%E7%94%B5%E6%8A%95',
    );
  });

  it('keeps the order of the shortlist', () => {
    const keep: Ref[] = ['sites:z', 'projects:a', 'parks:m'];
    expect(serialise({ ...DEFAULT_VIEW, keep })).toBe('?keep=sites:z,projects:a,parks:m');
  });

  it('takes the upper bound of an empty range for the mistake', () => {
    expect(parse('?min=5&max=2')).toEqual({
      view: { ...DEFAULT_VIEW, min: 5 },
      notices: [{ key: 'max', value: '2' }],
    });
  });

  it('leaves out what no address can hold, and never fails to write what was typed', () => {
    expect(serialise({ ...DEFAULT_VIEW, q: 'a\ud800b\u0007' })).toBe('?q=ab');
    expect(parse('?q=%20%20')).toEqual({ view: DEFAULT_VIEW, notices: [] });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (q) => {
        expect(parse(serialise({ ...DEFAULT_VIEW, q })).notices).toEqual([]);
      }),
    );
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
