/** The state of the page of the league: which table is shown, what is kept, and what the address says. */
import { tick } from 'svelte';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { leaguePageWords } from '$lib/i18n/league-page';
import { LOCALES } from '$lib/i18n/locale';
import { rulesText } from '$lib/model/rules';
import { onLeave } from '../../src/routes/league/crossing';
import { ProgressState } from '../../src/routes/league/progress-state.svelte';
import * as reading from '../../src/routes/league/reading';
import { tables } from '../fixtures/atlas';
import { HEADER, HEISHAN, progressFile, progressRows } from '../fixtures/progress-file';

const file = (text: string, name = 'a.csv') => new File([text], name, { type: 'text/csv' });
const APRIL = progressFile(progressRows().slice(0, 16));
const BROKEN = `${HEADER}\n2024-06,${HEISHAN},investment_growth,lots,,,\n`;

function state(search = '', full = false, passed?: Record<string, string>) {
  let address = search;
  const arrived: (() => void)[] = [];
  const items: Record<string, string> = {};
  const tab: Record<string, string> = passed ?? {};
  const gone: string[] = [];
  const replaced: boolean[] = [];
  const progress = new ProgressState({
    known: () => tables,
    search: () => address,
    go: (to, replace) => {
      gone.push(to);
      replaced.push(replace);
      return new Promise<void>((resolve) => {
        arrived.push(() => {
          address = to;
          resolve();
        });
      });
    },
    reading: () => Promise.resolve(reading),
    storage: () => ({
      getItem: (key) => items[key] ?? null,
      setItem: (key, value) => {
        if (full) throw new DOMException('', 'QuotaExceededError');
        items[key] = value;
      },
      removeItem: (key) => void delete items[key],
    }),
    tab: () => ({
      getItem: (key) => tab[key] ?? null,
      setItem: (key, value) => void (tab[key] = value),
      removeItem: (key) => void delete tab[key],
    }),
  });
  return { progress, items, tab, gone, replaced, arrived };
}

describe('the table that is shown', () => {
  it('stays if another is refused, and gives way to a right one', async () => {
    const { progress } = state();
    expect(progress.month).toBe('');
    await progress.take(file(progressFile()));
    expect([progress.table?.name, progress.month]).toEqual(['a.csv', '2024-06']);
    await progress.take(file(BROKEN, 'b.csv'));
    expect(progress.table?.name).toBe('a.csv');
    expect(progress.refused.map(({ name, why }) => [name, why])).toEqual([['b.csv', 'rows']]);
    expect(progress.refused[0]!.issues[0]).toMatchObject({ table: 'b', row: 2, column: 'value' });
    await progress.take(file(APRIL, 'c.csv'));
    expect([progress.table?.name, progress.month]).toEqual(['c.csv', '2024-04']);
    expect(progress.refused).toEqual([]);
    expect(progress.busy).toBe(false);
  });

  it('is that of the file chosen last, whichever is read first', async () => {
    const { progress } = state();
    const slow = file(progressFile(), 'slow.csv');
    const bytes = slow.arrayBuffer.bind(slow);
    slow.arrayBuffer = async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return bytes();
    };
    await Promise.all([progress.take(slow), progress.take(file(APRIL, 'quick.csv'))]);
    expect(progress.table?.name).toBe('quick.csv');
  });

  it('does not come back when it was removed while it was read', async () => {
    const { progress } = state();
    const taking = progress.take(file(progressFile()));
    progress.remove();
    await taking;
    expect(progress.table).toBeNull();
  });

  it('is none where a file cannot be read at all', async () => {
    const { progress } = state();
    const lost = file('x');
    lost.arrayBuffer = () => Promise.reject(new Error('gone'));
    await progress.take(lost);
    expect(progress.refused[0]?.why).toBe('unread');
  });
});

describe('a table that is too large', () => {
  const large = `${HEADER}\n${'x'.repeat(reading.LARGEST)}`;

  it('is refused from a file and from the browser before it is read', async () => {
    const { progress } = state();
    await progress.take(file(large));
    expect(progress.refused.map(({ why }) => why)).toEqual(['too-large']);
    expect(reading.readProgress(large, 'kept.csv', tables)).toEqual({ wrong: 'too-large' });
  });

  it('is refused from the server too', async () => {
    const page = new EventTarget();
    const listen = page.addEventListener.bind(page);
    vi.stubGlobal('addEventListener', listen);
    vi.stubGlobal('window', { addEventListener: listen });
    vi.stubGlobal('document', { visibilityState: 'visible', addEventListener: listen });
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(large)));
    const gone = new AbortController();
    onTestFinished(() => {
      gone.abort();
      vi.unstubAllGlobals();
    });
    const { progress } = state();
    progress.start('/progress.csv', gone.signal);
    await vi.waitFor(() =>
      expect(progress.refused.map(({ from, why }) => [from, why])).toEqual([
        ['server', 'too-large'],
      ]),
    );
  });

  it.each(LOCALES)('is told its limit before and after: %s', (locale) => {
    const { drop, refusedWhy } = leaguePageWords[locale];
    for (const text of [drop, refusedWhy['too-large']])
      expect(text).toContain(`${reading.LARGEST / 1024} KB`);
  });

  it('or broken throughout is told in part, and that there is more', async () => {
    const { progress } = state();
    await progress.take(file(`${HEADER}\n${'x\n'.repeat(5000)}`));
    const [refused] = progress.refused;
    expect([refused?.issues.length, refused?.more]).toEqual([2000, true]);
    expect(leaguePageWords.en.refused('a', 2000, true)).toBe(
      'a was not taken: more than 2000 errors',
    );
    expect(leaguePageWords.zh.refused('a', 2000, true)).toContain('超过 2000 处');
    await progress.take(file(BROKEN));
    expect(progress.refused[0]?.more).toBe(false);
  });
});

describe('keeping', () => {
  it('follows to a new table, and ends with removal', async () => {
    const { progress, items } = state();
    await progress.take(file(progressFile()));
    expect([progress.kept, Object.keys(items)]).toEqual([false, []]);
    progress.keep(true);
    expect(progress.kept).toBe(true);
    await progress.take(file(APRIL, 'c.csv'));
    expect(progress.kept).toBe(true);
    expect(items['atlas-progress']).toContain('c.csv');
    progress.keep(false);
    expect([progress.kept, Object.keys(items), progress.table?.name]).toEqual([false, [], 'c.csv']);
    progress.keep(true);
    progress.remove();
    expect([progress.removable, Object.keys(items)]).toEqual([false, []]);
  });

  it('is told where it fails, and the table stays', async () => {
    const { progress } = state('', true);
    await progress.take(file(progressFile()));
    progress.keep(true);
    expect(progress.trouble).toBe('full');
    await tick();
    expect([progress.kept, progress.table?.name]).toEqual([false, 'a.csv']);
  });
});

describe('another page of the site', () => {
  const KEY = 'atlas-progress';
  const kept = (name: string, text = progressFile()) => JSON.stringify({ name, text });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

  /** The state on a page of its own, and what tells it that another has changed the storage. */
  function started(text: string | null, passed?: Record<string, string>) {
    const page = new EventTarget();
    const listen = page.addEventListener.bind(page);
    vi.stubGlobal('addEventListener', listen);
    vi.stubGlobal('window', { addEventListener: listen });
    vi.stubGlobal('document', { visibilityState: 'hidden', addEventListener: listen });
    const it = state('', false, passed);
    if (text !== null) it.items[KEY] = text;
    const gone = new AbortController();
    onTestFinished(() => {
      gone.abort();
      vi.unstubAllGlobals();
    });
    it.progress.start('/progress.csv', gone.signal);
    const changed = () => page.dispatchEvent(Object.assign(new Event('storage'), { key: KEY }));
    return { ...it, changed };
  }

  it('in the other language has the table that the reader has loaded, once, and nothing is left of it', async () => {
    const before = state();
    await before.progress.take(file(progressFile(), 'own.csv'));
    expect(before.tab).toEqual({});
    before.progress.leave(true);
    expect([Object.keys(before.tab).length, before.items]).toEqual([1, {}]);
    const { progress, items, tab } = started(null, { ...before.tab });
    await settled();
    expect([progress.table?.name, progress.table?.from, progress.kept]).toEqual([
      'own.csv',
      'file',
      false,
    ]);
    expect(progress.table?.text).toBe(progressFile());
    expect([tab, items]).toEqual([{}, {}]);
  });

  it('in the other language shows what was loaded, and keeps what was kept', async () => {
    const before = state();
    await before.progress.take(file(APRIL, 'april.csv'));
    before.progress.leave(true);
    const { progress, items } = started(kept('a.csv'), { ...before.tab });
    await settled();
    expect([progress.table?.name, progress.kept, progress.keptOther]).toEqual([
      'april.csv',
      false,
      'a.csv',
    ]);
    expect(items[KEY]).toBe(kept('a.csv'));
  });

  it('in the other language is handed nothing that the browser keeps, and nothing without a table', async () => {
    const { progress, tab } = state();
    progress.leave(true);
    expect(tab).toEqual({});
    await progress.take(file(progressFile()));
    progress.keep(true);
    progress.leave(true);
    expect(tab).toEqual({});
  });

  it('does not get a table that was removed after the way to it was broken off', async () => {
    const { progress, tab } = state();
    await progress.take(file(progressFile()));
    progress.leave(true);
    progress.remove();
    expect(tab).toEqual({});
  });

  it('is not brought back in place of a kept one after the way to the other language was broken off', async () => {
    const { progress, tab, items } = state();
    await progress.take(file(APRIL, 'april.csv'));
    progress.leave(true);
    await progress.take(file(progressFile(), 'b.csv'));
    expect(tab).toEqual({});
    progress.leave(true);
    progress.keep(true);
    expect(tab).toEqual({});
    const after = started(items[KEY]!, { ...tab });
    await settled();
    expect([after.progress.table?.name, after.progress.kept]).toEqual(['b.csv', true]);
  });

  it('is gone with a reload after the way to the other language was broken off', async () => {
    const { progress, tab } = state();
    await progress.take(file(progressFile()));
    progress.leave(true);
    expect(Object.keys(tab)).toHaveLength(1);
    progress.leave(false);
    expect(tab).toEqual({});
  });

  it('that keeps another table leaves the one shown, which is then no longer kept', async () => {
    const { progress, items, changed } = started(kept('a.csv'));
    await settled();
    expect([progress.table?.name, progress.kept]).toEqual(['a.csv', true]);
    items[KEY] = kept('b.csv', APRIL);
    changed();
    expect([progress.table?.name, progress.kept, progress.keptOther]).toEqual([
      'a.csv',
      false,
      'b.csv',
    ]);
    delete items[KEY];
    changed();
    expect([progress.keptOther, progress.removable]).toEqual([null, false]);
  });

  it('that removes the table while it is read keeps it away', async () => {
    const { progress, items, changed } = started(kept('a.csv'));
    delete items[KEY];
    changed();
    await settled();
    expect([progress.table, progress.removable]).toEqual([null, false]);
  });
});

describe('leaving', () => {
  const OTHER = '/league/';
  /** A page with links, and what is told of its departures. */
  function leaving() {
    const page = new EventTarget();
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    const gone = new AbortController();
    onTestFinished(() => {
      gone.abort();
      vi.unstubAllGlobals();
    });
    const told: boolean[] = [];
    onLeave(
      () => OTHER,
      gone.signal,
      (crosses) => told.push(crosses),
    );
    const click = (pathname: string | null, keys: Partial<MouseEvent> = {}) => {
      const target = { closest: () => (pathname === null ? null : { pathname }) };
      const event = Object.assign(new Event('click'), { button: 0, ...keys });
      Object.defineProperty(event, 'target', { value: target });
      page.dispatchEvent(event);
    };
    return { told, click, comes: (type: string) => page.dispatchEvent(new Event(type)) };
  }

  it('crosses to the other language by its link, whichever time it is clicked', () => {
    const { told, click, comes } = leaving();
    click(OTHER);
    // The reader stays, clicks again and goes.
    comes('beforeunload');
    click(OTHER);
    comes('beforeunload');
    comes('pagehide');
    expect(told).toEqual([true, true, true]);
  });

  it('does not cross by a reload after a departure that was broken off', () => {
    const { told, click, comes } = leaving();
    click(OTHER);
    comes('beforeunload');
    comes('beforeunload');
    comes('pagehide');
    expect(told).toEqual([true, false, false]);
  });

  it('crosses in a browser that does not announce departures, but by no other click', () => {
    const { told, click, comes } = leaving();
    click(OTHER);
    comes('pagehide');
    for (const [path, keys] of [
      ['/about/', {}],
      [null, {}],
      [OTHER, { ctrlKey: true }],
      [OTHER, { metaKey: true }],
      [OTHER, { shiftKey: true }],
      [OTHER, { button: 1 }],
    ] as const) {
      click(path, keys);
      comes('pagehide');
    }
    expect(told).toEqual([true, ...Array<boolean>(6).fill(false)]);
  });
});

describe('the address', () => {
  it('gives month, rules and map, and tells what it cannot follow', () => {
    const { progress } = state('?today=2024-05-15&rules=2-1-1-1.30-70.15&metric=investment_growth');
    expect([progress.month, rulesText(progress.rules), progress.map]).toEqual([
      '2024-05',
      '2-1-1-1.30-70.15',
      'investment_growth',
    ]);
    expect(progress.notices).toEqual([]);
    const other = state('?rules=0-0-0-0.33-67.10&metric=gdp-growth').progress;
    expect(other.map).toBeNull();
    expect(other.notices).toEqual([
      { key: 'rules', value: '0-0-0-0.33-67.10' },
      { key: 'metric', value: 'gdp-growth' },
    ]);
  });

  it('is written with the last day of a month, and without what is the default', () => {
    const { progress, gone, replaced } = state('?metric=investment_growth');
    progress.setMonth('2024-02');
    progress.setMap(null);
    progress.setRules({ ...progress.rules, slow: 20 });
    expect(gone).toEqual([
      '?metric=investment_growth&today=2024-02-29',
      '?today=2024-02-29',
      '?today=2024-02-29&rules=1-1-1-1.33-67.20',
    ]);
    // The step back that the month owes is not lost to what replaces the address.
    expect(replaced).toEqual([false, false, false]);
  });

  it('is built upon once it has arrived', async () => {
    const { progress, gone, replaced, arrived } = state();
    progress.setMonth('2024-02');
    arrived[0]!();
    await tick();
    expect(gone).toEqual(['?today=2024-02-29']);
    progress.setMap('investment_growth');
    expect([gone.at(-1), replaced.at(-1)]).toEqual([
      '?metric=investment_growth&today=2024-02-29',
      true,
    ]);
  });

  it('loses what could not be followed', () => {
    const wrong = state('?metric=gdp-growth&today=2024-02-29');
    wrong.progress.dismissNotices();
    expect(wrong.gone).toEqual(['?today=2024-02-29']);
  });
});
