/** What the kiosk notes of itself, over reloads, and with a storage that is full, closed or written by others. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Journal = typeof import('$lib/kiosk/journal');

/** A storage that can be full. */
class Store {
  readonly items = new Map<string, string>();
  full = false;
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  removeItem = (key: string): void => void this.items.delete(key);
  setItem = (key: string, value: string): void => {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.items.set(key, value);
  };
}
const KEY = 'atlas-kiosk-journal';
let store: Store;

/** The journal as a page finds it that was just loaded. */
async function reloaded(): Promise<Journal> {
  vi.resetModules();
  return import('$lib/kiosk/journal');
}
const told = (journal: Journal) =>
  journal.entries().map(({ kind, text, times }) => [kind, text, times]);

beforeEach(() => {
  store = new Store();
  vi.stubGlobal('localStorage', store);
});
afterEach(() => vi.unstubAllGlobals());

describe('the journal', () => {
  it('keeps what was noted over a reload, and counts what happens again', async () => {
    const journal = await reloaded();
    journal.note('stall', 'a');
    journal.note('stall', 'a');
    journal.note('reload', 'a');
    journal.note('stall', 'a');
    const all = [
      ['stall', 'a', 2],
      ['reload', 'a', 1],
      ['stall', 'a', 1],
    ];
    expect(told(journal)).toEqual(all);
    const next = await reloaded();
    expect(told(next)).toEqual(all);
    next.note('stall', 'a');
    expect(told(await reloaded()).at(-1)).toEqual(['stall', 'a', 2]);
    next.clear();
    expect(told(await reloaded())).toEqual([]);
  });

  it('is bounded, in entries and in their length', async () => {
    const journal = await reloaded();
    for (let i = 0; i < 80; i++) journal.note('error', `${i} ${'x'.repeat(1000)}`);
    expect(journal.entries()).toHaveLength(journal.MOST);
    expect(journal.entries().at(-1)?.text).toHaveLength(journal.LONGEST);
    expect(journal.entries()[0]?.text).toMatch(/^30 /);
    expect(told(await reloaded())).toEqual(told(journal));
  });

  it('goes on without a storage, or with one that is full', async () => {
    const journal = await reloaded();
    journal.note('error', 'kept');
    store.full = true;
    journal.note('storage', 'not kept');
    expect(told(journal)).toHaveLength(2);
    vi.stubGlobal('localStorage', undefined);
    const none = await reloaded();
    expect(none.entries()).toEqual([]);
    none.note('error', 'here');
    expect(told(none)).toEqual([['error', 'here', 1]]);
  });

  it('takes nothing from its storage that it cannot have written', async () => {
    const good = { at: 1, kind: 'error', text: 'a', times: 1 };
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .constantFrom(
          { ...good, kind: 'other' },
          { ...good, times: 0 },
          // No date can tell it.
          { ...good, at: 1e16 },
          { ...good, text: 'x'.repeat(301) },
        )
        .map((bad) => JSON.stringify([bad])),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        store.items.set(KEY, text);
        const journal = await reloaded();
        expect(journal.entries()).toEqual([]);
        journal.note('error', 'next');
        expect(told(journal)).toEqual([['error', 'next', 1]]);
      }),
      { numRuns: 60 },
    );
    store.items.set(KEY, JSON.stringify(Array.from({ length: 70 }, () => good)));
    expect((await reloaded()).entries()).toHaveLength(50);
  });

  it('hears of errors and refused promises that nobody caught, until it is told to stop', async () => {
    const journal = await reloaded();
    const page = new EventTarget();
    const stop = journal.catchErrors(page as Window);
    const fire = (type: string, data: object) =>
      page.dispatchEvent(Object.assign(new Event(type), data));
    fire('error', {
      error: new TypeError('no'),
      message: 'no',
      filename: 'http://a/b/c.js',
      lineno: 7,
    });
    fire('error', { error: null, message: 'Script error.', filename: '', lineno: 0 });
    fire('unhandledrejection', { reason: 'why' });
    stop();
    fire('unhandledrejection', { reason: 'later' });
    expect(told(journal)).toEqual([
      ['error', 'TypeError: no (c.js:7)', 1],
      ['error', 'Script error.', 1],
      ['error', 'why', 1],
    ]);
  });
});
