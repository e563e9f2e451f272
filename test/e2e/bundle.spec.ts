/** The folder for a stick, made from the build: it runs with Node alone, is whole, and comes out the same twice. */
import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from './fixtures';
import { makeBundle } from '../../scripts/kiosk/bundle.mjs';
import { SUMS, filesOf } from '../../scripts/kiosk/sums.mjs';
import { ROOT } from '../../scripts/lib/run.mjs';

const run = promisify(execFile);
const SITE = join(ROOT, 'build');

/** A port that is free now. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

test('a folder for a stick serves the kiosk with nothing but Node @full', async () => {
  const temp = mkdtempSync(join(tmpdir(), 'stick '));
  const out = join(temp, 'kiosk');
  const program = join(out, 'kiosk.mjs');
  /** What `verify` says, and whether it is content. */
  const verify = () =>
    run('sh', [join(out, 'start.sh'), 'verify']).then(
      ({ stdout }) => ({ whole: true, said: stdout }),
      ({ stdout, stderr }: { stdout: string; stderr: string }) => ({
        whole: false,
        said: stdout + stderr,
      }),
    );
  try {
    const count = await makeBundle({ site: SITE, out });
    const list = readFileSync(join(out, SUMS), 'utf8');

    // Each file is listed, none is compressed, none knows where it was made.
    const files = filesOf(out);
    expect(files.length).toBe(count + 1);
    for (const path of ['start.sh', 'start.cmd', 'start.command', 'kiosk.mjs', 'kiosk.md'])
      expect(files).toContain(path);
    for (const path of ['fonts/OFL.txt', 'LICENSE', 'systemd/jinzhou-kiosk-server.service'])
      expect(files).toContain(path);
    expect(files.filter((path) => /\.(br|gz)$/.test(path))).toEqual([]);
    for (const path of files.filter((path) => !path.startsWith('site/')))
      expect(readFileSync(join(out, path)).includes(ROOT), path).toBe(false);
    const imports = readFileSync(program, 'utf8').matchAll(/^import .*["']([^"']+)["'];$/gm);
    const names = [...imports].map(([, name]) => name ?? '');
    expect(names).toContain('node:http');
    expect(names.filter((name) => !isBuiltin(name))).toEqual([]);

    const port = await freePort();
    const server = spawn(process.execPath, [program, 'serve'], {
      cwd: temp,
      env: { PORT: String(port) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => server.once('exit', resolve));
    try {
      const [said] = await new Promise<Buffer[]>((resolve) =>
        server.stdout.once('data', (...parts: Buffer[]) => resolve(parts)),
      );
      expect(String(said)).toContain(`http://localhost:${port}/kiosk/`);
      const at = (path: string) => fetch(`http://localhost:${port}${path}`);
      const page = await at('/kiosk/');
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<main');
      const tour = await at('/data/tour.csv');
      expect(tour.headers.get('content-type')).toBe('text/csv;charset=utf-8');
      expect(await tour.text()).toBe(readFileSync(join(ROOT, 'data/tour.csv'), 'utf8'));
      expect((await at('/nowhere/')).status).toBe(404);

      // A table that somebody replaces is there at once, as no older compressed one lies beside it.
      writeFileSync(join(out, 'site/data/tour.csv'), 'scene_id\n');
      expect(await (await at('/data/tour.csv')).text()).toBe('scene_id\n');
    } finally {
      server.kill('SIGTERM');
    }
    expect(await ended).toBe(0);

    expect(await verify()).toEqual({
      whole: true,
      said: expect.stringContaining('edited   site/data/tour.csv'),
    });
    await expect(makeBundle({ site: SITE, out })).rejects.toThrow('site/data/tour.csv');
    cpSync(join(SITE, 'data/tour.csv'), join(out, 'site/data/tour.csv'));
    // Nor is a start script that somebody has changed written over.
    const start = join(out, 'start.sh');
    const script = readFileSync(start, 'utf8');
    writeFileSync(start, `${script}# Our screen\n`);
    await expect(makeBundle({ site: SITE, out })).rejects.toThrow('start.sh');
    expect(readFileSync(start, 'utf8')).toContain('# Our screen');
    expect((await verify()).said).toContain('edited   start.sh');
    writeFileSync(start, script);

    rmSync(join(out, 'site/404.html'));
    writeFileSync(join(out, 'kiosk.md'), 'cut off');
    const broken = await verify();
    expect(broken.whole).toBe(false);
    expect(broken.said).toContain('MISSING  site/404.html');
    expect(broken.said).toContain('DAMAGED  kiosk.md');

    // What was only damaged is made anew, byte for byte the same.
    await makeBundle({ site: SITE, out });
    expect(readFileSync(join(out, SUMS), 'utf8')).toBe(list);
    expect((await verify()).said).toContain(`All ${count} files are there.`);
    writeFileSync(join(temp, 'something else'), '');
    await expect(makeBundle({ site: SITE, out: temp })).rejects.toThrow('choose an empty folder');
    expect(existsSync(join(temp, 'something else'))).toBe(true);
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
});
