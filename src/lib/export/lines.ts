/** Line numbers of a document as people write them. */
import { list } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';

/** Numbers in order, each once, with runs as ranges: `43, 55, 87–91`. */
export function ranges(numbers: readonly number[], locale: Locale): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const n of sorted) {
    const last = runs.at(-1);
    if (last && last[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  return list(
    runs.map(([first, end]) => (first === end ? `${first}` : `${first}–${end}`)),
    locale,
  );
}
