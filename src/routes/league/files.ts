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
import { leaguePageWords } from '$lib/i18n/league-page';
import type { Locale } from '$lib/i18n/locale';
import type { Atlas } from '$lib/model/atlas';
import type { Completion } from '$lib/model/completion';
import type { League } from '$lib/model/league';
import type { DeadlineCheck } from '$lib/model/overdue';
import type { PageSources } from '$lib/model/page';
import { projectName, stageName, unitName } from './names';
import { yearOf } from './trend-rows';

/** Sign of the unit of an indicator; '' of a count. */
const signOf = (id: ProgressIndicator): string => (PROGRESS_UNITS[id] === 'percent' ? '%' : '');

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
                    signOf(id),
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
              signOf(id),
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
    ],
    loaded,
    locale,
  );
}

/** A row for each county and indicator. */
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
        each.share_done,
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
