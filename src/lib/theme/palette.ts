/**
 * The only place with colour literals. Each ink has a light and a dark value; `palette.css` is
 * generated from this table (`npm run palette`), so that SVG, GL and components share one source.
 */

export type Theme = 'light' | 'dark';

/** `[light, dark]` for every named ink. */
export const PALETTE = {
  // Ground: sea, land beyond the city, the city's districts, the counties in focus.
  sea: ['#d5e3e8', '#0f1a21'],
  beyond: ['#ebe8e1', '#1a2226'],
  neighbour: ['#f1eee7', '#1f282c'],
  unit: ['#fbf9f4', '#27323a'],
  county: ['#ffffff', '#2e3b43'],
  line: ['#c9c3b6', '#3d4a51'],
  border: ['#8d8676', '#6f7f88'],
  coast: ['#8fb0bb', '#3b5864'],
  hatch: ['#a39c8c', '#64737b'],

  // Interface.
  paper: ['#fffdf9', '#161d21'],
  panel: ['#ffffff', '#1d262b'],
  raised: ['#f4f0e8', '#26323a'],
  rule: ['#ddd6c8', '#364249'],
  text: ['#1f2a30', '#eef2f3'],
  muted: ['#58636a', '#a9b6bc'],
  accent: ['#0b5f7a', '#7cc7e0'],
  'accent-soft': ['#dcecf1', '#16363f'],
  'on-accent': ['#ffffff', '#0c1a1f'],
  warn: ['#7a4b00', '#f0c36b'],
  'warn-soft': ['#fbf0d9', '#3a2e14'],
  halo: ['#fffdf9', '#10171b'],
  outline: ['#1f2a30', '#f4f7f8'],
  shade: ['#000000', '#000000'],

  // What is not from the document.
  context: ['#7d3c98', '#d7aee8'],

  // Sequential steps of a choropleth, light to dark (reversed in luminance on the dark theme).
  'step-1': ['#e6eff2', '#2f4650'],
  'step-2': ['#bcd7df', '#3c6170'],
  'step-3': ['#8abbc9', '#4d8194'],
  'step-4': ['#5296aa', '#6ba8bb'],
  'step-5': ['#2a7088', '#98cfdf'],

  // Industries: hue for the family, shade for the member.
  'industry-petrochemicals': ['#9c4a1a', '#e08a55'],
  'industry-energy': ['#6b3410', '#c77f4e'],
  'industry-new_materials': ['#c8752e', '#efac70'],
  'industry-metallurgy': ['#7a5230', '#c39a72'],
  'industry-circular_economy': ['#a88a3a', '#d8bf78'],
  'industry-equipment': ['#2f5fa8', '#7fa9e6'],
  'industry-digital': ['#4f86c6', '#a5c8f0'],
  'industry-food': ['#3f8f4f', '#84cc92'],
  'industry-agriculture': ['#7fae3c', '#b5d97e'],
  'industry-new_energy': ['#d9a400', '#f3cd4c'],
  'industry-biomedicine': ['#8a3f98', '#cf92da'],
  'industry-logistics': ['#0f8b8d', '#62c9ca'],
  'industry-trade': ['#4aa59b', '#96d8d0'],
  'industry-culture_tourism': ['#c2375a', '#f08aa4'],
  'industry-infrastructure': ['#5d6b75', '#a5b3bc'],
  'industry-public_services': ['#8895a0', '#c3ced6'],
  'industry-other': ['#6b6b6b', '#bdbdbd'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type Ink = keyof typeof PALETTE;

/** Hex colour of an ink in a theme, e.g. `hex('sea', 'dark')`. */
export const hex = (ink: Ink, theme: Theme): string => PALETTE[ink][theme === 'dark' ? 1 : 0];

/** CSS reference of an ink; follows the theme without JavaScript. */
export const css = (ink: Ink): string => `var(--${ink})`;

/** Ink of an industry; an industry without a colour of its own gets the neutral one. */
export const industryInk = (industryId: string | undefined): Ink => {
  const ink = `industry-${industryId}`;
  return ink in PALETTE ? (ink as Ink) : 'industry-other';
};

/** `palette.css`: one custom property an ink, switched by `color-scheme`. */
export const paletteCss = (): string =>
  [
    '/* Generated from palette.ts by `npm run palette`. */',
    ':root {',
    ...Object.entries(PALETTE).map(
      ([ink, [light, dark]]) => `  --${ink}: light-dark(${light}, ${dark});`,
    ),
    '}',
    '',
  ].join('\n');
