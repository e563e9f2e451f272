/** Counties compared: ranks only within one indicator, differences in words, what must not be compared, and the files. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { logAxis, stripDots } from '$lib/charts/strip';
import { standing, yearAxis } from '$lib/charts/year';
import { compareWords } from '$lib/i18n/compare';
import { LOCALES } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import { compareOf, type Compare, type CompareUnit } from '$lib/model/compare';
import { countIn, mixedOf, rankedRow, rankedRows, ranksOf, saidOf } from '$lib/model/ranking';
import { choiceOf, toggled } from '../../src/routes/compare/choice';
import {
  amountsCsv,
  citedText,
  contextCsv,
  countsCsv,
  datesCsv,
  profileCsv,
  refsOf,
  rowsCsv,
} from '../../src/routes/compare/files';
import { atlas, tables } from '../fixtures/atlas';

const HEISHAN = '210726';
const YIXIAN = '210727';
const LINGHAI = '210781';
const BEIZHEN = '210782';

const made = { zh: compareOf(atlas, 'zh'), en: compareOf(atlas, 'en') };
const unitsOf = ({ units }: Compare, ...ids: string[]): CompareUnit[] =>
  ids.map((id) => units.find((unit) => unit.id === id)!);
const countiesOf = ({ units }: Compare): CompareUnit[] => units.filter(({ slug }) => slug);
const city = ({ units }: Compare): CompareUnit => units.find(({ slug }) => !slug)!;
const rowOf = ({ rows }: Compare, id: string) => rows.find((row) => row.id === id)!;
const GROWTH = 'fixed-asset-investment-growth';

describe('ranks', () => {
  const values = fc.array(fc.option(fc.integer({ min: -3, max: 5 })), { maxLength: 8 });

  it('are given to what is stated only, and count only that', () => {
    fc.assert(
      fc.property(values, (all) => {
        const ranks = ranksOf(all);
        const stated = all.filter((value) => value !== null).length;
        expect(ranks).toHaveLength(all.length);
        ranks.forEach((rank, i) => {
          if (all[i] === null) expect(rank).toBeNull();
          else expect(rank).toMatchObject({ of: stated });
        });
      }),
    );
  });

  it('follow the values: a higher one stands before, equal ones share the better place', () => {
    fc.assert(
      fc.property(values, (all) => {
        const ranks = ranksOf(all);
        all.forEach((a, i) =>
          all.forEach((b, j) => {
            if (a === null || b === null || i === j) return;
            const [mine, other] = [ranks[i]!, ranks[j]!];
            expect(Math.sign(mine.place - other.place)).toBe(Math.sign(b - a) + 0);
            if (a === b) expect([mine.tied, other.tied]).toEqual([true, true]);
          }),
        );
        for (const rank of ranks) {
          if (!rank) continue;
          const better = ranks.filter((other) => other && other.place < rank.place).length;
          expect(rank.place).toBe(better + 1);
          const same = ranks.filter((other) => other?.place === rank.place).length;
          expect(rank.tied).toBe(same > 1);
        }
      }),
    );
  });

  it('are given to values of one year: an earlier one has none, and one alone is not compared', () => {
    const row = rowOf(made.en, GROWTH);
    const units = unitsOf(made.en, YIXIAN, LINGHAI, HEISHAN);
    const of = (year: number) => ({ ...row.cells[YIXIAN]!, year });
    const cells = { ...row.cells, [YIXIAN]: of(2031), [LINGHAI]: of(2031), [HEISHAN]: of(2030) };
    const { ranks } = rankedRow({ ...row, cells }, units, 'en');
    expect(ranks[YIXIAN]).toEqual({ place: 1, of: 2, tied: true });
    expect(ranks[HEISHAN]).toBeNull();
    const alone = { ...cells, [LINGHAI]: of(2030) };
    expect(rankedRow({ ...row, cells: alone }, units, 'en')).toMatchObject({
      ranks: { [YIXIAN]: null, [LINGHAI]: null, [HEISHAN]: null },
      said: '',
    });
  });

  it('do not depend on the order in which the counties stand', () => {
    fc.assert(
      fc.property(values, (all) => {
        expect(ranksOf([...all].reverse()).reverse()).toEqual(ranksOf(all));
      }),
    );
  });
});

describe.each(LOCALES)('an indicator in %s', (locale) => {
  const compare = made[locale];
  const words = compareWords[locale];

  it('is ranked and told apart in words where two counties state it', () => {
    const row = rowOf(compare, GROWTH);
    const { ranks, said } = rankedRow(row, countiesOf(compare), locale);
    expect(ranks[LINGHAI]).toEqual({ place: 1, of: 2, tied: false });
    expect(ranks[YIXIAN]).toEqual({ place: 2, of: 2, tied: false });
    expect([ranks[HEISHAN], ranks[BEIZHEN]]).toEqual([null, null]);
    expect(said).toBe(
      locale === 'zh'
        ? '凌海市12%，义县10%：凌海市高2个百分点'
        : 'Linghai City 12% against Yixian County 10%: 2 percentage points higher',
    );
  });

  it('has no rank where one county states it, or none', () => {
    const row = rowOf(compare, GROWTH);
    const [heishan, linghai, beizhen] = unitsOf(compare, HEISHAN, LINGHAI, BEIZHEN);
    const one = rankedRow(row, [heishan!, linghai!], locale);
    expect(Object.values(one.ranks)).toEqual([null, null]);
    expect(one.said).toBe(words.only(linghai!.name));
    const none = rankedRow(row, [heishan!, beizhen!], locale);
    expect(Object.values(none.ranks)).toEqual([null, null]);
    expect(none.said).toBe(words.none);
  });

  it('tells equal values as equal', () => {
    const row = rowOf(compare, GROWTH);
    const equal = { ...row, cells: { ...row.cells, [HEISHAN]: row.cells[LINGHAI]! } };
    const { ranks, said } = rankedRow(equal, countiesOf(compare), locale);
    expect(ranks[HEISHAN]).toEqual({ place: 1, of: 3, tied: true });
    expect(ranks[YIXIAN]).toEqual({ place: 3, of: 3, tied: false });
    const names = unitsOf(compare, HEISHAN, LINGHAI).map(({ name }) => name);
    expect(said).toContain(words.equal(names, '12%'));
  });

  it('comes first where more of the chosen counties state it, and none is left out', () => {
    const counties = countiesOf(compare);
    fc.assert(
      fc.property(fc.subarray(counties, { minLength: 2 }), (chosen) => {
        const rows = rankedRows(compare.rows, chosen, locale);
        expect(rows.map(({ row }) => row.id).sort()).toEqual(
          compare.rows.map(({ id }) => id).sort(),
        );
        const stated = rows.map(
          ({ row }) => chosen.filter(({ id }) => row.cells[id]!.value !== null).length,
        );
        expect(stated).toEqual([...stated].sort((a, b) => b - a));
      }),
    );
  });

  it('warns of figures with one unit and another basis', () => {
    const shown = [...unitsOf(compare, HEISHAN, BEIZHEN), city(compare)];
    const mixed = mixedOf(compare.rows, shown);
    expect(mixed.map(({ measured }) => measured)).toEqual(['count', '100m_cny']);
    const of = (measured: string, id: string) =>
      mixed
        .find((each) => each.measured === measured)!
        .figures.filter(({ unit }) => unit.id === id)
        .map(({ figure, basis }) => [figure.ref, basis]);
    const basis = (id: string) => rowOf(compare, id).basis;
    const target = (region: string, id: string) =>
      `targets:${tables.targets.find((row) => row.region_id === region && row.indicator_id === id)!.target_id}`;
    const expected = (region: string, ...ids: string[]) =>
      ids.map((id) => [target(region, id), basis(id)]);
    const idsOf = (region: string, values: number[]) =>
      values.map(
        (value) =>
          tables.targets.find((row) => row.region_id === region && row.value === value)!
            .indicator_id,
      );
    expect(of('count', HEISHAN)).toEqual(expected(HEISHAN, ...idsOf(HEISHAN, [180])));
    expect(of('count', BEIZHEN)).toEqual(expected(BEIZHEN, ...idsOf(BEIZHEN, [253])));
    expect(of('100m_cny', HEISHAN)).toEqual(
      expect.arrayContaining(expected(HEISHAN, ...idsOf(HEISHAN, [324.6]))),
    );
    expect(of('100m_cny', BEIZHEN)).toEqual(expected(BEIZHEN, ...idsOf(BEIZHEN, [717])));
    // The bases are told apart, or the warning would say nothing.
    for (const { figures } of mixed)
      expect(new Set(figures.map(({ basis }) => basis)).size).toBe(figures.length);
  });

  it('does not warn where both state the same', () => {
    const shown = [...unitsOf(compare, LINGHAI, YIXIAN), city(compare)];
    expect(mixedOf(compare.rows, shown).map(({ measured }) => measured)).not.toContain('percent');
  });

  it('says of a chart which category is the largest, or that none is', () => {
    const [heishan, linghai] = unitsOf(compare, HEISHAN, LINGHAI);
    const totals = Object.fromEntries(
      compare.units.map(({ id }) => [id, compare.profiles[id]!.projects]),
    );
    const most = (unit: CompareUnit) =>
      [...compare.stages].sort((a, b) => countIn(b, unit.id) - countIn(a, unit.id))[0]!;
    const top = most(heishan!);
    expect(saidOf(compare.stages, [heishan!], totals, locale)).toContain(
      words.most(heishan!.name, top.name, countIn(top, HEISHAN), totals[HEISHAN]!),
    );
    const shared = compare.industries.filter((each) => countIn(each, LINGHAI) === 1).length;
    expect(saidOf(compare.industries, [linghai!], totals, locale)).toContain(
      words.mostSpread(linghai!.name, shared, 1),
    );
    expect(saidOf([], [heishan!], totals, locale)).toContain(words.noProjects(heishan!.name));
  });

  it('has a source for each figure that the document states', () => {
    for (const { cells } of compare.rows)
      for (const { value, figure } of Object.values(cells)) {
        expect(figure.stated).toBe(value !== null);
        if (value === null) expect(figure.ref).toBeNull();
        else expect(compare.sources[figure.ref!]).toMatchObject({ line: expect.any(Number) });
      }
    for (const profile of Object.values(compare.profiles)) {
      const { positioning, pillars, parks, enterprises, amounts, context, computed, land } =
        profile;
      for (const { ref } of [...positioning, ...pillars, ...parks, ...enterprises, ...amounts])
        expect(compare.sources[ref], ref).toBeDefined();
      for (const figure of [...computed, ...(land ? [land] : [])])
        expect(figure.computed).toBe(true);
      for (const { computed, ref, note } of context)
        expect(computed || note || (ref && compare.sources[ref])).toBeTruthy();
    }
    for (const { ref } of compare.dates) expect(compare.sources[ref], ref).toBeDefined();
  });

  it('counts each named project once by stage and once by tier', () => {
    for (const { id } of compare.units)
      for (const categories of [compare.stages, compare.tiers])
        expect(categories.reduce((sum, each) => sum + countIn(each, id), 0)).toBe(
          compare.profiles[id]!.projects,
        );
  });
});

describe('axes', () => {
  const amounts = fc.array(
    fc.record({ id: fc.uuid(), value: fc.double({ min: 0.01, max: 5000, noNaN: true }) }),
    { minLength: 1, maxLength: 40 },
  );

  it('keep dots of a level apart, each where its value is, within the chart', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 12 }), (items, apart) => {
        const axis = logAxis(items.map(({ value }) => value));
        const dots = stripDots(items, axis, apart);
        expect(dots.map(({ item }) => item.id).sort()).toEqual(items.map(({ id }) => id).sort());
        for (const { item, x } of dots) {
          expect(x).toBe(axis.at(item.value));
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(100);
        }
        for (const level of new Set(dots.map((dot) => dot.level))) {
          const at = dots.filter((dot) => dot.level === level).map(({ x }) => x);
          at.slice(1).forEach((x, i) => expect(x - at[i]!).toBeGreaterThanOrEqual(apart));
        }
      }),
    );
  });

  it('label steps of 1 and 5, powers of ten as the major ones', () => {
    const { ticks } = logAxis([0.45, 58]);
    expect(ticks.map(({ value }) => value)).toEqual([0.1, 0.5, 1, 5, 10, 50, 100]);
    expect(ticks.filter(({ minor }) => !minor).map(({ value }) => value)).toEqual([
      0.1, 1, 10, 100,
    ]);
    expect(() => logAxis([])).toThrow(RangeError);
    expect(() => logAxis([0])).toThrow(RangeError);
  });

  it('place the days of a year', () => {
    const { at, bar, months } = yearAxis(2024);
    expect(months).toHaveLength(12);
    expect(at('2024-01-01')).toBe(0);
    expect(at('2025-03-01')).toBe(100);
    expect(at('2023-03-01')).toBe(0);
    expect(at('2024-07-01')).toBeCloseTo((182 / 366) * 100, 2);
    expect(bar({ start: '2024-01-01', end: '2024-12-31' })).toEqual({ x: 0, width: 100 });
    expect(bar({ start: '', end: '2024-06-30' })).toEqual({ x: at('2024-07-01'), width: 0 });
    expect(months[6]!.x).toBe(at('2024-07-01'));
  });

  it('tell a day before, in and after a span', () => {
    const span = { start: '2024-04-01', end: '2024-06-30' };
    expect(standing(span, '2024-03-31')).toBe('ahead');
    expect(standing(span, '2024-04-01')).toBe('now');
    expect(standing(span, '2024-06-30')).toBe('now');
    expect(standing(span, '2024-07-01')).toBe('past');
    expect(standing({ start: '', end: '2024-06-30' }, '2024-06-30')).toBe('ahead');
  });
});

describe('a choice', () => {
  const counties = countiesOf(made.zh);
  const ids = (search: string) =>
    choiceOf(search, counties, made.zh.day).chosen.map(({ id }) => id);

  it('is that of the address, or all counties', () => {
    expect(ids('')).toEqual(counties.map(({ id }) => id));
    expect(ids(`?compare=${HEISHAN},${BEIZHEN}`)).toEqual([HEISHAN, BEIZHEN]);
    // One is no comparison.
    expect(ids(`?compare=${HEISHAN}`)).toEqual(counties.map(({ id }) => id));
    expect(choiceOf('', counties, made.zh.day).today).toBe('2024-01-21');
    expect(choiceOf('?today=2024-06-30', counties, made.zh.day).today).toBe('2024-06-30');
  });

  it('tells what it could not follow', () => {
    const { chosen, notices } = choiceOf(
      `?compare=999999,${HEISHAN},${BEIZHEN}`,
      counties,
      made.zh.day,
    );
    expect(chosen.map(({ id }) => id)).toEqual([HEISHAN, BEIZHEN]);
    expect(notices).toEqual([{ key: 'compare', value: '999999' }]);
    expect(choiceOf('?today=2024-02-30', counties, made.zh.day).notices).toEqual([
      { key: 'today', value: '2024-02-30' },
    ]);
  });

  it('is changed county by county, keeps the rest of the address, and never falls below two', () => {
    fc.assert(
      fc.property(
        fc.subarray(counties, { minLength: 2 }),
        fc.constantFrom(...counties),
        (some, { id }) => {
          const before = choiceOf(
            `?compare=${some.map((unit) => unit.id).join()}&theme=dark&today=2024-05-01`,
            counties,
            made.zh.day,
          );
          const next = toggled(before, id, counties);
          const had = before.chosen.some((unit) => unit.id === id);
          if (had && before.chosen.length === 2) {
            expect(next).toBeNull();
            return;
          }
          const after = choiceOf(next!, counties, made.zh.day);
          expect(after.notices).toEqual([]);
          expect(after.chosen.some((unit) => unit.id === id)).toBe(!had);
          expect(after.view.theme).toBe('dark');
          expect(after.today).toBe('2024-05-01');
          // Twice is as if nothing had been done.
          expect(choiceOf(toggled(after, id, counties)!, counties, made.zh.day).chosen).toEqual(
            before.chosen,
          );
        },
      ),
    );
  });
});

describe.each(LOCALES)('files in %s', (locale) => {
  const compare = made[locale];
  const counties = countiesOf(compare);
  const read = (text: string): string[][] =>
    Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;

  it('begin with a byte order mark and end their lines as spreadsheets do', () => {
    for (const text of [
      countsCsv('x', compare.stages, counties, compare.sources, locale),
      amountsCsv(compare, counties, locale),
      rowsCsv(compare, counties, locale),
      profileCsv(compare, counties, locale),
      datesCsv(compare, locale),
      contextCsv(compare, counties, locale),
    ]) {
      expect(text.startsWith('\uFEFF')).toBe(true);
      expect(text.endsWith('\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }
  });

  it('hold the numbers of the tables; what is not stated is empty', () => {
    const [head, ...rows] = read(rowsCsv(compare, counties, locale));
    const count = counties.length;
    expect(head!.slice(5, 5 + count)).toEqual(counties.map(({ name }) => name));
    expect(rows).toHaveLength(compare.rows.length);
    rows.forEach((row, i) => {
      const cells = counties.map(({ id }) => compare.rows[i]!.cells[id]!);
      // A row that only the city states has no year among the counties.
      const stated = cells.some(({ value }) => value !== null);
      expect(row.slice(3, 5)).toEqual([compare.rows[i]!.kind, stated ? '2024' : '']);
      expect(row.slice(5, 5 + count)).toEqual(cells.map(({ value }) => String(value ?? '')));
      expect(row.slice(5 + count)).toEqual(
        cells.map(({ figure: { ref } }) => String((ref && compare.sources[ref]?.line) ?? '')),
      );
    });
    const [, ...amounts] = read(amountsCsv(compare, counties, locale));
    expect(amounts).toHaveLength(
      counties.reduce((sum, { id }) => sum + compare.profiles[id]!.amounts.length, 0),
    );
    for (const row of amounts) expect(row).not.toContain('');
  });

  it('name the lines of what each category counts, and the page says the same below its chart', () => {
    const [, ...rows] = read(countsCsv('x', compare.stages, counties, compare.sources, locale));
    compare.stages.forEach((stage, i) => {
      const lines = refsOf([stage], counties).map((ref) => compare.sources[ref]!.line);
      expect(rows[i]!.at(-1)).toBe([...new Set(lines)].sort((a, b) => a - b).join(';'));
    });
    const said = citedText(refsOf(compare.stages, counties), compare.sources, locale);
    expect(said).toContain(compare.origins[0]!.title);
    for (const line of [43, 55, 63, 79, 87].filter((each) =>
      refsOf(compare.stages, counties).some((ref) => compare.sources[ref]!.line === each),
    ))
      expect(said).toMatch(new RegExp(`\\b${line}\\b`));
    expect(citedText([], compare.sources, locale)).toBe('');
    // The limits of the tiers stand in a line of their own.
    const limits = citedText(
      compare.limitRows.map(({ ref }) => ref),
      compare.sources,
      locale,
    );
    expect(limits).toContain('39');
  });

  it('hold profile, calendar and quotients, with the line of each row that has one', () => {
    const [, ...profile] = read(profileCsv(compare, counties, locale));
    const lists = counties.flatMap(({ id }) => {
      const { positioning, pillars, parks, enterprises } = compare.profiles[id]!;
      return [positioning, pillars, parks, enterprises];
    });
    const names = lists.flat();
    const none = lists.filter((list) => list.length === 0).length;
    expect(profile).toHaveLength(names.length + none + 2 * counties.length);
    // What the document does not name is said, and a sum over its rows is told from what it states.
    const bare = { ...compare.profiles[counties[0]!.id]!, parks: [], land: null };
    const [, ...without] = read(
      profileCsv({ ...compare, profiles: { [counties[0]!.id]: bare } }, [counties[0]!], locale),
    );
    const words = compareWords[locale];
    expect(without).toContainEqual([
      counties[0]!.name,
      words.rows.parks,
      '',
      words.nothing,
      '',
      '',
    ]);
    const city = compare.units.at(-1)!;
    const [, ...ofCity] = read(profileCsv(compare, [city], locale));
    expect(ofCity.filter(([, kind]) => kind === words.rows.parks)).toEqual([
      [city.name, words.rows.parks, '', words.notStated, '', ''],
    ]);
    const land = without.at(-1)!;
    expect(land[1]).toContain(messages[locale].figures.computed);
    expect(land[3]).toBe(words.notStated);
    for (const { ref, name } of names) {
      const line = String(compare.sources[ref]!.line);
      expect(
        profile.some((row) => row[2] === name && row[4] === line),
        name,
      ).toBe(true);
    }
    const [, ...dates] = read(datesCsv(compare, locale));
    expect(dates).toHaveLength(compare.dates.length);
    dates.forEach((row, i) => {
      const { name, start, end, ref } = compare.dates[i]!;
      expect(row[0]).toBe(name);
      expect(row.slice(2, 5)).toEqual([start, end, String(compare.sources[ref]!.line)]);
    });
    const [head, ...context] = read(contextCsv(compare, counties, locale));
    expect(head!.at(-1)).toMatch(/不出自文件|not_from_the_document/);
    expect(context.length).toBeGreaterThan(2 * counties.length);
    for (const row of context) expect(row.at(-1), row.join()).not.toBe('');
  });

  it('hold no text that a spreadsheet would compute', () => {
    const formula = '=HYPERLINK("https://example.org")';
    const [stage] = compare.stages;
    const text = countsCsv(
      '+1',
      [{ ...stage!, name: formula }],
      [{ ...counties[0]!, name: '@SUM(A1)' }],
      compare.sources,
      locale,
    );
    expect(read(text)[0]!.slice(0, 2)).toEqual(["'+1", "'@SUM(A1)"]);
    expect(read(text)[1]![0]).toBe(`'${formula}`);
  });
});
