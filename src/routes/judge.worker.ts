/** Parses, validates and tries a set of tables beside the page, and hands it over in portions. */
import { judge } from '$lib/data/judge';
import type { Said } from '$lib/i18n/locale';
import type { Files } from '$lib/data/revalidate';
import type { TableName } from '$lib/data/schema';
import type { SceneBase } from '$lib/scene/entry';
import { accepts } from './accepts';

/** Rows of a table, or at the end what is wrong with the set, or with rows that were left out of it. */
export type Portion =
  | { readonly table: TableName; readonly rows: readonly unknown[] }
  | { readonly issues: readonly Said[]; readonly skipped: readonly Said[] };

/** Rows in one portion: the page takes so many within a few milliseconds. */
const ROWS = 1000;

const send = (portion: Portion): void => postMessage(portion);

addEventListener(
  'message',
  ({ data: { files, base } }: MessageEvent<{ files: Files; base: SceneBase }>) => {
    const { tables, issues, skipped = [] } = judge(files, (found) => accepts(found, base));
    for (const [table, rows] of Object.entries(tables ?? {}) as [TableName, unknown[]][]) {
      send({ table, rows: [] });
      for (let i = 0; i < rows.length; i += ROWS) send({ table, rows: rows.slice(i, i + ROWS) });
    }
    send({ issues, skipped });
  },
);
