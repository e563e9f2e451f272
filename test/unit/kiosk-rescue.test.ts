/** A kiosk's page whose own scripts do not come: the one small script that then begins it anew. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const SCRIPT = readFileSync('static/restart/rescue.js', 'utf8');
const LONGEST = 90_000;

const reload = vi.fn();
const postMessage = vi.fn();
let dataset: Record<string, string>;
let answers: boolean;
let workers: object | undefined;
/** Whether the browser keeps the page. */
let keeps: boolean;
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  reload.mockReset();
  postMessage.mockReset();
  [dataset, answers, workers, keeps] = [{}, true, undefined, true];
  vi.stubGlobal('caches', {
    match: async (url: string, options: object) =>
      keeps && url === location.href && 'ignoreSearch' in options ? {} : undefined,
  });
  vi.stubGlobal('document', { documentElement: { dataset } });
  vi.stubGlobal('location', { href: 'http://localhost/kiosk/', reload });
  vi.stubGlobal('navigator', {
    get serviceWorker() {
      return workers;
    },
  });
  vi.stubGlobal('fetch', async () => {
    if (!answers) throw new TypeError('away');
    return { ok: true };
  });
  new Function(SCRIPT)();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('leaves a page alone that looks after itself', async () => {
  dataset['kept'] = '';
  await pass(10 * LONGEST);
  expect(reload).not.toHaveBeenCalled();
});

it('begins a page anew that has not started in time, once there is a server', async () => {
  answers = false;
  await pass(LONGEST - 1);
  expect(reload).not.toHaveBeenCalled();
  await pass(3 * LONGEST);
  expect(reload).not.toHaveBeenCalled();
  answers = true;
  await pass(LONGEST);
  expect(reload).toHaveBeenCalledOnce();
});

it('lets a newer build take over from one that does not start, with the server away too', async () => {
  answers = false;
  const update = vi.fn(() => Promise.reject(new TypeError('away')));
  workers = { controller: {}, getRegistration: async () => ({ waiting: { postMessage }, update }) };
  await pass(LONGEST);
  expect(postMessage).toHaveBeenCalledExactlyOnceWith({ kind: 'activate' });
  expect(update).toHaveBeenCalledOnce();
  expect(reload).toHaveBeenCalledOnce();
});

it('waits for the server where there is a worker that has lost the page', async () => {
  [answers, keeps] = [false, false];
  workers = { controller: {}, getRegistration: async () => undefined };
  await pass(3 * LONGEST);
  expect(reload).not.toHaveBeenCalled();
  vi.stubGlobal('caches', { match: () => Promise.reject(new DOMException('no', 'SecurityError')) });
  await pass(LONGEST);
  expect(reload).not.toHaveBeenCalled();
  answers = true;
  await pass(LONGEST);
  expect(reload).toHaveBeenCalledOnce();
});
