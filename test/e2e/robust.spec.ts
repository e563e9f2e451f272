/** The moving map may go at any time: the still one is there at once, and the way back is short. */
import { expect, explore, glReady, gpuMayGo, test, type Page } from './fixtures';
import { messages } from '../../src/lib/i18n/messages';

/** Takes the graphics context from a canvas of the map. */
const lose = (page: Page, canvas: string): Promise<void> =>
  page
    .locator(canvas)
    .evaluate((element: HTMLCanvasElement) =>
      element.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext(),
    );
const MAPLIBRE = '.maplibregl-canvas';
const DECK = '.gl canvas:not(.maplibregl-canvas)';

/** The middle of the stage, a quarter of it. */
async function middle(page: Page) {
  const stage = await page.locator('.stage').boundingBox();
  if (!stage) throw new Error('No stage');
  return {
    x: Math.round(stage.x + stage.width / 4),
    y: Math.round(stage.y + stage.height / 4),
    width: Math.round(stage.width / 2),
    height: Math.round(stage.height / 2),
  };
}
/** Sea and a name alone have a few greys; land, borders, pack and marks have more than a hundred colours. */
const DRAWN = 100;

// Fewer pixels are sooner drawn without a GPU.
test.use({ viewport: { width: 1024, height: 640 } });

test('a lost map comes back by itself, with camera and choice', async ({ page, colours }) => {
  test.setTimeout(120_000);
  const words = messages.en;
  await explore(page, 'en', '?camera=122,41.6,9.5&focus=regions:210726');
  await glReady(page);
  await expect(page.locator('[data-card="regions:210726"]')).toBeVisible();
  const clip = await middle(page);
  const label = page.locator('[data-label="county:210726"]');
  const placed = await label.boundingBox();
  expect(await colours(page, clip)).toBeGreaterThan(DRAWN);
  const url = page.url();
  // Where else than the county's a name stands may follow from where it stood before.
  const picture = async () => {
    await page.locator('.labels').evaluateAll((all) => {
      for (const each of all) (each as unknown as SVGElement).style.visibility = 'hidden';
    });
    return page.screenshot({ clip });
  };
  const before = await picture();

  for (const canvas of [MAPLIBRE, DECK]) {
    await lose(page, canvas);
    // At once, and long before the map is back.
    await expect(page.locator('[data-map="svg"]')).toBeAttached({ timeout: 900 });
    await expect(page.getByText(words.stage.comingBack)).toBeVisible();
    await expect(page.locator('.frame')).toBeVisible();
    await expect(page.locator('canvas:visible')).toHaveCount(0);
    expect(await colours(page, clip)).toBeGreaterThan(DRAWN);

    await glReady(page);
    await expect(page.getByText(words.stage.comingBack)).toHaveCount(0);
    expect(page.url()).toBe(url);
    await expect(page.locator('[data-card="regions:210726"]')).toBeVisible();
    expect(await label.boundingBox()).toEqual(placed);
    await expect(async () => {
      expect((await picture()).equals(before)).toBe(true);
    }).toPass();
  }
});

test('a map lost for good stays still until it is asked for again @full', async ({
  page,
  colours,
}) => {
  test.setTimeout(150_000);
  const words = messages.zh;
  await page.addInitScript(() => {
    // It is tried again after 1, 4 and 15 seconds: what is waited for here is the order, not the time.
    const { setTimeout } = window;
    Object.assign(window, {
      setTimeout: (then: () => void, ms = 0, ...rest: unknown[]) =>
        setTimeout(then, ms >= 4000 ? ms / 10 : ms, ...rest),
    });
  });
  await gpuMayGo(page);
  await explore(page, 'zh');
  await glReady(page);
  await page.locator(MAPLIBRE).evaluate((canvas: HTMLCanvasElement) => {
    const context = canvas.getContext('webgl2')!;
    Object.assign(window, { noGpu: true });
    context.getExtension('WEBGL_lose_context')!.loseContext();
  });
  await expect(page.getByText(words.stage.comingBack)).toBeVisible();
  const retry = page.locator('.stage').getByRole('button', { name: words.map.retry });
  await expect(retry).toBeVisible({ timeout: 45_000 });
  await expect(page.getByText(words.map.failed)).toBeVisible();
  // Nothing can stand on a map that does not tilt.
  const columns = page.getByRole('switch', { name: words.columns });
  await expect(columns).toBeDisabled();
  await expect(page.locator('[data-map="svg"]')).toBeAttached();
  expect(await colours(page, await middle(page))).toBeGreaterThan(DRAWN);
  // Asked for in vain, it offers the same again; asked for when there is something to have, it comes.
  const vain = page.waitForEvent('console', (message) => message.text().includes('No GL map'));
  await retry.click();
  await vain;
  await expect(retry).toBeVisible();
  await page.evaluate(() => Object.assign(window, { noGpu: false }));
  await retry.click();
  await glReady(page);
  await expect(columns).toBeEnabled();
  await expect(page.getByText(words.map.failed)).toHaveCount(0);
  await expect(page.locator(MAPLIBRE)).toBeVisible();
});

test.describe('where the time of frames is measured', () => {
  test.use({ measured: true });

  test('site.json sets what is too slow; the still map serves until the other is asked for @full', async ({
    open,
  }) => {
    test.setTimeout(150_000);
    const words = messages.en;
    const withLimit = async (frame_limit_ms: number) => {
      const page = await open();
      await page.route('**/site.json', (route) =>
        route.fulfill({ json: { map: { frame_limit_ms } } }),
      );
      await explore(page, 'en');
      return page;
    };
    const retry = (page: Page) =>
      page.locator('.stage').getByRole('button', { name: words.stage.anyway });

    // No frame is that quick.
    const slow = await withLimit(0.01);
    await expect(slow.getByText(words.stage.slow)).toBeVisible({ timeout: 60_000 });
    await expect(slow.locator('[data-map="svg"]')).toBeAttached();
    await expect(slow.locator('canvas:visible')).toHaveCount(0);
    await retry(slow).click();
    await glReady(slow);
    await expect(slow.getByText(words.stage.slow)).toHaveCount(0);
    await slow.close();

    // None is that slow: the same map on the same machine stays.
    const patient = await withLimit(600_000);
    await glReady(patient);
    await patient.waitForTimeout(3000);
    await expect(patient.locator('[data-map="gl"]')).toBeAttached();
    await expect(retry(patient)).toHaveCount(0);
  });
});
