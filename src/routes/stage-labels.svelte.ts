/** The names on a stage: placed anew with each view that rests, and as still as they can be. */
import { browser } from '$app/environment';
import type { Locale } from '$lib/i18n/locale';
import { frameWidth, frameZoom, roomOf, symbolScale } from '$lib/scene/frame';
import { isOfPhone } from '$lib/scene/label-sizes';
import {
  placeLabels,
  placeSteps,
  type LabelBox,
  type PlacedLabel,
  type PlacementOptions,
} from '$lib/scene/placement';
import type { Scene } from '$lib/scene/scene';
import type { Steps } from '$lib/steps/turns';
import type { NameBox } from '$lib/svg/link-lines';
import { inStage } from '$lib/svg/framed';
import { furniture } from './furniture';
import { ON_A_DESK } from './large-screen';

type Asked = Omit<PlacementOptions, 'previous' | 'reserve'> & {
  readonly scene: Scene;
  /** Whether the size of the stage is known. */
  readonly sized: boolean;
  /** How much larger than usual type is. */
  readonly grown: number;
  /** What the page was painted with: no layer that comes moves a name from there that may stay. */
  readonly painted: Painted | undefined;
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
        edge: (options.edge ?? 0) / by,
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

/** Names on a page that is built ahead, and the factor of the symbols that they were placed for. */
export interface Ahead {
  readonly labels: readonly PlacedLabel[];
  readonly k: number;
}
/** Which of them is seen is up to the size of the frame: type is smaller on a phone, and other places are free. */
export type Readied = Readonly<Partial<Record<'phone' | 'desk', Ahead>>>;

/** The positions of such names by their ids: what the page that comes to life is told of them. */
export type Painted = Readonly<Partial<Record<keyof Readied, Readonly<Record<string, string>>>>>;

export const paintedIn = (readied: Readied): Painted =>
  Object.fromEntries(
    Object.entries(readied).map(([kind, { labels }]) => [
      kind,
      Object.fromEntries(labels.map(({ id, key }) => [id, key])),
    ]),
  );

/**
 * The stages of such a page, in pixels: the home page's at 1440 × 900 in either language, and a small one of a phone, so
 * that larger ones hold the same. A name stands best where it will stand: a stage of some pixels less has others.
 */
const STAGES = {
  phone: { zh: [390, 430], en: [374, 430] },
  desk: { zh: [828, 619], en: [828, 557] },
} as const;
/** What stands in their corners once the map can be moved: nothing moves aside for it. */
const CORNERS = {
  ...ON_A_DESK,
  wide: true,
  zooming: true,
  ways: 'find',
  shelved: true,
  notice: { width: 0, height: 0 },
} as const;

function stageOf(
  [width, height]: readonly [number, number],
  narrow?: boolean,
  corners: Parameters<typeof furniture>[1] = CORNERS,
) {
  const frame = frameWidth(width, height);
  const k = symbolScale(frame);
  return {
    width,
    height,
    k,
    room: roomOf(frame, k),
    zoom: frameZoom(frame),
    project: inStage({ width, height }),
    taken: furniture({ width, height }, corners, narrow),
  };
}

/**
 * Whether a name may be painted before the size of the stage is known: on a larger one a name in narrow lines would change
 * them under the eye, and a line would not end at its name.
 */
const isSettled = ({ style, lines, narrow, line }: PlacedLabel): boolean =>
  !line && ((style !== 'mark' && style !== 'pack') || !narrow || lines.join() !== narrow.join());

/** Places the names of a scene for stages whose size is not known yet. */
export function placeAhead(scene: Scene, locale: Locale): Readied {
  const readied: Partial<Record<keyof Readied, Ahead>> = {};
  for (const kind of ['phone', 'desk'] as const) {
    const { room, ...stage } = stageOf(STAGES[kind][locale], kind === 'phone');
    const k = stage.k * scene.fit;
    const reserve = scene.reserve?.at(room);
    const placed = placeLabels(scene, { ...stage, k, locale, reserve });
    const labels = placed.filter(isSettled).map((label) => anchored(label, stage.project));
    readied[kind] = { labels, k };
  }
  return readied;
}

/** What names are placed for: where it is the same, they stand the same. */
const placeKey = ({ width, height, k, zoom, taken }: Omit<PlacementOptions, 'project'>): string =>
  JSON.stringify([width, height, k, zoom, taken]);

interface Ready {
  readonly key: string;
  readonly placed: readonly PlacedLabel[];
}
const ready = new WeakMap<Scene, Ready>();

/** Places the names of a scene for a stage that is known before the page lives. */
export function* placeOn(
  { width, height }: { readonly width: number; readonly height: number },
  scene: Scene,
  locale: Locale,
  painted: Painted,
): Steps<void> {
  const kind = isOfPhone(frameWidth(width, height)) ? 'phone' : 'desk';
  // The map cannot be moved yet.
  const { room, ...stage } = stageOf([width, height], undefined, { ...CORNERS, zooming: false });
  const options = { ...stage, k: stage.k * scene.fit, locale };
  const reserve = scene.reserve && (yield* scene.reserve.ahead(room));
  const shown = painted[kind];
  const placed = yield* placeSteps(scene, { ...options, reserve, shownAt: shown });
  ready.set(scene, { key: placeKey(options), placed });
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
    const { scene, sized, grown, painted, ...asked } = this.#ask();
    if (!sized) return [];
    const options = shrunk(asked, grown);
    const frame = frameWidth(asked.width, asked.height);
    const kind = isOfPhone(frameWidth(options.width, options.height)) ? 'phone' : 'desk';
    const reserve = scene.reserve?.at(roomOf(frame, symbolScale(frame) * grown));
    const on = { packs: packs(scene), width: options.width, height: options.height };
    const previous = isLike(on, this.#on) ? this.#before : [];
    this.#on = on;
    const shown = painted?.[kind];
    const made = previous.length ? undefined : ready.get(scene);
    return (this.#before =
      made?.key === placeKey(options)
        ? made.placed
        : placeLabels(scene, { ...options, reserve, previous, shownAt: shown }));
  });
  /** Where they stand, in pixels of the stage. */
  readonly boxes: readonly NameBox[] = $derived.by(() => {
    const { grown } = this.#ask();
    return this.placed.map(({ style, box }) => ({
      style,
      box: box.map((side) => side * grown) as unknown as LabelBox,
    }));
  });
  /** What stands there until the size of the stage is known; null from then on. Only a page that is built ahead shows it. */
  readonly ahead: Readied | null = $derived.by(() => {
    const { scene, sized, locale } = this.#ask();
    if (sized) return null;
    return browser ? {} : placeAhead(scene, locale);
  });

  /** `ask` says what is to be named in which view. */
  constructor(ask: () => Asked) {
    this.#ask = ask;
  }
}
