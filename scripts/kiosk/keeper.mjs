/**
 * Keeps a browser on its page: starts it, asks the page every few seconds whether it is alive, and starts it again when it
 * has ended or answers no more, at growing intervals.
 */
import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { Pipe } from './pipe.mjs';
import { STARTED, answerOf, failuresAfter, judge, waitAfter } from './plan.mjs';

/** Milliseconds between two checks, for an answer, and for a browser that was asked to end. */
export const TIMING = { every: 10_000, answer: 8000, end: 5000 };

/** After so many starts in a row at which the page was never heard of, none is ended for its silence until it has spoken. */
const DEAF = 2;

const group = process.platform !== 'win32';

/** @typedef {import('node:child_process').ChildProcess} Child */

/**
 * Ends a browser with all its processes.
 * @param {Child} child
 * @param {NodeJS.Signals} signal
 */
function end(child, signal) {
  if (!child.pid) return;
  try {
    if (group) process.kill(-child.pid, signal);
    else spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
  } catch {
    // It had ended already.
  }
}

/**
 * @param {Child} child
 * @param {Promise<unknown>} gone
 * @param {number} within milliseconds until it is ended by force
 */
async function endOf(child, gone, within) {
  if (child.exitCode === null && child.signalCode === null) end(child, 'SIGTERM');
  const ended = await Promise.race([gone.then(() => true), wait(within, false, { ref: false })]);
  // What it has started may live on without it.
  end(child, 'SIGKILL');
  if (!ended) await gone;
}

/**
 * @typedef {object} Keeping
 * @property {string} command path of the browser
 * @property {string[]} args
 * @property {Record<string, string | undefined>} [env] instead of that of this process
 * @property {string} address where the page is to be
 * @property {(line: string) => void} log
 * @property {AbortSignal} signal ends it
 * @property {typeof TIMING} [timing]
 * @property {(failures: number) => number} [pause] milliseconds before the next start
 * @property {() => void} [before] what is to be done before each start
 */

/**
 * Watches a browser that runs.
 * @param {Pipe} pipe
 * @param {AbortSignal} over the browser has ended, or is to
 * @param {Keeping} keeping
 * @param {boolean} mute whether a page that has never answered may go on so
 * @returns {Promise<{ answered: boolean, why: string }>} why it has to be ended; empty where it is over
 */
async function watch(pipe, over, { address, log, timing = TIMING }, mute) {
  const { origin } = new URL(address);
  let health = STARTED;
  for (;;) {
    await wait(timing.every, undefined, { signal: over }).catch(() => {});
    if (over.aborted) return { answered: health.answered, why: '' };
    const href = await pipe.evaluate('location.href', timing.answer).catch(() => undefined);
    if (over.aborted) return { answered: health.answered, why: '' };
    const answer = answerOf(href, origin);
    const verdict = judge(health, answer);
    health = verdict.health;
    if (verdict.act === 'restart' && (health.answered || !mute))
      return {
        answered: health.answered,
        why: answer === 'none' ? 'its page does not answer' : `its page stays at ${String(href)}`,
      };
    if (verdict.act === 'lead back') {
      log(`The page stands at ${String(href)}: it is led back.`);
      await pipe.navigate(address, timing.answer).catch(() => {});
    }
    // A link that opened a page of its own would cover the kiosk for good.
    if (verdict.act === 'lead back' || answer === 'well') {
      const closed = await pipe.closeOthers(timing.answer).catch(() => 0);
      if (closed) log(`${closed} more of its pages lay open: closed.`);
    }
  }
}

/**
 * One life of the browser.
 * @param {Keeping} keeping
 * @param {boolean} mute whether a page that has never answered may go on so
 * @returns {Promise<{ answered: boolean, why: string, by: string }>} `by`: how it ended
 */
async function live(keeping, mute) {
  const { command, args, env, signal, timing = TIMING } = keeping;
  /** @type {Child} */
  let child;
  try {
    child = spawn(command, args, {
      ...(env && { env }),
      stdio: ['ignore', 'ignore', 'inherit', 'pipe', 'pipe'],
      // A group of its own, so that it can be ended with all its processes.
      detached: group,
    });
  } catch (error) {
    return { answered: false, why: '', by: String(error) };
  }
  const over = new AbortController();
  const stop = () => over.abort();
  /** @type {Promise<string>} */
  const gone = new Promise((resolve) => {
    child.once('error', ({ message }) => resolve(message));
    child.once('exit', (code, by) => resolve(by ? `signal ${by}` : `code ${code}`));
  });
  void gone.then(stop);
  // Where no more files can be opened it has none, and says so in a moment.
  if (!child.stdio) return { answered: false, why: '', by: await gone };
  signal.addEventListener('abort', stop);
  const [, , , out, back] = child.stdio;
  const pipe = new Pipe(
    /** @type {import('node:stream').Writable} */ (out),
    /** @type {import('node:stream').Readable} */ (back),
  );
  const result = await watch(pipe, over.signal, keeping, mute);
  signal.removeEventListener('abort', stop);
  await endOf(child, gone, timing.end);
  return { ...result, by: await gone };
}

/**
 * Keeps the browser until the signal ends it.
 * @param {Keeping} keeping
 * @returns {Promise<void>}
 */
export async function keep(keeping) {
  const { log, signal, pause = waitAfter } = keeping;
  let [failures, unheard] = [0, 0];
  while (!signal.aborted) {
    try {
      keeping.before?.();
    } catch (error) {
      // A full disk, say: the browser may start all the same.
      log(`The profile could not be prepared: ${String(error)}`);
    }
    const begun = performance.now();
    const { answered, why, by } = await live(keeping, unheard >= DEAF);
    if (signal.aborted) return;
    if (answered) unheard = 0;
    else if (why && ++unheard === DEAF)
      log('The page of this browser does not answer: only its process is watched until it does.');
    failures = failuresAfter(failures, performance.now() - begun);
    const next = pause(failures);
    log(`The browser has ended (${why || by}). The next start is in ${Math.round(next / 1000)} s.`);
    await wait(next, undefined, { signal }).catch(() => {});
  }
}
