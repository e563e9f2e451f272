/** Filters with live counts: held against a plain filter over rows, and against the real tables. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildAtlas, CITY, type Item, type Ref } from '$lib/model/atlas';
import { columnsOf } from '$lib/model/columns';
import { find, refsOf, type Criterion, type Limits } from '$lib/model/facets';
import { BELOW_TIERS, FACETS, NO_FILTER, NOT_STATED, STATED, type Filter } from '$lib/model/filter';
import { amountOf, ASKS, valuesOf } from '$lib/model/values';
import { atlas } from '../fixtures/atlas';
import { manyTables } from '../fixtures/many';

const columns = columnsOf(atlas);
const names = (filter: Partial<Filter>, limits?: Limits) =>
  refsOf(columns, find(columns, { ...NO_FILTER, ...filter }, limits));
const countOf = (
  findings: ReturnType<typeof find>,
  facet: (typeof FACETS)[number],
  value: string,
) => findings.facets[facet].values.find((each) => each.value === value)?.count;

/** Whether an item passes, said as plainly as can be; `but` is left out. */
function passes(item: Item, all: typeof atlas, filter: Filter, limits: Limits, but?: Criterion) {
  const facets = FACETS.every(
    (facet) =>
      facet === but ||
      !filter[facet].length ||
      valuesOf(facet, item, all).some((value) => filter[facet].includes(value)),
  );
  const amount = amountOf(item);
  const narrowed = filter.stated !== 'any' || filter.min !== null || filter.max !== null;
  const within =
    amount === null
      ? filter.stated !== 'yes'
      : filter.stated !== 'no' &&
        amount >= (filter.min ?? -Infinity) &&
        amount < (filter.max ?? Infinity);
  return (
    facets &&
    (but === 'amount' || !narrowed || (item.kind === 'project' && within)) &&
    (but === 'kinds' || !limits.shown || limits.shown.has(item.ref)) &&
    (but === 'q' || !limits.hits || limits.hits.has(item.ref)) &&
    (but === 'extent' || !limits.extent || limits.extent.has(item.ref))
  );
}

const few = buildAtlas(manyTables(60, 7));
const fewColumns = columnsOf(few);
const values = (facet: (typeof FACETS)[number]) =>
  fc.subarray([...fewColumns.facets[facet].values, 'no-such-value'], { maxLength: 4 });
const bound = fc.option(fc.constantFrom(0.05, 0.2, 1, 5, 17, 100));
const filters: fc.Arbitrary<Filter> = fc.record({
  industries: values('industries'),
  stages: values('stages'),
  regions: values('regions'),
  tiers: values('tiers'),
  parks: values('parks'),
  investor: values('investor'),
  stated: fc.constantFrom(...STATED),
  min: bound,
  max: bound,
});
/** Most filters leave little: often all but a few facets are open. */
const looser = fc
  .tuple(filters, fc.subarray([...FACETS], { minLength: 3 }))
  .map(([filter, open]) => ({ ...filter, ...Object.fromEntries(open.map((name) => [name, []])) }));
const someRefs = fc.option(
  fc.subarray(few.items.map(({ ref }) => ref)).map((refs) => new Set<Ref>(refs)),
);
const limits: fc.Arbitrary<Limits> = fc.record({
  shown: someRefs,
  hits: someRefs,
  extent: someRefs,
});

describe('filters', () => {
  it('find and count what a plain filter does', () => {
    fc.assert(
      fc.property(fc.oneof(filters, looser), fc.oneof(limits, fc.constant({})), (filter, sets) => {
        const findings = find(fewColumns, filter, sets);
        const without = (but?: Criterion) =>
          few.items.filter((item) => passes(item, few, filter, sets, but));
        expect(refsOf(fewColumns, findings)).toEqual(without().map(({ ref }) => ref));
        const { shown }: Limits = sets;
        expect([...findings.off].map((number) => few.items[number]!.ref)).toEqual(
          without('kinds')
            .map(({ ref }) => ref)
            .filter((ref) => shown && !shown.has(ref)),
        );
        for (const facet of FACETS) {
          const rest = without(facet);
          const { values: counted, inapplicable } = findings.facets[facet];
          for (const { value, count, chosen } of counted) {
            expect(count, `${facet} ${value}`).toBe(
              rest.filter((item) => valuesOf(facet, item, few).includes(value)).length,
            );
            expect(chosen).toBe(filter[facet].includes(value));
          }
          expect(inapplicable).toBe(rest.filter(({ kind }) => !ASKS[facet].includes(kind)).length);
        }
        const rest = without('amount');
        expect(findings.amount.bins.reduce((sum, n) => sum + n, 0)).toBe(
          rest.filter((item) => amountOf(item) !== null).length,
        );
        expect(findings.amount.notStated).toBe(
          rest.filter((item) => item.kind === 'project' && amountOf(item) === null).length,
        );
        expect(findings.amount.inapplicable).toBe(
          rest.filter(({ kind }) => kind !== 'project').length,
        );
        const loosen = findings.found.length
          ? []
          : findings.used.filter((criterion) => without(criterion).length);
        expect(new Set(findings.loosen.map(({ criterion }) => criterion))).toEqual(new Set(loosen));
        for (const { criterion, gives } of findings.loosen)
          expect(gives).toBe(without(criterion).length);
      }),
      { numRuns: 300 },
    );
  });

  it('promise at a value what choosing it gives', () => {
    const base: Filter = { ...NO_FILTER, regions: ['210782'] };
    const now = find(columns, base);
    for (const facet of FACETS)
      for (const { value, count } of now.facets[facet].values)
        expect(find(columns, { ...base, [facet]: [value] }).found.length, value).toBe(count);
    const notStated = find(columns, { ...base, stated: 'no' });
    expect(notStated.found.length).toBe(now.amount.notStated);
  });

  it('promise of stated amounts those within the range', () => {
    for (const range of [
      { min: null, max: null },
      { min: 2, max: 10 },
      { min: 50, max: null },
      { min: 500, max: null },
    ]) {
      const base: Filter = { ...NO_FILTER, industries: ['new_energy', 'metallurgy'], ...range };
      const { within, notStated, inapplicable } = find(columns, base).amount;
      const gives = (stated: Filter['stated']) => find(columns, { ...base, stated }).found.length;
      expect(within).toBe(gives('yes'));
      expect(notStated).toBe(gives('no'));
      const ranged = range.min !== null || range.max !== null;
      expect(within + notStated + (ranged ? 0 : inapplicable)).toBe(gives('any'));
    }
  });

  it('let everything through while nothing is chosen', () => {
    const all = find(columns, NO_FILTER);
    expect(refsOf(columns, all)).toEqual(atlas.items.map(({ ref }) => ref));
    expect(all.used).toEqual([]);
    expect(all.loosen).toEqual([]);
  });

  it('lose no item: each is counted at a value, at not stated, or as not asked', () => {
    const all = find(columns, NO_FILTER);
    for (const facet of ['stages', 'regions', 'tiers', 'parks', 'investor'] as const) {
      const { values: counted, inapplicable } = all.facets[facet];
      const sum = counted.reduce((total, { count }) => total + count, inapplicable);
      expect(sum, facet).toBe(atlas.items.length);
    }
    const projects = atlas.items.filter(({ kind }) => kind === 'project');
    const stated = projects.filter((item) => amountOf(item) !== null).length;
    expect(all.amount.notStated).toBe(projects.length - stated);
    expect(countOf(all, 'tiers', NOT_STATED)).toBe(projects.length - stated);
    expect(countOf(all, 'tiers', BELOW_TIERS)).toBe(1);
    expect(countOf(all, 'stages', NOT_STATED)).toBe(1);
    expect(countOf(all, 'industries', NOT_STATED)).toBe(
      atlas.items.filter(({ industries }) => !industries.length).length,
    );
  });

  it('answer what investors ask', () => {
    expect(names({ regions: ['210727'], tiers: ['upper'] })).toEqual([
      'projects:yixian-xinda-coal-coke',
    ]);
    expect(names({ tiers: [BELOW_TIERS] })).toEqual(['projects:beizhen-jugu-grain-storage']);
    expect(names({ investor: ['国电投'] })).toHaveLength(2);
    const counties = new Set(
      names({ industries: ['new_energy'] }).map((ref) => atlas.item(ref)?.region.region_id),
    );
    expect(counties).toContain('210726');
    expect(counties).toContain(CITY);
    const parks = new Set(atlas.items.filter(({ kind }) => kind === 'park').map(({ ref }) => ref));
    expect(names({ regions: ['210782'] }, { shown: parks })).toHaveLength(4);
    expect(names({ parks: ['yixian-lingbei'] })).toContain('parks:yixian-lingbei');
  });

  it('keep what states no amount beside a range, unless told otherwise', () => {
    const open = names({ min: 5, regions: ['210782'] });
    expect(open.filter((ref) => amountOf(atlas.item(ref)!) === null)).toHaveLength(2);
    expect(names({ min: 5, regions: ['210782'], stated: 'yes' })).toEqual([
      'projects:beizhen-modern-agriculture-park',
      'projects:beizhen-rooftop-solar',
    ]);
    expect(names({ min: 2, max: 5, stated: 'yes' })).not.toContain(
      'projects:beizhen-rooftop-solar',
    );
  });

  it('say which facet to loosen where nothing is found', () => {
    const { found, loosen } = find(columns, {
      ...NO_FILTER,
      regions: ['210782'],
      industries: ['metallurgy'],
    });
    expect(found).toHaveLength(0);
    const only = (filter: Partial<Filter>) => names(filter).length;
    expect(loosen).toEqual(
      [
        { criterion: 'industries', gives: only({ regions: ['210782'] }) },
        { criterion: 'regions', gives: only({ industries: ['metallurgy'] }) },
      ].sort((a, b) => b.gives - a.gives),
    );
    const none = find(columns, { ...NO_FILTER, investor: ['no such'], stages: ['no-such'] });
    expect(none.loosen).toEqual([]);
  });

  it('list counties first and the city, whose items have no stated county, last', () => {
    const listed = columns.facets.regions.values;
    expect(listed.slice(0, 4)).toEqual(atlas.counties.map(({ region_id }) => region_id));
    expect(listed.at(-1)).toBe(CITY);
  });
});

describe('filters over 10,000 projects', () => {
  let many: ReturnType<typeof columnsOf>;
  beforeAll(() => {
    many = columnsOf(buildAtlas(manyTables(10_000)));
  });

  it('take no longer than five times 16 ms', () => {
    const filter: Filter = {
      ...NO_FILTER,
      industries: ['new_energy', 'food'],
      stages: ['signed', NOT_STATED],
      min: 1,
    };
    const times = Array.from({ length: 15 }, () => {
      const start = performance.now();
      find(many, filter);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    expect(times[7]).toBeLessThan(80);
  });
});
