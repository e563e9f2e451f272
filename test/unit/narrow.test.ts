/** Narrowing the rows through the explorer: each change is an address, and says only what differs from the start. */
import { describe, expect, it, vi } from 'vitest';
import { NO_FILTER } from '$lib/model/filter';
import { Explorer } from '$lib/state/explorer.svelte';
import { DEFAULT_VIEW } from '$lib/state/view';

function explorerOn(search: string, settled?: () => boolean) {
  let address = search;
  const navigate = vi.fn((next: string, _replace: boolean) => void (address = next));
  const explorer = new Explorer({
    search: () => address,
    navigate,
    knowsMetric: () => true,
    knowsRow: (ref) => ref !== 'projects:gone',
    knowsValue: (_, value) => value !== 'unheard-of',
    ...(settled ? { settled } : {}),
  });
  /** Makes a change and waits until the address says it. */
  const after = async (change: () => void) => {
    change();
    await new Promise((resolve) => setTimeout(resolve));
    return navigate.mock.lastCall;
  };
  return { explorer, after, navigate };
}

describe('the explorer', () => {
  it('tells of rows that it does not know only when newer tables are out of the question', async () => {
    const link = '?focus=projects:gone&industries=unheard-of&theme=neon';
    const { explorer, after } = explorerOn(link, () => false);
    // What no table could make right is told at once.
    expect(explorer.notices.map(({ key }) => key)).toEqual(['theme']);
    expect(explorer.waiting).toBe(true);
    expect(explorer.view.focus).toBeNull();
    const other = explorerOn(link, () => true).explorer;
    expect(other.notices.map(({ key }) => key)).toEqual(['theme', 'focus', 'industries']);
    expect(other.waiting).toBe(false);
    // A map that comes to rest does not put away what is waited for.
    const still = explorerOn('?focus=projects:gone', () => false);
    const world = { west: 0, south: 0, east: 1, north: 1 };
    expect(await still.after(() => still.explorer.settle(null, world))).toBeUndefined();
    expect(await after(() => explorer.settle(null, world))).toBeDefined();
  });

  it('adds and takes away values of a facet', async () => {
    const { explorer, after } = explorerOn('?layers=none');
    expect(await after(() => explorer.toggleValue('industries', 'food'))).toEqual([
      '?layers=none&industries=food',
      false,
    ]);
    expect(await after(() => explorer.toggleValue('industries', 'digital'))).toEqual([
      '?layers=none&industries=digital,food',
      false,
    ]);
    expect(explorer.filter.industries).toEqual(['digital', 'food']);
    expect(await after(() => explorer.toggleValue('industries', 'food'))).toEqual([
      '?layers=none&industries=digital',
      false,
    ]);
    expect(await after(() => explorer.setFacet('industries', []))).toEqual(['?layers=none', false]);
  });

  it('builds on changes that are still under way', () => {
    const { explorer, navigate } = explorerOn('');
    explorer.toggleValue('stages', 'signed');
    explorer.toggleValue('stages', 'landing');
    explorer.setAmount({ min: 5 });
    expect(navigate).toHaveBeenLastCalledWith('?stages=landing,signed&min=5', false);
  });

  it('never asks for an empty range of amounts', async () => {
    const { explorer, after } = explorerOn('?min=2&max=5');
    expect((await after(() => explorer.setAmount({ min: 5 })))?.[0]).toBe('?min=5');
    expect((await after(() => explorer.setAmount({ max: 1 })))?.[0]).toBe('?max=1');
    expect((await after(() => explorer.setAmount({ stated: 'yes' })))?.[0]).toBe(
      '?stated=yes&max=1',
    );
  });

  it('leaves one step back for a whole word, and none for each move of the map', async () => {
    const { explorer, after } = explorerOn('');
    expect(await after(() => explorer.setQuery('h'))).toEqual(['?q=h', false]);
    expect(await after(() => explorer.setQuery('hs'))).toEqual(['?q=hs', true]);
    expect(await after(() => explorer.setQuery(''))).toEqual(['', false]);
    const extent = { west: 121, south: 41, east: 122, north: 42 };
    expect(await after(() => explorer.setExtent(extent))).toEqual(['?extent=121,41,122,42', false]);
    expect((await after(() => explorer.setExtent({ ...extent, west: 120 })))?.[1]).toBe(true);
    expect(await after(() => explorer.setExtent(null))).toEqual(['', false]);
  });

  it('clears one criterion, or all, and leaves layers and shortlist', async () => {
    const { explorer, after } = explorerOn(
      '?layers=culture&stages=signed&stated=yes&min=1&max=5&q=hs&keep=parks:a',
    );
    expect((await after(() => explorer.clear('amount')))?.[0]).toBe(
      '?layers=culture&stages=signed&q=hs&keep=parks:a',
    );
    expect((await after(() => explorer.clear('q')))?.[0]).toBe(
      '?layers=culture&stages=signed&keep=parks:a',
    );
    expect((await after(() => explorer.clear()))?.[0]).toBe('?layers=culture&keep=parks:a');
    expect((await after(() => explorer.toggleKept('parks:b')))?.[0]).toBe(
      '?layers=culture&keep=parks:a,parks:b',
    );
    expect((await after(() => explorer.toggleKept('parks:a')))?.[0]).toBe(
      '?layers=culture&keep=parks:b',
    );
  });

  it('drops values and kept rows that are not there, and says so', () => {
    const { explorer } = explorerOn('?stages=signed,unheard-of&keep=projects:gone,parks:a');
    expect(explorer.view).toMatchObject({ stages: ['signed'], keep: ['parks:a'] });
    expect(explorer.notices).toEqual([
      { key: 'stages', value: 'unheard-of' },
      { key: 'keep', value: 'projects:gone' },
    ]);
  });

  it('keeps what narrows the rows out of what the scene is made from', () => {
    const { explorer } = explorerOn('?stages=signed&q=hs&keep=parks:a&extent=121,41,122,42&min=1');
    expect(explorer.selection).toEqual(DEFAULT_VIEW);
    expect(explorer.filter).toEqual({ ...NO_FILTER, stages: ['signed'], min: 1 });
  });
});
