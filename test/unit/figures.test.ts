/** Figures for people: every one has its source or says that it is computed, and nothing is left blank. */
import { describe, expect, it } from 'vitest';
import { loadTables } from '$lib/data/load';
import { quantity } from '$lib/i18n/format';
import { LOCALES } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import { figuresIn } from '$lib/kiosk/tour';
import { buildAtlas, CITY, type Ref } from '$lib/model/atlas';
import { compareOf } from '$lib/model/compare';
import { computedFigures, countyFigures, figuresOf, tierOf, whereabouts } from '$lib/model/figures';
import { readTables } from '../../scripts/lib/document';
import { forClient } from '../../src/routes/client-tables';
import { measures } from '$lib/model/measures';
import { figureOf } from '$lib/scene/investment';
import { sourceOf } from '$lib/model/sources';
import { cardOf } from '../../src/routes/cards';
import { comparison } from '../../src/routes/comparison';

const { tables } = loadTables(readTables());
const atlas = buildAtlas(tables!);
const item = (ref: Ref) => atlas.item(ref)!;
const figure = (ref: Ref, id: string, locale: 'zh' | 'en' = 'en') =>
  figuresOf(item(ref), atlas, locale).find((each) => each.id === id);

describe('the figures of a row', () => {
  it.each(LOCALES)('are never blank and open their source (%s)', (locale) => {
    for (const each of atlas.items)
      for (const { label, text, ref, stated, id, choices } of figuresOf(each, atlas, locale)) {
        expect(label, `${each.ref} ${id}`).not.toBe('');
        expect(text, `${each.ref} ${id}`).toMatch(/\S/);
        expect(text).not.toMatch(/undefined|null|NaN/);
        if (ref) expect(sourceOf(ref, atlas, locale), ref).not.toBeNull();
        else expect(id === 'industries' || !stated, `${each.ref} ${id}`).toBe(true);
        for (const { ref, name } of choices) {
          expect(text).toContain(name);
          expect(cardOf(ref, atlas, locale)?.title, ref).toBe(name);
        }
      }
  });

  it('say so where no amount is printed, and then name no tier', () => {
    expect(figure('projects:spic-heishan-new-energy', 'amount')).toMatchObject({
      text: 'not stated in the document',
      stated: false,
      ref: null,
    });
    expect(figure('projects:spic-heishan-new-energy', 'tier')).toBeUndefined();
  });

  it('give the tier with the coordinator as printed', () => {
    expect(figure('projects:yixian-xinda-coal-coke', 'amount')?.text).toBe('CNY 5.8 billion');
    expect(figure('projects:yixian-xinda-coal-coke', 'tier')).toMatchObject({
      text: 'Projects of CNY 500 million and above: coordinated by government',
      ref: 'tiers:upper',
    });
    expect(tierOf(atlas, 5)?.tier_id).toBe('upper');
    expect(tierOf(atlas, 4.99)?.tier_id).toBe('middle');
    expect(tierOf(atlas, 0.45)).toBeUndefined();
  });

  it('do not say what a size class measures', () => {
    expect(figure('clusters:jinzhou-advanced-equipment', 'size-class', 'zh')).toMatchObject({
      text: '300亿级',
      note: messages.zh.figures.sizeClassNote,
    });
  });
});

describe('whereabouts', () => {
  it('are told as far as they are known', () => {
    expect(whereabouts(item('projects:shuifa-carbon-fibre'), 'en')).toMatch(/^City known, county/);
    expect(whereabouts(item('projects:heishan-spic-wind'), 'zh')).toBe(
      '只知在黑山县，具体位置文件未载明。',
    );
    for (const each of atlas.items)
      if (each.where.known === 'approximate')
        expect(whereabouts(each, 'en')).toMatch(/within [\d.]+ k?m\.$/);
  });
});

describe('the figures of a region', () => {
  it('are its targets and what is computed, with coverage', () => {
    const yixian = atlas.region('regions:210727')!;
    const figures = countyFigures(yixian, atlas, 'en');
    expect(figures.map(({ text }) => text)).toContain('6.5%');
    expect(figures.at(-1)).toMatchObject({
      text: 'CNY 6.4 billion',
      computed: true,
      ref: null,
      coverageText: '3 of 3 projects state an amount',
    });
    const heishan = computedFigures(atlas.region('regions:210726')!, atlas, 'en').at(-1);
    expect(heishan).toMatchObject({
      stated: false,
      coverageText: 'none of 9 projects states an amount',
    });
  });

  it('count every named project for the city', () => {
    const [count] = computedFigures(atlas.region(`regions:${CITY}`)!, atlas, 'en');
    expect(count?.text).toBe(String(tables!.projects.length));
  });
});

describe('targets of several years', () => {
  const [first] = tables!.targets;
  const { region_id, indicator_id, year } = first!;
  const next = { ...first!, target_id: 'the-next-year', year: year + 1, value: first!.value + 1 };
  // The file is in the order of ids: the later year may stand first.
  const census = { ...tables!.context[0]!, region_id, year: 1900 };
  const both = buildAtlas({
    ...tables!,
    targets: [next, ...tables!.targets],
    context: [...tables!.context, census],
  });
  const region = both.region(`regions:${region_id}`)!;
  const unit = tables!.indicators.find((row) => row.indicator_id === indicator_id)!.unit;

  it.each(LOCALES)(
    'have the latest one shown, once, with its year, wherever it stands (%s)',
    (locale) => {
      const said =
        quantity(next.value, unit, locale) +
        { zh: `（${year + 1}年）`, en: ` (${year + 1})` }[locale];
      const { figures, context } = cardOf(`regions:${region_id}`, both, locale, both.context)!;
      for (const all of [figures, context])
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      expect(figures.find(({ id }) => id === indicator_id)).toMatchObject({
        text: said,
        ref: 'targets:the-next-year',
      });
      const { rows, regions } = comparison(both, locale);
      const row = rows.find(({ id }) => id === indicator_id)!;
      expect(row.cells[regions.indexOf(region)]?.text).toBe(said);
      const compared = compareOf(both, locale).rows.find(({ id }) => id === indicator_id)!;
      expect(compared.cells[region_id]).toMatchObject({ year: year + 1, figure: { text: said } });
      const measure = measures(both).find(({ id }) => id === indicator_id)!;
      expect(figureOf(both, measure, region_id, locale)).toEqual([said]);
    },
  );

  it('are quoted by a scene as they are named, the earlier one too, and none says its year where all are of one', () => {
    const figuresOfScene = (id: string, of = both) =>
      figuresIn({ figures: [`targets:${id}`] }, of, 'en').map(({ text }) => text);
    const plain = quantity(first!.value, unit, 'en');
    expect(figuresOfScene(first!.target_id)).toEqual([`${plain} (${year})`]);
    expect(figuresOfScene('the-next-year')).toEqual([
      `${quantity(next.value, unit, 'en')} (${year + 1})`,
    ]);
    expect(figuresOfScene(first!.target_id, atlas)).toEqual([plain]);
  });
});

describe('a card', () => {
  const refs: Ref[] = [
    ...atlas.items.map(({ ref }) => ref),
    ...atlas.regions.map(({ region_id }): Ref => `regions:${region_id}`),
    ...atlas.industries.map(({ industry_id }): Ref => `industries:${industry_id}`),
    ...atlas.landmarks.map(({ ref }) => ref),
  ];

  it.each(LOCALES)('says each caveat once (%s)', (locale) => {
    const { where, figures } = messages[locale];
    for (const ref of refs) {
      const card = cardOf(ref, atlas, locale, atlas.context)!;
      const notes = card.figures.flatMap(({ note }) => note ?? []);
      const sentences = [card.where, card.note, card.linked, ...notes]
        .flatMap((text) => text?.split(/(?<=[。；;])|(?<=\.)\s/) ?? [])
        .map((sentence) => sentence.trim())
        .filter(Boolean)
        // Each figure from elsewhere has a source of its own, the basis of some is one: as the list of figures says it.
        .concat(
          card.context.flatMap(({ note, computed }, i) =>
            note && !(computed && note === card.context[i - 1]?.note) ? [note] : [],
          ),
        );
      expect(new Set(sentences).size, `${ref}: ${sentences.join(' | ')}`).toBe(sentences.length);
      // What the card says of place and size class, the note of the row leaves out.
      if (card.where === where.city)
        expect(card.note ?? '').not.toMatch(/所在县区|name the county or district/);
      if (notes.includes(figures.sizeClassNote))
        expect(card.note ?? '').not.toMatch(/规模等级|size class/);
    }
  });
});

describe('the comparison', () => {
  it('has every indicator of the document and no blank cell', () => {
    const { rows, regions } = comparison(atlas, 'en');
    const used = new Set(tables!.targets.map(({ indicator_id }) => indicator_id));
    expect(
      rows
        .filter(({ computed }) => !computed)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...used].sort());
    for (const { cells, basis } of rows) {
      expect(cells).toHaveLength(regions.length);
      expect(basis).not.toBe('');
      for (const cell of cells) expect(cell.stated || /not stated/.test(cell.text)).toBe(true);
    }
  });
});

describe('the tables of a page', () => {
  it.each(LOCALES)('say all that the figures need (%s)', (locale) => {
    const slim = buildAtlas(forClient(tables!, locale));
    for (const each of atlas.items) {
      const other = slim.item(each.ref)!;
      expect(figuresOf(other, slim, locale)).toEqual(figuresOf(each, atlas, locale));
      expect(whereabouts(other, locale)).toBe(whereabouts(each, locale));
      expect(sourceOf(each.ref, slim, locale)).toEqual(sourceOf(each.ref, atlas, locale));
    }
    expect(comparison(slim, locale).rows).toEqual(comparison(atlas, locale).rows);
  });
});
