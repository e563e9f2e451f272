/** A tap on a dense spot asks which mark is meant, on either map. */
import {
  expect,
  explore,
  glReady,
  inOneLanguage,
  markPoint,
  PHONE,
  test,
  type Page,
} from './fixtures';
import { fanWords } from '../../src/lib/i18n/fan';

/** In the pack of Heishan. */
const DENSE = 'clusters:heishan-advanced-equipment';
const QUERY = '?layers=investment,clusters';

const fanOf = (page: Page) => page.getByRole('group').and(page.locator('.fan'));
const boxes = (page: Page) =>
  page.locator('.fan button').evaluateAll((buttons) =>
    buttons.map((button) => {
      const { left, top, right, bottom } = button.getBoundingClientRect();
      return { left, top, right, bottom };
    }),
  );

/** A stage of another size has the same marks: the question stays, and goes along with them. */
async function staysWithItsMarks(page: Page): Promise<void> {
  const spot = page.locator('.fan circle').first();
  const focused = page.locator('.fan button:focus');
  const ref = (await focused.getAttribute('data-fan-ref')) ?? '';
  const { y } = (await spot.boundingBox())!;
  await page.setViewportSize({ width: 390, height: 840 });
  await expect(async () => expect((await spot.boundingBox())!.y).toBeLessThan(y)).toPass();
  // Wherever its button stands now.
  await expect(focused).toHaveAttribute('data-fan-ref', ref);
  await page.setViewportSize(PHONE.viewport);
}

inOneLanguage('zh', (locale) => {
  const words = fanWords[locale];
  // The moving map takes long to come and is asked in one language.
  for (const map of locale === 'zh' ? (['svg', 'gl'] as const) : (['svg'] as const)) {
    test(`a tap into a pack fans it out on the ${map} map${map === 'gl' ? ' @full' : ''}`, async ({
      open,
      withoutWebgl,
      axe,
    }) => {
      const page = await open(PHONE, map === 'svg' ? withoutWebgl : undefined);
      await explore(page, locale, QUERY);
      if (map === 'gl') await glReady(page);
      else await expect(page.locator('[data-map="svg"]')).toBeAttached();

      const tap = async () => {
        const { x, y } = await markPoint(page, DENSE);
        await page.touchscreen.tap(x, y);
        await expect(fanOf(page)).toBeVisible();
        await page.evaluate(() =>
          Promise.all(document.getAnimations().map((each) => each.finished)),
        );
      };
      await tap();
      const found = await boxes(page);
      expect(found.length).toBeGreaterThan(3);
      await expect(fanOf(page)).toHaveAccessibleName(words.which(found.length - 1));
      const stage = (await page.locator('.stage').boundingBox())!;
      for (const [i, a] of found.entries()) {
        expect(Math.min(a.right - a.left, a.bottom - a.top)).toBeGreaterThanOrEqual(44);
        expect(Math.min(a.left - stage.x, a.top - stage.y)).toBeGreaterThanOrEqual(0);
        expect(a.right).toBeLessThanOrEqual(stage.x + stage.width);
        expect(a.bottom).toBeLessThanOrEqual(stage.y + stage.height);
        for (const b of found.slice(i + 1))
          expect(
            a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top,
          ).toBe(true);
      }
      await expect(page.locator('.fan button').first()).toBeFocused();
      // What the stage says of itself stands below.
      const notice = page.locator('.notice button');
      for (const button of await notice.all()) {
        const { x, y, width, height } = (await button.boundingBox())!;
        const over = ([left, top]: readonly number[]) =>
          !!document.elementFromPoint(left!, top!)?.closest('.fan');
        expect(await page.evaluate(over, [x + width / 2, y + height / 2])).toBe(true);
      }
      expect(await notice.count()).toBe(map === 'svg' ? 1 : 0);
      if (map === 'gl') await axe(page);

      await page.keyboard.press('Escape');
      await expect(fanOf(page)).toHaveCount(0);
      await expect(page.locator('[data-card]')).toHaveCount(0);
      await tap();
      if (map === 'svg') await staysWithItsMarks(page);
      // Elsewhere on the map it closes and chooses nothing.
      await page.touchscreen.tap(stage.x + 20, stage.y + stage.height - 60);
      await expect(fanOf(page)).toHaveCount(0);
      await expect(page.locator('[data-card]')).toHaveCount(0);

      // Sooner, the moving map would take it for a double tap, which zooms.
      await page.waitForTimeout(600);
      await tap();
      // The last button says how many more the pack holds, and leads to all of them.
      const all = await page.locator('.mark.pickable').evaluateAll((marks, dense) => {
        const at = (mark: Element) => [mark.getAttribute('x'), mark.getAttribute('y')].join();
        const own = marks.find((mark) => mark.getAttribute('data-ref') === dense)!;
        return marks.filter((mark) => at(mark) === at(own)).length;
      }, DENSE);
      await page.getByRole('button', { name: words.more(all - found.length + 1) }).tap();
      await expect(fanOf(page)).toHaveAccessibleName(words.all(all));
      await expect(page.locator('[data-fan-ref]')).toHaveCount(all);
      await expect(page.locator('[data-fan-ref]').first()).toBeFocused();
      if (map === 'svg') await axe(page);
      await page.locator(`[data-fan-ref="${DENSE}"]`).tap();
      await expect(fanOf(page)).toHaveCount(0);
      await expect(page.locator('[data-card]')).toHaveAttribute('data-card', DENSE);
    });
  }
});
