/** A page that looks after itself: when it begins anew, when it waits with that, and what it notes. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as journal from '$lib/kiosk/journal';
import { NEW, type Life } from '$lib/kiosk/life';
import { Care } from '../../src/routes/kiosk/care';

const HOUR = 3_600_000;
const MINUTE = 60_000;

let touring: boolean;
/** Whether the screen changes with time. */
let moves: boolean;
let answers: boolean;
let used: number;
let end: (() => void) | undefined;
const reload = vi.fn();
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

function live(kept: Life | null = NEW): Care {
  const care = new Care(
    {
      shown: () => ({ sign: moves ? String(performance.now()) : 'still', limit: 20_000 }),
      touring: () => touring,
      dimmed: () => false,
    },
    kept,
  );
  end = care.live();
  return care;
}
const told = () => journal.entries().map(({ kind, text }) => `${kind}: ${text}`);

beforeEach(() => {
  vi.useFakeTimers();
  journal.clear();
  reload.mockReset();
  [touring, moves, answers, used] = [true, true, true, 0];
  const page = new EventTarget();
  vi.stubGlobal('window', page);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal(
    'document',
    Object.assign(new EventTarget(), {
      visibilityState: 'visible',
      documentElement: { dataset: {} },
    }),
  );
  vi.stubGlobal('location', { href: 'http://localhost:4273/kiosk/', reload });
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('fetch', async () => ({ ok: answers }));
  Object.assign(performance, {
    memory: {
      get usedJSHeapSize() {
        return used;
      },
      jsHeapSizeLimit: 1,
    },
  });
});
afterEach(() => {
  end?.();
  Reflect.deleteProperty(performance, 'memory');
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('says that it looks after itself', () => {
  live();
  expect(document.documentElement.dataset).toHaveProperty('kept');
});

describe('a page begins anew', () => {
  it('when its tour stands still, visitor or not', async () => {
    live();
    [touring, moves] = [false, false];
    await pass(29_000);
    expect(reload).not.toHaveBeenCalled();
    await pass(5_000);
    expect(reload).toHaveBeenCalledOnce();
  });

  it('once a day, and not while the one that came meanwhile is there', async () => {
    live();
    await pass(28 * HOUR - MINUTE);
    answers = false;
    await pass(5 * MINUTE);
    [touring, answers] = [false, true];
    await pass(10 * MINUTE);
    expect(told().at(-1)).toContain('waits for its server');
    expect(reload).not.toHaveBeenCalled();
    touring = true;
    await pass(1000);
    expect(reload).toHaveBeenCalledOnce();
  });

  it('not while its server is away that went during a visit', async () => {
    live();
    used = 0.9;
    // Somebody comes while the server is asked.
    vi.stubGlobal('fetch', async () => ({ ok: !(touring = false) }));
    await pass(2000);
    vi.stubGlobal('fetch', async () => ({ ok: answers }));
    await pass(MINUTE);
    answers = false;
    await pass(MINUTE);
    touring = true;
    await pass(MINUTE);
    expect(told()).toContain('reload: The memory of the page is nearly full.');
    expect(reload).not.toHaveBeenCalled();
    answers = true;
    await pass(MINUTE);
    expect(reload).toHaveBeenCalledOnce();
  });

  it('when its memory is full; one that stands still meanwhile is not waited for', async () => {
    live();
    used = 0.9;
    answers = false;
    await pass(2000);
    used = 0;
    [touring, answers] = [false, true];
    await pass(2 * MINUTE);
    expect(reload).not.toHaveBeenCalled();
    moves = false;
    await pass(MINUTE);
    expect(reload).toHaveBeenCalledOnce();
  });
});

describe('a map that could not be drawn', () => {
  it('is drawn anew twice, and then the page is; after a calm that begins again', async () => {
    const care = live();
    const reset = vi.fn();
    for (const wait of [3_000, 15_000]) {
      reset.mockReset();
      care.broken(new Error('no ground'), reset);
      await pass(wait - 1);
      expect(reset).not.toHaveBeenCalled();
      await pass(1);
      expect(reset).toHaveBeenCalledOnce();
    }
    await pass(10 * MINUTE);
    care.broken(new Error('no ground'), reset);
    await pass(3_000);
    expect(reload).not.toHaveBeenCalled();
    for (let i = 0; i < 2; i++) care.broken(new Error('no ground'), reset);
    await pass(0);
    expect(reload).toHaveBeenCalledOnce();
    expect(told()).toContain('error: The map could not be drawn: Error: no ground');
  });
});

it('draws another part anew that could not be drawn, however often, and stays', async () => {
  const care = live();
  for (let i = 0; i < 5; i++) {
    const reset = vi.fn();
    care.partBroken(new Error('no card'), reset);
    await pass(2_999);
    expect(reset).not.toHaveBeenCalled();
    await pass(1);
    expect(reset).toHaveBeenCalledOnce();
  }
  await pass(MINUTE);
  expect(reload).not.toHaveBeenCalled();
  expect(told()).toContain('error: A part of the screen could not be drawn: Error: no card');
});

describe('the moving map on trial', () => {
  it('has to run well for its own ten minutes', async () => {
    vi.stubGlobal(
      'OffscreenCanvas',
      class {
        getContext = () => ({ getExtension: () => null });
      },
    );
    const store = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => store.get(key) ?? null,
      setItem: (key: string, value: string) => store.set(key, value),
    });
    const trials = () => (JSON.parse(store.get('atlas-kiosk-life') ?? '') as Life).trials;
    const care = live({ ...NEW, still: true });
    await pass(9 * MINUTE);
    care.graphics({ mode: 'svg', reason: 'failed', retry: () => {} });
    await pass(30 * MINUTE);
    expect(trials()).toBe(1);
    // A calm was due a minute after.
    await pass(9 * MINUTE);
    expect(trials()).toBe(1);
    await pass(MINUTE);
    expect(trials()).toBe(0);
  });
});
