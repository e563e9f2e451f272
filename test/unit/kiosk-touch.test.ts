/** Fingers on the kiosk's still map, where it may look, and what is said of a county that has nothing to show. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { homeCamera } from '$lib/map/camera';
import { FRAME } from '$lib/scene/frame';
import { cameraBox, type Point } from '$lib/svg/framed';
import type { Atlas, Item } from '$lib/model/atlas';
import { draws } from '$lib/scene/entry';
import { entriesOf } from '$lib/scene/layout';
import { LAYERS } from '$lib/state/view';
import { gripOf, joined, NO_GRIP, watchDrag, type Grip } from '../../src/routes/kiosk/drag';
import { countyOf, elsewhereFor, layerChange } from '../../src/routes/kiosk/elsewhere';
import { ableFrom, cameraOfBox, within } from '../../src/routes/kiosk/still-view';
import { atlas } from '../fixtures/atlas';

const SIZE = { width: 1200, height: 900 };

const moved = ({ scale, move: [x, y] }: Grip, [px, py]: Point): Point => [
  scale * px + x,
  scale * py + y,
];

describe('fingers', () => {
  it('one of them drags', () => {
    expect(gripOf([[10, 20]], [[40, 15]])).toEqual({ scale: 1, move: [30, -5] });
    expect(gripOf([], [])).toEqual(NO_GRIP);
  });

  it('two of them keep what is below each of them there', () => {
    const from: Point[] = [
      [100, 100],
      [300, 200],
    ];
    const to: Point[] = [
      [50, 80],
      [450, 280],
    ];
    const grip = gripOf(from, to);
    expect(grip.scale).toBeCloseTo(2);
    from.forEach((point, i) => {
      const [x, y] = moved(grip, point);
      expect(x).toBeCloseTo(to[i]![0]);
      expect(y).toBeCloseTo(to[i]![1]);
    });
  });

  it('fingers at one point say nothing of a size', () => {
    const both: Point[] = [
      [5, 5],
      [5, 5],
    ];
    expect(
      gripOf(both, [
        [5, 5],
        [90, 5],
      ]).scale,
    ).toBe(1);
  });

  it('one grip after another is both', () => {
    const number = fc.double({ min: -500, max: 500, noNaN: true });
    const grips = fc.record({
      scale: fc.double({ min: 0.2, max: 5, noNaN: true }),
      move: fc.tuple(number, number),
    });
    fc.assert(
      fc.property(grips, grips, fc.tuple(number, number), (one, other, point) => {
        const [x, y] = moved(joined(one, other), point);
        const [toX, toY] = moved(other, moved(one, point));
        expect(x).toBeCloseTo(toX, 6);
        expect(y).toBeCloseTo(toY, 6);
      }),
    );
  });
});

describe('a finger whose end is never told', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is gone when the next one comes down alone, which drags by itself', () => {
    const page = new EventTarget();
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('Element', class {});
    const stage = Object.assign(new EventTarget(), {
      getBoundingClientRect: () => ({ left: 0, top: 0 }),
    });
    const calls = { held: vi.fn(), moved: vi.fn(), ended: vi.fn() };
    const stop = watchDrag(stage as unknown as HTMLElement, { active: () => true, ...calls });
    const finger = (type: string, pointerId: number, clientX: number, isPrimary = true) => {
      const told = { pointerId, clientX, clientY: 100, isPrimary, pointerType: 'touch', button: 0 };
      const on = type === 'pointerdown' ? stage : page;
      on.dispatchEvent(Object.assign(new Event(type), told));
    };
    finger('pointerdown', 1, 100);
    finger('pointerdown', 2, 500, false);
    // Both are lost.
    finger('pointerdown', 3, 200);
    expect(calls.held).toHaveBeenCalledTimes(2);
    expect(calls.ended).toHaveBeenCalledExactlyOnceWith(null);
    finger('pointermove', 3, 260);
    expect(calls.moved).toHaveBeenLastCalledWith({ scale: 1, move: [60, 0] });
    finger('pointerup', 3, 260);
    expect(calls.ended).toHaveBeenLastCalledWith({ scale: 1, move: [60, 0] });
    expect(calls.ended).toHaveBeenCalledTimes(2);
    stop();
  });
});

describe('where the still map may look', () => {
  const home = homeCamera(SIZE.width, SIZE.height)!;

  it('the camera of a box is the one that the box is for', () => {
    const camera = { lon: 121.5, lat: 41.4, zoom: home.zoom + 1.3 };
    const back = cameraOfBox(SIZE, cameraBox(SIZE, camera));
    expect(back.lon).toBeCloseTo(camera.lon, 9);
    expect(back.lat).toBeCloseTo(camera.lat, 9);
    expect(back.zoom).toBeCloseTo(camera.zoom, 9);
  });

  it('is over the city, no farther than home, and not nearer than it is drawn for', () => {
    expect(within({ lon: 121.5, lat: 41.4, zoom: home.zoom - 2 }, SIZE)).toBeNull();
    expect(within({ lon: 121.5, lat: 41.4, zoom: home.zoom }, SIZE)).toBeNull();
    const far = within({ lon: 90, lat: 60, zoom: 40 }, SIZE)!;
    expect(far).toMatchObject({ lon: FRAME.west, lat: FRAME.north });
    expect(far.zoom).toBeLessThan(home.zoom + 3);
    expect(within(far, SIZE)).toEqual(far);
    expect(within(far, { width: 0, height: 0 })).toBeNull();
  });

  it('is told for buttons that can do no more', () => {
    expect(ableFrom(null, -1, SIZE)).toBe(false);
    expect(ableFrom(null, 1, SIZE)).toBe(true);
    const at = (nearer: number) => ({ lon: 121.5, lat: 41.4, zoom: home.zoom + nearer });
    for (const delta of [1, -1]) expect(ableFrom(at(1), delta, SIZE)).toBe(true);
    // As an address rounds it.
    const nearest = within(at(9), SIZE)!;
    expect(ableFrom({ ...nearest, zoom: +nearest.zoom.toFixed(2) }, 1, SIZE)).toBe(false);
    expect(ableFrom(nearest, -1, SIZE)).toBe(true);
    expect(ableFrom(at(1), 1, null)).toBe(true);
  });
});

describe('a layer', () => {
  it('draws what is said to be in it, and nothing else, whatever the kind and industry of a row', () => {
    const items = atlas.items.flatMap((item) =>
      [['culture_tourism'], ['petrochemicals'], []].map((industries) => ({ ...item, industries })),
    );
    for (const item of items)
      for (const layer of LAYERS)
        expect(
          entriesOf({ ...atlas, items: [item] } as Atlas, [layer], 'zh').length,
          `${layer} ${item.ref} ${item.industries.join()}`,
        ).toBe(Number(draws(layer, item)));
    expect(new Set(items.map(({ kind }) => kind)).size).toBe(5);
  });

  it('of culture has no park or enterprise of its industry', () => {
    const county = atlas.counties[0]!;
    for (const item of atlas.items.filter(({ kind }) => ['park', 'enterprise'].includes(kind))) {
      const items = [{ ...item, region: county, industries: ['culture_tourism'] }] as Item[];
      const focus = `regions:${county.region_id}` as const;
      const { counties } = atlas;
      expect(elsewhereFor({ focus, layers: ['culture'] }, { counties, items })).toMatchObject({
        layers: ['clusters'],
      });
    }
  });
});

describe('a county without anything to show', () => {
  const heishan = 'regions:210726' as const;

  it('says which other layers have something there', () => {
    expect(elsewhereFor({ focus: heishan, layers: ['culture'] }, atlas)).toMatchObject({
      county: { region_id: '210726' },
      shown: ['culture'],
      layers: ['investment', 'clusters'],
    });
  });

  it('says nothing where there is something, or where no county is chosen', () => {
    expect(elsewhereFor({ focus: heishan, layers: ['investment'] }, atlas)).toBeNull();
    expect(elsewhereFor({ focus: heishan, layers: ['clusters', 'culture'] }, atlas)).toBeNull();
    expect(elsewhereFor({ focus: 'regions:210781', layers: ['culture'] }, atlas)).toBeNull();
    expect(elsewhereFor({ focus: null, layers: ['culture'] }, atlas)).toBeNull();
  });

  it('says so too where the county was chosen first and the layer then', () => {
    const view = { focus: heishan, layers: ['investment' as const] };
    const then = { ...view, ...layerChange('culture', view, atlas) };
    expect(elsewhereFor(then, atlas)).toMatchObject({ shown: ['culture'] });
    expect(then).not.toHaveProperty('camera');
    // The map stays where a visitor who has chosen nothing has taken it.
    expect(layerChange('culture', { focus: null }, atlas)).toEqual({ layers: ['culture'] });
  });

  it('lets go of what else was chosen, for the whole city', () => {
    for (const focus of ['projects:heishan-spic-wind', 'regions:210700'] as const)
      expect(layerChange('culture', { focus }, atlas)).toEqual({
        layers: ['culture'],
        focus: null,
        camera: null,
      });
  });

  it('knows the counties from other regions and rows', () => {
    expect(countyOf(heishan, atlas)?.region_id).toBe('210726');
    expect(countyOf('regions:210700', atlas)).toBeUndefined();
    expect(countyOf('projects:heishan-spic-wind', atlas)).toBeUndefined();
    expect(countyOf(null, atlas)).toBeUndefined();
  });
});
