/**
 * Builds the scene: pure, from the atlas and the view to what is drawn. The symbol scale `k` is
 * the renderers' business; sizes here are those of a stage of middle width.
 */
import type { Locale } from '$lib/i18n/locale';
import type { Atlas } from '$lib/model/atlas';
import { finished, type Steps } from '$lib/steps/turns';
import { partOf } from './counties';
import { choiceOf } from './emphasis';
import type { Binned, Detail, Entry, SceneBase, SceneView } from './entry';
import { NOMINAL } from './frame';
import { landmarks } from './ground';
import { areas, measureOf, sums } from './investment';
import { labelSteps } from './labels';
import { entriesOf, layoutSteps, UNJUDGED } from './layout';
import { legends } from './legends';
import { courses, halos } from './places';
import { industryLinks } from './links';
import { reserveOf, sparedBy } from './reserve';
import { hundredths } from './pack';
import type { Counted, Legend, Scene } from './scene';
import { shelf } from './shelf';

/**
 * The scene of a view. `room` is the width of the frame in pixels at symbol factor 1 (see frame.ts); a scene that fits
 * the smallest frame does not ask for it.
 * @throws if the base map has no room in a county.
 */
export function buildScene(...asked: Parameters<typeof sceneSteps>): Scene {
  return finished(sceneSteps(...asked));
}

/** The same in steps. */
export function* sceneSteps(
  atlas: Atlas,
  view: SceneView,
  locale: Locale,
  base: SceneBase,
  room: () => number = () => NOMINAL,
  { bin, level = () => 0, only }: Detail = {},
): Steps<Scene> {
  const all = entriesOf(atlas, view.layers, locale);
  const meant = only ? all.filter(({ item }) => only.has(item.ref)) : all;
  // Until what judges it has come, a layer of many rows is taken for too full.
  const full = bin
    ? bin.crowded(meant)
    : new Set(meant.length > UNJUDGED ? meant.map(({ layer }) => layer) : []);
  const entries = full.size ? meant.filter(({ layer }) => !full.has(layer)) : meant;
  const choice = choiceOf(atlas, view);
  const measure = measureOf(atlas, view);
  yield;
  const { placed, counties, width, fit } = yield* layoutSteps(
    atlas,
    entries,
    sums(measure),
    choice,
    base,
    room,
  );
  yield;
  const taken = [...placed.taken, ...counties.taken];
  let binned: Binned | null = null;
  if (full.size && bin) {
    // Often these are all: the same list each time, of which is known what is in it.
    const some = (of: readonly Entry[]) =>
      entries.length ? of.filter(({ layer }) => full.has(layer)) : of;
    const input = { atlas, choice, base, locale, taken, width, level: level() };
    binned = bin.binned({ ...input, meant: some(meant), all: some(all) });
    taken.push(...binned.taken);
  }
  // What is not from the document moves nothing that is: its room is kept, shown or not.
  const known = landmarks(atlas, { ...view, context: true }, taken, width, locale);
  const shown = view.context ? known : { marks: [], halos: [], labels: [] };
  yield;
  const drawn = [...placed.drawn, ...counties.drawn];
  const units = areas(atlas, measure, choice);
  const hatched = units.some((area) => area.hatched);
  const links = [
    ...courses(placed.drawn),
    ...industryLinks(
      choice,
      drawn,
      entries.filter(({ item }) => item.where.known === 'city'),
    ),
  ];
  yield;
  const named = yield* labelSteps({
    atlas,
    view,
    measure,
    choice,
    drawn,
    counties,
    base,
    locale,
    width,
  });
  yield;
  return {
    areas: units,
    halos: [...shown.halos, ...halos(placed.drawn)],
    // Frames and symbols of counties lie under the marks of rows.
    marks: [
      ...counties.symbols,
      ...counties.frames,
      ...shown.marks,
      ...(binned?.marks ?? []),
      ...drawn.map(({ mark }) => mark),
      ...placed.leaders,
    ],
    links,
    columns: [],
    labels: [...named, ...shown.labels, ...(binned?.labels ?? [])],
    shelf: [...shelf(entries, choice, locale), ...(binned?.shelf ?? [])],
    legends: scaled(
      fit,
      legends({
        atlas,
        measure,
        hatched,
        entries,
        counted: full.size ? meant.filter(({ layer }) => full.has(layer)) : [],
        counts: binned?.legend ?? null,
        links,
        landmarks: shown.marks.length > 0,
        leaders: placed.leaders.length > 0,
        part:
          counties.packs.map((pack) => partOf(pack, counties.packs)).find((part) => part) ?? null,
        locale,
      }),
    ),
    fit,
    spared: view.context ? [] : known.marks.map(sparedBy),
    ...(full.size ? {} : { reserve: reserveOf(atlas, view, base) }),
    ...(full.size || only ? { counts: { bins: binned?.bins ?? [], rows: rowsOf(all) } } : {}),
  };
}

/** Samples of sizes are as large as symbols of that size on the map. */
export const scaled = (fit: number, blocks: readonly Legend[]): readonly Legend[] =>
  fit === 1
    ? blocks
    : blocks.map((block) => ({
        ...block,
        entries: block.entries.map((entry) =>
          entry.nested && entry.glyph
            ? { ...entry, glyph: { ...entry.glyph, r: hundredths(entry.glyph.r * fit) } }
            : entry,
        ),
      }));

const rows = new WeakMap<readonly Entry[], readonly Counted[]>();

/** All rows with their symbols and places, whether they are drawn, counted or left out. */
function rowsOf(all: readonly Entry[]): readonly Counted[] {
  const before = rows.get(all);
  if (before) return before;
  const found = all.map(({ item, glyph }): Counted => ({
    ref: item.ref,
    glyph,
    at: 'place' in item.where ? [item.where.place.lon, item.where.place.lat] : null,
  }));
  rows.set(all, found);
  return found;
}
