/** Packs symbols side by side around a point. */
import { packEnclose, packSiblings } from 'd3-hierarchy';
import { reach, type Glyph } from './glyph';

/** Pixels between two packed symbols. */
export const PACK_GAP = 1;

export interface Packed {
  /** From the point to each symbol's centre, in the order in which the glyphs came. */
  readonly offsets: readonly (readonly [number, number])[];
  /** Radius of the circle around the point that holds all of them. */
  readonly radius: number;
}

/** Hundredths of a pixel are exact enough to draw, and the same on every machine. */
export const hundredths = (value: number): number => Math.round(value * 100) / 100 || 0;

/** Packs glyphs around (0, 0), the large ones first; the same glyphs always give the same pack. */
export function pack(glyphs: readonly Glyph[]): Packed {
  if (!glyphs.length) return { offsets: [], radius: 0 };
  const circles = glyphs.map((glyph, index) => ({ index, r: reach(glyph) + PACK_GAP / 2 }));
  circles.sort((a, b) => b.r - a.r || a.index - b.index);
  const packed = packSiblings(circles);
  const { x: cx, y: cy, r } = packEnclose(packed) ?? { x: 0, y: 0, r: 0 };
  const offsets = [...packed]
    .sort((a, b) => a.index - b.index)
    .map(({ x, y }) => [hundredths(x - cx), hundredths(y - cy)] as const);
  return { offsets, radius: hundredths(r) };
}

/** An offset from a point, turned about it by so many eighths of a turn. */
export const turned = (
  [x, y]: readonly [number, number],
  eighths: number,
): readonly [number, number] => {
  const [cos, sin] = [Math.cos((eighths * Math.PI) / 4), Math.sin((eighths * Math.PI) / 4)];
  return [hundredths(x * cos - y * sin), hundredths(x * sin + y * cos)];
};
