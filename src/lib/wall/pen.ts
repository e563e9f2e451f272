/** Writes text and remembers where it stands, in millimetres, so that a sheet can be checked as a whole. */
import { text } from '$lib/export/markup';
import type { Ref } from '$lib/model/atlas';
import { estimate } from '$lib/scene/text-width';
import { POINT } from './paper';

/** Corners of a box in millimetres of the cut sheet. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/**
 * A line of text, a symbol that text must not cover, the area of an approximate place, the line from a name to its place,
 * whose box is its two ends in whatever order, or north arrow and scale bar together.
 */
export interface Piece {
  readonly kind: 'text' | 'number' | 'symbol' | 'soft' | 'leader' | 'furniture';
  readonly content: string;
  readonly box: Box;
  /** Type in points; 0 for what is no text. */
  readonly points: number;
  /** Number of the project that a symbol, a number or a cell of the table is about; 0 for a sample of the legend. */
  readonly of?: number;
  /** What a name on the map names. */
  readonly ref?: Ref;
}

export type Anchor = 'start' | 'middle' | 'end';

/** How a line looks, and the project that it is about. */
export interface LineLook {
  readonly fill: string;
  readonly anchor?: Anchor;
  readonly bold?: boolean;
  readonly kind?: 'text' | 'number';
  readonly of?: number;
}

/** Share of the type size from the baseline up to the top of a line and down to its foot. */
export const UP = 0.86;
const DOWN = 0.22;

/** Bold type is wider than the rest. */
export const BOLD = 1.12;

/** Width in millimetres of a text of a size in millimetres; digits and letters rather too wide. */
export const widthOf = (content: string, size: number, bold = false): number =>
  estimate(content, size, bold);

/** The box of a line by its baseline. */
export function lineBox(
  content: string,
  x: number,
  y: number,
  size: number,
  anchor: Anchor = 'start',
  bold = false,
): Box {
  const width = widthOf(content, size, bold);
  const x0 = x - (anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width);
  return [x0, y - UP * size, x0 + width, y + DOWN * size];
}

export class Pen {
  readonly pieces: Piece[] = [];

  /** A line of text at a baseline; `size` and places in millimetres. */
  line(
    content: string,
    x: number,
    y: number,
    size: number,
    { anchor = 'start', bold = false, kind = 'text', of, fill }: LineLook,
  ): string {
    this.pieces.push({
      kind,
      content,
      // Digits are estimated wide enough for their bold ones.
      box: lineBox(content, x, y, size, anchor, bold && kind !== 'number'),
      points: size / POINT,
      ...(of === undefined ? {} : { of }),
    });
    return text(content, x, y, {
      'font-size': size,
      'font-weight': bold ? 700 : undefined,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      fill,
    });
  }

  /** Keeps in mind a place that is drawn by others. */
  note(piece: Piece): void {
    this.pieces.push(piece);
  }
}
