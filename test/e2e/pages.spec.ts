/** Pages of counties and projects: right by the tables, whole without a script, and found by machines. */
import type { Page } from '@playwright/test';
import { at, expect, explore, inOneLanguage, PHONE, table, test, type Locale } from './fixtures';
import { freshness } from '../../src/lib/i18n/age';
import { pageLinks } from '../../src/lib/i18n/page-links';
import { pageWords } from '../../src/lib/i18n/pages';
import { messages } from '../../src/lib/i18n/messages';

const CITY = '210700';
const regions = table('regions');
const counties = regions.filter(({ in_focus }) => in_focus === 'true');
const projects = table('projects');
const KEYS: Record<string, string> = {
  projects: 'project_id',
  clusters: 'cluster_id',
  parks: 'park_id',
  enterprises: 'enterprise_id',
  sites: 'site_id',
  statements: 'statement_id',
  targets: 'target_id',
};
const XINDA = 'yixian-xinda-coal-coke';

/** Which row and line each source link of a part of the page leads to. */
const sourcesIn = (page: Page, part: string): Promise<Record<string, string>> =>
  page
    .locator(`${part} a.source`)
    .evaluateAll((links) =>
      Object.fromEntries(
        (links as HTMLAnchorElement[]).map((link) => [
          decodeURIComponent(link.hash.slice(1)),
          /\d+/.exec(link.textContent ?? '')?.[0] ?? '',
        ]),
      ),
    );

/** The blocks of data in a page. */
const dataIn = async (page: Page): Promise<Record<string, unknown>[]> =>
  (await page.locator('script[type="application/ld+json"]').allTextContents()).map((text) =>
    JSON.parse(text),
  );

const local = (path: string, locale: Locale) => at(locale, path);

inOneLanguage('en', (locale) => {
  const [words, own] = [messages[locale], pageWords[locale]];

  test('a county page holds every row of the county with its source line', async ({
    noJs: page,
  }) => {
    for (const county of counties) {
      await page.goto(local(`/county/${county['slug']}/`, locale));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        county[`name_${locale}`] ?? '?',
      );
      // What is of the city stands in a part of its own.
      const mine = await sourcesIn(page, 'article > section:not([data-part="city"])');
      const citys = await sourcesIn(page, '[data-part="city"]');
      for (const [name, key] of Object.entries(KEYS))
        for (const row of table(name)) {
          const ref = `${name}:${row[key]}`;
          if (row['region_id'] === county['region_id'])
            expect(mine[ref], ref).toBe(row['source_line']);
          if (row['region_id'] === CITY) expect(mine[ref], ref).toBeUndefined();
        }
      for (const row of table('statements'))
        if (row['kind'] === 'commitment' && row['region_id'] === CITY)
          expect(citys[`statements:${row['statement_id']}`]).toBe(row['source_line']);
      for (const row of table('milestones'))
        expect({ ...citys, ...mine }[`milestones:${row['milestone_id']}`]).toBe(
          row['region_id'] === CITY || row['region_id'] === county['region_id']
            ? row['source_line']
            : undefined,
        );
      const [place] = await dataIn(page);
      expect(place).toMatchObject({ name: county[`name_${locale}`] });
      expect(place?.['@type']).toContain('Place');
      await expect(page.locator('[data-tier]')).toHaveCount(table('tiers').length + 2);
      await expect(page.getByText(words.standing).first()).toBeVisible();
      await expect(page.getByText(freshness(['2024'], null, locale))).toBeVisible();
    }
  });

  test('a project page says what is stated and what is not, and where that stands', async ({
    noJs: page,
  }) => {
    await page.goto(local(`/project/${XINDA}/`, locale));
    const row = projects.find(({ project_id }) => project_id === XINDA)!;
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(row[`name_${locale}`]!);
    const figures = page.locator('section:has(> #figures)');
    await expect(figures.locator('.lead')).toContainText(
      locale === 'zh' ? '58亿元' : 'CNY 5.8 billion',
    );
    await expect(figures.locator('.missing')).toHaveCount(1);
    expect((await sourcesIn(page, 'section:has(> #figures)'))[`projects:${XINDA}`]).toBe('87');
    await expect(page.locator('[data-tier="upper"]')).toHaveAttribute('aria-current', 'true');
    await page
      .locator('section:has(> #related)')
      .locator('[data-entry="projects:yixian-recycled-aluminium"] .name a')
      .click();
    await expect(page).toHaveURL(
      new RegExp(`${local('/project/yixian-recycled-aluminium/', locale)}$`),
    );
    const county = regions.find(({ region_id }) => region_id === row['region_id'])!;
    await page.getByRole('link', { name: own.pageOf(county[`name_${locale}`]!) }).click();
    await expect(page).toHaveURL(new RegExp(`${local('/county/yixian/', locale)}$`));
    expect((await dataIn(page))[0]).toMatchObject({ identifier: '210727' });
    // At its end the contents are still beside it.
    await page.locator('[data-cite]').scrollIntoViewIfNeeded();
    await expect(page.locator('[aria-labelledby="contents"]')).toBeInViewport({ ratio: 1 });
  });

  test('pages and map lead to each other', async ({ open, withoutWebgl }) => {
    const page = await open({}, withoutWebgl);
    await explore(page, locale, '?focus=regions:210726&theme=dark');
    await page.locator('[data-card]').getByRole('link', { name: pageLinks[locale].county }).click();
    await expect(page).toHaveURL(/\/county\/heishan\/\?theme=dark$/);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset['theme']))
      .toBe('dark');
    // Until the page lives, a source leads to its row on the data page.
    await expect(page.locator('[data-keep]').first()).toBeVisible();
    const source = page.locator('article a.source').first();
    await source.click();
    await expect(page.getByRole('dialog')).toContainText(words.source.printed);
    await page.keyboard.press('Escape');
    await expect(source).toBeFocused();
    await page.getByRole('link', { name: own.onMap, exact: true }).click();
    await expect(page).toHaveURL(/focus=regions:210726&theme=dark$/);
    await expect(page.locator('[data-card="regions:210726"]')).toBeVisible();
  });

  test('no word of a stage is broken, and companies in names of projects are told @full', async ({
    noJs: page,
  }) => {
    await page.goto(local('/county/heishan/', locale));
    for (const width of [320, 360, 390, 600, 768, 1024, 1152, 1280, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const broken = await page.locator('[data-stage] > *').evaluateAll((tiles) =>
        tiles.flatMap((tile) => {
          const text = tile.lastChild as Text;
          return [...text.data.matchAll(/[a-z]+/gi)].flatMap(({ 0: word, index }) => {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            return range.getClientRects().length > 1 ? word : [];
          });
        }),
      );
      expect(broken, `${width} px`).toEqual([]);
    }
    const spic = page.locator('section:has(> #enterprises)').getByRole('link', {
      name: locale === 'zh' ? '国电投' : 'SPIC',
    });
    await expect(spic).toHaveAttribute('href', /\/project\//);
    await page.goto(local('/county/heishan/brief/', locale));
    const brief = page.locator('section[aria-labelledby="enterprises"]');
    await expect(brief).toContainText(
      own.onlyInvestors(
        table('regions').find(({ region_id }) => region_id === '210726')![`name_${locale}`]!,
      ),
    );
    await expect(brief).toContainText(locale === 'zh' ? '国电投' : 'SPIC');
  });

  for (const [what, options] of [
    ['phone', { ...PHONE, colorScheme: 'dark' }],
    ['desktop @full', { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' }],
  ] as const)
    test(`axe finds nothing, and nothing sticks out: ${what}`, async ({ open, axe }) => {
      const page = await open(options);
      for (const path of ['/county/linghai/', `/project/${XINDA}/`]) {
        await page.goto(local(path, locale));
        expect(
          await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ),
          path,
        ).toBe(0);
        await axe(page);
      }
    });

  test('a page that no table knows says so in the language of its address @full', async ({
    page,
    problems,
  }) => {
    problems.expect(/404/, /Not found/);
    const response = await page.goto(local('/project/no-such-project/', locale));
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      own.missing.project('no-such-project'),
    );
    await expect(page.getByText(own.missing.hint)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(
      locale === 'zh' ? 'zh-CN' : 'en',
    );
  });

  test('a project that is newer than the site is shown by the tables of the server', async ({
    page,
    problems,
  }) => {
    problems.expect(/404/, /Not found/);
    await page.route('**/data/{projects,tour}.csv', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(XINDA, 'yixian-renamed');
      await route.fulfill({ response, body });
    });
    await page.goto(local('/project/yixian-renamed/', locale));
    await expect(page.locator('section:has(> #figures) .lead')).toContainText(
      locale === 'zh' ? '58亿元' : 'CNY 5.8 billion',
    );
    await expect(page.getByText(own.missing.found)).toBeVisible();
  });
});

test('machines find picture, languages and tables', async ({ request, noJs: page }) => {
  for (const path of ['/', '/en/county/heishan/', `/project/${XINDA}/`]) {
    await page.goto(path);
    const meta = (name: string) =>
      page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content');
    expect((await meta('description'))?.length, path).toBeGreaterThan(40);
    const picture = new URL((await meta('og:image'))!, page.url());
    const png = await (await request.get(picture.pathname)).body();
    expect(png.subarray(1, 4).toString(), picture.pathname).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    // Addresses are absolute or not there.
    const links = await page
      .locator('link[rel="canonical"], link[hreflang]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    if (process.env['PUBLIC_SITE_URL']) expect(links).toHaveLength(4);
    else expect(links).toEqual([]);
  }
  await page.goto('/en/');
  const [set] = await dataIn(page);
  expect(set).toMatchObject({ '@type': 'Dataset' });
  const terms = (set?.['usageInfo'] as { url: string }).url;
  expect((await request.get(new URL(terms, page.url()).pathname)).status()).toBe(200);
  for (const { contentUrl } of set?.['distribution'] as { contentUrl: string }[])
    expect((await request.get(new URL(contentUrl, page.url()).pathname)).status()).toBe(200);
});

test('whom to ask is said where the operator has set it; no map library is loaded @full', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.route('**/site.json', (route) =>
    route.fulfill({ json: { contact: { name: 'Desk of investors', phone: '0416 123' } } }),
  );
  await page.goto('/en/county/yixian/');
  await expect(page.getByRole('complementary').getByText('Desk of investors')).toBeVisible();
  const code = asked.filter((url) => url.endsWith('.js'));
  const sizes = await Promise.all(
    code.map(async (url) => (await (await page.request.get(url)).body()).length),
  );
  // Whole, not as compressed for the way.
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(260_000);
});
