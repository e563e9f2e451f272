/** The map in frames of other pages: small ones, sandboxed ones, without scripts; and the page that makes the code. */
import { at, expect, explore, FULL, inOneLanguage, table, test, type Page } from './fixtures';
import { embedWords } from '../../src/lib/i18n/embed';
import { findWords } from '../../src/lib/i18n/find';
import { pageLinks } from '../../src/lib/i18n/page-links';
import { messages } from '../../src/lib/i18n/messages';

const XINDA = 'projects:yixian-xinda-coal-coke';
const LINE = Number(
  table('projects').find(({ project_id }) => XINDA.endsWith(project_id ?? '-'))?.source_line,
);
const SIZES = [
  [320, 320],
  [640, 420],
  [320, 480],
  [320, 800],
] as const;

/** Texts of the frame that are cut off or lie beyond its sides. */
const clipped = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'h1, header p, header a, .credit, summary, summary h2, .beside a',
      ),
    ]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return (
          (box.left < 0 ||
            box.right > innerWidth ||
            element.scrollWidth > element.clientWidth + 1 ||
            element.scrollHeight > element.clientHeight + 1) &&
          getComputedStyle(element).display !== 'inline'
        );
      })
      .map((element) => element.outerHTML),
  );

inOneLanguage('zh', (locale) => {
  const words = messages[locale];
  const own = embedWords[locale];

  for (const [width, height] of FULL ? SIZES : SIZES.slice(0, 1))
    test(`fits ${width} × ${height}`, async ({ open, withoutWebgl, axe }) => {
      const page = await open({ viewport: { width, height }, hasTouch: true }, withoutWebgl);
      await page.goto(at(locale, '/embed/'));
      await expect(page.locator('[data-map="svg"][data-hydrated]')).toBeAttached();
      // What comes last into the line below the map.
      await expect(page.locator('[data-copy-link]')).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
      expect(await clipped(page)).toEqual([]);
      const stage = (await page.locator('.stage').boundingBox())!;
      expect(stage.height).toBeGreaterThan(140);
      await expect(page.getByText(words.standing)).toBeInViewport({ ratio: 1 });
      await expect(page.locator('.credit')).toBeInViewport({ ratio: 1 });
      await axe(page);

      // The legend unfolds, the page grows, and nothing leaves it to the side.
      await page.locator('#legend-title').click();
      await expect(page.locator('.legends li').first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect((await page.locator('.stage').boundingBox())!.height).toBeGreaterThan(140);
    });

  test('a small frame says that it is filtered while its legend is folded @full', async ({
    open,
    withoutWebgl,
  }) => {
    const page = await open({ viewport: { width: 320, height: 320 } }, withoutWebgl);
    for (const each of ['zh', 'en'] as const) {
      await page.goto(at(each, '/embed/?industries=metallurgy'));
      const said = page.locator('summary').getByText(findWords[each].narrowed);
      await expect(said).toBeInViewport({ ratio: 1 });
      expect(await clipped(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(320);
      await page.locator('#legend-title').click();
      await expect(said).toBeHidden();
      await expect(page.locator('.legends')).toContainText(findWords[each].narrowedNote);
    }
  });

  test('a sandboxed frame shows the still map, and a mark leads to its source', async ({
    page,
    problems,
  }) => {
    problems.expect(/Blocked opening '[^']*\/\?focus=/);
    await page.route('**/host-of-the-frame', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>Host</title><body style="margin:0"><iframe title="map" sandbox="allow-scripts"
          src="${at(locale, '/embed/')}" width="640" height="480" style="border:0"></iframe>`,
      }),
    );
    await page.goto('/host-of-the-frame');
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('[data-map="svg"][data-hydrated]')).toBeAttached();
    expect(await page.frames()[1]?.evaluate(() => origin)).toBe('null');
    await expect(frame.getByRole('img', { name: words.map.label })).toBeVisible();
    // No notice excuses the still map.
    await expect(frame.getByText(words.map.noWebgl)).toHaveCount(0);

    const steps = await page.evaluate(() => history.length);
    const mark = frame.locator(`.mark.pickable[data-ref="${XINDA}"] .k > g`);
    const box = (await mark.boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    const card = frame.locator(`[data-card="${XINDA}"]`);
    await expect(card).toBeVisible();
    await card.locator('a.source').first().click();
    const dialog = frame.getByRole('dialog');
    await expect(dialog).toContainText(words.source.short(LINE));
    await dialog.getByRole('button', { name: words.source.close }).click();
    await expect(dialog).toHaveCount(0);
    // It may open no page: the way out is told.
    await frame.getByRole('link', { name: own.open }).click();
    const address = frame.getByLabel(own.blocked);
    await expect(address).toHaveValue(new RegExp(`${at(locale, '/')}\\?.*focus=${XINDA}`));
    await expect(address).toBeFocused();
    // The Back button belongs to the page around the frame.
    expect(await page.evaluate(() => history.length)).toBe(steps);
    // What comes late (newer tables, settings) has had its time to fail.
    await page.waitForTimeout(4000);
  });

  test('without JavaScript the map and its way out are there', async ({ noJs: page }) => {
    await page.setViewportSize({ width: 640, height: 420 });
    await page.goto(at(locale, '/embed/'));
    await expect(page.getByRole('img', { name: words.map.label })).toBeVisible();
    await expect(page.locator(`.mark[data-ref="${XINDA}"]`)).toBeVisible();
    await expect(page.getByText(words.standing)).toBeVisible();
    await page.locator('#legend-title').click();
    await expect(page.locator('.legends li').first()).toBeVisible();
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
    const opened = page.waitForEvent('popup');
    await page.getByRole('link', { name: own.open }).click();
    await expect(await opened).toHaveURL(new RegExp(`${at(locale)}$`));
  });

  test('the view of the address is shown and handed on @full', async ({ page }) => {
    const query = `?layers=investment,clusters&industries=metallurgy&focus=${XINDA}&theme=dark`;
    await page.setViewportSize({ width: 960, height: 600 });
    await page.goto(at(locale, '/embed/') + query);
    await expect(page.locator(`[data-card="${XINDA}"]`)).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.locator('.marks [data-emphasis="dim"]')).not.toHaveCount(0);
    const out = page.getByRole('link', { name: own.open });
    await expect(out).toHaveAttribute('href', new RegExp(`industries=metallurgy.*focus=${XINDA}`));
    await expect(out).toHaveAttribute('target', '_blank');
    await expect(out).toHaveAttribute('rel', 'noopener');
    // Other pages do not open inside the frame.
    const opened = page.waitForEvent('popup');
    await page.locator('[data-card] .about > a:not(.source)').click();
    await expect(await opened).toHaveURL(/\/project\/yixian-xinda-coal-coke\//);
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-card]')).toHaveCount(0);
  });

  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ])
    test(`the builder makes code of the same view: ${viewport.width} px @full`, async ({
      open,
      axe,
      baseURL,
    }) => {
      const page = await open({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
      await explore(page, locale, '?camera=121.8,41.7,9');
      const way = page.getByRole('link', { name: pageLinks[locale].embed, exact: true });
      if (viewport.width > 640) {
        await way.click();
        await expect(page).toHaveURL(/\/embed\/build\/\?camera=121\.8,41\.7,9$/);
      } else await expect(way).toBeHidden();
      await page.goto(at(locale, '/embed/build/'));

      const code = page.getByRole('textbox', { name: own.code });
      const preview = page.locator('.frame iframe');
      await expect(code).toHaveValue(new RegExp(`src="${baseURL}${at(locale, '/embed/')}"`));
      await page.getByRole('combobox', { name: own.fields.industry }).selectOption('metallurgy');
      await page.getByLabel(own.fields.county).selectOption('regions:210726');
      await page.getByLabel(words.theme.label).selectOption('dark');
      await page.getByLabel(own.fields.size).selectOption('narrow');
      // By keyboard.
      await page.getByRole('switch', { name: own.fields.sandbox }).focus();
      await page.keyboard.press('Space');
      const query = 'industries=metallurgy&focus=regions:210726&theme=dark';
      await expect(page).toHaveURL(new RegExp(`${query}$`));
      await expect(preview).toHaveAttribute(
        'src',
        new RegExp(`${at(locale, '/embed/')}\\?${query}$`),
      );
      await expect(preview).toHaveAttribute('width', '320');
      await expect(preview).toHaveAttribute('sandbox', /^allow-scripts /);
      await expect(
        page.frameLocator('.frame iframe').locator('[data-card="regions:210726"]'),
      ).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);

      await page.getByRole('button', { name: own.copy }).click();
      await expect(page.getByText(own.copied)).toBeVisible();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await code.inputValue());
      const attributes = new Map(
        [...copied.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
          name,
          value.replaceAll('&amp;', '&'),
        ]),
      );
      const src = `${baseURL}${at(locale, '/embed/')}?${query}`;
      expect(attributes.get('src')).toBe(src);
      expect(attributes.get('title')).toBe(words.title);
      expect(attributes.get('loading')).toBe('lazy');
      await axe(page, { exclude: ['iframe'] });
      await page.goto(src);
      await expect(page.locator('[data-card="regions:210726"]')).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    });

  test('where copying is not allowed the code is selected @full', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'clipboard', { value: undefined }),
    );
    await page.goto(at(locale, '/embed/build/'));
    const code = page.getByRole('textbox', { name: own.code });
    await expect(code).toHaveValue(/src="http/);
    await page.getByRole('button', { name: own.copy }).click();
    await expect(page.getByText(own.select)).toBeVisible();
    const selected = await code.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
    expect(selected).toBe(await code.inputValue());
  });
});
