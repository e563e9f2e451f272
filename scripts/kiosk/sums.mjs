/** The list of checksums of a bundle, in the form of `sha256sum`, and what it says of the files that are there now. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Name of the list. */
export const SUMS = 'SHA256SUMS';

/** What whoever looks after the screen may change: tables, settings, how it is started. */
const EDITABLE =
  /^(site\/(data\/[^/]+\.csv|site\.json)|start\.(sh|cmd|command)|systemd\/[^/]+\.service)$/;
/** What may lie beside: a Node of its own, and what systems leave behind. */
const OTHERS = /^node\/|(^|\/)(\.[^/]+|System Volume Information|Thumbs\.db|desktop\.ini)(\/|$)/;

/**
 * The files below a folder, sorted by their names' bytes, with `/` between folders.
 * @param {string} dir
 * @param {string} [below]
 * @returns {string[]}
 */
export const filesOf = (dir, below = '') =>
  readdirSync(join(dir, below), { withFileTypes: true })
    .flatMap((entry) => {
      const path = below ? `${below}/${entry.name}` : entry.name;
      return entry.isDirectory() ? filesOf(dir, path) : [path];
    })
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

/** @param {string} file */
const sumOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/**
 * The list of a folder: a line a file, but for the list itself.
 * @param {string} dir
 * @param {readonly string[]} [others] files that are not to be in it
 */
export const listOf = (dir, others = []) =>
  filesOf(dir)
    .filter((path) => path !== SUMS && !others.includes(path))
    .map((path) => `${sumOf(join(dir, path))}  ${path}\n`)
    .join('');

/** @typedef {{ files: number, edited: string[], damaged: string[], missing: string[], others: string[] }} Report */

/**
 * The files that the list of a folder names, with their checksums.
 * @param {string} dir
 * @returns {Map<string, string>}
 * @throws where there is no list, or one that cannot be read
 */
export const listedIn = (dir) =>
  new Map(
    readFileSync(join(dir, SUMS), 'utf8')
      .split(/\r?\n/)
      .filter(Boolean)
      .map((line) => {
        const [, sum, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
        if (!sum || !path) throw new Error(`${SUMS}: not a line of checksums: ${line}`);
        return /** @type {const} */ ([path, sum]);
      }),
  );

/**
 * Compares a folder with its list.
 * @param {string} dir
 * @returns {Report} edited: what may be, and was; others: files that are not in the list
 * @throws where there is no list, or one that cannot be read
 */
export function verify(dir) {
  const wanted = listedIn(dir);
  const there = new Set(filesOf(dir));
  const changed = [...wanted].flatMap(([path, sum]) =>
    there.has(path) && sumOf(join(dir, path)) !== sum ? [path] : [],
  );
  return {
    files: wanted.size,
    edited: changed.filter((path) => EDITABLE.test(path)),
    damaged: changed.filter((path) => !EDITABLE.test(path)),
    missing: [...wanted.keys()].filter((path) => !there.has(path)),
    others: [...there].filter((path) => path !== SUMS && !wanted.has(path) && !OTHERS.test(path)),
  };
}
