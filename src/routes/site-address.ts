/** The site's own address, where the build knows it: search engines take no relative ones. */
import type { Locale } from '$lib/i18n/locale';

/** Address of a page in a language; null where `PUBLIC_SITE_URL` is not set. `path` is that of the Chinese page. */
export const siteAddress = (locale: Locale, path: string): string | null =>
  __SITE_URL__ === null ? null : `${__SITE_URL__}${locale === 'en' ? '/en' : ''}${path}`;

/** Address of a file of the site, seen from the start page of a language where the site does not know its own. */
export const fileAddress = (locale: Locale, file: string): string =>
  __SITE_URL__ === null ? `${locale === 'en' ? '../' : ''}${file}` : `${__SITE_URL__}/${file}`;
