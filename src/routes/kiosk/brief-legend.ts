/** What of a legend passers-by need. */
import { runs } from '$lib/scene/runs';
import type { Legend, LegendEntry, Link } from '$lib/scene/scene';

/** What they can do without, but for what explains words on the map, and lines that would be taken for ties. */
const QUIET: readonly string[] = ['places', 'ground'];
/** What they need most, last: nothing else tells what a colour stands for, while each county says its own number. */
const LOUD: readonly string[] = ['measure', 'sizes', 'industries'];

/** An entry without a sample is about words on the map, which nobody can guess. */
export const inWords = ({ glyph, swatch, line }: LegendEntry): boolean =>
  !glyph && !swatch && !line;
/** Where so many entries at most tell all else, the grounds of approximate places are explained as well: they are what is largest. */
const FEW = 6;
const ofIndustry = ({ line }: LegendEntry): boolean => line === 'same-industry';

/** The blocks that are shown to those who pass by, the most needed first. */
export function briefly(legends: readonly Legend[]): Legend[] {
  const others = legends.filter(({ id }) => !QUIET.includes(id));
  const few = others.reduce((sum, { entries }) => sum + entries.length, 0) <= FEW;
  const kept = (entry: LegendEntry): boolean =>
    inWords(entry) || ofIndustry(entry) || (few && entry.glyph?.shape === 'area');
  return legends
    .map((block) =>
      QUIET.includes(block.id) ? { ...block, entries: block.entries.filter(kept) } : block,
    )
    .filter(({ id, entries }) => !QUIET.includes(id) || entries.length > 0)
    .sort((a, b) => LOUD.indexOf(b.id) - LOUD.indexOf(a.id));
}

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

/** A block of a legend, or a part of one. */
export interface Piece {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly note: string | undefined;
  readonly runs: ReturnType<typeof runs>;
}

/** The blocks of a legend, those that are to come in several parts divided; `parts` says by their ids in how many. */
export const pieces = (
  blocks: readonly Legend[],
  parts: Readonly<Record<string, number>>,
): readonly Piece[] =>
  blocks.flatMap(({ id, title, note, entries }) => {
    const all = runs(entries);
    const of = Math.min(parts[id] || 1, Math.max(all.length, 1));
    const each = Math.ceil(all.length / of);
    return Array.from({ length: of }, (_, i) => ({
      id,
      key: `${id} ${i}`,
      title: of > 1 ? `${title} (${i + 1}/${of})` : title,
      note,
      runs: all.slice(i * each, (i + 1) * each),
    })).filter((piece, i) => i === 0 || piece.runs.length);
  });
