/** What may happen to a kiosk that nobody watches. In each case its map is there within ten seconds, and its tour goes on. */
import { readFileSync } from 'node:fs';
import { expect, glReady, gpuMayGo, table, test, type Page } from './fixtures';
import { operatorWords } from '../../src/lib/i18n/kiosk-operator';
import { kioskWords } from '../../src/lib/i18n/kiosk';

/** Milliseconds until the screen shows a map again, moving or still. */
const SOON = { timeout: 10_000 };

const still = (page: Page) => page.locator('[data-map="svg"] .frame');
const scene = (page: Page) => page.locator('#main').getAttribute('data-scene');
/** Share of the present scene that has passed, and which it is. */
const passed = (page: Page) =>
  page.locator('.progress .now').evaluate((now) => {
    const index = [...(now.parentElement?.children ?? [])].indexOf(now);
    return index + Number(getComputedStyle(now).getPropertyValue('--share') || 0);
  });

/** The tour goes on by itself, a little within a scene. */
async function goesOn(page: Page): Promise<void> {
  const before = await passed(page);
  await expect.poll(() => passed(page), SOON).not.toBe(before);
}
/** The tour goes on to its next scene. */
async function turns(page: Page): Promise<void> {
  const before = await scene(page);
  await expect.poll(() => scene(page), { timeout: 30_000 }).not.toBe(before);
}
async function open(page: Page): Promise<void> {
  await page.goto('/kiosk/');
  await expect(page.locator('[data-map][data-hydrated]')).toBeAttached();
}
/** What the kiosk has noted, by kind. */
const noted = (page: Page) =>
  page.evaluate(() => {
    const all = JSON.parse(localStorage.getItem('atlas-kiosk-journal') ?? '[]');
    return (all as { kind: string }[]).map(({ kind }) => kind);
  });

test.describe('drawn without a GPU', () => {
  // Fewer pixels are sooner drawn.
  test.use({ viewport: { width: 1024, height: 640 } });

  test('graphics that are lost and come back, a crash of their process, graphics lost for good', async ({
    page,
    browser,
    problems,
  }) => {
    test.setTimeout(240_000);
    await gpuMayGo(page);
    const lose = (forGood: boolean) =>
      page.locator('.maplibregl-canvas').evaluate((canvas: HTMLCanvasElement, forGood) => {
        const context = canvas.getContext('webgl2')!;
        Object.assign(window, { noGpu: forGood });
        context.getExtension('WEBGL_lose_context')!.loseContext();
      }, forGood);
    await open(page);
    await glReady(page);

    await lose(false);
    await expect(still(page)).toBeVisible(SOON);
    await goesOn(page);
    await glReady(page);

    // The browser starts its process anew, and may keep the graphics from the page for a while.
    problems.expect(/CONTEXT_LOST_WEBGL/);
    const session = await browser.newBrowserCDPSession();
    await session.send('Browser.crashGpuProcess').catch(() => {});
    await expect(still(page)).toBeVisible(SOON);
    await goesOn(page);
    await glReady(page);

    await lose(true);
    await expect(still(page)).toBeVisible(SOON);
    await turns(page);
    await expect(still(page)).toBeVisible();
    // Lost, back, lost, back, lost; whether the screen stays awake is another matter.
    expect((await noted(page)).filter((kind) => kind === 'context')).toHaveLength(5);
  });
});

test('a clock that is set, and a storage that is full', async ({ noWebgl: page }) => {
  await page.addInitScript(() => {
    for (const store of [localStorage, sessionStorage])
      for (let size = 1 << 22; size >= 1; size >>= 1)
        try {
          for (let i = 0; i < 3; i++) store.setItem(`full-${size}-${i}`, 'x'.repeat(size));
        } catch {
          // Half of it may still fit.
        }
  });
  await page.clock.install({ time: new Date('2024-01-21T10:00:00+08:00') });
  await open(page);
  /** Which storages still take as much as a line of the journal has. */
  const roomy = () =>
    page.evaluate(() =>
      (['localStorage', 'sessionStorage'] as const).filter((name) => {
        try {
          window[name].setItem('more', 'x'.repeat(100));
          return true;
        } catch {
          return false;
        }
      }),
    );
  expect(await roomy()).toEqual([]);
  await goesOn(page);
  for (const time of ['2031-05-01T03:00:00+08:00', '1999-12-31T23:59:59+08:00']) {
    await page.clock.setSystemTime(new Date(time));
    await expect(still(page)).toBeVisible(SOON);
    await goesOn(page);
  }
  // The machine slept for a night: no scene goes by unseen.
  const before = await scene(page);
  await page.clock.fastForward(9 * 3_600_000);
  expect(await scene(page)).toBe(before);
  await goesOn(page);
  await page.clock.runFor(20_000);
  expect(await scene(page)).not.toBe(before);
  expect(await roomy()).toEqual([]);
});

test('tables that are replaced by broken ones while the tour goes on @full', async ({
  noWebgl: page,
}) => {
  const XINDA = 'yixian-xinda-coal-coke';
  const at = table('tour').findIndex(({ figures }) => figures!.includes(`projects:${XINDA}`));
  const built = readFileSync('data/projects.csv', 'utf8');
  const row = built.split('\n').find((line) => line.startsWith(`${XINDA},`))!;
  const withAmount = (amount: string) => built.replace(row, row.replace(',58,', `,${amount},`));
  let body = withAmount('61');
  await page.route('**/data/projects.csv', (route) => route.fulfill({ body }));
  await page.clock.install();
  await open(page);
  const pass = () => page.clock.runFor(250);
  const turnTo = async (index: number, way: 'next' | 'previous') => {
    while (Math.floor(await passed(page)) !== index)
      await page.getByRole('button', { name: kioskWords.zh[way] }).click();
  };
  const soon = (look: () => Promise<void>) =>
    expect(async () => {
      await pass();
      await look();
    }).toPass({ ...SOON, intervals: [50] });
  const figures = page.locator('.scene dd');
  await turnTo(at, 'next');
  await soon(() => expect(figures.first()).toContainText('61', { timeout: 50 }));

  body = withAmount('lots');
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.keyboard.down('o');
  await page.clock.runFor(3500);
  await page.keyboard.up('o');
  const view = page.getByRole('dialog', { name: operatorWords.zh.title });
  await soon(() => expect(view).toContainText('projects.csv', { timeout: 50 }));
  await expect(view).toContainText(operatorWords.zh.refused);
  await page.keyboard.press('Escape');
  const before = await scene(page);
  await page.clock.runFor(20_000);
  expect(await scene(page)).not.toBe(before);
  await turnTo(at, 'previous');
  await expect(figures.first()).toContainText('61');
});

test('a page that stands still @full', async ({ noWebgl: page }) => {
  test.setTimeout(120_000);
  await open(page);
  const first = await page.evaluate(() => performance.timeOrigin);
  // Who listens has to be there before.
  const listener = () => page.workers().find((worker) => worker.url().includes('beat'));
  await expect.poll(() => !!listener(), SOON).toBe(true);
  await listener()!.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2000)));
  // A little is noted, no more.
  await page.evaluate(() => {
    for (const until = performance.now() + 7_000; performance.now() < until;);
  });
  await expect.poll(() => noted(page), SOON).toContain('stall');
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(first);
  await goesOn(page);
  // As long as this the page is not to be trusted any more.
  await page
    .evaluate(() => {
      for (const until = performance.now() + 23_000; performance.now() < until;);
    })
    .catch(() => {});
  await expect
    .poll(() => page.evaluate(() => performance.timeOrigin).catch(() => first), SOON)
    .not.toBe(first);
  await expect(still(page)).toBeVisible(SOON);
  await goesOn(page);
  expect(await noted(page)).toContain('reload');
});
