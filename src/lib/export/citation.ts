/** How rows of the atlas are cited: documents with lines, what the figures are, where and when they were taken. */
import { citationWords } from '$lib/i18n/citation';
import { date as dateWords } from '$lib/i18n/format';
import { pick, type Locale } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import type { Atlas, Provenance, Ref } from '$lib/model/atlas';
import type { PageSources } from '$lib/model/page';
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
  return citationWords[locale].citation({
    work: [title],
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

/**
 * A citation of a page of a county or project.
 * @param taken a page that is built ahead knows no day, and its own address only with `PUBLIC_SITE_URL`
 */
export function citationOfPage(
  name: string,
  { cited, origins }: Pick<PageSources, 'cited' | 'origins'>,
  taken: { readonly url: string | null; readonly date: string | null },
  locale: Locale,
): string {
  const { title, standing } = messages[locale];
  return citationWords[locale].citation({
    work: [name, title],
    standing,
    sources: origins.map((origin) => ({
      title: origin.title,
      published: origin.published,
      lines: ranges(
        cited.flatMap(({ document, lines }) => (document === origin.title ? lines : [])),
        locale,
      ),
    })),
    url: taken.url,
    date: taken.date && dateWords(taken.date, locale, true),
  });
}
