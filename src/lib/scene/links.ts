/** The links of a choice: lines from one lit symbol to another that shares its industry. */
import { industryInk } from '$lib/theme/palette';
import type { Choice } from './emphasis';
import type { Drawn, Entry } from './entry';
import { NOMINAL, toWidth } from './frame';
import { rim } from './glyph';
import type { Link, LinkEnd, Mark } from './scene';

/** Two marks, and the pixels between their middles in the nominal frame. */
interface Pair {
  readonly from: Mark;
  readonly to: Mark;
  readonly far: number;
}

function middle({ at, offset }: Mark): [number, number] {
  const [x, y] = toWidth(at, NOMINAL);
  return [x + offset[0], y + offset[1]];
}

/** The pair that is closest, one of each side; null if a side is empty. */
function closest(some: readonly Mark[], others: readonly Mark[]): Pair | null {
  let best: Pair | null = null;
  for (const from of some)
    for (const to of others) {
      const [[ax, ay], [bx, by]] = [middle(from), middle(to)];
      const far = Math.hypot(ax - bx, ay - by);
      if (!best || far < best.far) best = { from, to, far };
    }
  return best;
}

/** The mark nearest to the shelf, which stands to the right of the map. */
const eastmost = (marks: readonly Mark[]): Mark | undefined =>
  [...marks].sort((a, b) => middle(b)[0] - middle(a)[0])[0];

/** The shortest net that holds all groups together: one line fewer than there are groups. */
function net(groups: readonly (readonly Mark[])[]): Pair[] {
  const [first = [], ...rest] = groups;
  const inside = [...first];
  const outside = new Set(rest);
  const lines: Pair[] = [];
  while (outside.size) {
    let best: { pair: Pair; group: readonly Mark[] } | null = null;
    for (const group of outside) {
      const pair = closest(inside, group);
      if (pair && (!best || pair.far < best.pair.far)) best = { pair, group };
    }
    if (!best) break;
    inside.push(...best.group);
    outside.delete(best.group);
    lines.push(best.pair);
  }
  return lines;
}

/** Lit marks that stand together, at one place or in the pack of a county: one line reaches all of them. */
function litGroups(drawn: readonly Drawn[]): Mark[][] {
  const groups = new Map<string, Mark[]>();
  for (const { mark } of drawn) {
    if (mark.emphasis !== 'lit') continue;
    const key = mark.at.join(' ');
    groups.set(key, [...(groups.get(key) ?? []), mark]);
  }
  return [...groups.values()];
}

const endAt = ({ at, offset, glyph }: Mark): LinkEnd => ({ at, offset, gap: rim(glyph) });

/**
 * Lines that show who shares an industry, each from a lit symbol, or a row of the shelf, to a lit symbol. A chosen
 * row has one to each place or pack with others of its industries, to the one that is nearest there. A chosen
 * industry has no row to start from: its places and packs are held together by the shortest net, and each of its
 * rows on the shelf is tied to the symbol nearest to the shelf. Such a net also stands in for the lines to a chosen
 * row of the shelf while that is out of sight, as it is on a phone.
 */
export function industryLinks(
  { holder, industries, ref }: Choice,
  drawn: readonly Drawn[],
  shelf: readonly Entry[],
): Link[] {
  if (!industries.length) return [];
  const groups = litGroups(drawn);
  const link = (from: Mark | Entry, to: Mark): Link => ({
    id: `same-industry:${ref}:${'item' in from ? from.item.ref : from.ref}:${to.ref}`,
    kind: 'same-industry',
    from: 'item' in from ? { shelf: from.item.ref } : endAt(from),
    to: endAt(to),
    ink: industryInk(industries[0]),
  });
  if (!holder) {
    const nearest = eastmost(groups.flat());
    const tied = shelf.filter(({ item }) => item.industries.includes(industries[0]!));
    return [
      ...net(groups).map(({ from, to }) => link(from, to)),
      ...(nearest ? tied.map((entry) => link(entry, nearest)) : []),
    ];
  }
  const row = shelf.find(({ item }) => item === holder);
  if (row)
    return [
      ...groups.map((group) => link(row, eastmost(group)!)),
      ...net(groups).map(({ from, to }) => ({ ...link(from, to), without: row.item.ref })),
    ];
  // What stands beside the chosen row needs no line.
  const own = groups.flat().find((mark) => mark.ref === holder.ref);
  return groups
    .filter((group) => own && !group.includes(own))
    .map((group) => link(own!, closest([own!], group)!.to));
}
