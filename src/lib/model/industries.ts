/** Industries by name: what a row is classified as, and what a reader may choose instead of the row. */
import { pick, type Locale } from '$lib/i18n/locale';
import { refOf, type Atlas, type Ref } from './atlas';

/** A row by the name that a reader knows it by. */
export interface Named {
  readonly ref: Ref;
  readonly name: string;
}

/** Industries by id, in the order of the row that is of them: the first gives its symbol the colour. */
export const industriesOf = (ids: readonly string[], atlas: Atlas, locale: Locale): Named[] =>
  ids.flatMap((id) => {
    const industry = atlas.industries.find(({ industry_id }) => industry_id === id);
    return industry ? [{ ref: refOf('industries', id), name: pick(industry, 'name', locale) }] : [];
  });
