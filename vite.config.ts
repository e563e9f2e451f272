import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { basemapStyle } from './scripts/lib/basemap.ts';
import { chromium } from './scripts/lib/chromium.ts';
import { siteUrl } from './scripts/lib/site-url.ts';

export default defineConfig({
  plugins: [sveltekit()],
  define: {
    __BASEMAP_STYLE__: JSON.stringify(basemapStyle(process.env['PUBLIC_BASEMAP_STYLE'])),
    __SITE_URL__: JSON.stringify(siteUrl(process.env['PUBLIC_SITE_URL'])),
  },
  build: {
    rolldownOptions: {
      output: {
        // What several pages share comes as one file: compressed one by one, small files cost more.
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              test: /src\/(?:lib\/(?:i18n\/(?:messages|locale|format)|state\/(?!grammar)|ui\/(?:Site|site|Notice)|svg\/idle|data\/site\.)|routes\/(?:paths|look|site|Late))/,
            },
          ],
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/unit/**/*.test.ts'],
          // Some read the whole project, on whatever machine.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'bench',
          environment: 'node',
          include: ['test/bench/**/*.bench.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          setupFiles: ['test/browser/setup.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromium() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
