/** A replaced projects.csv of many rows: the page takes it over, goes on answering, and counts what it cannot draw. */
import { expect, explore, inOneLanguage, test, type Page } from './fixtures';
import Papa from 'papaparse';
import { readFileSync } from 'node:fs';
import { messages } from '../../src/lib/i18n/messages';
import { countWords } from '../../src/lib/i18n/counts';
import { unfit, refused } from '../../src/lib/i18n/refused';
import { MOST_ROWS } from '../../src/routes/limits';

/**
 * Milliseconds that one task may take once a set of so many rows is there: generous, as tests run on two shared cores
 * without a GPU, and no more than in proportion. Work on pairs of rows, or a mark a row, took minutes.
 */
const longestFor = (count: number): number => 2_000 * Math.max(1, count / 20_000);
const SIZES = [20_000, 100_000];

const [HEADER = '', ...SHIPPED] = readFileSync('data/projects.csv', 'utf8').trim().split('\n');
const PLACES = Papa.parse<Record<string, string>>(readFileSync('data/places.csv', 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data;
const COUNTIES = ['210726', '210727', '210781', '210782'];
const INDUSTRIES = ['food', 'new_energy', 'equipment', 'logistics'];

/** The shipped rows and as many more as make the number: every fourth has a place, every twentieth no county. */
function csv(count: number): string {
  const rows = Array.from({ length: count - SHIPPED.length }, (_, i) => {
    const place = i % 4 === 0 ? PLACES[(i / 4) % PLACES.length]! : null;
    const region =
      i % 20 === 1 ? '210700' : (place?.region_id ?? COUNTIES[Math.floor(i / 3) % COUNTIES.length]);
    const id = String(i).padStart(6, '0');
    const industry = INDUSTRIES[Math.floor(i / 4) % INDUSTRIES.length];
    const amount = i % 2 ? '' : String(1 + (i % 90));
    return `zz-${id},${region || '210700'},大项目${id},Large project ${id},,,${industry},signed,${amount},,,,${place?.place_id ?? ''},,,,,jinzhou-2024,65,大项目${id}`;
  });
  return [HEADER, ...SHIPPED, ...rows, ''].join('\n');
}

const longest = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { long } = window as unknown as { long: number[] };
    return Math.max(0, ...long.splice(0));
  });

async function replaced(page: Page, count: number): Promise<void> {
  await page.addInitScript(() => {
    const long: number[] = [];
    (window as unknown as { long: number[] }).long = long;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(duration);
    }).observe({ type: 'longtask' });
  });
  const body = csv(count);
  await page.route('**/data/projects.csv', (route) =>
    route.fulfill({ body, contentType: 'text/csv; charset=utf-8' }),
  );
}

test.use({ viewport: { width: 1440, height: 900 } });

inOneLanguage('zh', (locale) => {
  const words = messages[locale];

  for (const count of SIZES)
    test(`${count} rows are applied, counted, filtered and searched @full`, async ({ page }) => {
      test.setTimeout(240_000);
      await replaced(page, count);
      await explore(page, locale);
      const list = page.locator('.list');
      await expect(list.locator('h3').first()).toContainText(words.list.count(count), {
        timeout: 120_000,
      });
      const counts = page.locator('.marks .mark[data-glyph^="count"]');
      await expect(counts.first()).toBeVisible();
      await page.waitForTimeout(1_000);
      await longest(page);

      // All rows are counted: on the map those with a county or a place, on the shelf the others.
      const numbers = await page
        .locator('.labels [data-label^="bins:"]')
        .evaluateAll((nodes) => nodes.map((node) => Number(node.textContent!.replace(/\D/g, ''))));
      expect(await counts.count()).toBeLessThan(100);
      const shelf = await page.locator('.beside .shelf h4 .count').first().textContent();
      const beside = Number(shelf!.replace(/\D/g, ''));
      const drawn = numbers.reduce((sum, each) => sum + each, 0);
      // A number that finds no room is left to the hover card.
      expect(drawn + beside).toBeLessThanOrEqual(count);
      expect(drawn + beside).toBeGreaterThan(count * 0.9);
      await expect(page.locator('.legends')).toContainText(countWords[locale].note);

      await list.locator('[data-row-ref^="projects:"]').first().click();
      await expect(page.locator('[data-card]')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.locator('[data-card]')).toHaveCount(0);
      expect(await longest(page), 'a row chosen').toBeLessThan(longestFor(count));

      // A count is followed to its rows: a county's by its filter.
      const county = page.locator('.marks .mark[data-ref^="bins:county:210726"] .k > g');
      const box = (await county.boundingBox())!;
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await expect(page.locator('div.map')).toContainText(countWords[locale].county('黑山县'));
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await expect(page).toHaveURL(/regions=210726/);
      await expect(page.locator('.marks .mark[data-ref^="bins:county:"]')).toHaveCount(1);
      expect(await longest(page), 'a filter').toBeLessThan(longestFor(count));

      await page.locator('.find input').first().fill('大项目000123');
      await expect(page.locator('[role=listbox]')).toContainText('大项目000123', {
        timeout: 90_000,
      });
      expect(await longest(page), 'the index and a search').toBeLessThan(longestFor(count));
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/q=/);
      expect(await longest(page), 'a search followed').toBeLessThan(longestFor(count));
    });

  test('more rows than can be used are refused, and the page goes on @full', async ({ page }) => {
    test.setTimeout(180_000);
    await replaced(page, MOST_ROWS + 1);
    await explore(page, locale);
    const rows = page.locator('.list li');
    const before = await rows.count();
    const notice = page.getByRole('status').filter({ hasText: refused.tables[locale] });
    await expect(notice).toContainText(unfit.tooMany(0, MOST_ROWS)[locale].split('最多')[1]!, {
      timeout: 150_000,
    });
    await expect(rows).toHaveCount(before);
    expect(await longest(page)).toBeLessThan(longestFor(MOST_ROWS));
  });
});
