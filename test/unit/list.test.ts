/** The list marks the rows that the map lights up, and says why. */
import { describe, expect, it } from 'vitest';
import { LOCALES } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import { sceneWords } from '$lib/i18n/scene-words';
import { refOf, type Ref } from '$lib/model/atlas';
import { buildScene } from '$lib/scene/build';
import { DEFAULT_VIEW, LAYERS, type Layer, type View } from '$lib/state/view';
import { glyphsOf, layersFor, listOf } from '../../src/routes/list';
import { chosenCard } from '../../src/routes/cards';
import { atlas, base } from '../fixtures/atlas';

describe.each(LOCALES)('in %s', (locale) => {
  /** Rows of the list by why they are lit, and those that the map or the shelf shows as lit. */
  const both = (focus: Ref) => {
    const view = { layers: LAYERS, metric: 'named-projects', focus, context: false };
    const scene = buildScene(atlas, view, locale, base);
    const rows = listOf(atlas, view, glyphsOf(scene), locale).flatMap(({ regions }) =>
      regions.flatMap(({ rows }) => rows),
    );
    const shown = [...scene.marks, ...scene.shelf.flatMap(({ items }) => items)];
    const lit = shown.filter(
      ({ ref, emphasis }) => emphasis === 'lit' && !ref.startsWith('regions'),
    );
    return {
      listed: rows.filter(({ lit }) => lit).map(({ ref }) => ref),
      why: new Set(rows.map(({ lit }) => lit).filter(Boolean)),
      lit: lit.map(({ ref }) => ref),
    };
  };

  it('an industry marks its rows', () => {
    for (const { industry_id } of atlas.industries) {
      const { listed, why, lit } = both(refOf('industries', industry_id));
      expect(listed.sort(), industry_id).toEqual(lit.sort());
      expect([...why]).toEqual(listed.length ? [messages[locale].list.ofIndustry] : []);
    }
  });

  it('a cluster marks the others of its industries', () => {
    const { listed, why, lit } = both('clusters:linghai-equipment');
    expect([...listed, 'clusters:linghai-equipment'].sort()).toEqual(lit.sort());
    expect([...why]).toEqual([messages[locale].list.sameIndustry]);
  });

  it('what lights up alone marks nothing else', () => {
    expect(both('projects:beizhen-goubangzi-wastewater').listed).toEqual([]);
    const view = { layers: ['investment'] as const, focus: 'clusters:linghai-equipment' as const };
    const scene = buildScene(atlas, { ...view, metric: 'named-projects' }, locale, base);
    const rows = listOf(atlas, { ...view, context: false }, glyphsOf(scene), locale);
    expect(JSON.stringify(rows)).not.toContain(messages[locale].list.sameIndustry);
  });

  it('what is not on show is shown by one more layer, and by that for sure', () => {
    const shown = (layers: View['layers']) =>
      glyphsOf(buildScene(atlas, { layers, metric: 'named-projects', focus: null }, locale, base));
    for (const layers of [[], ['investment'], ['culture'], LAYERS] as const) {
      const before = shown(layers);
      const after = new Map(LAYERS.map((layer) => [layer, shown([...layers, layer])]));
      for (const { ref } of atlas.items) {
        const more = layersFor(ref, atlas, before);
        expect(more, ref).toHaveLength(before.has(ref) ? 0 : 1);
        for (const layer of more) expect(after.get(layer)!.has(ref), ref).toBe(true);
      }
    }
    const nothing = shown([]);
    for (const ref of ['regions:210726', 'industries:food', null] as const)
      expect(layersFor(ref, atlas, nothing)).toEqual([]);
  });

  it('a card speaks of what lights up, and says where the row itself is not on show', () => {
    const { off } = sceneWords[locale];
    const linked = (layers: readonly Layer[]) =>
      chosenCard({ ...DEFAULT_VIEW, layers, focus: 'clusters:linghai-equipment' }, atlas, locale)!
        .linked!;
    expect(linked(['clusters'])).toContain('10');
    expect(linked(['clusters'])).not.toContain(off);
    // It promises to light up what the layers on show hold.
    const words = messages[locale].linked;
    const name = locale === 'zh' ? '装备制造' : 'Equipment manufacturing';
    expect(linked(['clusters'])).toBe(words.rows(10, 3, [name], true, 10));
    expect(linked(['investment'])).toBe(words.rows(10, 3, [name], true, 0) + off);
  });
});
