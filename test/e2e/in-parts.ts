/** The site as a slow line brings it: its pages come in parts, with a pause before each. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const PAUSE_MS = 400;

/**
 * A server that relays `origin` and tears its pages where `marks` stand in them.
 *
 * @param origin address of the site, without a path
 * @param marks text of the page, in its order; a part begins a little before each
 * @returns its address, and what ends it
 * @throws when a page lacks a mark, or its marks come in another order
 */
export async function inParts(
  origin: string,
  marks: readonly string[],
): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(new URL(request.url ?? '/', origin));
      const type = answer.headers.get('content-type') ?? '';
      response.writeHead(answer.status, { 'content-type': type });
      const body = Buffer.from(await answer.arrayBuffer());
      let from = 0;
      if (type.startsWith('text/html'))
        for (const mark of marks) {
          const to = body.indexOf(mark) - 200;
          if (to < from) throw new Error(`${request.url}: no ${mark} where one was expected`);
          response.write(body.subarray(from, to));
          await new Promise((done) => setTimeout(done, PAUSE_MS));
          from = to;
        }
      response.end(body.subarray(from));
    })().catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
