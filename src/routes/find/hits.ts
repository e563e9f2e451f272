/** What a search has found, by table: the table of the best hit first, what is on no map last; a few rows of each. */
import type { Ref } from '$lib/model/atlas';

/** So many rows of a kind are offered; the list shows all. */
const FEW = 5;
/** The table of what the document says of itself: its rows have a source, but no symbol. */
const UNMAPPED = 'statements';

export interface HitGroup {
  readonly table: string;
  readonly refs: readonly Ref[];
  /** How many more there are. */
  readonly more: number;
}

/** The groups of references that stand in order of rank. */
export function groupsOf(refs: readonly Ref[]): HitGroup[] {
  const groups = new Map<string, Ref[]>();
  for (const ref of refs) {
    const table = ref.slice(0, ref.indexOf(':'));
    const group = groups.get(table);
    if (group) group.push(ref);
    else groups.set(table, [ref]);
  }
  const places = [...groups].sort(([a], [b]) => Number(a === UNMAPPED) - Number(b === UNMAPPED));
  return places.map(([table, all]) => ({
    table,
    refs: all.slice(0, FEW),
    more: Math.max(0, all.length - FEW),
  }));
}
