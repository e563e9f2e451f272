/** Colours that test a screen: full and pure, and no part of any theme. */

/** Fields by name; the last one runs from black to white. */
export const FIELDS = {
  white: '#ffffff',
  black: '#000000',
  red: '#ff0000',
  green: '#00ff00',
  blue: '#0000ff',
  grey: '#808080',
  ramp: 'linear-gradient(to right, #000000, #ffffff)',
} as const;
export type Field = keyof typeof FIELDS;
