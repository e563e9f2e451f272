/** The measure as columns: named with their figures, chosen like their county, and flat where nothing tilts. */
import { messages } from '../../src/lib/i18n/messages';
import { sceneWords } from '../../src/lib/i18n/scene-words';
import { columnWords } from '../../src/lib/i18n/columns';
import { expect, explore, glReady, inOneLanguage, test, type Page } from './fixtures';

const BEIZHEN = 'regions:210782';
const YIXIAN = 'regions:210727';
const HEISHAN = 'regions:210726';
const columnLabel = (page: Page, ref: string) => page.locator(`[data-label="column:${ref}"]`);

/** Boxes of all names on the map, in pixels of the window. */
const boxes = (page: Page) =>
  page
    .locator('[data-label] text')
    .evaluateAll((texts) =>
      texts.map((text) => ({ name: text.textContent, ...text.getBoundingClientRect().toJSON() })),
    );

/** Pairs of names that lie on each other by more than the leading of a line. */
async function overlapping(page: Page): Promise<string[]> {
  const all = await boxes(page);
  return all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .filter(
        (b) =>
          a.left + 2 < b.right &&
          b.left + 2 < a.right &&
          a.top + 4 < b.bottom &&
          b.top + 4 < a.bottom,
      )
      .map((b) => `${a.name} / ${b.name}`),
  );
}

inOneLanguage('en', (locale) => {
  const words = messages[locale];

  test('columns stand up, answer and lie down again @full', async ({ page }) => {
    await explore(page, locale, '?metric=named-amount');
    await glReady(page);
    const stage = (await page.locator('.stage').boundingBox())!;
    const clip = { ...stage, width: stage.width * 0.7, height: stage.height * 0.7 };
    await expect(page.locator('[data-label="county:210782"]')).toBeVisible();
    const place = () => page.locator('[data-label="county:210782"]').getAttribute('y');
    const lying = await place();
    const flat = await page.screenshot({ clip });

    const turn = page.getByRole('switch', { name: words.columns });
    await turn.focus();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/columns=on/);
    await expect(columnLabel(page, HEISHAN)).toContainText(sceneWords[locale].notStated);
    await expect(columnLabel(page, BEIZHEN)).toContainText(sceneWords[locale].coverage(6, 8));
    await expect(page.getByText(columnWords[locale].title)).toBeVisible();
    await expect(page.locator('.furniture div.scale')).toHaveCount(0);
    await expect(async () => expect(await overlapping(page)).toEqual([])).toPass();
    // The legend of columns is lower than that of symbols: it leaves the map more room.
    const now = (await page.locator('.stage').boundingBox())!;
    for (const box of await boxes(page)) {
      expect(box.left).toBeGreaterThanOrEqual(now.x);
      expect(box.right).toBeLessThanOrEqual(now.x + now.width);
      expect(box.top).toBeGreaterThanOrEqual(now.y - 4);
      expect(box.bottom).toBeLessThanOrEqual(now.y + now.height + 4);
    }
    expect((await page.screenshot({ clip })).equals(flat)).toBe(false);

    // A column is its county even where its top stands beyond it, right below the name.
    const name = (await columnLabel(page, YIXIAN).locator('text').boundingBox())!;
    await page.mouse.click(name.x + name.width / 2, name.y + name.height + 24);
    await expect(page.locator('[data-card]')).toHaveAttribute('data-card', YIXIAN);
    await page.goBack();
    await expect(page.locator('[data-card]')).toHaveCount(0);

    await turn.click();
    await expect(page).not.toHaveURL(/columns=/);
    await expect(columnLabel(page, BEIZHEN)).toHaveCount(0);
    await expect(page.locator('.furniture div.scale')).toBeVisible();
    // The place of a name that stands where it stood: the camera looks straight down again.
    await expect(async () => {
      expect(Number(await place())).toBeCloseTo(Number(lying), 0);
    }).toPass();
  });

  test('a link with columns brings them to a phone that nobody touches @full', async ({ open }) => {
    const page = await open({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await explore(page, locale, '?columns=on');
    await expect(page.getByText(words.upright.coming)).toBeVisible();
    await glReady(page);
    await expect(columnLabel(page, BEIZHEN)).toBeAttached();
    await expect(page.getByText(words.upright.coming)).toHaveCount(0);
  });

  test('without WebGL the flat map stays and says why @full', async ({ noWebgl: page }) => {
    await explore(page, locale, '?columns=on');
    await expect(page.locator('[data-map="svg"]')).toBeAttached();
    await expect(page.getByText(words.upright.noColumns)).toBeVisible();
    // The longest notice leaves the northernmost county free.
    const [notice, heishan] = await Promise.all(
      ['.notice', '.unit[data-ref="regions:210726"]'].map((one) => page.locator(one).boundingBox()),
    );
    expect(notice!.x + notice!.width).toBeLessThan(heishan!.x);
    const turn = page.getByRole('switch', { name: words.columns });
    await expect(turn).toBeDisabled();
    await expect(turn).not.toBeChecked();
    await expect(page.getByText(words.upright.lacking, { exact: true })).toBeVisible();
    await expect(page.locator('[data-label="county:210782"]')).toBeVisible();
    await expect(page.locator('.mark').first()).toBeVisible();
    await expect(page.getByText(columnWords[locale].title)).toHaveCount(0);
  });
});
