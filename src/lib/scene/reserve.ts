/**
 * What any of the layers covers, whether it is on show or not. The names of counties keep clear of all of it where they
 * can: then no layer that comes or goes moves them.
 */
import type { Atlas } from '$lib/model/atlas';
import { finished, type Steps } from '$lib/steps/turns';
import { choiceOf } from './emphasis';
import type { SceneBase, SceneView } from './entry';
import { reach } from './glyph';
import { landmarks } from './ground';
import { measureOf, sums } from './investment';
import { ALL_LAYERS, entriesOf, layoutSteps, UNJUDGED } from './layout';
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

/** What the layers cover on stages: `room` is that of one (see frame.ts). */
export interface Reserves {
  at(room: number): Reserve;
  /** The same in steps, between which something else may be done. */
  ahead(room: number): Steps<Reserve>;
}

export const sparedBy = ({ at, offset, glyph }: Mark): Spared => ({ at, offset, r: reach(glyph) });

/** Sets of layers that are laid out: each alone, and all. */
const SETS = [...ALL_LAYERS.map((layer) => [layer]), ALL_LAYERS];

type Metric = SceneView['metric'];

/** Made in steps: a layout for each set of layers. */
function* steps(atlas: Atlas, metric: Metric, base: SceneBase, room: number): Steps<Reserve> {
  const nothing = choiceOf(atlas, { focus: null, layers: [] });
  const discs = new Map<string, Reserve['discs'][number]>();
  const soft = new Map<string, Reserve['soft'][number]>();
  for (const layers of SETS) {
    const symbols = sums(measureOf(atlas, { layers, metric, focus: null }));
    // The language gives the words alone, and none is used.
    const entries = entriesOf(atlas, layers, 'zh');
    const { placed, counties, width, fit } = yield* layoutSteps(
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
    yield;
  }
  return { discs: [...discs.values()], soft: [...soft.values()] };
}

/** What the layers cover with a measure on the counties, for stages of every size. */
class Covered implements Reserves {
  readonly #known = new Map<number, Reserve>();
  readonly #steps: (room: number) => Steps<Reserve>;

  constructor(...of: [atlas: Atlas, metric: Metric, base: SceneBase]) {
    this.#steps = (room) => steps(...of, room);
  }

  *ahead(room: number): Steps<Reserve> {
    const all = this.#known.get(room) ?? (yield* this.#steps(room));
    this.#known.set(room, all);
    return all;
  }

  at(room: number): Reserve {
    return finished(this.ahead(room));
  }
}

const known = new WeakMap<Atlas, WeakMap<SceneBase, Map<string, Reserves>>>();

/**
 * What the layers cover with a measure on the counties; the same object for the same atlas, ground and measure. Undefined
 * where rows are too many to be drawn one by one.
 */
export function reserveOf(
  atlas: Atlas,
  { metric }: Pick<SceneView, 'metric'>,
  base: SceneBase,
): Reserves | undefined {
  if (atlas.items.length > UNJUDGED) return undefined;
  const grounds = known.get(atlas) ?? new WeakMap<SceneBase, Map<string, Reserves>>();
  known.set(atlas, grounds);
  const found = grounds.get(base) ?? new Map<string, Reserves>();
  grounds.set(base, found);
  // Only what has symbols of its own covers anything.
  const measure = measureOf(atlas, { layers: ALL_LAYERS, metric, focus: null });
  const key = measure?.encoding === 'symbol' ? measure.id : '';
  const covered = found.get(key) ?? new Covered(atlas, metric, base);
  found.set(key, covered);
  return covered;
}
