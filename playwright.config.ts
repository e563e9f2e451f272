/** End-to-end tests: the built site behind the static server of the project, in the system's Chromium. */
import { defineConfig } from '@playwright/test';
import { createServer } from 'node:net';
import { chromium, NO_WEBGL } from './scripts/lib/chromium';

/** The port asked for, or another where it is taken. */
const freePort = (wanted: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) =>
      wanted === 0 ? reject(error) : freePort(0).then(resolve, reject),
    );
    probe.listen(wanted, 'localhost', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : wanted));
    });
  });

// Playwright reads this file once more in every worker: the port stays what it was.
process.env.E2E_PORT ??= String(await freePort(4174));
const port = process.env.E2E_PORT;
const baseURL = `http://localhost:${port}`;

/** What needs the moving map, or measures; the rest is asked of a browser that has no WebGL, which is quicker. */
const MOVING =
  /\/(budget|columns|fan|gl|kiosk-faults|kiosk-offline|kiosk-soak-gl|links|offline|print|robust)\.spec\.ts$/;

const SOAK = /\/kiosk-soak\.spec\.ts$/;

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  // Takes long, or asks what few changes touch.
  ...(!process.env.E2E_FULL && { grepInvert: /@full/ }),
  forbidOnly: !!process.env.CI,
  reporter: 'list',
  // Software rendering on two cores is slow, and so is the first start of the map there.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL,
    launchOptions: chromium(),
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    // The kiosk's tests of that allow one.
    serviceWorkers: 'block',
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      // Takes longest by far: the others are done beside it.
      name: 'soak',
      testMatch: SOAK,
      use: { browserName: 'chromium', launchOptions: chromium([NO_WEBGL]) },
    },
    {
      name: 'moving',
      testMatch: MOVING,
      // Two maps drawn without a GPU at once would both be too slow.
      workers: 1,
      use: { browserName: 'chromium' },
    },
    {
      name: 'still',
      testIgnore: [SOAK, MOVING],
      use: { browserName: 'chromium', launchOptions: chromium([NO_WEBGL]) },
    },
  ],
  webServer: {
    command: 'node scripts/serve.mjs',
    url: `${baseURL}/`,
    env: { PORT: port, HOST: 'localhost' },
    reuseExistingServer: false,
    timeout: 20_000,
  },
});
