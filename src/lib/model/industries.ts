/** Industries by name: what a row is classified as, and what a reader may choose instead of the row. */
import { pick, type Locale } from '$lib/i18n/locale';
import { refOf, type Atlas, type Ref } from './atlas';

/** A row by the name that a reader knows it by. */
export interface Named {
  readonly ref: Ref;
  readonly name: string;
}

/** Industries by id, in the order of their table. */
export const industriesOf = (ids: readonly string[], atlas: Atlas, locale: Locale): Named[] =>
  atlas.industries
    .filter(({ industry_id }) => ids.includes(industry_id))
    .map((industry) => ({
      ref: refOf('industries', industry.industry_id),
      name: pick(industry, 'name', locale),
    }));
