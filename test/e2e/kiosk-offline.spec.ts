/**
 * The kiosk without its server, with a new one, a broken one, wrong tables and no room. The site is a copy of the build on
 * a server of its own, which a test changes and ends.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seal } from '../../scripts/lib/precache.mjs';
import { serve } from '../../scripts/serve.mjs';
import type { Precache } from '../../src/lib/kiosk/precache';
import { expect, glReady, table, test as base, type Page } from './fixtures';
import { kioskWords } from '../../src/lib/i18n/kiosk';

const TOUR = table('tour');
const words = kioskWords.zh;

/** What is asked of the server alone, and of no worker; a refused one is logged as well. */
const LEFT =
  /^(failed request: \S+\/(data\/\w+\.csv|site\.json|service-worker\.js) \(net::ERR_CONNECTION_REFUSED\)|console: .*ERR_CONNECTION_REFUSED \(\S+\/(data\/\w+\.csv|service-worker\.js)\))$/;

class Site {
  readonly #dir = mkdtempSync(join(tmpdir(), 'atlas-site-'));
  #server: Awaited<ReturnType<typeof serve>> | undefined;
  url = '';

  async begin(): Promise<void> {
    cpSync('build', this.#dir, { recursive: true, preserveTimestamps: true });
    await this.up();
  }
  async up(): Promise<void> {
    this.#server = await serve({
      dir: this.#dir,
      port: Number(new URL(this.url || 'http://a:0').port),
    });
    this.url = this.#server.url;
  }
  async down(): Promise<void> {
    await this.#server?.close();
  }
  async end(): Promise<void> {
    await this.down();
    rmSync(this.#dir, { recursive: true });
  }
  read = (file: string): string => readFileSync(join(this.#dir, file), 'utf8');
  write = (file: string, text: string): void => writeFileSync(join(this.#dir, file), text);
  remove = (file: string): void => {
    for (const suffix of ['', '.br', '.gz'])
      rmSync(join(this.#dir, file + suffix), { force: true });
  };
  precache(): Precache {
    return JSON.parse(this.read('service-worker.js').split('\n')[0]!.slice(14, -1)) as Precache;
  }
  /** Another build: its pages say which. */
  build(generation: number): void {
    for (const page of ['kiosk/index.html', 'en/kiosk/index.html'])
      this.write(
        page,
        this.read(page).replace(/(?= data-theme="dark")/, ` data-generation="${generation}"`),
      );
    const scripts = Object.keys(this.precache().files).filter((path) => path.startsWith('_app/'));
    seal(this.#dir, scripts);
  }
}

base.setTimeout(120_000);
const test = base.extend<{ site: Site }>({
  // eslint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const site = new Site();
    await site.begin();
    await use(site);
    await site.end();
  },
  baseURL: async ({ site }, use) => use(site.url),
});
test.use({ serviceWorkers: 'allow', viewport: { width: 1280, height: 720 } });

const headline = (page: Page) => page.locator('.scene h1');
const generation = (page: Page) => page.locator('html').getAttribute('data-generation');
const alive = (page: Page) =>
  expect(page.locator('[data-map][data-hydrated]')).toBeAttached({ timeout: 10_000 });
const builds = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.includes('build')));

/** What the worker has for the journal, from the next start of a page on. */
const listen = (page: Page) =>
  page.addInitScript(() => {
    const heard: string[] = (Object.assign(window, { heard: [] as string[] }).heard = []);
    navigator.serviceWorker.addEventListener('message', ({ data }) =>
      heard.push(JSON.stringify(data)),
    );
  });
const heard = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: string[] }).heard.join('\n'));

/** Opens the kiosk and waits until the worker has the whole of it. */
async function kept(page: Page): Promise<void> {
  await page.clock.install();
  await listen(page);
  await page.goto('/kiosk/');
  await alive(page);
  await controlled(page);
  await expect.poll(() => page.evaluate(() => caches.match('/site.json').then(Boolean))).toBe(true);
}
async function controlled(page: Page): Promise<void> {
  await expect(async () => {
    await page.clock.runFor(2000);
    expect(await page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  }).toPass({ timeout: 30_000 });
}
/** Tells the page to look at its server now. */
const look = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('online')));
const registration = (page: Page) =>
  page.evaluate(async () => {
    const found = await navigator.serviceWorker.getRegistration();
    return [found?.installing, found?.waiting].map((each) => each?.state ?? null);
  });
/** The tour goes on by itself. */
async function goesOn(page: Page): Promise<void> {
  const before = await headline(page).innerText();
  for (let i = 0; i < 30 && (await headline(page).innerText()) === before; i++)
    await page.clock.runFor(1000);
  await expect(headline(page)).not.toHaveText(before);
}

test('the second start needs no server: the whole map stands, the tour goes on, in both languages', async ({
  page,
  site,
  problems,
}) => {
  problems.expect(LEFT);
  await kept(page);
  await site.down();
  await page.goto('/en/kiosk/?theme=light');
  await alive(page);
  await glReady(page);
  await goesOn(page);
  await page.goto('/kiosk');
  await alive(page);
  await goesOn(page);
});

test('a new build waits for the visitor, a broken one is none @full', async ({
  noWebgl: page,
  site,
  problems,
}) => {
  await kept(page);
  const [first] = await builds(page);
  await page.mouse.click(400, 20);
  await expect(headline(page)).toHaveCount(0);
  site.build(2);
  await look(page);
  await expect.poll(() => registration(page)).toEqual([null, 'installed']);
  await page.locator('nav button').first().click();
  await page.clock.runFor(60_000);
  await expect(page.locator('#kiosk-card')).toBeVisible();
  expect(await generation(page)).toBeNull();
  expect(await builds(page)).toHaveLength(2);

  await page.getByRole('button', { name: words.back }).click();
  await page.clock.runFor(5000);
  expect(await generation(page), 'somebody has just been here').toBeNull();
  await expect(async () => {
    await page.clock.runFor(1000);
    expect(await generation(page)).toBe('2');
  }).toPass({ timeout: 30_000 });
  await alive(page);
  await controlled(page);
  await expect.poll(() => builds(page)).toHaveLength(1);
  const [second] = await builds(page);
  expect(second).not.toBe(first);

  // Half of a third build came: its worker, and not all of its pages.
  problems.expect(/404.*\/en\/kiosk\/|status 404: \S+\/en\/kiosk\//);
  site.build(3);
  site.remove('en/kiosk/index.html');
  await look(page);
  await expect.poll(() => heard(page)).toContain('status 404');
  await expect.poll(() => registration(page)).toEqual([null, null]);
  await goesOn(page);
  await goesOn(page);
  expect(await builds(page)).toEqual([second]);
  await page.reload();
  await alive(page);
  expect(await generation(page)).toBe('2');
});

test('the last good set of tables serves while the server has a wrong one, or is away @full', async ({
  noWebgl: page,
  site,
  problems,
}) => {
  problems.expect(LEFT);
  const own = (text: string) =>
    site.write(
      'data/tour.csv',
      readFileSync('data/tour.csv', 'utf8').replace(TOUR[0]!['headline_zh']!, text),
    );
  const shows = (text: string) =>
    expect(async () => {
      await page.clock.runFor(1000);
      await page.getByRole('button', { name: words.next }).click();
      await expect(headline(page)).toHaveText(text, { timeout: 50 });
    }).toPass({ timeout: 40_000 });
  own('好的标题');
  await kept(page);
  await shows('好的标题');
  own('坏的标题');
  site.write('data/projects.csv', 'nonsense');
  await page.reload();
  await alive(page);
  await shows('好的标题');
  await site.down();
  await page.reload();
  await alive(page);
  await shows('好的标题');
  await goesOn(page);
});

test('without room the kiosk goes on with its server @full', async ({ noWebgl: page, site }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: site.url, quotaSize: 200_000 });
  await page.clock.install();
  await listen(page);
  await page.goto('/kiosk/');
  await alive(page);
  await page.clock.runFor(20_000);
  await expect.poll(() => heard(page)).toMatch(/"about":"storage".*Quota/);
  expect(await builds(page)).toEqual([]);
  await goesOn(page);
});
