/**
 * What a reader must wait for: what the first map paint needs (page and style sheets) stays within 60 KB as
 * sent (brotli), also by the clock of a slow line; the map library comes only after the page has loaded,
 * and everything else before it keeps a limit of its own. What comes then moves nothing that has been painted.
 */
import type { Page, Request } from '@playwright/test';
import {
  at,
  byTurns,
  expect,
  FULL,
  inBothLanguages,
  inOneLanguage,
  noneMadeAgain,
  rememberBuilt,
  test,
  type Locale,
} from './fixtures';
import { inParts } from './in-parts';

const PAINT_LIMIT = 60 * 1024;
/** Page, styles and the scripts that make the page answer, without the map library. */
const ANSWER_LIMIT = 163 * 1024;

/** Strings that survive minifying: MapLibre's class names and the names deck.gl and luma.gl log under. */
const LIBRARY = /maplibregl-|id:\s*["'`](?:deck|luma\.gl)["'`]|var<\\\\s\*\(uniform|probe\.gl/;

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

inOneLanguage('en', (locale) => {
  test('the first map paint costs at most 60 KB, and the map library comes after it', async ({
    page,
  }) => {
    const requests: Request[] = [];
    page.on('requestfinished', (request) => {
      if (!/^(data|blob):/.test(request.url())) requests.push(request);
    });

    // When the page lives, by the clock that counts its requests.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('[data-hydrated]')) return;
        performance.mark('hydrated');
        observer.disconnect();
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    await rememberBuilt(page);
    const response = await page.goto(at(locale), { waitUntil: 'load' });
    expect(response?.headers()['content-encoding'], 'brotli').toBe('br');
    const loaded = await page.evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation');
      return performance.timeOrigin + (entry as PerformanceNavigationTiming).loadEventStart;
    });

    await expect(page.locator('[data-map="gl"]')).toBeAttached({ timeout: 45_000 });
    await page.waitForLoadState('networkidle');
    await noneMadeAgain(page);
    const hydrated = await page.evaluate(
      () => performance.timeOrigin + performance.getEntriesByName('hydrated')[0]!.startTime,
    );

    const all = (await Promise.all(requests.map(sent))).sort((a, b) => a.start - b.start);
    const library = all.filter(({ isLibrary }) => isLibrary);
    const firstLibrary = library[0];
    if (!firstLibrary)
      throw new Error('No request brought the map library: are its marks still right?');
    const before = all.filter(({ start, isLibrary }) => !isLibrary && start < firstLibrary.start);

    const paint = before.filter(({ type }) => type === 'document' || type === 'stylesheet');

    console.log(`${locale}: before the map library`);
    for (const { url, type, bytes } of before) {
      console.log(`${kilobytes(bytes)}  ${type.padEnd(10)} ${url}`);
    }
    console.log(
      `${kilobytes(total(paint))}  of ${PAINT_LIMIT / 1024} KB until the first map paint; ` +
        `${kilobytes(total(before)).trim()} of ${ANSWER_LIMIT / 1024} KB until it answers; ` +
        `library ${kilobytes(total(library)).trim()}`,
    );

    expect(
      before.some(({ type }) => type === 'document'),
      'the page itself is counted',
    ).toBe(true);
    expect(total(paint)).toBeLessThanOrEqual(PAINT_LIMIT);
    expect(total(before)).toBeLessThanOrEqual(ANSWER_LIMIT);
    for (const { url, start } of library) {
      expect(start, `${url} is asked for after the page has loaded`).toBeGreaterThanOrEqual(loaded);
      // Rounded to whole milliseconds by one of the clocks.
      expect(start, `${url} is no part of the page`).toBeGreaterThanOrEqual(hydrated - 1);
    }
  });
});

/** Visits to a page until one of them is judged, see the test. */
const VISITS = 4;

/** A line of 1.6 Mbit/s and 150 ms, the usual “slow 4G”, so that the order is not left to chance. */
async function throttled(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (0.75 * 1024 * 1024) / 8,
  });
}

/** In the page: when it was first painted (ms), and how many bytes had come whole by then. */
async function untilPaint(): Promise<{ painted: number; bytes: number }> {
  const painted = await new Promise<number>((done) =>
    new PerformanceObserver((list) => {
      const [entry] = list.getEntriesByName('first-contentful-paint');
      if (entry) done(entry.startTime);
    }).observe({ type: 'paint', buffered: true }),
  );
  const [visit] = performance.getEntriesByType('navigation') as PerformanceResourceTiming[];
  const others = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const come = others.filter(({ responseEnd }) => responseEnd <= painted);
  const bytes = [visit!, ...come].reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  return { painted, bytes };
}

inBothLanguages((locale) => {
  test('on a slow line no more than 60 KB have come when the map is painted', async ({
    browser,
    baseURL,
  }) => {
    // A busy machine paints late, and more has come by then: that only ever adds. So the least of
    // some visits is what the page itself asks of the line.
    const visits: { painted: number; bytes: number }[] = [];
    while (visits.length < VISITS && !visits.some(({ bytes }) => bytes <= PAINT_LIMIT)) {
      const context = await browser.newContext({ baseURL });
      const page = await context.newPage();
      await throttled(page);
      await page.goto(at(locale), { waitUntil: 'load' });
      visits.push(await page.evaluate(untilPaint));
      await context.close();
    }
    for (const { painted, bytes } of visits) {
      console.log(
        `${locale}: on a slow line${kilobytes(bytes)} came until the first paint at ${Math.round(painted)} ms`,
      );
      expect(painted).toBeLessThan(Infinity);
      expect(bytes).toBeGreaterThan(0);
    }
    expect(Math.min(...visits.map(({ bytes }) => bytes))).toBeLessThanOrEqual(PAINT_LIMIT);
  });

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

/** What may move by as much as a reader would hardly see; Lighthouse calls up to 0.1 good. */
const SHIFT_LIMIT = 0.02;
const SCREENS = [
  [390, 844],
  [1440, 900],
  [320, 640],
  [412, 823],
] as const;

type Moved = { at: number; value: number; of: string[] };

/** What has moved since the first paint, once `last` has come: what comes last by itself into what is seen first. */
async function shiftsOf(page: Page, last = '[data-copy-link]'): Promise<Moved[]> {
  await expect(page.locator(last).first()).toBeVisible({ timeout: 45_000 });
  return page.evaluate(async () => {
    type Source = { node: Node | null; previousRect: DOMRect; currentRect: DOMRect };
    type Shift = PerformanceEntry & { value: number; sources: Source[] };
    const seen: Shift[] = [];
    new PerformanceObserver((list) => seen.push(...(list.getEntries() as Shift[]))).observe({
      type: 'layout-shift',
      buffered: true,
    });
    await new Promise((done) => setTimeout(done, 500));
    const where = ({ x, y, width, height }: DOMRect) =>
      [x, y, width, height].map(Math.round).join();
    return seen.map(({ startTime, value, sources }) => ({
      at: Math.round(startTime),
      value,
      of: sources.map(({ node, previousRect, currentRect }) =>
        [
          (node as Element | null)?.getAttribute?.('class') ?? node?.nodeName ?? '?',
          `${where(previousRect)} → ${where(currentRect)}`,
        ].join(' '),
      ),
    }));
  });
}

function expectStill(shifts: Moved[]): void {
  const sum = shifts.reduce((total, { value }) => total + value, 0);
  expect(sum, JSON.stringify(shifts)).toBeLessThanOrEqual(SHIFT_LIMIT);
}

const nothingMoves = (locale: Locale, [width, height]: readonly [number, number]) =>
  test(`nothing moves while the page comes to life, ${width} × ${height}`, async ({
    browser,
    baseURL,
  }) => {
    const hand = width < 1000 ? { isMobile: true, hasTouch: true } : {};
    const context = await browser.newContext({ baseURL, viewport: { width, height }, ...hand });
    const page = await context.newPage();
    await page.goto(at(locale), { waitUntil: 'load' });
    const shifts = await shiftsOf(page);
    await context.close();
    expectStill(shifts);
  });
byTurns(FULL ? SCREENS : SCREENS.slice(0, 2), nothingMoves);
// There the line below the map is full.
if (FULL) inOneLanguage('en', (locale) => nothingMoves(locale, [1280, 800]));

const PHONE_AND_DESK = [
  [390, 844],
  [1440, 900],
] as const;
/** Pages with parts that are of no use until they live. */
const LIVING = {
  '/county/yixian/': '[data-keep]',
  '/county/yixian/brief/': '.tools button',
  '/project/yixian-xinda-coal-coke/': '[data-keep]',
};

byTurns(FULL ? PHONE_AND_DESK : PHONE_AND_DESK.slice(0, 1), (locale, [width, height]) => {
  test(`nothing moves on pages of counties and projects, ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const [path, last] of Object.entries(LIVING)) {
      await page.goto(at(locale, path), { waitUntil: 'load' });
      expectStill(await shiftsOf(page, last));
    }
  });
});

for (const [width, height] of FULL ? PHONE_AND_DESK : PHONE_AND_DESK.slice(0, 1))
  test(`a page that comes in parts is painted in one piece, ${width} × ${height}`, async ({
    browser,
    baseURL,
  }) => {
    // Where a slow line may tear the page: before the list, before what stands below the map, and near its end.
    const slow = await inParts(baseURL ?? '', [
      'id="list-title"',
      'id="legend-title"',
      'id="legend-end"',
    ]);
    const context = await browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    await page.goto(slow.url, { waitUntil: 'load' });
    const shifts = await shiftsOf(page);
    await context.close();
    await slow.close();
    expectStill(shifts);
  });

/** Pages that run the application, each once. */
const PAGES = [
  '/',
  '/compare/',
  '/league/',
  '/county/yixian/',
  '/county/yixian/brief/',
  '/project/yixian-xinda-coal-coke/',
  '/embed/',
  '/embed/build/',
  '/about/',
];

test.describe('a page is painted in all of its styles', () => {
  for (const path of PAGES)
    test(path, async ({ browser, baseURL }) => {
      // What comes later comes by a script: without any, all that is there has its rules, or a part lacks them.
      const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(at('zh', path), { waitUntil: 'load' });
      const bare = await page.evaluate(() => {
        const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
        const text = rules.map(({ cssText }) => cssText).join();
        const scopes = new Set(
          [...document.querySelectorAll('[class*="svelte-"]')].flatMap((node) =>
            [...node.classList].filter((name) => name.startsWith('svelte-')),
          ),
        );
        return [...scopes].filter((scope) => !text.includes(`.${scope}`));
      });
      await context.close();
      expect(bare).toEqual([]);
    });
});
