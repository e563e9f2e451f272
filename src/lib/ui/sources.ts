/** How a source link, wherever it stands, learns what it points to and opens it. */
import { createContext } from 'svelte';
import type { Locale } from '$lib/i18n/locale';
import type { Ref } from '$lib/model/atlas';
import type { SourceInfo } from '$lib/model/sources';

export interface Sources {
  readonly locale: Locale;
  /** Null for a reference that leads nowhere. */
  info(ref: Ref): SourceInfo | null;
  /** Address of the row on the data page. */
  href(ref: Ref): string;
  open(ref: Ref): void;
}

export const [useSources, provideSources] = createContext<Sources>();
