/**
 * The atlas of tables that replaced those of the build. Of many rows it is made in pieces before the page takes them
 * over, so that this is no long task in which no tap is answered; what is made is found again here.
 */
import type { Tables } from '$lib/data/schema';
import type { Locale } from '$lib/i18n/locale';
import { buildAtlas, type Atlas, type AtlasTables } from '$lib/model/atlas';
import { measures } from '$lib/model/measures';
import type { SceneBase } from '$lib/scene/entry';
import { forClient } from './client-tables';
import { turn } from '$lib/steps/turns';

export type FreshBase = SceneBase;

const clients = new WeakMap<Tables, Map<Locale, AtlasTables>>();
const atlases = new WeakMap<AtlasTables, Atlas>();

/** What of newer tables the page needs, in its language; the same object for the same tables. */
export function freshTables(tables: Tables, locale: Locale): AtlasTables {
  const made = clients.get(tables) ?? new Map<Locale, AtlasTables>();
  clients.set(tables, made);
  const client = made.get(locale) ?? forClient(tables, locale);
  made.set(locale, client);
  return client;
}

/** The atlas of such tables. */
export function freshAtlas(client: AtlasTables): Atlas {
  const atlas = atlases.get(client) ?? buildAtlas(client);
  atlases.set(client, atlas);
  return atlas;
}

/** Makes both ahead, with what is first asked of the atlas. */
export async function readFresh(tables: Tables, locale: Locale): Promise<void> {
  await turn();
  const client = freshTables(tables, locale);
  await turn();
  const atlas = freshAtlas(client);
  await turn();
  measures(atlas);
  await turn();
}
