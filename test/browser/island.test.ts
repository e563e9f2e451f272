/** Parts of a built page that come to life one after another. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { wakeLater } from '$lib/ui/island/waking';
import { turn } from '$lib/steps/turns';

const rested = async () => {
  for (let i = 0; i < 8; i++) await turn();
};

describe('islands', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('wake in a task each, in the order of their calls, the last one when no other is left', async () => {
    const woken: string[] = [];
    wakeLater(() => woken.push('map'), true);
    wakeLater(() => woken.push('list'));
    wakeLater(() => woken.push('legend'));
    expect(woken).toEqual([]);
    await turn();
    expect(woken.length).toBeLessThan(2);
    await rested();
    expect(woken).toEqual(['list', 'legend', 'map']);
  });

  it('all wake before whoever touches the page is heard', async () => {
    const woken: string[] = [];
    const button = document.body.appendChild(document.createElement('button'));
    button.addEventListener('pointerdown', () => woken.push('touch'));
    wakeLater(() => woken.push('map'), true);
    wakeLater(() => woken.push('list'));
    button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(woken).toEqual(['list', 'map', 'touch']);
    await rested();
    button.remove();
    expect(woken).toEqual(['list', 'map', 'touch']);
  });

  it('are left asleep if they go before their turn', async () => {
    const woken: string[] = [];
    wakeLater(() => woken.push('gone'))();
    wakeLater(() => woken.push('list'));
    await rested();
    expect(woken).toEqual(['list']);
  });

  it('wake though one of them fails, whose error is reported', async () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const woken: string[] = [];
    const error = new Error('broken');
    wakeLater(() => {
      throw error;
    });
    wakeLater(() => woken.push('list'));
    await rested();
    expect(woken).toEqual(['list']);
    expect(reported).toHaveBeenCalledExactlyOnceWith(error);
  });
});
