/**
 * `npm run kiosk:bundle [-- --out DIR]`: one folder for a USB stick. It holds the site, a server and launcher in one file
 * that needs Node and nothing else, start scripts, units of systemd, the manual, licences and a list of checksums. Two runs
 * on one build give the same bytes.
 */
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../lib/run.mjs';
import { SUMS, filesOf, listOf, listedIn, verify } from './sums.mjs';

const HERE = join(ROOT, 'scripts/kiosk');
/** Those that a shell starts. */
const STARTERS = ['start.sh', 'start.command', 'start.cmd'];
/** The fonts that the site brings, with their licence. */
const FONTS = 'src/routes/kiosk/font';
const FONT_FILES = /\.woff2$|^OFL\.txt$/;
/** What goes into the one program. */
const SERVER_PARTS = ['sirv', '@polka/url', 'mrmime', 'totalist'];

/**
 * Puts launcher and server with all they import into one file.
 * @param {string} out the folder
 */
async function bundleProgram(out) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(HERE, 'stick/entry.mjs'),
      outDir: out,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'kiosk.mjs', codeSplitting: false } },
    },
  });
}

/** What the folder is made under; names and versions of what is in its program. */
function licences() {
  const parts = SERVER_PARTS.map((name) => {
    const { version, license } = JSON.parse(
      readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'),
    );
    return `- ${name} ${version}, ${license}, (c) Luke Edwards\n`;
  });
  return `${readFileSync(join(ROOT, 'LICENSE'), 'utf8')}
---

kiosk.mjs holds, under the terms printed above for the code (MIT), with their own notice:

${parts.join('')}
The fonts of the site are under the SIL Open Font License 1.1: see fonts/OFL.txt. What else the pages are made of stands on
the site itself, on the page "Notes".
`;
}

/**
 * A folder may be written where there is nothing yet, or a bundle in which nobody has changed anything, a start script
 * included; what a copy has damaged is made anew. Only what the list names is deleted.
 * @param {string} out
 * @returns {string[]} the files that stay, such as a Node of its own
 * @throws {Error} that says what is in the way
 */
export function clear(out) {
  if (!existsSync(out) || readdirSync(out).length === 0) return [];
  if (!existsSync(join(out, SUMS)))
    throw new Error(`${out} holds something else: choose an empty folder with --out.`);
  const { edited, others } = verify(out);
  const own = [...edited, ...others];
  if (own.length > 0)
    throw new Error(
      `${out} holds what somebody has edited or added: ${own.join(', ')}. Move it away, or choose another folder with --out.`,
    );
  const listed = listedIn(out);
  for (const path of filesOf(out))
    if (path === SUMS || (listed.has(path) && !path.startsWith('node/'))) rmSync(join(out, path));
  return filesOf(out);
}

/**
 * Makes the folder from a site that is built.
 * @param {{ site: string, out: string }} options paths of folders
 * @returns {Promise<number>} how many files the list names
 * @throws {Error} where something else is in the folder
 */
export async function makeBundle({ site, out }) {
  const others = clear(out);
  mkdirSync(join(out, 'fonts'), { recursive: true });
  // Beside a table that somebody replaces a compressed one would be old, and on the machine itself nothing is gained.
  cpSync(site, join(out, 'site'), {
    recursive: true,
    filter: (path) => !/\.(br|gz)$/.test(path),
  });
  await bundleProgram(out);
  for (const name of STARTERS) {
    copyFileSync(join(HERE, 'stick', name), join(out, name));
    chmodSync(join(out, name), 0o755);
  }
  cpSync(join(HERE, 'units'), join(out, 'systemd'), { recursive: true });
  copyFileSync(join(HERE, 'stick/README.md'), join(out, 'README.md'));
  copyFileSync(join(ROOT, 'docs/kiosk.md'), join(out, 'kiosk.md'));
  copyFileSync(join(ROOT, 'data/README.md'), join(out, 'tables.md'));
  for (const name of readdirSync(join(ROOT, FONTS)).filter((name) => FONT_FILES.test(name)))
    copyFileSync(join(ROOT, FONTS, name), join(out, 'fonts', name));
  writeFileSync(join(out, 'LICENSE'), licences());
  const list = listOf(out, others);
  writeFileSync(join(out, SUMS), list);
  return list.split('\n').length - 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { ensureDependencies, setUp } = await import('../setup.mjs');
  const { ensureBuild } = await import('../lib/build.mjs');
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'kiosk-bundle' } } });
  const out = resolve(values.out);
  const code = (await setUp(ensureDependencies)) ? await ensureBuild() : 1;
  if (code === 0) {
    try {
      const files = await makeBundle({ site: join(ROOT, 'build'), out });
      console.log(
        `${files} files are in ${out}. Copy the folder as it is; README.md there says how to start it.`,
      );
    } catch (error) {
      console.error(/** @type {Error} */ (error).message);
      process.exitCode = 1;
    }
  } else process.exitCode = code;
}
