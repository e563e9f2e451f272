/** The last good set of tables, kept by the browser in one piece: it is replaced or read as a whole, or not at all. */
import type { Files, Saved } from '$lib/data/revalidate';
import type { TableName } from '$lib/data/schema';

const CACHE = 'atlas-kiosk-data';
/** No file: the address of the one entry, which holds all tables. */
const ENTRY = '/atlas-kiosk-data';
/** Field that tells which build the set was good for; no table has a name with a space. */
const BUILT = 'built from';

/**
 * @param storage gives undefined where the browser has none, and throws where the page may not ask: then nothing is kept
 * @param note told what keeps the set from being kept
 */
export function savedSet(
  storage: () => CacheStorage | undefined,
  note: (kind: 'storage', text: string) => void,
): Saved {
  return {
    async read(built) {
      const entry = await storage()?.match(ENTRY, { cacheName: CACHE });
      if (!entry) return null;
      const form = await entry.formData();
      if (form.get(BUILT) !== built) return null;
      const files: Files = {};
      for (const [name, part] of form)
        if (typeof part !== 'string')
          files[name as TableName] = new Uint8Array(await part.arrayBuffer());
      return files;
    },
    async write(built, files) {
      try {
        const caches = storage();
        if (!caches) return;
        if (!files) return void (await caches.delete(CACHE));
        const form = new FormData();
        form.set(BUILT, built);
        for (const [name, bytes] of Object.entries(files)) form.set(name, new Blob([bytes]));
        await (await caches.open(CACHE)).put(ENTRY, new Response(form));
      } catch (error) {
        note('storage', `Tables: ${String(error)}`);
      }
    },
  };
}
