/** Following the tables in a browser: over the network, by the validator, with the real clock. */
import { fetched } from './fetched';
import type { Fresh } from './fresh.svelte';
import { Revalidation, type Fingerprints } from './revalidate';
import type { Accepts } from './judge';
import type { TableName } from './schema';
import { watch } from './watch';

/** Keeps `fresh` up with the server until the signal ends it; `urlOf` gives the address of a table. */
export function follow(
  fresh: Fresh,
  built: Fingerprints,
  urlOf: (table: TableName) => string,
  accepts: Accepts,
  signal: AbortSignal,
): void {
  const revalidation = new Revalidation(built, {
    read: (table) => fetched(urlOf(table), signal),
    judge: async (files) => (await import('./judge')).judge(files, accepts),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  watch(async () => {
    const standing = await revalidation.check();
    if (!signal.aborted) fresh.settle(standing);
    return standing.refused.length > 0;
  }, signal);
}
