/** A page that stays open follows the tables of the server as one set, or says why not. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetched } from '$lib/data/fetched';
import { fingerprint, fingerprintSteps, SLICE } from '$lib/data/fingerprint';
import { judge } from '$lib/data/judge';
import {
  AS_BUILT,
  Revalidation,
  type Bytes,
  type Files,
  type Fingerprints,
} from '$lib/data/revalidate';
import { TABLE_NAMES, type TableName } from '$lib/data/schema';
import { watch } from '$lib/data/watch';
import { accepts } from '../../src/routes/accepts';
import { base, tables as shipped } from '../fixtures/atlas';
import { files, withCell, type FixtureFiles } from '../fixtures/tables';

const utf8 = (text: string): Bytes => new TextEncoder().encode(text);
type Served = Record<TableName, Bytes | null>;
const served = (set: FixtureFiles): Served =>
  Object.fromEntries(TABLE_NAMES.map((name) => [name, utf8(set[name])])) as Served;

const BUILT = files();
const built = Object.fromEntries(
  TABLE_NAMES.map((name) => [name, fingerprint(utf8(BUILT[name]))]),
) as Fingerprints;
/** 0.8 in the fixture. */
const DEARER = withCell('projects', 2, 'investment_100m_cny', '0.9');
const BROKEN = withCell('projects', 2, 'investment_100m_cny', 'much');

/** A server whose files a test replaces, and a page that looks at it. */
function scene() {
  const server = { files: served(BUILT), reads: 0, onRead: () => {} };
  const pauses: number[] = [];
  const judged = vi.fn((set: Files) => judge(set, () => null));
  const page = new Revalidation(built, {
    read: async (table) => {
      server.reads++;
      server.onRead();
      return server.files[table];
    },
    judge: async (set) => judged(set),
    pause: async (milliseconds) => void pauses.push(milliseconds),
  });
  return { server, page, judged, pauses };
}
const amount = (standing: { tables: ReturnType<typeof judge>['tables'] | null }) =>
  standing.tables?.projects[0]?.investment_100m_cny;

describe('fingerprint', () => {
  it.each([
    ['a', 7929297801672961],
    ['b', 8684336938537663],
    ['revenge', 4051478007546757],
    ['revenue', 8309097637345594],
  ])('of “%s” is its length and its cyrb53', (text, hash) => {
    expect(fingerprint(utf8(text))).toBe(`${text.length.toString(36)}-${hash.toString(36)}`);
  });

  it('tells apart what differs in one byte, in order or in length', () => {
    const texts = ['', 'a', 'b', 'ab', 'ba', 'a\0', '58', '85', '5.8'];
    expect(new Set(texts.map((text) => fingerprint(utf8(text)))).size).toBe(texts.length);
  });
});

describe('the set of tables', () => {
  it('is hashed in turns where a file is large, to the same end', async () => {
    const { page, server, pauses } = scene();
    // Bytes after its last row that mean nothing, so that only their number counts.
    const large = utf8(DEARER.projects + '\n'.repeat(2 * SLICE));
    server.files = { ...served(DEARER), projects: large };
    expect(amount(await page.check())).toBe(0.9);
    // Two turns for each of two readings.
    expect(pauses).toEqual([0, 0, 0, 0]);
    const steps = fingerprintSteps(large);
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value).toBe(fingerprint(large));
    const other = large.slice();
    other[SLICE + 1] = 0x20;
    expect(fingerprint(other)).not.toBe(step.value);
  });

  it('is left alone while the server has what the page was built from', async () => {
    const { page, judged, server } = scene();
    expect(await page.check()).toBe(AS_BUILT);
    expect(server.reads).toBe(TABLE_NAMES.length);
    expect(judged).not.toHaveBeenCalled();
  });

  it('is replaced as a whole if it is right, and judged once only', async () => {
    const { page, judged, server } = scene();
    server.files = served(DEARER);
    const standing = await page.check();
    expect(amount(standing)).toBe(0.9);
    expect(Object.keys(standing.tables ?? {}).sort()).toEqual([...TABLE_NAMES].sort());
    expect(standing.refused).toEqual([]);
    // A mark for each table tells this set from others.
    expect(standing.key?.split(' ')).toHaveLength(TABLE_NAMES.length);
    expect(await page.check()).toBe(standing);
    expect(judged).toHaveBeenCalledOnce();
  });

  it('is refused as a whole if a cell is wrong, in both languages, and judged once only', async () => {
    const { page, judged, server } = scene();
    server.files = served(BROKEN);
    const standing = await page.check();
    expect(standing.tables).toBeNull();
    expect(standing.refused).toHaveLength(1);
    expect(standing.refused[0]?.en).toMatch(
      /^projects\.csv, row 2, column investment_100m_cny: the cell holds “much”; expected a number/,
    );
    expect(standing.refused[0]?.zh).toMatch(
      /^projects\.csv 第 2 行 investment_100m_cny 列：单元格是“much”，应为数字/,
    );
    expect(await page.check()).toBe(standing);
    expect(judged).toHaveBeenCalledOnce();
  });

  it('stays the newer one while a third is wrong, and is at peace when that one goes', async () => {
    const { page, judged, server } = scene();
    server.files = served(DEARER);
    await page.check();
    server.files = served(BROKEN);
    const broken = await page.check();
    expect(amount(broken)).toBe(0.9);
    expect(broken.refused).toHaveLength(1);
    server.files = served(DEARER);
    const mended = await page.check();
    expect(amount(mended)).toBe(0.9);
    expect(mended.refused).toEqual([]);
    expect(judged).toHaveBeenCalledTimes(2);
  });

  it('is that of the build again when the old files return', async () => {
    const { page, server } = scene();
    for (const set of [DEARER, BROKEN]) {
      server.files = served(set);
      expect(await page.check()).not.toBe(AS_BUILT);
      server.files = served(BUILT);
      expect(await page.check()).toBe(AS_BUILT);
    }
  });

  it('is refused if a file is missing', async () => {
    const { page, server } = scene();
    server.files = { ...served(DEARER), stages: null };
    const { tables, refused } = await page.check();
    expect(tables).toBeNull();
    expect(refused[0]?.en).toBe('stages.csv: expected the file to be there.');
  });

  it('is not doubted because a server has none of the files', async () => {
    const { page, server, judged } = scene();
    server.files = Object.fromEntries(TABLE_NAMES.map((name) => [name, null])) as Served;
    expect(await page.check()).toBe(AS_BUILT);
    expect(judged).not.toHaveBeenCalled();
  });

  it('stays what it was without a network, and follows once there is one', async () => {
    const { page, server } = scene();
    server.files = served(DEARER);
    server.onRead = () => {
      throw new TypeError('Failed to fetch');
    };
    expect(await page.check()).toBe(AS_BUILT);
    server.onRead = () => {};
    expect(amount(await page.check())).toBe(0.9);
  });

  it('stays what it was if the network goes while the set is judged, or the judge does not come', async () => {
    const { page, server, judged } = scene();
    server.files = served(DEARER);
    server.onRead = () => {
      if (server.reads > TABLE_NAMES.length) throw new TypeError('Failed to fetch');
    };
    expect(await page.check()).toBe(AS_BUILT);
    server.onRead = () => {};
    judged.mockImplementationOnce(() => {
      throw new TypeError('Failed to fetch dynamically imported module');
    });
    expect(await page.check()).toBe(AS_BUILT);
    expect(amount(await page.check())).toBe(0.9);
  });

  it('is read again if files were replaced meanwhile, until they rest', async () => {
    const { page, server, judged, pauses } = scene();
    // Consistent, but the half of a change: the second half comes after the first reading.
    server.files = served(withCell('projects', 2, 'name_en', 'Half'));
    server.onRead = () => {
      if (server.reads === TABLE_NAMES.length + 1) server.files = served(DEARER);
    };
    const standing = await page.check();
    expect(amount(standing)).toBe(0.9);
    expect(standing.tables?.projects[0]?.name_en).not.toBe('Half');
    expect(judged).toHaveBeenCalledTimes(2);
    expect(pauses).toHaveLength(1);
  });

  it('is not refused for what was wrong only while it was copied', async () => {
    const { page, server } = scene();
    server.files = served(BROKEN);
    server.onRead = () => {
      if (server.reads > TABLE_NAMES.length) server.files = served(DEARER);
    };
    const standing = await page.check();
    expect(standing.refused).toEqual([]);
    expect(amount(standing)).toBe(0.9);
  });

  it('waits for the next look if the files never rest', async () => {
    const { page, server, pauses } = scene();
    server.onRead = () => {
      server.files = served(withCell('projects', 2, 'name_en', `Name ${server.reads}`));
    };
    expect(await page.check()).toBe(AS_BUILT);
    expect(pauses).toEqual([2000, 2000, 2000]);
  });

  it('may be GB18030, as a spreadsheet saves it', async () => {
    const { page, server } = scene();
    const signed = [0xd2, 0xd1, 0xc7, 0xa9, 0xd4, 0xbc];
    const bytes = [...utf8(BUILT.stages.replace('已签约', '@'))];
    server.files = {
      ...served(DEARER),
      stages: Uint8Array.from(bytes.flatMap((byte) => (byte === 0x40 ? signed : [byte]))),
    };
    const { tables, refused } = await page.check();
    expect(refused).toEqual([]);
    expect(tables?.stages.map(({ name_zh }) => name_zh)).toEqual(['已签约']);
  });

  it('is refused if a file is neither UTF-8 nor GB18030', async () => {
    const { page, server } = scene();
    server.files = {
      ...served(DEARER),
      stages: Uint8Array.from([...utf8(BUILT.stages), 0xff, 0xff, 0x0a]),
    };
    const { tables, refused } = await page.check();
    expect(tables).toBeNull();
    expect(refused.map(({ en }) => en).join()).toMatch(/stages\.csv: expected readable text/);
  });
});

describe('the last good set', () => {
  /** The page begins anew with what an earlier one saved. */
  function later(saved: { built: string; files: Files } | null) {
    const found = scene();
    const store = { now: saved };
    const page = new Revalidation(built, {
      read: async (table) => {
        found.server.onRead();
        return found.server.files[table];
      },
      judge: async (set) => found.judged(set),
      pause: async () => {},
      saved: {
        read: async (key) => (store.now?.built === key ? store.now.files : null),
        write: async (key, files) => void (store.now = files && { built: key, files }),
      },
    });
    return { ...found, page, store };
  }
  const KEY = TABLE_NAMES.map((name) => built[name]).join(' ');
  const good = () => ({ built: KEY, files: served(DEARER) as Files });
  const away = (): never => {
    throw new TypeError('Failed to fetch');
  };

  it('is what the server was last seen to have', async () => {
    const { page, server, store } = later(null);
    server.files = served(DEARER);
    await page.check();
    expect(store.now).toEqual(good());
    server.files = served(BROKEN);
    await page.check();
    expect(store.now).toEqual(good());
    server.files = served(BUILT);
    await page.check();
    expect(store.now).toBeNull();
  });

  it('serves as a whole while the server is away, and gives way to what it has then', async () => {
    const { page, server, store } = later(good());
    server.onRead = away;
    expect(amount(await page.check())).toBe(0.9);
    expect(amount(await page.check())).toBe(0.9);
    server.onRead = () => {};
    expect(await page.check()).toBe(AS_BUILT);
    expect(store.now).toBeNull();
  });

  it('serves while the server has a wrong one, which is told', async () => {
    const { page, server, store } = later(good());
    server.files = served(BROKEN);
    const standing = await page.check();
    expect(amount(standing)).toBe(0.9);
    expect(standing.refused).toHaveLength(1);
    expect(amount(await page.check())).toBe(0.9);
    expect(store.now).toEqual(good());
    server.files = served(DEARER);
    const mended = await page.check();
    expect(amount(mended)).toBe(0.9);
    expect(mended.refused).toEqual([]);
  });

  it('is not asked for where the server has a good one', async () => {
    const { page, judged, store } = later(good());
    expect(await page.check()).toBe(AS_BUILT);
    expect(judged).not.toHaveBeenCalled();
    expect(store.now).toBeNull();
  });

  it('tells of a server that becomes wrong while it serves', async () => {
    const { page, server } = later(good());
    server.onRead = away;
    await page.check();
    server.onRead = () => {};
    server.files = served(BROKEN);
    const standing = await page.check();
    expect(standing.refused).toHaveLength(1);
    expect(amount(standing)).toBe(0.9);
  });

  it('serves while a slow server is waited for, and does not overtake it', async () => {
    const { page, server } = later(good());
    server.onRead = away;
    expect(amount(await page.restore())).toBe(0.9);
    const heard = later(good());
    heard.server.files = served(withCell('projects', 2, 'investment_100m_cny', '1.1'));
    expect(amount(await heard.page.check())).toBe(1.1);
    expect(amount(await heard.page.restore())).toBe(1.1);
  });

  it('is none if it was good for another build, or is wrong itself', async () => {
    const other = later({ ...good(), built: 'another' });
    other.server.onRead = away;
    expect(await other.page.check()).toBe(AS_BUILT);
    const wrong = later({ built: KEY, files: served(BROKEN) as Files });
    wrong.server.onRead = away;
    expect(await wrong.page.check()).toBe(AS_BUILT);
  });
});

describe('watch', () => {
  const RHYTHM = { first: 5, every: 600, troubled: 60 };
  let gone: AbortController;
  let look: ReturnType<typeof vi.fn<() => Promise<boolean>>>;
  let now: () => Promise<void>;
  const show = (visibilityState: string): void => {
    Object.assign(document, { visibilityState });
    document.dispatchEvent(new Event('visibilitychange'));
  };

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
    vi.stubGlobal('window', new EventTarget());
    gone = new AbortController();
    look = vi.fn(async () => false);
    now = watch(look, gone.signal, RHYTHM);
  });
  afterEach(() => {
    gone.abort();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('looks after the first wait and then in its rhythm', async () => {
    await vi.advanceTimersByTimeAsync(4);
    expect(look).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(look).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1200);
    expect(look).toHaveBeenCalledTimes(3);
  });

  it('looks sooner while something is wrong', async () => {
    look.mockResolvedValueOnce(true);
    await vi.advanceTimersByTimeAsync(5 + 60);
    expect(look).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(60);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('waits while the page is hidden, and looks when it is shown', async () => {
    show('hidden');
    await vi.advanceTimersByTimeAsync(2000);
    expect(look).not.toHaveBeenCalled();
    show('visible');
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('looks whatever the browser says of the network, and at once when one comes', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    await vi.advanceTimersByTimeAsync(5);
    expect(look).toHaveBeenCalledTimes(1);
    window.dispatchEvent(new Event('online'));
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('goes on, and sooner, after a look that failed', async () => {
    look.mockRejectedValueOnce(new Error());
    await vi.advanceTimersByTimeAsync(5 + 60);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('tries until a look ends it', async () => {
    look.mockRejectedValueOnce(new Error()).mockImplementationOnce(async () => {
      gone.abort();
      return false;
    });
    await vi.advanceTimersByTimeAsync(5 + 2000);
    window.dispatchEvent(new Event('online'));
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('does not look before its first wait is over, whatever happens', async () => {
    show('visible');
    await vi.advanceTimersByTimeAsync(4);
    expect(look).not.toHaveBeenCalled();
  });

  it('looks when it is told to, before the first wait too, and goes on as ever', async () => {
    await now();
    expect(look).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(599);
    expect(look).toHaveBeenCalledTimes(1);
    show('visible');
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('lets whoever tells it to look wait for the look that is being done', async () => {
    let done = (_: boolean): void => {};
    look.mockImplementation(() => new Promise((resolve) => (done = resolve)));
    await vi.advanceTimersByTimeAsync(5);
    const waited = vi.fn();
    void now().then(waited);
    await vi.advanceTimersByTimeAsync(100);
    expect(waited).not.toHaveBeenCalled();
    done(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(waited).toHaveBeenCalledOnce();
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('never looks twice at a time', async () => {
    let done = (_: boolean): void => {};
    look.mockImplementation(() => new Promise((resolve) => (done = resolve)));
    await vi.advanceTimersByTimeAsync(5);
    window.dispatchEvent(new Event('online'));
    show('visible');
    await vi.advanceTimersByTimeAsync(2000);
    expect(look).toHaveBeenCalledTimes(1);
    done(false);
    await vi.advanceTimersByTimeAsync(600);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('ends with its signal', async () => {
    await vi.advanceTimersByTimeAsync(5);
    gone.abort();
    await vi.advanceTimersByTimeAsync(2000);
    window.dispatchEvent(new Event('online'));
    expect(look).toHaveBeenCalledTimes(1);
  });
});

describe('fetched', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it.each(['clock', 'page'] as const)(
    'gives up a request that hangs at the word of the %s',
    async (who) => {
      const ends = { clock: new AbortController(), page: new AbortController() };
      const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(ends.clock.signal);
      vi.stubGlobal(
        'fetch',
        (_: string, { signal }: { signal: AbortSignal }) =>
          new Promise((_resolve, reject) =>
            signal.addEventListener('abort', () => reject(signal.reason)),
          ),
      );
      const file = fetched('/a.csv', ends.page.signal);
      ends[who].abort(new Error('enough'));
      await expect(file).rejects.toThrow('enough');
      expect(timeout).toHaveBeenCalledWith(30_000);
    },
  );
});

describe('a valid set that the explorer cannot show', () => {
  const where = { region_id: '210799', place_id: '', place_to_id: '', park_id: '', cluster_id: '' };
  const elsewhere = { ...shipped.regions[1]!, region_id: '210799', slug: 'elsewhere' };

  it('is not the one as shipped', () => {
    expect(accepts(shipped, base)).toBeNull();
  });

  it('is one without the city', () => {
    const regions = shipped.regions.filter(({ region_id }) => region_id !== '210700');
    const said = accepts({ ...shipped, regions }, base);
    expect(said?.en).toBe('regions.csv: expected a row 210700, the city as a whole.');
    expect(said?.zh).toContain('应有 210700');
  });

  it('is one with a project somewhere in a region that is not on the map', () => {
    const regions = [...shipped.regions, elsewhere];
    expect(accepts({ ...shipped, regions }, base), 'a region alone does no harm').toBeNull();
    const projects = [
      ...shipped.projects,
      { ...shipped.projects[0]!, ...where, project_id: 'new' },
    ];
    const said = accepts({ ...shipped, regions, projects }, base);
    expect(said?.en).toContain('only regions of the base map, and “210799” is not one');
    expect(said?.zh).toContain('“210799”不在其中');
  });

  it('is one with a symbol of a measure there', () => {
    const regions = [...shipped.regions, { ...elsewhere, in_focus: true }];
    const one = shipped.targets.find(({ indicator_id }) => indicator_id === 'started-projects')!;
    const targets = ['210799', '210726', '210727'].map((region_id, i) => ({
      ...one,
      region_id,
      target_id: `t${i}`,
    }));
    expect(accepts({ ...shipped, regions, targets }, base)?.en).toContain('“210799”');
  });

  it('is one that fails in another way', () => {
    const broken = { ...shipped, tiers: undefined as unknown as typeof shipped.tiers };
    expect(accepts(broken, base)?.en).toBe(
      'Row by row the tables are right, but together they make no map.',
    );
  });

  it('is refused, and the page keeps its tables', async () => {
    const { server, page, judged } = scene();
    const said = { zh: '甲', en: 'a' };
    judged.mockImplementation((set) => judge(set, () => said));
    server.files = served(DEARER);
    expect(await page.check()).toEqual({ tables: null, refused: [said], skipped: [] });
  });
});
