/** The marks of kept rows: a bookmark for both renderers, and nothing else changes. */
import { describe, expect, it } from 'vitest';
import { LOCALES } from '$lib/i18n/locale';
import type { Ref } from '$lib/model/atlas';
import { buildScene } from '$lib/scene/build';
import { glyphKey, reach, steps } from '$lib/scene/glyph';
import { marked } from '$lib/scene/kept';
import { DEFAULT_VIEW, LAYERS } from '$lib/state/view';
import { atlas, base } from '../fixtures/atlas';

describe.each(LOCALES)('a scene with kept rows in %s', (locale) => {
  const scene = buildScene(atlas, { ...DEFAULT_VIEW, layers: LAYERS }, locale, base);
  const onMap = scene.marks.find(({ pickable, ref }) => pickable && ref.startsWith('projects:'))!;
  const shelved = scene.shelf[0]!.items[0]!;
  const kept = new Set<Ref>([onMap.ref, shelved.ref]);
  const after = marked(scene, kept, locale);

  it('marks just those, and leaves places, sizes, colours and names alone', () => {
    after.marks.forEach((mark, i) => {
      const { glyph, ...rest } = scene.marks[i]!;
      const { kept: bears, ...drawn } = mark.glyph;
      expect({ ...mark, glyph: drawn }).toEqual({ ...rest, glyph });
      expect(bears ?? false).toBe(mark.pickable && kept.has(mark.ref));
    });
    const items = after.shelf.flatMap((group) => group.items);
    expect(items.filter(({ glyph }) => glyph.kept).map(({ ref }) => ref)).toEqual([shelved.ref]);
    for (const part of ['areas', 'halos', 'links', 'labels'] as const)
      expect(after[part]).toBe(scene[part]);
    expect(after.legends.slice(0, -1)).toEqual(scene.legends);
    expect(after.legends.at(-1)!.entries[0]!.glyph?.kept).toBe(true);
  });

  it('draws the mark as one more step, which both maps paint', () => {
    const mark = after.marks.find(({ ref, glyph }) => ref === onMap.ref && glyph.kept)!;
    expect(steps(mark.glyph).slice(0, -1)).toEqual(steps(onMap.glyph));
    expect(steps(mark.glyph)).toHaveLength(steps(onMap.glyph).length + 1);
    expect(glyphKey(mark.glyph)).not.toBe(glyphKey(onMap.glyph));
    expect(reach(mark.glyph)).toBeGreaterThanOrEqual(reach(onMap.glyph));
  });

  it('stays the same where nothing kept is on show, and for regions', () => {
    expect(marked(scene, new Set(['projects:gone'] as Ref[]), locale)).toBe(scene);
    const regions = atlas.regions.map(({ region_id }): Ref => `regions:${region_id}`);
    expect(marked(scene, new Set(regions), locale)).toBe(scene);
  });

  it('paints nothing beyond what its square in the icon atlas holds', () => {
    for (const { glyph } of [...scene.marks, ...scene.shelf.flatMap(({ items }) => items)]) {
      const last = steps({ ...glyph, kept: true }).at(-1)!;
      const [x, y] = last.d.slice(1).split(/[ h]/).map(Number) as [number, number];
      const room = reach({ ...glyph, kept: true });
      for (const edge of [x, x + 6.5, y, y + 10]) expect(Math.abs(edge)).toBeLessThanOrEqual(room);
    }
  });
});
