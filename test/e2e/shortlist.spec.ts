/**
 * The shortlist: kept by mouse, by keyboard, by touch and on pages, compared, ordered, handed on as a link and taken away.
 * It runs where there is no WebGL, as what is kept does not depend on the renderer.
 */
import { readFileSync } from 'node:fs';
import {
  at,
  expect,
  explore,
  inOneLanguage,
  listRow,
  PHONE,
  table,
  test,
  type Locale,
  type Page,
} from './fixtures';
import { rowsOfCsv } from '../../src/lib/export/rows-csv';
import { takeWords } from '../../src/lib/i18n/hits';
import { aged } from '../../src/lib/i18n/age';
import { keepWords } from '../../src/lib/i18n/keep';
import { money } from '../../src/lib/i18n/format';
import { messages } from '../../src/lib/i18n/messages';

/** One with an amount, one without, and one of another county. */
const IDS = ['yixian-xinda-coal-coke', 'heishan-spic-wind', 'beizhen-hongwei-chicken'] as const;
const REFS = IDS.map((id) => `projects:${id}`);
const KEEP = `keep=${REFS.join(',')}`;
const rows = IDS.map((id) => table('projects').find(({ project_id }) => project_id === id)!);

const star = (page: Page, ref: string) => listRow(page, ref).locator('[data-keep]');
const kept = (page: Page) => new URL(page.url()).searchParams.get('keep')?.split(',') ?? [];
const columns = (page: Page) =>
  page
    .locator('dialog [data-column]')
    .evaluateAll((all) => all.map((column) => column.getAttribute('data-column')));

/** Expects three columns in this order, each with the figures of its row of the tables. */
async function expectCompared(page: Page, locale: Locale, refs: readonly string[] = REFS) {
  await expect(page.locator('dialog table')).toBeVisible();
  await expect.poll(() => columns(page)).toEqual(refs);
  const cells = (line: string) => page.locator(`dialog [data-line="${line}"] td`);
  for (const [i, ref] of refs.entries()) {
    const row = rows[REFS.indexOf(ref)]!;
    const region = table('regions').find(({ region_id }) => region_id === row.region_id)!;
    await expect(page.locator('dialog [data-column]').nth(i)).toContainText(row[`name_${locale}`]!);
    await expect(cells('region').nth(i)).toContainText(region[`name_${locale}`]!);
    const amount = row.investment_100m_cny;
    await expect(cells('amount').nth(i).locator('.text')).toHaveText(
      amount ? money(Number(amount), locale) : messages[locale].notStated,
    );
    if (amount)
      await expect(cells('amount').nth(i).locator('a.source')).toContainText(row.source_line!);
    else await expect(cells('amount').nth(i).locator('a.source')).toHaveCount(0);
  }
}

inOneLanguage('en', (locale) => {
  const words = keepWords[locale];
  const dialog = (page: Page) => page.getByRole('dialog');
  const open = (page: Page) => page.getByRole('link', { name: words.open(3) });

  test('by mouse: kept, compared, ordered, removed, brought back, handed on', async ({
    noWebgl: page,
    open: fresh,
    axe,
  }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await explore(page, locale);
    for (const ref of REFS.slice(0, 2)) {
      await expect(star(page, ref)).toHaveAttribute('aria-pressed', 'false');
      await star(page, ref).click();
      await expect(star(page, ref)).toHaveAttribute('aria-pressed', 'true');
    }
    // The row's own button still chooses; its card keeps too.
    await listRow(page, REFS[2]!).locator('.row').click();
    await page.locator('[data-card] [data-keep]').click();
    await expect.poll(() => kept(page)).toEqual(REFS);
    // They are marked on the map.
    for (const ref of REFS)
      await expect(page.locator(`.mark.pickable[data-ref="${ref}"]`)).toHaveAttribute(
        'data-glyph',
        /\|k/,
      );

    await page.reload();
    await open(page).click();
    await expect(page).toHaveURL(/shortlist=on/);
    await expectCompared(page, locale);
    await axe(page, { exclude: ['[data-map]'] });

    // Back closes it and Forward opens it again.
    await page.goBack();
    await expect(dialog(page)).toHaveCount(0);
    await expect.poll(() => kept(page)).toEqual(REFS);
    await page.goForward();
    await expectCompared(page, locale);

    // The order is the reader's.
    const name = (i: number) => rows[i]![`name_${locale}`]!;
    await page.getByRole('button', { name: words.earlier(name(2)) }).click();
    const moved = [REFS[0]!, REFS[2]!, REFS[1]!];
    await expectCompared(page, locale, moved);
    await expect(page.getByRole('button', { name: words.earlier(name(2)) })).toBeFocused();
    await expect(dialog(page).getByText(words.moved(name(2), 2, 3))).toBeVisible();

    await page.getByRole('button', { name: words.remove(name(2)) }).click();
    await expect.poll(() => columns(page)).toEqual([REFS[0], REFS[1]]);
    await page.getByRole('button', { name: words.undo }).click();
    await expectCompared(page, locale, moved);
    await page.getByRole('button', { name: words.clear }).click();
    await expect(dialog(page).getByText(words.empty)).toBeVisible();
    await axe(page, { exclude: ['[data-map]'] });
    await page.getByRole('button', { name: words.undo }).click();
    await expectCompared(page, locale, moved);

    // A source opens above it, and closes alone.
    await dialog(page).locator('[data-line="amount"] a.source').first().click();
    await expect(page.getByRole('heading', { name: messages[locale].source.title })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog')).toHaveCount(1);

    // The link brings the same to a reader who has nothing of this one.
    await page.locator('dialog [data-copy-link]').click();
    await expect(dialog(page).getByText(words.link.copied)).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(page.url());
    const other = await fresh();
    await other.goto(link);
    await expectCompared(other, locale, moved);

    // The file holds the same rows.
    const download = page.waitForEvent('download');
    await dialog(page).getByRole('button', { name: takeWords[locale].csv }).click();
    const file = await download;
    expect(file.suggestedFilename()).toContain(words.title);
    const read = rowsOfCsv(readFileSync(await file.path(), 'utf8'));
    expect(read.map(({ ref }) => ref)).toEqual(moved);

    // A name leads to its row on the map.
    await page.locator(`dialog [data-column="${REFS[1]}"] .name`).click();
    await expect(dialog(page)).toHaveCount(0);
    await expect(page.locator(`[data-card="${REFS[1]}"]`)).toBeVisible();
    await expect.poll(() => kept(page)).toEqual(moved);

    // Other pages know of it, and lead to it.
    await page
      .getByRole('navigation', { name: messages[locale].nav.label })
      .getByRole('link', { name: messages[locale].nav.compare })
      .click();
    await page.getByRole('link', { name: words.open(moved.length) }).click();
    await expectCompared(page, locale, moved);
  });

  test('by keyboard alone', async ({ noWebgl: page }) => {
    await explore(page, locale);
    for (const ref of REFS) {
      await expect(star(page, ref)).toBeVisible();
      await listRow(page, ref).locator('.row').focus();
      // Past the source of the row.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await expect(star(page, ref)).toBeFocused();
      await page.keyboard.press('Space');
      await expect(star(page, ref)).toHaveAttribute('aria-pressed', 'true');
      await expect(star(page, ref)).toBeFocused();
    }
    await expect.poll(() => kept(page)).toEqual(REFS);
    await open(page).focus();
    await page.keyboard.press('Enter');
    await expectCompared(page, locale);
    await expect(dialog(page).getByRole('heading', { level: 2 })).toBeFocused();
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.matches('[data-move="1"]'))) break;
    }
    await page.keyboard.press('Enter');
    await expectCompared(page, locale, [REFS[1]!, REFS[0]!, REFS[2]!]);
    await expect(page.locator(`[data-column="${REFS[0]}"] [data-move="1"]`)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(open(page)).toBeFocused();
    await expect.poll(() => kept(page)).toEqual([REFS[1], REFS[0], REFS[2]]);
  });

  test('by touch @full', async ({ open: fresh, withoutWebgl, axe }) => {
    const page = await fresh(PHONE, withoutWebgl);
    await explore(page, locale);
    for (const ref of REFS) {
      const box = (await star(page, ref).boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(43.5);
      await star(page, ref).tap();
      await expect(star(page, ref)).toHaveAttribute('aria-pressed', 'true');
    }
    const way = (await open(page).boundingBox())!;
    expect(Math.min(way.width, way.height)).toBeGreaterThanOrEqual(43.5);
    await open(page).tap();
    await expectCompared(page, locale);
    await axe(page, { exclude: ['[data-map]'] });
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(390);
    // Two columns are whole beside their names.
    const second = (await page.locator('dialog [data-column]').nth(1).boundingBox())!;
    expect(second.x + second.width).toBeLessThanOrEqual(390.5);
    await dialog(page).locator('[data-remove]').first().tap();
    await expect.poll(() => columns(page)).toEqual(REFS.slice(1));
    await page.getByRole('button', { name: words.undo }).tap();
    await expectCompared(page, locale);
    await page.getByRole('button', { name: words.close }).tap();
    await expect(dialog(page)).toHaveCount(0);
  });

  test('it goes along from the map to pages and back, and pages add to it @full', async ({
    noWebgl: page,
  }) => {
    await explore(page, locale, `?${KEEP}&focus=regions:210726`);
    await page.locator('[data-card] .about > a:not(.source)').click();
    await expect(page).toHaveURL(/\/county\/heishan\/\?keep=/);
    const button = page.locator('[data-keep="regions:210726"]');
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => kept(page)).toEqual([...REFS, 'regions:210726']);
    await page.goBack();
    await expect.poll(() => kept(page)).toEqual(REFS);
    await page.goForward();
    await page.reload();
    await expect(button).toHaveAttribute('aria-pressed', 'true');

    // By way of a project, the notes and the tables to the map.
    await page.locator(`a[href*="/project/${IDS[1]}/"]`).first().click();
    await expect(page).toHaveURL(new RegExp(`/project/${IDS[1]}/`));
    await expect(page.locator(`[data-keep="${REFS[1]}"]`)).toHaveAttribute('aria-pressed', 'true');
    const nav = messages[locale].nav;
    // Until a page lives its links are those of the built page.
    const along = (name: string) =>
      expect(
        page.getByRole('navigation', { name: nav.label }).getByRole('link', { name }),
      ).toHaveAttribute('href', /keep=/);
    await page.getByRole('link', { name: messages[locale].about.label }).first().click();
    await expect(page).toHaveURL(/\/about\//);
    await along(nav.data);
    await page
      .getByRole('navigation', { name: nav.label })
      .getByRole('link', { name: nav.data })
      .click();
    await expect(page).toHaveURL(/\/data\//);
    await along(nav.map);
    await page
      .getByRole('navigation', { name: nav.label })
      .getByRole('link', { name: nav.map })
      .click();
    await expect(page.getByRole('link', { name: words.open(4) })).toBeVisible();
    await page.goto(at(locale, `/county/heishan/?${KEEP}`));
    await page.getByRole('link', { name: words.open(3) }).click();
    await expectCompared(page, locale);
  });

  test('where the clipboard is closed the address can be copied by hand @full', async ({
    noWebgl: page,
  }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('closed'));
    });
    await explore(page, locale, `?${KEEP}`);
    await page.locator('.credit [data-copy-link]').click();
    const field = page.getByLabel(words.link.address);
    await expect(field).toHaveValue(page.url());
    await expect(field).toBeFocused();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(page.url());
  });

  test('a link says what is not there, how old the figures are, and whom to ask', async ({
    noWebgl: page,
  }) => {
    const email = 'ask@jinzhou.example';
    await page.route('**/site.json', (route) => route.fulfill({ json: { contact: { email } } }));
    await page.setViewportSize({ width: 390, height: 844 });
    await explore(page, locale, `?${KEEP},projects:gone,industries:food&shortlist=on`);
    await expectCompared(page, locale);
    const { one, keys } = messages[locale].notices;
    for (const ref of ['projects:gone', 'industries:food'])
      await expect(dialog(page).getByText(one(keys.keep, ref))).toBeVisible();
    await expect(dialog(page).getByText(aged(['2024'], new Date(), locale))).toBeInViewport();
    await expect(dialog(page).getByRole('link', { name: email })).toBeInViewport();
  });
});

test('on paper the comparison stands alone and whole @full', async ({ noWebgl: page }) => {
  await explore(page, 'zh', `?${KEEP}&shortlist=on`);
  await expectCompared(page, 'zh');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.explore')).toBeHidden();
  await expect(page.locator('dialog [data-remove]').first()).toBeHidden();
  // Paper has no address bar.
  const cited = page.locator('dialog [data-cited]');
  await expect(cited).toBeVisible();
  await expect(cited).toContainText(/《.+》（2024），第.*行/);
  await expect(cited).toContainText(page.url());
  // Said once.
  const text = await page.locator('dialog').innerText();
  expect(text.split(messages.zh.standing)).toHaveLength(2);
  await page.setViewportSize({ width: 720, height: 900 });
  const width = await page.locator('dialog table').evaluate((table) => table.scrollWidth);
  expect(width).toBeLessThanOrEqual(720);
  const clipped = await page
    .locator('dialog')
    .evaluate((box) => box.scrollHeight > box.clientHeight + 1);
  expect(clipped).toBe(false);
});
