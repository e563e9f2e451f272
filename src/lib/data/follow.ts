/** Following the tables in a browser: over the network, by the validator, with the real clock. */
import { fetched } from './fetched';
import type { Fresh } from './fresh.svelte';
import { Revalidation, type Fingerprints, type Means } from './revalidate';
import type { TableName } from './schema';
import { RHYTHM, watch } from './watch';

/** Keeps `fresh` up with the server until the signal ends it; `urlOf` gives the address of a table, `judge` validates, and `soon` spares the first wait. */
export function follow(
  fresh: Fresh,
  built: Fingerprints,
  urlOf: (table: TableName) => string,
  judge: Means['judge'],
  signal: AbortSignal,
  soon = false,
): void {
  const revalidation = new Revalidation(built, {
    read: (table) => fetched(urlOf(table), signal),
    judge,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  fresh.look = watch(
    async () => {
      const standing = await revalidation.check();
      if (!signal.aborted) fresh.settle(standing);
      return standing.refused.length > 0;
    },
    signal,
    soon ? { ...RHYTHM, first: 0 } : RHYTHM,
  );
}
