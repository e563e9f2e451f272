/** The boxes of the stage that names keep clear of, in pixels. */
import { MediaQuery } from 'svelte/reactivity';
import { PADDING } from '$lib/scene/frame';
import type { LabelBox } from '$lib/scene/placement';

/** Sizes as in Furniture.svelte and ZoomButtons.svelte. */
const LOCATOR = { wide: [84, 101], narrow: [60, 73] } as const;
const SCALE = [120, 34] as const;
/** Around the three buttons, of which each is a target wide and high. */
const AROUND = [16, 18] as const;
/** The way to the legend, in the corner at the top of a narrow page, alone and with those to search and filter. */
const WAYS = { legend: [96, 56], find: [224, 56] } as const;
/** The same where there is no locator: the ways stand closer together. */
const CLOSE = { legend: [88, 56], find: [200, 56] } as const;
/** The ground fades into the shelf beside it over so many pixels, in rooms this wide: as in StageRoom.svelte. */
const FADE = 48;
const FADED = 760;
/** Stages narrower than this have the small locator, and narrower than that none. */
const NARROW = 520;
const NO_LOCATOR = 360;

/** A page whose legend is far from the map, as in Furniture.svelte. */
const narrow = new MediaQuery('(max-width: 71.99rem)');

/** So many zooms nearer than home the map still is the wide view. */
export const WIDE = 0.5;
/** How many whole zooms a view is nearer than home. */
export const levelOf = (zoom: number, home: number): number =>
  Math.max(0, Math.floor(zoom - home + 1e-3));

interface Shown {
  /** The locator stands in the wide view only. */
  readonly wide: boolean;
  readonly zooming: boolean;
  /** Which ways stand in the corner of a narrow page, if any. */
  readonly ways: keyof typeof WAYS | null;
  /** How much larger than usual locator and scale are. */
  readonly grown: number;
  /** Pixels of a side of a button. */
  readonly target: number;
  /** The buttons stand side by side. */
  readonly across?: boolean;
  /** A shelf stands beside it. */
  readonly shelved?: boolean;
  readonly notice: { readonly width: number; readonly height: number };
}

export function furniture(
  { width, height }: { width: number; height: number },
  { wide, zooming, ways: all, notice, target, across, shelved, grown }: Shown,
  isNarrow = narrow.current,
): LabelBox[] {
  const ways = isNarrow ? all : null;
  const [locatorWidth, locatorHeight] = LOCATOR[width < NARROW ? 'narrow' : 'wide'].map(
    (side) => side * grown,
  ) as [number, number];
  const top = height - SCALE[1] * grown;
  const [along, down] = across ? [3, 1] : [1, 3];
  const right = zooming ? width - along * target - AROUND[0] : width;
  return [
    [PADDING, top, PADDING + SCALE[0] * grown, height],
    ...(wide && width >= NO_LOCATOR
      ? [[PADDING, top - locatorHeight, PADDING + locatorWidth, top] as const]
      : []),
    ...(zooming ? [[right, height - down * target - AROUND[1], width, height] as const] : []),
    ...(shelved && (!isNarrow || width >= FADED)
      ? [[width - FADE, 0, width, height] as const]
      : []),
    ...(ways ? [[0, 0, ...(width < NO_LOCATOR ? CLOSE : WAYS)[ways]] as const] : []),
    // In the corner opposite to the ways, beside the buttons, else in the first one.
    ...(notice.height > 0
      ? [
          ways
            ? ([right - notice.width, height - notice.height, right, height] as const)
            : ([0, 0, notice.width, notice.height] as const),
        ]
      : []),
  ];
}
