/** The pieces of the interface that hold behaviour of their own, in a real browser. */
import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { Explorer } from '$lib/state/explorer.svelte';
import '$lib/theme/tokens.css';
import LayerSwitch from '$lib/ui/LayerSwitch.svelte';
import SourceDialog from '$lib/ui/SourceDialog.svelte';

/** An explorer on an address that the test holds in its hand. */
function explorerOn(search: string) {
  const address = box(search);
  const navigate = vi.fn((next: string, _replace: boolean) => void address.set(next));
  const explorer = new Explorer({
    search: address.get,
    navigate,
    knowsMetric: (id) => id !== 'unheard-of',
    knowsRow: (ref) => ref.startsWith('projects:'),
  });
  return { explorer, navigate };
}
/** Not reactive: outside an effect, derived values are read anew. */
function box(value: string) {
  return { get: () => value, set: (next: string) => (value = next) };
}

describe('the explorer', () => {
  it('goes to a new address for every change, and replaces it for camera and theme', async () => {
    const { explorer, navigate } = explorerOn('');
    explorer.toggleLayer('culture');
    expect(navigate).toHaveBeenLastCalledWith('?layers=investment,culture', false);
    await Promise.resolve();
    await Promise.resolve();
    explorer.setTheme('dark');
    expect(navigate.mock.lastCall?.[1]).toBe(true);
    await Promise.resolve();
    await Promise.resolve();
    explorer.settle(
      { lon: 121.1, lat: 41.2, zoom: 9 },
      { west: 121, south: 41, east: 122, north: 42 },
    );
    expect(navigate.mock.lastCall?.[1]).toBe(true);
  });

  it('builds on a change that is still under way, and keeps its step back', () => {
    const { explorer, navigate } = explorerOn('');
    explorer.toggleLayer('culture');
    explorer.setTheme('dark');
    expect(navigate).toHaveBeenLastCalledWith('?layers=investment,culture&theme=dark', false);
  });

  it('falls back from what the atlas does not know, and says so', () => {
    const { explorer, navigate } = explorerOn('?metric=unheard-of&focus=moons:1&theme=pink');
    expect(explorer.view).toMatchObject({
      metric: 'named-projects',
      focus: null,
      theme: 'auto',
    });
    expect(explorer.notices.map(({ key }) => key)).toEqual(['theme', 'metric', 'focus']);
    explorer.dismissNotices();
    expect(navigate).toHaveBeenCalledWith('', true);
  });
});

describe('the source dialog', () => {
  const info = {
    ref: 'targets:a',
    title: 'A page',
    section: null,
    line: 53,
    printed: ['180个'],
  } as const;

  it('opens as a modal, marks the printed form as Chinese, and closes on Esc', async () => {
    const onclose = vi.fn();
    render(SourceDialog, { info, href: '/data/#targets:a', locale: 'en', onclose });
    flushSync();
    await expect.element(page.getByRole('dialog', { name: 'Source' })).toBeVisible();
    expect(document.querySelector('dialog')?.matches(':modal')).toBe(true);
    expect(page.getByText('180个').element().closest('[lang]')?.getAttribute('lang')).toBe('zh-CN');
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(onclose).toHaveBeenCalledOnce());
  });
});

describe('the layer switch', () => {
  it('is a group of checkboxes with large targets', async () => {
    const ontoggle = vi.fn();
    render(LayerSwitch, {
      label: 'Layers',
      layers: [
        { id: 'investment', name: 'Investment', on: true },
        { id: 'culture', name: 'Culture', on: false },
      ],
      ontoggle,
    });
    const culture = page.getByRole('checkbox', { name: 'Culture' });
    await expect.element(culture).not.toBeChecked();
    expect(culture.element().getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
    await culture.click();
    expect(ontoggle).toHaveBeenCalledWith('culture');
  });
});
