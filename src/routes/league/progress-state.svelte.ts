/**
 * The state of the page of the league: the reader's own table or that of the server, whether it is kept in the browser,
 * and what the address says of month, rules and map. Figures never leave the browser: nothing here sends anything.
 */
import { tick } from 'svelte';
import { fetched } from '$lib/data/fetched';
import { fingerprint } from '$lib/data/fingerprint';
import { lastDayOf } from '$lib/data/month';
import type { Known, MonthTaken, Progress } from '$lib/data/progress';
import { watch } from '$lib/data/watch';
import type { RowIssue } from '$lib/i18n/row-issues';
import { MAP_VIEWS, type MapView } from '$lib/model/progress-map';
import type { Rules } from '$lib/model/rules';
import { parse, serialise, type Notice } from '$lib/state/codec';
import { DEFAULT_VIEW, type View } from '$lib/state/view';
import {
  dropKept,
  onKept,
  passOn,
  readKept,
  takeOver,
  writeKept,
  type Kept,
  type StorageOf,
  type Trouble,
} from './kept';
import type { Read } from './reading';

/** A table that is shown. */
export interface Shown {
  readonly name: string;
  readonly from: 'file' | 'kept' | 'server';
  readonly progress: Progress;
  /** Rows below the header. */
  readonly rows: number;
  /** As it was read; '' for one of the server, which is not kept. */
  readonly text: string;
  /** Rows without a figure, which are left out. */
  readonly unfilled: number;
  /** Months that the table spells in a way of its own. */
  readonly taken: readonly MonthTaken[];
}
/** A table that was refused as a whole. */
export interface Refused {
  readonly name: string;
  readonly from: Shown['from'];
  readonly why: 'rows' | 'too-large' | 'workbook' | 'empty' | 'unfilled' | 'unread';
  readonly issues: readonly RowIssue[];
  /** There are more issues than those. */
  readonly more?: boolean;
}
export interface Options {
  readonly known: () => Known;
  /** Query string of the address. */
  readonly search: () => string;
  /** Goes there; resolves when the address says so. */
  readonly go: (search: string, replaceState: boolean) => Promise<void> | void;
  /** The code that reads tables. Rejects where it does not come. */
  readonly reading: () => Promise<typeof import('./reading')>;
  readonly storage: StorageOf;
  /** That of the tab, through which a table goes to the page in the other language. */
  readonly tab: StorageOf;
}

/** The table of the server is read as the page opens, and looked at again as the others are. */
const RHYTHM = { first: 0, every: 600_000, troubled: 60_000 };
const SERVER = 'progress.csv';
/** Bytes: a longer header than any that means something. */
const SHORT = 512;

/** Whether a file has nothing below its header. */
const isHeaderOnly = (bytes: Uint8Array): boolean =>
  bytes.length < SHORT &&
  new TextDecoder()
    .decode(bytes)
    .trim()
    .split(/[\r\n]+/).length < 2;

export class ProgressState {
  readonly #of: Options;
  #own = $state.raw<Shown | null>(null);
  #server = $state.raw<Shown | null>(null);
  #kept = $state.raw<Kept | null>(null);
  #refusedOwn = $state.raw<Refused | null>(null);
  #refusedServer = $state.raw<Refused | null>(null);
  /** Fingerprint of what the server had when it was last read. */
  #seen = '';
  /** Only the file that was chosen last counts. */
  #turn = 0;
  /** A file is being read. */
  busy = $state(false);
  /** What the browser did not do, until the next attempt. */
  trouble = $state.raw<Trouble | null>(null);

  constructor(of: Options) {
    this.#of = of;
  }

  readonly #read = $derived.by(() => parse(this.#of.search()));
  /** What was asked for and has not arrived in the address yet. */
  #asked: { readonly view: View; readonly push: boolean } | null = null;

  get view(): View {
    return this.#read.view;
  }
  /** What in the address could not be followed. */
  get notices(): readonly Notice[] {
    const { view, notices } = this.#read;
    const known = view.metric === DEFAULT_VIEW.metric || this.map === view.metric;
    return known ? notices : [...notices, { key: 'metric', value: view.metric }];
  }
  /** The table that is shown: the reader's own comes before that of the server. */
  get table(): Shown | null {
    return this.#own ?? this.#server;
  }
  /** Tables that were refused. */
  get refused(): readonly Refused[] {
    return [this.#refusedOwn, this.#refusedServer].filter((each) => each !== null);
  }
  /** The table that is shown survives a reload. */
  get kept(): boolean {
    return this.#own !== null && this.#kept?.text === this.#own.text;
  }
  /** Name of a table that the browser keeps and that is not the one shown; null if there is none. */
  get keptOther(): string | null {
    return this.#kept && !this.kept ? this.#kept.name : null;
  }
  /** There is something of the reader's own to remove. */
  get removable(): boolean {
    return this.#own !== null || this.#kept !== null;
  }
  /** `YYYY-MM`: that of today in the address, or the latest one of the table; '' without a table. */
  get month(): string {
    return this.view.today?.slice(0, 7) ?? this.table?.progress.months.at(-1) ?? '';
  }
  get rules(): Rules {
    return this.view.rules;
  }
  /** What the map shows by the address; null where it says nothing. */
  get map(): MapView | null {
    return MAP_VIEWS.find((id) => id === this.view.metric) ?? null;
  }

  /** A change that comes while another is under way builds on what was asked for, and keeps the step back that it owes. */
  async #go(change: Partial<View>, replaceState = false): Promise<void> {
    const view = { ...(this.#asked?.view ?? this.view), ...change };
    const asked = { view, push: !replaceState || (this.#asked?.push ?? false) };
    this.#asked = asked;
    try {
      await this.#of.go(serialise(view), !asked.push);
    } finally {
      if (this.#asked === asked) this.#asked = null;
    }
  }
  setMonth = (month: string): void => void this.#go({ today: lastDayOf(month) });
  setRules = (rules: Rules): void => void this.#go({ rules }, true);
  setMap = (map: MapView | null): void =>
    void this.#go({ metric: map ?? DEFAULT_VIEW.metric }, true);
  setTheme = (theme: View['theme']): void => void this.#go({ theme }, true);
  /** Takes out of the address what could not be followed. */
  dismissNotices = (): void => void this.#go({ metric: this.map ?? DEFAULT_VIEW.metric }, true);

  /** Reads a table from the reader's file; what is shown stays if it is refused. Never rejects. */
  take = async (file: File): Promise<void> => {
    const { name } = file;
    const turn = ++this.#turn;
    this.busy = true;
    let read: Read | 'too-large' | 'unread';
    try {
      const { LARGEST, readProgress } = await this.#of.reading();
      read =
        file.size > LARGEST
          ? 'too-large'
          : readProgress(new Uint8Array(await file.arrayBuffer()), name, this.#of.known());
    } catch {
      read = 'unread';
    }
    if (turn !== this.#turn) return;
    this.busy = false;
    if (typeof read === 'string') {
      this.#refusedOwn = { name, from: 'file', why: read, issues: [] };
      return;
    }
    const keeps = this.kept;
    const found = this.#settle(read, name, 'file');
    this.#refusedOwn = found.refused;
    if (!found.shown) return;
    this.#own = found.shown;
    this.trouble = null;
    // Where the way to the other language was broken off, the table before still lies there.
    takeOver(this.#of.tab);
    if (keeps) this.keep(true);
  };

  #settle(
    read: Read,
    name: string,
    from: Shown['from'],
  ): { shown: Shown | null; refused: Refused | null } {
    if ('progress' in read) return { shown: { ...read, name, from }, refused: null };
    if ('wrong' in read)
      return { shown: null, refused: { name, from, why: read.wrong, issues: [] } };
    return { shown: null, refused: { ...read, name, from, why: 'rows' } };
  }

  /** Keeps the reader's table in this browser, or stops doing so; it stays shown. */
  keep = (on: boolean): void => {
    if (!this.#own) return;
    const kept = { name: this.#own.name, text: this.#own.text };
    const before = this.#kept;
    this.trouble = on ? writeKept(this.#of.storage, kept) : dropKept(this.#of.storage);
    this.#kept = on ? kept : null;
    takeOver(this.#of.tab);
    // The switch has moved with the finger: it moves back where nothing was done.
    if (this.trouble) void tick().then(() => (this.#kept = before));
  };

  /** Removes the reader's table from the page and from the browser. */
  remove = (): void => {
    this.#turn += 1;
    this.busy = false;
    this.#own = null;
    this.#refusedOwn = null;
    takeOver(this.#of.tab);
    this.trouble = dropKept(this.#of.storage);
    if (!this.trouble) this.#kept = null;
  };

  /**
   * The page may be left, though the browser may ask and the reader stay.
   * @param crosses the page in the other language comes next: the reader's table goes with them, unless it is kept anyway
   */
  leave = (crosses: boolean): void => {
    if (crosses && this.#own && !this.kept) passOn(this.#of.tab, this.#own);
    else takeOver(this.#of.tab);
  };

  /** The list of what is wrong with a file of the reader's has been read. */
  dismiss = (from: Shown['from']): void => {
    if (from === 'server') this.#refusedServer = null;
    else this.#refusedOwn = null;
  };

  /** Brings back what is kept and follows the table of the server, until the signal ends it. */
  start(url: string, signal: AbortSignal): void {
    void this.#restore();
    onKept(signal, this.#of.storage, (kept) => {
      this.#kept = kept;
      if (!kept && this.#own?.from === 'kept') this.#own = null;
    });
    watch(() => this.#look(url, signal), signal, RHYTHM);
  }

  async #restore(): Promise<void> {
    const passed = takeOver(this.#of.tab);
    this.#kept = readKept(this.#of.storage);
    const kept = passed ?? this.#kept;
    if (!kept) return;
    const from = passed ? 'file' : 'kept';
    const turn = this.#turn;
    const reading = await this.#of.reading().catch(() => null);
    // Another file was chosen, or another page has removed what was kept.
    if (turn !== this.#turn || (!passed && !this.#kept)) return;
    const found = reading
      ? this.#settle(reading.readProgress(kept.text, kept.name, this.#of.known()), kept.name, from)
      : {
          shown: null,
          refused: { name: kept.name, from, why: 'unread', issues: [] } as const,
        };
    this.#own = found.shown;
    this.#refusedOwn = found.refused;
  }

  /** Looks at the server's table once; whether something is wrong with it. */
  async #look(url: string, signal: AbortSignal): Promise<boolean> {
    const bytes = await fetched(url, signal);
    const none = bytes === null || isHeaderOnly(bytes);
    const seen = none ? '' : fingerprint(bytes);
    if (seen === this.#seen) return this.#refusedServer !== null;
    if (none) [this.#server, this.#refusedServer] = [null, null];
    else {
      const { readProgress } = await this.#of.reading();
      const found = this.#settle(readProgress(bytes, SERVER, this.#of.known()), SERVER, 'server');
      if (signal.aborted) return false;
      this.#refusedServer = found.refused;
      if (found.shown) this.#server = found.shown;
    }
    this.#seen = seen;
    return this.#refusedServer !== null;
  }
}
