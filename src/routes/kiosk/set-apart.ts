/** What a scene of the tour is about, on the map: the others fade and have no names, and nothing moves. */
import type { Locale } from '$lib/i18n/locale';
import type { Atlas, Ref } from '$lib/model/atlas';
import { AFTER_COUNTIES, nameAt } from '$lib/scene/labels';
import { narrowed } from '$lib/scene/narrow';
import type { Label, Scene } from '$lib/scene/scene';

/** The scene with these rows set apart; as it is where there are none, or one that it does not draw. */
export function setApart(scene: Scene, rows: ReadonlySet<Ref>, locale: Locale): Scene {
  const drawn = new Set(scene.marks.map(({ ref }) => ref));
  if (!rows.size || ![...rows].every((ref) => drawn.has(ref))) return scene;
  const apart = narrowed(scene, rows, locale);
  const before = new Map(scene.labels.map((label) => [label.id, label]));
  return {
    ...apart,
    // Nobody has filtered anything: a pack says how many it holds, and the legend what it always says.
    labels: apart.labels.map((label) => ({
      ...(before.get(label.id) ?? label),
      emphasis: label.emphasis,
    })),
    legends: scene.legends,
  };
}

/** The scene without names of what is faded, the same one where none has a name: a passer-by reads what it is about. */
export function aloud(scene: Scene): Scene {
  const labels = scene.labels.filter(
    ({ style, emphasis }) => style !== 'mark' || emphasis !== 'dim',
  );
  // What was placed ahead for a scene is found by it.
  return labels.length === scene.labels.length ? scene : { ...scene, labels };
}

/**
 * The scene with the rows that a scene of the tour quotes named on the map before all others: what is read beside the map
 * is looked for on it. Where there is no room beside a symbol a line leads to its name. What is not drawn has none.
 */
export function namedFirst(
  scene: Scene,
  rows: readonly Ref[],
  atlas: Pick<Atlas, 'item'>,
  locale: Locale,
): Scene {
  const first = rows.flatMap((ref): Label[] => {
    const item = atlas.item(ref);
    const mark = scene.marks.find((one) => one.pickable && one.ref === ref);
    return item && mark ? [nameAt(mark, item, locale, AFTER_COUNTIES, 'far')] : [];
  });
  if (!first.length) return scene;
  const named = new Set(first.map(({ id }) => id));
  return { ...scene, labels: [...scene.labels.filter(({ id }) => !named.has(id)), ...first] };
}
