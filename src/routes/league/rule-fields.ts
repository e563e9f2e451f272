/** One field of the rules changed, or why that cannot be. */
import type { ProgressIndicator } from '$lib/data/progress-indicators';
import { leagueWords } from '$lib/i18n/league';
import { leaguePageWords } from '$lib/i18n/league-page';
import type { Locale } from '$lib/i18n/locale';
import { rulesOf, rulesText, type Rules } from '$lib/model/rules';

/** A weight, the end of the first or the second band, or what is slow. */
export type Field = ProgressIndicator | 'first' | 'second' | 'slow';

/** The rules with another number in one field, as typed; or what speaks against it. */
export function changed(
  rules: Rules,
  field: Field,
  text: string,
): Rules | 'whole' | 'zero' | 'order' {
  const value = Number(text);
  if (!/^\d+$/.test(text.trim()) || value > 100) return 'whole';
  const [first, second] = rules.bands;
  const next: Rules =
    field === 'first'
      ? { ...rules, bands: [value, second] }
      : field === 'second'
        ? { ...rules, bands: [first, value] }
        : field === 'slow'
          ? { ...rules, slow: value }
          : { ...rules, weights: { ...rules.weights, [field]: value } };
  // The grammar of the address knows what holds.
  return rulesOf(rulesText(next)) ?? (next.bands[0] > next.bands[1] ? 'order' : 'zero');
}

/** What was typed into a field and not taken. */
export interface RefusedRule {
  readonly field: Field;
  /** '' also for what is no number at all, as the field of a browser says. */
  readonly typed: string;
  readonly why: 'whole' | 'zero' | 'order';
}

/** What a field is called. */
export function fieldName(field: Field, locale: Locale): string {
  const { indicators, rules } = leagueWords[locale];
  return field === 'first' || field === 'second' || field === 'slow'
    ? rules[field]
    : indicators[field];
}

/** Which field was not taken, with what, what stays in it, and what is expected. */
export function refusedText(
  { field, typed, why }: RefusedRule,
  rules: Rules,
  locale: Locale,
): string {
  const words = leaguePageWords[locale].rules;
  const [first, second] = rules.bands;
  const stays =
    field === 'first'
      ? first
      : field === 'second'
        ? second
        : field === 'slow'
          ? rules.slow
          : rules.weights[field];
  return words.refused(fieldName(field, locale), typed, stays, words[why]);
}
