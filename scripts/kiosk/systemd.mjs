/** Tells systemd that the server is up and goes on answering, where a unit with `Type=notify` and `WatchdogSec=` asks for it. */
import { spawn } from 'node:child_process';

/** @param {string[]} words */
const notify = (...words) =>
  spawn('systemd-notify', words, { stdio: 'ignore' }).on('error', () => {});

/**
 * Says that it is ready, and then as often as asked that it is well, as long as it is.
 * @param {Readonly<Record<string, string | undefined>>} env NOTIFY_SOCKET and WATCHDOG_USEC, as systemd sets them
 * @param {() => Promise<boolean>} isWell
 * @returns {() => void} ends it
 */
export function reportTo({ NOTIFY_SOCKET, WATCHDOG_USEC }, isWell) {
  if (!NOTIFY_SOCKET) return () => {};
  notify('--ready');
  const most = Number(WATCHDOG_USEC) / 1000;
  if (!(most > 0)) return () => {};
  const timer = setInterval(
    () => void isWell().then((well) => well && notify('WATCHDOG=1')),
    most / 3,
  );
  return () => clearInterval(timer);
}
