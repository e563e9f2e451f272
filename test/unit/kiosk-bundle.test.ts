/** The folder for a stick is made anew in its place, and what else lies there stays. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { clear } from '../../scripts/kiosk/bundle.mjs';
import { SUMS, filesOf, listOf } from '../../scripts/kiosk/sums.mjs';

const MADE = ['kiosk.mjs', 'site/.well-known/x', 'site/data/tour.csv', 'start.sh'];
const OTHERS = ['.notes/screens.txt', 'node/bin/node', 'site/.htpasswd', 'site/data/.old/tour.csv'];

let out: string;
function write(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), path);
  }
}
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'bundle-'));
  write(...MADE);
  writeFileSync(join(out, SUMS), listOf(out));
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

it('deletes what its list names and nothing else, and lists nothing else when it is made again', () => {
  write(...OTHERS);
  expect(clear(out)).toEqual(OTHERS);
  expect(filesOf(out)).toEqual(OTHERS);
  write(...MADE);
  const paths = listOf(out, OTHERS).match(/(?<= {2}).+$/gm);
  expect(paths).toEqual(MADE);
});

it('keeps a Node of its own, even where an older list names it', () => {
  write('node/bin/node');
  writeFileSync(join(out, SUMS), listOf(out));
  expect(clear(out)).toEqual(['node/bin/node']);
});

it('touches nothing where somebody has added or edited something, or that it has not made', () => {
  write('site/data/ours.csv');
  expect(() => clear(out)).toThrow('site/data/ours.csv');
  rmSync(join(out, 'site/data/ours.csv'));
  writeFileSync(join(out, 'start.sh'), 'ours');
  expect(() => clear(out)).toThrow('start.sh');
  expect(readFileSync(join(out, 'start.sh'), 'utf8')).toBe('ours');
  rmSync(join(out, SUMS));
  expect(() => clear(out)).toThrow('choose an empty folder');
  expect(filesOf(out)).toEqual(MADE);
});
