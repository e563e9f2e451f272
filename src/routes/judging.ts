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

async function here(files: Files, base: FreshBase): Promise<Judged> {
  const [{ judge }, { accepts }] = await Promise.all([
    import('$lib/data/judge'),
    import('./accepts'),
  ]);
  return judge(files, (tables) => accepts(tables, base));
}

/** The same in a worker, which ends with it. */
function apart(files: Files, base: FreshBase, signal: AbortSignal): Promise<Judged> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./judge.worker.ts', import.meta.url), { type: 'module' });
    const tables: Partial<Record<TableName, unknown[]>> = {};
    const end = (then: () => void): void => {
      worker.terminate();
      then();
    };
    signal.addEventListener('abort', () => end(() => reject(signal.reason)), { once: true });
    worker.addEventListener('error', (event) => end(() => reject(new Error(event.message))));
    worker.addEventListener('message', ({ data }: MessageEvent<Portion>) => {
      if ('rows' in data) (tables[data.table] ??= []).push(...data.rows);
      else if (data.issues.length) end(() => resolve({ tables: undefined, issues: data.issues }));
      else
        end(() =>
          resolve({ tables: tables as unknown as Tables, issues: [], skipped: data.skipped }),
        );
    });
    const { spots, centres, neighbours } = base;
    worker.postMessage({ files, base: { spots, centres, neighbours } });
  });
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
  const found = size < SMALL ? await here(files, base) : await apart(files, base, signal);
  if (found.tables && size >= SMALL) await readFresh(found.tables, locale);
  return found;
}
