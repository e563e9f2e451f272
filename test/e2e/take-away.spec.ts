/**
 * What a reader takes along: the map as drawing and picture, a citation, whom to ask and how old the figures are. Rows
 * as files are taken in find.spec.ts.
 */
import { readFileSync } from 'node:fs';
import type { Download } from '@playwright/test';
import { at, expect, explore, FULL, inOneLanguage, table, test, type Page } from './fixtures';
import { freshness } from '../../src/lib/i18n/age';
import { briefWords } from '../../src/lib/i18n/brief';
import { citationWords } from '../../src/lib/i18n/citation';
import { pageLinks } from '../../src/lib/i18n/page-links';
import { pageWords } from '../../src/lib/i18n/pages';
import { saveWords } from '../../src/lib/i18n/save';
import { messages } from '../../src/lib/i18n/messages';

/** Pages that links from elsewhere lead to. */
const LANDINGS = [
  '/',
  '/compare/',
  '/county/yixian/',
  '/county/yixian/brief/',
  '/project/yixian-xinda-coal-coke/',
  '/data/',
  '/about/',
];

/** What a PDF holds: its pages, and the size of the first in points. */
function sheets(pdf: Buffer): { count: number; size: number[] } {
  const text = pdf.toString('latin1');
  const box = /\/MediaBox\s*\[([^\]]*)\]/.exec(text)?.[1]?.trim().split(/\s+/).map(Number) ?? [];
  return { count: [...text.matchAll(/\/Type\s*\/Page\b/g)].length, size: box.slice(2) };
}

/** Those of a browser in America. */
const LETTER_MARGIN = { top: '0.4in', right: '0.4in', bottom: '0.4in', left: '0.4in' };

/** The file that a press on a button brings. */
async function taken(page: Page, press: () => Promise<void>): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return file;
}

/** Reads a picture as a browser does: its size, how many colours it has, and the colour of its corner. */
const look = (page: Page, type: string, content: Buffer) =>
  page.evaluate(
    async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const { naturalWidth: width, naturalHeight: height } = image;
      const canvas = new OffscreenCanvas(width, height).getContext('2d')!;
      canvas.drawImage(image, 0, 0);
      const { data } = canvas.getImageData(0, 0, width, height);
      const seen = new Set<number>();
      const written = new Set<number>();
      for (let i = 0; i < data.length; i += 4) {
        seen.add((data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!);
        // Rows of the title in which anything is written.
        const row = Math.floor(i / 4 / width);
        if (row < height / 20 && data[i]! + data[i + 1]! + data[i + 2]! > 600) written.add(row);
      }
      return {
        width,
        height,
        colours: seen.size,
        lettered: written.size,
        corner: [...data.slice(0, 4)],
      };
    },
    `data:${type};base64,${content.toString('base64')}`,
  );

inOneLanguage('zh', (locale) => {
  const words = saveWords[locale];

  test('the map as drawing and as picture, as it is on show', async ({
    noWebgl: page,
    open,
    axe,
  }) => {
    await explore(
      page,
      locale,
      '?layers=investment,clusters&focus=industries:metallurgy&theme=dark',
    );
    await page.getByRole('button', { name: messages[locale].save.button }).click();
    const dialog = page.getByRole('dialog', { name: words.title });
    await expect(dialog.getByRole('img', { name: words.preview })).toBeVisible();
    await axe(page, { exclude: ['[data-map]'] });

    const svg = await taken(page, () => dialog.getByRole('button', { name: words.svg }).click());
    expect(svg.suggestedFilename()).toMatch(
      locale === 'zh'
        ? /^锦州投资地图-项目投资-产业集群-\d{4}-\d\d-\d\d\.svg$/
        : /^jinzhou-investment-clusters-\d{4}-\d\d-\d\d\.svg$/,
    );
    const text = readFileSync(await svg.path(), 'utf8');
    const parsed = await page.evaluate((source) => {
      const { documentElement: root } = new DOMParser().parseFromString(source, 'image/svg+xml');
      const size = ['width', 'height'].map((name) => Number(root.getAttribute(name)));
      const refs = [...root.querySelectorAll('[data-layer="marks"] [data-ref]')].length;
      const links = root.querySelectorAll('[data-layer="links"] path').length;
      return { name: root.localName, size, refs, links, text: root.textContent };
    }, text);
    expect(parsed.name).toBe('svg');
    expect(parsed.refs).toBeGreaterThan(20);
    expect(parsed.links).toBeGreaterThan(0);
    for (const part of [
      messages[locale].title,
      messages[locale].standing,
      words.chosen(locale === 'zh' ? '冶金' : 'Metallurgy'),
      String(new Date().getFullYear()),
    ])
      expect(parsed.text).toContain(part);

    for (const factor of [1, 3]) {
      await dialog.getByLabel(words.size).selectOption(String(factor));
      const png = await taken(page, () => dialog.getByRole('button', { name: words.png }).click());
      expect(png.suggestedFilename()).toMatch(factor === 1 ? /\d\.png$/ : /\d-3x\.png$/);
      await expect(dialog.getByRole('status')).toHaveText(words.done(png.suggestedFilename()));
      const seen = await look(await open(), 'image/png', readFileSync(await png.path()));
      expect([seen.width, seen.height]).toEqual(parsed.size.map((side) => side * factor));
      expect(seen.colours).toBeGreaterThan(100);
      // The paper of the dark colours, and letters on it.
      expect(seen.corner[3]).toBe(255);
      expect(Math.max(...seen.corner.slice(0, 3))).toBeLessThan(60);
      expect(seen.lettered).toBeGreaterThan(10);
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('button', { name: messages[locale].save.button })).toBeFocused();
  });

  test('a picture that cannot be made is said to be so @full', async ({ noWebgl: page }) => {
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.toBlob = (done) => done(null);
    });
    await explore(page, locale);
    await page.getByRole('button', { name: messages[locale].save.button }).click();
    const dialog = page.getByRole('dialog', { name: words.title });
    await dialog.getByRole('button', { name: words.png }).click();
    await expect(dialog.getByRole('status')).toHaveText(words.tooLarge);
    await expect(dialog.getByRole('button', { name: words.svg })).toBeEnabled();
  });

  test('every page that one may land on says how old the figures are and whom to ask @full', async ({
    noWebgl: page,
    noJs,
  }) => {
    await page.route('**/site.json', (route) =>
      route.fulfill({
        json: {
          contact: { name: 'A. Person', phone: '0416 123', url: 'https://example.org/desk' },
        },
      }),
    );
    const now = new Date('2027-03-09T12:00:00+08:00');
    await page.clock.setFixedTime(now);
    for (const path of LANDINGS) {
      await page.goto(at(locale, path));
      const age = page.locator('[data-published]');
      await expect(age, path).toHaveText(freshness(['2024'], now, locale));
      await expect(age).toContainText('3');
      const address = page.locator('address:not([hidden])').first();
      await expect(address, path).toContainText('A. Person');
      await expect(address.getByRole('link', { name: '0416 123' })).toHaveAttribute(
        'href',
        'tel:0416123',
      );
      const link = address.getByRole('link', { name: 'example.org/desk' });
      expect((await link.boundingBox())!.height, path).toBeGreaterThanOrEqual(24);

      await noJs.goto(at(locale, path));
      await expect(noJs.locator('[data-published]'), path).toHaveText(
        freshness(['2024'], null, locale),
      );
      await expect(noJs.locator('address:not([hidden])')).toHaveCount(0);
    }
  });

  test('a page says how it is cited, and gives that to the clipboard @full', async ({
    open,
    noJs,
  }) => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    const own = citationWords[locale];
    for (const path of LANDINGS.filter((each) => /county|project/.test(each))) {
      await noJs.goto(at(locale, path));
      const plain = (await noJs.locator('[data-cite] .text').textContent())!;
      const name = (await noJs.getByRole('heading', { level: 1 }).textContent())!;
      expect(plain.startsWith(name)).toBe(true);
      expect(plain).toContain(messages[locale].title);
      expect(plain).toMatch(locale === 'zh' ? /（2024），第\d+/ : /\(2024\), lines? \d+/);
      await expect(noJs.locator('[data-cite] button')).toHaveCount(0);

      await page.goto(`${at(locale, path)}?theme=dark`);
      const block = page.locator('[data-cite]');
      await block.getByRole('button', { name: own.copy }).click();
      await expect(block.getByRole('status')).toHaveText(own.copied);
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await block.locator('.text').textContent());
      expect(copied).toContain(`${new URL(page.url()).origin}${at(locale, path)}`);
      expect(copied).not.toContain('theme');
      expect(copied).toContain(String(new Date().getFullYear()));
    }
  });

  test('the longest page of a project fits on two sheets', async ({ noWebgl: page }) => {
    await page.goto('/en/project/jinzhou-petrochemical-needle-coke/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const { count } = sheets(await page.pdf({ format: 'A4' }));
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(2);
  });

  test('the brief of a county fits on two sheets, holds its projects and reads without a script', async ({
    noWebgl: page,
    noJs,
    axe,
  }) => {
    // A PDF takes some seconds, and there are many.
    test.slow();
    for (const county of table('regions').filter(({ in_focus }) => in_focus === 'true')) {
      const path = at(locale, `/county/${county['slug']}/brief/`);
      await noJs.goto(path);
      await expect(noJs.getByRole('heading', { level: 1 })).toHaveText(county[`name_${locale}`]!);
      await expect(noJs.getByText(messages[locale].standing).first()).toBeVisible();
      const entries = Object.fromEntries(
        await noJs
          .locator('[data-brief]')
          .evaluateAll((all) =>
            all.map((each) => [each.getAttribute('data-brief'), each.textContent] as const),
          ),
      );
      const apart = await noJs
        .locator('[data-part="city"] [data-brief]')
        .evaluateAll((all) => all.map((each) => each.getAttribute('data-brief')));
      for (const [name, key] of Object.entries({
        projects: 'project_id',
        parks: 'park_id',
        clusters: 'cluster_id',
        enterprises: 'enterprise_id',
      })) {
        for (const row of table(name)) {
          if (row['region_id'] !== county['region_id']) continue;
          const said = entries[`${name}:${row[key]}`] ?? '';
          expect(said).toContain(row[`name_${locale}`]);
          expect(said).toContain(`[${row['source_line']}]`);
          if (name === 'projects' && !row['investment_100m_cny'])
            expect(said).toContain(pageWords[locale].noAmount);
        }
      }
      for (const row of table('statements'))
        if (row['kind'] === 'commitment' && row['region_id'] === '210700')
          expect(apart).toContain(`statements:${row['statement_id']}`);
      await expect(noJs.getByRole('button', { name: briefWords[locale].print })).toHaveCount(0);

      await page.goto(`${path}?theme=dark`);
      await expect(page.getByRole('button', { name: briefWords[locale].print })).toBeVisible();
      const a4 = sheets(await page.pdf({ preferCSSPageSize: true }));
      expect(a4.count, path).toBeGreaterThan(0);
      expect(a4.count, path).toBeLessThanOrEqual(2);
      // Points: 210 by 297 mm.
      expect(a4.size.map(Math.round)).toEqual([595, 842]);
      // Their paper is that of English readers.
      if (locale === 'zh' && !FULL) continue;
      const letter = sheets(await page.pdf({ format: 'Letter', margin: LETTER_MARGIN }));
      expect(letter.count, path).toBeLessThanOrEqual(3);
    }
    await axe(page);
  });

  test('county page and card lead to the brief, and its button prints @full', async ({
    noWebgl: page,
  }) => {
    const county = '/county/heishan/';
    await page.goto(at(locale, county));
    await page.getByRole('link', { name: pageLinks[locale].brief }).click();
    await expect(page).toHaveURL(new RegExp(`${at(locale, county)}brief/$`));
    await page.evaluate(() => {
      window.print = () => (document.body.dataset['printed'] = 'yes');
    });
    await page.getByRole('button', { name: briefWords[locale].print }).click();
    await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
    await explore(page, locale, '?focus=regions:210726&theme=dark');
    await page.locator('[data-card]').getByRole('link', { name: pageLinks[locale].brief }).click();
    await expect(page).toHaveURL(new RegExp(`${at(locale, county)}brief/\\?theme=dark$`));
    // On paper the ink is dark.
    await page.emulateMedia({ media: 'print' });
    const ink = await page.locator('h1').evaluate((title) => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
      canvas.fillStyle = getComputedStyle(title).color;
      canvas.fillRect(0, 0, 1, 1);
      return Math.max(...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3));
    });
    expect(ink).toBeLessThan(80);
  });
});
