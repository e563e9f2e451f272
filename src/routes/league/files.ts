/** What the parts of the league show, as files for spreadsheets; what is not known is an empty cell. */
import { PROGRESS_INDICATORS, PROGRESS_UNITS } from '$lib/data/progress-indicators';
import { sheetOf } from '$lib/export/rows-csv';
import { leagueWords } from '$lib/i18n/league';
import { leaguePageWords } from '$lib/i18n/league-page';
import type { Locale } from '$lib/i18n/locale';
import type { Atlas } from '$lib/model/atlas';
import type { Completion } from '$lib/model/completion';
import type { League } from '$lib/model/league';
import type { DeadlineCheck } from '$lib/model/overdue';
import type { PageSources } from '$lib/model/page';
import { projectName, stageName, unitName } from './names';

/** For each unit a row over all, then one for each indicator. */
export function leagueCsv(league: League, atlas: Atlas, locale: Locale): string {
  const words = leaguePageWords[locale];
  const said = leagueWords[locale];
  const { month } = league;
  return sheetOf([
    words.leagueFile,
    ...league.standings.flatMap(({ region_id, place, points, band, results, lacking }) => {
      const unit = unitName(atlas, region_id, locale);
      const why = lacking.length
        ? said.lacking(lacking.map((id) => said.indicators[id]))
        : place
          ? ''
          : said.noWeight;
      return [
        [
          month,
          unit,
          words.overall,
          null,
          '',
          place?.rank ?? null,
          place?.ties ?? null,
          place?.of ?? null,
          place?.movement ?? null,
          points,
          band && said.bands[band],
          null,
          why,
        ],
        ...PROGRESS_INDICATORS.map((id) => {
          const result = results[id];
          return [
            month,
            unit,
            said.indicators[id],
            result?.value ?? null,
            PROGRESS_UNITS[id] === 'percent' ? '%' : '',
            result?.rank ?? null,
            result?.ties ?? null,
            result?.of ?? null,
            result?.movement ?? null,
            null,
            null,
            result?.row ?? null,
            result ? '' : said.notRanked,
          ];
        }),
      ];
    }),
  ]);
}

/** A row for each county and indicator. */
export function completionCsv(
  completions: readonly Completion[],
  sources: PageSources['sources'],
  atlas: Atlas,
  locale: Locale,
): string {
  const said = leagueWords[locale];
  return sheetOf([
    leaguePageWords[locale].completionFile,
    ...completions.map((each) => [
      each.month,
      unitName(atlas, each.region_id, locale),
      said.indicators[each.indicator_id],
      each.value,
      each.row,
      each.target,
      each.targetRef && (sources[each.targetRef]?.line ?? null),
      each.share,
      each.elapsed,
      each.expected,
      each.ahead,
      said.states[each.state],
      each.reason ? said.reasons[each.reason] : '',
    ]),
  ]);
}

/** A row for each named project. */
export function deadlinesCsv(
  checks: readonly DeadlineCheck[],
  month: string,
  atlas: Atlas,
  locale: Locale,
): string {
  const said = leagueWords[locale];
  return sheetOf([
    leaguePageWords[locale].deadlinesFile,
    ...checks.map((each) => [
      month,
      unitName(atlas, each.region_id, locale),
      projectName(atlas, each.project_id, locale),
      each.project_id,
      stageName(atlas, each.printed, locale),
      each.stage && stageName(atlas, each.stage, locale),
      each.share_done,
      each.row,
      each.due,
      said.deadlines[each.state],
      each.reason ? said.deadlineReasons[each.reason] : '',
    ]),
  ]);
}
