/** A progress table in the storage of the reader's browser, which may be full or closed. */

const KEY = 'atlas-progress';

/** A table as it was loaded. */
export interface Kept {
  readonly name: string;
  readonly text: string;
}
/** Why the browser did not do as asked. */
export type Trouble = 'full' | 'blocked';
/** Looking for the storage is what a browser may refuse. */
export type StorageOf = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export const browserStorage: StorageOf = () => localStorage;
export const tabStorage: StorageOf = () => sessionStorage;

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'text' in value &&
  typeof value.text === 'string';

/** What is kept, or null: nothing, something else, or a storage that is closed. Never throws. */
export function readKept(storage: StorageOf): Kept | null {
  try {
    const value: unknown = JSON.parse(storage().getItem(KEY) ?? 'null');
    return isKept(value) ? { name: value.name, text: value.text } : null;
  } catch {
    return null;
  }
}

/** Keeps a table in place of another; null if that was done. What was kept before stays if not. Never throws. */
export function writeKept(storage: StorageOf, { name, text }: Kept): Trouble | null {
  try {
    storage().setItem(KEY, JSON.stringify({ name, text }));
    return null;
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError'
      ? 'full'
      : 'blocked';
  }
}

/** Within a tab only, and only from one page to the next. */
const PASSED = 'atlas-progress-to-the-other-language';

/** Hands a table on to the page that comes next in this tab. Never throws: where it fails, the table is loaded anew. */
export function passOn(tab: StorageOf, { name, text }: Kept): void {
  try {
    tab().setItem(PASSED, JSON.stringify({ name, text }));
  } catch {
    // A storage that is full or closed.
  }
}

/** What the page before has handed on, or null; it is taken out at once, so that nothing stays behind. Never throws. */
export function takeOver(tab: StorageOf): Kept | null {
  try {
    const value: unknown = JSON.parse(tab().getItem(PASSED) ?? 'null');
    tab().removeItem(PASSED);
    return isKept(value) ? { name: value.name, text: value.text } : null;
  } catch {
    return null;
  }
}

/** Removes what is kept; null if nothing is left of it. Never throws. */
export function dropKept(storage: StorageOf): Trouble | null {
  try {
    storage().removeItem(KEY);
    return null;
  } catch {
    return 'blocked';
  }
}

/** Calls back with what is kept, or null, when another page of the site has changed it, until the signal ends it. */
export function onKept(
  signal: AbortSignal,
  storage: StorageOf,
  changed: (kept: Kept | null) => void,
): void {
  addEventListener(
    'storage',
    ({ key }) => {
      // Without a key, all was removed.
      if (key === KEY || key === null) changed(readKept(storage));
    },
    { signal },
  );
}
