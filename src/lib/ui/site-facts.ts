/** What every page says of the site it belongs to, wherever on the page that is said. */
import { createContext } from 'svelte';
import type { Locale } from '$lib/i18n/locale';
import type { Site } from '$lib/data/site';
import type { Ref } from '$lib/model/atlas';

export interface SiteFacts {
  readonly contact: Site['contact'];
  /** What stands under a map: that it is no authority, and its approval number. */
  mapNote(locale: Locale): string;
  readonly theme: 'auto' | 'light' | 'dark' | 'contrast';
  /** Query string with the colours and the shortlist that the reader takes along; '' for none. */
  readonly look: string;
  /** The shortlist that the address of the page carries. */
  readonly keep: readonly Ref[];
  /** Address of the page of notes, in the colours that the reader has chosen. */
  about(locale: Locale): string;
}

export const [useSiteFacts, provideSiteFacts] = createContext<SiteFacts>();
