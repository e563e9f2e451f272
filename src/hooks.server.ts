/** Sets `<html lang>` from the route, so that fonts, speech and hyphenation follow the language. */
import type { Handle } from '@sveltejs/kit';
import { localeOf } from '$lib/i18n/locale';

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('%lang%', localeOf(event.params.lang) === 'en' ? 'en' : 'zh-CN'),
  });
