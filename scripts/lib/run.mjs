/** Starts other programs for the scripts: one at a time, output passed through, nothing left behind. */
import { spawn, spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project; every command runs there. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Exit code of a command that was stopped because it ran too long. */
export const TIMED_OUT = 124;

/** The npm that started this script, so that `npm ci` reads the lock file as that npm does. */
const npmCli = process.env.npm_execpath;
const [npmCommand, npmArguments] =
  npmCli && /^npm/.test(basename(npmCli)) ? [process.execPath, [npmCli]] : ['npm', []];

/**
 * Runs a command and resolves with the exit code. Its output is shown as it comes, or from when `shown` resolves,
 * so that it does not mix with that of another command.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, minutes?: number, shown?: Promise<unknown> }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { env = {}, minutes, shown } = {}) {
  return new Promise((resolve) => {
    // A group of its own, so that a runner's browsers and servers end with the runner.
    const group = process.platform !== 'win32';
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: shown ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      detached: group,
      shell: !group && command === 'npm',
    });
    void shown?.then(() => {
      child.stdout?.pipe(process.stdout, { end: false });
      child.stderr?.pipe(process.stderr, { end: false });
    });
    const stop = () => {
      try {
        if (group && child.pid) process.kill(-child.pid, 'SIGKILL');
        else child.kill('SIGKILL');
      } catch {
        // It had ended already.
      }
    };
    const interrupted = () => {
      stop();
      process.exit(130);
    };
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted);

    let timedOut = false;
    const timer = minutes
      ? setTimeout(() => {
          timedOut = true;
          console.error(`Stopped: still running after ${minutes} minutes.`);
          stop();
        }, minutes * 60_000)
      : undefined;

    /** @param {number} code */
    const end = (code) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      resolve(timedOut ? TIMED_OUT : code);
    };
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      end(127);
    });
    // Not 'exit': by then what it printed may not have been shown.
    child.once('close', (code) => end(code ?? 1));
  });
}

/**
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const npm = (args, options) => run(npmCommand, [...npmArguments, ...args], options);

/**
 * Runs a command silently and returns what it printed.
 * @param {string} command
 * @param {string[]} args
 */
export function read(command, args) {
  const { status, stdout } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8' });
  return { code: status ?? 127, output: stdout ?? '' };
}

/** @param {string[]} args */
export const readNpm = (args) => read(npmCommand, [...npmArguments, ...args]);
