/** When a kiosk may begin anew without anyone noticing: between two scenes of the tour, and nobody has just been there. */
import type { State } from './machine';

/** Milliseconds since the last touch, the controls of the tour included. */
export const QUIET = 10_000;
/** Milliseconds that a tour without scenes, which never changes, has stood. */
const STANDING = 60_000;

/** Whether the tour has come to another scene, or back to its only one, or begins. */
export function changedScene(before: State, after: State): boolean {
  if (after.mode !== 'attract' || after.held || after.at === null) return false;
  return before.mode !== 'attract' || before.scene !== after.scene || after.spent < before.spent;
}

/**
 * Whether now is the time.
 * @param scenes number of scenes of the tour
 * @param quiet milliseconds since the last touch
 */
export function mayBegin(before: State, after: State, scenes: number, quiet: number): boolean {
  if (quiet < QUIET) return false;
  if (scenes > 0) return changedScene(before, after);
  return after.mode === 'attract' && after.at !== null && after.spent >= STANDING;
}
