/** The land that "in view only" is judged by: fetched once, and again where it could not be fetched. */
import { readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import type { FindingOptions } from '../../src/routes/finding.svelte';
import { Engine } from '../../src/routes/find/engine.svelte';

const LAND = readFileSync('static/geo/jinzhou.topo.json', 'utf8');

/** An engine whose view is limited to an extent; only what fetches is asked of it. */
const engine = () =>
  new Engine({
    explorer: { view: { q: '', extent: [121, 41, 122, 42] } },
    fresh: () => null,
  } as unknown as FindingOptions);

afterEach(() => void vi.unstubAllGlobals());

it('is fetched once while the view changes', async () => {
  const fetched = vi.fn(async () => new Response(LAND));
  vi.stubGlobal('fetch', fetched);
  const of = engine();
  await Promise.all([of.open(false), of.open(false)]);
  await of.open(false);
  expect(of.ready).toBe(true);
  expect(fetched).toHaveBeenCalledTimes(1);
});

it('is fetched again after a failure', async () => {
  const answers = [new Response('', { status: 503 }), new Response(LAND)];
  vi.stubGlobal('fetch', async () => answers.shift());
  const of = engine();
  await expect(of.open(false)).rejects.toThrow('503');
  expect(of.ready).toBe(false);
  await of.open(false);
  expect(of.ready).toBe(true);
});
