/**
 * What any of the layers covers, whether it is on show or not. The names of counties keep clear of all of it where they
 * can: then no layer that comes or goes moves them.
 */
import type { Atlas } from '$lib/model/atlas';
import { choiceOf } from './emphasis';
import type { SceneBase, SceneView } from './entry';
import { reach } from './glyph';
import { landmarks } from './ground';
import { measureOf, sums } from './investment';
import { ALL_LAYERS, entriesOf, layoutOf, UNJUDGED } from './layout';
import { halos } from './places';
import type { Halo, LonLat, Mark } from './scene';

/** A disc at a place, moved by `offset` pixels as a mark is. */
export interface Spared {
  readonly at: LonLat;
  readonly offset: readonly [number, number];
  readonly r: number;
}

/** Discs of a scene whose symbols have a factor of their own. */
export interface Reserve {
  readonly discs: readonly (Spared & { readonly fit: number })[];
  /** Grounds of approximate places. */
  readonly soft: readonly Pick<Halo, 'at' | 'radius_m'>[];
}

export const sparedBy = ({ at, offset, glyph }: Mark): Spared => ({ at, offset, r: reach(glyph) });

/** Sets of layers that are laid out: each alone, and all. */
const SETS = [...ALL_LAYERS.map((layer) => [layer]), ALL_LAYERS];

type Metric = SceneView['metric'];

function reserve(atlas: Atlas, metric: Metric, base: SceneBase, room: number): Reserve {
  const nothing = choiceOf(atlas, { focus: null, layers: [] });
  const discs = new Map<string, Reserve['discs'][number]>();
  const soft = new Map<string, Reserve['soft'][number]>();
  for (const layers of SETS) {
    const symbols = sums(measureOf(atlas, { layers, metric, focus: null }));
    // The language gives the words alone, and none is used.
    const entries = entriesOf(atlas, layers, 'zh');
    const { placed, counties, width, fit } = layoutOf(
      atlas,
      entries,
      symbols,
      nothing,
      base,
      () => room,
    );
    const taken = [...placed.taken, ...counties.taken];
    const known = landmarks(
      atlas,
      { layers, metric, focus: null, context: true },
      taken,
      width,
      'zh',
    );
    const marks = [
      ...placed.drawn.map(({ mark }) => mark),
      ...counties.symbols,
      ...counties.frames,
      ...known.marks,
    ];
    for (const mark of marks) {
      const disc = { ...sparedBy(mark), fit };
      discs.set(JSON.stringify(disc), disc);
    }
    for (const { at, radius_m } of [...halos(placed.drawn), ...known.halos])
      soft.set(`${at.join()} ${radius_m}`, { at, radius_m });
  }
  return { discs: [...discs.values()], soft: [...soft.values()] };
}

type Asked = (room: number) => Reserve;

const known = new WeakMap<Atlas, WeakMap<SceneBase, Map<string, Asked>>>();

/**
 * Tells what the layers cover for a stage's room (see frame.ts) with a measure on the counties; the same function for
 * the same atlas, ground and measure. Undefined where rows are too many to be drawn one by one.
 */
export function reserveOf(
  atlas: Atlas,
  { metric }: Pick<SceneView, 'metric'>,
  base: SceneBase,
): Asked | undefined {
  if (atlas.items.length > UNJUDGED) return undefined;
  const grounds = known.get(atlas) ?? new WeakMap<SceneBase, Map<string, Asked>>();
  known.set(atlas, grounds);
  const asked = grounds.get(base) ?? new Map<string, Asked>();
  grounds.set(base, asked);
  // Only what has symbols of its own covers anything.
  const layers = ALL_LAYERS;
  const measure = measureOf(atlas, { layers, metric, focus: null });
  const key = measure?.encoding === 'symbol' ? measure.id : '';
  const before = asked.get(key);
  if (before) return before;
  const found = new Map<number, Reserve>();
  const ask: Asked = (room) => {
    const all = found.get(room) ?? reserve(atlas, metric, base, room);
    found.set(room, all);
    return all;
  };
  asked.set(key, ask);
  return ask;
}
