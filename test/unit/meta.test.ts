/** What the head of a page tells machines, where the site knows its own address and where it does not. */
import { render } from 'svelte/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LOCALES, type Locale } from '$lib/i18n/locale';
import Meta from '../../src/routes/Meta.svelte';
import { fileAddress, siteAddress } from '../../src/routes/site-address';

const SITE = 'https://example.org/atlas';

type Link = Readonly<Record<string, string>>;

/** The head as it is built: links, and the content of each `og:` property. */
function headOf(locale: Locale, site: string | null) {
  vi.stubGlobal('__SITE_URL__', site);
  const { head } = render(Meta, {
    props: { locale, path: '/county/yixian/', title: 'Yixian', description: 'A county.' },
  });
  const links: Link[] = [...head.matchAll(/<link ([^>]*)>/g)].map(([, list]) =>
    Object.fromEntries([...list!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, k, v]) => [k, v])),
  );
  const property = (name: string): string | null =>
    head.match(new RegExp(`<meta property="${name}" content="([^"]*)"`))?.[1] ?? null;
  return { links, property };
}

afterEach(() => vi.unstubAllGlobals());

describe.each(LOCALES)('the head of a page (%s)', (locale) => {
  const own = locale === 'zh' ? '/county/yixian/' : '/en/county/yixian/';

  it('names page, languages and picture by whole addresses where the site knows its own', () => {
    const { links, property } = headOf(locale, SITE);
    expect(links).toEqual([
      { rel: 'canonical', href: SITE + own },
      { rel: 'alternate', hreflang: 'zh-CN', href: `${SITE}/county/yixian/` },
      { rel: 'alternate', hreflang: 'en', href: `${SITE}/en/county/yixian/` },
      { rel: 'alternate', hreflang: 'x-default', href: `${SITE}/county/yixian/` },
    ]);
    expect(property('og:url')).toBe(SITE + own);
    expect(property('og:image')).toBe(`${SITE}/card/map-${locale}.png`);
  });

  it('names none where it does not: machines take no relative ones, and a wrong host is worse', () => {
    const { links, property } = headOf(locale, null);
    expect(links).toEqual([]);
    expect(property('og:url')).toBeNull();
    // Some messengers resolve it, and the rest leave it.
    expect(property('og:image')).toMatch(new RegExp(`^[^:]*/card/map-${locale}\\.png$`));
  });

  it('has addresses of files and pages to match', () => {
    vi.stubGlobal('__SITE_URL__', SITE);
    expect(siteAddress(locale, '/')).toBe(`${SITE}${locale === 'en' ? '/en' : ''}/`);
    expect(fileAddress(locale, 'data/parks.csv')).toBe(`${SITE}/data/parks.csv`);
    vi.stubGlobal('__SITE_URL__', null);
    expect(siteAddress(locale, '/')).toBeNull();
    expect(fileAddress(locale, 'data/parks.csv')).toBe(
      `${locale === 'en' ? '../' : ''}data/parks.csv`,
    );
  });
});

describe('the list of pages for search engines', () => {
  const sitemap = async (site: string | null) => {
    vi.stubGlobal('__SITE_URL__', site);
    vi.resetModules();
    return import('../../src/routes/sitemap.xml/+server');
  };

  it('is built only where the site knows its address, and has each page in both languages', async () => {
    expect((await sitemap(null)).prerender).toBe(false);
    const { prerender, GET } = await sitemap(SITE);
    expect(prerender).toBe(true);
    const text = await (await GET({} as Parameters<typeof GET>[0])).text();
    const pages = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url);
    expect(new Set(pages).size).toBe(pages.length);
    for (const path of ['/', '/county/yixian/', '/project/yixian-xinda-coal-coke/'])
      for (const lang of ['', '/en']) expect(pages).toContain(SITE + lang + path);
    expect(pages.filter((url) => !url!.startsWith(`${SITE}/`))).toEqual([]);
  });
});
