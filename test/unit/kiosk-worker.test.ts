/** A page of the kiosk and its service worker: when it registers one, lets a new one take over, and begins anew. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepOffline, type Note } from '../../src/routes/kiosk/worker';

const HOUR = 3_600_000;
const FIRST = 10_000;

/** As much of the browser as is asked for. */
class Container extends EventTarget {
  controller: { postMessage: (told: unknown) => void } | null = null;
  waiting: { postMessage: (told: unknown) => void } | null = null;
  readonly said: unknown[] = [];
  readonly update = vi.fn(async () => {});
  readonly register = vi.fn(async (_url: string, _options: object) => this as unknown);
  startMessages(): void {}
  worker = () => ({ postMessage: (told: unknown) => void this.said.push(told) });
  /** Another worker answers from now on. */
  change(): void {
    [this.controller, this.waiting] = [this.worker(), null];
    this.dispatchEvent(new Event('controllerchange'));
  }
}

let container: Container;
let gone: AbortController;
let quiet: boolean;
const note = vi.fn<Note>();
const reload = vi.fn();
const keep = () =>
  keepOffline({ url: '/service-worker.js', note, quiet: () => quiet, reload }, gone.signal);
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

/** A screen of few CSS pixels, before a browser that calls itself so. */
function small(userAgent: string): void {
  vi.stubGlobal('screen', { width: 960, height: 540 });
  vi.stubGlobal('navigator', { serviceWorker: container, userAgent });
}

beforeEach(() => {
  vi.useFakeTimers();
  container = new Container();
  gone = new AbortController();
  quiet = true;
  note.mockReset();
  reload.mockReset();
  vi.stubGlobal('navigator', { serviceWorker: container });
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('screen', { width: 1920, height: 1080 });
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => {
  gone.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a worker', () => {
  it('is registered after what the first view needs, past what the browser keeps, and looked at every hour', async () => {
    keep();
    await pass(FIRST - 1);
    expect(container.register).not.toHaveBeenCalled();
    await pass(1);
    expect(container.register).toHaveBeenCalledExactlyOnceWith('/service-worker.js', {
      updateViaCache: 'none',
    });
    expect(container.update).toHaveBeenCalledTimes(1);
    await pass(HOUR);
    expect(container.update).toHaveBeenCalledTimes(2);
    expect(note).not.toHaveBeenCalled();
  });

  it('is registered anew where the first one could not be installed, which ends its registration', async () => {
    const ended = { update: () => Promise.reject(new DOMException('gone', 'InvalidStateError')) };
    container.register.mockImplementationOnce(async () => ended);
    keep();
    await pass(FIRST);
    expect(container.update).not.toHaveBeenCalled();
    await pass(600_000);
    expect(container.update).toHaveBeenCalledTimes(1);
    expect(note.mock.lastCall?.[1]).toContain('answers again');
  });

  it.each([
    ['an insecure address', () => vi.stubGlobal('isSecureContext', false), 'https'],
    ['a browser without any', () => vi.stubGlobal('navigator', {}), 'needs its server'],
    [
      'a frame that may not ask',
      () =>
        vi.stubGlobal('navigator', {
          get serviceWorker() {
            throw new DOMException('Sandboxed.', 'SecurityError');
          },
        }),
      'Sandboxed',
    ],
    [
      'a phone',
      () => small('Mozilla/5.0 (Linux; Android 10; K) Mobile Safari/537.36'),
      'small screen',
    ],
  ])('is none at %s, which is noted', async (_, make, why) => {
    make();
    const moment = keep();
    await pass(FIRST);
    moment();
    expect(container.register).not.toHaveBeenCalled();
    expect(note).toHaveBeenCalledExactlyOnceWith('offline', expect.stringContaining(why));
    expect(reload).not.toHaveBeenCalled();
  });

  it('is registered where a browser enlarges all that a large screen shows', async () => {
    small('Mozilla/5.0 (X11; Linux x86_64) Safari/537.36');
    keep();
    await pass(FIRST);
    expect(container.register).toHaveBeenCalledOnce();
    expect(note).not.toHaveBeenCalled();
  });

  it('hears from the page that it lives', () => {
    keep();
    const port = { postMessage: vi.fn() };
    const asked = new MessageEvent('message', { data: { kind: 'lives' } });
    Object.defineProperty(asked, 'ports', { value: [port] });
    container.dispatchEvent(asked);
    expect(port.postMessage).toHaveBeenCalledOnce();
    container.dispatchEvent(new MessageEvent('message', { data: { kind: 'here' } }));
    expect(port.postMessage).toHaveBeenCalledOnce();
    expect(note).not.toHaveBeenCalled();
  });

  it('that cannot be had or looked at is noted once, and tried again until it can', async () => {
    container.register.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    container.update.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    keep();
    await pass(FIRST + 600_000);
    expect(note).toHaveBeenCalledTimes(1);
    await pass(600_000);
    expect(note.mock.calls.map(([kind]) => kind)).toEqual(['offline', 'offline']);
    expect(note.mock.calls[1]?.[1]).toContain('answers again');
  });

  it('says what it has for the journal', () => {
    keep();
    const data = { kind: 'note', about: 'storage', text: 'full' };
    container.dispatchEvent(new MessageEvent('message', { data }));
    expect(note).toHaveBeenCalledExactlyOnceWith('storage', 'full');
  });
});

describe('a new build', () => {
  it('takes over at a moment that the page names, once, and the page begins anew', async () => {
    container.controller = container.worker();
    const moment = keep();
    await pass(FIRST);
    moment();
    expect(reload).not.toHaveBeenCalled();
    container.waiting = container.worker();
    await pass(HOUR);
    expect(container.said).not.toContainEqual({ kind: 'activate' });
    moment();
    moment();
    expect(container.said.filter((told) => (told as { kind: string }).kind === 'activate')).toEqual(
      [{ kind: 'activate' }],
    );
    container.change();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('lets a visitor who comes in between finish', async () => {
    container.controller = container.worker();
    const moment = keep();
    await pass(FIRST);
    container.waiting = container.worker();
    moment();
    quiet = false;
    container.change();
    expect(reload).not.toHaveBeenCalled();
    moment();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('that another page let in waits for the moment of this one, which says no more that it is here', async () => {
    container.controller = container.worker();
    const moment = keep();
    await pass(FIRST);
    container.said.length = 0;
    container.change();
    await pass(HOUR);
    expect(reload).not.toHaveBeenCalled();
    expect(container.said).toEqual([]);
    moment();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('is not what the first worker brings', async () => {
    const moment = keep();
    await pass(FIRST);
    container.change();
    moment();
    expect(reload).not.toHaveBeenCalled();
    expect(container.said).toContainEqual({ kind: 'here' });
    container.change();
    moment();
    expect(reload).toHaveBeenCalledOnce();
  });
});
