/** The versions of a label, from all that it says down to what it can do with. */
import { LABEL_SIZES, type Sizes } from './label-sizes';
import type { Label } from './scene';

/** A label with some of its lines, and the lines that its place is to have room for. */
export interface Version {
  readonly label: Label;
  readonly room: readonly string[];
  /** What it counts that it says less than it should. */
  readonly lack: number;
}

/**
 * The symbol of a measure gives up the lines below the first one where there is no room for them, the last one first; a
 * place of reference is still a place without its name; narrower lines are the last resort.
 */
export function versions(label: Label, phone: boolean, sizes: Sizes): Version[] {
  const { style, lines, room = lines, narrow } = label;
  if (style === 'county') return ofCounty(label, phone, sizes);
  const all = room.length;
  const counts =
    style === 'count' ? room.map((_, i) => all - i) : style === 'reference' ? [all, 0] : [all];
  const found = counts.map((count) => ({
    label: { ...label, lines: lines.slice(0, count) },
    room: room.slice(0, count),
    lack: 0,
  }));
  return narrow ? [...found, { label: { ...label, lines: narrow }, room: narrow, lack: 0 }] : found;
}

/** What it counts that a county goes without a figure that is stated: more than to stand off its land. */
const UNSAID = 12;

/**
 * A county has its figure in full, else in brief, else none. On a phone it has only one that is stated, as hatching says
 * the same of others, keeps no room for what other layers say, and its name and figure may share a line.
 */
function ofCounty(label: Label, phone: boolean, sizes: Sizes): Version[] {
  const { lines, room = lines, narrow, brief, open } = label;
  const [name = '', figure] = lines;
  const of = (own: readonly string[], wanted = own, lack = 0): Version => ({
    label: { ...label, lines: own },
    room: wanted,
    lack,
  });
  if (!phone) {
    const short = brief !== undefined && room.length > 1 ? [name, brief] : null;
    return [
      of(lines, room),
      ...(short ? [of(figure ? short : lines, short)] : []),
      of(lines.slice(0, 1)),
    ];
  }
  const names = [name, ...(narrow ?? [])];
  return figure && !open
    ? [
        // On the smallest stages there is no room for more.
        ...(sizes.mark < LABEL_SIZES.mark ? [] : [of(lines)]),
        ...names.flatMap((each) => [of([each, brief!]), of([`${each} ${brief}`])]),
        ...names.map((each) => of([each], [each], UNSAID)),
      ]
    : names.map((each) => of([each]));
}
