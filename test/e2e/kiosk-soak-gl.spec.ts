/** A kiosk with the moving map that runs for weeks; drawn without a graphics card it takes long. */
import { glReady, test } from './fixtures';
import { soak } from './soak';

/** Milliseconds between two frames: as many as it takes to see a flight on its way, and no more. */
const FRAME = 2000;

test.use({
  viewport: { width: 1024, height: 768 },
  // Two thousand scenes in half an hour, on two cores without a graphics card: so few pixels take half of the time.
  deviceScaleFactor: 0.5,
  hasTouch: true,
  reducedMotion: 'no-preference',
});

test('the moving map @full', async ({ page, problems }) => {
  test.setTimeout(7_200_000);
  await soak(page, problems, {
    scenes: 2000,
    from: 200,
    every: 200,
    pass: async (page, time) => {
      for (let left = time; left > 0; left -= FRAME)
        await page.clock.fastForward(Math.min(left, FRAME));
    },
    ready: glReady,
  });
});
