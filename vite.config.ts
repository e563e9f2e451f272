import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { basemapStyle } from './scripts/lib/basemap.ts';
import { chromium } from './scripts/lib/chromium.ts';
import { siteUrl, withoutSiteUrl } from './scripts/lib/site-url.ts';

const address = siteUrl(process.env['PUBLIC_SITE_URL']);

/** Unit tests that put other modules in the place of the project's: these are loaded for them alone. */
const MOCKING = ['test/unit/one-scale.test.ts'];

/** Tells whoever builds the site what it lacks, when all is written. */
const lacking: Plugin = {
  name: 'atlas-site-url',
  apply: 'build',
  closeBundle: {
    order: 'post',
    sequential: true,
    handler() {
      const note = withoutSiteUrl(address);
      // Scripts and pages are built apart, the pages last.
      if (note && this.environment.name === 'ssr') console.warn(`\n${note}`);
    },
  },
};

export default defineConfig({
  plugins: [sveltekit(), lacking],
  define: {
    __BASEMAP_STYLE__: JSON.stringify(basemapStyle(process.env['PUBLIC_BASEMAP_STYLE'])),
    __SITE_URL__: JSON.stringify(address),
  },
  build: {
    modulePreload: {
      // A file is not announced in the moment in which it is asked for: each such link costs a reader's processor time.
      resolveDependencies: (file, deps) => deps.filter((dep) => dep !== file),
    },
    rolldownOptions: {
      output: {
        // A page waits for few files: compressed one by one, small ones cost more, and each costs time of its own.
        codeSplitting: {
          groups: [
            {
              // What most pages share. It fetches no component later on: Kit would take the styles of what that shares
              // with a page for its own, and leave them out of the page's head.
              name: 'shared',
              test: /src\/(?:lib\/(?:i18n\/(?:messages|locale|format|age|page-links)|state\/(?!grammar|explorer)|ui\/(?:island|Site|site|Notice|Contact|contact|Freshness|ThemeSelect|Button|CloseButton|Failed|sources|Source|FigureList|keeping)|svg\/idle|steps\/turns|data\/(?:site\.|watch|progress-indicators)|model\/(?:filter|rules)|theme\/(?:palette|tokens))|routes\/(?:packed|paths|look|site|Late|NotThere|Elsewhere|Meta|JsonLd|json-ld|Colours|page-links|on-demand))|@sveltejs\/kit\/src\/runtime\/app/,
            },
            {
              // The whole map: of the start page, of the embedded map, and of the page that makes the code for that. With it
              // comes the little that the start page needs besides: a file of its own would cost more than it holds.
              name: 'map',
              tags: ['$initial'],
              test: /src\/(?:lib\/(?:state\/explorer|scene\/columns|i18n\/find-bar|ui\/(?:Select|Switch|Fetched|Card)\.)|routes\/(?:MapPane|Legends|exploring|prepared|cards|bring|comparison|list\.))/,
            },
            {
              // The shortlist, which comes when a page rests.
              name: 'keep',
              test: /src\/(?:lib\/(?:ui\/keep\/(?:KeepButton|CopyLink|Bookmark)|i18n\/keep)|routes\/keep\/Tray)/,
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
          exclude: MOCKING,
          // The files share their modules, which take as long to load as most tests to run.
          isolate: false,
          // All cores, not all but one: nothing else runs meanwhile.
          maxWorkers: '100%',
          // Some read the whole project, on whatever machine.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'mocking',
          environment: 'node',
          include: MOCKING,
          maxWorkers: '100%',
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
          env: { E2E_FULL: process.env['E2E_FULL'] ?? '' },
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
