/**
 * Validates a set of tables from the server without holding up the page: a large one in a worker, whose rows come back
 * in portions. What the page makes of them first is made here as well, a piece at a time.
 */
import { readFresh, type FreshBase } from './fresh-atlas';
import type { Files, Judged } from '$lib/data/revalidate';
import type { TableName, Tables } from '$lib/data/schema';
import { unfit } from '$lib/i18n/refused';
import type { Locale } from '$lib/i18n/locale';
import { MOST_BYTES } from './limits';
import type { Portion } from './judge.worker';

/** Bytes below which a set is judged in a moment, so that a worker would only take longer. */
const SMALL = 256 * 1024;

const sizeOf = (files: Files): number =>
  Object.values(files).reduce((sum, { byteLength }) => sum + byteLength, 0);

async function here(files: Files, base: FreshBase, signal: AbortSignal): Promise<Judged> {
  const [{ judge }, { accepts }] = await Promise.all([
    import('$lib/data/judge'),
    import('./accepts'),
  ]);
  signal.throwIfAborted();
  return judge(files, (tables) => accepts(tables, base));
}

/** Null where none may start, as in a frame without an origin. */
function newWorker(): Worker | null {
  try {
    return new Worker(new URL('./judge.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}

/** The same in a worker, which ends with it; null if it does not start. */
async function apart(files: Files, base: FreshBase, signal: AbortSignal): Promise<Judged | null> {
  signal.throwIfAborted();
  const worker = newWorker();
  if (!worker) return null;
  // The signal lives as long as the page: what listens to it goes with the set.
  const over = new AbortController();
  const until = { signal: over.signal };
  try {
    return await new Promise((resolve, reject) => {
      const tables: Partial<Record<TableName, unknown[]>> = {};
      signal.addEventListener('abort', () => reject(signal.reason), until);
      const failed = ({ message }: Partial<ErrorEvent>): void =>
        // Only what runs and fails has a message; a worker that could not be loaded has none.
        message ? reject(new Error(message)) : resolve(null);
      worker.addEventListener('error', failed, until);
      const garbled = (): void => reject(new Error('A portion of the tables could not be read.'));
      worker.addEventListener('messageerror', garbled, until);
      const take = ({ data }: MessageEvent<Portion>): void => {
        if ('rows' in data) (tables[data.table] ??= []).push(...data.rows);
        else if (data.issues.length) resolve({ tables: undefined, issues: data.issues });
        else resolve({ tables: tables as unknown as Tables, issues: [], skipped: data.skipped });
      };
      worker.addEventListener('message', take, until);
      const { spots, centres, neighbours } = base;
      worker.postMessage({ files, base: { spots, centres, neighbours } });
    });
  } finally {
    over.abort();
    worker.terminate();
  }
}

/**
 * The tables of a set, or why it cannot be used.
 * @throws if the code for it cannot be fetched, or it was called off.
 */
export async function judged(
  files: Files,
  base: FreshBase,
  locale: Locale,
  signal: AbortSignal,
): Promise<Judged> {
  const size = sizeOf(files);
  if (size > MOST_BYTES) return { tables: undefined, issues: [unfit.tooLarge(size, MOST_BYTES)] };
  const found =
    (size < SMALL ? null : await apart(files, base, signal)) ?? (await here(files, base, signal));
  if (found.tables && size >= SMALL) await readFresh(found.tables, locale);
  return found;
}
