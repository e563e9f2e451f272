/**
 * A drawing as a picture, made in the browser: the text of an SVG file is drawn on a canvas. It comes as a `data:`
 * address, which the policy of the pages allows, and leans on nothing outside, so that the canvas may be read.
 */

/** An SVG file and its size in pixels at factor 1. */
export interface Drawing {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** Why there is no picture: `size` if the browser makes none as large as that. */
export class PictureError extends Error {
  constructor(
    readonly code: 'drawing' | 'size',
    options?: ErrorOptions,
  ) {
    super(`no picture: ${code}`, options);
  }
}

/** The file as an address that needs no request. */
export const dataUrl = (text: string): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;

/** The file with its own size multiplied: some browsers draw at that size first and enlarge the pixels. */
export function enlarged({ text, width, height }: Drawing, factor: number): string {
  const size = (w: number, h: number): string => ` width="${w}" height="${h}"`;
  return text.replace(size(width, height), size(width * factor, height * factor));
}

async function imageOf(text: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = dataUrl(text);
  try {
    await image.decode();
  } catch (cause) {
    throw new PictureError('drawing', { cause });
  }
  return image;
}

/**
 * The drawing as PNG, `factor` times its size.
 * @throws PictureError
 */
export async function pngOf(drawing: Drawing, factor: number): Promise<Blob> {
  const [width, height] = [drawing.width * factor, drawing.height * factor];
  const image = await imageOf(enlarged(drawing, factor));
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new PictureError('size');
  context.drawImage(image, 0, 0, width, height);
  // A canvas beyond the limit of a browser stays empty and says nothing; the sheet covers all of it.
  if (context.getImageData(width - 1, height - 1, 1, 1).data[3] !== 255)
    throw new PictureError('size');
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new PictureError('size');
  return blob;
}
