/** On a phone: nothing scrolls sideways, everything can be tapped. */
import {
  at,
  expect,
  explore,
  inBothLanguages,
  listRow,
  markPoint,
  test,
  type Page,
} from './fixtures';
import { messages } from '../../src/lib/i18n/messages';

const PHONE = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
  reducedMotion: 'reduce',
} as const;
/** It stands alone. */
const COKE = 'projects:jinzhou-petrochemical-needle-coke';

const noSidewaysScroll = async (page: Page) =>
  expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(390);

/** Visible things to tap that are smaller than `least` pixels either way. */
const small = (page: Page, selector: string, least: number) =>
  page.locator(selector).evaluateAll(
    (nodes, least) =>
      nodes.flatMap((node) => {
        const { width, height } = node.getBoundingClientRect();
        if (!width || !height || !(node as HTMLElement).checkVisibility()) return [];
        const fits = width >= least - 0.5 && height >= least - 0.5;
        const name = node.getAttribute('aria-label') ?? node.textContent?.trim().slice(0, 30);
        return fits ? [] : [`${name}: ${Math.round(width)} × ${Math.round(height)}`];
      }),
    least,
  );

inBothLanguages((locale) => {
  const words = messages[locale];

  test('taps choose, nothing scrolls sideways, targets are large', async ({
    open,
    withoutWebgl,
  }) => {
    const page = await open(PHONE, withoutWebgl);
    await explore(page, locale);
    await expect(page.locator('[data-map="svg"]')).toBeAttached();
    await noSidewaysScroll(page);

    const mark = await markPoint(page, COKE);
    // A finger is blunt: near is good enough.
    await page.touchscreen.tap(mark.x + 6, mark.y + 6);
    const card = page.locator('[data-card]');
    await expect(card).toHaveAttribute('data-card', COKE);
    await expect(card).toBeInViewport();
    await noSidewaysScroll(page);
    // The card scrolls in a box that leaves room for the map.
    const box = await page.locator('.panel > .card').boundingBox();
    expect(box?.height).toBeLessThan(844 * 0.6);
    await card.getByRole('button', { name: words.card.close, exact: true }).tap();
    await expect(card).toHaveCount(0);

    const row = listRow(page, 'projects:beizhen-hongwei-chicken').locator('.row');
    await row.tap();
    await expect(card).toContainText(locale === 'zh' ? '3亿元' : 'CNY 300 million');
    await card.locator('a.source').first().tap();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(locale === 'zh' ? '第65行' : 'line 65');
    await noSidewaysScroll(page);
    expect(await small(page, 'dialog button', 44)).toEqual([]);
    await dialog.getByRole('button', { name: words.source.close }).tap();
    await expect(dialog).toBeHidden();

    await page.locator('label:has(input[value="clusters"])').tap();
    await expect(page).toHaveURL(/layers=investment,clusters/);
    await page.locator('label:has(input[value="culture"])').tap();
    await expect(page.locator('.list h3')).toHaveCount(3);
    await noSidewaysScroll(page);
    const targets = 'a[href], button, select, summary, label:has(input)';
    expect(await small(page, targets, 24)).toEqual([]);
    const main = 'label:has(input), select, .list .row, .close, .shelf button, header nav a';
    expect(await small(page, main, 44)).toEqual([]);
  });

  test('the data page does not scroll sideways either', async ({ open }) => {
    const page = await open(PHONE);
    await page.goto(at(locale, '/data/'));
    await noSidewaysScroll(page);
    expect(await small(page, 'a[href]', 24)).toEqual([]);
  });
});
