/**
 * The way out for a page whose main thread hangs. A navigation to the same site would wait for that very thread, as it
 * keeps the process; one to another site does not. So the service worker, which runs apart, sends the window to the same
 * server under another name of the same machine, and the page there sends it back. It takes a server on the machine itself.
 */

/** Folder of the page on the way, below the root of the site. */
export const DETOUR = 'restart/';

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;
/** A browser knows without asking anybody that such a name is this machine; and it is another site than `localhost`. */
const OTHER_NAME = 'restart.localhost';

/**
 * The address on the way back to a page; null where its server is not on this machine.
 * @param page address of the page that hangs
 * @param root address of the root of the site
 */
export function detourOf(page: string, root: string): string | null {
  const url = new URL(DETOUR, root);
  if (!LOOPBACK.test(url.hostname) || new URL(page).origin !== url.origin) return null;
  url.hostname = OTHER_NAME;
  url.hash = encodeURIComponent(page);
  return url.href;
}

/** The request by which the worker of a page asks for it: for a file that a server has, too. */
export const askFor = (page: string, root: string): string =>
  `${new URL(DETOUR, root).href}?page=${encodeURIComponent(page)}`;

/** The page that a request asks to begin anew; null for any other request. */
export function askedFor(request: string, root: string): string | null {
  const before = `${new URL(DETOUR, root).href}?page=`;
  return request.startsWith(before) ? decodeURIComponent(request.slice(before.length)) : null;
}

/** Part of a WindowClient. */
export interface Window {
  readonly url: string;
  navigate(url: string): Promise<unknown>;
}

/** A window is known by the address that it was opened with: what stands behind the path may have changed. */
const pathOf = (url: string): string => url.replace(/[?#].*$/, '');

export interface Means<W extends Window = Window> {
  /** The windows of the site. */
  windows(): Promise<readonly W[]>;
  /** Whether a window's page answers. */
  lives(window: W): Promise<boolean>;
  fetch(url: string, init: RequestInit): Promise<unknown>;
}

/**
 * Has the windows with a page begin anew, in a service worker that has control of them. One that answers is left alone:
 * whoever listened to a page that hung may outlive it and go on asking, while another has long been there.
 * @returns how many; 0 where the server does not answer under its other name, or is another machine
 */
export async function restart<W extends Window>(
  page: string,
  root: string,
  means: Means<W>,
): Promise<number> {
  const detour = detourOf(page, root);
  if (!detour) return 0;
  try {
    // Without the server there would be an error page of the browser, and no way back from it. A page would be kept from
    // who asks from another site; a script is not.
    await means.fetch(new URL('restart.js', detour).href, { mode: 'no-cors', cache: 'no-store' });
  } catch {
    return 0;
  }
  const all = (await means.windows()).filter(({ url }) => pathOf(url) === pathOf(page));
  const living = await Promise.all(all.map((window) => means.lives(window)));
  const hung = all.filter((_, i) => !living[i]);
  const gone = await Promise.allSettled(hung.map((window) => window.navigate(detour)));
  return gone.filter(({ status }) => status === 'fulfilled').length;
}
