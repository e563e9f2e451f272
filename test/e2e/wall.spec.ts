/** The wall map: what is printed and what is saved, on which paper, and that it can be read without a script. */
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import {
  at,
  expect,
  byTurns,
  inBothLanguages,
  inOneLanguage,
  PHONE,
  table,
  test,
  type Locale,
  type Page,
} from './fixtures';
import { messages } from '../../src/lib/i18n/messages';
import { wallWords } from '../../src/lib/i18n/wall';
import { ORIENTATIONS, PAPERS, type Sheet } from '../../src/lib/state/view';
import { pageSize } from '../../src/lib/wall/paper';

const projects = table('projects').map(({ project_id }) => `projects:${project_id}`);
const POINT = 25.4 / 72;

/** Opens the page and waits until it answers. */
async function wall(page: Page, locale: Locale, query = ''): Promise<void> {
  await page.goto(at(locale, '/wall/') + query);
  await expect(page.locator('main[data-live]')).toBeAttached();
}

const sheet = (page: Page) => page.locator('[data-sheet]');
const sizeOf = (page: Page) =>
  sheet(page).evaluateAll((all) =>
    all.map((svg) => [svg.getAttribute('width'), svg.getAttribute('height')]),
  );
const millimetres = (paper: Sheet): string[] => {
  const { width, height } = pageSize(paper);
  return [`${width}mm`, `${height}mm`];
};

/** Widths and heights of the pages of a PDF, in millimetres; Chromium packs its objects into streams. */
function pagesOf(pdf: Buffer): [number, number][] {
  const text = pdf.toString('latin1');
  const packed = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: head }) => {
    try {
      return inflateSync(pdf.subarray(index + head.length)).toString('latin1');
    } catch {
      // Pictures and fonts are packed in other ways.
      return '';
    }
  });
  return [
    ...(text + packed.join('')).matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g),
  ].map(([, width, height]) => [Number(width) * POINT, Number(height) * POINT]);
}

/** Texts of a sheet that meet one another as the browser draws them. */
const meeting = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts = [...document.querySelectorAll('[data-sheet] text')]
      .filter((text) => !text.closest('[aria-hidden]'))
      .map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        // Ascent and descent of the font stand over and under what is drawn.
        const air = (bottom - top) * 0.22;
        return { text: text.textContent, left, right, top: top + air, bottom: bottom - air };
      });
    return texts.flatMap((a, i) =>
      texts
        .slice(i + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => `${a.text} × ${b.text}`),
    );
  });

inBothLanguages((locale) => {
  const words = wallWords[locale];

  test('the sheet and its table are there without a script', async ({ noJs: page }) => {
    await page.goto(at(locale, '/wall/'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.title);
    expect(await sizeOf(page)).toEqual([['420mm', '297mm']]);
    await expect(sheet(page)).toBeVisible();
    await expect(page.getByRole('img', { name: words.parts.whole, exact: true })).toBeVisible();
    const rows = page.locator('tr[data-number]');
    await expect(rows).toHaveCount(projects.length);
    const refs = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-ref')));
    expect([...refs].sort()).toEqual([...projects].sort());
    // Each number is on the map or its shelf, at the same project.
    for (const [i, ref] of refs.entries())
      await expect(page.locator(`[data-sheet] [data-ref="${ref}"] text`)).toHaveText(String(i + 1));
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pagesOf(pdf).map((size) => size.map(Math.round))).toEqual([[420, 297]]);
  });
});

byTurns(ORIENTATIONS, (locale, orientation) => {
  test(`A3 ${orientation} prints as one page, and no text meets another`, async ({ page }) => {
    await wall(page, locale, `?sheet=a3-${orientation}`);
    const a3 = { paper: 'a3', orientation, bleed: false } as const;
    await expect.poll(() => sizeOf(page)).toEqual([millimetres(a3)]);
    expect(await meeting(page)).toEqual([]);
    // On paper a sheet has its own size, and nothing else is there.
    await page.emulateMedia({ media: 'print' });
    const box = (await sheet(page).boundingBox())!;
    const { width, height } = pageSize(a3);
    expect(box.x).toBeCloseTo(0, 1);
    expect(box.y).toBeCloseTo(0, 1);
    expect((box.width * 25.4) / 96).toBeCloseTo(width, 0);
    expect((box.height * 25.4) / 96).toBeCloseTo(height, 0);
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
    await page.emulateMedia({ media: null });
    const [size, ...more] = pagesOf(await page.pdf({ preferCSSPageSize: true }));
    expect(more).toEqual([]);
    expect(size![0]).toBeCloseTo(width, 0);
    expect(size![1]).toBeCloseTo(height, 0);
  });
});

inOneLanguage('en', (locale) => {
  const words = wallWords[locale];

  test('the file is the sheet on show', async ({ page }) => {
    await wall(page, locale, '?sheet=a2-portrait-bleed');
    await expect
      .poll(() => sizeOf(page))
      .toEqual([millimetres({ paper: 'a2', orientation: 'portrait', bleed: true })]);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: words.download }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`${words.file}-a2-portrait.svg`);
    const saved = readFileSync(await file.path(), 'utf8');
    // Both as a browser holds them: every element, attribute and text in its order.
    const same = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      const own = new Set(['class', 'role', 'aria-label', 'data-sheet', 'xmlns']);
      const written = (node: Element, top: boolean): unknown => [
        node.localName,
        [...node.attributes]
          .filter(({ name }) => !(top && own.has(name)))
          .map(({ name, value }) => `${name}=${value}`)
          .sort(),
        [...node.childNodes]
          .filter(({ nodeType }) => nodeType !== Node.COMMENT_NODE)
          .flatMap((child) =>
            child instanceof Element
              ? [written(child, false)]
              : child.textContent
                ? [child.textContent]
                : [],
          ),
      ];
      return {
        file: JSON.stringify(written(parsed.documentElement, true)),
        shown: JSON.stringify(written(document.querySelector('[data-sheet]')!, true)),
      };
    }, saved);
    expect(same.shown === same.file).toBe(true);
    expect(same.file.length).toBeGreaterThan(50_000);
    await expect(page.locator('main [role="status"]')).toHaveText(words.saved);
    // What was said of one sheet is not said of the next.
    await page.getByLabel(words.paper).selectOption('a3');
    await expect(page.locator('main [role="status"]')).toBeEmpty();
  });
});

inOneLanguage('zh', (locale) => {
  const words = wallWords[locale];

  test('every paper prints on the pages that it needs @full', async ({ page }) => {
    test.slow();
    for (const paper of PAPERS)
      for (const orientation of ORIENTATIONS) {
        const query = `?sheet=${paper}-${orientation}-bleed`;
        await wall(page, locale, query);
        const wanted = pageSize({ paper, orientation, bleed: true });
        await expect(sheet(page).first()).toHaveAttribute('width', `${wanted.width}mm`);
        const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }));
        expect(pages.length, query).toBe(paper === 'a4' ? 2 : 1);
        for (const [width, height] of pages) {
          expect(Math.abs(width - wanted.width), query).toBeLessThan(0.5);
          expect(Math.abs(height - wanted.height), query).toBeLessThan(0.5);
        }
      }
  });

  test('the address holds the sheet, by keyboard too, and Back brings it back @full', async ({
    page,
  }) => {
    await wall(page, locale);
    const paper = page.getByLabel(words.paper);
    await paper.focus();
    await paper.selectOption('a1');
    await expect(page).toHaveURL(/\?sheet=a1-landscape$/);
    await expect(paper).toBeFocused();
    await page.getByLabel(words.orientation).selectOption('portrait');
    const bleed = page.getByRole('switch', { name: words.bleed });
    await bleed.focus();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/\?sheet=a1-portrait-bleed$/);
    await expect(bleed).toBeFocused();
    expect(await sizeOf(page)).toEqual([
      millimetres({ paper: 'a1', orientation: 'portrait', bleed: true }),
    ]);
    await expect(page.locator('[data-layer="crop"]')).toHaveCount(4);
    await page.goBack();
    await expect(bleed).not.toBeChecked();
    await page.getByRole('link', { name: messages[locale].nav.other }).click();
    const other = locale === 'en' ? 'zh' : 'en';
    await expect(page).toHaveURL(at(other, '/wall/?sheet=a1-portrait'));
    await expect(page.getByLabel(wallWords[other].paper)).toHaveValue('a1');
  });

  test('a sheet that does not exist is told, and A3 shown @full', async ({ page }) => {
    await wall(page, locale, '?sheet=a9-round');
    await expect(page.getByText('a9-round')).toBeVisible();
    expect(await sizeOf(page)).toEqual([['420mm', '297mm']]);
    await page.getByRole('button', { name: messages[locale].notices.dismiss }).click();
    await expect(page).toHaveURL(/\/wall\/$/);
  });

  test('axe finds nothing, in light and dark, and the comparison leads here @full', async ({
    page,
    axe,
  }) => {
    await page.goto(at(locale, '/compare/'));
    await page.getByRole('link', { name: words.link }).click();
    await expect(page.locator('main[data-live]')).toBeAttached();
    await axe(page);
    await page.goto('/wall/?sheet=a4-portrait&theme=dark');
    await expect(sheet(page)).toHaveCount(2);
    await axe(page);
  });

  test('a phone has it all within 320 pixels', async ({ open }) => {
    const page = await open({ ...PHONE, viewport: { width: 320, height: 640 } });
    await wall(page, locale);
    const sticking = await page.evaluate(() => {
      const width = document.documentElement.clientWidth;
      return [...document.querySelectorAll('body *')]
        .filter((node) => !node.closest('[role="region"], .visually-hidden, template'))
        .filter((node) => node.getBoundingClientRect().right > width + 0.5)
        .map((node) => `${node.tagName} ${node.textContent?.trim().slice(0, 40)}`);
    });
    expect(sticking).toEqual([]);
    for (const control of await page.locator('main select, main button').all())
      expect((await control.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  });
});
