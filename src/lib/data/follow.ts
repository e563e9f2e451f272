/** Following the tables in a browser: over the network, by the validator, with the real clock. */
import { fetched } from './fetched';
import type { Fresh } from './fresh.svelte';
import {
  Revalidation,
  type Fingerprints,
  type Means,
  type Saved,
  type Standing,
} from './revalidate';
import type { TableName } from './schema';
import { RHYTHM, watch } from './watch';

/** Milliseconds that a server may take to say what it has, before the last good set serves. */
const PATIENCE = 3_000;

export interface FollowOptions {
  /** Spares the first wait. */
  readonly soon?: boolean;
  readonly saved?: Saved;
}

/** Keeps `fresh` up with the server until the signal ends it; `urlOf` gives the address of a table, `judge` validates. */
export function follow(
  fresh: Fresh,
  built: Fingerprints,
  urlOf: (table: TableName) => string,
  judge: Means['judge'],
  signal: AbortSignal,
  { soon = false, saved }: FollowOptions = {},
): void {
  const revalidation = new Revalidation(built, {
    read: (table) => fetched(urlOf(table), signal),
    judge,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    saved,
  });
  const settle = (standing: Standing): void => {
    if (!signal.aborted) fresh.settle(standing);
  };
  fresh.look = watch(
    async () => {
      const late = saved && setTimeout(() => void revalidation.restore().then(settle), PATIENCE);
      const standing = await revalidation.check();
      clearTimeout(late);
      settle(standing);
      return standing.refused.length > 0;
    },
    signal,
    soon ? { ...RHYTHM, first: 0 } : RHYTHM,
  );
}
