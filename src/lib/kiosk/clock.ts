/** Time on a machine that may sleep, and whose clock may be set. */

/**
 * Milliseconds that count of those between two readings of a clock.
 * @param from the reading before; null while nobody could see the screen, which counts as nothing
 * @param longest most that counts at a time: nobody has looked at the screen meanwhile
 */
export const passed = (from: number | null, to: number, longest: number): number =>
  from === null ? 0 : Math.min(Math.max(to - from, 0), longest);
