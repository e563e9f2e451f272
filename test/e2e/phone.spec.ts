/** On a phone: nothing scrolls sideways, everything can be tapped. */
import {
  expect,
  explore,
  inOneLanguage,
  listRow,
  markPoint,
  noneMadeAgain,
  PHONE,
  rememberBuilt,
  test,
  type Page,
} from './fixtures';
import { aged } from '../../src/lib/i18n/age';
import { messages } from '../../src/lib/i18n/messages';

/** It stands alone. */
const COKE = 'projects:jinzhou-petrochemical-needle-coke';

const noSidewaysScroll = async (page: Page) => {
  // A page that has just been asked for has no styles yet.
  await page.waitForLoadState();
  expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(390);
};

/** Visible things to tap that are smaller than `least` pixels either way. */
const small = (page: Page, selector: string, least: number) =>
  page.locator(selector).evaluateAll(
    (nodes, least) =>
      nodes.flatMap((node) => {
        const { width, height } = node.getBoundingClientRect();
        if (!width || !height || !(node as HTMLElement).checkVisibility()) return [];
        const fits = width >= least - 0.5 && height >= least - 0.5;
        const name = node.getAttribute('aria-label') ?? node.textContent?.trim().slice(0, 30);
        return fits ? [] : [`${name}: ${Math.round(width)} × ${Math.round(height)}`];
      }),
    least,
  );

/** Where the sheet begins, in pixels of the window. */
const sheetTop = (page: Page) =>
  page.locator('.sheet').evaluate((sheet) => sheet.getBoundingClientRect().top);

/** What lies under a point of the window. */
const hit = (page: Page, x: number, y: number, selector: string) =>
  page.evaluate(([x, y, selector]) => document.elementFromPoint(x, y)?.closest(selector) !== null, [
    x,
    y,
    selector,
  ] as const);

inOneLanguage('en', (locale) => {
  const words = messages[locale];

  test('what is below the first screen is laid out, and comes to life, as it was built', async ({
    open,
    withoutWebgl,
  }) => {
    const page = await open(PHONE, withoutWebgl);
    await rememberBuilt(page);
    await explore(page, locale);
    // Whatever is done to the page wakes all of it.
    await page.keyboard.press('Shift');
    await noneMadeAgain(page);

    const guesses = await page.evaluate(async () => {
      const unseen = [...document.querySelectorAll('#app *')].filter(
        (element) => getComputedStyle(element).contentVisibility === 'auto',
      );
      const guesses: { of: string; guess: number; height: number }[] = [];
      for (const element of unseen) {
        const style = getComputedStyle(element);
        const guess = parseFloat(/[\d.]+(?=px)/.exec(style.containIntrinsicBlockSize)?.[0] ?? '0');
        element.scrollIntoView();
        for (let i = 0; i < 3; i++) await new Promise((done) => requestAnimationFrame(done));
        const { height } = element.getBoundingClientRect();
        const padding = parseFloat(style.paddingBlockStart) + parseFloat(style.paddingBlockEnd);
        guesses.push({ of: element.className, guess, height: height - padding });
      }
      return guesses;
    });
    expect(guesses).toHaveLength(4);
    for (const { of, guess, height } of guesses) {
      expect(guess / height, of).toBeGreaterThan(0.85);
      expect(guess / height, of).toBeLessThan(1.15);
    }
  });

  test('Back from a card leads to where it was chosen', async ({ open, withoutWebgl }) => {
    const page = await open(PHONE, withoutWebgl);
    await explore(page, locale);
    const industry = page.locator('.legends').getByRole('button').first();
    await industry.scrollIntoViewIfNeeded();
    await industry.tap();
    await expect(page.locator('[data-card]')).toBeInViewport();
    await page.goBack();
    await expect(page.locator('[data-card]')).toHaveCount(0);
    await expect(industry).toBeInViewport();
    // The sheet would move only then.
    await page.waitForTimeout(2000);
    await expect(industry).toBeInViewport();
  });

  test('the sheet peeks, comes up in steps, and scrolls over a map that stays', async ({
    open,
    withoutWebgl,
  }) => {
    const page = await open(PHONE, withoutWebgl);
    await explore(page, locale);
    // At rest the map has more than half; the layers, what this is and the ways in are in sight below it.
    const peek = await sheetTop(page);
    expect(peek / 844).toBeGreaterThan(0.55);
    expect(peek / 844).toBeLessThan(0.72);
    await expect(page.locator('label:has(input[value="culture"])')).toBeInViewport({ ratio: 1 });
    await expect(page.getByText(words.intro.lead)).toBeInViewport({ ratio: 1 });
    for (const link of await page.locator('.intro .counts a, .intro .ways a').all())
      await expect(link).toBeInViewport({ ratio: 1 });
    const stage = await page.locator('.stage').boundingBox();
    expect(stage!.y + stage!.height).toBeLessThanOrEqual(peek);

    const handle = page.locator('.handle');
    const size = await handle.boundingBox();
    expect(Math.min(size!.width, size!.height)).toBeGreaterThanOrEqual(44);
    await expect(handle).toHaveAccessibleName(words.sheet.peek);
    await handle.tap();
    await expect.poll(() => sheetTop(page)).toBeCloseTo(844 / 2, -1);
    await expect(handle).toHaveAccessibleName(words.sheet.half);
    await handle.tap();
    await expect.poll(() => sheetTop(page)).toBeCloseTo(53, -1);
    await expect(handle).toHaveAccessibleName(words.sheet.full);
    expect(await hit(page, 195, 400, '.sheet')).toBe(true);

    // Far down the list the layers are where the thumb is, and one press leads back to the map.
    await listRow(page, 'projects:beizhen-hongwei-chicken').scrollIntoViewIfNeeded();
    expect(await hit(page, 60, 53 + 40, '.bar')).toBe(true);
    await handle.tap();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    expect(await hit(page, 195, 300, '.stage')).toBe(true);
  });

  test('what the figures are stays in sight below the layers @full', async ({
    open,
    withoutWebgl,
  }) => {
    const page = await open(PHONE, withoutWebgl);
    await explore(page, locale, `?focus=${COKE}`);
    const standing = page.locator('.sheet').getByText(aged(['2024'], new Date(), locale));
    const tabs = page.locator('.sheet fieldset');
    const close = page.locator('[data-card] .close');
    const inOrder = async () => {
      await expect(standing).toBeInViewport({ ratio: 1 });
      const [above, strip] = [(await tabs.boundingBox())!, (await standing.boundingBox())!];
      expect(strip.y).toBeGreaterThanOrEqual(above.y + above.height);
      expect(strip.y + strip.height - (above.y + above.height)).toBeLessThan(48);
    };
    await expect(page.getByRole('button', { name: words.intro.about })).toBeHidden();
    await inOrder();
    await listRow(page, 'projects:beizhen-hongwei-chicken').scrollIntoViewIfNeeded();
    await inOrder();
    await close.tap();
    await expect(page.getByRole('button', { name: words.intro.about })).toBeVisible();
    await inOrder();
  });

  test('a row far down the list brings its card into sight, and one button leads back @full', async ({
    open,
    withoutWebgl,
  }) => {
    // With motion: what comes in above must not end the way to it.
    const page = await open({ ...PHONE, reducedMotion: 'no-preference' }, withoutWebgl);
    await explore(page, locale);
    const ref = 'projects:beizhen-hongwei-chicken';
    const row = listRow(page, ref).locator('.row');
    const title = page.locator('#card-title');
    const back = page.getByRole('button', { name: words.list.back });
    const topOf = async () => (await row.boundingBox())!.y;
    await row.scrollIntoViewIfNeeded();
    const before = await topOf();
    /** Where it stood: a page scrolls by whole pixels, and what is above the row has parts of one. */
    const off = async () => Math.abs((await topOf()) - before);
    await row.tap();
    await expect(title).toBeFocused();
    await expect(title).toBeInViewport({ ratio: 1 });
    await expect.poll(() => sheetTop(page)).toBeCloseTo(844 / 2, -1);

    await back.tap();
    await expect(row).toBeFocused();
    await expect.poll(off).toBeLessThanOrEqual(0.5);
    await row.tap();
    await expect(title).toBeInViewport({ ratio: 1 });
    // To close it leads back as well.
    await page.locator('[data-card] .close').tap();
    await expect(row).toBeFocused();
    await expect.poll(off).toBeLessThanOrEqual(0.5);
  });

  test('one button on the map leads to the legend, one back to the map', async ({
    open,
    withoutWebgl,
  }) => {
    const page = await open(PHONE, withoutWebgl);
    await explore(page, locale);
    const button = page.locator('.stage').getByRole('link', { name: words.map.legend });
    const size = (await button.boundingBox())!;
    expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(44);
    // It lies on no name and on no other furniture.
    const under = await button.evaluate((node) => {
      const own = node.getBoundingClientRect();
      return [
        ...document.querySelectorAll(
          '[data-label], .locator, .scale :is(path, line, rect, text), .zoom',
        ),
      ]
        .filter((other) => {
          const box = other.getBoundingClientRect();
          return (
            box.width > 0 &&
            box.left < own.right &&
            box.right > own.left &&
            box.top < own.bottom &&
            box.bottom > own.top
          );
        })
        .map((other) => other.getAttribute('data-label') ?? other.outerHTML);
    });
    expect(under).toEqual([]);

    const title = page.locator('#legend-title');
    // What the reader has shut opens again.
    await page.locator('details:has(#legend-title)').evaluate((node) => {
      (node as HTMLDetailsElement).open = false;
    });
    await button.tap();
    await expect(title).toBeFocused();
    await expect(title).toBeInViewport({ ratio: 1 });
    await expect(page.locator('.legends li').first()).toBeInViewport();
    const { x, y } = (await title.boundingBox())!;
    expect(await hit(page, x + 20, y + 20, '#legend-title')).toBe(true);
    await page.getByRole('link', { name: words.map.back }).tap();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);

    await button.tap();
    await expect(title).toBeInViewport({ ratio: 1 });
    await page.locator('.handle').tap();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  });

  test('a way in shows the list, and half of the map', async ({ open, withoutWebgl }) => {
    const page = await open(PHONE, withoutWebgl);
    await explore(page, locale);
    await page.getByRole('link', { name: words.intro.ways.investors.who }).tap();
    await expect(page).toHaveURL(/layers=investment,clusters/);
    await expect(page.locator('.list .row').first()).toBeInViewport();
    await expect.poll(() => sheetTop(page)).toBeGreaterThan(844 / 3);
  });

  test('a link to some rows opens on them below the bar of a phone that is held sideways @full', async ({
    open,
    withoutWebgl,
  }) => {
    const page = await open({ ...PHONE, viewport: { width: 844, height: 390 } }, withoutWebgl);
    await explore(page, locale, '?industries=new_energy&stages=construction');
    const status = page.locator('.chosen').getByRole('status');
    await expect(status).toBeInViewport({ ratio: 1 });
    const [bar, said] = await Promise.all([
      page.locator('.bar').boundingBox(),
      status.boundingBox(),
    ]);
    expect(said!.y).toBeGreaterThanOrEqual(bar!.y + bar!.height);
  });

  test('a link to some rows opens on them: how many there are, and what they are limited to', async ({
    open,
    withoutWebgl,
  }) => {
    const page = await open(PHONE, withoutWebgl);
    await explore(page, locale, '?industries=new_energy&stages=construction');
    const chosen = page.locator('.chosen');
    await expect(chosen.getByRole('status')).toBeInViewport({ ratio: 1 });
    for (const chip of await chosen.locator('li button').all())
      await expect(chip).toBeInViewport({ ratio: 1 });
    await expect(page.locator('.list .row').first()).toBeInViewport({ ratio: 0.4 });
    // With the map above.
    await expect.poll(() => sheetTop(page)).toBeGreaterThan(844 / 3);
    // It stays so when one of them is let go.
    await chosen.locator('li button').first().tap();
    await expect(chosen.locator('li button')).toHaveCount(1);
    await expect(chosen.getByRole('status')).toBeInViewport({ ratio: 1 });
    await expect.poll(() => sheetTop(page)).toBeGreaterThan(844 / 3);
  });

  test('what is known of the city only is in the sheet @full', async ({ open, withoutWebgl }) => {
    const page = await open(PHONE, withoutWebgl);
    await explore(page, locale, '?layers=clusters');
    const ref = 'clusters:jinzhou-petrochemicals';
    const row = page.locator(`.sheet [data-shelf-ref="${ref}"]`);
    await row.tap();
    await expect(page.locator('[data-card]')).toHaveAttribute('data-card', ref);
    await expect(page.locator('[data-card] h2')).toBeInViewport();
    // The shelf beside the map is not there: lines lead from symbol to symbol, none to where it would be.
    const lines = page.locator(`path[data-link^="same-industry:${ref}"]`);
    await expect(lines.and(page.locator(':not(.shelved)'))).not.toHaveCount(0);
    await expect(lines.and(page.locator('.shelved'))).toHaveCount(0);
  });

  test('taps choose, nothing scrolls sideways, targets are large', async ({
    open,
    withoutWebgl,
  }) => {
    const page = await open(PHONE, withoutWebgl);
    await explore(page, locale);
    await expect(page.locator('[data-map="svg"]')).toBeAttached();
    await noSidewaysScroll(page);

    const mark = await markPoint(page, COKE);
    // A finger is blunt: near is good enough.
    await page.touchscreen.tap(mark.x + 6, mark.y + 6);
    const card = page.locator('[data-card]');
    await expect(card).toHaveAttribute('data-card', COKE);
    await expect(card).toBeInViewport();
    await noSidewaysScroll(page);
    // The sheet has come up halfway and leaves the mark in sight.
    await expect.poll(() => sheetTop(page)).toBeCloseTo(844 / 2, -1);
    const seen = await markPoint(page, COKE);
    expect(seen.y).toBeGreaterThan(53);
    expect(seen.y).toBeLessThan(844 / 2);
    await card.getByRole('button', { name: words.card.close, exact: true }).tap();
    await expect(card).toHaveCount(0);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);

    const row = listRow(page, 'projects:beizhen-hongwei-chicken').locator('.row');
    await row.tap();
    await expect(card).toContainText(locale === 'zh' ? '3亿元' : 'CNY 300 million');
    await card.locator('a.source').first().tap();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(locale === 'zh' ? '第65行' : 'line 65');
    await noSidewaysScroll(page);
    expect(await small(page, 'dialog button', 44)).toEqual([]);
    await dialog.getByRole('button', { name: words.source.close }).tap();
    await expect(dialog).toBeHidden();

    await page.locator('label:has(input[value="clusters"])').tap();
    await expect(page).toHaveURL(/layers=investment,clusters/);
    await page.locator('label:has(input[value="culture"])').tap();
    await expect(page.locator('.list h3')).toHaveCount(3);
    await noSidewaysScroll(page);
    const targets = 'a[href], button, select, summary, label:has(input)';
    expect(await small(page, targets, 24)).toEqual([]);
    const main = 'label:has(input), select, .list .row, .close, .shelf button, header nav a';
    expect(await small(page, main, 44)).toEqual([]);
  });

  test('the menu leads to every page; that of the tables does not scroll sideways either @full', async ({
    open,
    withoutWebgl,
  }) => {
    const page = await open(PHONE, withoutWebgl);
    await explore(page, locale, `?focus=${COKE}`);
    const head = page.getByRole('banner');
    const button = head.getByRole('button', { name: words.nav.label });
    const size = (await button.boundingBox())!;
    expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(44);
    await expect(head.getByRole('link', { name: words.nav.other })).toBeInViewport({ ratio: 1 });
    const menu = head.getByRole('navigation');
    await expect(menu).toBeHidden();
    // It stands last, and the focus comes to it last.
    await expect(head.locator(':scope > :last-child')).toHaveAccessibleName(words.nav.label);
    for (const other of await head.locator(':is(a, button, select):visible').all())
      expect((await other.boundingBox())!.x).toBeLessThanOrEqual(size.x);
    await page.emulateMedia({ media: 'print' });
    await expect(button).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await button.tap();
    for (const name of [words.nav.compare, words.nav.league, words.nav.data, words.about.label])
      await expect(menu.getByRole('link', { name })).toBeInViewport({ ratio: 1 });
    expect(await small(page, 'header nav a', 44)).toEqual([]);
    // The key that closes it closes nothing behind it.
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(page.locator('[data-card]')).toBeVisible();
    await button.tap();
    await menu.getByRole('link', { name: words.nav.data }).tap();
    await expect(page).toHaveURL(/\/data\//);
    await noSidewaysScroll(page);
    expect(await small(page, 'a[href]', 24)).toEqual([]);
  });

  test('no name is cut by the edge of the map, however narrow it is @full', async ({
    open,
    withoutWebgl,
  }) => {
    for (const width of [320, 344, 360, 375, 390, 430]) {
      const page = await open(
        { ...PHONE, viewport: { width, height: width < 370 ? 640 : 844 } },
        withoutWebgl,
      );
      await explore(page, locale, '?layers=investment,clusters,culture');
      const cut = () =>
        page.locator('.stage').evaluate((stage) => {
          const edge = stage.getBoundingClientRect();
          return [...stage.querySelectorAll('.labels text')]
            .map((text) => ({ name: text.textContent, box: text.getBoundingClientRect() }))
            .filter(
              ({ box }) =>
                box.left < edge.left ||
                box.right > edge.right ||
                box.top < edge.top ||
                box.bottom > edge.bottom,
            )
            .map(({ name }) => name);
        });
      await expect.poll(cut, `${width} px`).toEqual([]);
      await page.context().close();
    }
  });
});
