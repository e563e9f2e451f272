/** Without JavaScript the map, the list and the tables are there to be read. */
import { readdirSync, readFileSync } from 'node:fs';
import { at, expect, inBothLanguages, listRow, mapName, PHONE, table, test } from './fixtures';
import { messages } from '../../src/lib/i18n/messages';
import { sceneWords } from '../../src/lib/i18n/scene-words';

const XINDA = 'projects:yixian-xinda-coal-coke';
const counties = table('regions').filter(({ in_focus }) => in_focus === 'true');
const projects = table('projects');
const TABLES = readdirSync('data')
  .filter((file) => file.endsWith('.csv'))
  .map((file) => file.slice(0, -'.csv'.length));

inBothLanguages((locale) => {
  const words = messages[locale];

  test('map, list and county table can be read', async ({ noJs: page }) => {
    await page.goto(at(locale));
    await expect(page.getByRole('img', { name: words.map.label })).toBeVisible();
    for (const county of counties) {
      // The page holds the names of a phone, too.
      const label = page
        .locator('.labels .county')
        .filter({ hasText: mapName(county, locale), visible: true });
      await expect(label).toHaveCount(1);
    }
    await expect(page.locator(`.mark[data-ref="${XINDA}"]`)).toBeVisible();
    await expect(page.locator('.list li')).toHaveCount(projects.length);
    await expect(listRow(page, XINDA)).toContainText(
      locale === 'zh' ? '58亿元' : 'CNY 5.8 billion',
    );
    await expect(page.locator('.legends li').first()).toBeVisible();

    const grid = page.getByRole('region', { name: words.table.scroll }).getByRole('table');
    const growth = grid.getByRole('row', {
      name: locale === 'zh' ? '固定资产投资增速' : 'Growth of fixed-asset investment',
    });
    await expect(growth).toContainText('12%');
    await expect(growth).toContainText('10%');
    await expect(growth.getByText(words.notStated)).not.toHaveCount(0);
    // The introduction is there, its ways in are links.
    await expect(page.getByText(words.intro.lead)).toBeVisible();
    // No control claims to work.
    await expect(page.getByRole('button', { name: words.intro.close })).toHaveCount(0);
    await expect(page.getByLabel(words.theme.label)).toBeHidden();
    // What is on the map is said, and not offered.
    const layers = page.getByRole('group', { name: words.layers.label });
    await expect(layers.locator('span:visible')).toHaveText([sceneWords[locale].layers.investment]);
    await expect(layers.locator('input:visible')).toHaveCount(0);
    await expect(page.locator('[data-map="pending"]')).toBeAttached();
    const notice = page.locator('noscript .noscript');
    await expect(notice).toBeVisible();
    await expect(notice).toContainText(words.noScript);
  });

  test('on a phone the map leads to its legend, and the counts to their tables', async ({
    open,
    problems,
  }) => {
    problems.expect(/^failed request: \S+\.js \(csp\)$/);
    const page = await open({ ...PHONE, javaScriptEnabled: false });
    await page.goto(at(locale));
    await page.locator('.stage').getByRole('link', { name: words.map.legend }).tap();
    await expect(page).toHaveURL(/#legend-title$/);
    await expect(page.locator('#legend-title')).toBeInViewport({ ratio: 1 });
    await page.getByRole('link', { name: words.map.back }).tap();
    await expect(page.locator('.stage')).toBeInViewport({ ratio: 0.9 });
    await page.locator('.counts').getByRole('link', { name: words.intro.parks }).tap();
    await expect(page).toHaveURL(/\/data\/#table-parks$/);
    await expect(page.locator('#table-parks')).toBeInViewport();
    await expect(page.getByLabel(words.theme.label)).toBeHidden();
  });

  test('a source leads to its row on the data page', async ({ noJs: page }) => {
    await page.goto(at(locale));
    // Playwright's text and role selectors do not look into <noscript>.
    await page.locator('noscript .noscript a').click();
    await expect(page).toHaveURL(new RegExp(`${at(locale, '/data/')}$`));
    await page.goBack();
    await listRow(page, XINDA).locator('a.source').click();
    await expect(page).toHaveURL(/\/data\/#projects:yixian-xinda-coal-coke$/);
    const row = page.locator(`[id="${XINDA}"]`);
    await expect(row).toBeInViewport();
    const heads = await row
      .locator('xpath=ancestor::table')
      .locator('thead th code')
      .allInnerTexts();
    const cell = (column: string) => row.locator('th, td').nth(heads.indexOf(column));
    await expect(cell('source_line')).toHaveText('87');
    await expect(cell('as_printed')).toContainText('58亿元');
    await expect(cell('investment_100m_cny')).toHaveText('58');
  });

  test('the data page holds every row of every table', async ({ noJs: page }) => {
    await page.goto(at(locale, '/data/'));
    const shown = await page.locator('main section').evaluateAll((sections) =>
      sections.map((section) => ({
        name: section.querySelector('h2')?.id.slice('table-'.length) ?? '',
        ids: [...section.querySelectorAll('tbody tr')].map((row) => row.id),
        href: section.querySelector<HTMLAnchorElement>('a[download]')?.href ?? '',
      })),
    );
    expect(shown.length).toBeGreaterThanOrEqual(19);
    const ids = shown.flatMap((section) => section.ids);
    expect(ids).not.toContain('');
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name, ids, href } of shown) {
      expect(TABLES).toContain(name);
      expect(ids, name).toHaveLength(table(name).length);
      const response = await page.request.get(href);
      expect(response.status(), href).toBe(200);
      expect(response.headers()['content-type']).toBe('text/csv;charset=utf-8');
      expect(await response.text(), href).toBe(readFileSync(`data/${name}.csv`, 'utf8'));
    }
  });
});
