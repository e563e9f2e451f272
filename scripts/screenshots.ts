/**
 * Pictures of the built site, for looking at it and for the README. Options: `--only TEXT` (part of a name),
 * `--theme dark` or `contrast`, `--no-webgl`, `--url URL` (a site that is served already), `--readme`
 * (docs/map.png only), `--kiosk` (scenes of its tour and a visitor's county, on every screen).
 */
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { SCREENS, SIZES, takeAll, type Shot } from './lib/pictures';

const LAYERS = ['investment', 'clusters', 'culture'];
const LOCALES = ['zh', 'en'];

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    theme: { type: 'string', default: 'light' },
    'no-webgl': { type: 'boolean', default: false },
    url: { type: 'string' },
    readme: { type: 'boolean', default: false },
    kiosk: { type: 'boolean', default: false },
  },
});
const { theme, 'no-webgl': noWebgl } = options;
const suffix = `${theme === 'light' ? '' : `-${theme}`}${noWebgl ? '-no-webgl' : ''}`;

/** Scenes of the tour that differ most, by their place in it. */
const SCENES = [1, 3, 6, 10, 13];

/** Holds the tour at a scene. */
const atScene = (scene: number) => async (page: Page) => {
  await page.locator('[data-hydrated]').first().waitFor();
  const controls = page.locator('[data-tour-control] button');
  await controls.nth(1).click();
  for (let i = 1; i < scene; i++) await controls.last().click();
};
/** Touches the screen, and its first county. */
async function visit(page: Page): Promise<void> {
  await page.locator('[data-hydrated]').first().waitFor();
  await page.locator('.explore').click();
  await page.locator('nav button').first().click();
}

const kiosk = (): Shot[] =>
  SCREENS.flatMap(([width, height]) =>
    LOCALES.flatMap((locale) => {
      const shot = (what: string, before: NonNullable<Shot['before']>): Shot => ({
        file: `screenshots/kiosk/${width}x${height}-${locale}-${what}.png`,
        path: `${locale === 'en' ? '/en' : ''}/kiosk/`,
        size: { viewport: { width, height }, hasTouch: true },
        before,
      });
      return [
        ...SCENES.map((scene) => shot(`scene${scene}`, atScene(scene))),
        shot('visit', visit),
      ];
    }),
  ).filter(({ file }) => file.includes(options.only));

const explorer = (): Shot[] =>
  LAYERS.flatMap((layer) =>
    LOCALES.flatMap((locale) =>
      Object.entries(SIZES).map(([name, size]) => ({
        file: `screenshots/${layer}-${locale}-${name}${suffix}.png`,
        path: `${locale === 'en' ? '/en' : ''}/?layers=${layer}${theme === 'light' ? '' : `&theme=${theme}`}`,
        size,
      })),
    ),
  ).filter(({ file }) => file.includes(options.only));

const shots: Shot[] = options.readme
  ? [{ file: 'docs/map.png', path: '/en/?layers=investment', size: SIZES.desktop }]
  : options.kiosk
    ? kiosk()
    : explorer();

if (shots.length === 0) throw new Error(`No picture has '${options.only}' in its name.`);

await takeAll(shots, { url: options.url, webgl: !noWebgl });
