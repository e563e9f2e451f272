/** A frame with `sandbox` and without `allow-same-origin`: what it asks for is foreign, to its own host as well. */

/** Whether the page has no origin of its own; then no worker can start, and the still map serves. */
export const isOpaque = (): boolean => globalThis.origin === 'null';
