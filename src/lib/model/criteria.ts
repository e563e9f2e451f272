/** What the rows are limited to, in words: one for each value of the filter, then the search and the part of the map. */
import { findWords } from '$lib/i18n/find';
import { money } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import type { Atlas } from './atlas';
import { facetName } from './facet-names';
import { FACETS, type Facet, type Filter } from './filter';

/** Whatever a view may limit the rows by. */
export interface Limiting extends Filter {
  readonly q: string;
  /** Null where the part of the map in view does not count. */
  readonly extent: object | null;
}

export interface Said {
  readonly of: Facet | 'range' | 'stated' | 'q' | 'extent';
  /** The value of a facet as the address writes it; '' for the others, of which there is one each. */
  readonly value: string;
  /** The criterion and its value in words. */
  readonly name: string;
  readonly text: string;
}

/** The range of amounts in words, and that what states none stays beside it; '' for none. */
function range({ min, max, stated }: Filter, locale: Locale): string {
  const words = findWords[locale];
  const text = bounds(min, max, locale);
  return text && stated === 'any' ? words.orNotStated(text) : text;
}

function bounds(min: number | null, max: number | null, locale: Locale): string {
  const words = findWords[locale];
  const [least, most] = [min, max].map((amount) => (amount === null ? '' : money(amount, locale)));
  if (least && most) return words.between(least, most);
  return least ? words.atLeast(least) : most ? words.below(most) : '';
}

/** The criteria in use, in the order of the facets; search and map last. */
export function criteriaOf(by: Limiting, atlas: Atlas, locale: Locale): Said[] {
  const words = findWords[locale];
  const { amount } = words.facets;
  const single = (of: Said['of'], name: string, text: string): Said[] =>
    text ? [{ of, value: '', name, text }] : [];
  return [
    ...FACETS.flatMap((of) =>
      by[of].map((value) => ({
        of,
        value,
        name: words.facets[of],
        text: facetName(of, value, atlas, locale),
      })),
    ),
    ...single('range', amount, range(by, locale)),
    ...single('stated', amount, by.stated === 'any' ? '' : words.stated[by.stated]),
    ...single('q', words.criteria.q, by.q),
    ...single('extent', words.criteria.extent, by.extent ? words.inView : ''),
  ];
}
