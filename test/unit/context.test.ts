/** What is not from the document: figures of their own, with year and source, never among what is. */
import { describe, expect, it } from 'vitest';
import { loadTables } from '$lib/data/load';
import { LOCALES, pick } from '$lib/i18n/locale';
import { buildAtlas, type Ref } from '$lib/model/atlas';
import { contextFigures } from '$lib/model/context';
import { readTables } from '../../scripts/lib/document';
import { cardOf } from '../../src/routes/cards';

const { tables } = loadTables(readTables());
const atlas = buildAtlas(tables!);
const BEIZHEN: Ref = 'regions:210782';
const beizhen = atlas.region(BEIZHEN)!;
const figures = (locale: 'zh' | 'en') => contextFigures(beizhen, tables!.context, atlas, locale);

describe('context', () => {
  it('gives population and area with year and source, and never as the document’s', () => {
    for (const locale of LOCALES)
      for (const row of tables!.context.filter(({ region_id }) => region_id === '210782')) {
        const figure = figures(locale).find(({ id }) => id === row.indicator_id);
        expect(figure?.ref).toBeNull();
        expect(figure?.note).toContain(String(row.year));
        expect(figure?.note).toContain(pick(row, 'source', locale));
      }
    expect(figures('en').find(({ id }) => id === 'population_census')?.text).toBe('422,289');
    expect(figures('zh').find(({ id }) => id === 'area')?.text).toBe('1693平方公里');
  });

  it('divides what the document states by the census, and says that it is computed', () => {
    // 71.7 billion yuan over 422,289 residents: 169,789 yuan, to two digits.
    const each = figures('en').find(({ id }) => id.endsWith('-per-head'));
    expect(each).toMatchObject({
      id: 'planned-projects-total-investment-per-head',
      text: 'about CNY 170,000',
      computed: true,
    });
    expect(each?.note).toContain('2020');
    // Heishan states two amounts: each says its basis, which is the same.
    const heishan = atlas.region('regions:210726')!;
    const notes = contextFigures(heishan, tables!.context, atlas, 'en')
      .filter(({ id }) => id.endsWith('-per-head'))
      .map(({ note }) => note);
    expect(notes).toEqual([each?.note, each?.note]);
    expect(figures('zh').find(({ id }) => id.endsWith('-per-head'))?.text).toBe('约17万元');
  });

  it('divides nothing where no census is known', () => {
    const rows = tables!.context.filter(({ indicator_id }) => indicator_id === 'area');
    expect(contextFigures(beizhen, rows, atlas, 'en').map(({ id }) => id)).toEqual(['area']);
  });

  it('stands in a block of its own on the card, and only if it is asked for', () => {
    const shown = cardOf(BEIZHEN, atlas, 'en', tables!.context)!;
    expect(shown.context.map(({ id }) => id)).toContain('population_census');
    expect(shown.figures.map(({ id }) => id)).not.toContain('population_census');
    expect(cardOf(BEIZHEN, atlas, 'en')?.context).toEqual([]);
  });
});

describe('an industry', () => {
  it.each(LOCALES)('lists each of its rows once, and says why they are linked (%s)', (locale) => {
    for (const { industry_id } of atlas.industries) {
      const card = cardOf(`industries:${industry_id}`, atlas, locale)!;
      const refs = card.sections.flatMap(({ entries }) => entries.map(({ ref }) => ref));
      const rows = atlas.items.filter(({ industries }) => industries.includes(industry_id));
      expect(refs.sort()).toEqual(rows.map(({ ref }) => ref).sort());
      expect(card.linked).toContain(card.title);
    }
  });

  it('is nothing that the atlas knows by another id', () => {
    expect(cardOf('industries:alchemy', atlas, 'en')).toBeNull();
  });
});
