/** The GL map takes over in place: what stood somewhere on the SVG map stands there still. */
import { at, expect, explore, glReady, listRow, markPoint, table, test } from './fixtures';
import { embedWords } from '../../src/lib/i18n/embed';
import { kioskWords } from '../../src/lib/i18n/kiosk';

test('the GL map takes over in place @full', async ({ page }) => {
  await explore(page, 'zh');
  const refs = [
    'projects:linghai-dayou-oil-reserve',
    'projects:yixian-xinda-coal-coke',
    'projects:heishan-spic-wind',
    'projects:jinzhou-petrochemical-needle-coke',
  ];
  const points = new Map<string, { x: number; y: number }>();
  for (const ref of refs) points.set(ref, await markPoint(page, ref));

  await glReady(page);
  await expect(page.locator('.maplibregl-canvas')).toBeVisible();
  await expect(page.locator('.frame')).toBeHidden();
  const card = page.locator('[data-card]');
  for (const [ref, { x, y }] of points) {
    // One event must do: what is hidden may not catch it.
    await page.mouse.move(x, y);
    await expect(listRow(page, ref)).toHaveClass(/highlighted/);
    await page.mouse.click(x, y);
    await expect(card).toHaveAttribute('data-card', ref);
  }
});

test('the GL map draws what it answers for', async ({ page, axe }) => {
  // Without a measure the ground stays as it is: what changes at a mark's place is the mark.
  await explore(page, 'zh', '?layers=clusters');
  await glReady(page);
  await axe(page);
  const { x, y } = await markPoint(page, 'clusters:linghai-advanced-materials');
  const clip = { x: x - 3, y: y - 3, width: 6, height: 6 };
  const drawn = await page.screenshot({ clip });
  await page.locator('input[name="layer"][value="clusters"]').uncheck();
  await expect(page.locator('.mark')).toHaveCount(0);
  await expect(async () => {
    expect((await page.screenshot({ clip })).equals(drawn)).toBe(false);
  }).toPass();
  await page.goBack();
  await expect(async () => {
    expect((await page.screenshot({ clip })).equals(drawn)).toBe(true);
  }).toPass();
});

test('zooming goes into the address, Whole map and Back come home @full', async ({ page }) => {
  await explore(page, 'en', '?camera=121.25,41.57,10&focus=projects:yixian-xinda-coal-coke');
  await glReady(page);
  await expect(page.locator('[data-card]')).toBeVisible();
  const label = page.locator('[data-label="mark:projects:yixian-xinda-coal-coke"]');
  await expect(label).toBeVisible();
  // The camera is centred on the park: its project is in the middle of the map.
  const stage = await page.locator('.stage').boundingBox();
  const box = await label.boundingBox();
  if (!stage || !box) throw new Error('No stage or label');
  expect(Math.abs(box.y - (stage.y + stage.height / 2))).toBeLessThan(120);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/camera=121\.25,41\.57,11/);
  await page.getByRole('button', { name: 'Whole map' }).click();
  await expect(page).not.toHaveURL(/camera=/);
  await expect(page).toHaveURL(/focus=projects:yixian-xinda-coal-coke/);
});

test('a sheet over the map on a phone leaves the rest of it drawn @full', async ({
  open,
  colours,
}) => {
  const page = await open({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  await explore(page, 'zh', '?focus=projects:yixian-xinda-coal-coke');
  await glReady(page);
  const stage = await page.locator('.stage').boundingBox();
  const sheet = await page.locator('.sheet').boundingBox();
  if (!stage || !sheet) throw new Error('No stage or sheet');
  // It has come up with the choice and covers the lower part of the canvas, which is what went wrong.
  expect(sheet.y).toBeGreaterThan(stage.y);
  expect(sheet.y).toBeLessThan(stage.y + stage.height);
  // The upper right of the map: Heishan with its shading and marks, far from the sea.
  const seen = await colours(page, {
    x: stage.x + stage.width * 0.65,
    y: stage.y + stage.height * 0.2,
    width: stage.width * 0.25,
    height: stage.height * 0.15,
  });
  // Sea and a name alone have a few greys; land, borders, pack and marks have hundreds of colours.
  expect(seen).toBeGreaterThan(200);
});

test('in a frame the wheel is left to the page around it, unless a key is held @full', async ({
  page,
}) => {
  await page.route('**/host-of-the-frame', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Host</title><body style="margin:0;height:3000px"><iframe title="map"
        src="${at('en', '/embed/')}" width="640" height="480" style="border:0"></iframe>`,
    }),
  );
  await page.goto('/host-of-the-frame');
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('[data-map="gl"]')).toBeAttached({ timeout: 45_000 });
  const told = frame.getByText(embedWords.en.gestures.ctrl);
  const home = /embed\/$/;
  const address = () => page.frames()[1]?.url() ?? '';

  await page.mouse.move(200, 200);
  await page.mouse.wheel(0, 120);
  await expect(told).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(address()).toMatch(home);

  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  await expect.poll(address).toMatch(/camera=/);
});

test('on the kiosk the camera goes to the county of a scene, and home with the next visitor @full', async ({
  page,
}) => {
  const words = kioskWords.zh;
  const index = table('tour').findIndex(({ focus }) => focus === 'regions:210726');
  await page.goto('/kiosk/');
  await glReady(page);
  await page.getByRole('button', { name: words.pause }).click();
  // The locator stands in the wide view only.
  const locator = page.locator('.furniture > .locator');
  await expect(locator).toBeVisible();
  for (let i = 0; i < index; i++) await page.getByRole('button', { name: words.next }).click();
  await expect(locator).toHaveCount(0);
  await page.mouse.click(300, 20);
  await expect(page.locator('#kiosk-card')).toBeVisible();
  await page.locator('.home').click();
  await expect(page.locator('#kiosk-card')).toHaveCount(0);
  await expect(locator).toBeVisible();
  // A visitor moves the map.
  await page.getByRole('button', { name: words.zoomIn }).click();
  await expect(locator).toHaveCount(0);
  await page.getByRole('button', { name: words.back }).click();
  await expect(locator).toBeVisible();
});
