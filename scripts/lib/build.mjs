/** Builds the site, unless the build at hand was made from the very same sources. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, npm } from './run.mjs';

/** What the built site depends on. */
const SOURCES = [
  ...['src', 'static', 'data', 'scripts'],
  ...['package.json', 'package-lock.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'],
];
const BUILT = join(ROOT, 'build/404.html');
const STAMP = join(ROOT, '.svelte-kit/build-stamp');

/**
 * @param {string} path
 * @returns {string[]} the files at and below a path, sorted
 */
function files(path) {
  if (!existsSync(join(ROOT, path))) return [];
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  return readdirSync(join(ROOT, path))
    .sort()
    .flatMap((name) => files(`${path}/${name}`));
}

/** Hash of all sources, of the public settings and of the Node version. */
export function sourceHash() {
  const hash = createHash('sha256').update(process.version);
  for (const name of Object.keys(process.env).sort()) {
    if (name.startsWith('PUBLIC_')) hash.update(`\0${name}=${process.env[name]}`);
  }
  for (const file of SOURCES.flatMap(files)) {
    hash.update(`\0${file}\0`).update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex');
}

/** A build made by other means has another time, so its sources count as unknown. */
const stamp = (/** @type {string} */ hash) => `${hash} ${statSync(BUILT).mtimeMs}\n`;

/** @returns {Promise<number>} exit code of the build */
export async function build() {
  const hash = sourceHash();
  const code = await npm(['run', '--silent', 'build']);
  if (code !== 0) return code;
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, stamp(hash));
  return 0;
}

/** @returns {Promise<number>} 0 when a build of the present sources is there */
export async function ensureBuild() {
  const current =
    existsSync(BUILT) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp(sourceHash());
  return current ? 0 : build();
}
