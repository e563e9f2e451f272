/** Names of equal weight, placed together: who finds no room chooses before the others in the next round. */
import type { Steps } from '$lib/steps/turns';
import { overlap, type LabelBox } from './obstacles';
import type { Label } from './scene';

/** Pixels between two of them, sideways and up or down: nearer, they would be read as one line or one block. */
const APART = [14, 6] as const;

/** What is found one after another; nothing where something else may be done before the search goes on. */
export type Search<T> = Iterator<T | undefined, void>;

/** What a search finds, kept for those who go through it again. */
function remembered<T>(search: Search<T>): Iterable<T | undefined> {
  const known: T[] = [];
  return {
    *[Symbol.iterator]() {
      for (let i = 0; ; i++) {
        while (i === known.length) {
          const next = search.next();
          if (next.done) return;
          if (next.value === undefined) yield undefined;
          else known.push(next.value);
        }
        yield known[i]!;
      }
    },
  };
}

/** What costs less is good enough. */
const GOOD = 8;

/** So many times do those without a good place come first. */
const ROUNDS = 8;

/** What it counts to find no place. */
const NOWHERE = 100;

/**
 * A place for each label out of those that it may take, the best one first, so that none meets another: who finds no
 * good one chooses first in the next round, and the round that costs least of all counts.
 */
export function* inRounds<L, P extends { readonly box: LabelBox; readonly cost?: number }>(
  labels: readonly L[],
  places: (label: L) => Search<P>,
): Steps<P[]> {
  const [only, ...others] = labels;
  if (only && !others.length) {
    const search = places(only);
    for (let next = search.next(); !next.done; next = search.next()) {
      if (next.value) return [next.value];
      yield;
    }
    return [];
  }
  let order = labels.map((label) => remembered(places(label)));
  let best: P[] = [];
  let least = Infinity;
  for (let round = 0; round < ROUNDS && least >= GOOD; round++) {
    const placed: P[] = [];
    let cost = 0;
    const failed: (typeof order)[number][] = [];
    for (const ways of order) {
      yield;
      let found: P | undefined;
      for (const way of ways)
        if (!way) yield;
        else if (!placed.some(({ box }) => overlap(way.box, box, ...APART))) {
          found = way;
          break;
        }
      const own = found ? (found.cost ?? 0) : NOWHERE;
      if (found) placed.push(found);
      if (own >= GOOD) failed.push(ways);
      cost += own;
    }
    if (cost < least) [best, least] = [placed, cost];
    order = [...failed, ...order.filter((ways) => !failed.includes(ways))];
  }
  return best;
}

/** Counties are named together, others one by one. */
export function together(byPriority: readonly Label[]): Label[][] {
  const groups: Label[][] = [];
  for (const label of byPriority) {
    const group = groups.at(-1);
    if (label.style === 'county' && group?.[0]?.style === 'county') group.push(label);
    else groups.push([label]);
  }
  return groups;
}
