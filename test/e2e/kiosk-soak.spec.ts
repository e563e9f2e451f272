/** A kiosk without a graphics card that runs for weeks: nothing piles up, and nothing fails. */
import { expect, FULL, test } from './fixtures';
import { soak } from './soak';

/** Milliseconds that pass in one piece: the page answers whoever looks after it between two of them only. */
const PIECE = 10_000;

test.use({
  viewport: { width: 1024, height: 768 },
  hasTouch: true,
  reducedMotion: 'no-preference',
});

test('the still map', async ({ page, problems }) => {
  test.setTimeout(FULL ? 7_200_000 : 360_000);
  await soak(page, problems, {
    ...(FULL ? { scenes: 2000, from: 200, every: 200 } : { scenes: 100, from: 40, every: 60 }),
    pass: async (page, time) => {
      for (let left = time; left > 0; left -= PIECE) await page.clock.runFor(Math.min(left, PIECE));
    },
    ready: (page) => expect(page.locator('[data-map="svg"]')).toBeAttached(),
  });
});
