/** What of a legend passers-by need. */
import type { Legend, LegendEntry } from '$lib/scene/scene';

/** What they can do without, but for what explains words on the map. */
const QUIET: readonly string[] = ['places', 'ground'];
/** What they need most, last: nothing else tells what a colour stands for, while each county says its own number. */
const LOUD: readonly string[] = ['measure', 'sizes', 'industries'];

/** An entry without a sample is about words on the map, which nobody can guess. */
const inWords = ({ glyph, swatch, line }: LegendEntry): boolean => !glyph && !swatch && !line;

/** The blocks that are shown to those who pass by, the most needed first. */
export const briefly = (legends: readonly Legend[]): Legend[] =>
  legends
    .map((block) =>
      QUIET.includes(block.id) ? { ...block, entries: block.entries.filter(inWords) } : block,
    )
    .filter(({ id, entries }) => !QUIET.includes(id) || entries.length > 0)
    .sort((a, b) => LOUD.indexOf(b.id) - LOUD.indexOf(a.id));
