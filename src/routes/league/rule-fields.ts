/** One field of the rules changed, or why that cannot be. */
import type { ProgressIndicator } from '$lib/data/progress-indicators';
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
