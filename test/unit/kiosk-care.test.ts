/** What looks after a kiosk: stalls, beginning anew, the way back to the moving map, and the screen that stays awake. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AGAIN, Beats, LIMIT, NOTED } from '$lib/kiosk/beats';
import * as life from '$lib/kiosk/life';
import { reachable, whenReachable } from '$lib/kiosk/reach';
import { askedFor, askFor, DETOUR, detourOf, restart } from '$lib/kiosk/restart';
import { stayAwake } from '$lib/kiosk/wake';
import { isStalled, LONGEST_LOOK, see, SLACK, UNSEEN, type Sight } from '$lib/kiosk/watchdog';

describe('the look at the screen', () => {
  const after = (looks: readonly { now: number; sign: string; visible: boolean }[]): Sight =>
    looks.reduce((sight, { now, sign, visible }) => see(sight, now, sign, visible), UNSEEN);
  const look = fc.record({
    // A clock that stands still, jumps and runs backwards.
    now: fc.oneof(fc.integer({ min: -1e9, max: 1e9 }), fc.double({ noNaN: true })),
    sign: fc.constantFrom('a', 'b'),
    visible: fc.boolean(),
  });

  it('calls no picture stalled that changes, is not seen, or is looked at too seldom', () => {
    fc.assert(
      fc.property(fc.array(look, { maxLength: 40 }), fc.nat(60_000), (looks, limit) => {
        const sight = after(looks);
        let same = 0;
        for (const { sign } of [...looks].reverse()) {
          if (sign !== looks.at(-1)?.sign) break;
          same++;
        }
        expect(sight.still).toBeGreaterThanOrEqual(0);
        expect(sight.still).toBeLessThanOrEqual(same * LONGEST_LOOK);
        if (isStalled(sight, limit)) expect(same).toBeGreaterThan((limit + SLACK) / LONGEST_LOOK);
        if (looks.every(({ visible }) => !visible)) expect(sight.still).toBe(0);
      }),
    );
  });

  it('sees a change behind a hidden screen, too', () => {
    const seen = [0, 5000].map((now) => ({ now, sign: 'a', visible: true }));
    const hidden = { now: 6000, sign: 'b', visible: false };
    expect(after(seen).still).toBe(5000);
    expect(after([...seen, hidden, { now: 7000, sign: 'a', visible: true }]).still).toBe(0);
  });

  it('finds one that stays too long, however long it may, within a second of looks', () => {
    fc.assert(
      fc.property(fc.nat(60_000), fc.integer({ min: 100, max: LONGEST_LOOK }), (limit, every) => {
        let sight = see(UNSEEN, 0, 'a', true);
        let now = 0;
        while (!isStalled(sight, limit)) sight = see(sight, (now += every), 'a', true);
        expect(now).toBeGreaterThan(limit + SLACK);
        expect(now).toBeLessThanOrEqual(limit + SLACK + every);
        expect(isStalled(see(sight, now + every, 'b', true), limit)).toBe(false);
      }),
    );
  });
});

describe('the listener to the page', () => {
  it('notes a silence that ends, and asks for a new page at its limit and at intervals', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(100), (ticks, patience) => {
        const beats = new Beats(patience);
        let asked = 0;
        for (let i = 0; i < ticks; i++) if (beats.tick()) asked++;
        const over = ticks - LIMIT - patience;
        expect(asked).toBe(over < 0 ? 0 : 1 + Math.floor(over / AGAIN));
        expect(beats.beat()).toBe(ticks >= NOTED ? ticks : 0);
        expect(beats.beat()).toBe(0);
      }),
    );
  });
});

class Store {
  readonly items = new Map<string, string>();
  full = false;
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  setItem = (key: string, value: string): void => {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.items.set(key, value);
  };
}

describe('the life of a page', () => {
  const acts = {
    failed: life.failed,
    calmed: life.calmed,
    tried: life.tried,
    ended: life.ended,
    begun: life.begun,
  };
  const anyLife = fc
    .array(fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])), { maxLength: 60 })
    .map((all) => all.reduce((now, act) => acts[act](now), life.NEW));

  it('waits not at all, then longer and longer, and never longer than ten minutes', () => {
    expect(life.waitAfter(1)).toBe(0);
    fc.assert(
      fc.property(fc.nat(5000), (failures) => {
        const wait = life.waitAfter(failures);
        expect(wait).toBeLessThanOrEqual(600_000);
        expect(life.waitAfter(failures + 1)).toBeGreaterThanOrEqual(wait);
        if (failures > 1 && wait < 600_000)
          expect(life.waitAfter(failures + 1)).toBe(Math.min(2 * wait, 600_000));
      }),
    );
    expect(life.waitAfter(5000)).toBe(600_000);
  });

  it('leaves the moving map out after failures in a row, and at once if it was on trial', () => {
    fc.assert(
      fc.property(anyLife, (now) => {
        const next = life.failed(now);
        expect(next.failures).toBe(now.failures + 1);
        expect(next.still).toBe(now.still || now.trials > 0 || now.failures + 1 >= life.HABIT);
        // Only a trial brings the map back.
        expect(life.calmed(next).still).toBe(next.still);
        expect(life.tried(next).still).toBe(false);
        expect(life.calmed(next).failures).toBe(0);
        expect(life.quietFor(life.tried(next))).toBeGreaterThanOrEqual(life.quietFor(next));
        expect(life.quietFor(now)).toBeLessThanOrEqual(8 * 3_600_000);
      }),
    );
    const twice = life.failed(life.failed(life.NEW));
    expect(twice.still).toBe(false);
    expect(life.failed(life.calmed(twice)).still).toBe(false);
    expect(life.failed(twice).still).toBe(true);
  });

  it('counts a page that ended without a word as a failure, and no other', () => {
    fc.assert(
      fc.property(anyLife, (now) => {
        expect(life.begun(life.ended(now)).failures).toBe(now.failures);
        expect(life.begun(life.begun(now)).failures).toBe(life.begun(now).failures + 1);
      }),
    );
  });

  it('is kept where there is room, and what cannot be read is nothing', () => {
    const [first, second] = [new Store(), new Store()];
    const stores = [() => first, () => second];
    expect(life.readLife(stores)).toEqual(life.NEW);
    fc.assert(
      fc.property(anyLife, (now) => {
        expect(life.writeLife(now, stores)).toBe(true);
        expect(life.readLife(stores)).toEqual(now);
      }),
    );
    const other = { failures: 7, still: true, trials: 1, open: true };
    first.full = true;
    expect(life.writeLife(other, stores)).toBe(false);
    expect(life.readLife(stores)).toEqual(other);
    const closed = () => {
      throw new DOMException('closed', 'SecurityError');
    };
    expect(life.writeLife(other, [closed, closed])).toBe(false);
    expect(life.readLife([closed, closed])).toEqual(life.NEW);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.constant('{"failures":-1,"still":false,"trials":0,"open":false}'),
        ),
        (text) => {
          const store = new Store();
          store.items.set('atlas-kiosk-life', text);
          expect(life.readLife([() => store])).toEqual(life.NEW);
        },
      ),
    );
  });
});

describe('a page that cannot reload', () => {
  const url = 'http://localhost/kiosk/';
  const ok = { fetch: async () => ({ ok: true }), kept: async () => false };
  const away = { fetch: () => Promise.reject(new TypeError('away')), kept: async () => false };

  it('asks the server, and the service worker where that is away or fails', async () => {
    expect(await reachable(url, ok)).toBe(true);
    expect(await reachable(url, away)).toBe(false);
    expect(await reachable(url, { ...away, kept: async () => true })).toBe(true);
    expect(
      await reachable(url, { fetch: async () => ({ ok: false }), kept: async () => false }),
    ).toBe(false);
    expect(await reachable(url, { ...away, kept: () => Promise.reject(new Error()) })).toBe(false);
  });

  it('waits until one of them answers, and says once that it does', async () => {
    vi.useFakeTimers();
    const told = vi.fn();
    let answers = false;
    let asked = 0;
    const done = vi.fn();
    const means = { ...ok, fetch: async () => ({ ok: (asked++, answers) }) };
    void whenReachable(url, told, means).then(done);
    await vi.advanceTimersByTimeAsync(300_000);
    expect(done).not.toHaveBeenCalled();
    expect(told).toHaveBeenCalledTimes(1);
    // 5, 10, 20, 40 s and then every minute.
    expect(asked).toBe(8);
    answers = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(done).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });
});

describe('the detour of a page that hangs', () => {
  const page = 'http://localhost:4173/en/kiosk/?theme=light';
  const root = 'http://localhost:4173/';

  it('leads to the same server under another name, where that is this machine', () => {
    expect(detourOf(page, root)).toBe(
      `http://restart.localhost:4173/${DETOUR}#${encodeURIComponent(page)}`,
    );
    expect(detourOf('http://127.0.0.1:80/a/kiosk/', 'http://127.0.0.1:80/a/')).toMatch(
      /^http:\/\/restart\.localhost\/a\/restart\/#/,
    );
    expect(detourOf('https://atlas.example/kiosk/', 'https://atlas.example/')).toBeNull();
    expect(detourOf('http://localhost:9/kiosk/', root)).toBeNull();
  });

  it('is asked for by a request that nothing else looks like', () => {
    expect(askedFor(askFor(page, root), root)).toBe(page);
    for (const other of [page, root, `${root}${DETOUR}`, `${root}?page=${page}`])
      expect(askedFor(other, root)).toBeNull();
  });

  it('is taken by the windows with that page, and by none if the server is away', async () => {
    const taken: string[] = [];
    const window = (url: string, fails = false) => ({
      url,
      navigate: async (to: string) => {
        if (fails) throw new TypeError('not controlled');
        taken.push(`${url} ${to}`);
      },
    });
    const all = [window(page), window(`${root}data/`), window(page, true)];
    const asked: string[] = [];
    const means = {
      windows: async () => all,
      lives: async () => false,
      fetch: async (url: string) => asked.push(url),
    };
    expect(await restart(page, root, means)).toBe(1);
    // A script: of another site's pages a browser shows nothing.
    expect(asked).toEqual([`http://restart.localhost:4173/${DETOUR}restart.js`]);
    expect(taken).toEqual([`${page} ${detourOf(page, root)}`]);
    const away = { ...means, fetch: () => Promise.reject(new TypeError()) };
    expect(await restart(page, root, away)).toBe(0);
    expect(await restart('https://a.example/kiosk/', 'https://a.example/', means)).toBe(0);
    // Whoever listened to the page that hung asks on: the new one answers, and stays.
    expect(await restart(page, root, { ...means, lives: async () => true })).toBe(0);
    expect(taken).toHaveLength(1);
  });
});

describe('the lock that keeps a screen awake', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function screen(refuses = () => false) {
    const locks: EventTarget[] = [];
    let visible = true;
    const refused = vi.fn();
    const released = vi.fn();
    const means = {
      request: async () => {
        if (refuses()) throw new DOMException('no', 'NotAllowedError');
        const lock = Object.assign(new EventTarget(), { release: async () => released() });
        locks.push(lock);
        return lock;
      },
      visible: () => visible,
      refused,
    };
    return { means, locks, refused, released, see: (now: boolean) => (visible = now) };
  }

  it('is asked for anew when it was taken, once the page is seen', async () => {
    const gone = new AbortController();
    const { means, locks, refused, released, see } = screen();
    const shown = stayAwake(means, gone.signal);
    await vi.advanceTimersByTimeAsync(0);
    shown();
    await vi.advanceTimersByTimeAsync(0);
    expect(locks).toHaveLength(1);
    see(false);
    locks[0]?.dispatchEvent(new Event('release'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(locks).toHaveLength(1);
    see(true);
    shown();
    await vi.advanceTimersByTimeAsync(0);
    expect(locks).toHaveLength(2);
    // Taken though the page is seen.
    locks[1]?.dispatchEvent(new Event('release'));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(locks).toHaveLength(3);
    expect(refused).not.toHaveBeenCalled();
    gone.abort();
    expect(released).toHaveBeenCalledTimes(1);
    shown();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(locks).toHaveLength(3);
  });

  it('is asked for again where it was refused, which is told once; a browser without one is told as well', async () => {
    let refuses = true;
    const { means, locks, refused } = screen(() => refuses);
    const gone = new AbortController();
    stayAwake(means, gone.signal);
    await vi.advanceTimersByTimeAsync(100_000);
    expect(refused).toHaveBeenCalledTimes(1);
    refuses = false;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(locks).toHaveLength(1);
    gone.abort();
    const none = vi.fn();
    stayAwake({ visible: () => true, refused: none }, new AbortController().signal);
    expect(none).toHaveBeenCalledTimes(1);
  });
});
