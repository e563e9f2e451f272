/** Addresses of the pages in each language. */
import { resolve } from '$app/paths';
import type { Locale } from '$lib/i18n/locale';
import type { Ref } from '$lib/model/atlas';

export const mapPath = (locale: Locale): string => resolve(locale === 'en' ? '/en/' : '/');
export const dataPath = (locale: Locale): string =>
  resolve(locale === 'en' ? '/en/data/' : '/data/');
export const aboutPath = (locale: Locale): string =>
  resolve(locale === 'en' ? '/en/about/' : '/about/');
export const countyPath = (locale: Locale, slug: string): string =>
  resolve(locale === 'en' ? `/en/county/${slug}/` : `/county/${slug}/`);
/** The sheet of a county for paper. */
export const briefPath = (locale: Locale, slug: string): string =>
  resolve(locale === 'en' ? `/en/county/${slug}/brief/` : `/county/${slug}/brief/`);
export const projectPath = (locale: Locale, id: string): string =>
  resolve(locale === 'en' ? `/en/project/${id}/` : `/project/${id}/`);
/** Counties side by side. */
export const comparePath = (locale: Locale): string =>
  resolve(locale === 'en' ? '/en/compare/' : '/compare/');
/** The monthly league. */
export const leaguePath = (locale: Locale): string =>
  resolve(locale === 'en' ? '/en/league/' : '/league/');
/** The map of all projects for the wall. */
export const wallPath = (locale: Locale): string =>
  resolve(locale === 'en' ? '/en/wall/' : '/wall/');
/** The map for frames of other pages, and the page that makes such frames. */
export const embedPath = (locale: Locale): string =>
  resolve(locale === 'en' ? '/en/embed/' : '/embed/');
export const embedBuildPath = (locale: Locale): string =>
  resolve(locale === 'en' ? '/en/embed/build/' : '/embed/build/');
/** The tour and the map for a touch screen. */
export const kioskPath = (locale: Locale): string =>
  resolve(locale === 'en' ? '/en/kiosk/' : '/kiosk/');
/** A row on the data page; `look` is the query string of the colours. */
export const rowPath = (locale: Locale, ref: Ref, look = ''): string =>
  `${dataPath(locale)}${look}#${ref}`;
export const otherLocale = (locale: Locale): Locale => (locale === 'en' ? 'zh' : 'en');

/** What the head of a page links to; `other` is the same page in the other language. */
export const headLinks = (locale: Locale, look: string, other: string) => ({
  map: mapPath(locale) + look,
  compare: comparePath(locale) + look,
  league: leaguePath(locale) + look,
  data: dataPath(locale) + look,
  about: aboutPath(locale) + look,
  other,
});
