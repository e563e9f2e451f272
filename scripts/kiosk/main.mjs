/**
 * The kiosk on its machine: serves the site and keeps a browser on it. The same for `npm run kiosk` and for the folder on a
 * stick: `kiosk` does both, `serve` and `browser` one each, as two units of systemd do, `verify` checks the folder.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '../lib/static-server.mjs';
import { keep } from './keeper.mjs';
import {
  browsersOf,
  flagsOf,
  hasDisplay,
  optionsOf,
  pathOf,
  profileOf,
  withoutOffers,
} from './plan.mjs';
import { verify } from './sums.mjs';
import { reportTo } from './systemd.mjs';

const { env, platform } = process;

/**
 * Whether a browser with this profile has kept pages for times without a server.
 * @param {string} profile folder
 */
const keptIn = (profile) => existsSync(join(profile, 'Default/Service Worker/CacheStorage'));

/** @param {string} line */
function log(line) {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  console.log(`${local.toISOString().slice(0, 19).replace('T', ' ')}  ${line}`);
}

/** Whether the page at an address answers. @param {string} url */
const answers = (url) =>
  fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(5000) }).then(
    ({ ok }) => ok,
    () => false,
  );

/** The signal of the end: once it is asked for, by Ctrl-C or by the system. */
function endSignal() {
  const end = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => end.abort());
  return end.signal;
}

/**
 * Where to find the page, for a browser on this machine.
 * @param {import('./plan.mjs').Options} options
 */
function originOf({ host, port }) {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/**
 * Why no browser can be started here; empty where one can.
 * @param {string | undefined} browser
 * @param {string[]} flags that were asked for
 */
function obstacle(browser, flags) {
  if (!hasDisplay(platform, env))
    return 'There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no browser is started.';
  if (!browser)
    return env.CHROMIUM || env.CHROMIUM_PATH
      ? `CHROMIUM is ${env.CHROMIUM || env.CHROMIUM_PATH}, but no such program is there.`
      : 'No Chromium, Chrome or Edge was found. Install one, or set CHROMIUM to its path.';
  if (process.getuid?.() === 0 && !flags.includes('--no-sandbox'))
    return 'Chromium does not run as root: start this as the user of the screen.';
  return '';
}

/**
 * Sees to what no flag does.
 * @param {string} profile folder
 */
function prepareProfile(profile) {
  // Left behind by a power cut, it may keep the browser from starting; one that runs ends with its launcher.
  rmSync(join(profile, 'SingletonLock'), { force: true });
  const file = join(profile, 'Default/Preferences');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  /** @type {Record<string, any>} */
  let preferences = {};
  try {
    preferences = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // There are none yet, or a power cut has left half of them.
  }
  writeFileSync(file, JSON.stringify(withoutOffers(preferences)));
}

/**
 * @param {import('./plan.mjs').Options} options
 * @param {string} browser
 * @param {AbortSignal} signal
 */
async function keepBrowser(options, browser, signal) {
  const origin = originOf(options);
  const address = origin + pathOf(options);
  const profile = profileOf(platform, env, homedir(), browser);
  mkdirSync(profile, { recursive: true });
  log(`${browser} shows ${address}`);
  const wayland = platform === 'linux' && !env.DISPLAY;
  await keep({
    command: browser,
    args: flagsOf({ ...options, profile, wayland }, address),
    address,
    log,
    signal,
    env: { ...env, LANGUAGE: options.language === 'zh' ? 'zh_CN' : 'en_GB' },
    before: () => prepareProfile(profile),
  });
}

/** Milliseconds after which a browser that has kept its page need not wait for the server any longer. */
const WAITS = 30_000;

/**
 * Waits for the server, for good where the browser would have nothing to show without it.
 * @param {string} address
 * @param {boolean} kept
 * @param {AbortSignal} signal
 */
async function untilServed(address, kept, signal) {
  // By the clock: a server that hangs takes long for each look.
  const end = performance.now() + WAITS;
  while (!signal.aborted && !(await answers(address))) {
    if (kept && performance.now() >= end) {
      log('The server does not answer: the browser starts with what it has kept.');
      return;
    }
    log(`Waiting for ${address}`);
    await wait(2000, undefined, { signal }).catch(() => {});
  }
}

/**
 * Serves until the end; undefined where that is not possible, which it says.
 * @param {string} site
 * @param {import('./plan.mjs').Options} options
 */
async function startServer(site, options) {
  try {
    const server = await serve({ dir: site, port: options.port, host: options.host });
    log(`The atlas is at ${originOf(options)}${pathOf(options)}`);
    return server;
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    console.error(
      code === 'EADDRINUSE'
        ? `Port ${options.port} is taken, perhaps by another kiosk. End it, or choose another: PORT=${options.port + 1}`
        : `Cannot serve at ${options.host}:${options.port}: ${message}`,
    );
    process.exitCode = 1;
    return undefined;
  }
}

/** @param {string} site */
function verifyFolder(site) {
  const { files, edited, damaged, missing, others } = verify(join(site, '..'));
  for (const path of edited) console.log(`edited   ${path}`);
  for (const path of others) console.log(`added    ${path}`);
  for (const path of damaged) console.error(`DAMAGED  ${path}`);
  for (const path of missing) console.error(`MISSING  ${path}`);
  const bad = damaged.length + missing.length;
  console.log(
    bad > 0
      ? `${bad} of ${files} files are not as they were made: copy the folder again.`
      : `All ${files} files are there${edited.length > 0 ? `; ${edited.length} of those that may be edited were` : ''}.`,
  );
  if (bad > 0) process.exitCode = 1;
}

/**
 * @param {string} command kiosk, serve, browser or verify
 * @param {string} site the folder of the built site
 * @returns {Promise<void>} when it was asked to end; the exit code tells whether all went well
 */
export async function main(command, site) {
  if (!['kiosk', 'serve', 'browser', 'verify'].includes(command)) {
    console.error(`No such command: ${command}. There are: kiosk, serve, browser, verify.`);
    process.exitCode = 2;
    return;
  }
  if (command === 'verify') return verifyFolder(site);
  let options;
  try {
    options = optionsOf(env);
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exitCode = 2;
    return;
  }
  const signal = endSignal();
  const address = originOf(options) + pathOf(options);
  const server = command === 'browser' ? undefined : await startServer(site, options);
  if (command !== 'browser' && !server) return;
  const endReport = server ? reportTo(env, () => answers(address)) : () => {};

  const browser = browsersOf(platform, env).find((path) => existsSync(path));
  const why = command === 'serve' ? '' : obstacle(browser, options.flags);
  if (why) {
    log(why);
    if (server) log(`The server goes on: open ${address} in a browser. Ctrl-C ends it.`);
    else process.exitCode = 1;
  } else if (command !== 'serve') {
    const kept = keptIn(profileOf(platform, env, homedir(), /** @type {string} */ (browser)));
    await untilServed(address, kept, signal);
    await keepBrowser(options, /** @type {string} */ (browser), signal);
  }
  if (server) {
    while (!signal.aborted) await wait(2 ** 31 - 1, undefined, { signal }).catch(() => {});
    endReport();
    await server.close();
  }
}
