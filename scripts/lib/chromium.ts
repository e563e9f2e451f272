/** How every tool of the project starts Chromium: the system's own binary, no background traffic. */
import { existsSync } from 'node:fs';
import { BROWSERS } from './browsers.mjs';

/** Path of an installed Chromium, or undefined: Playwright then looks for its own download. */
export const chromiumPath = (): string | undefined =>
  [process.env.CHROMIUM_PATH, ...BROWSERS].find((path) => path !== undefined && existsSync(path));

/** The switch of a browser that has no WebGL. */
export const NO_WEBGL = '--disable-3d-apis';

/** Playwright launch options; `extra` adds switches, such as `NO_WEBGL`. */
export function chromium(extra: string[] = []) {
  return {
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-quic',
      '--disable-sync',
      '--no-first-run',
      ...extra,
    ],
  };
}
