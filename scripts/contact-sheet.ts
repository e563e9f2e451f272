/**
 * Contact sheets: every layer in every language and size, and a choice of what else a reader meets, six to
 * eight pictures a sheet under `screenshots/`. Options: `--only TEXT` (part of a name), `--theme dark` (of one
 * theme only), `--url URL` (a site that is served already).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright';
import { SIZES, takeAll, type Shot } from './lib/pictures';
import { ROOT } from './lib/run.mjs';

type Locale = 'zh' | 'en';
interface Picture extends Shot {
  readonly name: string;
  /** Pictures of one sheet stand together. */
  readonly sheet: string;
  readonly theme: string;
}

const LAYERS = ['investment', 'clusters', 'culture'];
const ALL = LAYERS.join(',');

function picture(
  sheet: string,
  what: string,
  locale: Locale,
  size: keyof typeof SIZES,
  query: string,
  theme = 'light',
): Picture {
  const name = [what, locale, size, theme].join('-');
  const themed = theme === 'light' ? '' : `&theme=${theme}`;
  return {
    name,
    sheet,
    theme,
    file: `screenshots/contact/${name}.png`,
    path: `${locale === 'en' ? '/en' : ''}/?${query}${themed}`,
    size: SIZES[size],
  };
}

const CLUSTER = 'layers=clusters&focus=clusters:jinzhou-new-energy';
const PICTURES: readonly Picture[] = [
  ...(Object.keys(SIZES) as (keyof typeof SIZES)[]).flatMap((size) =>
    LAYERS.flatMap((layer) =>
      (['zh', 'en'] as const).map((locale) =>
        picture(size, layer, locale, size, `layers=${layer}`),
      ),
    ),
  ),
  picture('dark', 'investment', 'zh', 'desktop', 'layers=investment', 'dark'),
  picture('dark', 'clusters', 'en', 'desktop', 'layers=clusters', 'dark'),
  picture('dark', 'all', 'zh', 'screen', `layers=${ALL}`, 'dark'),
  picture('dark', 'amounts', 'en', 'desktop', 'layers=investment&metric=named-amount', 'dark'),
  picture('dark', 'culture', 'zh', 'phone', 'layers=culture', 'dark'),
  picture('dark', 'investment', 'en', 'phone', 'layers=investment', 'dark'),
  picture('contrast', 'investment', 'en', 'desktop', 'layers=investment', 'contrast'),
  picture('contrast', 'clusters', 'zh', 'desktop', 'layers=clusters', 'contrast'),
  picture('contrast', 'all', 'en', 'screen', `layers=${ALL}`, 'contrast'),
  picture(
    'contrast',
    'amounts',
    'zh',
    'desktop',
    'layers=investment&metric=named-amount',
    'contrast',
  ),
  picture('contrast', 'culture', 'en', 'phone', 'layers=culture', 'contrast'),
  picture('contrast', 'investment', 'zh', 'phone', 'layers=investment', 'contrast'),
  picture('choices', 'all', 'zh', 'desktop', `layers=${ALL}`),
  picture('choices', 'all', 'en', 'screen', `layers=${ALL}&context=on`),
  picture('choices', 'cluster', 'zh', 'desktop', CLUSTER),
  picture('choices', 'cluster', 'en', 'screen', CLUSTER),
  picture('choices', 'county', 'en', 'desktop', 'layers=investment&focus=regions:210726'),
  picture('choices', 'context', 'zh', 'desktop', 'layers=culture&context=on'),
  picture('choices', 'all', 'zh', 'phone', `layers=${ALL}`),
  picture('choices', 'cluster', 'en', 'phone', CLUSTER),
];

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    theme: { type: 'string', default: '' },
    url: { type: 'string' },
  },
});

/** Size of a sheet in pixels, and how many pictures stand beside each other on it. */
const SHEET = { width: 2400, columns: 2, phones: 6 } as const;

const data = (file: string): string =>
  `data:image/png;base64,${readFileSync(join(ROOT, file)).toString('base64')}`;

/** One sheet as an HTML page; wide pictures first, phones below. */
function page(title: string, pictures: readonly Picture[]): string {
  const figure = ({ name, file, path }: Picture): string =>
    `<figure><img src="${data(file)}" alt=""><figcaption><b>${name}</b> ${decodeURIComponent(path).replaceAll('&', '&amp;')}</figcaption></figure>`;
  const phone = ({ size }: Picture): boolean => size === SIZES.phone;
  const row = (list: readonly Picture[], columns: number): string =>
    list.length
      ? `<div style="grid-template-columns: repeat(${columns}, 1fr)">${list.map(figure).join('')}</div>`
      : '';
  return `<!doctype html><meta charset="utf-8"><title>${title}</title>
    <style>
      body { margin: 0; padding: 24px; background: #777; color: #fff; font: 16px sans-serif; }
      h1 { margin: 0 0 16px; font-size: 24px; }
      div { display: grid; gap: 24px; margin-block-end: 24px; }
      figure { margin: 0; }
      img { display: block; width: 100%; }
      figcaption { padding-block: 6px; }
    </style>
    <h1>${title}</h1>
    ${row(
      pictures.filter((each) => !phone(each)),
      SHEET.columns,
    )}
    ${row(pictures.filter(phone), SHEET.phones)}`;
}

async function sheets(browser: Browser, pictures: readonly Picture[]): Promise<void> {
  const tab = await browser.newPage({ viewport: { width: SHEET.width, height: 800 } });
  for (const sheet of new Set(pictures.map((each) => each.sheet))) {
    const own = pictures.filter((each) => each.sheet === sheet);
    await tab.setContent(page(sheet, own), { waitUntil: 'load' });
    const file = `screenshots/contact-${sheet}.png`;
    await tab.screenshot({ path: join(ROOT, file), fullPage: true });
    console.log(`${file}: ${own.length} pictures`);
  }
}

const chosen = PICTURES.filter(
  ({ name, theme }) => name.includes(options.only) && (!options.theme || theme === options.theme),
);
if (chosen.length === 0) throw new Error('No picture is called so.');
await takeAll(chosen, { url: options.url }, (browser) => sheets(browser, chosen));
