import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers a request from a folder. */
export declare function handler(
  dir: string,
): (request: IncomingMessage, response: ServerResponse) => void;
/** Serves a folder, `build` if none is named; port 0 takes any free one. */
export declare function serve(options?: {
  dir?: string;
  port?: number;
  host?: string;
}): Promise<{ url: string; close: () => Promise<void> }>;
/** Serves the build until the process is asked to end. */
export declare function serveForever(): Promise<void>;
