/** How far a value is before or behind what it would be on time, in words. */
import { PROGRESS_UNITS } from '$lib/data/progress-indicators';
import { quantity } from '$lib/i18n/format';
import { leagueWords } from '$lib/i18n/league';
import { leaguePageWords } from '$lib/i18n/league-page';
import type { Locale } from '$lib/i18n/locale';
import type { Completion } from '$lib/model/completion';

/** `30 behind`, `1.5 percentage points ahead`; '' where it cannot be told. Counts are rounded to a tenth. */
export function aheadText({ indicator_id, ahead }: Completion, locale: Locale): string {
  if (ahead === null) return '';
  const by = Number(Math.abs(ahead).toFixed(1));
  const text =
    PROGRESS_UNITS[indicator_id] === 'percent'
      ? leaguePageWords[locale].byPoints(String(by))
      : quantity(by, 'count', locale);
  return ahead < 0 ? leagueWords[locale].behind(text) : leagueWords[locale].ahead(text);
}
