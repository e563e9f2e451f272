/** Bulletin and letter: from a table of three months with one county behind to papers that are edited, copied and printed. */
import { readFileSync } from 'node:fs';
import { leagueWords } from '../../src/lib/i18n/league';
import { leaguePageWords } from '../../src/lib/i18n/league-page';
import { papersWords } from '../../src/lib/i18n/papers';
import {
  at,
  expect,
  inBothLanguages,
  inOneLanguage,
  test,
  type Locale,
  type Page,
} from './fixtures';

const FOLDER = 'test/fixtures/papers';
const NAME = '六月进度.csv';
const paper = (name: string) => readFileSync(`${FOLDER}/${name}.txt`, 'utf8').trimEnd();

/** Opens the league on a query and loads the table. */
async function loaded(page: Page, locale: Locale, query = ''): Promise<void> {
  await page.goto(at(locale, '/league/') + query);
  await expect(page.locator('main[data-live]')).toBeAttached();
  await page.locator('input[type="file"]').setInputFiles({
    name: NAME,
    mimeType: 'text/csv',
    buffer: readFileSync(`${FOLDER}/progress.csv`),
  });
  await expect(page.locator('#papers')).toBeVisible();
}
const parts = (page: Page, locale: Locale) => {
  const said = leagueWords[locale];
  const part = (name: string) => page.getByRole('region', { name, exact: true });
  return { bulletin: part(said.bulletin), letter: part(said.letter) };
};
const field = (part: ReturnType<Page['locator']>) => part.getByRole('textbox');
/** Puts another number into a field of the rules, as a planner does. */
async function rule(page: Page, name: string, value: string): Promise<void> {
  const input = page.locator(`input[data-rule="${name}"]`);
  await input.fill(value);
  await input.blur();
}
/** What stands on the paper that is being printed, by line; fails where anything else of the page is seen. */
async function printed(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((each) => each.checkVisibility() && !each.closest('[data-printed]'))
      .map((each) => each.outerHTML.slice(0, 80)),
  );
  expect(seen).toEqual([]);
  const lines = await page.locator('[data-printed] p').allInnerTexts();
  await page.emulateMedia({ media: 'screen' });
  return lines;
}

inBothLanguages((locale) => {
  const words = papersWords[locale];

  test('both papers are right to the figure, and Chinese in either language', async ({ page }) => {
    await loaded(page, locale);
    const { bulletin, letter } = parts(page, locale);
    await expect(field(bulletin)).toHaveValue(paper('bulletin-2024-06'));
    await expect(field(letter)).toHaveValue(paper('letter-2024-06'));
    for (const each of [bulletin, letter])
      await expect(field(each)).toHaveAttribute('lang', 'zh-CN');
    const heishan = letter.getByRole('radio').first();
    await expect(heishan).toBeChecked();
    await expect(letter.locator('label').first()).toContainText(
      words.reasons({ slow: 1, third: true, overdue: 2 }),
    );
    // All others are named, and get none.
    await expect(letter.getByRole('radio')).toHaveCount(7);
    await expect(letter.locator('input:disabled')).toHaveCount(6);
  });
});

inOneLanguage('zh', (locale) => {
  const words = papersWords[locale];

  test('an edited paper goes with its table only after a question @full', async ({ page }) => {
    const said = leaguePageWords[locale];
    await loaded(page, locale);
    const { bulletin } = parts(page, locale);
    const asks = () =>
      page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
    expect(await asks()).toBe(false);
    await field(bulletin).fill('改过的通报');
    expect(await asks()).toBe(true);
    const remove = page.getByRole('button', { name: said.remove, exact: true });
    const dialog = page.getByRole('dialog', { name: said.askRemove.title });
    await remove.click();
    await dialog.getByRole('button', { name: said.askRemove.no }).click();
    await expect(field(bulletin)).toHaveValue('改过的通报');
    await remove.click();
    await dialog.getByRole('button', { name: said.askRemove.yes }).click();
    await expect(page.locator('#papers')).toHaveCount(0);
    await expect(page.locator('input[type="file"]')).toBeFocused();
    expect(await asks()).toBe(false);
  });

  test('a paper is edited, copied and printed alone', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.addInitScript(() => {
      window.print = () => undefined;
    });
    await loaded(page, locale, '?theme=dark');
    const { bulletin, letter } = parts(page, locale);
    const text = paper('letter-2024-06')
      .replaceAll('［单位］', '（某单位）')
      .replace('［日期］', '（某日）');
    await field(letter).fill(text);
    await letter.getByRole('button', { name: words.actions.copy }).click();
    await expect(letter.getByText(words.copied)).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);

    await letter.getByRole('button', { name: words.actions.print, exact: true }).click();
    expect(await printed(page)).toEqual(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    );
    const sheet = page.locator('[data-printed]');
    await page.emulateMedia({ media: 'print' });
    await expect(sheet).toHaveCSS('color', 'rgb(0, 0, 0)');
    await expect(sheet).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await expect(sheet.locator('.text').first()).toHaveCSS('text-indent', '42.6667px');
    // The signature takes the last paragraphs along to a new page.
    await expect(sheet.locator('.text').last()).toHaveCSS('break-inside', 'avoid');
    await expect(sheet.locator('.text').last()).toHaveCSS('break-after', 'avoid');
    await expect(sheet.locator('.text').nth(1)).toHaveCSS('break-after', 'auto');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
    expect(pdf).toMatch(/MediaBox ?\[0 0 59[45][\d.]* 84[12]/);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(sheet).toHaveCount(0);

    await bulletin.getByRole('button', { name: words.actions.print, exact: true }).click();
    expect((await printed(page))[0]).toBe('关于2024年6月各县（市）区项目建设完成进度情况的通报');
  });

  test('an edited text outlives month and rules, until its planner builds it anew @full', async ({
    page,
  }) => {
    await loaded(page, locale);
    const { bulletin, letter } = parts(page, locale);
    await field(letter).fill('给黑山县的话');
    await rule(page, 'slow', '5');
    await expect(field(bulletin)).toHaveValue(/差额超过年度目标的5%的，为进度较慢/);
    await expect(field(letter)).toHaveValue('给黑山县的话');
    await expect(letter.getByText(words.outdated.text)).toBeVisible();

    await page.getByRole('combobox').filter({ hasText: '2024年5月' }).selectOption('2024-05');
    await expect(field(bulletin)).toHaveValue(/^关于2024年5月/);
    await expect(field(letter)).toHaveValue('给黑山县的话');

    await letter.getByRole('button', { name: words.outdated.rebuild }).click();
    const dialog = page.getByRole('dialog');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(field(letter)).toHaveValue('给黑山县的话');
    await letter.getByRole('button', { name: words.outdated.rebuild }).click();
    await dialog.getByRole('button', { name: words.ask.yes }).click();
    await expect(field(letter)).toHaveValue(/^关于2024年5月项目建设完成进度的提示函/);
    await expect(letter.getByText(words.outdated.text)).toHaveCount(0);
    await expect(letter.getByRole('button', { name: words.actions.copy })).toBeFocused();
  });

  test('of a month without rows nobody is told to be behind @full', async ({ page }) => {
    await loaded(page, locale, '?today=2024-03-31');
    const { bulletin, letter } = parts(page, locale);
    await expect(letter.getByText(words.nothing)).toBeVisible();
    await expect(field(letter)).toHaveCount(0);
    await expect(letter.locator('input:enabled')).toHaveCount(0);
    await expect(field(bulletin)).toHaveValue(/当月没有县（市）区参加总排名/);
  });
});

for (const [locale, width, colorScheme] of [
  ['zh', 320, 'dark'],
  ['en', 320, 'light'],
  ['zh', 1440, 'light'],
] as const)
  test(`axe finds nothing, and nothing sticks out: ${locale}, ${width} px, ${colorScheme} @full`, async ({
    open,
    axe,
  }) => {
    const page = await open({ viewport: { width, height: 800 }, colorScheme });
    await loaded(page, locale);
    const words = papersWords[locale];
    const { letter } = parts(page, locale);
    await field(letter).fill('改过');
    await rule(page, 'slow', '5');
    await expect(letter.getByText(words.outdated.text)).toBeVisible();
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBe(0);
    for (const button of await letter.getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(24);
    }
    await axe(page);
    await letter.getByRole('button', { name: words.outdated.rebuild }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await axe(page);
  });
