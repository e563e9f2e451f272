/** Where a search is found in a row, to be shown: its name and, where the name does not say it, what does. */
import { pick, type Locale } from '$lib/i18n/locale';
import type { Ref } from './atlas';
import { merged, rangesOf, type Range } from './fold';
import { mayBePinyin, termsOf, type SearchIndex } from './search';
import type { Name } from './search-entries';
import { hear, rangeOfUnits, spokenOf } from './spoken';

/** A text and the parts of it that a search means, in code units. */
export interface Marked {
  readonly text: string;
  /** The language that it is written in. */
  readonly lang: Locale;
  readonly ranges: readonly Range[];
}

export type Field = 'name' | 'company' | 'said' | 'near' | 'note';

export interface Shown {
  readonly ref: Ref;
  /** In the reader's language; the Chinese name where there is no other. */
  readonly name: Marked;
  /** Where the terms stand that the name does not hold, each at its first place. */
  readonly also: readonly (Marked & { readonly field: Field })[];
}

interface Candidate {
  readonly field: Field;
  readonly text: string;
  readonly lang: Locale;
  readonly readings: string;
}

/** What a term means in a text: itself wherever it stands, else the characters that are spoken so. */
function meant(text: string, readings: string, term: string): Range[] {
  const literal = rangesOf(text, term);
  if (literal.length || !readings || !mayBePinyin(term)) return literal;
  const heard = hear(spokenOf(text, readings), term);
  return heard ? [rangeOfUnits(text, heard)] : [];
}

const OTHER: Readonly<Record<Locale, Locale>> = { zh: 'en', en: 'zh' };

/** The texts of a name in the order in which a reader wants to see them. */
const inOrder = (field: Field, [zh, en, readings]: Name, locale: Locale): Candidate[] =>
  [locale, OTHER[locale]]
    .map((lang) => ({
      field,
      lang,
      text: pick({ name_zh: zh, name_en: en }, 'name', lang),
      readings: lang === 'zh' ? readings : '',
    }))
    .filter(({ text }) => text);

/** A row that a query has found, as a reader of a language sees it; null if it cannot be searched for. */
export function shown(index: SearchIndex, ref: Ref, query: string, locale: Locale): Shown | null {
  const entry = index.entry(ref);
  const [first, ...shorter] = entry?.names ?? [];
  if (!entry || !first) return null;
  const of = (field: Field) => (name: Name) => inOrder(field, name, locale);
  const [own, ...rest] = of('name')(first);
  if (!own) return null;
  const candidates: Candidate[] = [
    ...rest,
    ...shorter.flatMap(of('name')),
    ...entry.company.flatMap(of('company')),
    ...entry.said.flatMap(of('said')),
    ...entry.near.flatMap((near) => index.entry(near)?.names.flatMap(of('near')) ?? []),
    ...of('note')([...entry.notes, '']),
  ];

  const ranges: Range[] = [];
  const also = new Map<Candidate, Range[]>();
  for (const term of termsOf(query)) {
    const here = meant(own.text, own.readings, term);
    ranges.push(...here);
    if (here.length) continue;
    for (const candidate of candidates) {
      const there = meant(candidate.text, candidate.readings, term);
      if (!there.length) continue;
      also.set(candidate, [...(also.get(candidate) ?? []), ...there]);
      break;
    }
  }
  return {
    ref,
    name: { text: own.text, lang: own.lang, ranges: merged(ranges) },
    also: [...also].map(([{ field, text, lang }, found]) => ({
      field,
      text,
      lang,
      ranges: merged(found),
    })),
  };
}
