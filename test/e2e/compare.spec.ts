/** Counties side by side: what a planner asks of them, by mouse, keyboard and touch, and without a script. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { at, expect, inOneLanguage, PHONE, table, test, type Locale, type Page } from './fixtures';
import { compareWords } from '../../src/lib/i18n/compare';
import { messages } from '../../src/lib/i18n/messages';
import { pageLinks } from '../../src/lib/i18n/page-links';

const HEISHAN = '210726';
const LINGHAI = '210781';
const BEIZHEN = '210782';
const PAIR = `?compare=${HEISHAN},${BEIZHEN}`;
const counties = table('regions').filter(({ in_focus }) => in_focus === 'true');
const targets = table('targets');
const nameOf = (id: string, locale: Locale): string =>
  counties.find(({ region_id }) => region_id === id)![`name_${locale}`]!;

/** Opens the page and waits until it answers. */
async function compare(page: Page, locale: Locale, query = ''): Promise<void> {
  await page.goto(at(locale, '/compare/') + query);
  await expect(page.locator('main[data-live]')).toBeAttached();
}

const box = (page: Page, id: string) => page.locator(`input[name="county"][value="${id}"]`);
const inTable = (page: Page, indicator: string, unit: string) =>
  page.locator(`[data-indicator="${indicator}"] [data-unit="${unit}"]`);
/** Counties in the head of a table; the city stands aside of them. */
const heads = (page: Page, section: string) =>
  page.locator(`section[aria-labelledby="${section}"] thead th:not(.aside)`).allInnerTexts();

/** What a file holds, read as a spreadsheet does. */
async function taken(page: Page, section: string, name: string): Promise<string[][]> {
  const button = page
    .locator(`section[aria-labelledby="${section}"]`)
    .getByRole('button', { name });
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  return Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;
}

/** What reaches beyond the page, but for what scrolls in a place of its own. */
const stickingOut = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll('body *')]
      .filter((node) => !node.closest('[role="region"], .visually-hidden, template'))
      .filter((node) => node.getBoundingClientRect().right > width + 0.5)
      .map((node) => `${node.tagName} ${node.textContent?.trim().slice(0, 40)}`);
  });

inOneLanguage('zh', (locale) => {
  const words = compareWords[locale];

  test('a planner compares two counties and is warned of the basis of their figures', async ({
    page,
  }) => {
    await compare(page, locale);
    for (const { region_id } of counties) {
      await expect(box(page, region_id!)).toBeChecked();
      if (region_id !== HEISHAN && region_id !== BEIZHEN) await box(page, region_id!).uncheck();
    }
    await expect(page).toHaveURL(new RegExp(`\\?compare=${HEISHAN},${BEIZHEN}$`));
    // Two stay.
    await expect(box(page, HEISHAN)).toBeDisabled();
    await expect(box(page, BEIZHEN)).toBeDisabled();

    // It is told before the table, and in full below it.
    const short = page.locator('[data-warning]');
    await expect(short).toContainText(words.mixedOf.count);
    expect((await short.boundingBox())!.y).toBeLessThan(
      (await page.locator('table').first().boundingBox())!.y,
    );
    await expect(short.getByRole('link')).toHaveAttribute('href', '#mixed');

    const warning = page.locator('[data-mixed="count"]');
    for (const [region, value] of [
      [HEISHAN, '180'],
      [BEIZHEN, '253'],
    ] as const) {
      const target = targets.find((row) => row['region_id'] === region && row['value'] === value)!;
      const entry = warning.locator('dl > div').filter({ hasText: value });
      await expect(entry).toContainText(nameOf(region, locale));
      await expect(entry).toContainText(
        table('indicators').find((row) => row['indicator_id'] === target['indicator_id'])![
          `basis_${locale}`
        ]!,
      );
      await entry.locator('a.source').click();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toContainText(target['source_line']!);
      for (const printed of target['as_printed']!.split(';'))
        await expect(dialog).toContainText(printed);
      await dialog.getByRole('button', { name: messages[locale].source.close }).click();
      await expect(dialog).toBeHidden();
      // In the table it stands without a rank.
      const cell = inTable(page, target['indicator_id']!, region);
      await expect(cell).toContainText(value);
      await expect(cell.locator('.rank')).toHaveCount(0);
    }
    await expect(page.locator('.rank')).toHaveCount(0);
  });

  test('one basis is ranked, what is not stated is not', async ({ page }) => {
    await compare(page, locale);
    const growth = 'fixed-asset-investment-growth';
    await expect(inTable(page, growth, LINGHAI)).toContainText(words.rank(1, 2, false));
    await expect(inTable(page, growth, HEISHAN)).toHaveText(messages[locale].notStated);
    await expect(page.locator(`[data-indicator="${growth}"] .said`)).toContainText(
      words.points('2'),
    );
  });

  test('a link restores choice and day, and the way back undoes a change', async ({ page }) => {
    await compare(page, locale, `${PAIR}&today=2024-07-01`);
    expect((await heads(page, 'profile')).filter(Boolean)).toEqual([
      nameOf(HEISHAN, locale),
      nameOf(BEIZHEN, locale),
    ]);
    const day = page.getByLabel(words.calendar.day);
    await expect(day).toHaveValue('2024-07-01');

    await box(page, LINGHAI).check();
    await expect(page).toHaveURL(new RegExp(`compare=${HEISHAN},${LINGHAI},${BEIZHEN}&today=`));
    expect((await heads(page, 'profile')).filter(Boolean)).toHaveLength(3);
    await page.goBack();
    await expect(box(page, LINGHAI)).not.toBeChecked();
    await expect(day).toHaveValue('2024-07-01');

    // The other language and the map take the counties along.
    const other = locale === 'zh' ? 'en' : 'zh';
    await expect(page.getByRole('link', { name: messages[locale].nav.other })).toHaveAttribute(
      'href',
      `${at(other, '/compare/')}${PAIR}&today=2024-07-01`,
    );
    await page.getByRole('link', { name: words.onMap }).click();
    await expect(page).toHaveURL(new RegExp(`regions=${HEISHAN},${BEIZHEN}`));
  });

  test('dates stand before, in or after the day that counts as today @full', async ({ page }) => {
    await compare(page, locale, '?today=2024-06-30');
    const row = (id: string) =>
      page.locator(
        `[data-date="milestones:${table('milestones').find((each) => each['milestone_id'] === id)!['milestone_id']}"]`,
      );
    const dates = table('milestones');
    const day = page.getByLabel(words.calendar.day);
    for (const today of ['2024-06-30', '2024-07-01']) {
      await day.fill(today);
      await expect(page).toHaveURL(new RegExp(`today=${today}`));
      for (const { milestone_id, start, end } of dates) {
        const last = end || start!;
        const standing = last < today ? 'past' : start && start <= today ? 'now' : 'ahead';
        await expect(row(milestone_id!)).toHaveAttribute('data-standing', standing);
        await expect(row(milestone_id!)).toContainText(words.standings[standing]);
        await expect(row(milestone_id!).locator('a.source')).toHaveCount(1);
      }
    }
    await expect(page.locator('[data-date]')).toHaveCount(dates.length);
  });

  test('what the link asks for and is not there is told @full', async ({ page }) => {
    await compare(page, locale, `?compare=999999,${HEISHAN},${BEIZHEN}`);
    const notice = page.getByRole('status').filter({ hasText: '999999' });
    await expect(notice).toBeVisible();
    await expect(box(page, HEISHAN)).toBeChecked();
    await expect(box(page, LINGHAI)).not.toBeChecked();
    await notice.getByRole('button', { name: messages[locale].notices.dismiss }).click();
    await expect(notice).toHaveCount(0);
    await expect(page).toHaveURL(new RegExp(`compare=${HEISHAN},${BEIZHEN}$`));
  });

  test('by keyboard alone', async ({ page }) => {
    await compare(page, locale);
    await box(page, LINGHAI).focus();
    await page.keyboard.press('Space');
    await expect(box(page, LINGHAI)).not.toBeChecked();
    await expect(box(page, LINGHAI)).toBeFocused();
    // A table that does not fit scrolls by the arrows.
    await page.setViewportSize({ width: 390, height: 844 });
    const wide = page.getByRole('region', { name: words.scroll(words.sections.targets) });
    const first = wide.locator('tbody th').first();
    await wide.focus();
    const before = (await first.boundingBox())!.x;
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => wide.evaluate((node) => node.scrollLeft)).toBeGreaterThan(0);
    // Its first column stays.
    expect((await first.boundingBox())!.x).toBeCloseTo(before, 0);
    const source = page.locator('[data-mixed] a.source').first();
    await source.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(source).toBeFocused();
  });

  test('a file holds the numbers of its table', async ({ page }) => {
    await compare(page, locale, PAIR);
    for (const kind of ['stages', 'tiers', 'industries']) {
      const [, ...rows] = await taken(page, kind, words.download);
      const shown = await page
        .locator(`section[aria-labelledby="${kind}"] tbody tr`)
        .evaluateAll((all) =>
          all.map((row) =>
            [...row.querySelectorAll('th, td')].map((cell) => cell.textContent!.trim()),
          ),
        );
      expect(
        rows.map((row) => row.slice(0, -1)),
        kind,
      ).toEqual(shown);
      // And the lines of the document in which what was counted stands.
      for (const row of rows) {
        const counted = row.slice(1, -1).some((count) => Number(count) > 0);
        expect(row.at(-1), row[0]).toMatch(counted ? /^\d+(;\d+)*$/ : /^$/);
      }
    }
    const [, ...indicators] = await taken(page, 'targets', words.download);
    // Three units: the two counties and the city, each with its value and its line.
    const values = indicators.flatMap((row) => row.slice(5, 8)).filter(Boolean);
    const lines = indicators.flatMap((row) => row.slice(8));
    expect(lines.filter(Boolean)).toHaveLength(values.length);
    expect(lines.filter(Boolean).every((line) => /^\d+$/.test(line))).toBe(true);
    const stated = targets.filter(({ region_id }) =>
      [HEISHAN, BEIZHEN, '210700'].includes(region_id!),
    );
    expect(values.map(Number).sort()).toEqual(stated.map(({ value }) => Number(value)).sort());
    const [, ...amounts] = await taken(page, 'amounts', words.download);
    await expect(page.locator('section[aria-labelledby="amounts"] li b')).toHaveCount(
      amounts.length,
    );
  });
});

inOneLanguage('en', (locale) => {
  const words = compareWords[locale];

  test('without a script all counties stand side by side @full', async ({ noJs: page }) => {
    await page.goto(at(locale, '/compare/'));
    expect((await heads(page, 'profile')).filter(Boolean)).toEqual(
      counties.map(({ region_id }) => nameOf(region_id!, locale)),
    );
    // The city has what the document gives no county, and says so where there is nothing.
    const ofCity = (kind: string) => page.locator(`[data-profile="${kind}"] td:last-child`);
    await expect(ofCity('positioning').locator('a.source').first()).toBeVisible();
    await expect(ofCity('land')).toHaveText(words.notStated);
    // Playwright's text selectors do not look into <noscript>.
    await expect(page.locator('noscript p')).toHaveText(words.noScript);
    await expect(page.getByRole('button', { name: words.download })).toHaveCount(0);
    for (const id of ['stages', 'tiers', 'industries', 'amounts'])
      await expect(page.locator(`section[aria-labelledby="${id}"] [data-source]`)).toContainText(
        table('sources')[0]![`title_${locale}`]!,
      );
    await page.locator('[data-mixed] a.source').first().click();
    await expect(page).toHaveURL(/\/data\/#targets:/);
  });

  test('axe finds nothing, and nothing sticks out @full', async ({ open, axe }) => {
    for (const [options, query] of [
      [{ viewport: { width: 1440, height: 900 } }, `${PAIR}&theme=dark`],
      [PHONE, '?compare=999999'],
      [{ ...PHONE, viewport: { width: 320, height: 640 } }, ''],
    ] as const) {
      const page = await open({ reducedMotion: 'reduce', ...options });
      await compare(page, locale, query);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(
        options.viewport.width,
      );
      expect(await stickingOut(page)).toEqual([]);
      // On a narrow page the words of a difference are read without moving the table.
      const below = page.locator('.below p').first();
      if (options.viewport.width < 640) {
        const { x, width } = (await below.boundingBox())!;
        expect(x + width).toBeLessThanOrEqual(options.viewport.width);
        await expect(below).not.toBeEmpty();
      } else await expect(below).toBeHidden();
      await axe(page);
    }
  });

  test('the head keeps to one line beside the map, with a shortlist too @full', async ({
    open,
  }) => {
    for (const width of [320, 390])
      // With a shortlist there is one thing more in the line.
      for (const query of ['', '?keep=projects:yixian-xinda-coal-coke']) {
        const page = await open({ ...PHONE, viewport: { width, height: 844 } });
        await page.goto(at(locale) + query);
        await expect(page.locator('[data-map][data-hydrated]')).toBeAttached();
        if (query) await expect(page.locator('header .tray')).toBeVisible();
        const title = (await page.locator('header .name').boundingBox())!;
        const next = (await page.locator('header .other').boundingBox())!;
        expect(title.x + title.width).toBeLessThanOrEqual(next.x);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
  });

  test('map, county pages and their tables lead there @full', async ({ noJs: page }) => {
    await page.goto(at(locale, '/county/heishan/'));
    await page.getByRole('link', { name: pageLinks[locale].compare }).click();
    await expect(page).toHaveURL(new RegExp(`${at(locale, '/compare/')}$`));
    await page.goto(at(locale));
    await page.locator('#county-table + p a').click();
    await expect(page).toHaveURL(new RegExp(`${at(locale, '/compare/')}$`));
  });

  test('on paper no table is cut', async ({ page }) => {
    await page.setViewportSize({ width: 718, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    await compare(page, locale);
    const cut = await page
      .getByRole('region')
      .evaluateAll((all) => all.map((node) => node.scrollWidth - node.clientWidth));
    expect(cut.every((pixels) => pixels <= 0)).toBe(true);
  });
});
