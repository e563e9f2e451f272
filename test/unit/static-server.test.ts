/** The small server for weeks: what happens to its files while it runs does not end it. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serve } from '../../scripts/lib/static-server.mjs';

const LARGE = 40_000_000;

/** Watches a function of the file system, for those too that have imported it by name. */
function spy<K extends 'createReadStream' | 'statSync'>(name: K) {
  const spied = vi.spyOn(fs, name);
  syncBuiltinESMExports();
  return spied;
}

describe('a server whose files are replaced', () => {
  let dir: string;
  let server: Awaited<ReturnType<typeof serve>>;
  const at = (path: string, init?: RequestInit) => fetch(server.url + path, init);

  beforeEach(async () => {
    dir = fs.mkdtempSync(join(tmpdir(), 'served-'));
    fs.writeFileSync(join(dir, 'table.csv'), 'id\n');
    fs.writeFileSync(join(dir, 'large.csv'), 'x'.repeat(LARGE));
    server = await serve({ dir, port: 0 });
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
    await server.close();
    fs.rmSync(dir, { recursive: true });
  });

  it('goes on when one has gone between the look and the reading', async () => {
    const { createReadStream } = fs;
    const gone = spy('createReadStream');
    gone.mockImplementationOnce(() => createReadStream(join(dir, 'gone.csv')));
    await expect(at('/table.csv').then((response) => response.text())).rejects.toThrow();
    expect(gone).toHaveBeenCalledOnce();
    expect(await (await at('/table.csv')).text()).toBe('id\n');
  });

  it('goes on when one cannot be looked at', async () => {
    const look = spy('statSync');
    look.mockImplementationOnce(() => {
      throw new Error('EBUSY');
    });
    expect((await at('/table.csv')).status).toBe(500);
    expect(await (await at('/table.csv')).text()).toBe('id\n');
  });

  it('closes one that a reader no longer waits for', async () => {
    const read = spy('createReadStream');
    const leave = new AbortController();
    await at('/large.csv', { signal: leave.signal });
    const [stream] = read.mock.results.map(({ value }) => value as fs.ReadStream);
    expect(stream?.destroyed).toBe(false);
    leave.abort();
    await vi.waitFor(() => expect(stream?.destroyed).toBe(true));
  });
});
