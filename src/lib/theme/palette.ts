/**
 * The only place with colour literals. Each ink has a value for each theme; `palette.css` is generated
 * from this table (`npm run palette`), so that SVG, GL, components and exports share one source. What
 * the colours must fulfil (even steps, contrast, colour-vision deficiencies) stands in its test.
 */

/** The themes, in the order of the table's columns. */
export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** `[light, dark, contrast]` for every named ink. */
export const PALETTE = {
  // Ground: sea, land beyond the city, the city's districts, the counties in focus.
  sea: ['#d6e2e6', '#0f1920', '#dde5e8'],
  beyond: ['#ebe8e1', '#171f23', '#ebebe9'],
  neighbour: ['#f1eee7', '#1b2429', '#f4f4f2'],
  unit: ['#fbf9f4', '#222c32', '#ffffff'],
  county: ['#ffffff', '#27323a', '#ffffff'],
  line: ['#c9c3b6', '#3d4a51', '#5c5c5a'],
  border: ['#787264', '#8496a0', '#000000'],
  coast: ['#7ea2ae', '#46636f', '#1f4b5c'],
  hatch: ['#918a7a', '#7d8e97', '#404040'],
  // The outline of what is chosen: it must stand out from every shade.
  chosen: ['#042a38', '#f4fdff', '#000000'],

  // Interface.
  paper: ['#fffdf9', '#161d21', '#ffffff'],
  panel: ['#ffffff', '#1d262b', '#ffffff'],
  raised: ['#f4f0e8', '#26323a', '#f0f0ee'],
  rule: ['#ddd6c8', '#364249', '#595959'],
  text: ['#1f2a30', '#eef2f3', '#000000'],
  muted: ['#58636a', '#a9b6bc', '#2b3238'],
  accent: ['#0b5f7a', '#7cc7e0', '#003c58'],
  'accent-soft': ['#dcecf1', '#16363f', '#d6e9f2'],
  'on-accent': ['#ffffff', '#0c1a1f', '#ffffff'],
  warn: ['#7a4b00', '#f0c36b', '#5a2d00'],
  'warn-soft': ['#fbf0d9', '#3a2e14', '#fff3d6'],
  halo: ['#fffdf9', '#10171b', '#ffffff'],
  outline: ['#1f2a30', '#f8fafb', '#000000'],
  // The body of a legend's sample: light enough for the outline that it explains.
  sample: ['#8a949a', '#849198', '#8a8a88'],
  shade: ['#000000', '#000000', '#000000'],

  // What is not from the document.
  context: ['#7d3c98', '#d7aee8', '#4a1466'],

  // Sequential steps of a choropleth in even steps of OKLab lightness; on dark they rise to the light.
  'step-1': ['#daebf1', '#2c464f', '#d7e8ee'],
  'step-2': ['#add0db', '#345a67', '#9ec9d8'],
  'step-3': ['#81b5c6', '#3e6e7f', '#67a9c0'],
  'step-4': ['#5999ad', '#4d8396', '#3a88a1'],
  'step-5': ['#357d92', '#6098ac', '#19677e'],

  // Industries: chosen together, so that any two can be told apart, by readers with a colour-vision deficiency too.
  'industry-petrochemicals': ['#903800', '#bb623d', '#7e432d'],
  'industry-energy': ['#655050', '#9a745e', '#71696a'],
  'industry-new_materials': ['#c05927', '#f98e00', '#c06054'],
  'industry-metallurgy': ['#69729c', '#7d77af', '#4f555a'],
  'industry-circular_economy': ['#595c33', '#d4d98b', '#6a6200'],
  'industry-equipment': ['#453fc4', '#8392ff', '#7269ff'],
  'industry-digital': ['#6e8aec', '#b9d6fe', '#5041b0'],
  'industry-food': ['#4d7e58', '#afc5a6', '#738271'],
  'industry-agriculture': ['#7e9659', '#93a162', '#3d7e3d'],
  'industry-new_energy': ['#b28b00', '#ffcc17', '#868206'],
  'industry-biomedicine': ['#8f54dd', '#815ef9', '#9058b6'],
  'industry-logistics': ['#005a7c', '#79b1ca', '#015a75'],
  'industry-trade': ['#5e9b88', '#6b967d', '#3f594a'],
  'industry-culture_tourism': ['#c20c38', '#f52206', '#b00054'],
  'industry-infrastructure': ['#4d5664', '#a39e9e', '#606b81'],
  'industry-public_services': ['#968ba5', '#817783', '#8079a1'],
  'industry-other': ['#707070', '#e1cfcf', '#927785'],
} as const satisfies Record<string, readonly [light: string, dark: string, contrast: string]>;

export type Ink = keyof typeof PALETTE;

/** Hex colour of an ink in a theme, e.g. `hex('sea', 'dark')`. */
export const hex = (ink: Ink, theme: Theme): string => PALETTE[ink][THEMES.indexOf(theme)]!;

/** CSS reference of an ink; follows the theme without JavaScript. */
export const css = (ink: Ink): string => `var(--${ink})`;

/** Ink of an industry; an industry without a colour of its own gets the neutral one. */
export const industryInk = (industryId: string | undefined): Ink => {
  const ink = `industry-${industryId}`;
  return ink in PALETTE ? (ink as Ink) : 'industry-other';
};

/** A rule that sets every ink to what `value` makes of its three colours. */
const rule = (
  selector: string,
  value: (colours: (typeof PALETTE)[Ink]) => string,
  first = '',
): string =>
  [
    `${selector} {`,
    ...(first ? [`  ${first}`] : []),
    ...Object.entries(PALETTE).map(([ink, colours]) => `  --${ink}: ${value(colours)};`),
    '}',
  ].join('\n');

/**
 * `palette.css`: one custom property an ink. Light and dark are switched by `color-scheme`; high contrast
 * by the reader's choice or, where there is none, by the system's: it asks for more contrast, or forces its own
 * colours. What is drawn then has a ground of its own (see tokens.css).
 */
export function paletteCss(): string {
  const contrast = (selector: string): string =>
    rule(selector, ([, , colour]) => colour, 'color-scheme: light;');
  return [
    '/* Generated from palette.ts by `npm run palette`. */',
    rule(':root', ([light, dark]) => `light-dark(${light}, ${dark})`),
    contrast(":root[data-theme='contrast']"),
    '@media (prefers-contrast: more), (forced-colors: active) {',
    contrast(':root:not([data-theme])').replace(/^/gm, '  '),
    '}',
    '',
  ].join('\n');
}
