/** Where a Chromium of the system is looked for, the one that is preferred first. */
export const BROWSERS = [
  // The same browser without its windows: a third quicker where nothing but the pages is asked for.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
