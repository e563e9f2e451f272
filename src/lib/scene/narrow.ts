/**
 * A scene in which only some rows are meant: the others stay where they are, faded and without a name. Nothing is laid
 * out or scaled anew, so that a filter never moves a symbol or changes what a colour says.
 */
import { findWords } from '$lib/i18n/find';
import type { Locale } from '$lib/i18n/locale';
import { sceneWords } from '$lib/i18n/scene-words';
import type { Ref } from '$lib/model/atlas';
import { together } from './emphasis';
import type { Emphasis, Label, Legend, LonLat, Mark, Scene } from './scene';

const key = ([lon, lat]: LonLat): string => `${lon} ${lat}`;
const isRegion = (ref: Ref): boolean => ref.startsWith('regions:');

/** What the legend says of a filter: that it changes no scale. */
const legend = (locale: Locale, note: 'narrowedNote' | 'aloneNote'): Legend => ({
  id: 'narrowed',
  title: findWords[locale].narrowed,
  note: findWords[locale][note],
  entries: [],
});

/** A scene that was made of the rows found alone, as one that says so. */
export const alone = (scene: Scene, locale: Locale): Scene => ({
  ...scene,
  legends: [...scene.legends, legend(locale, 'aloneNote')],
});

/** The scene with all rows faded but those found. */
export function narrowed(scene: Scene, found: ReadonlySet<Ref>, locale: Locale): Scene {
  const stays = (ref: Ref): boolean => isRegion(ref) || found.has(ref);
  const faded = <T extends { readonly ref: Ref; readonly emphasis: Emphasis }>(one: T): T =>
    stays(one.ref) ? one : { ...one, emphasis: 'dim' };

  /** Rows by the place that they stand at, a pack's place among them. */
  const there = new Map<string, Mark[]>();
  for (const mark of scene.marks) {
    if (!mark.pickable || isRegion(mark.ref)) continue;
    const at = key(mark.at);
    const rows = there.get(at);
    if (rows) rows.push(faded(mark));
    else there.set(at, [faded(mark)]);
  }
  const rowsAt = (at: LonLat): readonly Mark[] => there.get(key(at)) ?? [];
  const isFoundAt = (at: LonLat): boolean => rowsAt(at).some(({ ref }) => found.has(ref));

  /** Frames and lines to a place stand for all rows there. */
  const frame = (mark: Mark): Mark => {
    const rows = rowsAt(mark.at);
    return rows.length ? { ...mark, emphasis: together(rows.map((row) => row.emphasis)) } : mark;
  };
  const labels = (label: Label): Label[] => {
    if (label.style === 'pack') {
      const rows = rowsAt(label.at);
      const meant = rows.filter(({ ref }) => found.has(ref)).length;
      const brief = findWords[locale].packed(meant, rows.length);
      return [
        {
          ...label,
          lines: [sceneWords[locale].packedIn(brief)],
          narrow: [brief],
          emphasis: meant ? label.emphasis : 'dim',
        },
      ];
    }
    const isRow = label.style === 'mark' || label.style === 'landmark';
    return isRow && label.ref && !stays(label.ref) ? [] : [label];
  };
  return {
    ...scene,
    marks: scene.marks.map((mark) => (mark.pickable ? faded(mark) : frame(mark))),
    // One stands for all rows at its place.
    halos: scene.halos.map((halo) => (isFoundAt(halo.at) ? halo : faded(halo))),
    links: scene.links.filter(({ id, kind }) => kind !== 'course' || found.has(courseOf(id))),
    labels: scene.labels.flatMap(labels),
    shelf: scene.shelf.map((group) => ({ ...group, items: group.items.map(faded) })),
    legends: [...scene.legends, legend(locale, 'narrowedNote')],
  };
}

/** The row whose course a link is. */
const courseOf = (id: string): Ref => id.replace(/^course:/, '') as Ref;
