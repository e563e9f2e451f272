/**
 * What the launcher of the kiosk decides: settings, which browser, which flags, when to start it again. Pure, so that all
 * of it can be tried without a browser.
 */

/** Of its own and always the same: a service worker belongs to one address, port included. */
export const PORT = 4273;

/** Names of Chromium and its kin, the one that is preferred first: on Linux as commands, elsewhere as files. */
const COMMANDS = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  ...['microsoft-edge', 'microsoft-edge-stable', 'msedge'],
];
const MAC = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const WINDOWS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];
const WINDOWS_ROOTS = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'];

/** @typedef {Readonly<Record<string, string | undefined>>} Env */
/** @typedef {{ x: number, y: number, width?: number, height?: number }} Screen in pixels of the whole desktop */
/** @typedef {{ port: number, host: string, language: 'zh' | 'en', theme: '' | 'light' | 'contrast', screen?: Screen, flags: string[] }} Options */

/**
 * The settings in the environment.
 * @param {Env} env PORT, HOST, KIOSK_LANG, KIOSK_THEME, KIOSK_SCREEN (`X,Y` or `X,Y,WIDTHxHEIGHT`), KIOSK_FLAGS
 * @returns {Options}
 * @throws {Error} that names the variable, its value and what was expected
 */
export function optionsOf(env) {
  /** @param {string} name @param {string} expected @returns {never} */
  const wrong = (name, expected) => {
    throw new Error(`${name} is '${env[name]}': expected ${expected}.`);
  };
  const port = Number(env.PORT || PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    wrong('PORT', 'a number from 1 to 65535');
  const language = env.KIOSK_LANG || 'zh';
  if (language !== 'zh' && language !== 'en') return wrong('KIOSK_LANG', 'zh or en');
  const theme = env.KIOSK_THEME || 'dark';
  if (theme !== 'dark' && theme !== 'light' && theme !== 'contrast')
    return wrong('KIOSK_THEME', 'dark, light or contrast');
  const asked = /^(-?\d+),(-?\d+)(?:,(\d+)x(\d+))?$/.exec(env.KIOSK_SCREEN ?? '');
  if (env.KIOSK_SCREEN && !asked)
    wrong('KIOSK_SCREEN', 'X,Y or X,Y,WIDTHxHEIGHT in pixels, such as 1920,0');
  const [x, y, width, height] = (asked ?? []).slice(1).filter(Boolean).map(Number);
  return {
    port,
    host: env.HOST || 'localhost',
    language,
    theme: theme === 'dark' ? '' : theme,
    ...(x !== undefined && y !== undefined && { screen: { x, y, width, height } }),
    flags: (env.KIOSK_FLAGS ?? '').split(/\s+/).filter(Boolean),
  };
}

/**
 * The path of the page that a screen shows, with its query.
 * @param {Pick<Options, 'language' | 'theme'>} options
 */
export const pathOf = ({ language, theme }) =>
  `${language === 'en' ? '/en' : ''}/kiosk/${theme && `?theme=${theme}`}`;

/**
 * Whether there is a screen to open a window on.
 * @param {string} platform as of `process.platform`
 * @param {Env} env
 */
export const hasDisplay = (platform, env) =>
  platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/**
 * Where a browser may be, the one to be preferred first.
 * @param {string} platform
 * @param {Env} env
 * @returns {string[]} paths; what CHROMIUM (or CHROMIUM_PATH) names is the only one, if it is set
 */
export function browsersOf(platform, env) {
  const chosen = env.CHROMIUM || env.CHROMIUM_PATH;
  const folders = (env.PATH ?? '').split(':').filter(Boolean);
  const inPath = (/** @type {string} */ name) => folders.map((folder) => `${folder}/${name}`);
  if (chosen) return /[\\/]/.test(chosen) || platform === 'win32' ? [chosen] : inPath(chosen);
  if (platform === 'win32') {
    const roots = WINDOWS_ROOTS.map((name) => env[name]).filter((root) => root !== undefined);
    return WINDOWS.flatMap((file) => roots.map((root) => `${root}\\${file}`));
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(env.HOME ? [`${env.HOME}/Applications`] : [])];
    return MAC.flatMap((name) => roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`));
  }
  return [...COMMANDS.flatMap(inPath), '/snap/bin/chromium'];
}

/**
 * The folder of the browser's profile: on the machine's own disk, as a stick is slow, and knows no links.
 * @param {string} platform
 * @param {Env} env
 * @param {string} home the user's folder
 * @param {string} browser its path
 */
export function profileOf(platform, env, home, browser) {
  const name = 'jinzhou-atlas-kiosk';
  if (env.KIOSK_PROFILE) return env.KIOSK_PROFILE;
  if (platform === 'win32') return `${env.LOCALAPPDATA || `${home}\\AppData\\Local`}\\${name}`;
  if (platform === 'darwin') return `${home}/Library/Application Support/${name}`;
  // A snap may write nowhere else.
  if (browser.startsWith('/snap/')) return `${home}/snap/chromium/common/${name}`;
  return `${env.XDG_STATE_HOME || `${home}/.local/state`}/${name}`;
}

/**
 * The flags of the browser. Each was found in Chromium 156; it ignores one that it does not know.
 * @param {{ profile: string, language: 'zh' | 'en', screen?: Screen, flags?: string[], wayland?: boolean }} options
 * `wayland`: there is a Wayland display and no other
 * @param {string} address
 * @returns {string[]}
 */
export function flagsOf({ profile, language, screen, flags = [], wayland = false }, address) {
  return [
    // The whole screen, without bars, and no way out by a button of the browser.
    '--kiosk',
    // A profile of its own: nobody else's settings, add-ons and windows.
    `--user-data-dir=${profile}`,
    // No welcome, no question about the default browser or the search engine.
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-search-engine-choice-screen',
    // After a power cut no offer to restore pages, no message that the last end was a bad one.
    '--hide-crash-restore-bubble',
    '--noerrdialogs',
    // No bars about flags or updates over the page.
    '--disable-infobars',
    '--simulate-outdated-no-au=Tue, 31 Dec 2099 23:59:59 GMT',
    // The browser's own words in the language of the screen; Linux asks LANGUAGE instead.
    `--lang=${language === 'zh' ? 'zh-CN' : 'en-GB'}`,
    // Two fingers enlarge the map only, a swipe from the edge does not leave the page.
    '--disable-pinch',
    '--overscroll-history-navigation=0',
    // Touch is on even where the panel reports itself late.
    '--touch-events=enabled',
    // Nothing asks the visitor for a permission; nothing waits for a first click.
    '--deny-permission-prompts',
    '--autoplay-policy=no-user-gesture-required',
    // The tour goes on when a window of the system lies over it, or the panel is off.
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    // No traffic of the browser's own, no add-ons that somebody installed for all users.
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-breakpad',
    '--disable-sync',
    '--disable-extensions',
    // No question for the password of a key ring.
    '--password-store=basic',
    // 128 MiB: the disk of a stick computer is small.
    '--disk-cache-size=134217728',
    // The launcher asks the page whether it is alive, through a pipe that no other program has.
    '--remote-debugging-pipe',
    ...(wayland ? ['--ozone-platform=wayland'] : []),
    ...(screen ? [`--window-position=${screen.x},${screen.y}`] : []),
    ...(screen?.width ? [`--window-size=${screen.width},${screen.height}`] : []),
    ...flags,
    address,
  ];
}

/**
 * The preferences of a profile without the offer to translate a page: Chromium 156 heeds no flag for it.
 * @param {Record<string, any>} preferences as in the file of that name
 * @returns {Record<string, any>}
 */
export const withoutOffers = (preferences) => ({
  ...preferences,
  translate: { ...preferences.translate, enabled: false },
});

/** Milliseconds: the first wait, the longest, and how long a browser must have run to count as well. */
export const BACK_OFF = { first: 1000, longest: 60_000, well: 300_000 };

/**
 * How many times in a row the browser has ended too early.
 * @param {number} before
 * @param {number} ran milliseconds
 */
export const failuresAfter = (before, ran) => (ran >= BACK_OFF.well ? 1 : before + 1);

/**
 * Milliseconds to wait before the next start: doubled with every failure, a minute at most.
 * @param {number} failures 1 or more
 */
export const waitAfter = (failures) =>
  Math.min(BACK_OFF.longest, BACK_OFF.first * 2 ** Math.min(failures - 1, 30));

/**
 * Checks in a row, ten seconds apart, until something is done: about a page that has not answered yet, that answers no more,
 * that is none of the kiosk's, and to which somebody has left from the kiosk.
 */
export const PATIENCE = { starting: 9, running: 3, elsewhere: 2, lost: 5, left: 60 };

/** @typedef {'well' | 'left' | 'elsewhere' | 'none'} Answer left: another page of the site; elsewhere: an error, say */
/** @typedef {{ answer: Answer, times: number, answered: boolean }} Health the last answer, and how many times in a row */

/** @type {Health} of a browser that has just been started */
export const STARTED = { answer: 'none', times: 0, answered: false };

/**
 * What a page is.
 * @param {unknown} href its address, or nothing where it did not answer
 * @param {string} origin of the kiosk's server
 * @returns {Answer}
 */
export function answerOf(href, origin) {
  if (typeof href !== 'string') return 'none';
  if (!href.startsWith(`${origin}/`)) return 'elsewhere';
  return /^\/(?:en\/)?kiosk\//.test(href.slice(origin.length)) ? 'well' : 'left';
}

/**
 * What follows from the answer to a check.
 * @param {Health} before
 * @param {Answer} answer
 * @returns {{ health: Health, act: 'wait' | 'lead back' | 'restart' }}
 */
export function judge(before, answer) {
  const times = answer === before.answer ? before.times + 1 : 1;
  const health = { answer, times, answered: before.answered || answer !== 'none' };
  if (answer === 'left') return { health, act: times % PATIENCE.left === 0 ? 'lead back' : 'wait' };
  if (answer === 'elsewhere') {
    if (times >= PATIENCE.lost) return { health, act: 'restart' };
    return { health, act: times >= PATIENCE.elsewhere ? 'lead back' : 'wait' };
  }
  const most = before.answered ? PATIENCE.running : PATIENCE.starting;
  return { health, act: answer === 'none' && times >= most ? 'restart' : 'wait' };
}
