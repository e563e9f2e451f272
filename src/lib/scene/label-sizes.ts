/** How large the names on a map are, and how much room their lines take. */
import { frameWidth } from './frame';
import type { Size } from './nudge';
import type { Label, LabelStyle } from './scene';
import { estimate } from './text-width';

/** Type sizes in pixels. */
export const LABEL_SIZES: Readonly<Record<LabelStyle | 'figure', number>> = {
  count: 11.5,
  county: 15,
  figure: 12,
  unit: 11.5,
  neighbour: 11,
  mark: 11.5,
  pack: 10.5,
  reference: 10.5,
  landmark: 11,
};

export const LINE = 1.25;

export type Sizes = Readonly<Record<LabelStyle | 'figure', number>>;

/** In a frame of fewer pixels type is as small as can still be read, but for the names of counties. */
const SMALL = 288;
const SMALL_SIZES = Object.fromEntries(
  Object.keys(LABEL_SIZES).map((style) => [style, style === 'county' ? 11 : 10]),
) as Sizes;

/** A frame of fewer pixels is that of a phone, on which what the counties say is smaller, so that it stands on their land. */
const DESK = 420;
const PHONE_SIZES: Sizes = { ...LABEL_SIZES, county: 13, figure: 11 };

/** Whether a frame of so many pixels is that of a phone. Labels.svelte repeats this as a container query. */
export const isOfPhone = (frame: number): boolean => frame < DESK;

/** Type sizes on a stage of some size; `LABEL_SIZES` on all but phones. */
export function labelSizes(width: number, height: number): Sizes {
  const frame = frameWidth(width, height);
  return frame < SMALL ? SMALL_SIZES : isOfPhone(frame) ? PHONE_SIZES : LABEL_SIZES;
}

/** Type sizes of a label's lines; only a county has a second size. */
export const sizeOf = (label: Label, line: number, sizes: Sizes): number =>
  sizes[label.style === 'county' && line > 0 ? 'figure' : label.style];

/** Width and height of lines of a label in pixels. */
export function sizeIn(label: Label, lines: readonly string[], sizes: Sizes): Size {
  const widths = lines.map((line, i) =>
    estimate(line, sizeOf(label, i, sizes), label.style === 'county' && i === 0),
  );
  return [Math.max(0, ...widths), lines.length * sizes[label.style] * LINE];
}
