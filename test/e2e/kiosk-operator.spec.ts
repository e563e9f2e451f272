/** The operator's view of the kiosk: who gets in and who does not, what it tells, and that it goes by itself. */
import { expect, FULL, table, test, type Axe, type Page } from './fixtures';
import { operatorWords } from '../../src/lib/i18n/kiosk-operator';
import { kioskWords } from '../../src/lib/i18n/kiosk';

const TOUR = table('tour');
const words = operatorWords.zh;
const PIN = '2468';
const SCREENS = [
  [1024, 768],
  [1080, 1920],
  [5120, 1440],
  [3840, 2160],
  [1920, 1080],
] as const;
/** The lowest, and that of the test itself. */
const QUICK = [SCREENS[0], SCREENS[4]];
const NOTE = {
  at: Date.parse('2024-01-20T09:30:00+08:00'),
  kind: 'stall',
  text: 'A note.',
  times: 2,
};

/** The kiosk with a clock that only the test moves, once the operator's part has come. */
async function kiosk(page: Page, path: string): Promise<void> {
  await page.clock.install({ time: new Date('2024-01-21T10:00:00+08:00') });
  await page.goto(path);
  await expect(page.locator('[data-map][data-hydrated]')).toBeAttached();
  await page.clock.pauseAt(new Date('2024-01-21T10:01:00+08:00'));
  await come(page, 1);
}
/** Waits until it has come, for the time that it has begun so often. */
const come = (page: Page, starts: number) =>
  expect
    .poll(async () => {
      try {
        await page.clock.runFor(500);
        return await page.evaluate(() => localStorage.getItem('atlas-kiosk-starts'));
      } catch {
        // It may begin anew in the middle of either.
        return null;
      }
    })
    .toBe(String(starts));

type Point = readonly [number, number];
/** Fingers that rest on the screen for some milliseconds. */
async function rest(page: Page, milliseconds: number, ...points: Point[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touchPoints = points.map(([x, y], id) => ({ x, y, id }));
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await page.clock.runFor(milliseconds);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}
const dialog = (page: Page) => page.getByRole('dialog');

/** Looks for what is wrong for some readers; it needs timers, and time stands still. */
async function accessible(page: Page, axe: Axe): Promise<void> {
  let done = false;
  const looked = axe(page).finally(() => (done = true));
  while (!done) {
    await page.clock.runFor(50);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await looked;
}

/** What of the dialog is cut off, beyond the screen, or too small for a finger. */
const astray = (page: Page) =>
  page.evaluate(() => {
    const unit = Math.min(
      Math.max(
        Math.min(
          Math.min(innerWidth, innerHeight) / 1080,
          Math.max(innerWidth, innerHeight) / 1920,
        ),
        0.75,
      ),
      4,
    );
    return [...document.querySelectorAll<HTMLElement>('dialog *')]
      .filter((element) => element.innerText?.trim() && element.checkVisibility())
      .filter((element) => {
        const box = element.getBoundingClientRect();
        const beyond = box.left < -1 || box.right > innerWidth + 1;
        const scrolls = element.closest('.scroller');
        const below = !scrolls && (box.top < -1 || box.bottom > innerHeight + 1);
        const wide =
          element.scrollWidth > element.clientWidth + 1 &&
          getComputedStyle(element).display !== 'inline';
        const small = element.tagName === 'BUTTON' && box.height < 72 * unit - 0.5;
        return beyond || below || wide || small;
      })
      .map(({ tagName, className, innerText }) => `${tagName}.${className}: ${innerText}`);
  });

test('a held corner and the PIN open it, to one finger only, and it tells what is wrong', async ({
  open,
  withoutWebgl,
  axe,
}) => {
  test.slow();
  const page = await open(
    { viewport: { width: 1920, height: 1080 }, hasTouch: true },
    withoutWebgl,
  );
  await page.addInitScript((note) => {
    localStorage.setItem('atlas-kiosk-journal', JSON.stringify([note]));
  }, NOTE);
  await page.route('**/site.json', (route) => route.fulfill({ json: { kiosk: { pin: PIN } } }));
  await page.route('**/data/tour.csv', async (route) => {
    const response = await route.fetch();
    const [header, ...rows] = (await response.text()).trimEnd().split('\n');
    const body = [header, 's00-broken,0,investment,,,,soon,坏行,Broken,', ...rows].join('\n');
    await route.fulfill({ response, body });
  });
  await kiosk(page, '/kiosk/');

  // Two fingers, another place, and a short touch are a visitor's.
  await rest(page, 5000, [60, 60], [100, 100]);
  await rest(page, 5000, [900, 500]);
  await rest(page, 2500, [60, 60]);
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: kioskWords.zh.back })).toBeVisible();

  // It goes by itself.
  await rest(page, 3500, [60, 60]);
  await expect(dialog(page)).toHaveAccessibleName(words.pad);
  expect(await astray(page)).toEqual([]);
  await accessible(page, axe);
  await page.clock.runFor(21_000);
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator('.scene')).toBeVisible();

  // Wrong digits, by keys on the screen and on a keyboard, cost a wait; then nothing is typed.
  await rest(page, 3500, [60, 60]);
  const status = dialog(page).getByRole('status');
  for (let i = 0; i < 2; i++) {
    for (const digit of '9999') await dialog(page).getByRole('button', { name: digit }).click();
    await dialog(page).getByRole('button', { name: words.enter }).click();
    await expect(status).toHaveText(words.wrong);
  }
  await page.keyboard.type('13579');
  await page.keyboard.press('Backspace');
  await expect(status).toHaveText(words.digits(4));
  await dialog(page).getByRole('button', { name: words.enter }).click();
  await expect(status).toHaveText(words.wait(30));
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
  await page.clock.runFor(16_000);
  await expect(status).toHaveText(/ 1[45] /);
  await page.getByRole('button', { name: words.cancel }).click();
  await page.clock.runFor(15_000);

  await rest(page, 3500, [60, 60]);
  await expect(status).toHaveText(words.digits(0));
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveAccessibleName(words.title);
  await expect(dialog(page).getByRole('button', { name: words.leave })).toBeVisible();
  const section = (name: string) =>
    dialog(page).getByRole('navigation').getByRole('button', { name }).click();
  const fact = (name: string) =>
    dialog(page)
      .locator('dl > div')
      .filter({ has: page.getByText(name, { exact: true }) })
      .locator('dd');
  await expect(fact(words.map)).toHaveText(`${words.maps.svg} · ${words.reasons['no-webgl']}`);
  await expect(fact(words.build)).not.toHaveText(words.unknown);
  await expect(fact(words.size)).toContainText('1920 × 1080');
  await expect(fact(words.clock)).toContainText('Asia/Shanghai');
  await accessible(page, axe);
  // The focus stays inside, or goes around by the browser itself.
  const outside = () => document.activeElement?.matches('main *:not(dialog *)');
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(outside)).toBe(false);
  }

  await section(words.tour);
  const skipped = dialog(page).locator('.skipped');
  await expect(async () => {
    await dialog(page).getByRole('button', { name: words.look }).click();
    await page.clock.runFor(1000);
    await expect(skipped).toContainText('soon', { timeout: 500 });
  }).toPass();
  await expect(skipped).toContainText('tour.csv 第 2 行 seconds 列');
  await expect(dialog(page).locator('ol > li')).toHaveCount(TOUR.length);
  await expect(dialog(page).getByText(words.fine)).toHaveCount(TOUR.length);
  await accessible(page, axe);
  for (const name of [words.state, words.tour, words.screen]) {
    await section(name);
    for (const [width, height] of FULL ? SCREENS : QUICK) {
      await page.setViewportSize({ width, height });
      expect(await astray(page), `${name} at ${width} × ${height}`).toEqual([]);
    }
  }

  // A scene is looked at, with the way back over it.
  await section(words.tour);
  await dialog(page)
    .getByRole('button', { name: words.show(3) })
    .click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator('.scene h1')).toHaveText(TOUR[2]!['headline_zh']!);
  await page.getByRole('button', { name: kioskWords.zh.next }).click();
  await expect(page.locator('.scene h1')).toHaveText(TOUR[3]!['headline_zh']!);
  await accessible(page, axe);
  await page.getByRole('button', { name: words.toView }).click();
  await expect(dialog(page).locator('[aria-current="true"]')).toHaveText(words.tour);
  await expect(dialog(page).locator('[aria-current="true"]')).toBeFocused();

  await section(words.journal);
  await expect(dialog(page).locator('li').filter({ hasText: NOTE.text })).toContainText(
    words.kinds.stall,
  );
  await dialog(page).getByRole('button', { name: words.clear }).click();
  await dialog(page).getByRole('button', { name: words.clearSure }).click();
  await expect(dialog(page).getByText(words.journalEmpty)).toBeVisible();

  await section(words.screen);
  await dialog(page).getByRole('button', { name: words.test }).click();
  await expect(dialog(page).locator('[data-field="white"]')).toBeVisible();
  const box = await dialog(page).locator('.test').boundingBox();
  expect(box).toEqual({ x: 0, y: 0, width: 1920, height: 1080 });
  for (let i = 1; i < 9; i++)
    await dialog(page).getByRole('button', { name: words.nextTest }).click();
  await page.mouse.move(300, 300);
  await page.mouse.down();
  await page.mouse.move(900, 300, { steps: 20 });
  await page.mouse.up();
  await expect(dialog(page).getByRole('status')).toContainText(words.fingersDone(6, 144, 1));
  await accessible(page, axe);
  await page.keyboard.press('Escape');
  await expect(dialog(page).getByRole('button', { name: words.test })).toBeFocused();

  // Nobody there: it says so, and goes.
  await page.clock.runFor(160_000);
  await expect(dialog(page).locator('header')).toContainText(words.closes(20));
  await page.clock.runFor(21_000);
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator('.scene h1')).toHaveText(TOUR[0]!['headline_zh']!);
});

test('without a PIN a held key opens it, with no way to leave; it reloads, and not without a server @full', async ({
  open,
  withoutWebgl,
  problems,
}) => {
  const page = await open({ serviceWorkers: 'block' }, withoutWebgl);
  await kiosk(page, '/en/kiosk/');
  const en = operatorWords.en;
  const hold = async () => {
    await page.keyboard.down('o');
    await page.clock.runFor(3500);
    await page.keyboard.up('o');
  };
  await hold();
  await expect(dialog(page)).toHaveAccessibleName(en.title);
  await expect(dialog(page)).toContainText(en.noPin);
  await expect(dialog(page).getByRole('button', { name: en.leave })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator('.scene')).toBeVisible();
  await hold();
  const reload = dialog(page).getByRole('button', { name: en.reload });
  problems.expect(/ERR_INTERNET_DISCONNECTED/);
  await page.context().setOffline(true);
  await reload.click();
  await expect(dialog(page).getByText(en.unreachable)).toBeVisible();
  await page.context().setOffline(false);
  await reload.click();
  await come(page, 2);
});
