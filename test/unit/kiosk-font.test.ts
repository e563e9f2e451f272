/** The kiosk's own font has what its pages are written with, and comes only where no other does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commonCharacters, coreCharacters } from '../../scripts/kiosk/font';
import { ROOT } from '../../scripts/lib/run.mjs';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const partOf = (name: string) =>
  new Set(read(`src/routes/kiosk/font/${name}.txt`).replace('\n', ''));

describe('the font of the kiosk', () => {
  it('has every character of tables, interface and ground; if not, run npm run kiosk:font', () => {
    const both = new Set([...partOf('core'), ...partOf('more')]);
    const needed = coreCharacters().map((point) => String.fromCodePoint(point));
    expect(needed).toEqual(expect.arrayContaining(['锦', '州', '亿', '，']));
    expect(needed.filter((letter) => !both.has(letter))).toEqual([]);
    // Nearly all of them in the part that is small.
    const core = partOf('core');
    expect(needed.filter((letter) => core.has(letter)).length / needed.length).toBeGreaterThan(0.9);
  });

  it('has the common characters for what an operator writes', () => {
    const both = new Set([...partOf('core'), ...partOf('more')]);
    const common = commonCharacters().map((point) => String.fromCodePoint(point));
    expect(common).toHaveLength(3755);
    expect(common).toEqual(expect.arrayContaining(['啊', '座']));
    expect(common.filter((letter) => !both.has(letter))).toEqual([]);
  });

  it('asks the system first, and is asked for nothing that is not Chinese', () => {
    const faces = read('src/routes/kiosk/font/font.css').split('@font-face').slice(1);
    expect(faces).toHaveLength(4);
    for (const face of faces) {
      expect(face).toMatch(/src:\s*local\('Noto Sans [^]*url\('\.\/\w+-\d+\.woff2'\)/);
      const ranges = [...face.matchAll(/u\+([0-9a-f]+)-/gi)].map(([, from]) =>
        Number.parseInt(from!, 16),
      );
      expect(Math.min(...ranges)).toBeGreaterThanOrEqual(0x2e80);
    }
  });

  it('stands before every family that may be there without Chinese characters', () => {
    const stacks = read('src/lib/theme/tokens.css').match(/--(?:sans|serif):[^;]+/g) ?? [];
    expect(stacks).toHaveLength(3);
    for (const stack of stacks) {
      const families = stack
        .replace(/^[^:]+:/, '')
        .split(',')
        .map((name) => name.trim());
      const at = families.indexOf("'Atlas SC'");
      expect(families[at + 1]).toBe("'Atlas SC More'");
      for (const family of families.slice(0, at)) expect(family).toMatch(/Serif|Songti/);
    }
  });
});
