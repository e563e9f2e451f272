/** The rows that a count stands for: piled up where they stand, by industry, and how they stand to the choice. */
import { countWords } from '$lib/i18n/counts';
import { number } from '$lib/i18n/format';
import { pick, type Locale } from '$lib/i18n/locale';
import type { Item } from '$lib/model/atlas';
import { together, type Choice } from './emphasis';
import type { Entry, Layer, Place } from './entry';
import type { Bin, Emphasis } from './scene';

/** Rows of one place or county, by their first industry. */
export interface Pile {
  readonly rows: readonly Entry[];
  readonly kinds: ReadonlyMap<string | undefined, number>;
}

/** Rows by where they stand. */
export interface Piles {
  readonly places: readonly (readonly [Place, Pile])[];
  /** By region and layer. */
  readonly counties: readonly (readonly [string, Pile])[];
  readonly city: ReadonlyMap<Layer, Pile>;
}

function pilesBy<K>(rows: Map<K, Entry[]>): (readonly [K, Pile])[] {
  return [...rows].map(([key, list]) => {
    const kinds = new Map<string | undefined, number>();
    for (const { item } of list)
      kinds.set(item.industries[0], (kinds.get(item.industries[0]) ?? 0) + 1);
    return [key, { rows: list, kinds }];
  });
}

/** Of many rows they are made once: a closer view only puts the same piles together in another way. */
const known = new WeakMap<readonly Entry[], Piles>();

export function pilesOf(entries: readonly Entry[]): Piles {
  const before = known.get(entries);
  if (before) return before;
  const places = new Map<Place, Entry[]>();
  const counties = new Map<string, Entry[]>();
  const city = new Map<Layer, Entry[]>();
  const add = <K>(map: Map<K, Entry[]>, key: K, entry: Entry): void => {
    const list = map.get(key);
    if (list) list.push(entry);
    else map.set(key, [entry]);
  };
  for (const entry of entries) {
    const { where, region } = entry.item;
    if ('place' in where) add(places, where.place, entry);
    else if (where.known === 'city') add(city, entry.layer, entry);
    else add(counties, `${region.region_id}:${entry.layer}`, entry);
  }
  const piles = {
    places: pilesBy(places),
    counties: pilesBy(counties),
    city: new Map(pilesBy(city)),
  };
  known.set(entries, piles);
  return piles;
}

/** Industries of some rows with their numbers, the most frequent first; each row counts by its first. */
export function industriesOf(piles: readonly Pile[]): [id: string | undefined, count: number][] {
  const counts = new Map<string | undefined, number>();
  for (const { kinds } of piles)
    for (const [id, count] of kinds) counts.set(id, (counts.get(id) ?? 0) + count);
  return [...counts].sort((a, b) => b[1] - a[1] || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

export interface Standing {
  readonly emphasis: Emphasis;
  /** How many of the rows are lit. */
  readonly lit: number;
  /** The chosen row, if it is one of them. */
  readonly held: Item | null;
}

/** How some rows stand to the choice. */
export function standingOf(piles: readonly Pile[], choice: Choice): Standing {
  const found = { lit: 0, dim: 0, plain: 0 };
  let held: Item | null = null;
  if (choice.ref === null) return { emphasis: 'plain', lit: 0, held };
  for (const { rows } of piles)
    for (const { item } of rows) {
      found[choice.item(item)]++;
      if (item.ref === choice.ref) held = item;
    }
  const parts = (Object.keys(found) as Emphasis[]).filter((each) => found[each] > 0);
  return { emphasis: together(parts), lit: found.lit, held };
}

/** What a count says of its number, and of the chosen row if that is one of its own. */
export function told(
  count: number,
  held: Item | null,
  locale: Locale,
): Pick<Bin, 'figure' | 'holds'> {
  const words = countWords[locale];
  const figure = words.rows(number(count, locale));
  if (!held) return { figure };
  const name = pick(held.row, 'name', locale);
  return { figure: words.pressed(figure, words.holds(name)), holds: held.ref };
}
