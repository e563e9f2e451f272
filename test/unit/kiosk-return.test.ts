/** When a kiosk tries the moving map again that its stage has given up. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as journal from '$lib/kiosk/journal';
import { NEW, tried, type Life } from '$lib/kiosk/life';
import { Return } from '../../src/routes/kiosk/return';
import type { Graphics } from '../../src/routes/large-screen';

const MINUTE = 60_000;

describe('the way back to the moving map', () => {
  let life: Life;
  let retry: ReturnType<typeof vi.fn<() => void>>;
  let back: Return;
  let possible: boolean;
  const graphics = (mode: Graphics['mode'], reason: Graphics['reason'] = null): void =>
    back.changed({ mode, reason, retry });
  /** The attempt comes to nothing. */
  const again = (reason: Graphics['reason']): void => {
    graphics('pending');
    graphics('svg', reason);
  };
  /** Minutes without anyone until it is tried again. */
  function minutes(): number {
    const before = retry.mock.calls.length;
    for (let i = 1; i < 2000; i++) {
      back.passed(MINUTE / 2);
      if (retry.mock.calls.length > before) return i / 2;
    }
    return Infinity;
  }

  beforeEach(() => {
    journal.clear();
    life = NEW;
    retry = vi.fn();
    possible = true;
    back = new Return(
      () => life,
      (next) => (life = next),
      () => possible,
    );
  });
  const told = () => journal.entries().map(({ text, times }) => `${times} ${text}`);

  it('leaves alone what runs, what was not decided, and what the stage tries by itself', () => {
    for (const [mode, reason] of [['pending'], ['gl'], ['svg', 'coming-back']] as const) {
      graphics(mode, reason);
      expect(minutes()).toBe(Infinity);
    }
  });

  it('tries what was lost for good after some minutes, then less and less often, and again soon after a calm', () => {
    graphics('gl');
    graphics('svg', 'failed');
    const waits = [minutes()];
    for (let i = 0; i < 7; i++) {
      again('failed');
      waits.push(minutes());
    }
    expect(waits).toEqual([2.5, 5, 10, 20, 40, 60, 60, 60]);
    graphics('pending');
    graphics('gl');
    expect(told().at(-1)).toBe('1 The moving map is back.');
    graphics('svg', 'failed');
    expect(minutes()).toBe(60);
    again(null);
    graphics('gl');
    for (let i = 0; i < 10; i++) back.passed(MINUTE);
    graphics('svg', 'failed');
    expect(minutes()).toBe(2.5);
    expect(life).toBe(NEW);
  });

  it('gives a slow machine hours, and no WebGL the time of what was lost', () => {
    graphics('svg', 'slow');
    expect(minutes()).toBe(60);
    again('slow');
    expect(minutes()).toBe(120);
    again('no-webgl');
    expect(minutes()).toBe(10);
  });

  it('tries a map that was left out for its failures after a quiet time, which grows', () => {
    life = { ...NEW, failures: 3, still: true };
    graphics('svg', 'failed');
    expect(minutes()).toBe(30);
    expect(life).toEqual(tried({ ...NEW, failures: 3, still: true }));
    // That went wrong in such a way that the page began anew.
    life = { ...life, still: true };
    again('failed');
    expect(minutes()).toBe(60);
  });

  it('tries nothing while the browser has no WebGL to give', () => {
    possible = false;
    graphics('svg', 'no-webgl');
    expect(minutes()).toBe(Infinity);
    possible = true;
    expect(minutes()).toBeLessThanOrEqual(60);
  });

  it('notes each change once', () => {
    graphics('pending');
    graphics('gl');
    expect(told()).toEqual([]);
    graphics('svg', 'coming-back');
    graphics('svg', 'coming-back');
    graphics('gl');
    expect(told()).toEqual([
      '1 The graphics were lost: the still map serves until they are back.',
      '1 The moving map is back.',
    ]);
  });
});
