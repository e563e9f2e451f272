/** Which mark of one scene is which of the next: what moves may only move from itself. */

/** A name for each of a list: its row, and its number among those of the row. */
export function identities(items: readonly { readonly ref: string }[]): string[] {
  const counts = new Map<string, number>();
  return items.map(({ ref }) => {
    const count = counts.get(ref) ?? 0;
    counts.set(ref, count + 1);
    return count === 0 ? ref : `${ref} ${count}`;
  });
}
