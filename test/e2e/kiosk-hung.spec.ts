/**
 * A kiosk whose main thread hangs for good. A debugger would hold what the way out needs, so that nobody watches the
 * browser here: what happens is known from what its server is asked for.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSERS } from '../../scripts/lib/browsers.mjs';
import { chromium, NO_WEBGL } from '../../scripts/lib/chromium';
import { seal } from '../../scripts/lib/precache.mjs';
import { handler } from '../../scripts/lib/static-server.mjs';
import type { Precache } from '../../src/lib/kiosk/precache';
import { expect, test } from './fixtures';

/** What is added to a script of the page: once its service worker is at work, it does as the server tells it. */
const ACTS = `
navigator.serviceWorker.ready.then(async () => {
  const told = await (await fetch('/acts', { cache: 'no-store' })).text();
  if (told === 'reload') setTimeout(() => location.reload(), 2000);
  if (told === 'hang')
    setTimeout(() => {
      for (;;);
    }, 3000);
});
`;
/** A page is under the care of the worker from its second load on. */
const TOLD = ['reload', 'hang'];

/** As on a kiosk: in the shell without windows the page on the way does not find back. */
const windowed = BROWSERS.find((path) => !path.includes('headless') && existsSync(path));

test('a thread that hangs for good @full', async () => {
  test.skip(!windowed, 'There is no Chromium with windows here.');
  test.setTimeout(180_000);
  const temp = mkdtempSync(join(tmpdir(), 'atlas-hung-'));
  const site = join(temp, 'site');
  cpSync('build', site, { recursive: true, preserveTimestamps: true });
  const rescue = join(site, 'restart/rescue.js');
  writeFileSync(rescue, readFileSync(rescue, 'utf8') + ACTS);
  const { files: kept } = JSON.parse(
    readFileSync(join(site, 'service-worker.js'), 'utf8').split('\n')[0]!.slice(14, -1),
  ) as Precache;
  seal(
    site,
    Object.keys(kept).filter((path) => path.startsWith('_app/')),
  );
  const files = handler(site);
  /** What was asked for, as `host path`. */
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://a');
    asked.push(`${request.headers.host?.split(':')[0]} ${pathname}`);
    if (pathname !== '/acts') return files(request, response);
    response.writeHead(200, { 'Content-Type': 'text/plain' });
    response.end(TOLD[asked.filter((each) => each.endsWith('/acts')).length - 1] ?? '');
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const profile = join(temp, 'profile');
  const browser = spawn(
    windowed!,
    [
      ...chromium([NO_WEBGL]).args,
      '--headless=new',
      '--window-size=1280,800',
      `--user-data-dir=${profile}`,
      `http://localhost:${port}/kiosk/`,
    ],
    { stdio: 'ignore', detached: true },
  );
  const gone = once(browser, 'exit');
  try {
    const times = (what: string) => asked.filter((each) => each === what).length;
    const come = (what: string, count: number, timeout: number) =>
      expect.poll(() => times(what), { timeout, message: what }).toBeGreaterThanOrEqual(count);
    await come('localhost /acts', TOLD.length, 60_000);
    expect(times('restart.localhost /restart/')).toBe(0);
    // The listener waits for twenty seconds; then the window goes by another name of the machine, and back, and lives.
    await come('restart.localhost /restart/', 1, 60_000);
    await come('localhost /acts', TOLD.length + 1, 30_000);
    // The listener of the page that hung asks once more, which the new one need not mind.
    await come('restart.localhost /restart/restart.js', 3, 60_000);
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    expect(times('restart.localhost /restart/')).toBe(1);
  } finally {
    process.kill(-browser.pid!, 'SIGKILL');
    await gone;
    server.closeAllConnections();
    server.close();
    rmSync(temp, { recursive: true, force: true, maxRetries: 5 });
  }
});
