/**
 * Builds the scene: pure, from the atlas and the view to what is drawn. The symbol scale `k` is
 * the renderers' business; sizes here are those of a stage of middle width.
 */
import type { Locale } from '$lib/i18n/locale';
import type { Atlas } from '$lib/model/atlas';
import { drawClusters } from './clusters';
import { drawCulture } from './culture';
import { choiceOf } from './emphasis';
import type { Binned, Detail, Draw, Entry, Layer, SceneBase, SceneView } from './entry';
import { NOMINAL } from './frame';
import { keptFree, landmarks, seatDiscs } from './ground';
import { areas, drawProject, measureOf, sums } from './investment';
import { labels } from './labels';
import { inCounties, partOf } from './counties';
import { legends } from './legends';
import { atPlaces, courses, halos } from './places';
import { industryLinks } from './links';
import type { Counted, Scene } from './scene';
import { shelf } from './shelf';

/** The layers from first to last. */
const DRAW: Record<Layer, Draw> = {
  investment: drawProject,
  clusters: drawClusters,
  culture: drawCulture,
};

/** Factors of symbols that are tried where the counties are too full: few, as each costs a layout. */
const SMALLER = [0.85, 0.7, 0.58];

/** Rows that may be drawn one by one without asking whether they can be read. */
const UNJUDGED = 500;

/** Entries of a large atlas by layers and language: with each zoom and filter its scene is made anew, they are not. */
const made = new WeakMap<Atlas, Map<string, readonly Entry[]>>();

/** What is on show: every item of an active layer once, in the first layer that shows it. */
function entriesOf(atlas: Atlas, view: SceneView, locale: Locale): readonly Entry[] {
  if (atlas.items.length <= UNJUDGED) return drawn(atlas, view, locale);
  const key = [locale, ...view.layers].join();
  const all = made.get(atlas) ?? new Map<string, readonly Entry[]>();
  made.set(atlas, all);
  const entries = all.get(key) ?? drawn(atlas, view, locale);
  all.set(key, entries);
  return entries;
}

function drawn(atlas: Atlas, { layers }: SceneView, locale: Locale): Entry[] {
  const active = (Object.keys(DRAW) as Layer[]).filter((layer) => layers.includes(layer));
  return atlas.items.flatMap((item) => {
    for (const layer of active) {
      const drawn = DRAW[layer](item, locale);
      // Its words are made when they are asked for: many rows are never.
      if (drawn) return [Object.assign(drawn, { item, layer })];
    }
    return [];
  });
}

/**
 * The scene of a view. `room` is the width of the frame in pixels at symbol factor 1 (see frame.ts); a scene that fits
 * the smallest frame does not ask for it.
 * @throws if the base map has no room in a county.
 */
export function buildScene(...asked: Parameters<typeof sceneSteps>): Scene {
  const steps = sceneSteps(...asked);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of about equal length, between which something else may be done. */
export function* sceneSteps(
  atlas: Atlas,
  view: SceneView,
  locale: Locale,
  base: SceneBase,
  room: () => number = () => NOMINAL,
  { bin, level = () => 0, only }: Detail = {},
): Generator<void, Scene> {
  const all = entriesOf(atlas, view, locale);
  const meant = only ? all.filter(({ item }) => only.has(item.ref)) : all;
  // Until what judges it has come, a layer of many rows is taken for too full.
  const full = bin
    ? bin.crowded(meant)
    : new Set(meant.length > UNJUDGED ? meant.map(({ layer }) => layer) : []);
  const entries = full.size ? meant.filter(({ layer }) => !full.has(layer)) : meant;
  const choice = choiceOf(atlas, view);
  const measure = measureOf(atlas, view);
  const symbols = sums(measure);
  const arrange = (width: number) => {
    const placed = atPlaces(entries, seatDiscs(atlas, width), choice, base, width);
    const counties = inCounties(
      entries,
      symbols,
      placed.taken,
      keptFree(atlas, width),
      choice,
      base,
      width,
    );
    return { placed, counties, width };
  };
  // Most scenes fit the smallest frame and look alike in every one; a full one may use what there is.
  const least = arrange(NOMINAL);
  const wide = least.counties.crowded ? room() : NOMINAL;
  let best = wide > NOMINAL ? arrange(wide) : least;
  let fit = 1;
  // What still finds no room within its border is drawn smaller, and all else with it: sizes stay comparable.
  for (const smaller of SMALLER) {
    if (!best.counties.lacking) break;
    const next = arrange(wide / smaller);
    if (next.counties.lacking < best.counties.lacking) [best, fit] = [next, smaller];
  }
  const { placed, counties, width } = best;
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
  // What is not from the document moves nothing that is.
  const known = landmarks(atlas, view, taken, width, locale);
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
  return {
    areas: units,
    halos: [...known.halos, ...halos(placed.drawn)],
    // Frames and symbols of counties lie under the marks of rows.
    marks: [
      ...counties.symbols,
      ...counties.frames,
      ...known.marks,
      ...(binned?.marks ?? []),
      ...drawn.map(({ mark }) => mark),
      ...placed.leaders,
    ],
    links,
    columns: [],
    labels: [
      ...labels({ atlas, measure, choice, drawn, counties, base, locale, width }),
      ...known.labels,
      ...(binned?.labels ?? []),
    ],
    shelf: [...shelf(entries, choice, locale), ...(binned?.shelf ?? [])],
    legends: legends({
      atlas,
      measure,
      hatched,
      entries,
      counted: full.size ? meant.filter(({ layer }) => full.has(layer)) : [],
      counts: binned?.legend ?? null,
      links,
      landmarks: known.marks.length > 0,
      leaders: placed.leaders.length > 0,
      part: counties.packs.map((pack) => partOf(pack, counties.packs)).find((part) => part) ?? null,
      locale,
    }),
    fit,
    ...(full.size || only ? { counts: { bins: binned?.bins ?? [], rows: rowsOf(all) } } : {}),
  };
}

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
