/** What filters and searches comes when it is asked for: late, or not at first, the page says so and loses nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, explore, test, type Page } from './fixtures';
import { findWords } from '../../src/lib/i18n/find';
import { findBarWords } from '../../src/lib/i18n/find-bar';
import { messages } from '../../src/lib/i18n/messages';

const words = messages.zh;

test('a search whose index does not come is said to be so, and can be tried again @full', async ({
  page,
  problems,
}) => {
  problems.expect(/search\.json/);
  await page.route('**/search.json', (route) => route.abort('failed'));
  await explore(page, 'zh', '?q=黑山');
  const alert = page.locator('.scroller').getByRole('alert');
  await expect(alert).toContainText(words.failed);
  // Nothing claims that all rows match, and none of them goes into a file of those found.
  await expect(page.locator('.chosen')).toHaveCount(0);
  await expect(page.locator('.marks [data-emphasis="dim"]')).toHaveCount(0);
  await page.unroute('**/search.json');
  await alert.getByRole('button', { name: words.retry }).click();
  await expect(page.locator('.chosen [role="status"]')).toBeVisible();
  await expect(page.locator('.marks [data-emphasis="dim"]')).not.toHaveCount(0);
});

test('a part that cannot be fetched is said to be so, and comes when it is asked for again @full', async ({
  page,
  network,
}) => {
  await explore(page, 'zh');
  const filter = page.locator('.find > .filter');
  await expect(filter).toBeVisible();
  await network.cut();
  await filter.click();
  const alert = page.locator('.card').getByRole('alert');
  await expect(alert).toContainText(words.failed);
  await network.restore();
  await alert.getByRole('button', { name: words.retry }).click();
  await expect(page.getByRole('slider', { name: findWords.zh.range.min })).toBeVisible();
});

/** The page with a search that has been asked to lead to a county, and has no answer until that is called for. */
async function askedEarly(page: Page) {
  let answer = () => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/search.json', async (route) => {
    await held;
    await route.continue();
  });
  await explore(page, 'zh');
  const field = page.getByRole('combobox', { name: findBarWords.zh.search });
  await field.focus();
  await page.keyboard.type('heishan');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('.hits')).toBeVisible();
  return { field, answer };
}

test('what is pressed before a search has its answer is forgotten when the search is put away', async ({
  page,
}) => {
  const { field, answer } = await askedEarly(page);
  await page.keyboard.press('Escape');
  await expect(page.locator('.hits')).toHaveCount(0);
  answer();
  await field.blur();
  await field.focus();
  await expect(page.locator('.hits').getByRole('option').first()).toBeVisible();
  await expect(field).toBeFocused();
  await expect(page).not.toHaveURL(/[?&](?:q|focus)=/);
});

test('what is pressed before a search has its answer counts once it has', async ({ page }) => {
  const { answer } = await askedEarly(page);
  answer();
  await expect(page).toHaveURL(/focus=regions:210726/);
  await expect(page.locator('#card-title')).toBeFocused();
});

test('what is typed stays when something else of the view changes @full', async ({ page }) => {
  await explore(page, 'zh');
  const field = page.getByRole('combobox', { name: findBarWords.zh.search });
  await field.fill('风电');
  await page.locator('input[name="layer"][value="culture"]').check();
  await expect(page).toHaveURL(/culture/);
  await expect(field).toHaveValue('风电');
});

test('the handles of the amounts stand for the bounds of the link @full', async ({ page }) => {
  await explore(page, 'zh', '?min=7&max=150');
  await page.locator('.find > .filter').click();
  const { range } = findWords.zh;
  await expect(page.getByRole('slider', { name: range.min })).toHaveAttribute(
    'aria-valuetext',
    '7亿元',
  );
  await expect(page.getByRole('slider', { name: range.max })).toHaveAttribute(
    'aria-valuetext',
    '150亿元',
  );
});

test('putting criteria away by keyboard keeps the focus among them, then gives it to the filter', async ({
  page,
}) => {
  await explore(page, 'zh', '?industries=food,metallurgy');
  const chips = page.locator('.chosen li button');
  const filter = page.locator('.find > .filter');
  await expect(chips).toHaveCount(3);
  await expect(filter).toBeVisible();
  await chips.first().focus();
  await page.keyboard.press('Enter');
  await expect(chips).toHaveCount(1);
  await expect(chips.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chips).toHaveCount(0);
  await expect(filter).toBeFocused();
});

test('while the filter has not come the focus goes to the order of the list @full', async ({
  page,
}) => {
  const chunks = new URL('../../build/_app/immutable/chunks/', import.meta.url);
  const bar = readdirSync(chunks).find(
    (name) =>
      name.endsWith('.js') && readFileSync(new URL(name, chunks), 'utf8').includes('autocomplete'),
  );
  // Never answered.
  await page.route(`**/${bar!}`, () => {});
  await explore(page, 'zh', '?industries=food');
  const chip = page.locator('.chosen li button');
  await chip.focus();
  await page.keyboard.press('Enter');
  await expect(chip).toHaveCount(0);
  await expect(page.locator('.tools select')).toBeFocused();
  await expect(page.locator('.find > .filter')).toHaveCount(0);
});

test('a copied citation goes with the rows that it is of @full', async ({ open }) => {
  const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await explore(page, 'zh');
  const section = page.locator('section:has(.citation)');
  await section.getByRole('button').last().click();
  await expect(section.locator('.citation')).not.toBeEmpty();
  await page.locator('input[name="layer"][value="culture"]').check();
  await expect(section.locator('.citation')).toBeEmpty();
});
