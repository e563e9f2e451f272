/** The map on paper, printed from a screen that shows the moving one. */
import { PRINTED } from '../../src/lib/scene/frame';
import { expect, explore, glReady, inOneLanguage, test, type Page } from './fixtures';

const ALL = '?layers=investment,clusters,culture';

/** Lines of the names on the map that meet one another, as they are drawn. */
const meeting = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const names = [...document.querySelectorAll('.labels [data-label]')].map((name) => ({
      name: name.textContent.trim(),
      // Ascent and descent of the font stand over and under what is drawn.
      boxes: [...name.querySelectorAll('tspan')].map((line) => {
        const { left, right, top, bottom } = line.getBoundingClientRect();
        const air = (bottom - top) * 0.2;
        return { left, right, top: top + air, bottom: bottom - air };
      }),
    }));
    return names.flatMap((a, i) =>
      names
        .slice(i + 1)
        .filter((b) =>
          a.boxes.some((one) =>
            b.boxes.some(
              (other) =>
                one.left < other.right &&
                other.left < one.right &&
                one.top < other.bottom &&
                other.top < one.bottom,
            ),
          ),
        )
        .map((b) => `${a.name} × ${b.name}`),
    );
  });

const names = (page: Page) => page.locator('.labels [data-label]');

// English names are the longer ones.
inOneLanguage('en', (locale) => {
  test('the map prints as a picture of its own, and moves again afterwards @full', async ({
    page,
  }) => {
    await explore(page, locale, ALL);
    await glReady(page);
    await expect(names(page)).not.toHaveCount(0);
    const stage = page.locator('.stage');
    const before = await stage.boundingBox();

    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.gl')).toBeHidden();
    await expect(page.locator('.frame .labels')).toBeVisible();
    await expect(page.locator('.labels')).toHaveCount(1);
    expect(await stage.boundingBox()).toMatchObject(PRINTED);
    expect(await page.locator('.frame .labels [data-label^="county:"]').count()).toBe(4);
    expect(await meeting(page)).toEqual([]);

    await page.emulateMedia({ media: 'screen' });
    await expect(page.locator('[data-map="gl"] .gl canvas').first()).toBeVisible();
    await expect(page.locator('.frame .labels')).toHaveCount(0);
    await expect(names(page)).not.toHaveCount(0);
    expect(await stage.boundingBox()).toEqual(before);
    expect(await meeting(page)).toEqual([]);
  });

  test('a printer is told before the styles change @full', async ({ page }) => {
    await explore(page, locale);
    await glReady(page);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    // The names stand for paper at once: nothing runs between the event and the print.
    await expect(page.locator('.frame .labels')).toHaveCount(1);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(page.locator('.frame .labels')).toHaveCount(0);
  });
});
