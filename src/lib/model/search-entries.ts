/**
 * What can be searched for: one entry a row, in both languages, with the readings of its Chinese names. Made when the
 * site is built (search.json), and anew in the browser for tables that were replaced on the server.
 */
import type { Park, Tables } from '$lib/data/schema';
import { land, money } from '$lib/i18n/format';
import { messages } from '$lib/i18n/messages';
import { refOf, type Ref } from './atlas';
import { inTurns } from '$lib/steps/turns';

/** A name in Chinese and English, with the readings of the Chinese one as pinyin.ts writes them. */
export type Name = readonly [zh: string, en: string, readings: string];

export interface Entry {
  readonly ref: Ref;
  /** The name first, then short ones. */
  readonly names: readonly Name[];
  /** Company in the name of a project. */
  readonly company: readonly Name[];
  /** Rows by whose names it is found as well: region, industries, park. */
  readonly near: readonly Ref[];
  /** What else is said of it: that it is a park and what land it has, the amount of a project. */
  readonly said: readonly Name[];
  readonly notes: readonly [zh: string, en: string];
}

/** The tables that are searched, in the order in which equal hits are listed. */
export const SEARCHED = [
  'regions',
  'industries',
  'parks',
  'clusters',
  'projects',
  'enterprises',
  'sites',
  'statements',
] as const;

interface AnyRow {
  readonly name_zh: string;
  readonly name_en: string;
  readonly region_id?: string;
  readonly industry_ids?: readonly string[];
  readonly park_id?: string;
  readonly short_zh?: string;
  readonly short_en?: string;
  readonly investor_zh?: string;
  readonly investor_en?: string;
  readonly note_zh?: string;
  readonly note_en?: string;
  readonly land_mu?: number | null;
  readonly land_status?: Park['land_status'];
  readonly investment_100m_cny?: number | null;
  readonly as_printed?: readonly string[];
}

const KEY: Readonly<Record<(typeof SEARCHED)[number], string>> = {
  regions: 'region_id',
  industries: 'industry_id',
  parks: 'park_id',
  clusters: 'cluster_id',
  projects: 'project_id',
  enterprises: 'enterprise_id',
  sites: 'site_id',
  statements: 'statement_id',
};

/** Names of parks do not say that they are one, nor that those with land stand in this section of a county's page. */
const PARKS = ['园区', 'Parks and zones'] as const;
const PARKS_WITH_LAND = ['园区与准备中的土地', 'Parks and land in preparation'] as const;

/** What is said of a row: the land of a park in the words of the document, amounts as the atlas writes them. */
function said(
  table: (typeof SEARCHED)[number],
  row: AnyRow,
  readingsOf: (text: string) => string,
): Name[] {
  const { land_mu: mu, land_status: status, investment_100m_cny: amount } = row;
  const spoken = (zh: string, en: string): Name => [zh, en, readingsOf(zh)];
  const all: Name[] = table === 'parks' ? [spoken(...PARKS)] : [];
  if (typeof mu === 'number') {
    all.push(spoken(...PARKS_WITH_LAND));
    const { land: label, landStatus } = messages.en.figures;
    const printed = (row.as_printed ?? []).filter((part) => part !== row.name_zh);
    const state = status ? [landStatus[status]] : [];
    all.push(spoken(printed.join('，'), [`${label} ${land(mu, 'en')}`, ...state].join(', ')));
  }
  // Nobody spells an amount in pinyin.
  if (typeof amount === 'number') all.push([money(amount, 'zh'), money(amount, 'en'), '']);
  return all;
}

/** The entries of some tables, one by one; `readingsOf` is that of pinyin.ts. */
export function* entriesOf(
  tables: Pick<Tables, (typeof SEARCHED)[number]>,
  readingsOf: (text: string) => string,
): Generator<Entry> {
  const named = (zh = '', en = ''): Name[] => (zh || en ? [[zh, en, readingsOf(zh)]] : []);
  for (const table of SEARCHED)
    for (const row of tables[table] as readonly AnyRow[]) {
      const id = (row as unknown as Record<string, string>)[KEY[table]]!;
      const ref = refOf(table, id);
      const near = [
        refOf('regions', row.region_id ?? ''),
        ...(row.industry_ids ?? []).map((industry) => refOf('industries', industry)),
        refOf('parks', row.park_id ?? ''),
      ];
      yield {
        ref,
        names: [...named(row.name_zh, row.name_en), ...named(row.short_zh, row.short_en)],
        company: named(row.investor_zh, row.investor_en),
        near: near.filter((other) => other !== ref && !other.endsWith(':')),
        said: said(table, row, readingsOf),
        notes: [row.note_zh ?? '', row.note_en ?? ''],
      };
    }
}

/**
 * The entries of tables that the server has replaced since the build.
 * @throws if the dictionary cannot be fetched.
 */
export async function freshEntries(
  tables: Pick<Tables, (typeof SEARCHED)[number]>,
): Promise<Entry[]> {
  const { readingsOf } = await import('./pinyin');
  const entries: Entry[] = [];
  await inTurns(entriesOf(tables, readingsOf), (entry) => entries.push(entry));
  return entries;
}
