/** What is chosen, one chip a value, and how each is put away. */
import { findWords } from '$lib/i18n/find';
import { labelled } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import type { Atlas } from '$lib/model/atlas';
import { criteriaOf, type Said } from '$lib/model/criteria';
import type { Explorer } from '$lib/state/explorer.svelte';

export interface Chip {
  readonly id: string;
  /** The criterion; its value. */
  readonly name: string;
  readonly value: string;
  /** What the chip shows: the value, and before one that several criteria have (“not stated”) which of them. */
  readonly text: string;
  /** Resolves when the address says so. */
  readonly remove: () => Promise<void>;
}

function removal({ of, value }: Said, explorer: Explorer): Promise<void> {
  if (of === 'range') return explorer.setAmount({ min: null, max: null });
  if (of === 'stated') return explorer.setAmount({ stated: 'any' });
  return of === 'q' || of === 'extent' ? explorer.clear(of) : explorer.toggleValue(of, value);
}

/** What a criterion shows of itself: “stated” or “not stated” alone would not say what is. */
export function chipText({ of, name, text }: Omit<Said, 'value'>, locale: Locale): string {
  const alike = of === 'stated' || text === findWords[locale].notStated;
  return alike ? labelled(name, text, locale) : text;
}

/** The chips of a view. */
export const chipsOf = (explorer: Explorer, atlas: Atlas, locale: Locale): Chip[] =>
  criteriaOf(explorer.view, atlas, locale).map((said) => ({
    id: `${said.of}:${said.value}`,
    name: said.name,
    value: said.text,
    text: chipText(said, locale),
    remove: () => removal(said, explorer),
  }));
