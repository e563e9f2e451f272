/** The machine of the kiosk under any events and clocks, the tour, the screen and the sizes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '$lib/data/judge';
import { loadTables } from '$lib/data/load';
import { CAMERA_WITHIN, FIGURE_COLUMNS, figureRef } from '$lib/data/tour';
import {
  begin,
  LONGEST_STEP,
  progress,
  secondsLeft,
  step,
  type Event,
  type Rules,
  type State,
  type Visitor,
} from '$lib/kiosk/machine';
import { countUp, drift, isDimmed } from '$lib/kiosk/screen';
import { figuresIn, meantBy, quotedBy, REFERENCE_WIDTH, scenesOf } from '$lib/kiosk/tour';
import { buildAtlas, type Ref } from '$lib/model/atlas';
import { DEFAULT_VIEW } from '$lib/state/view';
import { buildScene } from '$lib/scene/build';
import { boxOfPath, unitCamera } from '$lib/scene/unit-view';
import { FRAME, fromGrid, frameZoom, GRID, LIMITS } from '$lib/scene/frame';
import { placeLabels } from '$lib/scene/placement';
import { briefly, withoutShelf } from '../../src/routes/kiosk/brief-legend';
import { namedFirst, setApart } from '../../src/routes/kiosk/set-apart';
import { cameraIn, grownOf, phoneAddress, targetOf, unitOf } from '../../src/routes/kiosk/sizes';
import { base } from '../fixtures/atlas';
import { fitted, viewOf } from '../fixtures/placement';
import { readTables } from '../../scripts/lib/document';

const shippedTexts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(readTables()).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
);

const EVENTS: readonly Event[] = [
  'tick',
  'touch',
  'next',
  'previous',
  'hold',
  'resume',
  'leave',
  'hide',
  'show',
];
const rules: Rules = { idle: 60_000, countdown: 15_000, scenes: [10_000, 12_000, 8_000] };

/** The states after events, each so many milliseconds after the one before. */
function run(state: State, events: readonly (readonly [Event, number])[], by = rules): State[] {
  let now = state.at ?? 0;
  return events.map(([event, after]) => (state = step(state, event, (now += after), by)));
}
/** The state after so many milliseconds of ticks. */
function wait(state: State, milliseconds: number, by = rules, tick = 250): State {
  const ticks = Array.from(
    { length: Math.ceil(milliseconds / tick) },
    () => ['tick', tick] as const,
  );
  return run(state, ticks, by).at(-1) ?? state;
}
const visitor = (): State => step(begin(0), 'touch', 0, rules);

/** Any event after any time: a clock may run back, stand or jump by a day. */
const happening = fc.tuple(
  fc.constantFrom(...EVENTS),
  fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: -1e8, max: 1e8 })),
);
const anyRules = fc.record({
  idle: fc.integer({ min: 5_000, max: 300_000 }),
  countdown: fc.integer({ min: 5_000, max: 60_000 }),
  scenes: fc.array(fc.integer({ min: 3_000, max: 60_000 }), { maxLength: 15 }),
});

describe('the machine', () => {
  it('shows one scene after the other and begins again after the last', () => {
    expect(wait(begin(0), 9_750)).toMatchObject({ scene: 0 });
    expect(wait(begin(0), 10_000)).toMatchObject({ mode: 'attract', scene: 1, spent: 0 });
    expect(wait(begin(0), 22_000)).toMatchObject({ scene: 2 });
    expect(wait(begin(0), 30_000)).toMatchObject({ scene: 0, spent: 0 });
  });

  it('hands over at a touch, asks after a while, waits, and begins anew', () => {
    const touched = visitor();
    expect(touched).toMatchObject({ mode: 'visitor', rest: 0 });
    expect(wait(touched, 59_750).mode).toBe('visitor');
    const asking = wait(touched, 60_000) as Visitor;
    expect(asking.mode).toBe('asking');
    expect(secondsLeft(asking, rules)).toBe(15);
    expect(secondsLeft(wait(asking, 14_500) as Visitor, rules)).toBe(1);
    expect(step(asking, 'touch', 60_001, rules)).toMatchObject({ mode: 'visitor', rest: 0 });
    expect(wait(asking, 15_000)).toMatchObject({ mode: 'attract', scene: 0, spent: 0 });
  });

  it('stops and goes on by its controls, and by itself if nobody does', () => {
    const held = step(wait(begin(0), 5_000), 'hold', 5_000, rules);
    expect(wait(held, 30_000)).toMatchObject({ scene: 0, held: true, spent: 5_000 });
    expect(step(held, 'next', 6_000, rules)).toMatchObject({ scene: 1, held: true, spent: 0 });
    expect(step(held, 'previous', 6_000, rules)).toMatchObject({ scene: 2, held: true });
    expect(step(held, 'resume', 6_000, rules)).toMatchObject({ scene: 0, held: false });
    expect(wait(held, 60_000)).toMatchObject({ held: false });
    expect(wait(held, 70_000)).toMatchObject({ scene: 1 });
  });

  it('loses no scene to a clock that jumps, and no visitor either', () => {
    const [later] = run(begin(0), [['tick', 86_400_000]]);
    expect(later).toMatchObject({ scene: 0, spent: LONGEST_STEP });
    const [back] = run(wait(begin(0), 5_000), [['tick', -3_600_000]]);
    expect(back).toMatchObject({ scene: 0, spent: 5_000 });
    expect(wait(back!, 5_000)).toMatchObject({ scene: 1 });
    expect(run(visitor(), [['tick', 86_400_000]])[0]?.mode).toBe('visitor');
  });

  it('stands still while nobody can see it', () => {
    const hidden = step(wait(begin(0), 5_000), 'hide', 5_000, rules);
    expect(wait(hidden, 60_000)).toMatchObject({ scene: 0, spent: 5_000, at: null });
    const shown = step(hidden, 'show', 999_000, rules);
    expect(shown).toMatchObject({ scene: 0, spent: 5_000, at: 999_000 });
    expect(wait(shown, 5_000)).toMatchObject({ scene: 1 });
  });

  it('goes on in a tour that has become shorter, or has no scene', () => {
    const last = wait(begin(0), 25_000);
    expect(last).toMatchObject({ scene: 2 });
    expect(wait(last, 250, { ...rules, scenes: [10_000] })).toMatchObject({ scene: 0 });
    const none = { ...rules, scenes: [] };
    expect(wait(begin(0), 60_000, none)).toMatchObject({ scene: 0 });
    expect(step(begin(0), 'next', 0, none)).toMatchObject({ scene: 0 });
    expect(progress(begin(0), none)).toBe(0);
  });

  it('keeps its word whatever happens in whatever order', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 200 }), anyRules, (events, by) => {
        let before: State = begin(0);
        let now = 0;
        for (const [event, after] of events) {
          const state = step(before, event, (now += after), by);
          // Only what a visitor leaves begins anew, and it begins at the beginning.
          const anew = before.mode !== 'attract' && state.mode === 'attract';
          if (anew) expect(state).toMatchObject({ scene: 0, spent: 0, held: false });
          if (event === 'touch') expect(state).toMatchObject({ mode: 'visitor', rest: 0 });
          // Nobody is sent away without having been asked.
          if (anew && event !== 'leave') expect(before.mode).toBe('asking');
          if (state.mode === 'attract') {
            expect(state.scene).toBeGreaterThanOrEqual(0);
            expect(state.scene).toBeLessThan(Math.max(by.scenes.length, 1));
            expect(progress(state, by)).toBeGreaterThanOrEqual(0);
            expect(progress(state, by)).toBeLessThanOrEqual(1);
            // One step shows one scene more at most.
            if (before.mode === 'attract' && event === 'tick' && by.scenes.length)
              expect([before.scene, (before.scene + 1) % by.scenes.length]).toContain(state.scene);
          } else expect(state.rest).toBeLessThan(Math.max(by.idle, by.countdown));
          before = state;
        }
      }),
    );
  });

  it('is back on its tour in time, whatever a visitor did last', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60 }), anyRules, (events, by) => {
        const last = run(begin(0), events, by).at(-1) ?? begin(0);
        const now = 1e10;
        const seen = step(last, 'show', now, by);
        const after = wait(seen, by.idle + by.countdown + 3 * LONGEST_STEP, by, 500);
        expect(after).toMatchObject({ mode: 'attract', held: false });
      }),
      { numRuns: 60 },
    );
  });

  it('takes ten fingers at once for one', () => {
    const fingers = Array.from({ length: 10 }, () => ['touch', 0] as const);
    expect(run(begin(0), fingers).at(-1)).toEqual(visitor());
  });
});

describe('the screen', () => {
  it('wanders slowly and not far, and comes back', () => {
    const way = Array.from({ length: 400 }, (_, i) => drift(i * 15_000));
    for (const [i, [x, y]] of way.entries()) {
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1);
      const [a, b] = way[i + 1] ?? way[i]!;
      expect(Math.hypot(a - x, b - y)).toBeLessThan(0.25);
    }
    expect(new Set(way.map(String)).size).toBeGreaterThan(40);
    expect(drift(12 * 60_000)).toEqual(drift(0));
    expect(drift(14_999)).toEqual(drift(0));
  });

  it('is dim at its hours, over midnight too', () => {
    const at = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    expect(isDimmed(at('23:00'), '21:30', '07:00')).toBe(true);
    expect(isDimmed(at('06:59'), '21:30', '07:00')).toBe(true);
    expect(isDimmed(at('07:00'), '21:30', '07:00')).toBe(false);
    expect(isDimmed(at('21:29'), '21:30', '07:00')).toBe(false);
    expect(isDimmed(at('12:30'), '12:00', '13:00')).toBe(true);
    expect(isDimmed(at('13:00'), '12:00', '13:00')).toBe(false);
    expect(isDimmed(at('12:00'), '', '')).toBe(false);
    expect(isDimmed(at('12:00'), '12:00', '12:00')).toBe(false);
  });

  it('counts up to exactly what a figure says, and never above', () => {
    expect(countUp('690.83亿元', 0)).toBe('0.00亿元');
    expect(countUp('690.83亿元', 0.5)).toBe('345.41亿元');
    expect(countUp('CNY 69.083 billion', 1)).toBe('CNY 69.083 billion');
    expect(countUp('2,703,853', 0.5)).toBe('1,351,926');
    expect(countUp('文件未载明', 0.3)).toBe('文件未载明');
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (value, digits, share) => {
          const text = value.toFixed(digits);
          const shown = countUp(text, share);
          expect(Number(shown)).toBeLessThanOrEqual(Number(text));
          expect(shown.split('.')[1]?.length).toBe(text.split('.')[1]?.length);
          expect(countUp(text, 1)).toBe(text);
        },
      ),
    );
  });
});

describe('the tour as it is shipped', () => {
  const { tables } = loadTables(shippedTexts);
  const atlas = buildAtlas(tables!);
  const scenes = scenesOf(tables!.tour, atlas);

  it('shows the city, each county and each layer', () => {
    expect(scenes.length).toBeGreaterThan(8);
    expect(scenes[0]?.view).toEqual(DEFAULT_VIEW);
    for (const { region_id } of atlas.counties)
      expect(scenes.map(({ view }) => view.focus)).toContain(`regions:${region_id}`);
    for (const layer of ['investment', 'clusters', 'culture'] as const)
      expect(scenes.some(({ view }) => view.layers.includes(layer))).toBe(true);
  });

  it('says each number by a row, and no number in a headline', () => {
    const numerals = /[0-9０-９〇零一二三四五六七八九十百千万亿两]/;
    const words =
      /\b(one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|billion)s?\b/i;
    for (const { headline } of scenes) {
      expect(headline.zh).not.toMatch(numerals);
      expect(headline.en).not.toMatch(/[0-9]/);
      expect(headline.en).not.toMatch(words);
    }
  });

  it.each(['zh', 'en'] as const)(
    'has each of its figures stated, with a source, in %s',
    (locale) => {
      for (const scene of scenes) {
        const figures = figuresIn(scene, atlas, locale);
        expect(figures.map(({ key }) => key)).toEqual(scene.figures);
        for (const { stated, ref, text, name, kind } of figures) {
          expect(stated, `${scene.id} ${ref}`).toBe(true);
          // What was still to come is not taken for what has been reached.
          expect(Boolean(kind), `${scene.id} ${ref}`).toBe(ref.startsWith('targets:'));
          expect(atlas.source(ref)).toBeDefined();
          expect(text && name).toBeTruthy();
        }
      }
    },
  );

  it('says that a figure is not stated where its cell is empty', () => {
    const none = tables!.projects.find(({ investment_100m_cny: amount }) => amount === null)!;
    const [figure] = figuresIn({ figures: [`projects:${none.project_id}`] }, atlas, 'en');
    expect(figure).toMatchObject({ stated: false, counts: false });
    expect(figure?.text).toMatch(/not stated/i);
  });

  it('says of what has no place on the map that its county is not stated', () => {
    const only = tables!.clusters.find(({ region_id }) => region_id === atlas.city.region_id)!;
    const placed = tables!.clusters.find(({ region_id }) => region_id !== atlas.city.region_id)!;
    const [first, second] = figuresIn(
      { figures: [only, placed].map(({ cluster_id }) => `clusters:${cluster_id}`) },
      atlas,
      'zh',
    );
    expect([first?.cityOnly, second?.cityOnly]).toEqual([true, false]);
  });

  it('sets the largest projects apart on the map, and moves and renames nothing', () => {
    const about = scenes.filter((scene) => meantBy(scene, atlas).size);
    expect(about.map(({ id }) => id)).toEqual(['s03-largest', 's10-clusters']);
    const rows = meantBy(about[0]!, atlas);
    expect([...rows]).toEqual(about[0]!.figures);
    const before = buildScene(atlas, about[0]!.view, 'en', base);
    const after = setApart(before, rows, 'en');
    const [plain, dim] = [true, false].map((lit) =>
      after.marks.filter(({ pickable, emphasis }) => pickable && (emphasis !== 'dim') === lit),
    );
    expect(new Set(plain!.map(({ ref }) => ref))).toEqual(rows);
    expect(dim!.length).toBeGreaterThan(plain!.length);
    expect(after.marks.map(({ at, glyph }) => [at, glyph])).toEqual(
      before.marks.map(({ at, glyph }) => [at, glyph]),
    );
    for (const label of after.labels)
      expect(before.labels.find(({ id }) => id === label.id)?.lines).toEqual(label.lines);
    expect(after.legends).toBe(before.legends);
    // Of what is not on the map nothing can be set apart from.
    expect(setApart(before, new Set([...rows, 'projects:gone' as Ref]), 'en')).toBe(before);
  });

  it('sets the clusters with a size class apart where it is about those', () => {
    const classes = scenes.find(({ id }) => id === 's10-clusters')!;
    const rows = meantBy(classes, atlas);
    expect(rows.size).toBeGreaterThan(1);
    const after = setApart(buildScene(atlas, classes.view, 'zh', base), rows, 'zh');
    for (const { ref, pickable, emphasis } of after.marks) {
      const item = atlas.item(ref);
      if (!pickable || !item) continue;
      const stated = item.kind === 'cluster' && item.row.size_class_100m_cny !== null;
      expect(emphasis === 'dim', ref).toBe(!stated);
    }
    // One that chooses something, or quotes anything else, is about what it shows.
    expect(meantBy({ ...classes, region: '210781' }, atlas).size).toBe(0);
    const figures = [...classes.figures, 'targets:linghai-fixed-asset-growth'];
    expect(meantBy({ ...classes, figures }, atlas).size).toBe(0);
  });

  it('draws each row that it quotes and that has a place', () => {
    let drawn = 0;
    for (const scene of scenes) {
      const refs = new Set(buildScene(atlas, scene.view, 'zh', base).marks.map(({ ref }) => ref));
      for (const ref of quotedBy(scene)) {
        const item = atlas.item(ref);
        if (!item || item.where.known === 'city') continue;
        expect(refs.has(ref), `${scene.id} ${ref}`).toBe(true);
        drawn++;
      }
    }
    expect(drawn).toBeGreaterThan(10);
  });

  it.each([
    ['en', [635, 645]],
    ['zh', [1267, 935]],
  ] as const)('names on the map what it quotes, in %s at %j', (locale, stage) => {
    const wanted = ['s03-largest', 's05-heishan-wind', 's09-lingbei', 's11-new-energy'];
    for (const each of scenes.filter(({ id }) => wanted.includes(id))) {
      const built = buildScene(atlas, each.view, locale, base);
      const apart = setApart(built, meantBy(each, atlas), locale);
      const scene = namedFirst(apart, quotedBy(each), atlas, locale);
      const camera = cameraIn(each, base, { width: stage[0], height: stage[1] });
      const view = fitted(
        camera ? viewOf(stage, camera.zoom, [camera.lon, camera.lat]) : viewOf(stage),
        scene,
      );
      const placed = placeLabels(scene, { ...view, locale });
      const quoted = quotedBy(each).filter((ref) => built.marks.some((mark) => mark.ref === ref));
      expect(quoted.length, each.id).toBeGreaterThan(1);
      for (const ref of quoted)
        expect(
          placed.filter((label) => label.ref === ref),
          `${each.id} ${ref}`,
        ).toHaveLength(1);
      for (const [i, { id, box }] of placed.entries())
        for (const other of placed.slice(i + 1)) {
          const apart =
            box[2] <= other.box[0] ||
            other.box[2] <= box[0] ||
            box[3] <= other.box[1] ||
            other.box[3] <= box[1];
          expect(apart, `${each.id}: ${id} and ${other.id}`).toBe(true);
        }
      // What names nothing anew leaves the scene as it is.
      expect(namedFirst(apart, ['projects:gone' as Ref], atlas, locale)).toBe(apart);
    }
  });

  it.each(['zh', 'en'] as const)(
    'explains lines between symbols as long as there are any, in %s',
    (locale) => {
      const explained = new Set<string>();
      for (const { id, view } of scenes) {
        const { legends, links } = buildScene(atlas, view, locale, base);
        const drawn = links.some(({ kind }) => kind === 'same-industry');
        const own = briefly(withoutShelf(legends, links)).flatMap(({ id, entries }) =>
          entries.filter(({ line }) => line === 'same-industry').map(() => id),
        );
        expect(own, id).toEqual(drawn ? ['kinds'] : []);
        if (drawn) explained.add(id);
        // Lines that would end beside the map are not drawn.
        const shelved = links.map((link) => ({ ...link, from: { shelf: 'clusters:a' as Ref } }));
        const others = withoutShelf(legends, shelved).flatMap((block) => block.entries);
        expect(others.filter(({ line }) => line === 'same-industry')).toEqual([]);
      }
      expect([...explained]).toEqual(['s09-lingbei', 's11-new-energy']);
    },
  );

  it('leaves out what newer tables no longer know', () => {
    const [row] = tables!.tour;
    const gone = { ...row!, focus: 'projects:gone', figures: ['targets:gone', 'parks:gone'] };
    const [scene] = scenesOf([gone], atlas);
    expect(scene?.view.focus).toBeNull();
    expect(figuresIn(scene!, atlas, 'zh')).toEqual([]);
  });

  it('names only columns that its tables have', () => {
    for (const [table, columns] of Object.entries(FIGURE_COLUMNS))
      for (const column of columns)
        expect(tables![table as 'targets'][0], `${table}.${column}`).toHaveProperty(column);
    expect(figureRef('projects:a')).toEqual({
      table: 'projects',
      id: 'a',
      column: 'investment_100m_cny',
    });
  });
});

describe('a tour with wrong rows', () => {
  const lines = shippedTexts['tour']!.trimEnd().split('\n');
  const judged = (tour: string) => judge(files({ tour }), () => null);
  const files = (changed: Record<string, string>) =>
    Object.fromEntries(
      Object.entries({ ...shippedTexts, ...changed }).map(([name, text]) => [
        name,
        new TextEncoder().encode(text),
      ]),
    ) as unknown as Parameters<typeof judge>[0];

  it('loses those and no others, and says why in both languages', () => {
    const broken = [
      ...lines.slice(0, 2),
      's90,90,investment,,,,soon,标题,Headline,',
      's91,91,investment,,,,12,前十名,Top 10,',
      's92,92,investment,,,,12,标题,Headline,targets:gone',
      's93,93,investment,projects:gone,,,12,标题,Headline,',
      's94,94,investment,,999999,,12,标题,Headline,',
      // Latitude and longitude turned about.
      's95,95,investment,,,41.2/121.03/10,12,标题,Headline,',
      ...lines.slice(2),
    ];
    const result = judged(broken.join('\n'));
    expect(result.tables?.tour.map(({ scene_id }) => scene_id)).toEqual(
      lines.slice(1).map((line) => line.split(',')[0]),
    );
    const skipped = 'skipped' in result ? result.skipped! : [];
    expect(skipped.map(({ en }) => /row (\d+), column (\w+)/.exec(en)?.slice(1).join(' '))).toEqual(
      ['3 seconds', '4 headline_en', '8 camera', '7 region_id', '6 focus', '5 figures'],
    );
    expect(skipped.every(({ zh }) => zh.startsWith('tour.csv'))).toBe(true);
  });

  it('has cameras within the first view of the map, no nearer than it goes, and no farther than the whole city', () => {
    const { minZoom, maxZoom, ...frame } = CAMERA_WITHIN;
    expect(frame).toEqual(FRAME);
    expect(maxZoom).toBe(LIMITS.maxZoom);
    expect(minZoom).toBe(Math.floor(frameZoom(REFERENCE_WIDTH)));
  });

  it('is empty without its file or its columns, and the facts stay', () => {
    for (const tour of ['', 'scene_id,order\ns1,1\n', '"broken\n']) {
      const { tables } = judged(tour);
      expect(tables?.tour).toEqual([]);
      expect(tables?.projects.length).toBeGreaterThan(10);
    }
    const { tour: _, ...rest } = files({});
    expect(judge(rest, () => null).tables?.tour).toEqual([]);
  });

  it('does not save a set whose facts are wrong', () => {
    const projects = shippedTexts['projects']!.replace('yixian-xinda-coal-coke', 'Not An Id');
    expect(judge(files({ projects }), () => null).tables).toBeUndefined();
  });

  it('fails a build all the same', () => {
    const tour = `${lines.join('\n')}\ns90,90,investment,,,,soon,标题,Headline,\n`;
    expect(loadTables({ ...shippedTexts, tour }).tables).toBeUndefined();
  });
});

describe('sizes', () => {
  it('grow with the screen, on any shape of it', () => {
    expect(unitOf(1920, 1080)).toBe(1);
    expect(unitOf(1080, 1920)).toBe(1);
    expect(unitOf(3840, 2160)).toBe(2);
    expect(unitOf(7680, 2160)).toBe(2);
    expect(unitOf(5120, 1440)).toBeCloseTo(4 / 3);
    expect(unitOf(1024, 768)).toBe(0.75);
    expect(unitOf(0, 0)).toBe(1);
    expect(targetOf(unitOf(1920, 1080))).toBe(72);
    expect(grownOf(0.75)).toBe(1);
    expect(grownOf(2)).toBe(2.6);
  });

  const square = 'M100 200l300 0 0 150-300 0z';
  const base = { units: [{ id: '1', d: square }] };

  it('show a county whole, in the middle', () => {
    expect(boxOfPath(square)).toEqual([100, 200, 400, 350]);
    expect(boxOfPath('M0 0l10 10zM-5 3l1-1z')).toEqual([-5, 0, 10, 10]);
    expect(boxOfPath('')).toBeNull();
    const view = unitCamera(base, '1', { width: 600, height: 600 })!;
    expect(view.at).toEqual(fromGrid([250, 275]));
    expect(view.zoom).toBeCloseTo(frameZoom((600 / 300) * GRID * 0.86));
    expect(unitCamera(base, '2', { width: 600, height: 600 })).toBeNull();
    expect(unitCamera(base, '1', { width: 0, height: 600 })).toBeNull();
  });

  it('show the same part of the ground on a larger stage', () => {
    const scene = { region: null, camera: { lon: 121, lat: 41, zoom: 9 } };
    const at = (width: number) =>
      cameraIn(scene, base as never, { width, height: width })?.zoom ?? 0;
    expect(at(2024 * 2 - 24) - at(2024 - 0)).toBeCloseTo(Math.log2(4000 / 2000), 5);
    expect(
      cameraIn({ region: null, camera: null }, base as never, { width: 9, height: 9 }),
    ).toBeNull();
  });

  it('are not those of the phone that takes a view along', () => {
    const view = {
      ...DEFAULT_VIEW,
      layers: ['clusters'] as const,
      focus: 'regions:210726' as Ref,
      theme: 'dark' as const,
      camera: { lon: 121, lat: 41, zoom: 9 },
    };
    expect(phoneAddress('', 'zh', view)).toBeNull();
    expect(phoneAddress('https://example.org/atlas', 'zh', view)).toBe(
      'https://example.org/atlas/?layers=clusters&focus=regions:210726',
    );
    expect(phoneAddress('https://example.org/atlas/', 'en', DEFAULT_VIEW)).toBe(
      'https://example.org/atlas/en/',
    );
  });
});
