/** Where a unit stands in the league, in words. */
import { leagueWords } from '$lib/i18n/league';
import type { Locale } from '$lib/i18n/locale';
import { PROGRESS_INDICATORS, type ProgressIndicator } from '$lib/data/progress-indicators';
import type { League, Placing, Standing } from '$lib/model/league';

/** Why a unit has no place over all. */
export function whyNoPlace({ lacking, results }: Standing, locale: Locale): string {
  const said = leagueWords[locale];
  if (!lacking.length) return said.noWeight;
  const silent = Object.values(results).every((each) => each === null);
  return silent ? said.notRanked : said.lacking(lacking.map((id) => said.indicators[id]));
}

/** Over all, or an indicator. */
export type Ranking = ProgressIndicator | 'overall';

const placingOf = ({ place, results }: Standing, id: Ranking): Placing | null =>
  id === 'overall' ? place : results[id];

/** The rankings in which a unit has a movement to show. */
export const movingIn = ({ standings }: League): readonly Ranking[] =>
  (['overall', ...PROGRESS_INDICATORS] as const).filter((id) =>
    standings.some((each) => (placingOf(each, id)?.movement ?? null) !== null),
  );

/** Those of them of which the movement is between unlike fields, as other units were ranked the month before. */
export const unlikeIn = (league: League): readonly Ranking[] =>
  movingIn(league).filter((id) => league.moved[id]);

/** What is to be said of the movement of one unit in one ranking; '' where that is like for like, or there is none. */
export const movementNote = (
  league: League,
  standing: Standing,
  id: Ranking,
  locale: Locale,
): string =>
  league.moved[id] && (placingOf(standing, id)?.movement ?? null) !== null
    ? leagueWords[locale].moved
    : '';
