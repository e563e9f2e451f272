/**
 * Sets `<html lang>` from the route, so that fonts, speech and hyphenation follow the language, and
 * lets the prerendered map paint before any script is asked for: nothing of it needs one.
 */
import type { Handle } from '@sveltejs/kit';
import { localeOf, TAG } from '$lib/i18n/locale';

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    preload: ({ type }) => type === 'css',
    transformPageChunk: ({ html }) =>
      html.replace(
        'lang="%lang%"',
        `lang="${TAG[localeOf(event.params.lang)]}"` +
          // A screen that is dark is so from the first moment.
          (event.route.id?.endsWith('/kiosk') ? ' data-theme="dark"' : ''),
      ),
  });
