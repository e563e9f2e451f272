/** What a kiosk keeps of a build, who answers which request, when a new build may come, and the last good data. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changedScene, mayBegin, QUIET } from '$lib/kiosk/between';
import { begin, step, type State } from '$lib/kiosk/machine';
import {
  answerTo,
  cacheName,
  forgetOthers,
  install,
  isKiosk,
  isWhole,
  kept,
  type Precache,
} from '$lib/kiosk/precache';
import { savedSet } from '$lib/kiosk/saved';
import { settings } from '$lib/kiosk/settings';
import { precacheOf, scriptsOf, seal } from '../../scripts/lib/precache.mjs';

const ROOT = 'https://example.org/atlas/';
const sha = (text: string) => createHash('sha256').update(text).digest('base64');

/** As much of the browser's caches as is asked for; `room` is how many more entries they take. */
class Caches {
  room = Infinity;
  readonly all = new Map<string, Map<string, Response>>();

  keys = async () => [...this.all.keys()];
  has = async (name: string) => this.all.has(name);
  delete = async (name: string) => this.all.delete(name);
  match = async (url: string, options: CacheQueryOptions & { cacheName?: string } = {}) => {
    const asked = options.ignoreSearch ? url.replace(/\?.*/, '') : url;
    for (const [name, entries] of this.all)
      if (!options.cacheName || name === options.cacheName) {
        const found = entries.get(asked);
        if (found) return found.clone();
      }
    return undefined;
  };
  open = async (name: string) => {
    const entries = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, entries);
    return {
      keys: async () => [...entries.keys()],
      match: async (url: string) => entries.get(url)?.clone(),
      delete: async (url: string) => entries.delete(url),
      put: async (url: string, response: Response) => {
        if (this.room-- <= 0) throw new DOMException('Quota exceeded.', 'QuotaExceededError');
        entries.set(url, response);
      },
    };
  };
}
const asCaches = (caches: Caches) => caches as unknown as CacheStorage;

const TEXTS: Record<string, string> = {
  '_app/immutable/a.js': 'a',
  '_app/immutable/b.css': 'b',
  'geo/ground.topo.json': '{}',
  'kiosk/': '<p>zh',
  'en/kiosk/': '<p>en',
};
const build = (name: string, texts: Record<string, string>): Precache => ({
  name,
  pages: Object.keys(texts).filter((path) => path.endsWith('/')),
  files: Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, sha(text)])),
});
const FIRST = build('first', TEXTS);

describe('who answers', () => {
  const get = (path: string, mode = 'cors', method = 'GET') =>
    answerTo({ url: new URL(path, ROOT).href, mode, method }, FIRST, ROOT);

  it.each([
    ['kiosk/', 'navigate', 'page'],
    ['en/kiosk/?theme=light', 'navigate', 'page'],
    ['kiosk', 'navigate', 'slash'],
    ['', 'navigate', null],
    ['compare/', 'navigate', null],
    ['en/', 'navigate', null],
    ['kiosk/', 'cors', null],
    ['_app/immutable/a.js', 'cors', 'hashed'],
    // A part of another build.
    ['_app/immutable/z.js', 'cors', 'hashed'],
    ['geo/ground.topo.json', 'cors', 'fixed'],
    ['geo/other.topo.json', 'cors', null],
    ['site.json', 'cors', 'settings'],
    ['data/projects.csv', 'cors', null],
    ['data/tour.csv?x', 'cors', null],
    ['_app/version.json', 'cors', null],
    ['https://example.org/kiosk/', 'navigate', null],
    ['https://elsewhere.org/atlas/kiosk/', 'navigate', null],
  ])('for %s (%s): %s', (path, mode, answer) => {
    expect(get(path, mode)).toBe(answer);
  });

  it('only reads', () => {
    expect(get('kiosk/', 'navigate', 'POST')).toBeNull();
    expect(get('_app/immutable/a.js', 'cors', 'HEAD')).toBeNull();
  });

  it('is no prototype of anything', () => {
    expect(get('constructor')).toBeNull();
  });

  it('knows the pages of the kiosk', () => {
    expect(isKiosk(`${ROOT}en/kiosk/?theme=light#x`, FIRST, ROOT)).toBe(true);
    expect(isKiosk(ROOT, FIRST, ROOT)).toBe(false);
    expect(isKiosk('https://elsewhere.org/atlas/kiosk/', FIRST, ROOT)).toBe(false);
  });
});

describe('a build', () => {
  let caches: Caches;
  let server: Record<string, string>;
  let fetched: string[];
  const means = () => ({
    caches: asCaches(caches),
    fetch: async (url: string, { cache }: RequestInit) => {
      const path = url.slice(ROOT.length);
      fetched.push(cache === 'reload' ? `${path} again` : path);
      const text = server[path];
      return text === undefined
        ? new Response('', { status: 404 })
        : new Response(text, { headers: { 'content-encoding': 'br', 'content-type': 'x/y' } });
    },
  });
  const take = (which: Precache) => install(which, ROOT, means());

  beforeEach(() => {
    [caches, server, fetched] = [new Caches(), { ...TEXTS }, []];
  });

  it('is kept with every file, as they are when decoded', async () => {
    await take(FIRST);
    const held = caches.all.get(cacheName('first'))!;
    expect([...held.keys()].sort()).toEqual(
      Object.keys(TEXTS)
        .map((path) => ROOT + path)
        .sort(),
    );
    const page = await kept(FIRST, `${ROOT}kiosk/?theme=light`, false, asCaches(caches));
    expect(await page?.text()).toBe('<p>zh');
    expect(page?.headers.get('content-type')).toBe('x/y');
    expect(page?.headers.has('content-encoding')).toBe(false);
  });

  it.each([
    ['a file that is missing', { 'geo/ground.topo.json': undefined }, 'status 404'],
    ['a file of another build', { 'en/kiosk/': '<p>newer' }, 'not of this build'],
  ])('is not kept at all with %s', async (_, wrong, why) => {
    Object.assign(server, wrong);
    await expect(take(FIRST)).rejects.toThrow(why);
    expect(await caches.keys()).toEqual([]);
  });

  it('is not kept at all where there is no room, and leaves the one before whole', async () => {
    await take(FIRST);
    const second = { ...TEXTS, 'kiosk/': '<p>zh 2', '_app/immutable/c.js': 'c' };
    server = second;
    caches.room = 3;
    await expect(take(build('second', second))).rejects.toMatchObject({
      name: 'QuotaExceededError',
    });
    expect(await caches.keys()).toEqual([cacheName('first')]);
    expect(caches.all.get(cacheName('first'))?.size).toBe(5);
  });

  it('asks only for what the one before does not have', async () => {
    await take(FIRST);
    fetched = [];
    server = { 'kiosk/': '<p>zh 2' };
    const second = build('second', { ...TEXTS, ...server });
    await take(second);
    expect(fetched).toEqual(['kiosk/']);
    expect(caches.all.get(cacheName('second'))?.size).toBe(5);
  });

  it('asks once more past what the browser kept for itself', async () => {
    let first = true;
    const { fetch } = means();
    await install(build('one', { 'kiosk/': '<p>zh' }), ROOT, {
      caches: asCaches(caches),
      fetch: async (url, init) => {
        const response = await fetch(url, init);
        const stale = first;
        first = false;
        return stale ? new Response('stale') : response;
      },
    });
    expect(fetched).toEqual(['kiosk/', 'kiosk/ again']);
  });

  it('that failed to come anew does not take away the same one at work', async () => {
    await take(FIRST);
    caches.all.get(cacheName('first'))!.delete(`${ROOT}kiosk/`);
    server = {};
    await expect(take(FIRST)).rejects.toThrow();
    expect(caches.all.get(cacheName('first'))?.size).toBe(4);
  });

  it('answers for itself, lends hashed parts to older pages, and goes alone in the end', async () => {
    await take(FIRST);
    const second = build('second', { 'kiosk/': '<p>zh 2', '_app/immutable/c.js': 'c' });
    server = { ...TEXTS, 'kiosk/': '<p>zh 2', '_app/immutable/c.js': 'c' };
    await take(second);
    const has = async (path: string, hashed: boolean) =>
      (await kept(second, ROOT + path, hashed, asCaches(caches)))?.text();
    expect(await has('kiosk/', false)).toBe('<p>zh 2');
    expect(await has('_app/immutable/a.js', true)).toBe('a');
    expect(await has('geo/ground.topo.json', false)).toBeUndefined();
    await caches.open('of another programme');
    await forgetOthers(second, asCaches(caches), () => false);
    expect(await caches.keys()).toEqual([cacheName('second'), 'of another programme']);
    expect(await has('_app/immutable/a.js', true)).toBeUndefined();
  });
});

describe('what is kept of builds', () => {
  it('is whole with every file, and no more when the browser has lost one', async () => {
    const caches = new Caches();
    expect(await isWhole(FIRST, asCaches(caches))).toBe(false);
    // To ask is not to make one.
    expect(await caches.keys()).toEqual([]);
    const cache = await caches.open(cacheName('first'));
    for (const path of Object.keys(TEXTS)) await cache.put(ROOT + path, new Response(''));
    expect(await isWhole(FIRST, asCaches(caches))).toBe(true);
    await cache.delete(`${ROOT}kiosk/`);
    expect(await isWhole(FIRST, asCaches(caches))).toBe(false);
  });

  it('is not given up while a newer one comes, or waits', async () => {
    const caches = new Caches();
    for (const name of ['first', 'second']) await caches.open(cacheName(name));
    await forgetOthers(FIRST, asCaches(caches), () => true);
    expect(await caches.keys()).toHaveLength(2);
    // One that begins to come just now.
    let coming = false;
    const { keys } = caches;
    caches.keys = async () => {
      coming = true;
      return keys();
    };
    await forgetOthers(FIRST, asCaches(caches), () => coming);
    expect(await keys()).toHaveLength(2);
  });
});

describe('the moment for a new build', () => {
  const rules = { idle: 90_000, countdown: 20_000, scenes: [8000, 8000] };
  const after = (state: State, event: Parameters<typeof step>[1], by: number) =>
    step(state, event, (state.at ?? 0) + by, rules);
  const tour = begin(0);

  it('is where one scene follows another', () => {
    const later = after(tour, 'tick', 4000);
    expect(changedScene(tour, later)).toBe(false);
    expect(changedScene(later, after(later, 'tick', 4500))).toBe(true);
  });

  it('is where the only scene begins again', () => {
    const one = { ...rules, scenes: [5000] };
    const late = step(tour, 'tick', 4000, one);
    expect(changedScene(late, step(late, 'tick', 8000, one))).toBe(true);
  });

  it('is where the tour begins after a visit, and never in one', () => {
    const visit = after(tour, 'touch', 100);
    expect(changedScene(tour, visit)).toBe(false);
    expect(changedScene(visit, after(visit, 'tick', 5000))).toBe(false);
    let asking: State = visit;
    while (asking.mode !== 'asking') asking = after(asking, 'tick', 5000);
    expect(mayBegin(visit, asking, 2, Infinity)).toBe(false);
    let back: State = asking;
    while (back.mode !== 'attract') [asking, back] = [back, after(back, 'tick', 5000)];
    expect(mayBegin(asking, back, 2, 110_000)).toBe(true);
  });

  it('is not while the tour is held, or nobody can see it', () => {
    const held = after(tour, 'hold', 100);
    expect(changedScene(held, after(held, 'next', 100))).toBe(false);
    expect(changedScene(tour, after(tour, 'hide', 9000))).toBe(false);
  });

  it('is not where a finger has just turned the tour', () => {
    const next = after(tour, 'next', 100);
    expect(mayBegin(tour, next, 2, 0)).toBe(false);
    expect(mayBegin(tour, next, 2, QUIET)).toBe(true);
  });

  it('comes after a minute where the tour has no scene', () => {
    const none = { ...rules, scenes: [] };
    let state: State = begin(0);
    let seconds = 0;
    for (; seconds < 100 && !mayBegin(state, state, 0, Infinity); seconds++)
      state = step(state, 'tick', (state.at ?? 0) + 1000, none);
    expect(seconds).toBe(60);
  });
});

describe('settings', () => {
  const URL_ = `${ROOT}site.json`;
  const GOOD = JSON.stringify({ qr_base_url: 'https://example.org/' });
  let caches: Caches;
  let notes: string[];
  const ask = async (answer: () => Response | Promise<Response>) =>
    settings(URL_, {
      fetch: async () => answer(),
      cache: (await caches.open('settings')) as unknown as Cache,
      note: (about, text) => notes.push(`${about}: ${text}`),
    });
  const away = () => Promise.reject(new TypeError('Failed to fetch'));

  beforeEach(() => {
    [caches, notes] = [new Caches(), []];
  });

  it('are those of the server, and without it those that were last right', async () => {
    expect(await (await ask(() => new Response(GOOD))).text()).toBe(GOOD);
    expect(await (await ask(away)).text()).toBe(GOOD);
    expect(await (await ask(() => new Response('', { status: 500 }))).text()).toBe(GOOD);
    expect(notes).toEqual([]);
  });

  it('that are wrong do not replace those that were right', async () => {
    await ask(() => new Response(GOOD));
    expect(await (await ask(() => new Response('{"qr_base_url": 7}'))).text()).toBe(GOOD);
    expect(await (await ask(() => new Response(GOOD.slice(0, 9)))).text()).toBe(GOOD);
    expect(notes).toHaveLength(2);
    expect(notes[0]).toMatch(/^data: .*qr_base_url/);
  });

  it('that are wrong from the start are handed on, for the page to say so', async () => {
    expect(await (await ask(() => new Response('{'))).text()).toBe('{');
    expect(caches.all.get('settings')?.size).toBe(0);
  });

  it('that were taken away are gone', async () => {
    await ask(() => new Response(GOOD));
    expect((await ask(() => new Response('', { status: 404 }))).status).toBe(404);
    await expect(ask(away)).rejects.toThrow('Failed to fetch');
  });

  it('are handed on where there is no room for them', async () => {
    caches.room = 0;
    expect(await (await ask(() => new Response(GOOD))).text()).toBe(GOOD);
    expect(notes[0]).toMatch(/^storage: QuotaExceededError/);
  });

  it('do not wait for a server that hangs', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    await ask(() => new Response(GOOD));
    expect(timeout).toHaveBeenCalledWith(3000);
    timeout.mockRestore();
  });
});

describe('the last good tables', () => {
  const bytes = (...of: number[]) => Uint8Array.from(of);
  const set = { stages: bytes(1, 0xff, 0), projects: bytes() };

  it('come back as they were, in one piece, for the build that they were good for', async () => {
    const caches = new Caches();
    const saved = savedSet(() => asCaches(caches), vi.fn());
    expect(await saved.read('built')).toBeNull();
    await saved.write('built', set);
    expect(await saved.read('built')).toEqual(set);
    expect(caches.all.get('atlas-kiosk-data')?.size).toBe(1);
    expect(await saved.read('newer')).toBeNull();
    await saved.write('built', null);
    expect(await saved.read('built')).toBeNull();
  });

  it('stay what they were where there is no room for others', async () => {
    const caches = new Caches();
    const note = vi.fn();
    const saved = savedSet(() => asCaches(caches), note);
    await saved.write('built', set);
    caches.room = 0;
    await saved.write('built', { stages: bytes(2) });
    expect(note).toHaveBeenCalledExactlyOnceWith('storage', expect.stringContaining('Quota'));
    expect(await saved.read('built')).toEqual(set);
  });

  it('are none where the browser keeps nothing', async () => {
    const note = vi.fn();
    const none = savedSet(() => undefined, note);
    await none.write('built', set);
    expect(await none.read('built')).toBeNull();
    expect(note).not.toHaveBeenCalled();
  });
});

describe('the last step of a build', () => {
  const node = (name: string, page: string) => [
    `g/nodes/${name}.js`,
    `export { default as component } from "../../src/routes/${page}";`,
  ];
  const SOURCES = Object.fromEntries([
    node('0', '+layout.svelte'),
    node('1', '+error.svelte'),
    node('2', '[[lang=lang]]/+page.svelte'),
    node('3', '[[lang=lang]]/kiosk/+page.svelte'),
  ]);
  const chunk = (file: string, more: object = {}) => ({ file: `_app/immutable/${file}`, ...more });
  const MANIFEST = {
    'kit/app.js': chunk('entry/app.js', {
      imports: ['_shared'],
      dynamicImports: Object.keys(SOURCES),
    }),
    _shared: chunk('chunks/shared.js', { css: ['_app/immutable/assets/shared.css'] }),
    'g/nodes/0.js': chunk('nodes/0.js', { dynamicImports: ['src/routes/Late.svelte'] }),
    'g/nodes/1.js': chunk('nodes/1.js'),
    'g/nodes/2.js': chunk('nodes/2.js', { imports: ['_home'] }),
    'g/nodes/3.js': chunk('nodes/3.js', {
      imports: ['_shared'],
      dynamicImports: ['src/lib/map/mount.ts', 'src/routes/take/SaveDialog.svelte'],
    }),
    _home: chunk('chunks/home.js'),
    'src/routes/Late.svelte': chunk('chunks/late.js'),
    'src/lib/map/mount.ts': chunk('chunks/map.js', { assets: ['_app/immutable/workers/map.js'] }),
    'src/routes/take/SaveDialog.svelte': chunk('chunks/save.js'),
  };
  const SCRIPTS = [
    'assets/shared.css',
    'chunks/late.js',
    'chunks/map.js',
    'chunks/shared.js',
    'entry/app.js',
    'nodes/0.js',
    'nodes/1.js',
    'nodes/3.js',
    'workers/map.js',
  ].map((file) => `_app/immutable/${file}`);

  let dir: string;
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  };
  const nameNow = () => /"name":"(\w+)"/.exec(readFileSync(join(dir, 'service-worker.js'), 'utf8'));
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'atlas-'));
    for (const file of SCRIPTS) put(file, file);
    for (const page of ['index.html', 'kiosk/index.html', 'en/kiosk/index.html'])
      put(page, `<script>import("../_app/immutable/entry/app.js")</script>${page}`);
    put('geo/ground.topo.json', '{}');
    put('geo/ground.topo.json.br', '');
    put('favicon.svg', '<svg/>');
    for (const file of ['rescue.js', 'restart.js']) put(`restart/${file}`, 'live();');
    put('data/projects.csv', 'id');
    put('site.json', '{}');
    put('service-worker.js', 'live();');
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it('finds what the pages of the kiosk ever ask for, and nothing of other pages', () => {
    expect(scriptsOf(MANIFEST, (source) => SOURCES[source] ?? '')).toEqual(SCRIPTS);
  });

  it('fails without a page of the kiosk', () => {
    expect(() => scriptsOf(MANIFEST, () => '')).toThrow('No page of the kiosk');
  });

  it('keeps scripts, ground and pages in both languages, but no tables and no settings', () => {
    const { pages, files } = precacheOf(dir, SCRIPTS, '');
    expect(pages).toEqual(['en/kiosk/', 'kiosk/']);
    expect(Object.keys(files)).toEqual(
      [
        ...SCRIPTS,
        'en/kiosk/',
        'favicon.svg',
        'geo/ground.topo.json',
        'kiosk/',
        'restart/rescue.js',
      ].sort(),
    );
    expect(files['geo/ground.topo.json']).toBe(sha('{}'));
  });

  it('fails if a page asks for what is not kept', () => {
    put('kiosk/index.html', '<link href="../_app/immutable/assets/other.css">');
    expect(() => precacheOf(dir, SCRIPTS, '')).toThrow('assets/other.css');
  });

  it('fails if a style asks for what is not kept, and for nothing else in it', () => {
    const style = '_app/immutable/assets/shared.css';
    put(style, 'a{fill:url(#a);background:url(data:image/png;base64,AA)}b{src:url(../nodes/0.js)}');
    expect(precacheOf(dir, SCRIPTS, '').files).toHaveProperty([style]);
    put(style, '@font-face{src:local("A"),url("./a.woff2") format("woff2")}');
    expect(() => precacheOf(dir, SCRIPTS, '')).toThrow('assets/a.woff2');
  });

  it('names a build by its content alone, and writes it into the worker and its compressed copies', () => {
    seal(dir, SCRIPTS);
    const first = nameNow();
    const text = readFileSync(join(dir, 'service-worker.js'), 'utf8');
    expect(text).toMatch(/^self\.precache=\{.*\};\nlive\(\);$/);
    expect(brotliDecompressSync(readFileSync(join(dir, 'service-worker.js.br'))).toString()).toBe(
      text,
    );
    seal(dir, SCRIPTS);
    expect(readFileSync(join(dir, 'service-worker.js'), 'utf8')).toBe(text);
    put('data/projects.csv', 'other');
    seal(dir, SCRIPTS);
    expect(nameNow()).toEqual(first);
    put('en/kiosk/index.html', '<p>other');
    seal(dir, SCRIPTS);
    expect(nameNow()).not.toEqual(first);
    const second = nameNow();
    put('service-worker.js', 'live(2);');
    seal(dir, SCRIPTS);
    expect(nameNow()).not.toEqual(second);
  });
});
