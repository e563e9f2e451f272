/** What of a legend passers-by need. */
import type { Legend, LegendEntry, Link } from '$lib/scene/scene';

/** What they can do without, but for what explains words on the map, and lines that would be taken for ties. */
const QUIET: readonly string[] = ['places', 'ground'];
/** What they need most, last: nothing else tells what a colour stands for, while each county says its own number. */
const LOUD: readonly string[] = ['measure', 'sizes', 'industries'];

/** An entry without a sample is about words on the map, which nobody can guess. */
const inWords = ({ glyph, swatch, line }: LegendEntry): boolean => !glyph && !swatch && !line;
const ofIndustry = ({ line }: LegendEntry): boolean => line === 'same-industry';

/** The blocks that are shown to those who pass by, the most needed first. */
export const briefly = (legends: readonly Legend[]): Legend[] =>
  legends
    .map((block) =>
      QUIET.includes(block.id)
        ? {
            ...block,
            entries: block.entries.filter((entry) => inWords(entry) || ofIndustry(entry)),
          }
        : block,
    )
    .filter(({ id, entries }) => !QUIET.includes(id) || entries.length > 0)
    .sort((a, b) => LOUD.indexOf(b.id) - LOUD.indexOf(a.id));

/** The legend of a map without a shelf: lines that would end there are not drawn, nor explained where there are no others. */
export function withoutShelf(
  legends: readonly Legend[],
  links: readonly Link[],
): readonly Legend[] {
  const drawn = links.some(
    ({ kind, from, to }) => kind === 'same-industry' && 'at' in from && 'at' in to,
  );
  if (drawn) return legends;
  return legends.flatMap((block) => {
    if (!block.entries.some(ofIndustry)) return [block];
    const entries = block.entries.filter((entry) => !ofIndustry(entry));
    return entries.length ? [{ ...block, entries }] : [];
  });
}
