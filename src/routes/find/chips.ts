/** What is chosen, one chip a value, and how each is put away. */
import type { Locale } from '$lib/i18n/locale';
import type { Atlas } from '$lib/model/atlas';
import { criteriaOf, type Said } from '$lib/model/criteria';
import type { Explorer } from '$lib/state/explorer.svelte';

export interface Chip {
  readonly id: string;
  /** The criterion; its value. */
  readonly name: string;
  readonly value: string;
  /** Resolves when the address says so. */
  readonly remove: () => Promise<void>;
}

function removal({ of, value }: Said, explorer: Explorer): Promise<void> {
  if (of === 'range') return explorer.setAmount({ min: null, max: null });
  if (of === 'stated') return explorer.setAmount({ stated: 'any' });
  return of === 'q' || of === 'extent' ? explorer.clear(of) : explorer.toggleValue(of, value);
}

/** The chips of a view. */
export const chipsOf = (explorer: Explorer, atlas: Atlas, locale: Locale): Chip[] =>
  criteriaOf(explorer.view, atlas, locale).map((said) => ({
    id: `${said.of}:${said.value}`,
    name: said.name,
    value: said.text,
    remove: () => removal(said, explorer),
  }));
