/** What the pages are about, in the words of schema.org: apart from json-ld.ts, as the map needs none of its words. */
import { TAG, type Locale } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import { pageWords } from '$lib/i18n/pages';
import type { CountyPage } from '$lib/model/county-page';
import type { ProjectPage } from '$lib/model/project-page';

const CONTEXT = { '@context': 'https://schema.org' } as const;

const jinzhou = (locale: Locale) => ({
  '@type': 'AdministrativeArea',
  name: locale === 'zh' ? '锦州市' : 'Jinzhou',
  containedInPlace: { '@type': 'AdministrativeArea', name: pageWords[locale].dataset.province },
});

/**
 * The set of tables; `files` are the addresses of those that can be downloaded, `notes` that of the page that says where
 * they are from, `url` that of the start page. No licence covers all of them, so that none is named.
 */
export const datasetLd = (
  locale: Locale,
  files: readonly string[],
  notes: string,
  url: string | null,
) => ({
  ...CONTEXT,
  '@type': 'Dataset',
  name: pageWords[locale].dataset.name,
  description: messages[locale].description,
  inLanguage: TAG[locale],
  keywords: pageWords[locale].dataset.keywords,
  creator: { '@type': 'Organization', name: pageWords[locale].dataset.creator },
  usageInfo: { '@type': 'CreativeWork', name: pageWords[locale].dataset.licence, url: notes },
  isAccessibleForFree: true,
  temporalCoverage: '2024',
  spatialCoverage: jinzhou(locale),
  ...(url && { url }),
  distribution: files.map((contentUrl) => ({
    '@type': 'DataDownload',
    encodingFormat: contentUrl.endsWith('.json') ? 'application/json' : 'text/csv',
    contentUrl,
  })),
});

export const countyLd = (page: CountyPage, locale: Locale, url: string | null) => ({
  ...CONTEXT,
  '@type': ['Place', 'AdministrativeArea'],
  name: page.name,
  ...(page.chinese && { alternateName: page.chinese }),
  description: page.description,
  identifier: page.regionId,
  containedInPlace: jinzhou(locale),
  ...(url && { url }),
});

export const projectLd = (page: ProjectPage, locale: Locale, url: string | null) => ({
  ...CONTEXT,
  '@type': 'Project',
  name: page.name,
  ...(page.chinese && { alternateName: page.chinese }),
  description: page.description,
  location: {
    '@type': 'Place',
    name: page.region.name,
    ...(page.region.inFocus && { containedInPlace: jinzhou(locale) }),
  },
  ...(url && { url }),
});
