/** How far a value is before or behind what it would be on time, in words. */
import { PROGRESS_UNITS } from '$lib/data/progress-indicators';
import { leagueWords } from '$lib/i18n/league';
import { distance, isLevel } from '$lib/i18n/league-figures';
import type { Locale } from '$lib/i18n/locale';
import type { Completion } from '$lib/model/completion';

/** `30 behind`, `1.5 percentage points ahead`, or that it is level; '' where it cannot be told. Who is behind and on time by the rules is told so. Only counts are rounded, to a tenth. */
export function aheadText({ indicator_id, ahead, state }: Completion, locale: Locale): string {
  if (ahead === null) return '';
  const words = leagueWords[locale];
  const unit = PROGRESS_UNITS[indicator_id];
  if (isLevel(ahead, unit)) return words.level[unit];
  const by = distance(ahead, unit, locale);
  if (ahead > 0) return words.ahead(by, unit);
  const behind = words.behind(by, unit);
  return state === 'on-time' ? words.allowed(behind) : behind;
}
