/** Everything with the keyboard alone. */
import { expect, explore, glReady, inOneLanguage, test, type Page } from './fixtures';
import { messages } from '../../src/lib/i18n/messages';

const XINDA = 'projects:yixian-xinda-coal-coke';

/** Presses Tab (or `Shift+Tab`) until what matches the selector has the focus. */
async function tabTo(page: Page, selector: string, key = 'Tab', most = 250): Promise<void> {
  const there = () => page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector);
  for (let i = 0; i < most; i++) {
    await page.keyboard.press(key);
    if (await there()) return;
  }
  throw new Error(`${most} × ${key} do not reach ${selector}`);
}

inOneLanguage('zh', (locale) => {
  const words = messages[locale];

  test('from the skip link to a source and back', async ({ noWebgl: page }) => {
    await explore(page, locale);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: words.skip });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator('#main')).toBeFocused();

    // The second way leads past the map and what stands beside it.
    await tabTo(page, 'a.skip[href="#ways"]', 'Shift+Tab', 20);
    await page.keyboard.press('Enter');
    await tabTo(page, 'input[name="layer"][value="clusters"]', 'Tab', 2);
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/\?layers=investment,clusters$/);
    await expect(page.locator('input[value="clusters"]')).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page).not.toHaveURL(/layers/);

    await tabTo(page, '.controls select');
    await page.keyboard.press('ArrowDown');
    await expect(page).toHaveURL(/\?metric=named-amount$/);
    await page.keyboard.press('ArrowUp');
    await expect(page).not.toHaveURL(/metric/);

    // A focused row lights up its mark; Enter chooses it.
    await tabTo(page, `[data-row-ref="${XINDA}"]`);
    await expect(page.locator(`.mark.highlighted[data-ref="${XINDA}"]`)).toBeAttached();
    await page.keyboard.press('Enter');
    const card = page.locator('[data-card]');
    await expect(card).toHaveAttribute('data-card', XINDA);
    await expect(page.locator(`[data-row-ref="${XINDA}"]`)).toBeFocused();

    await tabTo(page, '[data-card] dl a.source', 'Shift+Tab');
    const source = page.locator(':focus');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: words.source.title });
    await expect(dialog).toBeVisible();
    // The focus stays inside.
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press('Tab');
      const outside = await page.evaluate(() => {
        const active = document.activeElement;
        return active !== document.body && !active?.closest('dialog');
      });
      expect(outside).toBe(false);
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(source).toHaveClass(/source/);

    await tabTo(page, '[data-card] button.close', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(card).toHaveCount(0);
    await expect(page.locator(`[data-row-ref="${XINDA}"]`)).toBeFocused();
  });
});

test('the map is zoomed by keyboard, and the focus is always visible @full', async ({ page }) => {
  await explore(page, 'en');
  await glReady(page);
  const name = (label: string) => `.zoom button[aria-label="${label}"]`;
  await tabTo(page, name('Zoom in'));
  const outline = await page
    .locator(':focus')
    .evaluate((node) => parseFloat(getComputedStyle(node).outlineWidth));
  expect(outline).toBeGreaterThanOrEqual(2);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/camera=/);
  await tabTo(page, name('Whole map'));
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/camera=/);
});
