/** The scene of the real tables says what they say, and no more. */
import { describe, expect, it } from 'vitest';
import { LOCALES } from '$lib/i18n/locale';
import { sceneWords } from '$lib/i18n/scene-words';
import { CITY, refOf, sharing, type Atlas, type Item, type Ref } from '$lib/model/atlas';
import { measures, type Measure } from '$lib/model/measures';
import { courses } from '$lib/export/symbols';
import { buildScene } from '$lib/scene/build';
import { regionRef, type SceneView } from '$lib/scene/entry';
import { fromGrid, GRID, NOMINAL, symbolScale, toWidth } from '$lib/scene/frame';
import { contains, edgeDistance, shapes } from '$lib/scene/geometry';
import { lift, reach, steps, type Glyph } from '$lib/scene/glyph';
import { DIM } from '$lib/scene/look';
import { pack } from '$lib/scene/pack';
import {
  areaRadius,
  choropleth,
  samples,
  sizeClassRadius,
  UNKNOWN_CLASS_RADIUS,
  UNKNOWN_RADIUS,
} from '$lib/scene/scales';
import type { Link, Scene } from '$lib/scene/scene';
import { wrap } from '$lib/scene/wrap';
import { LAYERS, type Layer } from '$lib/state/view';
import { atlas, base, topologies } from '../fixtures/atlas';

const view = (more: Partial<SceneView> = {}): SceneView => ({
  layers: LAYERS,
  metric: 'named-projects',
  focus: null,
  ...more,
});
const build = (more: Partial<SceneView> = {}, from: Atlas = atlas): Scene =>
  buildScene(from, view(more), 'en', base);

const rows = (scene: Scene) => scene.marks.filter(({ ref }) => !ref.startsWith('regions:'));
const onShelf = (scene: Scene) => scene.shelf.flatMap(({ items }) => items);
const markOf = (scene: Scene, ref: Ref) => rows(scene).find((mark) => mark.ref === ref);
const label = (scene: Scene, id: string) => scene.labels.find((each) => each.id === id);

const SHOWN: Record<(typeof LAYERS)[number], (item: Item) => boolean> = {
  investment: ({ kind }) => kind === 'project',
  clusters: ({ kind }) => ['cluster', 'park', 'enterprise'].includes(kind),
  culture: ({ kind, industries }) =>
    ['site', 'project', 'cluster'].includes(kind) && industries.includes('culture_tourism'),
};
const COMBINATIONS = [
  [],
  ...LAYERS.map((layer) => [layer]),
  ['investment', 'clusters'],
  ['investment', 'culture'],
  ['clusters', 'culture'],
  [...LAYERS],
] as SceneView['layers'][];

/** Choosing one of these is choosing its industries. */
const CHOICES: Ref[] = [
  ...atlas.industries.map(({ industry_id }) => refOf('industries', industry_id)),
  ...atlas.items.filter(({ kind }) => kind !== 'project' && kind !== 'site').map(({ ref }) => ref),
];

describe('every item of an active layer', () => {
  it.each(COMBINATIONS.map((layers) => [layers.join(', ') || 'none', layers] as const))(
    'is drawn exactly once: %s',
    (_, layers) => {
      const scene = build({ layers });
      const expected = atlas.items.filter((item) => layers.some((layer) => SHOWN[layer](item)));
      const drawn = [...rows(scene), ...onShelf(scene)].map(({ ref }) => ref);
      expect(drawn.sort()).toEqual(expected.map(({ ref }) => ref).sort());
    },
  );

  it('stands on the shelf, without a position, if only the city is known', () => {
    const scene = build();
    const city = atlas.items.filter(({ where }) => where.known === 'city').map(({ ref }) => ref);
    expect(city.length).toBeGreaterThan(0);
    expect(
      onShelf(scene)
        .map(({ ref }) => ref)
        .sort(),
    ).toEqual(city.sort());
    // A line to a symbol belongs to its county, or to the city where none is known.
    const solid = scene.marks.filter(({ glyph }) => glyph.shape !== 'leader');
    const placed = [...solid, ...scene.halos, ...scene.labels].map(({ ref }) => ref);
    for (const ref of city) expect(placed).not.toContain(ref);
    expect(placed).not.toContain(refOf('regions', CITY));
    for (const { note } of scene.shelf) expect(note).toMatch(/county not stated/);
  });

  it('stands at its place, or inside its county', () => {
    const scene = build();
    for (const mark of rows(scene)) {
      const item = atlas.item(mark.ref)!;
      // What is known of the city only may still stand at a place of its own: then in any of its units.
      const own = shapes(topologies.jinzhou, 'jinzhou').filter(({ properties }) =>
        item.region.region_id === CITY ? true : String(properties.adcode) === item.region.region_id,
      );
      expect(
        own.some((shape) => contains(shape, mark.at)),
        mark.ref,
      ).toBe(true);
      if ('place' in item.where)
        expect(mark.at).toEqual([item.where.place.lon, item.where.place.lat]);
      expect(mark.glyph.approximate ?? false).toBe(item.where.known === 'approximate');
    }
  });

  it('stands on the land of its county where it stands beside its place', () => {
    for (const width of [480, 640, 820, 960]) {
      const scene = buildScene(atlas, view(), 'en', base, () => width);
      for (const mark of rows(scene)) {
        const item = atlas.item(mark.ref)!;
        if (!('place' in item.where) || item.region.region_id === CITY) continue;
        const [x, y] = toWidth(mark.at, width);
        const [dx, dy] = mark.offset.map((pixels) => pixels * scene.fit) as [number, number];
        const at = fromGrid([((x + dx) * GRID) / width, ((y + dy) * GRID) / width]);
        const own = shapes(topologies.jinzhou, 'jinzhou').filter(
          ({ properties }) => String(properties.adcode) === item.region.region_id,
        );
        expect(
          own.some((shape) => contains(shape, at)),
          `${mark.ref} at ${width}`,
        ).toBe(true);
      }
    }
  });

  it('stands on a pin, its point on the place, where that is known and no one else is there', () => {
    const scene = build();
    const pinned = rows(scene).filter(({ glyph }) => glyph.pinned);
    const led = scene.marks.filter(({ glyph }) => glyph.shape === 'leader');
    expect(pinned.map(({ ref }) => ref)).toContain('projects:jinzhou-petrochemical-needle-coke');
    for (const { ref, at, glyph, offset } of pinned) {
      expect(atlas.item(ref)!.where.known).toBe('exact');
      // Others may have moved it a little; by more, a line leads to it.
      if (!led.some((line) => line.at.join() === at.join()))
        expect(Math.hypot(offset[0], offset[1] + lift(glyph)), ref).toBeLessThan(3);
      const lowest = Math.max(
        ...steps(glyph).flatMap(({ d }) =>
          [...d.matchAll(/L\S+ (\S+?)(?=[A-Za-z]|$)/g)].map(([, y]) => Number(y)),
        ),
      );
      expect(lowest).toBeCloseTo(lift(glyph), 1);
    }
  });

  it('of the city that stands at a known place is counted on the shelf', () => {
    const [group] = build({ layers: ['investment'] }).shelf;
    expect(group!.more).toBe(sceneWords.en.atSite(1));
    expect(build({ layers: ['clusters'] }).shelf[0]!.more).toBe('');
  });

  it('shows an approximate place with the place’s own radius, once a place', () => {
    const { halos } = build();
    const places = [
      ...new Set(
        atlas.items.flatMap(({ where }) => (where.known === 'approximate' ? [where.place] : [])),
      ),
    ];
    for (const place of places)
      expect(halos.filter(({ at }) => at[0] === place.lon && at[1] === place.lat)).toContainEqual(
        expect.objectContaining({ radius_m: place.precision_m }),
      );
  });
});

describe('sizes', () => {
  it('are in proportion to the amount by area, and fixed where none is printed', () => {
    const scene = build({ layers: ['investment'] });
    for (const { ref, glyph } of [...rows(scene), ...onShelf(scene)]) {
      const item = atlas.item(ref)!;
      if (item.kind !== 'project') throw new Error(ref);
      const amount = item.row.investment_100m_cny;
      if (amount === null) expect(glyph).toMatchObject({ shape: 'ring', r: UNKNOWN_RADIUS });
      else {
        expect(glyph.shape).toBe('disc');
        expect(glyph.r ** 2 / amount).toBeCloseTo(areaRadius(1) ** 2, 9);
      }
      expect(glyph.stage).toBe(item.row.stage_id);
    }
    expect(areaRadius(58)).toBeCloseTo(28, 0);
  });

  it('of clusters follow the printed class, and are an outline where none is printed', () => {
    const scene = build({ layers: ['clusters'] });
    for (const { ref, glyph } of [...rows(scene), ...onShelf(scene)]) {
      const item = atlas.item(ref)!;
      if (item.kind !== 'cluster') continue;
      const size = item.row.size_class_100m_cny;
      if (size === null) expect(glyph).toMatchObject({ hollow: true, r: UNKNOWN_CLASS_RADIUS });
      else expect(glyph.r ** 2 / size).toBeCloseTo(sizeClassRadius(1) ** 2, 9);
    }
  });

  it('of samples are round amounts within what is printed', () => {
    expect(samples([0.45, 2, 3, 58])).toEqual([0.5, 5, 50]);
    expect(samples([3])).toEqual([2]);
    expect(samples([23.65, 64])).toEqual([20]);
    expect(samples([])).toEqual([]);
  });
});

describe('marks that share a place', () => {
  it('do not overlap', () => {
    const scene = build();
    const groups = new Map<string, Scene['marks'][number][]>();
    for (const mark of rows(scene)) {
      const key = mark.at.join();
      groups.set(key, [...(groups.get(key) ?? []), mark]);
    }
    for (const group of groups.values())
      group.forEach((a, i) => {
        for (const b of group.slice(i + 1))
          expect(Math.hypot(a.offset[0] - b.offset[0], a.offset[1] - b.offset[1])).toBeGreaterThan(
            reach(a.glyph) + reach(b.glyph),
          );
      });
  });

  it('fill a frame of their county, which answers no pointer', () => {
    const unstated = atlas.items.filter(({ where }) => where.known === 'county');
    const scene = build({ layers: [...LAYERS] });
    const frames = scene.marks.filter(({ glyph }) => glyph.shape === 'pack');
    const held = frames.flatMap((frame) => {
      expect(frame.pickable).toBe(false);
      const inside = rows(scene).filter(({ at }) => at.join() === frame.at.join());
      for (const { ref, offset, glyph } of inside) {
        expect(regionRef(atlas.item(ref)!.region.region_id)).toBe(frame.ref);
        expect(Math.hypot(...offset) + reach(glyph)).toBeLessThanOrEqual(frame.glyph.r);
      }
      return inside.map(({ ref }) => ref);
    });
    expect(held.sort()).toEqual(unstated.map(({ ref }) => ref).sort());
  });

  it('say how many they are where one frame holds them', () => {
    const scene = build({ layers: ['investment'] });
    const frames = scene.marks.filter(({ glyph }) => glyph.shape === 'pack');
    const alone = frames.filter(
      ({ ref }) => frames.filter((each) => each.ref === ref).length === 1,
    );
    expect(alone.length).toBeGreaterThan(0);
    for (const { ref, at } of alone) {
      const inside = rows(scene).filter((mark) => mark.at.join() === at.join());
      expect(label(scene, ref.replace('regions', 'pack'))?.lines).toEqual([
        sceneWords.en.packed(inside.length),
      ]);
    }
  });

  it('stand on the land of their county, in one frame where it has the room', () => {
    // Pixels that a frame may reach across the border: 2 where it finds room, and some more where that spares a second one
    // or what it stands on pushes it there.
    const ACROSS = 5;
    const lands = new Map(
      shapes(topologies.jinzhou, 'jinzhou').map((shape) => [
        regionRef(String(shape.properties.adcode)),
        shape,
      ]),
    );
    for (const room of [NOMINAL, 520, 560, 600, 640, 720, 960])
      for (const layers of [
        ['investment'],
        ['clusters'],
        ['investment', 'clusters'],
        [...LAYERS],
      ] as Layer[][])
        for (const metric of ['named-projects', 'named-amount']) {
          const scene = buildScene(atlas, view({ layers, metric }), 'en', base, () => room);
          const width = room / scene.fit;
          const frames = scene.marks.filter(({ glyph }) => glyph.shape === 'pack');
          for (const { ref, at, glyph } of frames) {
            const land = lands.get(ref)!;
            const what = `${ref} at ${room} in ${layers.join()}`;
            expect(contains(land, at), what).toBe(true);
            const across = glyph.r - (edgeDistance(land, at) * width) / GRID;
            expect(across, what).toBeLessThan(ACROSS);
          }
          if (room === 960) expect(new Set(frames.map(({ ref }) => ref)).size).toBe(frames.length);
          if (layers.length === 1 && metric === 'named-projects' && room > NOMINAL)
            expect(scene.fit).toBe(1);
        }
  });

  it('stand in several frames where a county is full, and in one where it is not', () => {
    const framesIn = (room: number, layers: readonly Layer[]) => {
      const full = view({ layers, metric: 'named-amount' });
      const scene = buildScene(atlas, full, 'en', base, () => room);
      const refs = scene.marks.filter(({ glyph }) => glyph.shape === 'pack').map(({ ref }) => ref);
      return {
        scene,
        counts: new Map(refs.map((ref) => [ref, refs.filter((r) => r === ref).length])),
      };
    };
    const { scene, counts } = framesIn(520, LAYERS);
    const full = [...counts].filter(([, count]) => count > 1);
    expect(full.length).toBeGreaterThan(0);
    for (const [ref, count] of full) {
      expect(count).toBeLessThanOrEqual(4);
      expect(label(scene, ref.replace('regions', 'pack'))).toBeUndefined();
    }
    expect([...framesIn(960, LAYERS).counts.values()].every((count) => count === 1)).toBe(true);
  });

  it('have a line to their place where they had to leave it', () => {
    const scene = build({ layers: ['investment'] });
    const lines = scene.marks.filter(({ glyph }) => glyph.shape === 'leader');
    expect(lines.length).toBeGreaterThan(0);
    for (const { at, glyph, pickable } of lines) {
      expect(pickable).toBe(false);
      const there = rows(scene).filter((mark) => mark.at.join() === at.join());
      // It ends at the edge of what it belongs to.
      const off = there.map((mark) =>
        Math.abs(
          Math.hypot(mark.offset[0] - glyph.to![0], mark.offset[1] - glyph.to![1]) -
            reach(mark.glyph),
        ),
      );
      expect(Math.min(...off)).toBeLessThan(0.1);
    }
    const led = new Set(lines.map(({ at }) => at.join()));
    for (const { at, offset, glyph, ref } of rows(scene))
      if (Math.hypot(...offset) < reach(glyph) && 'place' in atlas.item(ref)!.where)
        expect(led.has(at.join()), ref).toBe(false);
    const legend = scene.legends.find(({ id }) => id === 'places')!;
    const named = legend.entries.map(({ label }) => label);
    expect(named).toContain(sceneWords.en.places.leader);
    // Projects tell their stage by the outline; only what has none says by it that its place is approximate.
    expect(named).not.toContain(sceneWords.en.places.dashed);
    const clusters = build({ layers: ['clusters'] }).legends.find(({ id }) => id === 'places')!;
    expect(clusters.entries.map(({ label }) => label)).toContain(sceneWords.en.places.dashed);
    // So do well-known places, of which some are approximate; it is explained once.
    for (const layers of [['investment'], ['investment', 'clusters']] as const) {
      const all = build({ layers, context: true }).legends.flatMap(({ entries }) => entries);
      const dashed = all.filter(({ label }) => label === sceneWords.en.places.dashed);
      expect(dashed, layers.join()).toHaveLength(1);
    }
  });

  it('are packed alike each time', () => {
    const glyphs = [9, 3, 3, 12, 5].map((r): Glyph => ({ shape: 'disc', r, ink: 'muted' }));
    expect(pack(glyphs)).toEqual(pack(glyphs));
    expect(pack([])).toEqual({ offsets: [], radius: 0 });
    expect(pack(glyphs.slice(0, 1)).offsets).toEqual([[0, 0]]);
  });
});

describe('measures', () => {
  const all = measures(atlas);
  const units = atlas.regions.filter(({ region_id }) => region_id !== CITY);

  it.each(all.map((measure) => [measure.id, measure] as const))('%s', (id, measure) => {
    for (const locale of LOCALES) {
      const scene = buildScene(atlas, view({ metric: id }), locale, base);
      const legend = scene.legends.find((each) => each.id === 'measure')!;
      expect(legend.title).toBeTruthy();
      for (const unit of units) {
        const area = scene.areas.find(({ region_id }) => region_id === unit.region_id)!;
        const value = measure.values.get(unit.region_id);
        if (measure.encoding === 'choropleth' && value)
          expect(area.shade).toBe(choropleth(measure).ink(value.value));
        else expect(area.shade).toBeNull();
        if (value) expect(area.hatched).toBe(false);
        else if (!measure.computed) expect(area.hatched).toBe(true);
        if (!unit.in_focus) continue;
        const named = label(scene, `county:${unit.region_id}`)!.lines;
        // A symbol has its figure beside it.
        const figure = label(scene, `figure:${unit.region_id}`)?.lines ?? named.slice(1);
        const symbol = scene.marks.find(
          ({ ref, glyph }) => ref === regionRef(unit.region_id) && glyph.shape === 'sum',
        );
        expect(named).toHaveLength(symbol ? 1 : 2);
        expect(figure).toHaveLength(value?.coverage && id === 'named-amount' ? 2 : 1);
        expect(figure[0] === sceneWords[locale].notStated).toBe(!value);
      }
      const swatches = legend.entries.filter(
        ({ swatch }) => swatch && swatch !== 'hatch' && swatch !== 'unit',
      );
      expect(swatches).toEqual(
        measure.encoding === 'choropleth' ? choropleth(measure).entries(locale) : [],
      );
      expect(legend.entries.some(({ swatch }) => swatch === 'hatch')).toBe(
        scene.areas.some(({ hatched }) => hatched),
      );
    }
  });

  it('shade no unit without a named project, and hatch none by the count of projects', () => {
    const { areas } = build();
    for (const area of areas) {
      expect(area.hatched).toBe(false);
      const named = atlas.items.some(
        ({ kind, region }) => kind === 'project' && region.region_id === area.region_id,
      );
      expect(area.shade !== null).toBe(named);
    }
  });

  it('of different basis never share a scale', () => {
    for (const measure of all) {
      const scene = build({ metric: measure.id });
      const blocks = scene.legends.filter(({ id }) => id === 'measure');
      expect(blocks).toHaveLength(1);
      if (measure.encoding === 'figure') {
        expect(scene.areas.every(({ shade }) => shade === null)).toBe(true);
        expect(scene.marks.filter(({ glyph }) => glyph.shape === 'sum')).toEqual([]);
        expect(blocks[0]!.entries.every(({ swatch }) => swatch === 'hatch')).toBe(true);
      }
    }
    const ids = all.flatMap(({ indicator }) => indicator?.indicator_id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leave the map alone without their layer', () => {
    const scene = build({ layers: ['clusters'] });
    expect(scene.areas.every(({ shade, hatched }) => !shade && !hatched)).toBe(true);
    expect(scene.legends.some(({ id }) => id === 'measure')).toBe(false);
    expect(label(scene, 'county:210726')?.lines).toEqual(['Heishan']);
  });

  it('with many values take five steps, each with a value of its own', () => {
    const values = [3, 4, 5, 9, 20, 21, 40, 41, 100];
    const many = {
      ...all[0]!,
      values: new Map(
        values.map((value, i) => [String(i), { value, stated: null, coverage: null, parts: [] }]),
      ),
    } satisfies Measure;
    const scale = choropleth(many);
    const entries = scale.entries('en');
    expect(entries.length).toBeLessThanOrEqual(5);
    expect(entries[0]).toEqual({ swatch: scale.ink(3), label: '3–21' });
    expect(entries.at(-1)).toEqual({ swatch: scale.ink(100), label: '100' });
  });
});

describe('a choice', () => {
  const cities = atlas.items.filter(
    ({ kind, where }) => kind === 'cluster' && where.known === 'city',
  );

  it.each(cities.map((item) => [item.ref, item] as const))(
    'of %s reaches exactly the units that share its industry',
    (ref, item) => {
      const scene = build({ focus: ref, layers: [...LAYERS] });
      const all = scene.links.filter(({ kind }) => kind === 'same-industry');
      const links = all.filter(({ without }) => !without);
      const family = sharing(atlas, item.industries).filter(({ where }) => where.known !== 'city');
      const ends = family.map((each) => markOf(scene, each.ref)!.at.join());
      expect(links.map(({ to }) => ('at' in to ? to.at.join() : '')).sort()).toEqual(
        [...new Set(ends)].sort(),
      );
      for (const { from } of links) expect(from).toEqual({ shelf: ref });
      // Without the shelf beside the map, a net holds the same symbols together.
      const net = all.filter(({ without }) => without === ref);
      expect(net).toHaveLength(Math.max(0, new Set(ends).size - 1));
      for (const end of net.flatMap(({ from, to }) => [from, to]))
        expect('at' in end && ends.includes(end.at.join())).toBe(true);
      const regions = new Set(family.map(({ region }) => region.region_id));
      for (const area of scene.areas)
        expect(area.emphasis).toBe(
          // Where no county shares it none is set apart.
          regions.has(area.region_id) ? 'lit' : regions.size ? 'dim' : 'plain',
        );
    },
  );

  it('lights up what shares the industry and dims the rest', () => {
    const chosen = atlas.items.find(({ ref }) => ref === 'clusters:linghai-equipment')!;
    const scene = build({ focus: chosen.ref });
    const lit = new Set(sharing(atlas, chosen.industries).map(({ ref }) => ref));
    for (const { ref, emphasis } of [...rows(scene), ...onShelf(scene)])
      expect(emphasis, ref).toBe(lit.has(ref) ? 'lit' : 'dim');
    const own = markOf(scene, chosen.ref)!.at.join();
    for (const { kind, from, to } of scene.links) {
      if (kind !== 'same-industry') continue;
      expect('at' in from && from.at.join()).toBe(own);
      expect('at' in to && to.at.join()).not.toBe(own);
    }
  });

  /** The lit mark that an end of a link leads to. */
  const markAt = (scene: Scene, end: Link['to']) =>
    rows(scene).find(
      ({ at, offset, emphasis }) =>
        'at' in end &&
        emphasis === 'lit' &&
        at.join() === end.at.join() &&
        offset.join() === end.offset?.join(),
    );
  it.each(COMBINATIONS.map((layers) => [layers.join(', ') || 'none', layers] as const))(
    'draws links whose every end is a lit symbol or row: %s',
    (_, layers) => {
      for (const focus of CHOICES) {
        const scene = build({ focus, layers });
        const links = scene.links.filter(({ kind }) => kind === 'same-industry');
        for (const end of links.flatMap(({ from, to }) => [from, to])) {
          if ('shelf' in end) {
            const row = onShelf(scene).find(({ ref }) => ref === end.shelf);
            expect(row?.emphasis, focus).toBe('lit');
            continue;
          }
          const mark = markAt(scene, end);
          expect(mark, focus).toBeDefined();
          // On the outline: neither short of the symbol nor across it.
          expect(end.gap).toBeGreaterThan(0);
          expect(end.gap).toBeLessThanOrEqual(mark!.glyph.r);
        }
        expect(new Set(links.map(({ id }) => id)).size).toBe(links.length);
      }
    },
  );

  it('of an industry holds all places and packs with a lit symbol together, by the fewest lines', () => {
    for (const { industry_id } of atlas.industries) {
      const focus = refOf('industries', industry_id);
      const scene = build({ focus });
      const places = new Set(
        rows(scene)
          .filter(({ emphasis }) => emphasis === 'lit')
          .map(({ at }) => at.join()),
      );
      const net = scene.links.filter(({ kind, from }) => kind === 'same-industry' && 'at' in from);
      expect(net, focus).toHaveLength(Math.max(0, places.size - 1));
      const reached = new Set([...places].slice(0, 1));
      for (let i = 0; i < net.length; i++)
        for (const { from, to } of net) {
          const [a, b] = [from, to].map((end) => ('at' in end ? end.at.join() : ''));
          if (reached.has(a!)) reached.add(b!);
          else if (reached.has(b!)) reached.add(a!);
        }
      expect(reached, focus).toEqual(places);
    }
  });

  it('of a project lights it up and dims nothing', () => {
    const ref = 'projects:yixian-xinda-coal-coke';
    const scene = build({ focus: ref });
    expect(markOf(scene, ref)?.emphasis).toBe('lit');
    const others = scene.marks.filter((mark) => mark.ref !== ref && mark.pickable);
    expect(new Set(others.map(({ emphasis }) => emphasis))).toEqual(new Set(['plain']));
    expect(scene.links.filter(({ kind }) => kind === 'same-industry')).toEqual([]);
  });

  it('of a county lights up its area and dims what is elsewhere', () => {
    const scene = build({ focus: 'regions:210726' });
    expect(scene.areas.filter(({ emphasis }) => emphasis === 'lit')).toMatchObject([
      { region_id: '210726' },
    ]);
    for (const { ref, emphasis } of rows(scene))
      expect(emphasis === 'dim').toBe(atlas.item(ref)!.region.region_id !== '210726');
  });

  it('of the city or of nothing known dims nothing', () => {
    for (const focus of ['regions:210700', 'projects:no-such-row'] as Ref[])
      expect(build({ focus }).marks.every(({ emphasis }) => emphasis === 'plain')).toBe(true);
  });
});

describe('an outlined county', () => {
  it('has a lit symbol, whatever layers are on show', () => {
    let outlined = 0;
    for (const layers of COMBINATIONS)
      for (const { industry_id } of atlas.industries) {
        const scene = build({ layers, focus: refOf('industries', industry_id) });
        const lit = new Set(
          rows(scene)
            .filter(({ emphasis }) => emphasis === 'lit')
            .map(({ ref }) => atlas.item(ref)!.region.region_id),
        );
        const areas = scene.areas.filter(({ emphasis }) => emphasis === 'lit');
        lit.delete(CITY);
        expect(areas.map(({ region_id }) => region_id).sort()).toEqual([...lit].sort());
        if (areas.length === 0)
          expect(new Set(scene.areas.map(({ emphasis }) => emphasis))).toEqual(new Set(['plain']));
        outlined += areas.length;
      }
    expect(outlined).toBeGreaterThan(20);
  });

  it('is that of a chosen row too whose layer is off, and nothing is dim where nothing is lit', () => {
    let [unseen, bare] = [0, 0];
    for (const layers of COMBINATIONS)
      for (const focus of CHOICES) {
        const scene = build({ layers, focus });
        const symbols = [...rows(scene), ...onShelf(scene)];
        const standings = new Set(symbols.map(({ emphasis }) => emphasis));
        if (!standings.has('lit')) {
          expect(standings.has('dim'), `${focus} with ${layers.join()}`).toBe(false);
          bare += symbols.length;
        }
        const { region, industries, ref } = atlas.item(focus) ?? {};
        if (!industries?.length || region!.region_id === CITY) continue;
        const area = scene.areas.find(({ region_id }) => region_id === region!.region_id)!;
        expect(area.emphasis, focus).toBe('lit');
        unseen += symbols.some((symbol) => symbol.ref === ref) ? 0 : 1;
      }
    expect(unseen).toBeGreaterThan(20);
    expect(bare).toBeGreaterThan(20);
  });
});

describe('a line project', () => {
  it('has its mark at the first place and a course to the second', () => {
    const scene = build({ layers: ['investment'] });
    const lines = atlas.items.filter(({ where }) => 'place' in where && where.to);
    expect(scene.links).toHaveLength(lines.length);
    for (const { ref, where } of lines) {
      if (!('place' in where) || !where.to) continue;
      const link = scene.links.find(({ id }) => id === `course:${ref}`);
      expect(link).toMatchObject({
        kind: 'course',
        from: { at: markOf(scene, ref)!.at },
        to: { at: [where.to.lon, where.to.lat] },
        emphasis: 'plain',
      });
    }
  });

  it('steps back with its mark, on paper as well', () => {
    const scene = build({ layers: ['investment'], focus: regionRef('210726') });
    const [course] = scene.links;
    const mark = markOf(scene, course!.id.replace(/^course:/, '') as Ref)!;
    expect([mark.emphasis, course!.emphasis]).toEqual(['dim', 'dim']);
    const [line] = courses(scene, ([lon, lat]) => [lon, lat], 'light', 1);
    expect(line).toContain(`opacity="${DIM}"`);
    const [plain] = courses(build({ layers: ['investment'] }), ([x, y]) => [x, y], 'light', 1);
    expect(plain).not.toContain('opacity');
  });
});

describe('the legend', () => {
  it('has only what is on show', () => {
    const ids = (layers: SceneView['layers']) => build({ layers }).legends.map(({ id }) => id);
    // The ground is always on show.
    expect(ids([])).toEqual(['ground']);
    expect(ids(['investment'])).toEqual([
      'measure',
      'sizes',
      'stages',
      'places',
      'industries',
      'ground',
    ]);
    expect(ids(['clusters'])).toEqual(['sizes', 'places', 'kinds', 'industries', 'ground']);
  });

  it('shows every ink, stage and shape of the marks', () => {
    const scene = build();
    const glyphs = [...rows(scene), ...onShelf(scene)].map(({ glyph }) => glyph);
    const entries = scene.legends.flatMap((block) => block.entries);
    const stages = new Set(glyphs.flatMap(({ stage }) => stage ?? []));
    for (const stage of stages)
      expect(entries.some(({ glyph }) => glyph?.stage === stage)).toBe(true);
    for (const { ink } of glyphs.filter(({ shape }) => shape !== 'square'))
      expect(
        entries.some(({ swatch }) => swatch === ink),
        ink,
      ).toBe(true);
    for (const { shape } of glyphs)
      expect(
        entries.some(({ glyph }) => glyph?.shape === shape),
        shape,
      ).toBe(true);
  });
});

describe('words', () => {
  it('wrap to two lines', () => {
    for (const { row } of atlas.items) {
      const [zh, en] = [wrap(row.name_zh, 'zh'), wrap(row.name_en, 'en')];
      for (const line of zh) expect(line.length).toBeLessThanOrEqual(9);
      for (const line of en) expect(line.length).toBeLessThanOrEqual(22);
      expect(Math.max(zh.length, en.length)).toBeLessThanOrEqual(2);
      if (row.name_zh.length <= 9) expect(zh).toEqual([row.name_zh]);
    }
    expect(wrap('国药集团B2B线上全国销售平台', 'zh')).toEqual(['国药集团B2B线上', '全国销售平台']);
    // No number is cut, nor stands without what it counts.
    const hongwei = '宏伟集团年4000万只鸡宰杀分割及深加工项目';
    expect(wrap(hongwei, 'zh', 0.6)).toEqual(['宏伟集团…']);
    for (const { row } of atlas.items.filter(({ kind }) => kind === 'project'))
      for (const share of [1, 0.6])
        for (const name of [wrap(row.name_zh, 'zh', share), wrap(row.name_en, 'en', share)])
          expect(name.at(-1)).not.toMatch(/^…$|\d[万亿]?…$/);
  });

  it('are there in both languages, with a name for every computed measure', () => {
    expect(Object.keys(sceneWords.en)).toEqual(Object.keys(sceneWords.zh));
    for (const { id, computed } of measures(atlas))
      if (computed) expect(sceneWords.zh.measures).toHaveProperty(id);
  });
});

it('the line of a stage closes step by step', () => {
  const share = (stage: string): number => {
    const lines = steps({ shape: 'disc', r: 10, ink: 'sample', stage }).filter(
      ({ stroke }) => stroke === 'outline',
    );
    if (!lines.length) return 0;
    const end = / (\S+) (\S+)$/.exec(/A.*$/.exec(lines[0]!.d)?.[0] ?? '');
    if (!end) return 1;
    const turn = Math.atan2(Number(end[1]), -Number(end[2])) / (2 * Math.PI);
    return Math.round(((turn + 1) % 1) * 100) / 100;
  };
  const order = ['unspecified', 'signed', 'landing', 'preparation', 'starting'].map(share);
  expect(order).toEqual([0, 0.25, 0.5, 0.75, 1]);
});

it('every glyph has drawing steps', () => {
  for (const { glyph } of build().marks) {
    expect(steps(glyph).length).toBeGreaterThan(0);
    for (const { d } of steps(glyph)) expect(d).not.toMatch(/NaN|undefined/);
  }
});

it('shows no frame in which symbols have less room than they were laid out for', () => {
  for (let frame = 180; frame <= 1600; frame++)
    expect(frame / symbolScale(frame), `${frame} px`).toBeGreaterThanOrEqual(NOMINAL);
});
