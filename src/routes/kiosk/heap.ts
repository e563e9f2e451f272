/** Bytes of the heap of scripts, and its limit. */
export interface Heap {
  readonly used: number;
  readonly limit: number;
}

/** Chromium only. */
interface Memory {
  readonly usedJSHeapSize: number;
  readonly jsHeapSizeLimit: number;
}

/** What is in use now; null where the browser does not say. */
export function heap(): Heap | null {
  const { memory } = performance as Performance & { memory?: Memory };
  return memory ? { used: memory.usedJSHeapSize, limit: memory.jsHeapSizeLimit } : null;
}
