/** The boxes of the stage that names keep clear of, in pixels. */
import { PADDING } from '$lib/scene/frame';
import type { LabelBox } from '$lib/scene/placement';

/** Sizes as in Furniture.svelte and ZoomButtons.svelte. */
const LOCATOR = { wide: [84, 101], narrow: [60, 73] } as const;
const SCALE = [120, 34] as const;
const BUTTONS = [60, 150] as const;
/** Stages narrower than this have the small locator. */
const NARROW = 520;

export function furniture(
  { width, height }: { width: number; height: number },
  { wide, zooming }: { wide: boolean; zooming: boolean },
): LabelBox[] {
  const [locatorWidth, locatorHeight] = LOCATOR[width < NARROW ? 'narrow' : 'wide'];
  const top = height - SCALE[1];
  return [
    [PADDING, top, PADDING + SCALE[0], height],
    ...(wide ? [[PADDING, top - locatorHeight, PADDING + locatorWidth, top] as const] : []),
    ...(zooming ? [[width - BUTTONS[0], height - BUTTONS[1], width, height] as const] : []),
  ];
}
