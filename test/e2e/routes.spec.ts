/** Addresses: every link leads somewhere, what is not there says so, and the policy of each page is strict. */
import { connect } from 'node:net';
import { at, expect, inOneLanguage, test } from './fixtures';
import { messages } from '../../src/lib/i18n/messages';

/** One of each kind. */
const PAGES = [
  '/',
  '/compare/',
  '/league/',
  '/wall/',
  '/data/',
  '/about/',
  '/county/beizhen/',
  '/county/beizhen/brief/',
  '/project/linghai-jingshen-road/',
  '/project/datang-new-energy/',
];

inOneLanguage('en', (locale) => {
  test('every link leads somewhere', async ({ noJs: page, baseURL }) => {
    const origin = new URL(baseURL ?? '').origin;
    const idsOf = new Map<string, Set<string>>();
    const ids = async (path: string): Promise<Set<string>> => {
      const known = idsOf.get(path);
      if (known) return known;
      const response = await page.request.get(path, { maxRedirects: 0 });
      expect(response.status(), path).toBe(200);
      const html = /html/.test(response.headers()['content-type'] ?? '');
      const text = html ? await response.text() : '';
      const found = new Set([...text.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? ''));
      idsOf.set(path, found);
      return found;
    };
    let count = 0;
    for (const path of PAGES.map((page) => at(locale, page))) {
      await page.goto(path);
      const links = await page
        .locator('[href], [src]')
        .evaluateAll((nodes) =>
          nodes.flatMap((node) =>
            'href' in node && typeof node.href === 'string'
              ? node.href
              : 'src' in node && typeof node.src === 'string'
                ? node.src
                : [],
          ),
        );
      for (const link of new Set(links)) {
        const url = new URL(link);
        if (url.origin !== origin) continue;
        const there = await ids(url.pathname);
        const hash = decodeURIComponent(url.hash.slice(1));
        if (hash) expect(there.has(hash), `${path} → ${link}`).toBe(true);
        count++;
      }
    }
    expect(count).toBeGreaterThan(60);
  });

  test('the policy of every page is strict', async ({ request }) => {
    for (const path of [...PAGES.map((page) => at(locale, page)), '/404.html']) {
      const html = await (await request.get(path)).text();
      const policy = /http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1];
      if (!policy) throw new Error(`${path} has no policy`);
      const of = (directive: string) =>
        policy
          .split(';')
          .map((part) => part.trim())
          .find((part) => part.startsWith(`${directive} `));
      expect(of('default-src')).toBe("default-src 'self'");
      expect(of('object-src')).toBe("object-src 'none'");
      expect(of('worker-src')).toBe("worker-src 'self'");
      expect(of('style-src')).toBe("style-src 'self'");
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|blob:|https?:|\*/);
      expect(of('script-src') ?? '').not.toContain('unsafe');
      // No script or style stands in the page that the policy would have to let through by name.
      expect(html.match(/ style="/g) ?? []).toEqual([]);
      expect(html.match(/ on[a-z]+="/g) ?? []).toEqual([]);
    }
  });
});

test('what is not there says so, in both languages', async ({ page, problems }) => {
  problems.expect(
    /status 404: \S+\/nowhere\/at-all\/$/,
    /console: .*404 .*\/nowhere\/at-all\//,
    /console: .*Not found: \/nowhere\/at-all\//,
  );
  const response = await page.goto('/nowhere/at-all/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('404');
  await expect(page.getByText(messages.zh.error.missing)).toBeVisible();
  await expect(page.getByText(messages.en.error.missing)).toBeVisible();
  await page.getByRole('link', { name: messages.en.error.home }).click();
  await expect(page).toHaveURL(/\/en\/$/);
  await expect(page.locator('h1')).toHaveText(messages.en.title);
});

test('a page without its slash leads to the one with it', async ({ request }) => {
  const response = await request.get('/en/data', { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  expect(response.headers()['location']).toBe('/en/data/');
});

test('no address ends the server or leads to another host', async ({ request, baseURL }) => {
  const { hostname, port } = new URL(baseURL ?? '');
  const answer = (line: string): Promise<string> =>
    new Promise((done, failed) => {
      let text = '';
      const socket = connect(Number(port), hostname, () =>
        socket.write(`GET ${line} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`),
      );
      socket.on('data', (chunk) => (text += chunk));
      socket.on('end', () => done(text)).on('error', failed);
    });
  for (const line of ['/\\', '/\\[', 'http://[/', '/%'])
    expect(await answer(line), line).toMatch(/^HTTP\/1\.1 404/);
  expect(await answer('/.//data')).toMatch(/\r\nLocation: \/data\/\r\n/);
  expect((await request.get('/')).ok()).toBe(true);
});
