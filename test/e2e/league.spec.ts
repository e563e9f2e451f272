/** The monthly league: a planner's own table from file to ranks, what is wrong with a broken one, and where figures stay. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { date, quantity } from '../../src/lib/i18n/format';
import { leagueWords } from '../../src/lib/i18n/league';
import { leaguePageWords } from '../../src/lib/i18n/league-page';
import { messages } from '../../src/lib/i18n/messages';
import {
  BEIZHEN,
  HEADER,
  HEISHAN,
  LINGHAI,
  progressFile,
  progressRows,
  rowOf,
  YIXIAN,
} from '../fixtures/progress-file';
import {
  at,
  expect,
  inBothLanguages,
  inOneLanguage,
  PHONE,
  table,
  test,
  type Locale,
} from './fixtures';

const NAME = 'progress-2024.csv';
const csv = (text: string | Buffer, name = NAME) => ({
  name,
  mimeType: 'text/csv',
  buffer: typeof text === 'string' ? Buffer.from(text) : text,
});

/** Opens the page and waits until it answers. */
async function league(page: Page, locale: Locale, query = ''): Promise<void> {
  await page.goto(at(locale, '/league/') + query);
  await expect(page.locator('main[data-live]')).toBeAttached();
}
const load = (page: Page, file = csv(progressFile())) =>
  page.locator('input[type="file"]').setInputFiles(file);
/** A row of the league. */
const unit = (page: Page, id: string) =>
  page.locator(`section[aria-labelledby="league"] tr[data-unit="${id}"]`);
const by = (page: Page, id: string, indicator: string) =>
  unit(page, id).locator(`td[data-indicator="${indicator}"]`);
const inSection = (page: Page, section: string, id: string) =>
  page.locator(`section[aria-labelledby="${section}"] tr[data-unit="${id}"]`);
/** The first three of the league. */
const first = (page: Page) =>
  page
    .locator('section[aria-labelledby="league"] tr[data-unit]')
    .evaluateAll((rows) => rows.slice(0, 3).map((row) => row.getAttribute('data-unit')));

/** What a file holds, read as a spreadsheet does. */
async function taken(page: Page, section: string, name: string): Promise<string[][]> {
  const button = page
    .locator(`section[aria-labelledby="${section}"]`)
    .getByRole('button', { name, exact: true });
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const text = readFileSync(await file.path(), 'utf8');
  return Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
}

inOneLanguage('zh', (locale) => {
  const words = leaguePageWords[locale];
  const said = leagueWords[locale];

  test('a planner loads a table and gets the league, right to the figure', async ({ page }) => {
    await league(page, locale);
    await expect(page.locator('#own')).toBeVisible();
    await expect(page.locator('#league')).toHaveCount(0);
    await load(page);
    await expect(page.locator('#league')).toHaveText(said.monthly(2024, 6));

    // Over all: Linghai ¾, Beizhen 7/12, Heishan nothing; Yixian lacks one indicator and has no place.
    await expect.poll(() => first(page)).toEqual([LINGHAI, BEIZHEN, HEISHAN]);
    for (const [id, rank, points, moved, band] of [
      [LINGHAI, 1, '0.750', 0, 1],
      [BEIZHEN, 2, '0.583', 0, 2],
      [HEISHAN, 3, '0.000', 1, 3],
    ] as const) {
      const overall = unit(page, id).locator('[data-overall]');
      await expect(overall).toContainText(words.place(rank, 0, 3));
      await expect(overall).toContainText(points);
      await expect(overall.locator('[data-moved]')).toHaveAttribute('data-moved', String(moved));
      await expect(unit(page, id)).toContainText(said.bands[band]);
    }
    await expect(unit(page, YIXIAN).locator('[data-overall]')).toHaveText(
      said.lacking([said.indicators.projects_in_reserve]),
    );
    await expect(by(page, YIXIAN, 'projects_in_reserve')).toHaveText(said.notRanked);
    await expect(unit(page, '210702').locator('[data-overall]')).toHaveText(said.notRanked);
    // The units ranked are not those of the month before.
    await expect(page.locator('section[aria-labelledby="league"]')).toContainText(said.moved);

    // Ties share a place, and movement is told against May: Yixian was last, Linghai first.
    for (const [id, moved] of [
      [YIXIAN, 3],
      [LINGHAI, 0],
    ] as const) {
      const cell = by(page, id, 'projects_started');
      await expect(cell).toContainText('70');
      await expect(cell).toContainText(words.place(1, 1, 4));
      await expect(cell.locator('[data-moved]')).toHaveAttribute('data-moved', String(moved));
    }
    const row = rowOf(`2024-06,${HEISHAN},investment_growth,`);
    await expect(by(page, HEISHAN, 'investment_growth')).toContainText('2.5%');
    await expect(by(page, HEISHAN, 'investment_growth')).toContainText(words.row(row));

    const [, ...rows] = await taken(page, 'league', words.download);
    expect(rows).toHaveLength(7 * 5);
    expect(rows[0]!.slice(0, 10)).toEqual([
      '2024-06',
      rows[0]![1],
      words.overall,
      '',
      '',
      '1',
      '0',
      '3',
      '0',
      '0.75',
    ]);
  });

  test('targets, deadlines and map of the month', async ({ page }) => {
    await league(page, locale);
    await load(page);
    const completion = inSection(page, 'completion', HEISHAN);
    // 60 of 180 at the end of June, when 90 would be on time.
    await expect(completion.last()).toHaveAttribute('data-state', 'late');
    await expect(completion.last()).toContainText('33.3%');
    await expect(completion.last()).toContainText('50%');
    await expect(completion.last()).toContainText(
      said.behind(quantity(30, 'count', locale), 'count'),
    );
    await expect(completion.first()).toContainText(said.reasons['no-target']);
    await expect(inSection(page, 'completion', LINGHAI).first()).toHaveAttribute(
      'data-state',
      'on-time',
    );
    const target = table('targets').find(
      (each) => each['target_id'] === 'heishan-started-projects',
    )!;
    await completion.last().locator('a.source').click();
    await expect(page.getByRole('dialog')).toContainText(target['as_printed']!.split(';')[1]!);
    await page.getByRole('dialog').getByRole('button').click();

    const named = table('projects').length;
    const deadlines = page.locator('section[aria-labelledby="deadlines"]');
    await expect(deadlines.locator('[data-said]')).toHaveText(
      words.deadlines.said(2, 0, 2, named - 4),
    );
    const overdue = deadlines.locator('tr[data-state="overdue"]');
    await expect(overdue).toHaveCount(2);
    await expect(overdue.first()).toHaveAttribute('data-project', 'heishan-spic-wind');
    await expect(overdue.first()).toContainText(date('2024-04-30', locale, true));
    await expect(overdue.first()).toContainText('20%');
    await expect(overdue.first()).toContainText(words.row(rowOf('2024-06,,,,heishan-spic-wind')));
    await expect(overdue.last()).toHaveAttribute('data-project', 'heishan-aidun-wind');
    await expect(overdue.last().locator('a.source')).toHaveCount(2);
    await expect(
      inSection(page, 'deadlines', HEISHAN).locator('[data-count="overdue"]'),
    ).toHaveText('2');
    const [, ...rows] = await taken(page, 'deadlines', words.download);
    expect(rows).toHaveLength(named);

    const onMap = (id: string) =>
      page.locator(`section[aria-labelledby="map"] g[data-unit="${id}"]`);
    await expect(onMap(HEISHAN)).toHaveAttribute('data-state', 'band-3');
    await expect(onMap(YIXIAN)).toHaveAttribute('data-state', 'unknown');
    const shown = page.getByLabel(words.map.show);
    await expect(shown).toHaveValue('league');
    await expect(inSection(page, 'map', LINGHAI)).toContainText(words.map.rank(1, 0));
    await shown.selectOption('deadlines');
    await expect(page).toHaveURL(/metric=deadlines/);
    await expect(onMap(HEISHAN)).toHaveAttribute('data-state', 'late');
    await expect(onMap(BEIZHEN)).toHaveAttribute('data-state', 'on-time');
    await expect(onMap(YIXIAN)).toHaveAttribute('data-state', 'unknown');
    await page.getByLabel(words.map.show).selectOption('investment_growth');
    await expect(page).toHaveURL(/metric=investment_growth/);
    await expect(onMap(HEISHAN)).toHaveAttribute('data-state', 'unknown');
    await expect(onMap(YIXIAN)).toHaveAttribute('data-state', 'on-time');

    // In April the same project had time left.
    await page
      .locator('main label', { hasText: words.month })
      .locator('select')
      .selectOption('2024-04');
    await expect(page).toHaveURL(/today=2024-04-30/);
    await expect(deadlines.locator('[data-said]')).toHaveText(
      words.deadlines.said(0, 1, 0, named - 1),
    );
    await expect(by(page, HEISHAN, 'projects_started')).toContainText(words.place(1, 0, 4));
    await page.goBack();
    await expect(page.locator('#league')).toHaveText(said.monthly(2024, 6));
  });

  test('a month without rows ranks nobody, and no other month stands in', async ({ page }) => {
    await league(page, locale, '?today=2024-09-30');
    await load(page);
    await expect(page.locator('#league')).toHaveText(said.monthly(2024, 9));
    await expect(page.getByText(words.noRows(words.monthName(2024, 9)))).toBeVisible();
    await expect(page.locator('tr[data-rank]')).toHaveCount(0);
    await expect(page.locator('tr[data-state="overdue"]')).toHaveCount(0);
  });

  test('a broken table is told cell by cell, and the page keeps what it had', async ({ page }) => {
    await league(page, locale);
    await load(page);
    await expect(unit(page, LINGHAI)).toHaveAttribute('data-rank', '1');
    const broken = [
      `2024-13,${HEISHAN},investment_growth,4,,,`,
      `2024-06,210799,projects_started,4,,,`,
      `2024-06,${HEISHAN},projects_started,-2,,,`,
      `2024-06,${HEISHAN},investment_growth,viel,,,`,
      `2024-06,,,,no-such-project,construction,`,
      `2024-06,,,,heishan-aidun-wind,construction,1.5`,
      `2024-06,${YIXIAN},,7,,,`,
    ];
    await load(page, csv(progressFile(broken), 'broken.csv'));
    const refused = page.locator('[data-refused]');
    await expect(refused).toContainText(words.refused('broken.csv', broken.length));
    await expect(refused).toContainText(words.still(NAME));
    const cells = [
      'month',
      'region_id',
      'value',
      'value',
      'project_id',
      'share_done',
      'indicator_id',
    ];
    for (const [i, column] of cells.entries()) {
      const issue = refused.locator(`[data-issue="${i + 2} ${column}"]`);
      await expect(issue).toHaveCount(1);
      await expect(issue).toContainText(
        { zh: `第 ${i + 2} 行 ${column} 列`, en: `row ${i + 2}, column ${column}` }[locale],
      );
    }
    await expect(refused.locator('[data-issue="5 value"]')).toContainText('“viel”');
    await expect(unit(page, LINGHAI)).toHaveAttribute('data-rank', '1');
    await expect(page.locator('[data-loaded]').first()).toContainText(NAME);
    const [, ...rows] = await taken(page, 'own', words.allErrors);
    expect(rows.map(([row]) => Number(row))).toEqual(cells.map((_, i) => i + 2));

    await refused.getByRole('button', { name: messages[locale].notices.dismiss }).click();
    await expect(refused).toHaveCount(0);
    await expect(page.locator('input[type="file"]')).toBeFocused();
    await load(page, csv('PK\u0003\u0004', 'progress.xlsx'));
    await expect(refused).toContainText(words.refusedWhy.workbook);
    await load(page, csv(Buffer.alloc(512 * 1024 + 1, 'a'), 'large.csv'));
    await expect(refused).toContainText(words.refusedWhy['too-large']);
    await load(page, csv(`${HEADER}\n`, 'empty.csv'));
    await expect(refused).toContainText(words.refusedWhy.empty);
    await expect(unit(page, LINGHAI)).toHaveAttribute('data-rank', '1');
    // A right one takes the place of both.
    await load(page, csv(progressFile(progressRows().slice(0, 16)), 'april.csv'));
    await expect(refused).toHaveCount(0);
    await expect(page.locator('#league')).toHaveText(said.monthly(2024, 4));
  });

  test('kept only if asked, brought back by a reload, removed everywhere @full', async ({
    page,
  }) => {
    await league(page, locale);
    await load(page);
    await expect(unit(page, LINGHAI)).toBeVisible();
    // The other language has it too, and nothing of it is left in the tab.
    await page.getByRole('link', { name: messages[locale].nav.other }).click();
    await expect(unit(page, LINGHAI)).toHaveAttribute('data-rank', '1');
    expect(
      await page.evaluate(() =>
        [localStorage, sessionStorage].flatMap((each) =>
          // The wish for the moving map is that of the tests.
          Object.keys(each).filter((key) => key.startsWith('atlas') && key !== 'atlas-map'),
        ),
      ),
    ).toEqual([]);
    await page.reload();
    await expect(page.locator('main[data-live]')).toBeAttached();
    await expect(page.locator('#league')).toHaveCount(0);
    await league(page, locale);
    await load(page);
    await expect(unit(page, LINGHAI)).toBeVisible();
    await page.reload();
    await expect(page.locator('main[data-live]')).toBeAttached();
    await expect(page.getByText(words.without)).toBeVisible();
    await expect(page.locator('#league')).toHaveCount(0);

    await load(page);
    const keep = page.getByRole('switch', { name: words.keep });
    await keep.check();
    await page.reload();
    await expect(unit(page, LINGHAI)).toHaveAttribute('data-rank', '1');
    await expect(page.locator('[data-loaded]').first()).toContainText(words.from.kept);
    await expect(keep).toBeChecked();
    // The other language has it too.
    await page.getByRole('link', { name: messages[locale].nav.other }).click();
    await expect(unit(page, LINGHAI)).toHaveAttribute('data-rank', '1');
    await page.goBack();

    // Another page of the site that is open follows.
    const other = await page.context().newPage();
    await league(other, locale);
    await expect(unit(other, LINGHAI)).toBeVisible();
    await page.getByRole('button', { name: words.remove }).click();
    await expect(page.locator('#league')).toHaveCount(0);
    await expect(page.locator('input[type="file"]')).toBeFocused();
    await expect(page.getByText(words.removed)).toBeVisible();
    await expect(other.locator('#league')).toHaveCount(0);
    expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).toBe('[]');
    await page.reload();
    await expect(page.locator('main[data-live]')).toBeAttached();
    await expect(page.getByText(words.without)).toBeVisible();
  });

  test('a storage that is full or closed is told, and the table stays @full', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await league(page, locale);
    await load(page);
    const keep = page.getByRole('switch', { name: words.keep });
    await keep.click();
    await expect(page.getByText(words.trouble.full)).toBeVisible();
    await expect(keep).not.toBeChecked();
    await expect(unit(page, LINGHAI)).toHaveAttribute('data-rank', '1');
    await page.evaluate(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('closed', 'SecurityError');
        },
      });
    });
    await keep.click();
    await expect(page.getByText(words.trouble.blocked)).toBeVisible();
    await expect(unit(page, LINGHAI)).toHaveAttribute('data-rank', '1');
  });

  test('rules stand in the address, are changed and reset, and what does not hold is told', async ({
    page,
  }) => {
    // Reserve alone counts: Beizhen leads, Yixian is still without a place.
    await league(page, locale, '?rules=0-0-0-3.33-67.40');
    await load(page);
    await expect.poll(() => first(page)).toEqual([BEIZHEN, LINGHAI, HEISHAN]);
    // With 40 % to spare, 60 of the 90 expected is no longer slow.
    await expect(inSection(page, 'completion', HEISHAN).last()).toHaveAttribute(
      'data-state',
      'on-time',
    );
    const rule = (field: string) => page.locator(`input[data-rule="${field}"]`);
    await expect(rule('projects_in_reserve')).toHaveValue('3');
    await rule('projects_in_reserve').fill('0');
    await rule('projects_in_reserve').blur();
    const expected = words.rules.refused(
      said.indicators.projects_in_reserve,
      '0',
      3,
      words.rules.zero,
    );
    await expect(rule('projects_in_reserve')).toHaveAccessibleDescription(expected);
    await expect(rule('projects_in_reserve')).toHaveValue('3');
    const invalid = page.locator('input[aria-invalid="true"]');
    expect(
      await invalid.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['rule'])),
    ).toEqual(['projects_in_reserve']);
    await expect(rule('slow')).toHaveAccessibleDescription('');
    await rule('investment_growth').fill('9');
    await rule('investment_growth').blur();
    await expect(page).toHaveURL(/rules=9-0-0-3\.33-67\.40/);
    await expect(page.getByText(words.rules.zero)).toHaveCount(0);
    await expect(invalid).toHaveCount(0);
    await expect.poll(async () => (await first(page))[0]).toBe(LINGHAI);
    await page.getByRole('button', { name: said.rules.reset }).click();
    await expect(page).not.toHaveURL(/rules=/);
    await expect(rule('slow')).toHaveValue('10');

    await league(page, locale, '?rules=0-0-0-0.33-67.10');
    await expect(page.getByRole('status').filter({ hasText: '0-0-0-0.33-67.10' })).toBeVisible();
  });

  test('a table of the server is read as the page opens, and gives way to an own one', async ({
    page,
    problems,
  }) => {
    problems.expect(/^failed request: \S+\/data\/progress\.csv/);
    let body = progressFile();
    await page.route('**/data/progress.csv', (route) =>
      route.fulfill({ body, contentType: 'text/csv; charset=utf-8' }),
    );
    const look = async () => {
      const looked = page.waitForResponse('**/data/progress.csv');
      await page.evaluate(() => window.dispatchEvent(new Event('online')));
      await looked;
    };
    await league(page, locale);
    await expect(unit(page, LINGHAI)).toHaveAttribute('data-rank', '1');
    const note = page.locator('[data-loaded]').first();
    await expect(note).toContainText(words.from.server);
    await expect(page.getByRole('button', { name: words.remove })).toHaveCount(0);
    // A broken one is told, and what was there stays.
    body = `${HEADER}\n2024-06,${HEISHAN},investment_growth,lots,,,\n`;
    await look();
    await expect(page.locator('[data-refused]')).toContainText('progress.csv');
    await expect(page.locator('[data-issue="2 value"]')).toBeVisible();
    await expect(unit(page, LINGHAI)).toHaveAttribute('data-rank', '1');
    body = progressFile();
    await look();
    await expect(page.locator('[data-refused]')).toHaveCount(0);

    await load(page, csv(progressFile(progressRows().slice(0, 16)), 'mine.csv'));
    await expect(note).toContainText('mine.csv');
    await page.getByRole('button', { name: words.remove }).click();
    await expect(note).toContainText(words.from.server);
    // Without rows there is no table.
    body = `${HEADER}\n`;
    await look();
    await expect(page.locator('#league')).toHaveCount(0);
  });

  test('no request carries a figure, and an empty table is for the month', async ({ page }) => {
    await league(page, locale);
    await page.waitForLoadState('networkidle');
    const sent: string[] = [];
    page.on('request', (request) =>
      sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`),
    );
    const secret = '31.4159';
    await load(page, csv(`${HEADER}\n2024-06,${HEISHAN},investment_growth,${secret},,,\n`));
    await expect(by(page, HEISHAN, 'investment_growth')).toContainText(secret);
    await page.getByRole('switch', { name: words.keep }).check();
    await page.getByLabel(words.map.show).selectOption('investment_growth');
    await expect(page).toHaveURL(/metric=investment_growth/);
    await page.waitForLoadState('networkidle');
    expect(page.url()).not.toContain(secret);
    for (const request of sent) {
      expect(request).toMatch(/^GET /);
      expect(request).not.toContain(secret);
    }
    await page.locator('summary', { hasText: words.fillTitle }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: said.template.button }).click(),
    ]);
    expect(file.suggestedFilename()).toContain('2024-06');
    const lines = readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\n');
    expect(lines[0]).toBe(HEADER);
    expect(lines).toHaveLength(1 + 7 * 4 + table('projects').length);
    // As it stands it says nothing; with one figure in it, the other rows are left out.
    await load(page, csv(lines.join('\n'), 'empty.csv'));
    await expect(page.locator('[data-refused]')).toContainText(words.refusedWhy.unfilled);
    const [head, row = '', ...rest] = lines;
    const filled = row.replace('2024-06', 'Jun-24').replace(',,,,', ',4,,,');
    await load(page, csv([head, filled, ...rest].join('\n'), 'part.csv'));
    await expect(page.locator('[data-unfilled]')).toHaveText(words.unfilled(rest.length));
    await expect(page.locator('[data-taken]')).toContainText('“Jun-24”');
  });

  test('a table in GB18030, dropped on the page @full', async ({ page }) => {
    await league(page, locale);
    // A stray word in Chinese, as GB18030 writes it, in a cell that is then named.
    const text = progressFile(progressRows().slice(0, 4));
    const bytes = [...Buffer.from(text.trimEnd()), 0xba, 0xda, 0xc9, 0xbd, 0x0a];
    await page.locator('.drop').evaluate((zone, bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], 'gb.csv', { type: 'text/csv' }));
      zone.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    }, bytes);
    await expect(page.locator('[data-issue="5 share_done"]')).toContainText('黑山');
    await page.locator('.drop').evaluate((zone, text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'right.csv', { type: 'text/csv' }));
      zone.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    }, text);
    await expect(page.locator('[data-loaded]').first()).toContainText('right.csv');
  });
});

inBothLanguages((locale) => {
  const words = leaguePageWords[locale];

  test('without a script the page says what the league is and shows no figures', async ({
    noJs: page,
  }) => {
    await page.goto(at(locale, '/league/'));
    await expect(page.getByText(words.without)).toBeVisible();
    await expect(page.locator('noscript p')).toHaveText(words.noScript);
    for (const ref of [
      'statements:horse-race',
      'statements:monthly-bulletins',
      'statements:reminder-letters',
      'milestones:resumption-deadline',
      'milestones:new-starts-deadline',
      'milestones:quarterly-reminder',
    ]) {
      const entry = page.locator(`[data-entry="${ref}"]`);
      await expect(entry).toBeVisible();
      await expect(entry.locator('a.source')).toHaveAttribute('href', new RegExp(`#${ref}$`));
    }
    await expect(page.locator('input[type="file"]')).toBeDisabled();
    await expect(page.locator('[data-loaded]')).toHaveCount(0);
  });
});

inOneLanguage('en', (locale) => {
  test('axe finds nothing, and nothing sticks out @full', async ({ open, axe }) => {
    for (const [options, query, loads] of [
      [{ viewport: { width: 1440, height: 900 } }, '?theme=dark', true],
      [{ ...PHONE, viewport: { width: 320, height: 640 } }, '?rules=1', true],
      [PHONE, '', false],
    ] as const) {
      const page = await open({ reducedMotion: 'reduce', ...options });
      await league(page, locale, query);
      if (loads) {
        await load(page);
        await expect(unit(page, LINGHAI)).toBeVisible();
        await load(page, csv(`${HEADER}\nx,y,z,1,2,3,4\n`, 'broken.csv'));
        await expect(page.locator('[data-refused]')).toBeVisible();
        await page.locator('summary').first().click();
        await page.locator('section[aria-labelledby="deadlines"] summary').click();
      }
      const { width } = options.viewport;
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await axe(page);
    }
  });
});
