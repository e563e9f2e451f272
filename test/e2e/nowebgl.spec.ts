/** Without WebGL the SVG map stays, says so quietly, and answers like the other one. */
import { expect, explore, inOneLanguage, listRow, markPoint, test, type Page } from './fixtures';
import { messages } from '../../src/lib/i18n/messages';

/** What has been pushed up or down since the first paint, of what matches. */
const pushed = (page: Page, of: string): Promise<string[]> =>
  page.evaluate(async (selector) => {
    type Source = { node: Node | null; previousRect: DOMRect; currentRect: DOMRect };
    const seen: Source[] = [];
    const take = (list: PerformanceObserverEntryList) =>
      seen.push(
        ...list
          .getEntries()
          .flatMap((entry) => (entry as PerformanceEntry & { sources: Source[] }).sources),
      );
    new PerformanceObserver(take).observe({ type: 'layout-shift', buffered: true });
    await new Promise((done) => setTimeout(done, 50));
    return seen.flatMap(({ node, previousRect: was, currentRect: is }) =>
      node instanceof Element && node.matches(selector) && was.y !== is.y
        ? [`${node.className} by ${is.y - was.y} px`]
        : [],
    );
  }, of);

const OIL = 'projects:linghai-dayou-oil-reserve';

inOneLanguage('en', (locale) => {
  const words = messages[locale];

  test('map, list, card, source and layers work on the SVG map', async ({ noWebgl: page }) => {
    await explore(page, locale);
    await expect(page.locator('[data-map="svg"]')).toBeAttached();
    await expect(page.getByText(words.map.noWebgl)).toBeVisible();
    // Neither what closes the introduction nor what is said of the columns pushes anything.
    expect(await pushed(page, '.controls, .panel, .panel *')).toEqual([]);
    // Asked for again, it is tried again, and says again that there is none.
    await page.getByRole('button', { name: words.map.retry }).click();
    await expect(page.locator('[data-map="svg"]')).toBeAttached();
    await expect(page.getByText(words.map.noWebgl)).toBeVisible();
    await expect(page.locator('canvas:visible')).toHaveCount(0);
    await expect(page.locator('.zoom')).toHaveCount(0);

    // A mark is chosen by a click, and so is a county; the sea puts the choice away.
    const mark = await markPoint(page, OIL);
    await page.mouse.move(mark.x, mark.y);
    await expect(listRow(page, OIL)).toHaveClass(/highlighted/);
    await page.mouse.click(mark.x, mark.y);
    const card = page.locator('[data-card]');
    await expect(card).toHaveAttribute('data-card', OIL);
    await expect(card).toContainText(words.notStated);
    const label = await page.locator('[data-label="county:210727"] .name').boundingBox();
    if (!label) throw new Error('No label of Yixian');
    await page.mouse.click(label.x + label.width / 2, label.y + label.height / 2);
    await expect(card).toHaveAttribute('data-card', 'regions:210727');
    await expect(card).toContainText('6.5%');

    await card.locator('a.source').first().click();
    const dialog = page.getByRole('dialog', { name: words.source.title });
    await expect(dialog).toContainText(locale === 'zh' ? '第85行' : 'line 85');
    await dialog.getByRole('button', { name: words.source.close }).click();
    await expect(dialog).toBeHidden();

    await page.locator('input[name="layer"][value="culture"]').check();
    await expect(page).toHaveURL(/layers=investment,culture/);
    const site = 'sites:linghai-huadi-city';
    await expect(page.locator(`.mark[data-ref="${site}"]`)).toBeVisible();
    await listRow(page, site).locator('.row').click();
    await expect(card).toHaveAttribute('data-card', site);
    await expect(card).toContainText('4A');
    await page.getByLabel(words.measure.label).selectOption('gdp-growth');
    await expect(page.locator('[data-label="county:210727"]')).toContainText('6.5%');
  });

  test('names keep clear of the notice on a phone @full', async ({ noWebgl: page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await explore(page, locale, '?layers=investment,clusters,culture');
    await page
      .locator('.stage')
      .first()
      .click({ position: { x: 40, y: 300 } });
    const notice = page.locator('.notice.filled');
    await expect(notice).toBeVisible();
    await expect
      .poll(() =>
        notice.evaluate((box) => {
          const { left, right, top, bottom } = box.getBoundingClientRect();
          return [...document.querySelectorAll('.labels text')]
            .filter((text) => {
              const name = text.getBoundingClientRect();
              return (
                name.left < right && name.right > left && name.top < bottom && name.bottom > top
              );
            })
            .map((text) => text.textContent);
        }),
      )
      .toEqual([]);
  });
});
