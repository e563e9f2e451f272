/**
 * Where the symbols of some entries stand: at their places, or packed in their counties. Pure, and in pixels of a
 * frame whose width depends on how full the counties are.
 */
import type { Locale } from '$lib/i18n/locale';
import type { Atlas } from '$lib/model/atlas';
import type { Steps } from '$lib/steps/turns';
import { drawClusters } from './clusters';
import { gather, inCounties, NOWHERE, type Homes, type InCounties } from './counties';
import { drawCulture } from './culture';
import { choiceOf, type Choice } from './emphasis';
import { draws, type Draw, type Entry, type Layer, type SceneBase } from './entry';
import { NOMINAL } from './frame';
import type { Glyph } from './glyph';
import { drawProject } from './investment';
import { keptFree, seatDiscs } from './ground';
import { atPlaces, type AtPlaces } from './places';

/** The layers from first to last. */
const DRAW: Record<Layer, Draw> = {
  investment: drawProject,
  clusters: drawClusters,
  culture: drawCulture,
};

export const ALL_LAYERS = Object.keys(DRAW) as readonly Layer[];

/** Factors of symbols that are tried where the counties are too full: few, as each costs a layout. */
const SMALLER = [0.85, 0.7, 0.58];

/** Factors that are tried for the sake of one pack a county: in the smallest frame it takes the last. */
const ONE_PACK = [0.85, 0.77, 0.7, 0.62];

/** Pixels that one pack alone may lack: a few more across a border mislead less than a second one. */
const SPARED = 2.5;

/** Rows that may be drawn one by one without asking whether they can be read. */
export const UNJUDGED = 500;

/** Entries of a large atlas by layers and language: with each zoom and filter its scene is made anew, they are not. */
const made = new WeakMap<Atlas, Map<string, readonly Entry[]>>();

/** What is on show: every item of an active layer once, in the first layer that shows it. */
export function entriesOf(
  atlas: Atlas,
  layers: readonly Layer[],
  locale: Locale,
): readonly Entry[] {
  if (atlas.items.length <= UNJUDGED) return drawn(atlas, layers, locale);
  const key = [locale, ...layers].join();
  const all = made.get(atlas) ?? new Map<string, readonly Entry[]>();
  made.set(atlas, all);
  const entries = all.get(key) ?? drawn(atlas, layers, locale);
  all.set(key, entries);
  return entries;
}

function drawn(atlas: Atlas, layers: readonly Layer[], locale: Locale): Entry[] {
  const active = ALL_LAYERS.filter((layer) => layers.includes(layer));
  return atlas.items.flatMap((item) => {
    for (const layer of active) {
      const drawn = draws(layer, item) ? DRAW[layer](item, locale) : null;
      // Its words are made when they are asked for: many rows are never.
      if (drawn) return [Object.assign(drawn, { item, layer })];
    }
    return [];
  });
}

/** Width of a frame on a desk, at symbol factor 1: with all layers most counties have room for one pack. */
const ROOMY = 800;

/** What a county would have to hold with all layers, where it has most room: in grid units, by region id. */
const homes = new WeakMap<Atlas, WeakMap<SceneBase, Homes>>();

/**
 * Where the packs of counties gather: there is room for all layers, and what fewer of them need is about the same place.
 * So packs hardly move when a layer comes or goes. None where rows are too many to be drawn one by one.
 */
export function* homesOf(atlas: Atlas, base: SceneBase): Steps<Homes> {
  if (atlas.items.length > UNJUDGED) return NOWHERE;
  const known = homes.get(atlas)?.get(base);
  if (known) return known;
  const entries = entriesOf(atlas, ALL_LAYERS, 'zh');
  const nothing = choiceOf(atlas, { focus: null, layers: [] });
  const { taken } = yield* atPlaces(entries, seatDiscs(atlas, ROOMY), nothing, base, ROOMY);
  yield;
  const found = yield* gather(entries, taken, keptFree(atlas, ROOMY), base, ROOMY);
  keepHomes(atlas, base, found);
  return found;
}

/** Takes over, unchecked, what `homesOf` gave for the same tables and ground, as it is known when the page is built. */
export function keepHomes(atlas: Atlas, base: SceneBase, found: Homes): void {
  const grounds = homes.get(atlas) ?? new WeakMap<SceneBase, Homes>();
  homes.set(atlas, grounds.set(base, found));
}

export interface Layout {
  readonly placed: AtPlaces;
  readonly counties: InCounties;
  /** Pixels of the frame that all of it is laid out in. */
  readonly width: number;
  /** Factor by which all symbols are to be drawn smaller. */
  readonly fit: number;
}

/**
 * Lays out entries and the symbols of a measure, by region id, in steps. `room` is asked for where the smallest frame is too
 * small.
 * @throws if the base map has no room in a county
 */
export function* layoutSteps(
  atlas: Atlas,
  entries: readonly Entry[],
  symbols: ReadonlyMap<string, Glyph>,
  choice: Choice,
  base: SceneBase,
  room: () => number,
): Steps<Layout> {
  const homes = yield* homesOf(atlas, base);
  yield;
  function* arrange(width: number, fit: number, spared = 0): Steps<Layout> {
    const placed = yield* atPlaces(entries, seatDiscs(atlas, width), choice, base, width);
    yield;
    const free = keptFree(atlas, width);
    const counties = yield* inCounties(
      entries,
      symbols,
      placed.taken,
      free,
      choice,
      base,
      width,
      homes,
      spared,
    );
    return { placed, counties, width, fit };
  }
  // Most scenes fit the smallest frame and look alike in every one; a full one may use what there is.
  const least = yield* arrange(NOMINAL, 1);
  const wide = least.counties.crowded ? room() : NOMINAL;
  let best = wide > NOMINAL ? yield* arrange(wide, 1) : least;
  // What still finds no room within its border is drawn smaller, and all else with it: sizes stay comparable.
  for (const smaller of SMALLER) {
    if (!best.counties.lacking) break;
    const next = yield* arrange(wide / smaller, smaller);
    if (next.counties.lacking < best.counties.lacking) best = next;
  }
  // One pack a county is read at once: where somewhat smaller symbols give that, all are smaller.
  if (best.fit === 1 && split(best))
    for (const smaller of ONE_PACK) {
      const next = yield* arrange(wide / smaller, smaller, SPARED);
      if (!next.counties.lacking && !split(next)) return next;
    }
  return best;
}

/** Whether the rows of a county stand in several packs. */
const split = ({ counties: { packs } }: Layout): boolean =>
  new Set(packs.map(({ region_id }) => region_id)).size < packs.length;
