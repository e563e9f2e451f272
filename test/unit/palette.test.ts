/** The palette does what a map's colours must: even steps, enough contrast, and no reliance on hue alone. */
import { readFileSync } from 'node:fs';
import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
  wcagLuminance,
  type Color,
  type Rgb,
} from 'culori';
import { describe, expect, it } from 'vitest';
import { steps, type Glyph } from '$lib/scene/glyph';
import { hex, PALETTE, paletteCss, THEMES, type Ink, type Theme } from '$lib/theme/palette';

const STEPS = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5'] as const satisfies Ink[];
const GROUNDS = ['county', 'unit'] as const satisfies Ink[];

const light = converter('lrgb');
/** As a screen's light is seen: the matrices are made for light, and numbers of a colour are not in proportion to it. */
const inLight =
  (see: (colour: Color) => Color) =>
  (colour: Color): Color => {
    const { r, g, b } = see({ ...light(colour), mode: 'rgb' }) as Rgb;
    const shown = (of: number): number => Math.min(1, Math.max(0, of));
    return { mode: 'lrgb', r: shown(r), g: shown(g), b: shown(b) };
  };

/** How readers see: Machado, Oliveira and Fernandes (2009) at full severity. */
const SIGHT: Record<string, (colour: Color) => Color> = {
  'full colour vision': (colour) => colour,
  deuteranopia: inLight(filterDeficiencyDeuter(1)),
  protanopia: inLight(filterDeficiencyProt(1)),
  tritanopia: inLight(filterDeficiencyTrit(1)),
};

const oklab = converter('oklab');
const distance = differenceCiede2000();
const colour = (ink: Ink, theme: Theme): Color => parse(hex(ink, theme))!;
const contrast = (a: Ink, b: Ink, theme: Theme): number =>
  wcagContrast(hex(a, theme), hex(b, theme));
const seen = (a: Ink, b: Ink, theme: Theme, sight: string): number =>
  distance(SIGHT[sight]!(colour(a, theme)), SIGHT[sight]!(colour(b, theme)));

/** Pairs of neighbours in a list. */
const pairs = <T>(list: readonly T[]): [T, T][] =>
  list.slice(1).map((next, i): [T, T] => [list[i]!, next]);

const INDUSTRIES = Object.keys(PALETTE).filter((ink) => ink.startsWith('industry-')) as Ink[];

it('writes the style sheet that the site has', () => {
  expect(readFileSync('src/lib/theme/palette.css', 'utf8')).toBe(paletteCss());
});

describe.each(THEMES)('the %s theme', (theme) => {
  it('shades in even steps of perceived lightness: OKLab, each within 0.005 of the others', () => {
    const lightness = STEPS.map((step) => oklab(colour(step, theme)).l);
    const differences = pairs(lightness).map(([a, b]) => b - a);
    const mean = (lightness.at(-1)! - lightness[0]!) / (STEPS.length - 1);
    expect(Math.abs(mean)).toBeGreaterThan(0.065);
    for (const difference of differences) expect(Math.abs(difference - mean)).toBeLessThan(0.005);
  });

  it('keeps the order of its shades in grey, away from the unshaded ground', () => {
    const grey = ['county', ...STEPS].map((ink) => wcagLuminance(colour(ink as Ink, theme)));
    const sorted = [...grey].sort((a, b) => (theme === 'dark' ? a - b : b - a));
    expect(grey).toEqual(sorted);
    expect(new Set(grey).size).toBe(grey.length);
  });

  it('shades in one hue, so that more never looks like something else', () => {
    const hues = STEPS.map((step) => {
      const { a, b } = oklab(colour(step, theme));
      return (Math.atan2(b, a) * 180) / Math.PI;
    });
    expect(Math.max(...hues) - Math.min(...hues)).toBeLessThan(6);
  });

  it.each(Object.keys(SIGHT))('tells neighbouring shades and the ground apart: %s', (sight) => {
    // CIEDE2000: 2.3 can just be noticed side by side, 5 also across a map.
    for (const [a, b] of pairs<Ink>(['county', ...STEPS]))
      expect(seen(a, b, theme, sight), `${a} ${b}`).toBeGreaterThan(5);
  });

  it('has text that can be read: 4.5 to 1, and 7 to 1 in high contrast', () => {
    const least = theme === 'contrast' ? 7 : 4.5;
    const TEXT: [Ink, Ink][] = [
      ...(['text', 'muted', 'accent'] as const).flatMap((ink): [Ink, Ink][] =>
        (['paper', 'panel', 'raised', 'accent-soft'] as const).map((ground) => [ink, ground]),
      ),
      ['on-accent', 'accent'],
      ['warn', 'warn-soft'],
      ['accent', 'warn-soft'],
      ['warn', 'paper'],
      ['warn', 'panel'],
      // Labels have a halo in this colour around each letter; a neighbour's has its ground's.
      ['text', 'halo'],
      ['muted', 'halo'],
      ['muted', 'neighbour'],
    ];
    for (const [ink, ground] of TEXT)
      expect(contrast(ink, ground, theme), `${ink} on ${ground}`).toBeGreaterThanOrEqual(least);
  });

  it('has labels that can be read over each shade', () => {
    // The halo is next to the letters: it must differ from text everywhere, and text or halo from the shade.
    expect(contrast('text', 'halo', theme)).toBeGreaterThan(10);
    for (const ground of [...GROUNDS, ...STEPS]) {
      const edge = Math.max(contrast('text', ground, theme), contrast('halo', ground, theme));
      expect(edge, ground).toBeGreaterThanOrEqual(3);
    }
  });

  it('has lines that can be seen: 3 to 1 where they say something', () => {
    // Lines of the neighbours, the coast and rules between rows are decoration; areas of one shade are told
    // apart by their names, and in high contrast by their borders as well.
    const LINES: [Ink, readonly Ink[]][] = [
      ['border', [...GROUNDS, 'neighbour', 'sea', 'paper', 'panel', 'raised']],
      ['hatch', GROUNDS],
      ['outline', [...GROUNDS, ...STEPS, 'sea', 'neighbour']],
      ['chosen', [...GROUNDS, ...STEPS, 'sea', 'neighbour']],
      ['accent', [...GROUNDS, 'paper', 'panel', 'raised']],
      ['sample', ['paper', 'outline', 'halo']],
    ];
    if (theme === 'contrast')
      LINES.push(['border', STEPS], ['line', [...GROUNDS, 'neighbour']], ['rule', ['panel']]);
    for (const [ink, grounds] of LINES)
      for (const ground of grounds)
        expect(contrast(ink, ground, theme), `${ink} on ${ground}`).toBeGreaterThanOrEqual(3);
  });

  it('has marks and links that can be seen on the ground, and outlines that can be seen on marks', () => {
    const [body, line] = { light: [3, 1.9], dark: [3, 1.4], contrast: [4, 2.7] }[theme] as [
      number,
      number,
    ];
    for (const ink of INDUSTRIES) {
      for (const ground of GROUNDS)
        expect(contrast(ink, ground, theme), `${ink} on ${ground}`).toBeGreaterThanOrEqual(body);
      expect(contrast(ink, 'outline', theme), ink).toBeGreaterThanOrEqual(line);
    }
  });

  /*
   * CIEDE2000 between small marks that are not side by side. Grey alone cannot tell so many apart: there, as in all
   * sights, the hover card, the card and the list name the industry, and a choice in the legend lights it up.
   */
  it.each(Object.keys(SIGHT))('tells any two industries apart: %s', (sight) => {
    const least = sight === 'full colour vision' ? 11 : 8;
    expect(INDUSTRIES.length).toBeGreaterThan(16);
    for (const [i, a] of INDUSTRIES.entries())
      for (const b of INDUSTRIES.slice(i + 1))
        expect(seen(a, b, theme, sight), `${a} ${b}`).toBeGreaterThan(least);
  });

  it('has marks from elsewhere that stand out: 3 to 1 on land and sea, and against their own edge on any shade', () => {
    for (const ground of [...GROUNDS, 'beyond', 'neighbour', 'sea', 'panel', 'halo'] as const)
      for (const ink of ['context', 'muted'] as const)
        expect(contrast(ink, ground, theme), `${ink} on ${ground}`).toBeGreaterThanOrEqual(3);
  });
});

describe('without any colour', () => {
  /** What is left of a symbol when all inks are one. */
  const form = (glyph: Glyph): string =>
    JSON.stringify(
      steps(glyph).map(({ d, fill, fillOpacity, stroke, width, dash }) => [
        d,
        Boolean(fill),
        // An edge in the colour of the ground is light where all others are dark.
        stroke === 'halo',
        fillOpacity,
        width,
        dash,
      ]),
    );
  const project = (more: Partial<Glyph>): Glyph => ({ shape: 'disc', r: 9, ink: 'muted', ...more });

  it('the stages of a project have an outline each', () => {
    const ids = readFileSync('data/stages.csv', 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0]!);
    expect(ids.length).toBeGreaterThan(5);
    for (const shape of ['disc', 'ring'] as const) {
      const forms = ids.map((stage) => form(project({ shape, stage })));
      expect(new Set(forms).size).toBe(ids.length);
    }
  });

  it('an approximate place and a size that is not printed show', () => {
    const glyphs = [
      project({}),
      project({ approximate: true }),
      project({ hollow: true }),
      project({ shape: 'pack' }),
    ];
    expect(new Set(glyphs.map(form)).size).toBe(glyphs.length);
  });
});
