/** The address of the map with the shortlist open. */
import type { Locale } from '$lib/i18n/locale';
import { serialise } from '$lib/state/codec';
import { DEFAULT_VIEW, type View } from '$lib/state/view';
import { mapPath } from '../paths';

/** Of what a reader takes along from another page. */
export const shortlistPath = (locale: Locale, { theme, keep }: Pick<View, 'theme' | 'keep'>) =>
  mapPath(locale) + serialise({ ...DEFAULT_VIEW, theme, keep, shortlist: true });
