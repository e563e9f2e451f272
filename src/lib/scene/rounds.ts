/** Names of equal weight, placed together: who finds no room chooses before the others in the next round. */
import { overlap, type LabelBox } from './obstacles';
import type { Label } from './scene';

/** Pixels between two of them, sideways and up or down: nearer, they would be read as one line or one block. */
const APART = [14, 6] as const;

/** What an iterator gives, kept for those who go through it again. */
function remembered<T>(iterator: Iterator<T, unknown>): Iterable<T> {
  const known: T[] = [];
  return {
    *[Symbol.iterator]() {
      for (let i = 0; ; i++) {
        if (i === known.length) {
          const next = iterator.next();
          if (next.done) return;
          known.push(next.value);
        }
        yield known[i]!;
      }
    },
  };
}

/** All orders of a few. */
function* orders<T>(all: readonly T[]): Generator<T[], void> {
  if (all.length < 2) yield [...all];
  for (const first of all.length < 2 ? [] : all)
    for (const rest of orders(all.filter((one) => one !== first))) yield [first, ...rest];
}

/** More than these are not tried in every order. */
const FEW = 4;

/** What costs less together is good enough. */
const GOOD = 8;

/** What it counts to find no place. */
const NOWHERE = 100;

/**
 * A place for each label out of those that it may take, the best one first, so that none meets another: they choose in
 * the order that costs least of all, or of many in one that gives places to most.
 */
export function inRounds<L, P extends { readonly box: LabelBox; readonly cost?: number }>(
  labels: readonly L[],
  places: (label: L) => Iterator<P, undefined | void>,
): P[] {
  const [only, ...others] = labels;
  if (only && !others.length) {
    const { value } = places(only).next();
    return value ? [value] : [];
  }
  let order = labels.map((label) => remembered(places(label)));
  const tries = order.length > FEW ? null : orders(order);
  let best: P[] = [];
  let least = Infinity;
  for (let round = 0; tries || round < labels.length; round++) {
    if (tries) {
      const next = tries.next();
      if (next.done) break;
      order = next.value;
    }
    const placed: P[] = [];
    const failed: Iterable<P>[] = [];
    for (const ways of order) {
      let found: P | undefined;
      for (const way of ways)
        if (!placed.some(({ box }) => overlap(way.box, box, ...APART))) {
          found = way;
          break;
        }
      if (found) placed.push(found);
      else failed.push(ways);
    }
    const cost = placed.reduce((sum, each) => sum + (each.cost ?? 0), NOWHERE * failed.length);
    if (cost < least) [best, least] = [placed, cost];
    if (cost < GOOD) break;
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
