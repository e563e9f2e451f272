/**
 * Brings a fresh clone to where it can build and test itself: the dependencies of the lock file, and for
 * the browser tests a Chromium and a font with Chinese characters. Plain Node, since nothing is installed yet.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BROWSERS } from './lib/browsers.mjs';
import { ROOT, npm, read, run } from './lib/run.mjs';

/** A set-up step that cannot go on; the message tells the reader what to do. */
export class SetupError extends Error {}

/** Vite's own range. */
function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!fits) {
    throw new SetupError(
      `Node ${process.versions.node} is too old: the atlas needs 20.19 or newer (of 22: 22.12).`,
    );
  }
}

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, os?: string[], cpu?: string[] }} Locked */

/**
 * npm writes `node_modules/.package-lock.json` as the last act of every install; it is the stamp that tells
 * what is installed. One made by hand with the same versions counts, one broken off half-way does not.
 */
export function dependenciesAreCurrent() {
  const stamp = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(stamp)) return false;
  /** @returns {Record<string, Locked>} */
  const packages = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const wanted = packages(join(ROOT, 'package-lock.json'));
  const installed = packages(stamp);

  const forThisMachine = (/** @type {Locked} */ { os, cpu }) =>
    (os?.includes(process.platform) ?? true) && (cpu?.includes(process.arch) ?? true);
  const allInstalledAreWanted = Object.entries(installed).every(
    ([name, entry]) =>
      wanted[name]?.version === entry.version &&
      wanted[name]?.integrity === entry.integrity &&
      forThisMachine(entry),
  );
  const allWantedAreInstalled = Object.entries(wanted).every(
    ([name, entry]) => name === '' || entry.optional || entry.devOptional || name in installed,
  );
  return allInstalledAreWanted && allWantedAreInstalled;
}

/** Installs what the lock file says, if that is not what is installed. No package's install script runs. */
export async function ensureDependencies() {
  checkNode();
  if (dependenciesAreCurrent()) return;
  console.log('Installing the dependencies of package-lock.json …');
  // The tools are development dependencies: a NODE_ENV of production must not leave them out.
  const code = await npm(['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0) throw new SetupError(`npm ci ended with code ${code}.`);
}

/** Writes SvelteKit's generated types, which the type check and the unit tests read. */
export async function sync() {
  const code = await run(process.execPath, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']);
  if (code !== 0) throw new SetupError(`svelte-kit sync ended with code ${code}.`);
}

/** A browser that the tests will find: see scripts/lib/chromium.ts, and else Playwright's own download. */
async function hasChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen && !existsSync(chosen)) {
    throw new SetupError(`CHROMIUM_PATH is ${chosen}, but no file is there.`);
  }
  if (chosen || BROWSERS.some((path) => existsSync(path))) return true;
  const { chromium } = await import('playwright');
  return existsSync(chromium.executablePath());
}

/** Without such a font Chinese labels are empty boxes. Systems other than Linux bring one. */
function hasChineseFont() {
  return process.platform !== 'linux' || read('fc-list', [':lang=zh']).output.trim() !== '';
}

/**
 * Installs the first that this system knows of each group of packages.
 * @param {string[][]} groups
 */
async function aptInstall(groups) {
  const named = groups.map((group) => group.at(-1)).join(' ');
  const byHand = `apt-get update && apt-get install ${named}`;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && read('sudo', ['-n', 'true']).code !== 0) {
    throw new SetupError(
      `The browser tests need ${named}. As root, run:\n  ${byHand}\n` +
        'or set CHROMIUM_PATH to a Chromium of your own.',
    );
  }
  const apt = [
    ...(isRoot ? [] : ['sudo', '-n']),
    ...['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=300'],
  ];
  /** @param {string[]} args */
  const aptGet = (...args) => run(/** @type {string} */ (apt[0]), [...apt.slice(1), ...args]);
  // An old list may name files that are gone; if one source of several fails, the install may yet work.
  await aptGet('update');
  const isKnown = (/** @type {string} */ name) => read('apt-cache', ['show', name]).code === 0;
  const packages = groups.map(
    (group) => group.find(isKnown) ?? /** @type {string} */ (group.at(-1)),
  );
  console.log(`Installing ${packages.join(', ')} …`);
  const code = await aptGet('install', '-y', '--no-install-recommends', ...packages);
  if (code !== 0)
    throw new SetupError(`apt-get failed with code ${code}. As root, try:\n  ${byHand}`);
}

/** Sees to a Chromium and a Chinese font; on Debian and its kin it installs them. Needs the dependencies. */
export async function ensureBrowser() {
  const missing = [
    ...((await hasChromium()) ? [] : [['chromium-headless-shell', 'chromium']]),
    ...(hasChineseFont() ? [] : [['fonts-noto-cjk'], ['fontconfig']]),
  ];
  if (missing.length === 0) return;
  if (existsSync('/usr/bin/apt-get')) await aptInstall(missing);
  if (!(await hasChromium())) {
    throw new SetupError(
      'The browser tests found no Chromium. Install one, or set CHROMIUM_PATH to it, ' +
        'or let Playwright download its own: npx playwright install chromium',
    );
  }
  if (!hasChineseFont())
    console.warn('No font with Chinese characters found: labels may be empty boxes.');
}

/**
 * Runs the steps given and turns a SetupError into a message instead of a stack.
 * @param {...(() => Promise<void>)} steps
 * @returns {Promise<boolean>} whether all went well
 */
export async function setUp(...steps) {
  try {
    for (const step of steps) await step();
    return true;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(`\n${error.message}`);
    return false;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!(await setUp(ensureDependencies, sync, ensureBrowser))) process.exitCode = 1;
}
