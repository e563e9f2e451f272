/** The two languages of the atlas and the path prefix each one lives under. */

export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** What `lang` says in each language. */
export const TAG = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Locale, string>;

/** A text in each language. */
export type Said = Readonly<Record<Locale, string>>;

/** Locale of the optional `[[lang=lang]]` route parameter: absent means Chinese. */
export const localeOf = (param: string | undefined): Locale => (param === 'en' ? 'en' : 'zh');

/** Picks the column of a row in the reader's language: `pick(region, 'name', 'en')` is `region.name_en`. */
export function pick<K extends string>(
  row: Record<`${K}_zh` | `${K}_en`, string>,
  field: K,
  locale: Locale,
): string {
  return row[`${field}_${locale}`];
}
