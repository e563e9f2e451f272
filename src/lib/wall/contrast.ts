/** Which ink of a number can be read on a symbol. */
import { steps, type Glyph } from '$lib/scene/glyph';
import { hex, type Theme } from '$lib/theme/palette';

type Rgb = readonly [number, number, number];

const rgb = (colour: string): Rgb =>
  [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as unknown as Rgb;

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two luminances, 1 to 21. */
const against = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** The body of a symbol as it looks on the land of a county. */
function body(glyph: Glyph, theme: Theme): Rgb {
  const [first] = steps(glyph);
  const [top, below] = [rgb(hex(first?.fill ?? glyph.ink, theme)), rgb(hex('county', theme))];
  const share = first?.fillOpacity ?? 1;
  return top.map((value, i) => value * share + below[i]! * (1 - share)) as unknown as Rgb;
}

/** Dark or light, whichever stands out more from the body of a symbol. */
export function inkOn(glyph: Glyph, theme: Theme): string {
  const ground = luminance(body(glyph, theme));
  const [dark, light] = [hex('text', theme), hex('panel', theme)];
  return against(luminance(rgb(dark)), ground) >= against(luminance(rgb(light)), ground)
    ? dark
    : light;
}
