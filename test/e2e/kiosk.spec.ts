/** The kiosk: its tour by an accelerated clock, visitors who come and go, any screen, and what must not be there. */
import {
  at,
  byTurns,
  expect,
  FULL,
  inOneLanguage,
  markPoint,
  table,
  test,
  type Page,
} from './fixtures';
import { SCREENS } from '../../scripts/lib/pictures';
import { kioskWords } from '../../src/lib/i18n/kiosk';
import { messages } from '../../src/lib/i18n/messages';
import { sceneWords } from '../../src/lib/i18n/scene-words';

const TOUR = table('tour');
/** Two that stand side by side in the pack of Heishan. */
const PACKED = ['clusters:heishan-advanced-equipment', 'clusters:heishan-new-energy'] as const;
/** From site.json, which tests leave as it is. */
const IDLE = 90_000;
const COUNTDOWN = 20_000;

const headline = (page: Page) => page.locator('.scene h1');
const scene = (page: Page) =>
  page
    .locator('.progress .now')
    .evaluate((now) => [...(now.parentElement?.children ?? [])].indexOf(now));
const seconds = (index: number) => Number(TOUR[index]?.['seconds']) * 1000;

/** Opens the kiosk with a clock that only the test moves, after the page has come to life. */
async function kiosk(page: Page, path: string): Promise<void> {
  await page.clock.install({ time: new Date('2024-01-21T10:00:00+08:00') });
  await page.goto(path);
  await expect(page.locator('[data-map][data-hydrated]')).toBeAttached();
  await page.clock.pauseAt(new Date('2024-01-21T10:01:00+08:00'));
}
/** Goes to a scene by the controls of the tour. */
async function turnTo(page: Page, index: number): Promise<void> {
  const { next } =
    kioskWords[(await page.locator('html').getAttribute('lang')) === 'en' ? 'en' : 'zh'];
  while ((await scene(page)) !== index) await page.getByRole('button', { name: next }).click();
}
const touch = (page: Page) => page.mouse.click(400, 20);

/** Titles of the blocks of the legend that are seen as a whole. */
const legendInSight = (page: Page): Promise<string[]> =>
  page.locator('.brief').evaluate((legend) => {
    const box = legend.getBoundingClientRect();
    return [...legend.querySelectorAll('div')]
      .filter((block) => {
        const { left, right, bottom } = block.getBoundingClientRect();
        return left > box.left - 2 && right < box.right + 2 && bottom < box.bottom + 2;
      })
      .map((block) => block.querySelector('h3')!.innerText);
  });

/** How many columns of a scene's legend wait for their turn, out of sight. */
const turnsLeft = (page: Page): Promise<number> =>
  page.locator('.brief').evaluate((legend) => {
    const { left, right } = legend.getBoundingClientRect();
    const columns = [...legend.querySelectorAll('div')].map((block) =>
      block.getBoundingClientRect(),
    );
    const out = columns.filter((column) => column.left < left - 2 || column.right > right + 2);
    return new Set(out.map((column) => Math.round(column.left / 8))).size;
  });

/** How many of such elements a visitor has in sight, beside the map. */
const inScroller = (page: Page, selector: string): Promise<number> =>
  page.locator('.scroller').evaluate((scroller, selector) => {
    const { top, bottom } = scroller.getBoundingClientRect();
    // Its foot is pale.
    const foot = bottom - parseFloat(getComputedStyle(scroller).paddingBottom) + 1;
    return [...scroller.querySelectorAll(selector)].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.top > top - 1 && box.bottom < foot;
    }).length;
  }, selector);
const figuresInSight = (page: Page) => inScroller(page, 'article > ul > li .text');

/** Blocks of the legend that are too high for their place, and would be cut off. */
const tooHigh = (page: Page): Promise<string[]> =>
  page
    .locator('.brief')
    .evaluate((legend) =>
      [...legend.querySelectorAll('div')]
        .filter((block) => block.clientHeight > legend.clientHeight)
        .map((block) => block.querySelector('h3')!.innerText),
    );

/** The share of its place, from its top on, that the legend of the tour reaches down to, with one column. */
const filled = (page: Page): Promise<number> =>
  page.locator('.brief').evaluate((legend) => {
    const bottoms = [...legend.querySelectorAll('div')].map(
      (block) => block.getBoundingClientRect().bottom,
    );
    return (Math.max(...bottoms) - legend.getBoundingClientRect().top) / legend.clientHeight;
  });

/** Whether the legend beside what a visitor reads is whole; false where it is out of sight for want of room. */
const besideWhole = (page: Page): Promise<boolean> =>
  page.locator('.key').evaluate((key) => {
    const legend = key.querySelector('.brief')!;
    if (!legend.checkVisibility({ visibilityProperty: true })) return false;
    const { top, right, bottom } = key.getBoundingClientRect();
    const above = document.querySelector('.panel')!.getBoundingClientRect();
    const inside = [...legend.querySelectorAll('div')].every((block) => {
      const box = block.getBoundingClientRect();
      return box.top >= top - 1 && box.right < right + 1 && box.bottom < bottom + 1;
    });
    if (!inside || (above.bottom > top + 1 && above.right > right - 1))
      throw new Error('a legend that is in sight, and not as a whole');
    return true;
  });

/** What is cut off, beyond its box or beyond the screen. */
const astray = (page: Page) =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('#main *')].filter(
      (element) =>
        element.checkVisibility({ opacityProperty: true }) &&
        !element.closest('svg, .stage, .brief, .visually-hidden') &&
        element.innerText?.trim(),
    );
    return shown
      .filter((element) => {
        const box = element.getBoundingClientRect();
        const scroller = element.closest('.scroller');
        const beyond = box.left < -1 || box.right > innerWidth + 1;
        const below = !scroller && (box.top < -1 || box.bottom > innerHeight + 1);
        const panel = element.closest('.panel')?.getBoundingClientRect();
        const cut = panel && !scroller && box.bottom > panel.bottom + 1;
        const wide =
          element.scrollWidth > element.clientWidth + 1 &&
          getComputedStyle(element).display !== 'inline';
        return beyond || below || cut || wide;
      })
      .map(
        (element) => `${element.tagName}.${element.className}: ${element.innerText.slice(0, 40)}`,
      );
  });

/** What is written, or told of, in another language than the one that was asked for. */
const foreign = (page: Page, locale: string): Promise<string[]> =>
  page.locator('#main').evaluate((main, locale) => {
    const other = locale === 'en' ? /\p{Script=Han}/u : /[a-z]{4}/i;
    return [...main.querySelectorAll('*')]
      .filter((element) => !element.closest('[lang]:not(html), .map > p'))
      .filter((element) => element.checkVisibility())
      .flatMap((element) => [
        element.ariaLabel ?? '',
        ...[...element.childNodes].map((node) => (node as Partial<Text>).data ?? ''),
      ])
      .filter((said) => other.test(said));
  }, locale);

/** Touch targets that are smaller than a side in pixels. */
const small = (page: Page, side: number) =>
  page.locator('#main').evaluate(
    (main, side) =>
      [...main.querySelectorAll<HTMLElement>('button, a, summary, input, select')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => ({
          name: element.innerText || element.ariaLabel,
          box: element.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width < side - 0.5 || box.height < side - 0.5)
        .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`),
    side,
  );

inOneLanguage('zh', (locale) => {
  const words = kioskWords[locale];
  const path = at(locale, '/kiosk/');

  test('the tour goes through all of its scenes, and begins again @full', async ({ page }) => {
    await kiosk(page, path);
    const seen: string[] = [];
    for (let i = 0; i < TOUR.length; i++) {
      expect(await scene(page)).toBe(i);
      seen.push(await headline(page).innerText());
      // What has passed of a scene before the clock was stopped is not known: to its last second, then over.
      const legend = new Set<string>();
      const all = await page.locator('.brief h3').allInnerTexts();
      for (let spent = 0; (await scene(page)) === i && spent <= seconds(i); spent += 1000) {
        for (const title of await legendInSight(page)) legend.add(title);
        await page.clock.runFor(1000);
      }
      // What there is no height for at once has come in its turn.
      expect([...legend].sort(), TOUR[i]?.['scene_id']).toEqual(all.sort());
    }
    expect(seen).toEqual(TOUR.map((row) => row[`headline_${locale}`]));
    expect(await scene(page)).toBe(0);
    await expect(page.locator('.scene dd')).toHaveCount(3);
  });

  test('it can be paused, and turned back and forth, without being taken for a visitor', async ({
    page,
  }) => {
    await kiosk(page, path);
    await page.getByRole('button', { name: words.pause }).click();
    await page.clock.runFor(60_000);
    expect(await scene(page)).toBe(0);
    await page.getByRole('button', { name: words.next }).click();
    expect(await scene(page)).toBe(1);
    await page.getByRole('button', { name: words.previous }).click();
    await page.getByRole('button', { name: words.previous }).click();
    expect(await scene(page)).toBe(TOUR.length - 1);
    await page.getByRole('button', { name: words.resume }).click();
    await page.clock.runFor(seconds(TOUR.length - 1) + 500);
    expect(await scene(page)).toBe(0);
  });

  test('a touch anywhere hands over what is on show; idle, it asks and begins anew, in its language', async ({
    page,
  }) => {
    await kiosk(page, path);
    const county = TOUR.findIndex(({ focus }) => focus === 'regions:210726');
    await turnTo(page, county);
    await touch(page);
    await expect(page.locator('#kiosk-card')).toBeVisible();
    await expect(page.locator('.scene')).toHaveCount(0);

    // Another county, another layer, the other language.
    const other = locale === 'zh' ? 'en' : 'zh';
    await page.locator('nav div').nth(0).getByRole('button').nth(1).click();
    await page.locator('nav div').nth(1).getByRole('button').nth(1).click();
    await page.getByRole('button', { name: kioskWords[other].language }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', other === 'zh' ? 'zh-CN' : 'en');
    await expect(page.getByRole('button', { name: kioskWords[other].back })).toBeVisible();
    // The whole city as well, of which the page has the scene ready in its own language.
    await page.getByRole('button', { name: kioskWords[other].home, exact: true }).last().click();
    await expect(page.getByText(kioskWords[other].welcome)).toBeVisible();
    expect(await foreign(page, other)).toEqual([]);

    await page.clock.runFor(IDLE - 1000);
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    await page.clock.runFor(2000);
    await expect(page.getByRole('alertdialog')).toContainText(kioskWords[other].stillThere);
    // Whoever is there after all goes on where they were.
    await touch(page);
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: kioskWords[other].back })).toBeVisible();

    await page.clock.runFor(IDLE + COUNTDOWN + 1000);
    await expect(headline(page)).toHaveText(TOUR[0]![`headline_${locale}`]!);
    await expect(page.locator('html')).toHaveAttribute('lang', locale === 'zh' ? 'zh-CN' : 'en');
    await touch(page);
    await expect(page.locator('#kiosk-card')).toHaveCount(0);
    await expect(page.locator('nav [aria-pressed="true"]')).toHaveCount(1);
  });

  test('a visitor reads sources in place and finds no way out', async ({ page, axe }) => {
    // What the first legend is like in each frame in which it is seen.
    await page.addInitScript(() => {
      const seen = new Set<string>();
      Object.assign(window, { seen });
      const look = () => {
        const legend = document.querySelector('.brief');
        if (legend?.checkVisibility({ visibilityProperty: true }))
          seen.add(`${getComputedStyle(legend).fontSize} ${legend.hasAttribute('data-roomy')}`);
        requestAnimationFrame(look);
      };
      look();
    });
    await page.goto(path);
    await expect(page.locator('[data-map][data-hydrated]')).toBeAttached();
    await expect(page.locator('.brief')).toBeVisible();
    await page.waitForTimeout(500);
    expect(
      await page.evaluate(() => [...(window as never as { seen: Set<string> }).seen]),
    ).toHaveLength(1);
    await touch(page);
    await page.locator('nav button').first().click();
    const figure = page.locator('article li button[aria-expanded]').first();
    await figure.click();
    await expect(figure).toHaveAttribute('aria-expanded', 'true');
    await expect(page.locator('article dl:not([hidden]) q').first()).toBeVisible();
    await expect(
      page.locator('article dl:not([hidden])').getByText(messages[locale].source.document),
    ).toBeVisible();
    // From row to row, and back to the whole city.
    await page.locator('article .row').first().click();
    await expect(page.locator('#kiosk-card')).toBeVisible();
    await axe(page);
    // The card of its county comes back, and then what there is to begin with.
    const county = page.locator('nav button').first();
    await expect(county).toHaveAttribute('aria-pressed', 'false');
    await page.getByRole('button', { name: words.close, exact: true }).click();
    await expect(county).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('#kiosk-card')).toBeVisible();
    await page.getByRole('button', { name: words.close, exact: true }).click();
    await expect(page.getByText(words.welcome)).toBeVisible();
    expect(await page.locator('.kiosk :is(a, input, select, textarea)').count()).toBe(0);
    // No code without an address for it.
    await expect(page.getByRole('img', { name: words.scan })).toHaveCount(0);
    await page.getByRole('button', { name: words.back }).click();
    await expect(page.locator('.scene')).toBeVisible();
    await page.getByRole('button', { name: words.pause }).click();
    await axe(page);
  });

  test('on the still map a county that is touched fills it, buttons and fingers lead on', async ({
    page,
  }) => {
    await kiosk(page, path);
    await turnTo(
      page,
      TOUR.findIndex(({ layers, focus }) => layers === 'culture' && !focus),
    );
    await touch(page);
    /** How many times as large as at home the map is. */
    const size = () =>
      page
        .locator('.whole')
        .evaluate(({ clientWidth, parentElement }) =>
          Number((clientWidth / parentElement!.clientWidth).toFixed(2)),
        );
    const heishan = (await page.locator('[data-label="county:210726"] .name').boundingBox())!;
    const middle = [heishan.x + heishan.width / 2, heishan.y + heishan.height / 2] as const;
    await page.mouse.click(...middle);
    await expect(page.locator('#kiosk-card')).toBeVisible();
    await expect.poll(size).toBeGreaterThan(1.2);

    // Nothing of this layer is there: it says so, and what is.
    const elsewhere = page.locator('.elsewhere');
    await expect(elsewhere).toContainText(sceneWords[locale].layers.culture);
    await expect(elsewhere.getByRole('button')).toHaveText([
      sceneWords[locale].layers.investment,
      sceneWords[locale].layers.clusters,
    ]);
    await elsewhere.getByRole('button').first().click();
    await expect(elsewhere).toHaveCount(0);
    await expect(page.locator('#kiosk-card')).toBeVisible();
    // The same where the county comes first and its layer then.
    const layer = (name: string) => page.locator('nav').getByRole('button', { name, exact: true });
    await layer(sceneWords[locale].layers.culture).click();
    await expect(elsewhere).toContainText(sceneWords[locale].layers.culture);
    await expect(page.locator('#kiosk-card')).toBeVisible();
    await layer(sceneWords[locale].layers.investment).click();
    await expect(elsewhere).toHaveCount(0);
    // A layer that has something there is what the card comes to, below its title and the button that closes it.
    const title = page.locator('#kiosk-card');
    const section = page.locator('[data-section="projects"] h3');
    await expect.poll(() => inScroller(page, '[data-section="projects"] h3')).toBe(1);
    expect(await inScroller(page, '#kiosk-card')).toBe(1);
    const [above, below] = [(await title.boundingBox())!, (await section.boundingBox())!];
    expect(below.y).toBeGreaterThanOrEqual(above.y + above.height);
    expect(below.y).toBeLessThan(above.y + above.height + 100);

    const county = await size();
    await page.getByRole('button', { name: words.zoomIn }).click();
    await expect.poll(size).toBeCloseTo(2 * county, 1);
    // What drags is no touch of what lies below.
    const ground = page.locator('.unit[data-ref="regions:210726"]');
    const before = (await ground.boundingBox())!;
    await page.mouse.move(...middle);
    await page.mouse.down();
    await page.mouse.move(middle[0] - 60, middle[1] + 40, { steps: 4 });
    await page.mouse.up();
    await expect(page.locator('#kiosk-card')).toBeVisible();
    expect(await size()).toBeCloseTo(2 * county, 1);
    const after = (await ground.boundingBox())!;
    expect(after.x - before.x).toBeCloseTo(-60, 0);
    expect(after.y - before.y).toBeCloseTo(40, 0);
    // A button that can do no more keeps the focus.
    const zoomOut = page.getByRole('button', { name: words.zoomOut });
    for (let i = 0; i < 3 && (await size()) > 1; i++) await zoomOut.click();
    await expect.poll(size).toBe(1);
    await expect(zoomOut).toHaveAttribute('aria-disabled', 'true');
    await expect(zoomOut).toBeFocused();
    await expect(page.getByRole('button', { name: words.zoomIn })).not.toHaveAttribute(
      'aria-disabled',
    );
  });
});

byTurns(
  [...SCREENS.entries()].slice(0, FULL ? undefined : 2),
  (locale, [screen, [width, height]]) => {
    const words = kioskWords[locale];
    const path = at(locale, '/kiosk/');
    test(`nothing sticks out at ${width} × ${height}, and what was touched has room`, async ({
      open,
      withoutWebgl,
    }) => {
      const page = await open({ viewport: { width, height }, hasTouch: true }, withoutWebgl);
      await kiosk(page, path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
      // In a quick run each of two screens shows half of the scenes.
      const scenes = TOUR.map((_, i) => i).filter((i) => FULL || (i + screen) % 2 === 0);
      for (const i of scenes) {
        await turnTo(page, i);
        expect(await astray(page), TOUR[i]?.['scene_id']).toEqual([]);
        await expect.poll(() => tooHigh(page), { message: TOUR[i]?.['scene_id'] }).toEqual([]);
        // All figures of a scene have one size, and its legend is seen at once, or in two turns where there is least room.
        const sizes = await page
          .locator('.scene .value')
          .evaluateAll((all) => all.map((value) => getComputedStyle(value).fontSize));
        expect(new Set(sizes).size, TOUR[i]?.['scene_id']).toBe(1);
        await expect
          .poll(() => turnsLeft(page), TOUR[i]?.['scene_id'])
          .toBeLessThanOrEqual(width === 1024 ? 1 : 0);
        // A tall screen is filled down to its foot.
        if (height > width)
          await expect.poll(() => filled(page), TOUR[i]?.['scene_id']).toBeGreaterThan(0.85);
      }
      const stage = (await page.locator('.stage').boundingBox())!;
      expect(stage.width * stage.height).toBeGreaterThan(width * height * 0.3);
      await touch(page);
      // What the symbols mean is in sight as a whole, or it has the place of all else, with a way back.
      const instead = page.locator('.place > button');
      const remarks = page.locator('.legend h3');
      for (const layer of await page.locator('nav div').nth(1).getByRole('button').all()) {
        await layer.click();
        expect(await remarks.count()).toBeGreaterThan(2);
        // What there is to touch is listed, with what it has in the counties.
        expect(await inScroller(page, 'li button')).toBeGreaterThan(0);
        const beside = await besideWhole(page);
        expect(await instead.count()).toBe(beside === false ? 1 : 0);
        if (beside === false) {
          expect(width).toBe(1024);
          await instead.click();
          expect(await inScroller(page, '.legend h3')).toBeGreaterThan(2);
          expect(await astray(page)).toEqual([]);
          expect(await small(page, 54)).toEqual([]);
          await instead.click();
          await expect(page.getByRole('heading', { name: words.welcome })).toBeVisible();
        }
        expect(await astray(page)).toEqual([]);
      }
      // A touch where symbols are close asks which of them is meant, by buttons that fingers find.
      if (width === 1024) {
        await page.locator('nav div').nth(1).getByRole('button').nth(1).click();
        const [one, other] = [await markPoint(page, PACKED[0]), await markPoint(page, PACKED[1])];
        await page.touchscreen.tap((one.x + other.x) / 2, (one.y + other.y) / 2);
        await expect(page.locator('.fan [data-fan-ref]').nth(1)).toBeVisible();
        // As they stand when they have come out.
        await expect.poll(() => small(page, 54)).toEqual([]);
        await page.locator(`[data-fan-ref="${PACKED[1]}"]`).tap();
        await expect(page.locator('.fan')).toHaveCount(0);
        const name = table('clusters').find((row) => PACKED[1] === `clusters:${row['cluster_id']}`);
        await expect(page.locator('#kiosk-card')).toContainText(name![`name_${locale}`]!);
      }
      await page.locator('nav div').nth(1).getByRole('button').first().click();
      await page.locator('nav button').nth(3).click();
      expect(await astray(page)).toEqual([]);
      // What was touched comes first: two figures are in sight, the one that leads on one line, and a source as it opens.
      expect(await figuresInSight(page)).toBeGreaterThan(1);
      const lines = (element: Element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return range.getClientRects().length;
      };
      expect(await page.locator('.lead').evaluate(lines)).toBe(1);
      await page.locator('article li button[aria-expanded]').last().click();
      await expect.poll(() => inScroller(page, 'dl:not([hidden])')).toBe(1);
      // The map stays where it was.
      expect(await page.locator('.stage').boundingBox()).toEqual(stage);
      const least =
        (72 * Math.min(Math.min(width, height) / 1080, Math.max(width, height) / 1920)) | 0;
      expect(await small(page, Math.max(least, 54))).toEqual([]);
      await page.clock.runFor(IDLE + 1000);
      await expect(page.getByRole('alertdialog')).toBeVisible();
      expect(await small(page, Math.max(least, 54))).toEqual([]);
      // A question which symbol was meant ends with the visit.
      if (width === 1024) {
        await touch(page);
        await page.getByRole('button', { name: words.home, exact: true }).last().click();
        await page.locator('nav div').nth(1).getByRole('button').nth(1).click();
        const [one, other] = [await markPoint(page, PACKED[0]), await markPoint(page, PACKED[1])];
        await page.touchscreen.tap((one.x + other.x) / 2, (one.y + other.y) / 2);
        await expect(page.locator('.fan')).toBeVisible();
        await page.clock.runFor(IDLE + COUNTDOWN + 1000);
        await expect(headline(page)).toBeVisible();
        await expect(page.locator('.fan')).toHaveCount(0);
      }
      // What is to be touched is within reach on a tall screen.
      if (height > width)
        for (const box of await page.locator('nav button, .zoom button').all())
          expect((await box.boundingBox())!.y).toBeGreaterThan(height / 3);
    });
  },
);

test('a wrong row of the tour is left out, a changed one is shown, without a new build @full', async ({
  page,
}) => {
  await page.route('**/data/tour.csv', async (route) => {
    const response = await route.fetch();
    const [header, first, ...rest] = (await response.text()).trimEnd().split('\n');
    const own = first!.replace(TOUR[0]!['headline_zh']!, '操作员改过的标题');
    const body = [header, own, 's00-broken,0,investment,,,,soon,坏行,Broken,', ...rest].join('\n');
    await route.fulfill({ response, body });
  });
  await page.clock.install();
  await page.goto('/kiosk/');
  await expect(page.locator('[data-map][data-hydrated]')).toBeAttached();
  await page.clock.runFor(12_000);
  await expect
    .poll(
      async () => {
        await page.clock.runFor(1000);
        await page.getByRole('button', { name: kioskWords.zh.next }).click();
        return headline(page).innerText();
      },
      { intervals: [100] },
    )
    .toBe('操作员改过的标题');
  await expect(page.locator('.progress > span')).toHaveCount(TOUR.length);
  await expect(page.getByText('坏行')).toHaveCount(0);
});

test('without a right row the tour goes on as it was built @full', async ({ page }) => {
  await page.route('**/data/tour.csv', (route) => route.fulfill({ body: 'nonsense' }));
  await page.clock.install();
  await page.goto('/kiosk/');
  await expect(page.locator('[data-map][data-hydrated]')).toBeAttached();
  await page.clock.runFor(30_000);
  await expect(page.locator('.progress > span')).toHaveCount(TOUR.length);
  await expect(headline(page)).not.toBeEmpty();
});

test('the code carries the present view, where the operator has set an address @full', async ({
  page,
}) => {
  await page.route('**/site.json', (route) =>
    route.fulfill({
      json: { qr_base_url: 'https://example.org/atlas', kiosk: { idle_seconds: 30 } },
    }),
  );
  await kiosk(page, '/kiosk/');
  await touch(page);
  const code = page.getByRole('img', { name: kioskWords.zh.scan });
  const take = page.getByRole('button', { name: kioskWords.zh.take });
  await expect(async () => {
    await page.clock.runFor(500);
    await expect(take).toBeVisible({ timeout: 100 });
  }).toPass();
  // It has its room when it is asked for, until something else is touched.
  await expect(code).toHaveCount(0);
  await take.click();
  const before = await code.innerHTML();
  await page.locator('nav button').first().click();
  await expect(code).toHaveCount(0);
  expect(await small(page, 54)).toEqual([]);
  await take.click();
  expect(await code.innerHTML()).not.toBe(before);
  await page.clock.runFor(31_000);
  await expect(page.getByRole('alertdialog')).toBeVisible();
});

test('the screen is dark at its hours until someone comes @full', async ({ page }) => {
  await page.route('**/site.json', (route) =>
    route.fulfill({ json: { kiosk: { dim_from: '09:00', dim_to: '11:00' } } }),
  );
  await kiosk(page, '/kiosk/');
  const dark = page.locator('.dark');
  await expect
    .poll(async () => {
      // The settings come after the page.
      await page.clock.runFor(500);
      return dark.getAttribute('class');
    })
    .toMatch(/\bon\b/);
  await touch(page);
  await expect(dark).not.toHaveClass(/\bon\b/);
});

test('the finger that takes the screen over presses nothing that comes in its place', async ({
  open,
}) => {
  for (const viewport of [
    { width: 1080, height: 1920 },
    ...(FULL ? [{ width: 1920, height: 1080 }] : []),
  ]) {
    const page = await open({ viewport, hasTouch: true });
    await kiosk(page, '/kiosk/');
    const box = (await page.locator('.explore').boundingBox())!;
    for (const share of [0.2, 0.5, 0.8]) {
      const at = [box.x + box.width * share, box.y + box.height * 0.7] as const;
      await page.touchscreen.tap(...at);
      await expect(page.locator('#main')).toHaveAttribute('data-mode', 'visitor');
      await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
      await expect(page.locator('nav [aria-pressed="true"]')).toHaveCount(1);
      await expect(page.locator('#kiosk-card')).toHaveCount(0);
      // The next touch presses what it meets.
      await page.locator('nav button').first().tap();
      await expect(page.locator('#kiosk-card')).toBeVisible();
      await page.locator('.leave').tap();
      await expect(page.locator('.scene')).toBeVisible();
    }
  }
});

test('fingers cannot select, zoom or open menus; many at once do no harm', async ({ open }) => {
  const page = await open({ viewport: { width: 1920, height: 1080 }, hasTouch: true });
  await kiosk(page, '/kiosk/');
  const stopped = await page.locator('.kiosk').evaluate((kiosk) => {
    const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
    return !kiosk.querySelector('.panel')!.dispatchEvent(event);
  });
  expect(stopped).toBe(true);
  const style = await page.locator('.kiosk').evaluate((kiosk) => {
    const { userSelect, touchAction, overscrollBehaviorY } = getComputedStyle(kiosk);
    return [userSelect, touchAction, overscrollBehaviorY];
  });
  expect(style).toEqual(['none', 'none', 'none']);
  const session = await page.context().newCDPSession(page);
  /** What ten fingers do at once, `by` pixels from where they came down. */
  const fingers = (type: 'touchStart' | 'touchMove', seed: number, by: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: Array.from({ length: 10 }, (_, id) => ({
        id,
        x: (((seed + 7 * id) * 331) % 1880) + by,
        y: (((seed + 7 * id) * 197) % 1040) + by,
      })),
    });
  await page.evaluate(() => {
    const down = new Set<number>();
    let most = 0;
    const count = ({ type, pointerId }: PointerEvent) => {
      if (type === 'pointerdown') down.add(pointerId);
      else down.delete(pointerId);
      document.documentElement.dataset['most'] = String((most = Math.max(most, down.size)));
    };
    for (const type of ['pointerdown', 'pointerup', 'pointercancel'] as const)
      addEventListener(type, count, true);
  });
  for (let i = 0; i < (FULL ? 25 : 10); i++) {
    await fingers('touchStart', i, 0);
    await fingers('touchMove', i, 30);
    await session.send('Input.dispatchTouchEvent', {
      type: i % 2 ? 'touchEnd' : 'touchCancel',
      touchPoints: [],
    });
    // One of them meant something.
    await page.evaluate((seed) => {
      const [x, y] = [(seed * 331) % innerWidth, (seed * 197) % innerHeight];
      (document.elementFromPoint(x, y) as HTMLElement | null)?.click?.();
    }, i);
    await page.clock.runFor(500);
  }
  await expect(page.locator('html')).toHaveAttribute('data-most', '10');
  await page.clock.runFor(IDLE + COUNTDOWN + 1000);
  await expect(page.locator('.scene')).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/kiosk/');
});

test('it is read without a script, and search engines are told to leave it out', async ({
  noJs: page,
}) => {
  await page.goto('/en/kiosk/');
  await expect(page.locator('.scene h1')).toHaveText(TOUR[0]!['headline_en']!);
  await expect(page.locator('.marks .mark').first()).toBeVisible();
  await expect(page.locator('.brief')).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
});
