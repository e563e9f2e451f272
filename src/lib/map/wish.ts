/** A reader's wish for the moving map on a slow machine: kept as long as the tab is open. */

const KEY = 'atlas-map';
const GL = 'gl';

/** Whether the reader wants the moving map however slow it is. */
export function wishesGl(): boolean {
  try {
    return sessionStorage.getItem(KEY) === GL;
  } catch {
    // Storage may be forbidden; then a wish lasts for this page only.
    return false;
  }
}

/** Keeps the wish. */
export function wishGl(): void {
  try {
    sessionStorage.setItem(KEY, GL);
  } catch {
    // See above.
  }
}
