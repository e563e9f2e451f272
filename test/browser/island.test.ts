/** Parts of a built page that come to life one after another. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { wakeLater } from '$lib/ui/island/waking';
import { turn } from '$lib/steps/turns';

const rested = async () => {
  for (let i = 0; i < 8; i++) await turn();
};

/** An element that holds another; gone when the test ends. */
function page(style = ''): { root: HTMLElement; part: HTMLElement } {
  const root = document.body.appendChild(document.createElement('div'));
  root.style.display = 'contents';
  const part = root.appendChild(document.createElement('button'));
  part.style.cssText = `display: block; ${style}`;
  return { root, part };
}

// The mouse rests somewhere over the page, and what scrolls under it is a sign of its own.
addEventListener(
  'pointerover',
  (event) => {
    if (event.isTrusted) event.stopImmediatePropagation();
  },
  { capture: true },
);

describe('islands', () => {
  afterEach(() => {
    document.body.replaceChildren();
    scrollTo(0, 0);
    vi.unstubAllGlobals();
  });

  it('wake in a task each, in the order of their calls, the last one when no other is left', async () => {
    const woken: string[] = [];
    wakeLater(() => woken.push('map'), { last: true });
    wakeLater(() => woken.push('list'));
    wakeLater(() => woken.push('legend'));
    expect(woken).toEqual([]);
    await turn();
    expect(woken.length).toBeLessThan(2);
    await rested();
    expect(woken).toEqual(['list', 'legend', 'map']);
  });

  it('all wake before what is done to the page is heard', async () => {
    const woken: string[] = [];
    const { root, part } = page();
    part.addEventListener('click', () => woken.push('click'));
    wakeLater(() => woken.push('map'), { last: true });
    wakeLater(() => woken.push('list'));
    wakeLater(() => woken.push('table'), { target: root, below: true });
    part.click();
    expect(woken).toEqual(['list', 'table', 'map', 'click']);
    await rested();
    expect(woken).toHaveLength(4);
  });

  it('wake at a touch if they hold what is touched, the rest in their turns', async () => {
    const woken: string[] = [];
    const { root, part } = page('margin-top: 400vh');
    part.addEventListener('pointerdown', () => woken.push('touch'));
    wakeLater(() => woken.push('map'), { last: true });
    wakeLater(() => woken.push('table'), { target: root, below: true });
    part.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(woken).toEqual(['table', 'touch']);
    await rested();
    expect(woken).toEqual(['table', 'touch', 'map']);
  });

  it('are near with any part of what they hold', async () => {
    const woken: string[] = [];
    const { root, part } = page('margin-bottom: 400vh');
    const tall = root.appendChild(document.createElement('p'));
    part.scrollIntoView();
    scrollTo(0, document.documentElement.scrollHeight);
    wakeLater(() => woken.push('rows'), { target: root, below: true });
    tall.style.height = '50vh';
    scrollTo(0, document.documentElement.scrollHeight);
    await expect.poll(() => woken, { timeout: 1000 }).toEqual(['rows']);
  });

  it('wake out of sight once the page has rested', async () => {
    const woken: string[] = [];
    const { root } = page('margin-top: 400vh');
    wakeLater(() => woken.push('table'), { target: root, below: true });
    wakeLater(() => woken.push('map'), { last: true });
    await rested();
    expect(woken).toEqual(['map']);
    await expect.poll(() => woken, { timeout: 5000 }).toEqual(['map', 'table']);
  });

  it('stay asleep out of sight until they near the view', async () => {
    const woken: string[] = [];
    const { root, part } = page('margin-top: 400vh');
    wakeLater(() => woken.push('table'), { target: root, below: true });
    wakeLater(() => woken.push('map'), { last: true });
    await rested();
    expect(woken).toEqual(['map']);
    part.scrollIntoView();
    await expect.poll(() => woken).toEqual(['map', 'table']);
  });

  it('are left asleep if they go before they were seen', async () => {
    const woken: string[] = [];
    const { root, part } = page('margin-top: 400vh');
    wakeLater(() => woken.push('gone'), { target: root, below: true })();
    part.click();
    await rested();
    expect(woken).toEqual([]);
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
