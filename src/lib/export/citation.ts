/** How rows of the atlas are cited: documents with lines, what the figures are, where and when they were taken. */
import { findWords } from '$lib/i18n/find';
import { date as dateWords } from '$lib/i18n/format';
import { pick, type Locale } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import type { Atlas, Provenance, Ref } from '$lib/model/atlas';
import { ranges } from './lines';

export interface Taken {
  /** Address that shows just these rows. */
  readonly url: string;
  /** Day, `2024-01-08`. */
  readonly date: string;
}

/** A citation of some rows in the reader's language; rows without a source are not cited. */
export function citationOf(
  refs: readonly Ref[],
  atlas: Atlas,
  { url, date }: Taken,
  locale: Locale,
): string {
  const cited = new Map<Provenance['source'], number[]>();
  for (const ref of refs) {
    const found = atlas.source(ref);
    if (found) cited.set(found.source, [...(cited.get(found.source) ?? []), found.line]);
  }
  const { title, standing } = messages[locale];
  return findWords[locale].citation({
    atlas: title,
    standing,
    sources: [...cited].map(([source, lines]) => ({
      title: pick(source, 'title', locale),
      published: source.published,
      lines: ranges(lines, locale),
    })),
    url,
    date: dateWords(date, locale, true),
  });
}
