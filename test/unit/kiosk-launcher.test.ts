/** The launcher of the kiosk: what it decides, and that it keeps a browser on its page, whatever that does. */
import fc from 'fast-check';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { keep } from '../../scripts/kiosk/keeper.mjs';
import {
  answerOf,
  BACK_OFF,
  browsersOf,
  failuresAfter,
  flagsOf,
  hasDisplay,
  judge,
  optionsOf,
  pathOf,
  PATIENCE,
  PORT,
  profileOf,
  STARTED,
  waitAfter,
  withoutOffers,
  type Answer,
  type Health,
} from '../../scripts/kiosk/plan.mjs';

const HOME = 'http://localhost:4273/kiosk/';

describe('settings', () => {
  it('has one address as long as nobody asks for another', () => {
    const options = optionsOf({});
    expect(options).toEqual({
      port: PORT,
      host: 'localhost',
      language: 'zh',
      theme: '',
      flags: [],
    });
    expect(pathOf(options)).toBe('/kiosk/');
  });

  it('takes port, host, language, theme, place and flags from the environment', () => {
    const options = optionsOf({
      PORT: '8080',
      HOST: '0.0.0.0',
      KIOSK_LANG: 'en',
      KIOSK_THEME: 'contrast',
      KIOSK_SCREEN: '-1920,0,1080x1920',
      KIOSK_FLAGS: ' --force-device-scale-factor=2  --no-sandbox ',
    });
    expect(options).toEqual({
      port: 8080,
      host: '0.0.0.0',
      language: 'en',
      theme: 'contrast',
      screen: { x: -1920, y: 0, width: 1080, height: 1920 },
      flags: ['--force-device-scale-factor=2', '--no-sandbox'],
    });
    expect(pathOf(options)).toBe('/en/kiosk/?theme=contrast');
    expect(optionsOf({ KIOSK_SCREEN: '1920,0' }).screen).toMatchObject({ x: 1920, y: 0 });
  });

  it.each([
    ['PORT', '0'],
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['KIOSK_LANG', 'fr'],
    ['KIOSK_THEME', 'blue'],
    ['KIOSK_SCREEN', '1920'],
    ['KIOSK_SCREEN', '1920,0,x'],
  ])('names %s and its value %s where that is wrong', (name, value) => {
    expect(() => optionsOf({ [name]: value })).toThrow(`${name} is '${value}': expected `);
  });
});

describe('browser', () => {
  it('is looked for where systems keep it, Chromium first', () => {
    const linux = browsersOf('linux', { PATH: '/usr/local/bin:/usr/bin' });
    expect(linux.slice(0, 2)).toEqual(['/usr/local/bin/chromium', '/usr/bin/chromium']);
    for (const path of ['/usr/bin/google-chrome', '/usr/bin/msedge', '/snap/bin/chromium'])
      expect(linux).toContain(path);
    expect(browsersOf('win32', { ProgramFiles: 'C:\\Program Files' })).toContain(
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    );
    expect(browsersOf('darwin', {})).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
  });

  it('is the one that is named and no other', () => {
    expect(browsersOf('linux', { CHROMIUM: '/opt/c', PATH: '/usr/bin' })).toEqual(['/opt/c']);
    expect(browsersOf('linux', { CHROMIUM: 'brave', PATH: '/usr/bin' })).toEqual([
      '/usr/bin/brave',
    ]);
  });

  it('needs a display on Linux', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
  });

  it('has its profile where it may write, and not on a stick', () => {
    const of = (platform: string, env: Record<string, string>, browser = '/usr/bin/chromium') =>
      profileOf(platform, env, '/home/k', browser);
    expect(of('linux', {})).toBe('/home/k/.local/state/jinzhou-atlas-kiosk');
    expect(of('linux', {}, '/snap/bin/chromium')).toMatch(/^\/home\/k\/snap\/chromium\/common\//);
    expect(of('win32', { LOCALAPPDATA: 'C:\\L' })).toBe('C:\\L\\jinzhou-atlas-kiosk');
    expect(of('linux', { KIOSK_PROFILE: '/p' })).toBe('/p');
  });

  it('is given a profile, a place, the flags of the operator, and the address last', () => {
    const args = flagsOf(
      {
        profile: '/p',
        language: 'en',
        screen: { x: 1920, y: 0, width: 1080, height: 1920 },
        flags: ['--force-device-scale-factor=2'],
        wayland: true,
      },
      HOME,
    );
    expect(args).toEqual(
      expect.arrayContaining([
        '--kiosk',
        '--user-data-dir=/p',
        '--lang=en-GB',
        '--window-position=1920,0',
        '--window-size=1080,1920',
        '--ozone-platform=wayland',
        '--force-device-scale-factor=2',
      ]),
    );
    expect(args.at(-1)).toBe(HOME);
    // No port that another program could reach.
    expect(args.filter((flag) => flag.startsWith('--remote-debugging'))).toEqual([
      '--remote-debugging-pipe',
    ]);
    const names = args.map((flag) => flag.split('=')[0]);
    expect(new Set(names).size).toBe(names.length);
    expect(flagsOf({ profile: '/p', language: 'zh' }, HOME).join(' ')).not.toContain('--window');
  });
});

describe('profile', () => {
  it('keeps its preferences but for the offer to translate', () => {
    expect(withoutOffers({})).toEqual({ translate: { enabled: false } });
    const own = { intl: { a: 1 }, translate: { enabled: true, b: 2 } };
    expect(withoutOffers(own)).toEqual({ intl: { a: 1 }, translate: { enabled: false, b: 2 } });
  });
});

describe('starting again', () => {
  it('waits longer after each failure, a minute at most, and anew after a good run', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8].map(waitAfter)).toEqual([
      1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000,
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (failures) => {
        expect(waitAfter(failures)).toBeGreaterThanOrEqual(BACK_OFF.first);
        expect(waitAfter(failures)).toBeLessThanOrEqual(BACK_OFF.longest);
      }),
    );
    expect(failuresAfter(4, BACK_OFF.well - 1)).toBe(5);
    expect(failuresAfter(4, BACK_OFF.well)).toBe(1);
  });

  it('has patience with a page, and more while it starts', () => {
    const checks = (answered: boolean, answers: readonly Answer[]) => {
      let health: Health = { ...STARTED, answered };
      return answers.map((answer) => {
        const verdict = judge(health, answer);
        health = verdict.health;
        return verdict.act;
      });
    };
    const many = (answer: Answer, count: number) => Array<Answer>(count).fill(answer);
    const { starting, running, left } = PATIENCE;
    expect(checks(false, many('none', starting)).indexOf('restart')).toBe(starting - 1);
    expect(checks(true, many('none', running)).indexOf('restart')).toBe(running - 1);
    // One good answer makes up for all that were missed.
    expect(checks(true, ['none', 'none', 'well', 'none', 'none'])).not.toContain('restart');
    expect(checks(true, many('elsewhere', 5))).toEqual([
      'wait',
      'lead back',
      'lead back',
      'lead back',
      'restart',
    ]);
    // Whoever looks after the screen may read another page, but not forget it there.
    const acts = checks(true, many('left', left + 1));
    expect(acts.flatMap((act, at) => (act === 'wait' ? [] : [act, at]))).toEqual([
      'lead back',
      left - 1,
    ]);
  });

  it('knows its own page from others', () => {
    const at = (href: unknown) => answerOf(href, 'http://localhost:4273');
    expect(at('http://localhost:4273/en/kiosk/?theme=light')).toBe('well');
    expect(at('http://localhost:4273/data/')).toBe('left');
    expect(at('http://localhost:4273.example.org/kiosk/')).toBe('elsewhere');
    expect(at('chrome-error://chromewebdata/')).toBe('elsewhere');
    expect(at(undefined)).toBe('none');
  });
});

describe('keeping a browser', () => {
  const dir = mkdtempSync(join(tmpdir(), 'kiosk-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  const fake = fileURLToPath(new URL('../fixtures/fake-browser.mjs', import.meta.url));

  /** Lets the keeper run with a browser that behaves so, until what it said is enough; then ends it. */
  async function kept(
    mode: string,
    enough: (said: readonly string[], starts: readonly number[]) => boolean,
    answer = 1500,
  ) {
    const path = join(dir, mode);
    const said: string[] = [];
    const pauses: number[] = [];
    const end = new AbortController();
    const startsOf = () => {
      try {
        return readFileSync(path, 'utf8').trim().split('\n').map(Number);
      } catch {
        return [];
      }
    };
    const running = keep({
      command: process.execPath,
      args: [fake, mode, path, HOME],
      address: HOME,
      log: (line) => said.push(line),
      signal: end.signal,
      timing: { every: 40, answer, end: 300 },
      pause: (failures) => {
        pauses.push(failures);
        return 20;
      },
    });
    const begun = performance.now();
    while (!enough(said, startsOf())) {
      if (performance.now() - begun > 15_000) throw new Error(`still only: ${said.join(' | ')}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    end.abort();
    await running;
    const starts = startsOf();
    /** Signal 0 only asks whether there is such a process. */
    const alive = starts.filter((pid) => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    });
    return { said, pauses, starts, alive };
  }

  it('starts one that ends again and again', async () => {
    const { said, pauses, alive } = await kept('exits', (lines) => lines.length >= 3);
    expect(pauses.slice(0, 3)).toEqual([1, 2, 3]);
    expect(said[0]).toContain('code 3');
    expect(alive).toEqual([]);
  });

  it('ends one whose page hangs, by force if need be, and starts another', async () => {
    const { said, starts, alive } = await kept('hangs', (_, pids) => pids.length >= 2, 500);
    expect(said[0]).toContain('its page does not answer');
    expect(starts.length).toBeGreaterThanOrEqual(2);
    expect(alive).toEqual([]);
  });

  it('leads a page back that shows something else, without a new start', async () => {
    const { said, starts } = await kept('strays', (lines) => lines.length >= 1);
    expect(said[0]).toContain('chrome-error://chromewebdata/: it is led back');
    expect(starts).toHaveLength(1);
  });

  it('closes whatever other page lies over one that is well or led back', async () => {
    const { said, starts } = await kept('tabs', (lines) => lines.length >= 3);
    expect(said[0]).toContain('it is led back');
    expect(said.slice(1)).toEqual(Array(2).fill('1 more of its pages lay open: closed.'));
    expect(starts).toHaveLength(1);
  });

  it('leaves one alone that is well, and ends it when asked to', async () => {
    const begun = performance.now();
    const { said, starts, alive } = await kept(
      'well',
      (_, pids) => pids.length >= 1 && performance.now() - begun > 1200,
    );
    expect(said).toEqual([]);
    expect(starts).toHaveLength(1);
    expect(alive).toEqual([]);
  });

  it('watches only the process where a page can never be asked', async () => {
    let third = Infinity;
    const { said, starts, alive } = await kept(
      'mute',
      (_, pids) => {
        if (pids.length >= 3) third = Math.min(third, performance.now());
        // Longer than a page has that starts.
        return performance.now() - third > 1500;
      },
      60,
    );
    expect(said.join()).toContain('only its process is watched');
    expect(starts).toHaveLength(3);
    expect(alive).toEqual([]);
  });

  it('asks on meanwhile, and ends one that answered at last and then hangs', async () => {
    const { said, starts, alive } = await kept('wakes', (_, pids) => pids.length >= 4, 60);
    expect(said.join()).toContain('only its process is watched');
    expect(said.filter((line) => line.includes('its page does not answer'))).toHaveLength(3);
    expect(starts).toHaveLength(4);
    expect(alive).toEqual([]);
  });

  it('starts it though nothing can be written to its profile', async () => {
    const path = join(dir, 'unprepared');
    const said: string[] = [];
    const end = new AbortController();
    await keep({
      command: process.execPath,
      args: [fake, 'exits', path, HOME],
      address: HOME,
      log: (line) => {
        said.push(line);
        if (said.length > 1) end.abort();
      },
      signal: end.signal,
      timing: { every: 40, answer: 100, end: 100 },
      pause: () => 20,
      before: () => {
        throw new Error('ENOSPC');
      },
    });
    expect(said[0]).toContain('ENOSPC');
    expect(said[1]).toContain('code 3');
  });

  it('says which browser cannot be started', async () => {
    const said: string[] = [];
    const end = new AbortController();
    await keep({
      command: join(dir, 'none'),
      args: [],
      address: HOME,
      log: (line) => {
        said.push(line);
        end.abort();
      },
      signal: end.signal,
      timing: { every: 40, answer: 100, end: 100 },
      pause: () => 20,
    });
    expect(said[0]).toContain('ENOENT');
  });

  it('tries again where the system refuses a start at once', async () => {
    const said: string[] = [];
    const failed: number[] = [];
    const end = new AbortController();
    await keep({
      command: process.execPath,
      // Longer than any system takes.
      args: ['x'.repeat(1 << 24)],
      address: HOME,
      log: (line) => {
        said.push(line);
        if (said.length > 1) end.abort();
      },
      signal: end.signal,
      pause: (failures) => {
        failed.push(failures);
        return 20;
      },
    });
    expect(said[0]).toMatch(/E2BIG|ENAMETOOLONG/);
    expect(failed).toEqual([1, 2]);
  });

  it.skipIf(process.platform === 'win32')(
    'tries again where no more files can be opened',
    async () => {
      const program = `
      import { openSync } from 'node:fs';
      import { keep } from ${JSON.stringify(new URL('../../scripts/kiosk/keeper.mjs', import.meta.url).href)};
      const end = new AbortController();
      let said = 0;
      try { for (;;) openSync('/dev/null'); } catch {}
      await keep({
        command: process.execPath, args: [], address: '${HOME}', signal: end.signal, pause: () => 20,
        log: (line) => { console.log(line); if (++said > 1) end.abort(); },
      });`;
      const { stdout } = await promisify(execFile)('sh', [
        '-c',
        'ulimit -n 64; exec "$0" --input-type=module --eval "$1"',
        process.execPath,
        program,
      ]);
      expect(stdout.match(/EMFILE/g)).toHaveLength(2);
    },
  );
});
