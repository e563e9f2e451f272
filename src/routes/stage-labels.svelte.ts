/** The names on a stage: placed anew with each view that rests, and as still as they can be. */
import type { Locale } from '$lib/i18n/locale';
import { frameWidth, roomOf, symbolScale } from '$lib/scene/frame';
import {
  placeLabels,
  type LabelBox,
  type PlacedLabel,
  type PlacementOptions,
} from '$lib/scene/placement';
import type { Scene } from '$lib/scene/scene';
import { StageSize } from './stage-size.svelte';

type Asked = Omit<PlacementOptions, 'previous' | 'reserve'> & {
  readonly scene: Scene;
  /** Whether the size of the stage is known. */
  readonly sized: boolean;
  /** How much larger than usual type is. */
  readonly grown: number;
};

/** Larger type on a stage is type of the usual size on a smaller one. */
const shrunk = <O extends Omit<PlacementOptions, 'locale'>>(options: O, by: number): O =>
  by === 1
    ? options
    : {
        ...options,
        project: (at, height_m) => {
          const [x, y] = options.project(at, height_m);
          return [x / by, y / by];
        },
        width: options.width / by,
        height: options.height / by,
        k: options.k / by,
        taken: options.taken?.map((box) => box.map((side) => side / by) as unknown as LabelBox),
      };

/** Where the packs stand: with other packs names are placed as if for the first time. */
const packs = ({ marks }: Scene): string =>
  marks
    .filter(({ glyph }) => glyph.shape === 'pack')
    .map(({ at }) => at.join())
    .join();

/** A stage may be so much larger or smaller, as a share, and its names stay: a line more in the legend moves none. */
const LIKE = 0.05;

type On = { readonly packs: string; readonly width: number; readonly height: number };

const isLike = (a: On, b: On): boolean =>
  a.packs === b.packs &&
  Math.abs(a.width - b.width) <= LIKE * b.width &&
  Math.abs(a.height - b.height) <= LIKE * b.height;

/** Names of scenes on the frame of a page that is built ahead. */
const ahead = new WeakMap<Scene, readonly PlacedLabel[]>();

/** The stage of such a page. */
function unsized() {
  const { framed: project, width, height, k, homeZoom: zoom } = new StageSize();
  return { project, width, height, k, zoom };
}

/** Places the names of a scene for a stage whose size is not known yet: they stand ready when it asks for them. */
export function placeAhead(scene: Scene, locale: Locale): readonly PlacedLabel[] {
  const stage = unsized();
  const reserve = scene.reserve?.at(roomOf(stage.width, stage.k));
  const placed = placeLabels(scene, { ...stage, k: stage.k * scene.fit, locale, reserve });
  const tied = placed.map((label) => anchored(label, stage.project));
  ahead.set(scene, tied);
  return tied;
}

/** A name on a spot of its land stands there on a stage of any size: it is tied to the spot, not to the middle of the land. */
function anchored(label: PlacedLabel, project: PlacementOptions['project']): PlacedLabel {
  const spot = label.spots?.[Number(/^spot (\d+)/.exec(label.key)?.[1])];
  if (!spot) return label;
  const [x, y] = project(spot);
  return { ...label, at: spot, x, y, dx: label.dx + label.x - x, dy: label.dy + label.y - y };
}

export class StageLabels {
  readonly #ask: () => Asked;
  /** What was placed last, and on what: a name stays where it is while that is free. No state, as nothing follows from it. */
  #before: readonly PlacedLabel[] = [];
  #on = { packs: '', width: 0, height: 0 };

  readonly placed: readonly PlacedLabel[] = $derived.by(() => {
    const { scene, sized, grown, ...asked } = this.#ask();
    const options = shrunk(asked, grown);
    const frame = frameWidth(asked.width, asked.height);
    const reserve = sized
      ? scene.reserve?.at(roomOf(frame, symbolScale(frame) * grown))
      : undefined;
    const ready = ahead.get(scene);
    if (ready && !sized) return ready;
    const on = { packs: packs(scene), width: options.width, height: options.height };
    const previous = isLike(on, this.#on) ? this.#before : [];
    this.#on = on;
    return (this.#before = placeLabels(scene, { ...options, reserve, previous, ahead: ready }));
  });

  /** `ask` says what is to be named in which view. */
  constructor(ask: () => Asked) {
    this.#ask = ask;
  }
}
