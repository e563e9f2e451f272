/** What a scene of the tour is about, on the map: the others fade and have no names, and nothing moves. */
import type { Locale } from '$lib/i18n/locale';
import type { Ref } from '$lib/model/atlas';
import { narrowed } from '$lib/scene/narrow';
import type { Scene } from '$lib/scene/scene';

/** The scene with these rows set apart; as it is where there are none, or one that it does not draw. */
export function setApart(scene: Scene, rows: ReadonlySet<Ref>, locale: Locale): Scene {
  const drawn = new Set(scene.marks.map(({ ref }) => ref));
  if (!rows.size || ![...rows].every((ref) => drawn.has(ref))) return scene;
  const apart = narrowed(scene, rows, locale);
  const before = new Map(scene.labels.map((label) => [label.id, label.lines]));
  return {
    ...apart,
    // Nobody has filtered anything: a pack says how many it holds, and the legend what it always says.
    labels: apart.labels.map((label) => ({ ...label, lines: before.get(label.id) ?? label.lines })),
    legends: scene.legends,
  };
}
