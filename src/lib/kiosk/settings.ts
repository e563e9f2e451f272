/** The settings of a kiosk: those of the server, or those that were last right. One file, so that no set can be torn. */
import { readSite } from '$lib/data/site-schema';

/** Milliseconds after which what was kept serves. */
const PATIENCE = 3_000;
/** Kinds of "there is no such file": then the defaults hold. */
const ABSENT = [404, 410];

export interface Means {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Holds the file under its address. */
  readonly cache: Pick<Cache, 'match' | 'put' | 'delete'>;
  /** Something for the journal. */
  note(about: 'storage' | 'data', text: string): void;
}

/**
 * Answers a request for the settings at an address.
 * @throws what the network does, if nothing was kept
 */
export async function settings(url: string, { fetch, cache, note }: Means): Promise<Response> {
  try {
    const sent = await fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE) });
    const absent = ABSENT.includes(sent.status);
    if (!sent.ok && !absent) throw new Error(`${url}: ${sent.status}`);
    const bytes = new Uint8Array(await sent.arrayBuffer());
    const answer = () => new Response(bytes, { status: sent.status, headers: plain(sent.headers) });
    if (absent) {
      await cache.delete(url).catch(() => false);
      return answer();
    }
    const [issue] = readSite(bytes).issues;
    if (!issue) {
      await cache.put(url, answer()).catch((error: unknown) => note('storage', String(error)));
      return answer();
    }
    note('data', issue.en);
    // Without one that was right the page says what is wrong.
    return (await cache.match(url)) ?? answer();
  } catch (error) {
    const before = await cache.match(url).catch(() => undefined);
    if (before) return before;
    throw error;
  }
}

/** The bytes came decoded. */
function plain(sent: Headers): Headers {
  const type = sent.get('content-type');
  return new Headers(type ? { 'content-type': type } : {});
}
