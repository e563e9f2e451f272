/** An open page follows what is replaced on the server, tables and settings, and keeps to its own while that is wrong. */
import { expect, explore, inOneLanguage, test, type Page } from './fixtures';
import { readFileSync } from 'node:fs';
import { messages } from '../../src/lib/i18n/messages';
import { refused, unfit } from '../../src/lib/i18n/refused';

const XINDA = 'projects:yixian-xinda-coal-coke';
const AS_BUILT = readFileSync('data/projects.csv', 'utf8');
const ROW =
  1 + AS_BUILT.split('\n').findIndex((line) => line.startsWith('yixian-xinda-coal-coke,'));
/** The table with another amount in the row of the Xinda project. */
const withAmount = (amount: string): string =>
  AS_BUILT.split('\n')
    .map((line, i) => (i === ROW - 1 ? line.replace(',58,', `,${amount},`) : line))
    .join('\n');
const MONEY = {
  zh: { 58: '58亿元', 61: '61亿元' },
  en: { 58: 'CNY 5.8 billion', 61: 'CNY 6.1 billion' },
} as const;

/** Serves a projects table of the test's choice, as an operator who replaces the file. */
async function operator(page: Page) {
  let body = AS_BUILT;
  await page.route('**/data/projects.csv', (route) =>
    route.fulfill({ body, contentType: 'text/csv; charset=utf-8' }),
  );
  return {
    replace: (text: string) => (body = text),
    /** Waits until the page has looked at the file; until it does, the page is told to look now. */
    seen: async () => {
      const looked = page.waitForResponse('**/data/projects.csv');
      const nudge = setInterval(
        () => void page.evaluate(() => window.dispatchEvent(new Event('online'))).catch(() => {}),
        500,
      );
      await looked.finally(() => clearInterval(nudge));
    },
  };
}
const PARSER = /UndetectableDelimiter/;

test.use({ viewport: { width: 1440, height: 900 } });

inOneLanguage('zh', (locale) => {
  const words = messages[locale];

  test('replaced, refused and recovered', async ({ page, problems }) => {
    problems.expect(/^failed request: \S+\/data\/\w+\.csv/);
    const scripts: Promise<string>[] = [];
    page.on('response', (response) => {
      if (/\.js$/.test(response.url())) scripts.push(response.text().catch(() => ''));
    });
    const parserCame = async () => (await Promise.all(scripts)).some((text) => PARSER.test(text));
    const projects = await operator(page);
    await explore(page, locale, `?focus=${XINDA}`);
    const card = page.locator('[data-card]');
    const footer = page.getByRole('contentinfo');
    const notice = page.getByRole('status').filter({ hasText: refused.tables[locale] });
    await expect(card).toContainText(MONEY[locale][58]);

    await projects.seen();
    expect(await parserCame(), 'nothing changed: the parser stays where it is').toBe(false);
    await expect(footer).not.toContainText(words.upkeep.fresh);

    projects.replace(withAmount('61'));
    await projects.seen();
    await expect(card).toContainText(MONEY[locale][61]);
    await expect(page.locator(`.list li:has([data-row-ref="${XINDA}"])`)).toContainText(
      MONEY[locale][61],
    );
    await expect(footer).toContainText(words.upkeep.fresh);
    await expect(notice).toHaveCount(0);
    expect(await parserCame()).toBe(true);

    projects.replace(withAmount('lots'));
    await projects.seen();
    await expect(notice).toContainText('projects.csv');
    await expect(notice).toContainText(locale === 'zh' ? `第 ${ROW} 行` : `row ${ROW}`);
    await expect(notice).toContainText('investment_100m_cny');
    await expect(notice).toContainText(
      locale === 'zh' ? '“lots”，应为数字' : '“lots”; expected a number',
    );
    await expect(card).toContainText(MONEY[locale][61]);
    await notice.getByRole('button', { name: words.notices.dismiss }).click();
    await expect(notice).toHaveCount(0);

    projects.replace(AS_BUILT);
    await projects.seen();
    await expect(card).toContainText(MONEY[locale][58]);
    await expect(footer).not.toContainText(words.upkeep.fresh);
  });

  test('a link to a row that came since the page was built waits for it @full', async ({
    page,
  }) => {
    const id = 'zz-since-then';
    const xinda = AS_BUILT.split('\n')[ROW - 1]!;
    const projects = await operator(page);
    projects.replace(`${AS_BUILT}${xinda.replace('yixian-xinda-coal-coke', id)}\n`);
    await page.addInitScript((id) => {
      new MutationObserver(() => {
        if (document.body?.textContent.includes(`projects:${id}`)) performance.mark('told');
      }).observe(document, { subtree: true, childList: true, characterData: true });
    }, id);
    await explore(page, locale, `?focus=projects:${id}`);
    await expect(page.locator('[data-card]')).toHaveAttribute('data-card', `projects:${id}`);
    await expect(page).toHaveURL(new RegExp(`focus=projects:${id}`));
    expect(await page.evaluate(() => performance.getEntriesByName('told').length)).toBe(0);
  });

  test('a set that is right and does not fit the map is told, and the page goes on @full', async ({
    page,
    problems,
  }) => {
    problems.expect(/^failed request: \S+\/data\/\w+\.csv/);
    const off = '210799';
    let regions = readFileSync('data/regions.csv', 'utf8');
    await page.route('**/data/regions.csv', (route) =>
      route.fulfill({ body: regions, contentType: 'text/csv; charset=utf-8' }),
    );
    const projects = await operator(page);
    await explore(page, locale, `?focus=${XINDA}`);
    const rows = page.locator('.list li');
    const before = await rows.count();

    regions += `${off},elsewhere,county,别县,Elsewhere County,别县,Elsewhere,true\n`;
    projects.replace(
      withAmount('61')
        .replace('yixian-xinda-coal-coke,210727,', `yixian-xinda-coal-coke,${off},`)
        .replace(',320,万吨/年,yixian-lingbei,lingbei,', ',320,万吨/年,yixian-lingbei,,'),
    );
    await projects.seen();
    const notice = page.getByRole('status').filter({ hasText: refused.tables[locale] });
    await expect(notice).toContainText(unfit.offMap(off)[locale]);
    await expect(page.locator('[data-card]')).toContainText(MONEY[locale][58]);
    await expect(rows).toHaveCount(before);
    await notice.getByRole('button', { name: words.notices.dismiss }).click();
    await page.locator('.list [data-row-ref]').first().click();
    await expect(page).not.toHaveURL(/xinda/);
  });

  test('a table that is gone is told, and the page goes on @full', async ({ page, problems }) => {
    problems.expect(/status 404: \S+\/data\/stages\.csv$/, /console: .*404.*\/data\/stages\.csv/);
    await page.route('**/data/stages.csv', (route) => route.fulfill({ status: 404, body: '' }));
    const projects = await operator(page);
    await explore(page, locale);
    await projects.seen();
    const notice = page.getByRole('status').filter({ hasText: refused.tables[locale] });
    await expect(notice).toContainText('stages.csv');
    await expect(page.locator('.list li').first()).toBeVisible();
  });
});

inOneLanguage('en', (locale) => {
  const words = messages[locale];

  test('the settings of the site are read from the server', async ({ page }) => {
    const approval = 'GS(2031)0007';
    await page.route('**/site.json', (route) =>
      route.fulfill({
        json: { map: { approval }, contact: { name: 'A. Person', phone: '010 123' } },
      }),
    );
    await explore(page, locale);
    const footer = page.getByRole('contentinfo');
    await expect(footer).toContainText(words.about.boundaries);
    await expect(footer).not.toContainText(words.site.contact);
    await expect(footer).toContainText(words.site.approved(approval));
    await expect(page.locator('.credit')).toContainText(words.site.approved(approval));
    await expect(footer).toContainText('A. Person');
    await expect(footer.getByRole('link', { name: '010 123' })).toHaveAttribute(
      'href',
      'tel:010123',
    );
    // On a wide page it is one press away from the map.
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.locator('.credit').getByRole('link', { name: words.site.contact }).click();
    await expect(footer.getByRole('link', { name: '010 123' })).toBeInViewport();
  });

  test('settings that are wrong are told, and none of them holds @full', async ({ page }) => {
    await page.route('**/site.json', (route) =>
      route.fulfill({ json: { map: { approval: 'GS(2031)0007', frame_limit_ms: 'fast' } } }),
    );
    await explore(page, locale);
    const notice = page.getByRole('status').filter({ hasText: refused.site[locale] });
    await expect(notice).toContainText('site.json');
    await expect(notice).toContainText('map.frame_limit_ms');
    await expect(notice).toContainText('"fast"');
    await expect(page.locator('.credit')).toContainText(words.about.boundaries);
    await notice.getByRole('button').click();
    await expect(notice).toHaveCount(0);
  });
});
