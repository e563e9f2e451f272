/**
 * What went wrong on this screen, and what was done about it: the last entries, for whoever looks after it. Kept over
 * reloads in the browser; where its storage is forbidden or full, for as long as the page lives. What is read back may
 * have been written by anyone.
 */
import * as v from 'valibot';

/**
 * `error`: a script failed. `stall`: tour or page stood still. `reload`: the page begins anew. `context`: the graphics
 * went or came back. `update`: a newer version. `storage`: nothing can be kept. `data`: tables were replaced or refused.
 * `offline`: the server is away, or back.
 */
export const KINDS = [
  'error',
  'stall',
  'reload',
  'context',
  'update',
  'storage',
  'data',
  'offline',
] as const;
export type Kind = (typeof KINDS)[number];

export interface Entry {
  /** Milliseconds since 1970, by the clock of the machine; of the last time where it happened more than once. */
  readonly at: number;
  readonly kind: Kind;
  readonly text: string;
  /** How often it happened in a row: 1 or more. */
  readonly times: number;
}

const KEY = 'atlas-kiosk-journal';
/** Entries that are kept, and characters of each. */
export const MOST = 50;
export const LONGEST = 300;
/** Milliseconds to the last moment that a date can tell. */
const LAST = 8.64e15;

const Read = v.array(
  v.object({
    at: v.pipe(v.number(), v.minValue(-LAST), v.maxValue(LAST)),
    kind: v.picklist(KINDS),
    text: v.pipe(v.string(), v.maxLength(LONGEST)),
    times: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  }),
);

/** What is kept, oldest first; null until it was read. */
let kept: readonly Entry[] | null = null;

function read(): readonly Entry[] {
  try {
    const { success, output } = v.safeParse(Read, JSON.parse(localStorage.getItem(KEY) ?? '[]'));
    return success ? output.slice(-MOST) : [];
  } catch {
    // No storage, or not from here.
    return [];
  }
}

function write(all: readonly Entry[]): void {
  kept = all;
  try {
    if (all.length) localStorage.setItem(KEY, JSON.stringify(all));
    else localStorage.removeItem(KEY);
  } catch {
    // Full or forbidden: it is kept while the page lives.
  }
}

/** What was noted, oldest first; at most MOST entries. */
export const entries = (): readonly Entry[] => (kept ??= read());

/** Notes what happened now; what is the same as the last entry is counted there. The text is cut at LONGEST characters. */
export function note(kind: Kind, text: string): void {
  const all = entries();
  const last = all.at(-1);
  const entry = { at: Date.now(), kind, text: text.slice(0, LONGEST), times: 1 };
  const again = last && last.kind === kind && last.text === entry.text;
  write(
    again
      ? [...all.slice(0, -1), { ...entry, times: last.times + 1 }]
      : [...all, entry].slice(-MOST),
  );
}

/** Forgets everything. */
export const clear = (): void => write([]);

/** What went wrong, in one line. */
export const told = (reason: unknown): string =>
  reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason);

/** Notes what scripts of the page fail with and nobody caught; call the returned function to end it. */
export function catchErrors(target: Window = window): () => void {
  const gone = new AbortController();
  const { signal } = gone;
  target.addEventListener(
    'error',
    ({ error, message, filename, lineno }) => {
      const where = filename ? ` (${filename.split('/').at(-1)}:${lineno})` : '';
      note('error', (error ? told(error) : message) + where);
    },
    { signal },
  );
  target.addEventListener('unhandledrejection', ({ reason }) => note('error', told(reason)), {
    signal,
  });
  return () => gone.abort();
}
