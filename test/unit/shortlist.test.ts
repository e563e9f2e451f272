/** Kept rows side by side: what the tables state, what they leave open, and what a kind of row does not have. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '$lib/i18n/locale';
import { money } from '$lib/i18n/format';
import { keepWords } from '$lib/i18n/keep';
import { messages } from '$lib/i18n/messages';
import { canKeep, refOf, type Item, type Ref } from '$lib/model/atlas';
import { shortlistOf, type Cell, type Shortlist } from '$lib/model/shortlist';
import { atlas } from '../fixtures/atlas';

const all: Ref[] = [
  ...atlas.items.map(({ ref }) => ref),
  ...atlas.regions.map(({ region_id }) => refOf('regions', region_id)),
];
const someOf = fc.shuffledSubarray(all, { minLength: 1, maxLength: 8 });
const first = (kind: Item['kind']): Item => atlas.items.find((item) => item.kind === kind)!;
const cell = (list: Shortlist, id: string, ref: Ref): Cell => {
  const at = list.columns.findIndex((column) => column.ref === ref);
  return list.rows.find((row) => row.id === id)!.cells[at]!;
};

describe.each(LOCALES)('the shortlist in %s', (locale) => {
  it('has a column for each row in the order of the reader, and a cell in each line for it', () => {
    fc.assert(
      fc.property(someOf, (refs) => {
        const { columns, rows } = shortlistOf(refs, atlas, locale);
        expect(columns.map(({ ref }) => ref)).toEqual(refs);
        for (const { cells } of rows) {
          expect(cells).toHaveLength(refs.length);
          expect(cells.some(({ state }) => state !== 'not-asked')).toBe(true);
        }
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      }),
      { numRuns: 60 },
    );
  });

  it('says of a row the same wherever it stands and whatever stands beside it, but for lines that others bring', () => {
    fc.assert(
      fc.property(someOf, (refs) => {
        const list = shortlistOf(refs, atlas, locale);
        for (const ref of refs) {
          const alone = shortlistOf([ref], atlas, locale);
          for (const { id } of alone.rows)
            expect(cell(list, id, ref)).toEqual(cell(alone, id, ref));
          for (const { id } of list.rows)
            if (!alone.rows.some((row) => row.id === id))
              expect(cell(list, id, ref).state).not.toBe('stated');
        }
      }),
      { numRuns: 40 },
    );
  });

  it('tells what is stated, what is left open and what there is none of', () => {
    const projects = atlas.items.filter((item) => item.kind === 'project');
    const list = shortlistOf(all, atlas, locale);
    for (const { ref, row } of projects) {
      const found = cell(list, 'amount', ref);
      const amount = row.investment_100m_cny;
      expect(found.state).toBe(amount === null ? 'not-stated' : 'stated');
      if (found.state === 'not-asked') throw new Error(ref);
      expect(found.figure.text).toBe(
        amount === null ? messages[locale].notStated : money(amount, locale),
      );
      expect(found.figure.ref).toBe(amount === null ? null : ref);
      expect(cell(list, 'stage', ref).state).toBe(
        row.stage_id === 'unspecified' ? 'not-stated' : 'stated',
      );
      expect(cell(list, 'land', ref).state).toBe('not-asked');
    }
    for (const kind of ['park', 'enterprise', 'cluster', 'site'] as const) {
      expect(cell(list, 'stage', first(kind).ref).state).toBe('not-asked');
      expect(cell(list, 'amount', first(kind).ref).state).toBe('not-asked');
    }
    for (const item of atlas.items.filter(({ kind }) => kind === 'park'))
      expect(cell(list, 'land', item.ref).state).toBe(
        item.kind === 'park' && item.row.land_mu === null ? 'not-stated' : 'stated',
      );
  });

  it('says for a whole line only what holds for every stated figure in it', () => {
    fc.assert(
      fc.property(someOf, (refs) => {
        for (const { id, note, cells } of shortlistOf(refs, atlas, locale).rows)
          for (const one of note === null ? [] : cells) {
            expect(id).not.toBe('tier');
            if (one.state === 'stated') expect(one.figure.note).toBe(note);
          }
      }),
      { numRuns: 60 },
    );
  });

  it('compares every stated indicator of regions in a line of its own', () => {
    const refs = atlas.counties.map(({ region_id }) => refOf('regions', region_id));
    const list = shortlistOf(refs, atlas, locale);
    for (const { region_id, indicator_id, target_id } of atlas.targets) {
      const ref = refOf('regions', region_id);
      if (!refs.includes(ref)) continue;
      const found = cell(list, indicator_id, ref);
      if (found.state !== 'stated') throw new Error(target_id);
      expect(found.figure.ref).toBe(refOf('targets', target_id));
    }
    const stated = new Set(
      atlas.targets.map((row) => `regions:${row.region_id} ${row.indicator_id}`),
    );
    for (const row of list.rows)
      for (const ref of refs)
        if (atlas.indicators.has(row.id))
          expect(cell(list, row.id, ref).state).toBe(
            stated.has(`${ref} ${row.id}`) ? 'stated' : 'not-stated',
          );
  });

  it('claims in common only what those rows have, and misses nothing that all have', () => {
    fc.assert(
      fc.property(someOf, (refs) => {
        const { shared } = shortlistOf(refs, atlas, locale);
        const regionOf = (ref: Ref) =>
          atlas.item(ref)?.region.region_id ?? atlas.region(ref)?.region_id;
        for (const { kind, refs: who } of shared) {
          expect(who.length).toBeGreaterThan(1);
          const [one, ...others] = who;
          if (kind === 'region')
            for (const other of others) expect(regionOf(other)).toBe(regionOf(one!));
          if (kind === 'industry')
            expect(
              atlas.industries.some(({ industry_id }) =>
                who.every((ref) => atlas.item(ref)?.industries.includes(industry_id)),
              ),
            ).toBe(true);
        }
        const items = refs.map((ref) => atlas.item(ref));
        const common = atlas.industries.filter(({ industry_id }) =>
          items.every((item) => item?.industries.includes(industry_id)),
        );
        if (refs.length > 1)
          expect(
            shared.filter(
              ({ kind, refs: who }) => kind === 'industry' && who.length === refs.length,
            ),
          ).toHaveLength(common.length);
      }),
    );
  });
});

it('is said of one row as of one', () => {
  const { count, take } = keepWords.en;
  expect([count(1), count(2)]).toEqual(['1 row', '2 side by side']);
  expect(take(1, 0)).toBe('The kept row, with source and line');
  expect(take(2, 0)).toBe('The 2 kept rows, with source and line');
  expect(keepWords.zh.count(1)).toBe('1项');
});

describe('what can be kept', () => {
  it('is what the map shows and the regions, each once', () => {
    expect(all.every((ref) => canKeep(ref, atlas))).toBe(true);
    for (const ref of ['industries:food', 'projects:gone', 'places:heishan-seat'] as Ref[])
      expect(canKeep(ref, atlas)).toBe(false);
    const { columns } = shortlistOf([all[0]!, 'projects:gone', all[1]!, all[0]!], atlas, 'zh');
    expect(columns.map(({ ref }) => ref)).toEqual([all[0], all[1]]);
  });

  it('is in no county where only the city is known, and nothing then is in common', () => {
    const inCity = atlas.items.filter(({ region }) => region === atlas.city).slice(0, 2);
    const list = shortlistOf(
      inCity.map(({ ref }) => ref),
      atlas,
      'en',
    );
    expect(list.shared.some(({ kind }) => kind === 'region')).toBe(false);
    expect(cell(list, 'region', inCity[0]!.ref).state).toBe('not-stated');
  });
});
