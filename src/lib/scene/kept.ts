/** A scene in which kept rows bear a small bookmark. Nothing else changes: no place, no size, no colour. */
import { keepWords } from '$lib/i18n/keep';
import type { Locale } from '$lib/i18n/locale';
import type { Ref } from '$lib/model/atlas';
import type { Glyph } from './glyph';
import type { Legend, Mark, Scene } from './scene';

const bear = <T extends { readonly ref: Ref; readonly glyph: Glyph }>(one: T): T => ({
  ...one,
  glyph: { ...one.glyph, kept: true },
});

/** What the legend says of it. */
const legend = (locale: Locale): Legend => ({
  id: 'kept',
  title: keepWords[locale].title,
  entries: [
    { label: keepWords[locale].legend, glyph: { shape: 'disc', r: 8, ink: 'muted', kept: true } },
  ],
});

/** The scene with these rows marked, on the map and on the shelf; a region is marked by its name in the list alone. */
export function marked(scene: Scene, kept: ReadonlySet<Ref>, locale: Locale): Scene {
  const meant = ({ ref, pickable }: Mark): boolean =>
    pickable && kept.has(ref) && !ref.startsWith('regions:');
  const shelved = scene.shelf.some(({ items }) => items.some(({ ref }) => kept.has(ref)));
  if (!shelved && !scene.marks.some(meant)) return scene;
  return {
    ...scene,
    marks: scene.marks.map((mark) => (meant(mark) ? bear(mark) : mark)),
    shelf: scene.shelf.map((group) => ({
      ...group,
      items: group.items.map((item) => (kept.has(item.ref) ? bear(item) : item)),
    })),
    legends: [...scene.legends, legend(locale)],
  };
}
