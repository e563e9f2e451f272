/** The tables of data/, read and checked when the site is built; a doubtful table fails the build. */
import { fingerprint } from './fingerprint';
import { assertTables } from './load';
import type { Fingerprints } from './revalidate';
import { TABLE_NAMES, type Tables } from './schema';

const files: Record<string, string> = import.meta.glob('/data/*.csv', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The text of every file by the name of its table. */
export const texts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([path, text]) => [path.slice('/data/'.length, -'.csv'.length), text]),
);

let loaded: Tables | undefined;

/**
 * All tables, as one consistent set.
 * @throws with every issue, if there is one.
 */
export const shippedTables = (): Tables => (loaded ??= assertTables(texts));

/** Which content of each table the pages are built from: what the server's files are held against. */
export const shippedFingerprints = (): Fingerprints =>
  Object.fromEntries(
    TABLE_NAMES.map((name) => [name, fingerprint(new TextEncoder().encode(texts[name]))]),
  ) as Record<(typeof TABLE_NAMES)[number], string>;
