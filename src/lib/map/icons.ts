/**
 * The icon atlas: every glyph of a scene painted once on a canvas, with the drawing steps that the
 * SVG map turns into elements. deck.gl then draws thousands of marks from one texture.
 */
import { glyphKey, reach, steps, type Glyph } from '$lib/scene/glyph';
import { hex, type Theme } from '$lib/theme/palette';

/** Every WebGL 2 machine takes a texture of this size. */
const MAX_SIZE = 4096;

/** Where a glyph's square lies in the atlas, in texels; its centre is the glyph's place. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface IconAtlas {
  /** Two atlases with one key are painted alike. */
  readonly key: string;
  readonly image: ImageData;
  readonly cells: Readonly<Record<string, Cell>>;
  /** Texels in one CSS pixel. */
  readonly texels: number;
}

interface Packing {
  readonly cells: Record<string, Cell>;
  readonly width: number;
  readonly height: number;
}

/** Rows of squares, the large ones first; null if they do not fit. Pure. */
export function pack(glyphs: ReadonlyMap<string, Glyph>, scale: number): Packing | null {
  const squares = [...glyphs]
    .map(([key, glyph]) => ({ key, side: 2 * Math.ceil(reach(glyph) * scale) + 2 }))
    .sort((a, b) => b.side - a.side);
  const cells: Record<string, Cell> = {};
  let [x, y, row, width] = [0, 0, 0, 1];
  for (const { key, side } of squares) {
    if (x + side > MAX_SIZE) [x, y, row] = [0, y + row, 0];
    if (x + side > MAX_SIZE || y + side > MAX_SIZE) return null;
    cells[key] = { x, y, width: side, height: side };
    x += side;
    row = Math.max(row, side);
    width = Math.max(width, x);
  }
  return { cells, width, height: Math.max(1, y + row) };
}

/** Paints a glyph around (0, 0). */
export function paint(pen: CanvasRenderingContext2D, glyph: Glyph, theme: Theme): void {
  for (const step of steps(glyph)) {
    const path = new Path2D(step.d);
    if (step.fill) {
      pen.globalAlpha = step.fillOpacity ?? 1;
      pen.fillStyle = hex(step.fill, theme);
      pen.fill(path);
    }
    pen.globalAlpha = 1;
    if (!step.stroke || step.width === 0) continue;
    pen.strokeStyle = hex(step.stroke, theme);
    pen.lineWidth = step.width ?? 1;
    pen.setLineDash([...(step.dash ?? [])]);
    pen.stroke(path);
  }
}

/**
 * Gives clear texels the colour of a painted neighbour. A canvas keeps them black, and a mark between
 * two pixels would mix that black into its edge.
 */
function bleed({ data, width, height }: ImageData): void {
  const painted = new Uint8Array(width * height);
  for (let i = 0; i < painted.length; i++) painted[i] = data[4 * i + 3]! > 0 ? 1 : 0;
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      if (painted[i]) continue;
      const from = [i - 1, i + 1, i - width, i + width].find((j) => painted[j]);
      if (from !== undefined) data.set(data.subarray(4 * from, 4 * from + 3), 4 * i);
    }
}

/**
 * The atlas for some glyphs; `last` is given back if nothing changed.
 * @param k size factor of symbols
 * @param dpr device pixels in one CSS pixel
 */
export function iconAtlas(
  glyphs: Iterable<Glyph>,
  theme: Theme,
  k: number,
  dpr: number,
  last: IconAtlas | null = null,
): IconAtlas {
  const byKey = new Map<string, Glyph>();
  for (const glyph of glyphs) byKey.set(glyphKey(glyph), glyph);
  const key = [theme, k, dpr, ...[...byKey.keys()].sort()].join(' ');
  if (last?.key === key) return last;

  let texels = dpr;
  let packing = pack(byKey, k * texels);
  // A scene too rich for one texture is painted more coarsely.
  for (; !packing; packing = pack(byKey, k * texels)) texels *= 0.75;

  const canvas = document.createElement('canvas');
  canvas.width = packing.width;
  canvas.height = packing.height;
  const pen = canvas.getContext('2d', { willReadFrequently: true })!;
  for (const [name, glyph] of byKey) {
    const { x, y, width, height } = packing.cells[name]!;
    pen.setTransform(k * texels, 0, 0, k * texels, x + width / 2, y + height / 2);
    paint(pen, glyph, theme);
  }
  const image = pen.getImageData(0, 0, canvas.width, canvas.height);
  bleed(image);
  return { key, image, cells: packing.cells, texels };
}
