/**
 * `npm run kiosk:font`: cuts the font of the kiosk from Noto Sans CJK SC and writes its style sheet, for screens whose system
 * has no Chinese font. Its families stand first in the stacks: after a font that is there, Chromium does not draw anew what
 * was written before they came. The range keeps them from all that is not Chinese.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../lib/run.mjs';

const DIR = join(ROOT, 'src/routes/kiosk/font');
/** As `--sans` and `--serif` in src/lib/theme/tokens.css name them. */
const FAMILIES = { core: 'Atlas SC', more: 'Atlas SC More' };
const WEIGHTS = { 400: 'Regular', 700: 'Bold' } as const;
/** Full names of what a system may have: nothing is fetched then. */
const LOCAL = {
  400: [
    ...['Noto Sans SC', 'Noto Sans CJK SC', 'Noto Sans CJK SC Regular', 'Source Han Sans SC'],
    ...['PingFang SC', 'PingFangSC-Regular', 'Microsoft YaHei'],
  ],
  700: [
    ...['Noto Sans SC Bold', 'Noto Sans CJK SC Bold', 'Source Han Sans SC Bold'],
    ...['PingFang SC Semibold', 'PingFangSC-Semibold', 'Microsoft YaHei Bold'],
  ],
};

/** What is written in Chinese: characters, punctuation and forms of full width. */
const isChinese = (point: number): boolean =>
  (point >= 0x2e80 && point <= 0x9fff) ||
  (point >= 0xf900 && point <= 0xfaff) ||
  (point >= 0xff00 && point <= 0xffef);

const chineseOf = (texts: readonly string[]): number[] =>
  [...new Set(texts.flatMap((text) => [...text].map((letter) => letter.codePointAt(0)!)))]
    .filter(isChinese)
    .sort((a, b) => a - b);

function textsBelow(dir: string, ending: string): string[] {
  return readdirSync(join(ROOT, dir), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(join(ROOT, dir, name), 'utf8'));
}

/** Code points of what tables, interface and ground of the map are written with. */
export const coreCharacters = (): number[] =>
  chineseOf([
    ...textsBelow('data', '.csv'),
    ...textsBelow('static/geo', '.json'),
    ...['.ts', '.svelte'].flatMap((ending) => textsBelow('src', ending)),
  ]);

/** Code points of the common characters of GB 2312: its rows 16 to 55. */
export function commonCharacters(): number[] {
  const gb = new TextDecoder('gb18030');
  const rows = Array.from({ length: 40 }, (_, row) =>
    gb.decode(
      Uint8Array.from({ length: 188 }, (_, at) => (at % 2 ? 0xa1 + (at >> 1) : 0xb0 + row)),
    ),
  );
  // The last row ends early.
  return chineseOf(rows).filter((point) => point >= 0x4e00);
}

/** All that a part may be asked for: whether it has the character is seen once it is there. */
const RANGE = 'U+2e80-9fff, U+f900-faff, U+ff00-ffef';

function make(): void {
  const core = coreCharacters();
  const parts = { core, more: commonCharacters().filter((point) => !core.includes(point)) };
  const faces = Object.entries(parts).flatMap(([part, points]) =>
    Object.entries(WEIGHTS).map(([weight, name]) => {
      execFileSync('pyftsubset', [
        `/usr/share/fonts/opentype/noto/NotoSansCJK-${name}.ttc`,
        // The face of Simplified Chinese.
        '--font-number=2',
        `--unicodes=${points.map((point) => point.toString(16)).join()}`,
        `--output-file=${join(DIR, `${part}-${weight}.woff2`)}`,
        ...['--flavor=woff2', '--layout-features=', '--no-hinting', '--desubroutinize'],
      ]);
      return `@font-face {
  font-family: '${FAMILIES[part as keyof typeof parts]}';
  font-weight: ${weight};
  font-display: swap;
  src:
    ${LOCAL[weight as unknown as keyof typeof LOCAL].map((full) => `local('${full}')`).join(', ')},
    url('./${part}-${weight}.woff2') format('woff2');
  unicode-range: ${RANGE};
}
`;
    }),
  );
  for (const [part, points] of Object.entries(parts))
    writeFileSync(join(DIR, `${part}.txt`), `${String.fromCodePoint(...points)}\n`);
  writeFileSync(
    join(DIR, 'font.css'),
    `/* Written by npm run kiosk:font: see README.md. */\n${faces.join('')}`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) make();
