/** The lint rule between the rooms of src/lib catches what it should, as it is really configured. */
import { ESLint } from 'eslint';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

/** Messages of the rules of this project for a module that does not exist. */
async function lint(filePath: string, code: string) {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? [])
    .filter(({ ruleId, fatal }) => fatal || /^(atlas|no-restricted)/.test(ruleId ?? ''))
    .map(({ message }) => message);
}

type Table = { rooms: Record<string, { may: string[]; types?: string[] }> };

/** The table as ESLint hands it to the rule. */
async function table(): Promise<Table> {
  const config: { rules: Record<string, unknown[]> } =
    await eslint.calculateConfigForFile('src/lib/scene/x.ts');
  return config.rules['atlas/rooms']?.[1] as Table;
}

describe('the table of rooms', () => {
  it('names every folder of src/lib, and src/lib holds folders only', async () => {
    const { rooms } = await table();
    const unknown = readdirSync('src/lib', { withFileTypes: true }).filter(
      (entry) => !entry.isDirectory() || !(entry.name in rooms),
    );
    expect(unknown.map(({ name }) => name)).toEqual([]);
  });

  it('has no cycle, so that data can flow one way only', async () => {
    const { rooms } = await table();
    const reaches = (from: string, path: string[] = []): string[] =>
      path.includes(from)
        ? [...path, from]
        : (rooms[from]?.may ?? []).flatMap((next) => reaches(next, [...path, from]));
    for (const room of Object.keys(rooms)) expect(reaches(room)).toEqual([]);
  });

  it('names only rooms', async () => {
    const { rooms } = await table();
    const named = Object.values(rooms).flatMap(({ may, types = [] }) => [...may, ...types]);
    expect(named.filter((room) => !(room in rooms))).toEqual([]);
  });
});

describe('every pair of rooms', () => {
  it('is allowed or caught as the table says', async () => {
    const { rooms } = await table();
    const names = Object.keys(rooms);
    for (const from of names) {
      const others = names.filter((name) => name !== from);
      const code = others.map((to) => `import { a as ${to}_ } from '$lib/${to}/x';`).join('\n');
      const caught = (await lint(`src/lib/${from}/x.ts`, code)).map(
        (message) => /(?:from) (\w+)\.$/.exec(message)?.[1],
      );
      expect(caught, from).toEqual(others.filter((to) => !rooms[from]?.may.includes(to)));
    }
  });
});

const allowed: [name: string, file: string, code: string][] = [
  ['an allowed room', 'src/lib/scene/x.ts', `import { a } from '$lib/model/atlas';`],
  ['its own room', 'src/lib/scene/deep/x.ts', `import { a } from '../labels';`],
  ['its own room by name', 'src/lib/scene/x.ts', `import { a } from '$lib/scene/y';`],
  ['the tables of data/', 'src/lib/data/x.ts', `import a from '../../../data/regions.csv?raw';`],
  ['a type of model in ui', 'src/lib/ui/x.ts', `import type { A } from '$lib/model/atlas';`],
  ['inline types of data in ui', 'src/lib/ui/x.ts', `import { type A } from '$lib/data/schema';`],
  ['maplibre-gl in map', 'src/lib/map/x.ts', `import { Map } from 'maplibre-gl';`],
  ['a type of maplibre-gl', 'src/lib/scene/x.ts', `import type { Map } from 'maplibre-gl';`],
  ['any room in a route', 'src/routes/x.ts', `const a = import('$lib/map/gl');`],
  ['the query string in state', 'src/lib/state/x.ts', `new URLSearchParams(location.search);`],
  ['search in a text', 'src/lib/model/x.ts', `'text'.search(/t/);`],
];

const caught: [name: string, file: string, code: string][] = [
  ['a room upstream', 'src/lib/data/x.ts', `import { a } from '$lib/model/atlas';`],
  ['a type upstream', 'src/lib/data/x.ts', `import type { A } from '$lib/model/atlas';`],
  ['a type written inline', 'src/lib/data/x.ts', `let a: import('$lib/model/atlas').A;`],
  ['values of model in ui', 'src/lib/ui/x.ts', `import { a } from '$lib/model/atlas';`],
  ['a value among types', 'src/lib/ui/x.ts', `import { type A, b } from '$lib/model/atlas';`],
  ['a side effect', 'src/lib/data/x.ts', `import '$lib/theme/tokens.css';`],
  ['a re-export', 'src/lib/scene/x.ts', `export { a } from '$lib/svg/x';`],
  ['a re-export of all', 'src/lib/scene/x.ts', `export * from '$lib/svg/x';`],
  ['a dynamic import', 'src/lib/svg/x.ts', `const a = import('$lib/map/gl');`],
  ['a glob', 'src/lib/svg/x.ts', `import.meta.glob('$lib/map/*.ts');`],
  ['a worker', 'src/lib/svg/x.ts', `new URL('../map/worker.ts', import.meta.url);`],
  ['a way out of the room', 'src/lib/scene/x.ts', `import { a } from '../model/atlas';`],
  ['a way out of lib', 'src/lib/scene/x.ts', `import { a } from '../../routes/x';`],
  ['a file of no room', 'src/lib/scene/x.ts', `import { a } from '$lib/util';`],
  ['a relative path from a route', 'src/routes/x.ts', `import { a } from '../lib/model/atlas';`],
  ['an unlisted room', 'src/lib/attic/x.ts', `import { a } from '$lib/model/atlas';`],
  ['maplibre-gl outside map', 'src/lib/svg/x.ts', `import { Map } from 'maplibre-gl';`],
  ['its style sheet', 'src/routes/x.ts', `import 'maplibre-gl/dist/maplibre-gl.css';`],
  ['deck.gl outside map', 'src/routes/x.ts', `const a = import('@deck.gl/layers');`],
  ['the query string', 'src/lib/kiosk/x.ts', `new URLSearchParams('a=b');`],
  ['the search of the location', 'src/routes/x.ts', `const a = window.location.search;`],
  ['the search of a URL', 'src/routes/x.ts', `import { page } from '$app/state'; page.url.search;`],
  [
    'its parsed form',
    'src/routes/x.ts',
    `export const a = (url: URL) => url.searchParams.get('q');`,
  ],
  [
    'an import in a component',
    'src/lib/svg/X.svelte',
    `<script lang="ts">import { a } from '$lib/map/gl';</script>{a}`,
  ],
  ['the query in markup', 'src/lib/ui/X.svelte', `<a href={location.search}>a</a>`],
];

describe('the rule', () => {
  it.each(allowed)('allows %s', async (_, file, code) => {
    expect(await lint(file, code)).toEqual([]);
  });

  it.each(caught)('catches %s', async (_, file, code) => {
    expect(await lint(file, code)).not.toEqual([]);
  });
});
