/** What decides that the GL map is too slow, and when a lost one is tried again: with a clock of the test's own. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { flightTime } from '../../src/lib/map/camera';
import { Comeback } from '../../src/lib/map/comeback';
import { failureKind, MapFailure } from '../../src/lib/map/failure';
import { frameWatch } from '../../src/lib/map/frames';
import { loadLand } from '../../src/lib/map/land';
import { wishesGl, wishGl } from '../../src/lib/map/wish';

/** A screen whose frames come when the test says so. */
class FakeScreen {
  time = 1000;
  isHidden = false;
  #waiting = new Map<number, (time: number) => void>();
  #id = 0;
  request = (frame: (time: number) => void): number => {
    this.#waiting.set(++this.#id, frame);
    return this.#id;
  };
  cancel = (id: number): void => void this.#waiting.delete(id);
  hidden = (): boolean => this.isHidden;
  get waits(): boolean {
    return this.#waiting.size > 0;
  }
  /** The next frame, so many milliseconds after the last. */
  frame(after: number): void {
    this.time += after;
    const frames = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const frame of frames) frame(this.time);
  }
}

function watched(limit = 250) {
  const screen = new FakeScreen();
  const slow = vi.fn();
  // The map draws in the frame after it was asked to.
  const redraw = vi.fn(() => watch.drawn());
  const watch = frameWatch({ limit: () => limit, redraw, slow, screen });
  /** Frames of a map on the move. */
  const move = (...intervals: number[]): void =>
    intervals.forEach((interval) => {
      watch.drawn();
      screen.frame(interval);
    });
  return { screen, slow, redraw, watch, move };
}

describe('frameWatch', () => {
  it('draws a few frames by force, and finds a slow machine by their median', () => {
    const { screen, slow, redraw, watch } = watched();
    watch.probe();
    for (let i = 0; i < 20 && screen.waits; i++) screen.frame(300);
    expect(slow).toHaveBeenCalledExactlyOnceWith(300);
    // Four of seven settle it: no more are drawn.
    expect(redraw).toHaveBeenCalledTimes(4);
    expect(screen.waits).toBe(false);
  });

  it('draws no more by force than tell that a machine is quick, and none where there is no limit', () => {
    const { screen, slow, redraw, watch } = watched();
    watch.probe();
    for (let i = 0; i < 20 && screen.waits; i++) screen.frame(16);
    expect(redraw).toHaveBeenCalledTimes(4);
    expect(slow).not.toHaveBeenCalled();
    const other = watched(Infinity);
    other.watch.probe();
    expect(other.screen.waits).toBe(false);
    expect(other.redraw).not.toHaveBeenCalled();
  });

  it('forgives single long frames, and leaves a map at rest alone', () => {
    const { screen, slow, redraw, watch } = watched();
    watch.probe();
    for (const interval of [9000, 900, 900, 900, 16, 16, 16, 16, 16, 16, 16, 16])
      screen.frame(interval);
    expect(slow).not.toHaveBeenCalled();
    expect(redraw).toHaveBeenCalledTimes(7);
    expect(screen.waits).toBe(false);
  });

  it('judges the frames of moves, also of several short ones', () => {
    const { screen, slow, move } = watched();
    move(5000, 400, 400, 400);
    // The map comes to rest; what passes until the next move is no frame.
    screen.frame(400);
    expect(screen.waits).toBe(false);
    screen.frame(60_000);
    move(60_000);
    expect(slow).not.toHaveBeenCalled();
    move(400);
    expect(slow).toHaveBeenCalledExactlyOnceWith(400);
  });

  it('does not call single changes slow, however far apart', () => {
    const { screen, slow, watch } = watched();
    for (let i = 0; i < 30; i++) {
      watch.drawn();
      screen.frame(1000);
      screen.frame(1000);
    }
    expect(slow).not.toHaveBeenCalled();
  });

  it('never judges a hidden page, and goes on when it is seen again', () => {
    const { screen, slow, watch, move } = watched();
    screen.isHidden = true;
    watch.probe();
    for (let i = 0; i < 20; i++) screen.frame(1000);
    move(...Array<number>(20).fill(1000));
    expect(slow).not.toHaveBeenCalled();
    screen.isHidden = false;
    for (let i = 0; i < 20 && screen.waits; i++) screen.frame(300);
    expect(slow).toHaveBeenCalledTimes(1);
  });

  it('judges nothing without a limit, or when it has been stopped', () => {
    const { slow, move } = watched(Infinity);
    move(...Array<number>(20).fill(9000));
    expect(slow).not.toHaveBeenCalled();
    const other = watched();
    other.move(400, 400, 400);
    other.watch.stop();
    expect(other.screen.waits).toBe(false);
    other.move(...Array<number>(20).fill(400));
    expect(other.slow).not.toHaveBeenCalled();
  });
});

describe('Comeback', () => {
  it('waits longer each time, and gives up at the third loss in a short while', () => {
    let now = 0;
    const comeback = new Comeback(() => now);
    expect(comeback.lost()).toBe(1000);
    now += 60_000;
    expect(comeback.lost()).toBe(4000);
    now += 60_000;
    expect(comeback.lost()).toBeNull();
    comeback.reset();
    expect(comeback.lost()).toBe(1000);
  });

  it('begins anew after a long calm', () => {
    let now = 0;
    const comeback = new Comeback(() => now);
    for (let i = 0; i < 10; i++) {
      expect(comeback.lost()).toBe(1000);
      now += 6 * 60_000;
    }
  });

  it('gives up after three tries that came to nothing', () => {
    const comeback = new Comeback(() => 0);
    expect([comeback.lost(), comeback.failed(), comeback.failed(), comeback.failed()]).toEqual([
      1000,
      4000,
      15_000,
      null,
    ]);
  });
});

it('tells failures apart', () => {
  expect(failureKind(new MapFailure('slow', ''))).toBe('slow');
  expect(failureKind(Object.assign(new Error(), { name: 'GPUInitializationError' }))).toBe(
    'no-webgl',
  );
  expect(failureKind(new Error('anything'))).toBe('broken');
  expect(failureKind('thrown')).toBe('broken');
});

it('flies neither in a blink nor for long', () => {
  const at = (lon: number, zoom: number) => ({ lon, lat: 41, zoom });
  expect(flightTime(at(121, 9), at(121, 9))).toBe(400);
  const near = flightTime(at(121, 9), at(121.1, 9.5));
  const far = flightTime(at(121, 9), at(121.5, 10));
  expect(near).toBeGreaterThan(400);
  expect(far).toBeGreaterThan(near);
  expect(flightTime(at(119, 8), at(123, 13))).toBe(1200);
});

describe('the wish for the moving map', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('lasts as long as the session, and does without a storage', () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
    expect(wishesGl()).toBe(false);
    wishGl();
    expect(wishesGl()).toBe(true);
    const deny = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('sessionStorage', { getItem: deny, setItem: deny });
    expect(wishGl).not.toThrow();
    expect(wishesGl()).toBe(false);
  });
});

it('land that a server never ends to send fails the map, which may then be tried again', async () => {
  const late = new AbortController();
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(late.signal);
  const hangs = (signal: AbortSignal) =>
    new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason)),
    );
  // One does not answer, of the others the content does not come.
  vi.stubGlobal('fetch', (url: string, { signal }: { signal: AbortSignal }) =>
    url.includes('context') ? hangs(signal) : { ok: true, json: () => hangs(signal) },
  );
  const failed = vi.fn();
  const loaded = loadLand((file) => file).catch(failed);
  await new Promise((resolve) => setTimeout(resolve));
  late.abort(new DOMException('late', 'TimeoutError'));
  await loaded;
  expect(failed).toHaveBeenCalledOnce();
  expect(timeout.mock.calls[0]![0]).toBeLessThanOrEqual(60_000);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
