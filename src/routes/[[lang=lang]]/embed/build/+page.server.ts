/** What the form offers, from the tables. */
import { localeOf, pick } from '$lib/i18n/locale';
import { measures } from '$lib/model/measures';
import { shippedAtlas } from '../../../atlas.server';
import { shippedTables } from '$lib/data/shipped.server';
import { measureGroups } from '../../../measure-options';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load: PageServerLoad = ({ params }) => {
  const locale = localeOf(params.lang);
  const atlas = shippedAtlas();
  return {
    locale,
    published: shippedTables().sources.map(({ published }) => published),
    measures: measureGroups(measures(atlas), locale),
    industries: atlas.industries.map((row) => ({
      value: row.industry_id,
      text: pick(row, 'name', locale),
    })),
    counties: atlas.counties.map((row) => ({
      value: `regions:${row.region_id}` as const,
      text: pick(row, 'name', locale),
    })),
  };
};
