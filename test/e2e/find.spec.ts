/**
 * Finding rows: by filter, by search, in order, in view, and taken away. It runs where there is no WebGL, as what is
 * found does not depend on the renderer.
 */
import { readFileSync } from 'node:fs';
import {
  expect,
  explore,
  FULL,
  glReady,
  inOneLanguage,
  listRow,
  PHONE,
  table,
  test,
  type Locale,
  type Page,
} from './fixtures';
import { rowsOfCsv } from '../../src/lib/export/rows-csv';
import { findWords } from '../../src/lib/i18n/find';
import { findBarWords } from '../../src/lib/i18n/find-bar';
import { hitWords, takeWords } from '../../src/lib/i18n/hits';
import { messages } from '../../src/lib/i18n/messages';

const XINDA = 'projects:yixian-xinda-coal-coke';
const GUANGNING = 'parks:beizhen-guangning';

/** Wide windows, in which the page has its parts side by side. */
const WIDTHS = FULL ? [1152, 1200, 1240, 1280, 1440, 1520, 1600, 1920] : [1152, 1240, 1440, 1920];

const projects = table('projects');
const holds = (row: Record<string, string>, industry: string) =>
  row.industry_ids?.split(';').includes(industry) ?? false;
const nameOf = (name: string, key: string, id: string, locale: Locale) =>
  table(name).find((row) => row[key] === id)?.[`name_${locale}`] ?? '';

const rows = (page: Page) =>
  page
    .locator('.list [data-row-ref]:not([data-row-ref^="regions:"])')
    .evaluateAll((all) => all.map((row) => row.getAttribute('data-row-ref') ?? ''));

inOneLanguage('zh', (locale) => {
  const words = findWords[locale];
  const bar = findBarWords[locale];
  const take = takeWords[locale];
  const yixian = nameOf('regions', 'region_id', '210727', locale);
  const energy = nameOf('industries', 'industry_id', 'new_energy', locale);

  test('the largest project of a county, an industry across counties, nothing, and the file', async ({
    noWebgl: page,
    axe,
  }) => {
    await explore(page, locale);
    const filter = page.getByRole('button', { name: bar.filter, exact: false });
    await filter.click();
    const facets = page.locator('[data-facets]');
    const value = (name: string) => facets.getByRole('checkbox', { name, exact: false });
    await expect(facets.getByRole('heading', { level: 2 })).toHaveText(words.title);
    await axe(page, { exclude: ['[data-map]'] });

    // The largest stated project in Yixian, and the line that it stands in.
    const inYixian = projects.filter(({ region_id }) => region_id === '210727');
    await value(yixian).check();
    await expect(page).toHaveURL(/\?regions=210727$/);
    await expect(page.locator('div.chosen')).toContainText(
      words.found(inYixian.length, projects.length),
    );
    await page.getByLabel(bar.order).selectOption('amount');
    await expect(page).toHaveURL(/sort=amount/);
    const first = page.locator('.list .item').first();
    await expect(first.locator('.row')).toHaveAttribute('data-row-ref', XINDA);
    await first.locator('a.source').click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(locale === 'zh' ? '第87行' : 'line 87');
    await page.keyboard.press('Escape');

    // New energy and Yixian have no project in common; one press helps.
    await value(yixian).uncheck();
    await value(energy).check();
    const ofEnergy = projects.filter((row) => holds(row, 'new_energy'));
    await expect(page.locator('div.chosen')).toContainText(
      words.found(ofEnergy.length, projects.length),
    );
    await expect(value(yixian)).toBeDisabled();
    const expected = ofEnergy.map(({ project_id }) => `projects:${project_id}`).sort();
    expect((await rows(page)).sort()).toEqual(expected);
    // On the map the others fade and lose their names; none of them goes.
    const marks = page.locator('.mark.pickable[data-ref^="projects:"]');
    await expect(marks).toHaveCount(
      projects.filter(({ region_id, place_id }) => region_id !== '210700' || place_id).length,
    );
    for (const mark of await marks.all()) {
      const ref = (await mark.getAttribute('data-ref'))!;
      expect(await mark.getAttribute('data-emphasis'), ref).toBe(
        expected.includes(ref) ? 'plain' : 'dim',
      );
    }
    await expect(page.locator(`[data-label="mark:${XINDA}"]`)).toHaveCount(0);
    await expect(page.locator('section:has(> details > #legend-title)')).toContainText(
      words.narrowedNote,
    );

    // The file, offered above the list, holds the same rows.
    const offer = page.getByRole('button', { name: bar.take, exact: true });
    await offer.click();
    await expect(offer).toHaveAttribute('aria-expanded', 'true');
    await expect(page.getByRole('button', { name: take.csv })).toBeVisible();
    // With the filter open as well, rows of the list are still to be seen.
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect(page.locator('.list .item').nth(1)).toBeInViewport({ ratio: 1 });
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: take.csv }).click();
    const file = await download;
    expect(file.suggestedFilename()).toContain(take.items(ofEnergy.length));
    const text = readFileSync(await file.path(), 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const read = rowsOfCsv(text);
    expect(read.map(({ ref }) => ref)).toEqual(await rows(page));
    for (const { ref, source_line, name } of read) {
      const row = ofEnergy.find(({ project_id }) => `projects:${project_id}` === ref)!;
      expect(source_line).toBe(Number(row.source_line));
      expect(name).toBe(row[`name_${locale}`]);
    }

    await page.goto(`${page.url()}&regions=210727`);
    const nothing = page.locator('.nothing');
    await expect(nothing).toContainText(words.nothing);
    await nothing
      .getByRole('button', { name: words.loosen(words.facets.regions, ofEnergy.length) })
      .click();
    await expect(page).not.toHaveURL(/regions/);
    expect((await rows(page)).sort()).toEqual(expected);
    await page.getByRole('button', { name: words.remove(words.facets.industries, energy) }).click();
    await expect(page).not.toHaveURL(/industries/);
    await expect(page.locator('.mark[data-emphasis="dim"]')).toHaveCount(0);
  });
});

inOneLanguage('en', (locale) => {
  const words = findWords[locale];

  test('in a wide window nothing covers what stands below the map, filtered or not @full', async ({
    noWebgl: page,
  }) => {
    for (const query of ['', '?industries=new_energy']) {
      await explore(page, locale, query);
      if (query) await expect(page.locator('.legends')).toContainText(words.narrowedNote);
      await expect(page.locator('.credit [data-copy-link]')).toBeVisible();
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const covered = await page
          .locator('.credit :is(a, button), #legend-title h2')
          .evaluateAll((all) =>
            all
              .filter((each) => {
                const { left, top, right, bottom } = each.getBoundingClientRect();
                const middle = (top + bottom) / 2;
                return [left + 4, (left + right) / 2, right - 4].some(
                  (x) => !each.contains(document.elementFromPoint(x, middle)),
                );
              })
              .map(({ textContent }) => textContent),
          );
        expect(covered, `${query} ${width} px`).toEqual([]);
      }
    }
  });

  test('what matches in layers that are off is told, and one press shows it @full', async ({
    noWebgl: page,
  }) => {
    await explore(page, locale, '?industries=metallurgy');
    const clusters = ['clusters', 'enterprises'].flatMap((of) =>
      table(of).filter((row) => holds(row, 'metallurgy')),
    );
    const listed = await rows(page);
    const more = page
      .locator('.chosen')
      .getByRole('button', { name: /layers that are off|图层中另有/ });
    await expect(more).toHaveText(/\d/);
    const count = Number(/\d+/.exec((await more.textContent()) ?? '')?.[0]);
    expect(count).toBeGreaterThanOrEqual(clusters.length);
    await expect(more).toHaveText(words.off(count));
    await more.click();
    await expect(page).toHaveURL(/\?layers=investment,clusters&industries=metallurgy$/);
    await expect(more).toHaveCount(0);
    expect(await rows(page)).toHaveLength(listed.length + count);
  });

  test('search and filter with the keyboard alone', async ({ noWebgl: page }) => {
    await explore(page, locale);
    const field = page.getByRole('combobox', { name: findBarWords[locale].search });
    await expect(field).toBeVisible();
    // On a wide page the open filter has the room of the measure.
    const controls = page.locator('.controls');
    await expect(controls).toBeVisible();
    await page.locator('.find > .filter').press('Enter');
    await expect(controls).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(controls).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(field).toBeFocused();
    // Pinyin, its initials, Chinese and English all lead to the county.
    const hits = page.getByRole('listbox', { name: hitWords[locale].label });
    for (const query of ['heishan', 'hs', '黑山', 'Heishan']) {
      await field.fill(query);
      await expect(hits.getByRole('option').first()).toContainText('Heishan County');
    }
    await expect(hits.locator('mark').first()).toHaveText('Heishan');

    // A cluster comes with its layer.
    await field.fill('advanced materials');
    await expect(hits.getByRole('option').first()).toBeVisible();
    const cluster = hits.locator('#hit-clusters-linghai-advanced-materials');
    for (let i = 0; i < 20 && (await cluster.getAttribute('aria-selected')) !== 'true'; i++)
      await page.keyboard.press('ArrowDown');
    await expect(field).toHaveAttribute(
      'aria-activedescendant',
      (await cluster.getAttribute('id')) ?? '',
    );
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/layers=investment,clusters&focus=clusters:linghai-advanced/);
    await expect(page.locator('#card-title')).toBeFocused();
    await page.keyboard.press('Escape');

    // All of them, in list and map; Escape puts the search away.
    await page.keyboard.press('Control+k');
    await field.fill('wind');
    await expect(hits.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/q=wind/);
    await expect(page.locator('.chosen [role="status"]')).toContainText('match');
    const found = await rows(page);
    expect(found).toContain('projects:heishan-spic-wind');
    expect(found.length).toBeLessThan(projects.length);
    await page.keyboard.press('Escape');
    await expect(page).not.toHaveURL(/q=/);

    // From the field to the filter, and along the amounts.
    await page.keyboard.press('Tab');
    if (await page.locator('.clear:focus').count()) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const low = page.getByRole('slider', { name: words.range.min });
    await low.focus();
    await page.keyboard.press('End');
    await expect(page).toHaveURL(/min=/);
    await expect(page.locator('.list .item .row')).not.toHaveCount(0);
    await page.locator('input[name="stated"][value="yes"]').focus();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/stated=yes/);
    await expect(page.locator('.list .item')).toHaveCount(1);
    expect(await rows(page)).toEqual([XINDA]);
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-facets]')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Filter', exact: false }).first()).toBeFocused();
  });

  test('the list keeps to what the map shows @full', async ({ page }) => {
    await explore(page, locale, '?camera=122.2,41.85,9.3');
    await glReady(page);
    await page.getByRole('switch', { name: findBarWords[locale].inView }).check();
    await expect(page).toHaveURL(/extent=/);
    await expect(page.locator('.chosen')).toBeVisible();
    const there = await rows(page);
    expect(there).toContain('projects:heishan-spic-wind');
    expect(there).not.toContain(XINDA);
    await page.locator('.zoom button').last().click();
    await expect(page).not.toHaveURL(/camera=/);
    await expect(listRow(page, XINDA)).toBeAttached();
    await expect(page).toHaveURL(/extent=/);
  });
});

inOneLanguage('zh', (locale) => {
  test('land in preparation, on a phone @full', async ({ open, withoutWebgl }) => {
    const page = await open(PHONE, withoutWebgl);
    await explore(page, locale);
    // Both are a tap away from the first screen.
    const bar = findBarWords[locale];
    const ways = page.locator('.stage .ways');
    const field = page.getByRole('combobox', { name: bar.search });
    await ways.getByRole('button', { name: bar.search }).tap();
    await expect(field).toBeFocused();
    await expect.poll(async () => (await field.boundingBox())!.y).toBeLessThan(844 / 4);
    await field.fill('北镇 园');
    const hit = page.locator(`#hit-${GUANGNING.replace(':', '-')}`);
    await expect(hit).toBeVisible();
    const size = (await hit.boundingBox())!;
    expect(size.height).toBeGreaterThanOrEqual(44);
    await hit.tap();
    await expect(page).toHaveURL(/layers=investment,clusters&focus=parks:beizhen-guangning/);
    const card = page.locator('[data-card]');
    await expect(card).toContainText('200亩');
    await expect(card.locator('a.source').first()).toHaveText('第63行');
    await card.getByRole('button', { name: messages[locale].card.close, exact: true }).tap();

    // The filter is under the thumb, and the map stays in sight above it.
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    const all = (await rows(page)).length;
    const filter = ways.getByRole('button', { name: bar.filter });
    await expect(filter).toBeInViewport({ ratio: 1 });
    await filter.tap();
    const industry = 'new_energy';
    const words = findWords[locale];
    const name = nameOf('industries', 'industry_id', industry, locale);
    const value = page
      .locator('[data-facets] label:has(input:enabled)')
      .filter({ hasText: name })
      .first();
    await expect(value).toBeAttached();
    expect((await value.boundingBox())!.height).toBeGreaterThanOrEqual(43.5);
    await value.tap();
    await expect(page).toHaveURL(/industries=/);
    await expect(page.locator('.mark[data-emphasis="dim"]')).not.toHaveCount(0);
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(390);

    // While it is open it says how many match, and one button leads to those.
    const footer = page.locator('[data-facets] footer');
    await expect(footer).toBeInViewport({ ratio: 1 });
    const said = await footer.locator('p').textContent();
    await footer.getByRole('button').tap();
    await expect(page.locator('[data-facets]')).toHaveCount(0);
    await expect(page.locator('.list .row').first()).toBeInViewport();
    const left = (await rows(page)).length;
    expect(left).toBeGreaterThan(0);
    expect(said).toBe(words.found(left, all));
  });
});
