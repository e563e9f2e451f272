/** Takes pictures of the built site: the sizes that count, and a browser that shows the GL map. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  chromium as playwright,
  type Browser,
  type BrowserContextOptions,
  type Page,
} from 'playwright';
import { serve } from '../serve.mjs';
import { chromium } from './chromium';
import { ROOT } from './run.mjs';

export const SIZES = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: {
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    deviceScaleFactor: 2,
  },
  screen: { viewport: { width: 1920, height: 1080 } },
} satisfies Record<string, BrowserContextOptions>;

/** Screens of exhibitions: a wall panel, a small one, a totem, a panel of four times the pixels, a wall. */
export const SCREENS = [
  [1920, 1080],
  [1024, 768],
  [1080, 1920],
  [3840, 2160],
  [5120, 1440],
] as const;

export interface Shot {
  /** Path of the picture from the root of the project. */
  readonly file: string;
  /** Address on the site. */
  readonly path: string;
  readonly size: BrowserContextOptions;
  /** What is done on the page before its picture is taken. */
  readonly before?: (page: Page) => Promise<void>;
}

/** Time for a map to draw what it has said is there, and for it to say so on a slow machine. */
const SETTLE = 800;
const PATIENCE = 30_000;

/** Takes one picture; says what map it shows. */
async function take(browser: Browser, origin: string, shot: Shot, map: 'gl' | 'svg') {
  const { file, path, size, before } = shot;
  const context = await browser.newContext({
    ...size,
    colorScheme: path.includes('theme=dark') ? 'dark' : 'light',
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Shanghai',
  });
  // A slow machine would keep the SVG map; the pictures are to show what most readers see.
  await context.addInitScript((kind) => sessionStorage.setItem('atlas-map', kind), map);
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`${path}: ${message.text()}`);
  });
  page.on('pageerror', (error) => console.error(`${path}: ${error.message}`));
  await page.goto(origin + path);
  // The SVG map is there from the start; the GL map replaces it where it can.
  const drawn = await page
    .locator(`[data-map="${map}"]`)
    .first()
    .waitFor({ state: 'attached', timeout: PATIENCE })
    .then(
      () => '',
      () => ' (not the map that was asked for)',
    );
  await before?.(page);
  await page.waitForTimeout(SETTLE);
  const target = join(ROOT, file);
  mkdirSync(dirname(target), { recursive: true });
  await page.screenshot({ path: target });
  console.log(file + drawn);
  await context.close();
}

/**
 * Takes pictures one after the other, of the build or of a site that is served at `url` already;
 * `then` may use the browser afterwards.
 */
export async function takeAll(
  shots: readonly Shot[],
  { url, webgl = true }: { url?: string | undefined; webgl?: boolean },
  then: (browser: Browser) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const server = url ? undefined : await serve({ port: 0 });
  const browser = await playwright.launch(chromium(webgl ? [] : ['--disable-3d-apis']));
  try {
    const origin = (url ?? server!.url).replace(/\/$/, '');
    for (const shot of shots) await take(browser, origin, shot, webgl ? 'gl' : 'svg');
    await then(browser);
  } finally {
    await browser.close();
    await server?.close();
  }
}
