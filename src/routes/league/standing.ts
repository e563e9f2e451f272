/** Where a unit stands in the league, in words. */
import { leagueWords } from '$lib/i18n/league';
import type { Locale } from '$lib/i18n/locale';
import type { Standing } from '$lib/model/league';

/** Why a unit has no place over all. */
export function whyNoPlace({ lacking, results }: Standing, locale: Locale): string {
  const said = leagueWords[locale];
  if (!lacking.length) return said.noWeight;
  const silent = Object.values(results).every((each) => each === null);
  return silent ? said.notRanked : said.lacking(lacking.map((id) => said.indicators[id]));
}
