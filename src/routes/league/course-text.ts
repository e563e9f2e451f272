/** The course of an indicator in a sentence: who gained most and least, and how many rose and fell. */
import { PROGRESS_UNITS, type ProgressIndicator } from '$lib/data/progress-indicators';
import { labelled, list } from '$lib/i18n/format';
import { leagueWords } from '$lib/i18n/league';
import { distance } from '$lib/i18n/league-figures';
import { leaguePageWords } from '$lib/i18n/league-page';
import type { Locale } from '$lib/i18n/locale';
import type { Atlas } from '$lib/model/atlas';
import type { Change, Course } from '$lib/model/course';
import { monthName, unitName, valueText } from './names';

/** One sentence, or two; what cannot be told is said. */
export function courseText(
  id: ProgressIndicator,
  course: Course | null,
  atlas: Atlas,
  locale: Locale,
): string {
  const words = leaguePageWords[locale].trends;
  const told = (text: string) => labelled(leagueWords[locale].indicators[id], text, locale);
  if (!course) return told(words.noCourse);
  const { changes } = course;
  const [first, last] = [monthName(course.first, locale), monthName(course.last, locale)];
  const most = changes[0]?.by;
  const least = changes.at(-1)?.by;
  if (most === undefined || least === undefined) return told(words.nobody(first, last));
  const signed = (by: number): string =>
    (by > 0 ? '+' : by < 0 ? '−' : '') + distance(by, PROGRESS_UNITS[id], locale);
  const names = (by: number): string =>
    list(
      changes
        .filter((each) => each.by === by)
        .map(({ region_id, to }) =>
          words.change(unitName(atlas, region_id, locale), signed(by), valueText(id, to, locale)),
        ),
      locale,
    );
  const count = (is: (change: Change) => boolean): number => changes.filter(is).length;
  return told(
    words.course({
      first,
      last,
      units: changes.length,
      rose: count(({ by }) => by > 0),
      fell: count(({ by }) => by < 0),
      most: names(most),
      least: least === most ? null : names(least),
    }),
  );
}
