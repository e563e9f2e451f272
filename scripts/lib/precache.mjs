/**
 * What a kiosk keeps so that it starts without a network, and a name for it: the last step of a build writes the hash of
 * every such file into the service worker. The worker differs if and only if one of them does, which is how a browser
 * notices a new build; `version.name` stays, so that two builds of one commit are the same.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export const WORKER = 'service-worker.js';

/** Folders of the pages that start without a network. */
const PAGES = ['kiosk', 'en/kiosk'];
/**
 * Files that keep their name in every build: the ground of the moving map, the icon that a browser asks for, and the script
 * for a page that does not start.
 */
const FIXED = /^(?:geo\/[\w.-]+\.json|favicon\.svg|restart\/rescue\.js)$/;
/** Parts that the kiosk's pages share with the explorer, fetched only for what no finger can ask for on a kiosk. */
const LEFT_OUT = [
  'src/lib/export/',
  'src/lib/model/pinyin.ts',
  'src/routes/Unlisted.svelte',
  'src/routes/find/TakeAway.svelte',
  'src/routes/keep/',
  'src/routes/take/',
];

/** @typedef {{ file: string, imports?: string[], dynamicImports?: string[], css?: string[], assets?: string[] }} Chunk */
/** @typedef {{ name: string, pages: string[], files: Record<string, string> }} Precache see src/lib/kiosk/precache.ts */

/**
 * The scripts, styles and workers that the kiosk's pages ever ask for, sorted.
 * @param {Record<string, Chunk>} manifest of Vite: chunks by the source that they begin with
 * @param {(source: string) => string} textOf text of a source that Kit has generated: each `nodes/N.js` names a page
 * @returns {string[]} paths from the root of the site
 */
export function scriptsOf(manifest, textOf) {
  const isNode = (/** @type {string} */ source) => /\/nodes\/\d+\.js$/.test(source);
  // Kit's first two are the layout around all pages and the page of errors.
  const wanted = (/** @type {string} */ source) =>
    /\/nodes\/[01]\.js$/.test(source) || /\/routes\/(?:[^"']*\/)?kiosk\//.test(textOf(source));
  const nodes = Object.keys(manifest).filter((source) => isNode(source) && wanted(source));
  if (nodes.length < 3) throw new Error('No page of the kiosk in the manifest of the build.');
  const entries = Object.keys(manifest).filter((source) =>
    manifest[source]?.file.includes('/immutable/entry/'),
  );
  /** @type {Set<string>} */
  const seen = new Set();
  /** @type {Set<string>} */
  const files = new Set();
  const left = [...entries, ...nodes];
  for (let source = left.pop(); source !== undefined; source = left.pop()) {
    const chunk = manifest[source];
    if (!chunk || seen.has(source) || (isNode(source) && !nodes.includes(source))) continue;
    seen.add(source);
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file);
    left.push(...(chunk.imports ?? []));
    left.push(
      ...(chunk.dynamicImports ?? []).filter((late) => !LEFT_OUT.some((no) => late.startsWith(no))),
    );
  }
  return [...files].sort();
}

/** @param {string | Buffer} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('base64');

/**
 * @param {string} dir
 * @param {string} [under]
 * @returns {string[]} the files of a folder, as paths from its root
 */
function walk(dir, under = '') {
  if (!existsSync(join(dir, under))) return [];
  return readdirSync(join(dir, under), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(under, entry.name);
    return entry.isDirectory() ? walk(dir, path) : [path];
  });
}

/**
 * The hashed files that a page names, or the files that a style names.
 * @param {string} file path from the root of the site
 * @param {string} text
 */
function askedBy(file, text) {
  if (!file.endsWith('.css')) return text.match(/_app\/immutable\/[\w./-]+/g) ?? [];
  const named = text.matchAll(/url\(["']?(?!data:|#)([^"')]+)/g);
  return [...named].map(([, url = '']) => posix.join(posix.dirname(file), url));
}

/**
 * What the built site in a folder has for a kiosk.
 * @param {string} dir
 * @param {string[]} scripts paths from its root
 * @param {string} worker text of the service worker, which is a part of the name
 * @returns {Precache}
 * @throws if a page of the kiosk, or a style, asks for a file that is not among them
 */
export function precacheOf(dir, scripts, worker) {
  const pages = PAGES.flatMap((page) => walk(dir, page)).filter((file) =>
    file.endsWith('/index.html'),
  );
  for (const file of [...pages, ...scripts.filter((script) => script.endsWith('.css'))]) {
    const missing = askedBy(file, readFileSync(join(dir, file), 'utf8')).filter(
      (asked) => !scripts.includes(asked),
    );
    if (missing.length > 0) throw new Error(`${file} asks for ${missing}, which is not kept.`);
  }
  const fixed = walk(dir).filter((file) => FIXED.test(file));
  const files = Object.fromEntries(
    [...scripts, ...fixed, ...pages]
      .map((file) => [file.replace(/index\.html$/, ''), sha256(readFileSync(join(dir, file)))])
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  );
  const name = sha256(JSON.stringify(files) + worker)
    .replace(/\W/g, '')
    .slice(0, 12);
  return { name, pages: pages.map((file) => file.replace(/index\.html$/, '')).sort(), files };
}

/**
 * Writes into the worker of a built site what it has to keep; a worker that has it already gets it anew.
 * @param {string} dir
 * @param {string[]} scripts
 */
export function seal(dir, scripts) {
  const path = join(dir, WORKER);
  const worker = readFileSync(path, 'utf8').replace(/^self\.precache=.*;\n/, '');
  const text = `self.precache=${JSON.stringify(precacheOf(dir, scripts, worker))};\n${worker}`;
  writeFileSync(path, text);
  const size = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  writeFileSync(`${path}.br`, brotliCompressSync(text, { params: size }));
  writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
}

/**
 * An adapter whose site has a sealed worker.
 * @param {import('@sveltejs/kit').Adapter} adapter that writes to `build`
 * @returns {import('@sveltejs/kit').Adapter}
 */
export const sealed = (adapter) => ({
  ...adapter,
  async adapt(builder) {
    await adapter.adapt(builder);
    const client = builder.getBuildDirectory('output/client');
    const manifest = JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8'));
    seal(
      'build',
      scriptsOf(manifest, (source) => readFileSync(source, 'utf8')),
    );
  },
});
