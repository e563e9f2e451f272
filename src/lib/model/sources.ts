/** Sources as a reader sees them: document, section, line and printed form of a fact. */
import { pick, type Locale } from '$lib/i18n/locale';
import type { Atlas, Ref } from './atlas';

/** Where a fact stands, ready to be shown. */
export interface SourceInfo {
  readonly ref: Ref;
  readonly title: string;
  readonly section: string | null;
  readonly line: number;
  readonly printed: readonly string[];
}

/** The source of a fact row, or null if the reference leads nowhere. */
export function sourceOf(ref: Ref, atlas: Atlas, locale: Locale): SourceInfo | null {
  const found = atlas.source(ref);
  if (!found) return null;
  const { source, section, line, printed } = found;
  return {
    ref,
    title: pick(source, 'title', locale),
    section: section && pick(section, 'title', locale),
    line,
    printed,
  };
}
