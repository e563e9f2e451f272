/** The versions of a label, from all that it says down to what it can do with. */
import { LABEL_SIZES, type Sizes } from './label-sizes';
import type { Label } from './scene';

/** A label with some of its lines, and the lines that its place is to have room for. */
export interface Version {
  readonly label: Label;
  readonly room: readonly string[];
}

/**
 * The versions of a label in groups: any place for one of a group is better than the best for one of the next.
 *
 * The symbol of a measure, and a county whose figure is not known in brief, give up the lines below the first one where
 * there is no room for them, the last one first; a place of reference is still a place without its name; narrower lines
 * are the last resort.
 *
 * A county has its figure in full, else in brief, else none. On a phone all figures are in brief, so that those of a view
 * are alike; a county has only one that is stated, as hatching says the same of others, keeps room for it while another
 * layer is on, may have name and figure in a line, and rather leaves its land than goes without its figure.
 */
export function versions(label: Label, sizes: Sizes): Version[][] {
  const { style, lines, room = lines, narrow = [], brief, open } = label;
  const of = (own: readonly string[], wanted = own): Version => ({
    label: { ...label, lines: own },
    room: wanted,
  });
  /** The first lines. */
  const upTo = (end?: number): Version => of(lines.slice(0, end), room.slice(0, end));
  const [name = '', figure] = lines;
  const phone = sizes !== LABEL_SIZES;
  if (brief && phone) {
    const names = [name, ...narrow];
    const bare = names.map((each) => of([each]));
    if (open) return [bare];
    // Without the layer that has the figure the name keeps room for it, and so its place.
    const rooms = names.flatMap((each) =>
      [[each, brief], [`${each} ${brief}`]].map((room) => ({ each, room })),
    );
    return [rooms.map(({ each, room }) => (figure ? of(room) : of([each], room))), bare];
  }
  if (style === 'count' && phone && narrow[0])
    return [[of([narrow[0], ...lines.slice(1)]), of(narrow)]];
  if (brief) {
    const short = [name, brief];
    return [[upTo(), of(figure ? short : lines, short), upTo(1)]];
  }
  const isCounty = style === 'county';
  const found =
    style === 'count' || isCounty ? room.map((_, i) => upTo(room.length - i)) : [upTo()];
  if (style === 'reference') found.push(upTo(0));
  if (narrow[0] && (phone || !isCounty)) found.push(of(narrow));
  return [found];
}
