/**
 * Tells one content of a file from another. Not a cryptographic hash: `crypto.subtle` exists on secure
 * origins only, and a screen in a hall runs on `http://` and an address. Whoever can replace a table needs no
 * collision; against chance, length and 53 bits are enough.
 */

/** Bytes that are hashed at a time: some tens of milliseconds on a slow machine. */
export const SLICE = 1024 * 1024;

/** The byte length and the cyrb53 hash (53 bits, public domain) of some bytes, as a short text. */
export function fingerprint(bytes: Uint8Array): string {
  const steps = fingerprintSteps(bytes);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in slices, between which something else may be done. */
export function* fingerprintSteps(bytes: Uint8Array): Generator<void, string> {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let start = 0; start < bytes.length; start += SLICE) {
    if (start > 0) yield;
    for (const byte of bytes.subarray(start, start + SLICE)) {
      high = Math.imul(high ^ byte, 2654435761);
      low = Math.imul(low ^ byte, 1597334677);
    }
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const hash = (low & 0x1fffff) * 2 ** 32 + (high >>> 0);
  return `${bytes.length.toString(36)}-${hash.toString(36)}`;
}
