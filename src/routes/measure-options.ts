/** The measures that a reader may choose from, grouped by where they come from. */
import { pick, type Locale } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import { sceneWords } from '$lib/i18n/scene-words';
import type { Measure } from '$lib/model/measures';

function nameOf({ id, indicator }: Measure, locale: Locale): string {
  if (indicator) return pick(indicator, 'name', locale);
  const names: Readonly<Record<string, { name: string }>> = sceneWords[locale].measures;
  return names[id]?.name ?? id;
}

export function measureGroups(all: readonly Measure[], locale: Locale) {
  const words = messages[locale].measure;
  return [true, false].map((computed) => ({
    label: computed ? words.computed : words.stated,
    options: all
      .filter((measure) => measure.computed === computed)
      .map((measure) => ({ value: measure.id, text: nameOf(measure, locale) })),
  }));
}
