/** Where a list comes to rest when something unfolds in it: whole at both of its ends, as far as that can be. */

/** Pixels from the top of all that scrolls. */
interface Span {
  readonly top: number;
  readonly bottom: number;
}

/**
 * How far a list is to be scrolled.
 * @param row what was touched, with what unfolded in it
 * @param facts what unfolded: it comes first where a row is higher than what is seen
 * @param tops where rows begin, in any order
 * @param seen what is in sight now
 */
export function restAt(row: Span, facts: Span, tops: readonly number[], seen: Span): number {
  const height = seen.bottom - seen.top;
  if (facts.bottom - row.top > height)
    return facts.bottom - facts.top > height ? facts.top : facts.bottom - height;
  // No row above it is cut: the first that is seen is seen from its beginning.
  const least = Math.max(seen.top, row.bottom - height);
  return Math.min(row.top, ...[0, ...tops].filter((top) => top >= least));
}

/** Pixels at the top of a scroller that the head of a card, which stays in sight, covers. */
export const coverIn = (scroller: Element): number =>
  scroller.querySelector('article > header')?.clientHeight ?? 0;
