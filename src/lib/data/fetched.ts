/** Files of the site as the server has them now, by its ETags; what the browser keeps is asked about first. */

/** Kinds of "there is no such file"; anything else that is no success says nothing about the file. */
const ABSENT = [404, 410];
/** Milliseconds that a file may take; one that hangs would hold up all that come after it. */
const LONGEST = 30_000;

/**
 * The bytes of a file, or null if the server has no such file. The signal calls the request off.
 * @throws if that cannot be told: no network, a server in trouble or too slow, or called off.
 */
export async function fetched(
  url: string,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const response = await fetch(url, {
    cache: 'no-cache',
    priority: 'low',
    signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST)]),
  });
  if (ABSENT.includes(response.status)) return null;
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  // Some servers answer with their start page instead of saying that a file is not there.
  if (response.headers.get('content-type')?.startsWith('text/html')) return null;
  return new Uint8Array(await response.arrayBuffer());
}
