/** Once it is loaded the page needs no network any more. */
import { expect, explore, glReady, inOneLanguage, listRow, test, type Page } from './fixtures';
import { messages } from '../../src/lib/i18n/messages';

async function everythingWorks(page: Page, locale: 'zh' | 'en'): Promise<void> {
  const words = messages[locale];
  await page.locator('input[name="layer"][value="clusters"]').check();
  await page.locator('input[name="layer"][value="culture"]').check();
  await expect(page.locator('.list h3')).toHaveCount(3);
  await page.getByLabel(words.measure.label).selectOption('fixed-asset-investment-growth');
  await expect(page.locator('[data-label="county:210781"]')).toContainText('12%');
  const calcine = 'projects:yixian-zhongrong-zinc-calcine';
  await listRow(page, calcine).locator('.row').click();
  const card = page.locator('[data-card]');
  await expect(card).toHaveAttribute('data-card', calcine);
  await expect(card).toContainText(locale === 'zh' ? '4亿元' : 'CNY 400 million');
  await card.locator('dl a.source').first().click();
  const dialog = page.getByRole('dialog', { name: words.source.title });
  await expect(dialog).toContainText(locale === 'zh' ? '第87行' : 'line 87');
  await expect(dialog).toContainText('4亿元');
  await page.keyboard.press('Escape');
  await page.goBack();
  await expect(card).toHaveCount(0);
}

inOneLanguage('zh', (locale) => {
  test('cut off once the map stands, everything goes on working', async ({ page, network }) => {
    await explore(page, locale);
    await glReady(page);
    await network.cut();
    await everythingWorks(page, locale);
    await page.getByRole('button', { name: messages[locale].map.zoomIn }).click();
    await expect(page).toHaveURL(/camera=/);
    await expect(page.locator('[data-map="gl"]')).toBeAttached();
    await network.restore();
  });
});

test('cut off before the GL map came, the SVG map serves @full', async ({ page, network }) => {
  // The library is held back until there is no network any more.
  await page.route(/\/_app\/immutable\/.*\.js$/, async (route) => {
    if (await page.evaluate(() => document.querySelector('[data-hydrated]') !== null))
      await route.abort('internetdisconnected');
    else await route.continue();
  });
  await explore(page, 'zh');
  await network.cut();
  await expect(page.locator('[data-map="svg"]')).toBeAttached({ timeout: 30_000 });
  await everythingWorks(page, 'zh');
  // WebGL is not what is missing here.
  await expect(page.getByText(messages.zh.map.noWebgl)).toHaveCount(0);
  await network.restore();
});
