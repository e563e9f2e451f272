/** A large set of tables is judged in a worker; nothing of it stays behind, whatever becomes of the worker. */
import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bytes, Files } from '$lib/data/revalidate';
import { TABLE_NAMES } from '$lib/data/schema';
import { judged } from '../../src/routes/judging';
import { base } from '../fixtures/atlas';
import { files as texts } from '../fixtures/tables';

const utf8 = (text: string): Bytes => new TextEncoder().encode(text);
const set = texts();
const files: Files = Object.fromEntries(
  TABLE_NAMES.map((name) => [
    name,
    // Empty lines make it large.
    utf8(name === 'projects' ? set[name] + '\n'.repeat(300 * 1024) : set[name]),
  ]),
);
const REFUSED = { zh: '甲', en: 'a' };

/** What a worker does with the set: it is given itself. */
let answer: (worker: EventTarget) => void;
let workers: FakeWorker[];
class FakeWorker extends EventTarget {
  ended = false;
  constructor() {
    super();
    workers.push(this);
  }
  postMessage(): void {
    queueMicrotask(() => answer(this));
  }
  terminate(): void {
    this.ended = true;
  }
}
const say = (worker: EventTarget, data: unknown) =>
  worker.dispatchEvent(Object.assign(new Event('message'), { data }));
const refuse = (worker: EventTarget): void => void say(worker, { issues: [REFUSED] });

let gone: AbortController;
const ask = () => judged(files, base, 'zh', gone.signal);

beforeEach(() => {
  gone = new AbortController();
  workers = [];
  answer = refuse;
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => void vi.unstubAllGlobals());

describe('a large set', () => {
  it('leaves no listener and no worker behind', async () => {
    for (let i = 0; i < 3; i++) expect((await ask()).issues).toEqual([REFUSED]);
    expect(workers.map(({ ended }) => ended)).toEqual([true, true, true]);
    expect(getEventListeners(gone.signal, 'abort')).toEqual([]);
  });

  it('is not begun once it was called off', async () => {
    gone.abort(new Error('enough'));
    await expect(ask()).rejects.toThrow('enough');
    expect(workers).toEqual([]);
  });

  it('ends when it is called off', async () => {
    answer = () => gone.abort(new Error('enough'));
    await expect(ask()).rejects.toThrow('enough');
    expect(workers[0]!.ended).toBe(true);
  });

  it.each([
    ['cannot be read', new Event('messageerror'), 'could not be read'],
    ['fails', Object.assign(new Event('error'), { message: 'out of memory' }), 'out of memory'],
  ])('is given up if what the worker says %s', async (_, event, message) => {
    answer = (worker) => worker.dispatchEvent(event);
    await expect(ask()).rejects.toThrow(message);
    expect(workers[0]!.ended).toBe(true);
    expect(getEventListeners(gone.signal, 'abort')).toEqual([]);
  });

  it('is judged in the page where no worker may start', async () => {
    vi.stubGlobal('Worker', function refused() {
      throw new DOMException('', 'SecurityError');
    });
    const inPage = await ask();
    // A script that cannot be loaded says so without words.
    vi.stubGlobal('Worker', FakeWorker);
    answer = (worker) => worker.dispatchEvent(new Event('error'));
    expect(await ask()).toEqual(inPage);
    expect(inPage.issues).not.toEqual([REFUSED]);
    expect(inPage.tables ?? inPage.issues).not.toEqual([]);
  });
});
