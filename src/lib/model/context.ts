/**
 * What is known of a region from elsewhere: census population and area, and what the document's amounts come
 * to per resident. None of it is from the document, and it never stands among what is.
 */
import { quantity, yuan } from '$lib/i18n/format';
import { pick, type Locale } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import type { ContextRow, Region } from '$lib/data/schema';
import { refOf, type Atlas } from './atlas';
import { figure, type Figure } from './figures';

const POPULATION = 'population_census';
/** Yuan in 100 million yuan (亿元), the unit of the tables. */
const UNIT = 1e8;
/** A quotient of a printed amount and a census of another year is good for no more digits. */
const DIGITS = 2;

/** The rows of a region as figures with year and source, then the amounts that it states per resident. */
export function contextFigures(
  region: Region,
  rows: readonly ContextRow[],
  { indicators, targets }: Pick<Atlas, 'indicators' | 'targets'>,
  locale: Locale,
): Figure[] {
  const words = messages[locale].context;
  const mine = rows.filter(({ region_id }) => region_id === region.region_id);
  const known = mine.flatMap((row): Figure[] => {
    const indicator = indicators.get(row.indicator_id);
    if (!indicator) return [];
    return [
      figure(
        row.indicator_id,
        pick(indicator, 'name', locale),
        quantity(row.value, indicator.unit, locale),
        null,
        {
          note: words.sourced(
            row.year,
            pick(row, 'source', locale),
            words.confidence[row.confidence] ?? row.confidence,
          ),
        },
      ),
    ];
  });
  const census = mine.find(({ indicator_id }) => indicator_id === POPULATION);
  if (!census) return known;
  const perHead = targets
    .filter(({ region_id }) => region_id === region.region_id)
    .flatMap(({ indicator_id, target_id, value }): Figure[] => {
      const indicator = indicators.get(indicator_id);
      if (indicator?.unit !== '100m_cny') return [];
      const each = Number(((value * UNIT) / census.value).toPrecision(DIGITS));
      return [
        figure(
          `${indicator_id}-per-head`,
          words.perHead(pick(indicator, 'name', locale)),
          words.about(yuan(each, locale)),
          // The amount is the document's; the population is not.
          refOf('targets', target_id),
          { computed: true, note: words.perHeadNote(census.year) },
        ),
      ];
    });
  return [...known, ...perHead];
}
