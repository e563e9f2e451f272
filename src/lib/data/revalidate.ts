/**
 * Whether the tables on the server are still those in use, and what to use if they are not. The tables are one
 * set: a new one is taken as a whole if the whole of it is right, or not at all. Network, validation and clock
 * come in as functions.
 */
import type { Said } from '$lib/i18n/locale';
import { fingerprintSteps } from './fingerprint';
import type { TableName, Tables } from './schema';

/** Which content of each table: what the page was built from comes with the page. */
export type Fingerprints = Readonly<Record<TableName, string>>;

/** What is in use, and what is wrong with what the server has instead. A new object with each change. */
export interface Standing {
  /** null: the tables that the page was built with. */
  readonly tables: Tables | null;
  /** Why the set on the server was refused; empty if it was not. */
  readonly refused: readonly Said[];
  /** Rows that were left out of the tables in use, as no fact is lost with them, and why. */
  readonly skipped: readonly Said[];
  /** The fingerprints of the tables in use, in one text; not there for those that the page was built with. */
  readonly key?: string;
}

export const AS_BUILT: Standing = { tables: null, refused: [], skipped: [] };

export type Bytes = Uint8Array<ArrayBuffer>;
export type Files = Partial<Record<TableName, Bytes>>;
export type Judged =
  | { readonly tables: Tables; readonly issues: readonly []; readonly skipped?: readonly Said[] }
  | {
      readonly tables: undefined;
      readonly issues: readonly Said[];
      readonly skipped?: readonly Said[];
    };

/** The last good set of the server, for a page that begins while the server is away or has a wrong one. */
export interface Saved {
  /** @param built the tables that the page is built from: a set that was good for others is none for these */
  read(built: string): Promise<Files | null>;
  /** null: what the page is built from is the last good set. */
  write(built: string, files: Files | null): Promise<void>;
}

export interface Means {
  /** The bytes of a table now; null if there is no such file. Rejects if that cannot be told. */
  read(table: TableName): Promise<Bytes | null>;
  /** Parses and validates the set. */
  judge(files: Files): Promise<Judged>;
  /** Resolves after so many milliseconds. */
  pause(milliseconds: number): Promise<void>;
  /** None: the page begins with what it is built from. */
  readonly saved?: Saved;
}

/** Someone who copies files while they are read gets so many chances to finish, so far apart. */
const ATTEMPTS = 4;
const PAUSE_MS = 2000;

interface Reading {
  readonly files: Files;
  /** One text for the whole set; equal if and only if all its files are. */
  readonly key: string;
}

export class Revalidation {
  readonly #means: Means;
  readonly #names: readonly TableName[];
  readonly #built: string;
  /** What the standing says, and the set that it was said about. */
  #standing = AS_BUILT;
  #about: string;
  /** The set whose tables are in use. */
  #inUse: string;
  /** The server was seen to have a good set. */
  #heard = false;
  #restoring: Promise<void> | undefined;

  constructor(built: Fingerprints, means: Means) {
    this.#means = means;
    // The names come with the page: the schema would bring the whole validator.
    this.#names = Object.keys(built) as TableName[];
    this.#built = this.#about = this.#inUse = this.#keyOf(built);
  }

  /**
   * Looks at the server once; not to be called again before it resolves. Never rejects: without a network, or
   * while the files keep changing, the standing stays what it was.
   */
  async check(): Promise<Standing> {
    const standing = await this.#look();
    return this.#heard ? standing : this.restore();
  }

  /**
   * Uses the last good set, as a whole, until the server is seen to have one; to be called while `check` waits for a
   * server that is slow. Never rejects.
   */
  async restore(): Promise<Standing> {
    await (this.#restoring ??= this.#restore().catch(() => {}));
    return this.#standing;
  }

  async #restore(): Promise<void> {
    const files = this.#heard ? null : await this.#means.saved?.read(this.#built);
    if (!files) return;
    const [key, judged] = [await this.#keyOfFiles(files), await this.#means.judge(files)];
    // The server may have answered meanwhile.
    if (this.#heard || !judged.tables) return;
    this.#inUse = key;
    // Nothing is said any more about what the page was built from.
    if (!this.#standing.refused.length) this.#about = key;
    const { refused } = this.#standing;
    this.#standing = { tables: judged.tables, refused, skipped: judged.skipped ?? [], key };
  }

  async #look(): Promise<Standing> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt > 0) await this.#means.pause(PAUSE_MS);
      const read = await this.#read();
      if (!read) return this.#standing;
      if (read.key === this.#about) {
        if (!this.#standing.refused.length) this.#hear(read);
        return this.#standing;
      }
      if (read.key === this.#built) return this.#settle(read, AS_BUILT);
      if (read.key === this.#inUse) return this.#settle(read, { ...this.#standing, refused: [] });
      const judged = await this.#means.judge(read.files).catch(() => null);
      const again = judged && (await this.#read());
      if (!judged || !again) return this.#standing;
      // Read while it was being replaced, a set may hold files of two, and even be consistent.
      if (again.key !== read.key) continue;
      return this.#settle(
        read,
        judged.tables
          ? { tables: judged.tables, refused: [], skipped: judged.skipped ?? [], key: read.key }
          : { ...this.#standing, refused: judged.issues },
      );
    }
    return this.#standing;
  }

  /** The fingerprint of a file; of a large one in turns, between which the page can answer. */
  async #markOf(bytes: Bytes): Promise<string> {
    const steps = fingerprintSteps(bytes);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      await this.#means.pause(0);
    }
  }

  #keyOf(marks: Partial<Fingerprints>): string {
    return this.#names.map((name) => marks[name] ?? '').join(' ');
  }

  async #keyOfFiles(files: Files): Promise<string> {
    const marks: Partial<Record<TableName, string>> = {};
    for (const name of this.#names) {
      const bytes = files[name];
      if (bytes) marks[name] = await this.#markOf(bytes);
    }
    return this.#keyOf(marks);
  }

  /** The server has a good set: kept for a day when it has none. */
  #hear({ files, key }: Reading): void {
    if (this.#heard && key === this.#inUse) return;
    this.#heard = true;
    void this.#means.saved?.write(this.#built, key === this.#built ? null : files);
  }

  #settle(read: Reading, standing: Standing): Standing {
    this.#about = read.key;
    if (!standing.refused.length) {
      this.#hear(read);
      this.#inUse = read.key;
    }
    return (this.#standing = standing);
  }

  /** null if nothing can be said about the set: no network, or a server that knows none of the files. */
  async #read(): Promise<Reading | null> {
    try {
      const read = await Promise.all(
        this.#names.map(async (name) => [name, await this.#means.read(name)] as const),
      );
      const found = read.flatMap(([name, bytes]) => (bytes ? [[name, bytes] as const] : []));
      if (!found.length) return null;
      const files: Files = Object.fromEntries(found);
      return { files, key: await this.#keyOfFiles(files) };
    } catch {
      return null;
    }
  }
}
