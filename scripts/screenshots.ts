/**
 * Pictures of the built site, for looking at it and for the README. Options: `--only TEXT` (part of a name),
 * `--theme dark` or `contrast`, `--no-webgl`, `--url URL` (a site that is served already), `--readme`
 * (docs/map.png only).
 */
import { parseArgs } from 'node:util';
import { SIZES, takeAll, type Shot } from './lib/pictures';

const LAYERS = ['investment', 'clusters', 'culture'];
const LOCALES = ['zh', 'en'];

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    theme: { type: 'string', default: 'light' },
    'no-webgl': { type: 'boolean', default: false },
    url: { type: 'string' },
    readme: { type: 'boolean', default: false },
  },
});
const { theme, 'no-webgl': noWebgl } = options;
const suffix = `${theme === 'light' ? '' : `-${theme}`}${noWebgl ? '-no-webgl' : ''}`;

const shots: Shot[] = options.readme
  ? [{ file: 'docs/map.png', path: '/en/?layers=investment', size: SIZES.desktop }]
  : LAYERS.flatMap((layer) =>
      LOCALES.flatMap((locale) =>
        Object.entries(SIZES).map(([name, size]) => ({
          file: `screenshots/${layer}-${locale}-${name}${suffix}.png`,
          path: `${locale === 'en' ? '/en' : ''}/?layers=${layer}${theme === 'light' ? '' : `&theme=${theme}`}`,
          size,
        })),
      ),
    ).filter(({ file }) => file.includes(options.only));

if (shots.length === 0) throw new Error(`No picture has '${options.only}' in its name.`);

await takeAll(shots, { url: options.url, webgl: !noWebgl });
