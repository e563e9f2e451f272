/** Reads the data folder and the document that its rows cite, for commands and tests. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Document } from '../../src/lib/data/audit';
import { decode } from '../../src/lib/data/decode';

export const DATA = fileURLToPath(new URL('../../data/', import.meta.url));

/** Bytes of every CSV file of a folder, by name without `.csv`. */
export function readTables(folder = DATA): Record<string, Uint8Array> {
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.csv'))
    : [];
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -'.csv'.length), readFileSync(`${folder}/${name}`)]),
  );
}

/** Path of the document: the first argument, else ATLAS_DOCUMENT. */
export const documentPath = (args: readonly string[] = []): string | undefined =>
  args.find((arg) => arg !== '--') ?? (process.env['ATLAS_DOCUMENT'] || undefined);

/** The document with the hash of its bytes, or undefined if there is no such file. */
export function readDocument(path: string | undefined): Document | undefined {
  if (!path || !existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { text: decode(bytes).text, sha256 };
}
