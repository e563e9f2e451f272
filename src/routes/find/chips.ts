/** What is chosen, one chip a value, and how each is put away. */
import { findWords } from '$lib/i18n/find';
import { money } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import type { Atlas } from '$lib/model/atlas';
import { facetName } from '$lib/model/facet-names';
import { FACETS } from '$lib/model/filter';
import type { Explorer } from '$lib/state/explorer.svelte';

export interface Chip {
  readonly id: string;
  /** The criterion; its value. */
  readonly name: string;
  readonly value: string;
  /** Resolves when the address says so. */
  readonly remove: () => Promise<void>;
}

/** The range of amounts in words; '' for none. */
function range(min: number | null, max: number | null, locale: Locale): string {
  const words = findWords[locale];
  const [least, most] = [min, max].map((amount) => (amount === null ? '' : money(amount, locale)));
  if (least && most) return words.between(least, most);
  return least ? words.atLeast(least) : most ? words.below(most) : '';
}

/** The chips of a view, in the order of the facets; search and map last. */
export function chipsOf(explorer: Explorer, atlas: Atlas, locale: Locale): Chip[] {
  const { filter, view } = explorer;
  const words = findWords[locale];
  const chips: Chip[] = FACETS.flatMap((facet) =>
    filter[facet].map((value) => ({
      id: `${facet}:${value}`,
      name: words.facets[facet],
      value: facetName(facet, value, atlas, locale),
      remove: () => explorer.toggleValue(facet, value),
    })),
  );
  const add = (id: string, name: string, value: string, remove: () => Promise<void>): void => {
    if (value) chips.push({ id, name, value, remove });
  };
  add('range', words.facets.amount, range(filter.min, filter.max, locale), () =>
    explorer.setAmount({ min: null, max: null }),
  );
  add(
    'stated',
    words.facets.amount,
    filter.stated === 'any' ? '' : words.stated[filter.stated],
    () => explorer.setAmount({ stated: 'any' }),
  );
  add('q', words.criteria.q, view.q, () => explorer.clear('q'));
  add('extent', words.criteria.extent, view.extent ? words.inView : '', () =>
    explorer.clear('extent'),
  );
  return chips;
}
