/** What a scene says of a figure below it. */
import { kioskWords } from '$lib/i18n/kiosk';
import type { Locale } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import type { SceneFigure } from '$lib/kiosk/tour';
import type { SourceInfo } from '$lib/model/sources';

/** What it is of, whether it had come about, where, and the line it stands in: in parts that are not to be broken. */
export function saidOf(
  { label, kind, cityOnly }: SceneFigure,
  source: SourceInfo | null,
  locale: Locale,
): string[] {
  const words = messages[locale];
  const said = [label];
  if (kind) said.push(words.figures.kinds[kind]);
  if (cityOnly) said.push(kioskWords[locale].cityOnly);
  if (source) said.push(`${words.source.title} ${words.source.short(source.line)}`);
  return said.map((part, i) => (i < said.length - 1 ? `${part}\u2002·` : part));
}
