/**
 * Pictures of the built site, for looking at it and for the README. Options: `--only TEXT` (part of a name),
 * `--theme dark`, `--no-webgl`, `--url URL` (a site that is served already), `--readme` (docs/map.png only).
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium as playwright, type BrowserContextOptions } from 'playwright';
import { chromium } from './lib/chromium';
import { ROOT } from './lib/run.mjs';
import { serve } from './serve.mjs';

type Shot = { file: string; path: string; size: BrowserContextOptions };

const SIZES: Record<string, BrowserContextOptions> = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: {
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    deviceScaleFactor: 2,
  },
  screen: { viewport: { width: 1920, height: 1080 } },
};
const LAYERS = ['investment', 'clusters', 'culture'];
const LOCALES = ['zh', 'en'];

/** Time for a map to draw what it has said is there. */
const SETTLE = 800;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    theme: { type: 'string', default: 'light' },
    'no-webgl': { type: 'boolean', default: false },
    url: { type: 'string' },
    readme: { type: 'boolean', default: false },
  },
});
const dark = options.theme === 'dark';
const suffix = `${dark ? '-dark' : ''}${options['no-webgl'] ? '-no-webgl' : ''}`;

const shots: Shot[] = options.readme
  ? [
      {
        file: 'docs/map.png',
        path: '/en/?layers=investment',
        size: { viewport: { width: 1440, height: 900 } },
      },
    ]
  : LAYERS.flatMap((layer) =>
      LOCALES.flatMap((locale) =>
        Object.entries(SIZES).map(([name, size]) => ({
          file: `screenshots/${layer}-${locale}-${name}${suffix}.png`,
          path: `${locale === 'en' ? '/en' : ''}/?layers=${layer}${dark ? '&theme=dark' : ''}`,
          size,
        })),
      ),
    ).filter(({ file }) => file.includes(options.only));

if (shots.length === 0) throw new Error(`No picture has '${options.only}' in its name.`);

const server = options.url ? undefined : await serve({ port: 0 });
const origin = options.url?.replace(/\/$/, '') ?? server?.url;
const browser = await playwright.launch(chromium(options['no-webgl'] ? ['--disable-3d-apis'] : []));
try {
  for (const { file, path, size } of shots) {
    const context = await browser.newContext({
      ...size,
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      timezoneId: 'Asia/Shanghai',
    });
    // Without a GPU the page would find its own moving map too slow.
    await context.addInitScript(() => sessionStorage.setItem('atlas-map', 'gl'));
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') console.error(`${path}: ${message.text()}`);
    });
    page.on('pageerror', (error) => console.error(`${path}: ${error.message}`));
    await page.goto(origin + path);
    // The SVG map is there from the start; the GL map replaces it where it can.
    const map = page.locator(options['no-webgl'] ? '[data-map="svg"]' : '[data-map="gl"]').first();
    const drawn = await map.waitFor({ state: 'attached', timeout: 20_000 }).then(
      () => true,
      () => false,
    );
    await page.waitForTimeout(SETTLE);
    const target = join(ROOT, file);
    mkdirSync(dirname(target), { recursive: true });
    await page.screenshot({ path: target });
    const kind = await page
      .locator('[data-map]')
      .first()
      .getAttribute('data-map', { timeout: 1000 })
      .catch(() => null);
    console.log(`${file} (${drawn ? '' : 'not what was asked for: '}${kind ?? 'no map'})`);
    await context.close();
  }
} finally {
  await browser.close();
  await server?.close();
}
