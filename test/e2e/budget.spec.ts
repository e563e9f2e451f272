/**
 * What a reader must wait for: everything asked for before the map library starts to load stays within
 * 60 KB as sent (brotli), and the library comes only after the page has loaded.
 */
import type { Request } from '@playwright/test';
import { at, expect, inBothLanguages, test } from './fixtures';

const LIMIT = 60 * 1024;

/** Strings that survive minifying: MapLibre's class names and the names deck.gl and luma.gl log under. */
const LIBRARY = /maplibregl-|id:\s*["'`](?:deck|luma\.gl)["'`]/;

type Sent = { url: string; type: string; start: number; bytes: number; isLibrary: boolean };

/** Size as it came over the wire, without headers, and whether it is code of the map library. */
async function sent(request: Request): Promise<Sent> {
  const response = await request.response();
  const type = request.resourceType();
  const isCode = /^(text\/css|(text|application)\/javascript)/.test(
    response?.headers()['content-type'] ?? '',
  );
  return {
    url: new URL(request.url()).pathname,
    type,
    start: request.timing().startTime,
    bytes: (await request.sizes()).responseBodySize,
    isLibrary: isCode && LIBRARY.test((await response?.text()) ?? ''),
  };
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1).padStart(7)} KB`;
const total = (list: Sent[]) => list.reduce((sum, { bytes }) => sum + bytes, 0);

inBothLanguages((locale) => {
  test('the first map paint costs at most 60 KB, none of it the map library', async ({ page }) => {
    const requests: Request[] = [];
    page.on('requestfinished', (request) => {
      if (!/^(data|blob):/.test(request.url())) requests.push(request);
    });

    const response = await page.goto(at(locale), { waitUntil: 'load' });
    expect(response?.headers()['content-encoding'], 'brotli').toBe('br');
    const loaded = await page.evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation');
      return performance.timeOrigin + (entry as PerformanceNavigationTiming).loadEventStart;
    });

    await expect(page.locator('[data-map="gl"]')).toBeAttached({ timeout: 45_000 });
    await page.waitForLoadState('networkidle');

    const all = (await Promise.all(requests.map(sent))).sort((a, b) => a.start - b.start);
    const library = all.filter(({ isLibrary }) => isLibrary);
    const firstLibrary = library[0];
    if (!firstLibrary)
      throw new Error('No request brought the map library: are its marks still right?');
    const before = all.filter(({ start, isLibrary }) => !isLibrary && start < firstLibrary.start);

    console.log(`${locale}: before the map library`);
    for (const { url, type, bytes } of before) {
      console.log(`${kilobytes(bytes)}  ${type.padEnd(10)} ${url}`);
    }
    console.log(
      `${kilobytes(total(before))}  of ${LIMIT / 1024} KB; library ${kilobytes(total(library)).trim()}`,
    );

    expect(
      before.some(({ type }) => type === 'document'),
      'the page itself is counted',
    ).toBe(true);
    expect(total(before)).toBeLessThanOrEqual(LIMIT);
    for (const { url, start } of library) {
      expect(start, `${url} is asked for after the page has loaded`).toBeGreaterThanOrEqual(loaded);
    }
  });
});

inBothLanguages((locale) => {
  test('the page names no map library to fetch ahead', async ({ baseURL, request }) => {
    const html = await (await request.get(at(locale))).text();
    const files = [
      ...html.matchAll(/(?:href|src)="([^"]+\.(?:m?js|css))"|import\("([^"]+)"\)/g),
    ].map(
      ([, link, module]) => new URL(link ?? module ?? '', new URL(at(locale), baseURL)).pathname,
    );
    expect(files.length).toBeGreaterThan(0);
    for (const file of new Set(files)) {
      expect(LIBRARY.test(await (await request.get(file)).text()), file).toBe(false);
    }
  });
});
