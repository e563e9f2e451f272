/** How things change from one state to the next: the same in style sheets (`--move`, `--ease`) and on the GL map. */

/** Milliseconds. */
export const MOVE_TIME = 250;

/** From 0 to 1 in time and in progress: slow, fast, slow, as `--ease`. */
export const ease = (t: number): number =>
  t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * Math.min(t, 1)) ** 3 / 2;
