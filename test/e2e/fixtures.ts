/**
 * The `test` of every end-to-end test. A page that logs an error, throws, fails a request or asks another
 * host for anything fails its test, in whatever context it was opened.
 */
import {
  test as base,
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import axeCore from 'axe-core';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { chromium, NO_WEBGL } from '../../scripts/lib/chromium';

export { expect, type Page };

export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Whether what takes long is asked for as well: `npm run test:full`. */
export const FULL = !!process.env['E2E_FULL'];

/** Path of a page in a language: `at('en', '/data/')` is `/en/data/`. */
export const at = (locale: Locale, path = '/'): string => (locale === 'en' ? `/en${path}` : path);

/** A phone in the hand. */
export const PHONE = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
  reducedMotion: 'reduce',
} as const;

/** Declares the same tests for both languages: `inBothLanguages((locale) => test('…', …))`. */
export function inBothLanguages(declare: (locale: Locale) => void): void {
  for (const locale of LOCALES) test.describe(locale, () => declare(locale));
}

/**
 * For what takes long and hardly depends on the language, as the words of both are checked by types and units:
 * the other language has its turn in `npm run test:full`.
 */
export function inOneLanguage(locale: Locale, declare: (locale: Locale) => void): void {
  if (FULL) inBothLanguages(declare);
  else test.describe(locale, () => declare(locale));
}

/** The same for each of several: a quick run asks each of them in one language, by turns. */
export function byTurns<T>(all: readonly T[], declare: (locale: Locale, each: T) => void): void {
  for (const [i, each] of all.entries())
    inOneLanguage(LOCALES[i % LOCALES.length]!, (locale) => declare(locale, each));
}

/** Rows of a table as its file holds them: what the page says is held against them. */
export const table = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(`data/${name}.csv`, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

/** Opens the explorer and waits until it answers; the GL map may come later. */
export async function explore(page: Page, locale: Locale, query = ''): Promise<void> {
  await page.goto(at(locale) + query);
  await expect(page.locator('[data-map][data-hydrated]')).toBeAttached();
}

/** Has a page remember what is built of its islands, the map aside: to be called before it is opened. */
export const rememberBuilt = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const parts = '.island :is(a, button, h2, h3, h4, p, li, tr, svg, details)';
      const built = [...document.querySelectorAll(parts)];
      Object.assign(window, { built: built.filter((element) => !element.closest('.stage')) });
    });
  });

/** Fails where something of what a page remembers has been made again as it came to life. */
export async function noneMadeAgain(page: Page): Promise<void> {
  const gone = await page.evaluate(() => {
    const { built } = window as unknown as { built: Element[] };
    const lost = built.filter((element) => !element.isConnected);
    return { built: built.length, lost: lost.map((element) => element.outerHTML.slice(0, 80)) };
  });
  expect(gone.built, 'the page is built with its islands').toBeGreaterThan(200);
  expect(gone.lost, 'what was built comes to life, none of it is made again').toEqual([]);
}

/** Waits until the GL map has taken over, which takes a while in software. */
export const glReady = (page: Page): Promise<void> =>
  expect(page.locator('[data-map="gl"]')).toBeAttached({ timeout: 45_000 });

/** Has a page get no WebGL any more from when its window says `noGpu`, as after a crash of the graphics. */
export const gpuMayGo = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      ...args: Parameters<typeof getContext>
    ) {
      const gone = (window as { noGpu?: boolean }).noGpu && args[0].startsWith('webgl');
      return gone ? null : getContext.apply(this, args);
    } as typeof getContext;
  });

/** What a county is called on the map. */
export const mapName = (county: Record<string, string>, locale: Locale): string =>
  (locale === 'zh' ? county['name_zh'] : county['short_en']) ?? '?';

/** The row of the list that stands for a row of the tables. */
export const listRow = (page: Page, ref: string) =>
  page.locator(`.list .item:has([data-row-ref="${ref}"])`);

/** The middle of a mark in pixels of the window; the GL map draws it at the same place. */
export async function markPoint(page: Page, ref: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(`.mark.pickable[data-ref="${ref}"] .k > g`).boundingBox();
  if (!box) throw new Error(`No mark of ${ref}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/**
 * Wishes for the moving map however slow it is, as a reader may: without a GPU the page would soon show the
 * still one.
 */
const wishGl = (context: BrowserContext) =>
  context.addInitScript(() => {
    try {
      sessionStorage.setItem('atlas-map', 'gl');
    } catch {
      // An empty page has no storage.
    }
  });

/** What went wrong in the pages of a test. */
export class Problems {
  readonly #found: string[] = [];
  readonly #expected: RegExp[] = [];

  constructor(readonly origin: string) {}

  /** Names a problem that the test brings about itself, such as a page that is not there. */
  expect(...patterns: RegExp[]): void {
    this.#expected.push(...patterns);
  }

  get list(): string[] {
    return this.#found.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
  }

  watch(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'assert') {
        this.#found.push(`console: ${message.text()} (${message.location().url})`);
      }
    });
    context.on('weberror', (error) => {
      this.#found.push(`page error: ${error.error().stack ?? error.error().message}`);
    });
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (/^https?:$/.test(url.protocol) && url.origin !== this.origin) {
        this.#found.push(`request to another host: ${request.url()}`);
      }
    });
    context.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? 'unknown';
      // A page left before all of it has come aborts the rest.
      if (reason !== 'net::ERR_ABORTED') {
        this.#found.push(`failed request: ${request.url()} (${reason})`);
      }
    });
    context.on('response', (response) => {
      if (response.status() >= 400) {
        this.#found.push(`status ${response.status()}: ${response.url()}`);
      }
    });
    const watchSockets = (page: Page) =>
      page.on('websocket', (socket) => this.#found.push(`web socket: ${socket.url()}`));
    context.pages().forEach(watchSockets);
    context.on('page', watchSockets);
  }
}

/** Runs axe in the page as it stands and expects no violation; `exclude` takes selectors. */
export type Axe = (page: Page, options?: { exclude?: string[]; rules?: string[] }) => Promise<void>;

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Fixtures = {
  /** True where the page may find the moving map too slow: `test.use({ measured: true })`. */
  measured: boolean;
  problems: Problems;
  /** Opens one more context, watched like the first one and closed at the end. */
  open: (options?: BrowserContextOptions, browser?: Browser) => Promise<Page>;
  noJs: Page;
  noWebgl: Page;
  network: { cut: () => Promise<void>; restore: () => Promise<void> };
  axe: Axe;
  /** Number of colours in a part of a picture of the page. */
  colours: (page: Page, clip: Clip) => Promise<number>;
};

type Clip = { x: number; y: number; width: number; height: number };

export const test = base.extend<Fixtures, { withoutWebgl: Browser }>({
  problems: async ({ baseURL }, use) => {
    const problems = new Problems(new URL(baseURL ?? 'http://localhost').origin);
    await use(problems);
    expect(problems.list, 'no errors, no failed and no foreign requests').toEqual([]);
  },

  measured: [false, { option: true }],

  context: async ({ context, problems, measured }, use) => {
    problems.watch(context);
    if (!measured) await wishGl(context);
    await use(context);
  },

  open: async ({ browser, baseURL, viewport, problems, measured }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options = {}, other = browser) => {
      const context = await other.newContext({ baseURL, viewport, ...options });
      contexts.push(context);
      problems.watch(context);
      if (!measured) await wishGl(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },

  /** A page without JavaScript. */
  noJs: async ({ open, problems }, use) => {
    // Scripts that the page asks for ahead are refused with this reason where none may run.
    problems.expect(/^failed request: \S+\.js \(csp\)$/);
    await use(await open({ javaScriptEnabled: false }));
  },

  withoutWebgl: [
    async ({ playwright, browser, launchOptions }, use) => {
      // The browser of the project may have none already.
      if (launchOptions.args?.includes(NO_WEBGL)) return use(browser);
      const other = await playwright.chromium.launch(chromium([NO_WEBGL]));
      await use(other);
      await other.close();
    },
    { scope: 'worker' },
  ],

  /** A page in a browser that has no WebGL. */
  noWebgl: async ({ open, withoutWebgl }, use) => use(await open({}, withoutWebgl)),

  /** Takes the page of the test off the network and back; what fails meanwhile for that is no problem. */
  network: async ({ context, problems }, use) => {
    await use({
      cut: async () => {
        problems.expect(/ERR_INTERNET_DISCONNECTED/);
        await context.setOffline(true);
      },
      restore: () => context.setOffline(false),
    });
  },

  axe: async ({ browserName: _ }, use) => {
    await use(async (page, { exclude = [], rules } = {}) => {
      // Evaluated through the debugger, which the policy of the page does not bind.
      await page.evaluate(axeCore.source);
      const violations = await page.evaluate(
        async ({ exclude, runOnly }) => {
          const { axe } = window as unknown as { axe: typeof axeCore };
          const { violations } = await axe.run(
            { include: [['html']], exclude: exclude.map((selector) => [selector]) },
            { runOnly, resultTypes: ['violations'] },
          );
          return violations.map(({ id, help, nodes }) => ({
            id,
            help,
            nodes: nodes.map(
              ({ target, failureSummary }) => `${String(target)}: ${failureSummary}`,
            ),
          }));
        },
        {
          exclude,
          runOnly: rules
            ? { type: 'rule' as const, values: rules }
            : { type: 'tag' as const, values: WCAG },
        },
      );
      expect(violations, `accessibility of ${page.url()}`).toEqual([]);
    });
  },

  colours: async ({ open }, use) => {
    await use(async (page, { x, y, width, height }) => {
      // A whole picture, read in a page without a policy: a clipped one is put together in another way.
      const picture = (await page.screenshot()).toString('base64');
      const blank = await open();
      return blank.evaluate(
        async ({ picture, clip }) => {
          const image = new Image();
          image.src = `data:image/png;base64,${picture}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
          canvas.drawImage(image, 0, 0);
          const { data } = canvas.getImageData(...clip);
          const seen = new Set<string>();
          for (let i = 0; i < data.length; i += 4) seen.add(data.slice(i, i + 3).join());
          return seen.size;
        },
        {
          picture,
          clip: [x, y, width, height].map(Math.round) as [number, number, number, number],
        },
      );
    });
  },
});
