/**
 * Who follows a link to some rows is to see that they are some, and which: on a narrow page that stands far down the
 * sheet. It is brought up about halfway, once, and only while the page is at the address that it was opened with.
 */
import { prefersReducedMotion } from 'svelte/motion';
import { bring } from '../bring';

/** Pages where the list stands below the map or in a column that scrolls with the page, as in Sheet.svelte. */
const NARROW = '(max-width: 71.99rem)';
/** Pixels kept below what is brought into sight, where there is height: the list begins there, with a row or two. */
const BELOW = 220;

let arrived = false;

/** @param node what says how many rows there are, and what they are limited to */
export function arrive(node: HTMLElement): (() => void) | undefined {
  const first = !arrived;
  arrived = true;
  const [visit] = performance.getEntriesByType('navigation');
  // A place in the address, or one that the browser remembers, comes first.
  const placed = scrollY > 0 || location.hash !== '';
  if (!first || placed || visit?.name !== location.href || !matchMedia(NARROW).matches) return;
  return bring((behavior) => {
    const below = Math.min(BELOW, innerHeight / 4);
    const top = scrollY + node.getBoundingClientRect().bottom + below - innerHeight;
    if (top > scrollY) scrollTo({ top, behavior });
  }, !prefersReducedMotion.current);
}
