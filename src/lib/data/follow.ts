/** The revalidation of a page in a browser: over the network, by the validator, with the real clock. */
import { fetched } from './fetched';
import { Revalidation, type Fingerprints } from './revalidate';
import type { TableName } from './schema';

/** `urlOf` gives the address of a table. */
export const follow = (built: Fingerprints, urlOf: (table: TableName) => string): Revalidation =>
  new Revalidation(built, {
    read: (table) => fetched(urlOf(table)),
    judge: async (files) => (await import('./judge')).judge(files),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
