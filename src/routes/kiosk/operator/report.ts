/** What the operator's view tells of the state of a kiosk. */
import { fingerprint } from '$lib/data/fingerprint';
import type { Locale, Said } from '$lib/i18n/locale';
import type { Machine } from './machine';
import type { Wake } from '$lib/kiosk/wake';
import type { Graphics } from '../../large-screen';

/** Which map is on the stage, and why not the moving one; `still`: it was left out from the start. */
export type Drawn = Pick<Graphics, 'mode' | 'reason'> & { readonly still: boolean };

export interface Report {
  readonly version: string;
  readonly build: string | null;
  readonly data: {
    /** When the documents were printed, in a sentence. */
    readonly published: string;
    /** Of the tables in use, all together; null where it is not known. */
    readonly mark: string | null;
    readonly replaced: boolean;
    readonly refused: readonly Said[];
    readonly siteIssues: readonly Said[];
    /** The language of the tour. */
    readonly home: Locale;
  };
  readonly running: {
    readonly started: Date;
    /** Milliseconds. */
    readonly uptime: number;
    readonly starts: number | null;
    readonly map: Drawn;
    readonly wakeLock: Wake;
  };
  readonly machine: Machine;
}

/** One short mark for the fingerprints of a set of tables. */
export const markOf = (key: string): string => fingerprint(new TextEncoder().encode(key));
