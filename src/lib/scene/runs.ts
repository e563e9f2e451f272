/** Which entries of a legend are drawn together. */
import type { LegendEntry } from './scene';

/** Entries in their order: the samples of one scale, which stand within each other, as one run, any other alone. */
export function runs(entries: readonly LegendEntry[]): LegendEntry[][] {
  const all: LegendEntry[][] = [];
  for (const entry of entries) {
    const run = all.at(-1);
    const [first] = run ?? [];
    if (run && entry.nested && first?.nested && first.glyph?.shape === entry.glyph?.shape)
      run.push(entry);
    else all.push([entry]);
  }
  return all;
}
