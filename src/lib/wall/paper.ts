/** Papers in millimetres, and what is outside the edge for those who cut. */
import type { Paper, Sheet } from '$lib/state/view';
import type { Theme } from '$lib/theme/palette';

/** Paper has no dark side. */
export const THEME: Theme = 'light';

/** Pixels around a symbol that paper leaves free: more than it paints. */
export const SYMBOL_AIR = 3;

/** Millimetres as they are written: to a tenth of a thousandth. */
export const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/** Short and long side, ISO 216. */
const SIDES: Readonly<Record<Paper, readonly [number, number]>> = {
  a4: [210, 297],
  a3: [297, 420],
  a2: [420, 594],
  a1: [594, 841],
  a0: [841, 1189],
};

/** Millimetres of a typographic point. */
export const POINT = 25.4 / 72;

/** Millimetres that the ground reaches over the edge, and the room around the edge for that and the marks. */
export const BLEED = 3;
const AROUND = 10;

/** Least type in points. */
export const LEAST_TYPE = 6;

/** What is on a sheet. */
export type Part = 'whole' | 'map' | 'table' | `table-${number}`;

export interface PaperSize {
  /** Of the cut sheet. */
  readonly width: number;
  readonly height: number;
  /** Left of it and above it on what is printed; 0 without bleed. */
  readonly around: number;
  /** Length against that of A3. */
  readonly scale: number;
}

export function paperSize({ paper, orientation, bleed }: Sheet): PaperSize {
  const [short, long] = SIDES[paper];
  const [width, height] = orientation === 'landscape' ? [long, short] : [short, long];
  return { width, height, around: bleed ? AROUND : 0, scale: short / SIDES.a3[0] };
}

/** Size in millimetres of what is printed. */
export function pageSize(sheet: Sheet): { readonly width: number; readonly height: number } {
  const { width, height, around } = paperSize(sheet);
  return { width: width + 2 * around, height: height + 2 * around };
}
