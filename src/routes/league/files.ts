/**
 * What the parts of the league show, as files for spreadsheets; what is not known is an empty cell. The last column of
 * each says in every row that the figures are those of a loaded table, and of which.
 */
import type { Progress } from '$lib/data/progress';
import {
  PROGRESS_INDICATORS,
  PROGRESS_UNITS,
  type ProgressIndicator,
} from '$lib/data/progress-indicators';
import { sheetOf } from '$lib/export/rows-csv';
import { leagueWords } from '$lib/i18n/league';
import { shareText } from '$lib/i18n/league-figures';
import { leaguePageWords } from '$lib/i18n/league-page';
import type { Locale } from '$lib/i18n/locale';
import type { Atlas } from '$lib/model/atlas';
import { BASES, type Completion } from '$lib/model/completion';
import type { League } from '$lib/model/league';
import type { DeadlineCheck } from '$lib/model/overdue';
import type { PageSources } from '$lib/model/page';
import { projectName, stageName, unitName } from './names';
import { movementNote } from './standing';
import { yearOf } from './trend-rows';

/** What the values of an indicator are counted in, and the distances between them. */
const signOf = (id: ProgressIndicator, locale: Locale): string =>
  leaguePageWords[locale].fileUnits[PROGRESS_UNITS[id]];
const distanceSign = (id: ProgressIndicator, locale: Locale): string =>
  leaguePageWords[locale].fileUnits[PROGRESS_UNITS[id] === 'percent' ? 'points' : 'count'];
/** A share (1 is the whole) in percent, to a tenth, as the page has it. */
const percentOf = (share: number | null): number | null =>
  share === null ? null : Number(shareText(share).slice(0, -1));

type Cells = readonly (string | number | null)[];

/** A file whose rows all say which loaded table they rest on; `loaded` is the name of that table. */
function loadedSheet(
  [head = [], ...rows]: readonly Cells[],
  loaded: string,
  locale: Locale,
): string {
  const { loadedHead, loadedCell } = leaguePageWords[locale];
  return sheetOf([[...head, loadedHead], ...rows.map((row) => [...row, loadedCell(loaded)])]);
}

/** A row for each unit, indicator and month of a year that the table reports. */
export function trendsCsv(
  progress: Progress,
  units: readonly string[],
  year: number,
  loaded: string,
  atlas: Atlas,
  locale: Locale,
): string {
  const said = leagueWords[locale];
  return loadedSheet(
    [
      leaguePageWords[locale].trendsFile,
      ...units.flatMap((unit) =>
        PROGRESS_INDICATORS.flatMap((id) => {
          const { months, values, rows } = yearOf(progress, year, unit, id);
          return months.flatMap((month, i) =>
            values[i] === null
              ? []
              : [
                  [
                    month,
                    unitName(atlas, unit, locale),
                    said.indicators[id],
                    values[i]!,
                    signOf(id, locale),
                    rows[i]!,
                  ],
                ],
          );
        }),
      ),
    ],
    loaded,
    locale,
  );
}

/** For each unit a row over all, then one for each indicator. */
export function leagueCsv(league: League, loaded: string, atlas: Atlas, locale: Locale): string {
  const words = leaguePageWords[locale];
  const said = leagueWords[locale];
  const { month } = league;
  return loadedSheet(
    [
      words.leagueFile,
      ...league.standings.flatMap((standing) => {
        const { region_id, place, points, band, results, lacking } = standing;
        const unit = unitName(atlas, region_id, locale);
        const why = lacking.length
          ? said.lacking(lacking.map((id) => said.indicators[id]))
          : place
            ? movementNote(league, standing, 'overall', locale)
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
              signOf(id, locale),
              result?.rank ?? null,
              result?.ties ?? null,
              result?.of ?? null,
              result?.movement ?? null,
              null,
              null,
              result?.row ?? null,
              result ? movementNote(league, standing, id, locale) : said.notRanked,
            ];
          }),
        ];
      }),
    ],
    loaded,
    locale,
  );
}

/** A row for each county and indicator. Of a rate there is no share of its target, as on the page. */
export function completionCsv(
  completions: readonly Completion[],
  sources: PageSources['sources'],
  loaded: string,
  atlas: Atlas,
  locale: Locale,
): string {
  const said = leagueWords[locale];
  return loadedSheet(
    [
      leaguePageWords[locale].completionFile,
      ...completions.map((each) => [
        each.month,
        unitName(atlas, each.region_id, locale),
        said.indicators[each.indicator_id],
        signOf(each.indicator_id, locale),
        each.value,
        each.row,
        each.target,
        each.targetRef && (sources[each.targetRef]?.line ?? null),
        BASES[each.indicator_id].held === 'over-time' ? percentOf(each.share) : null,
        percentOf(each.elapsed),
        each.expected,
        each.ahead,
        each.ahead === null ? '' : distanceSign(each.indicator_id, locale),
        said.states[each.state],
        each.reason ? said.reasons[each.reason] : '',
      ]),
    ],
    loaded,
    locale,
  );
}

/** A row for each named project. */
export function deadlinesCsv(
  checks: readonly DeadlineCheck[],
  month: string,
  loaded: string,
  atlas: Atlas,
  locale: Locale,
): string {
  const said = leagueWords[locale];
  return loadedSheet(
    [
      leaguePageWords[locale].deadlinesFile,
      ...checks.map((each) => [
        month,
        unitName(atlas, each.region_id, locale),
        projectName(atlas, each.project_id, locale),
        each.project_id,
        stageName(atlas, each.printed, locale),
        each.stage && stageName(atlas, each.stage, locale),
        percentOf(each.share_done),
        each.row,
        each.due,
        said.deadlines[each.state],
        each.reason ? said.deadlineReasons[each.reason] : '',
      ]),
    ],
    loaded,
    locale,
  );
}
