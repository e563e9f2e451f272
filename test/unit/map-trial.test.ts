/** A map is tried out before it is seen: how long its frames take, and with how many pixels it is drawn. */
import { describe, expect, it, vi } from 'vitest';
import { drawnAfter, tryOut, type Fenced } from '../../src/lib/map/trial';

/** A map whose frames take so many milliseconds, one after the other; the last one for all that follow. */
function tried(times: readonly number[], { limit = 250, dpr = 1, lives = Infinity } = {}) {
  const ratios: number[] = [];
  let frames = 0;
  const found = tryOut({
    limit: () => limit,
    dpr: () => dpr,
    setRatio: async (ratio) => void ratios.push(ratio),
    frame: async () => void frames++,
    linked: () => true,
    drawn: async () => times[Math.min(frames, times.length) - 1]!,
    alive: () => frames < lives,
    hidden: () => false,
  });
  return found.then((trial) => ({ trial, ratios, frames }));
}

describe('the trial of a map', () => {
  it('draws a quick one twice, the first time for its shaders', async () => {
    expect(await tried([2000, 8])).toEqual({
      trial: { ms: 8, ratio: Infinity },
      ratios: [1],
      frames: 2,
    });
  });

  it('looks twice at a slow one, as other work may have come between', async () => {
    expect((await tried([900, 400, 20])).trial).toEqual({ ms: 20, ratio: Infinity });
    expect(await tried([900, 400, 380])).toMatchObject({ trial: { ms: 380 }, frames: 3 });
  });

  it('draws with fewer pixels where all of them take too long, and says what that takes', async () => {
    expect(await tried([900, 400, 400, 90], { dpr: 3 })).toEqual({
      trial: { ms: 90, ratio: 1 },
      ratios: [3, 1],
      frames: 4,
    });
    // However long it takes, if a reader wants it.
    expect(await tried([900, 400, 400, 390], { dpr: 2, limit: Infinity })).toMatchObject({
      trial: { ms: 390, ratio: 1 },
      frames: 4,
    });
    expect((await tried([900, 40], { dpr: 3 })).ratios).toEqual([3]);
  });

  it('ends with the map', async () => {
    for (const lives of [1, 2, 3])
      expect((await tried([900], { dpr: 2, lives })).trial, String(lives)).toBeNull();
  });

  it('waits for shaders that are linked in the background, but not for ever', async () => {
    vi.useFakeTimers();
    try {
      let [frames, looks] = [0, 0];
      const options = {
        limit: () => 250,
        dpr: () => 1,
        setRatio: async () => {},
        frame: async () => void frames++,
        drawn: async () => 8,
        alive: () => true,
        hidden: () => false,
      };
      const found = tryOut({ ...options, linked: () => looks++ >= 5 });
      await vi.advanceTimersByTimeAsync(100);
      expect(frames).toBe(1);
      await vi.advanceTimersByTimeAsync(100);
      expect(await found).toEqual({ ms: 8, ratio: Infinity });
      expect([frames, looks]).toEqual([2, 6]);

      const never = tryOut({ ...options, linked: () => false });
      await vi.advanceTimersByTimeAsync(11_000);
      expect(await never).toEqual({ ms: 8, ratio: Infinity });
    } finally {
      vi.useRealTimers();
    }
  });

  it('counts no frame during which nobody looked', async () => {
    let frames = 0;
    const trial = await tryOut({
      limit: () => 250,
      dpr: () => 1,
      setRatio: async () => {},
      frame: async () => void frames++,
      linked: () => true,
      drawn: async () => (frames < 5 ? 1000 : 10),
      alive: () => true,
      hidden: () => frames < 5,
    });
    expect(trial).toEqual({ ms: 10, ratio: Infinity });
  });
});

describe('drawnAfter', () => {
  /** Graphics that are done after so many looks. */
  const graphics = (looks: number, lost = false) => {
    const gl = {
      SYNC_GPU_COMMANDS_COMPLETE: 1,
      SYNC_STATUS: 2,
      SIGNALED: 3,
      fenceSync: vi.fn(() => ({})),
      flush: vi.fn(),
      getSyncParameter: vi.fn(() => (looks-- > 0 ? 0 : 3)),
      deleteSync: vi.fn(),
      isContextLost: () => lost,
    };
    return gl as typeof gl & Fenced;
  };

  it('waits for the slowest, and lets go of what it waited by', async () => {
    const all = [graphics(0), graphics(3)];
    expect(await drawnAfter(all)).toBeGreaterThan(0);
    expect(all[1]!.getSyncParameter).toHaveBeenCalledTimes(4);
    for (const gl of all) {
      expect(gl.flush).toHaveBeenCalledOnce();
      expect(gl.deleteSync).toHaveBeenCalledOnce();
    }
  });

  it('waits neither for a context that is gone nor for ever', async () => {
    await drawnAfter([graphics(Infinity, true)]);
    vi.useFakeTimers();
    try {
      const hung = graphics(Infinity);
      const passed = drawnAfter([hung]);
      await vi.advanceTimersByTimeAsync(4000);
      expect(await passed).toBeGreaterThanOrEqual(3000);
      expect(hung.deleteSync).toHaveBeenCalledOnce();
    } finally {
      vi.useRealTimers();
    }
  });
});
