/** The GL map in a real browser: the same picture as the SVG map, and the events that the page needs. */
import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mountMap, type MapHandle, type MapOptions } from '../../src/lib/map/mount';
import { glyphKey, reach } from '../../src/lib/scene/glyph';
import { FRAME, PADDING, frameWidth, GRID, toGrid } from '../../src/lib/scene/frame';
import type { Area, LonLat, Mark, Scene } from '../../src/lib/scene/scene';
import { hex, type Ink } from '../../src/lib/theme/palette';
import { mark } from '../fixtures/scene';

const WIDTH = 800;
const HEIGHT = 600;
/** Whether this run may take long: each map takes seconds to come without a GPU. */
const FULL = Boolean(import.meta.env['E2E_FULL']);
/** Without a GPU a frame takes a while. */
const PATIENT = { timeout: 20_000 };
const SEA: LonLat = [121.6, 40.78];
const HEISHAN: LonLat = [122.1, 41.85];
const YIXIAN: LonLat = [121.2, 41.62];

const area = (id: string, rest: Partial<Area> = {}): Area => ({
  ref: `regions:${id}` as Area['ref'],
  region_id: id,
  in_focus: true,
  shade: null,
  hatched: false,
  emphasis: 'plain',
  ...rest,
});

const SCENE: Scene = {
  columns: [],
  areas: [
    area('210726', { shade: 'step-4' }),
    area('210727', { hatched: true }),
    area('210782', { shade: 'step-2', emphasis: 'dim' }),
    area('210781', { emphasis: 'lit', shade: 'step-1' }),
    ...['210702', '210703', '210711'].map((id) => area(id, { in_focus: false })),
  ],
  halos: [
    {
      ref: 'projects:c' as Mark['ref'],
      at: [121.9, 41.5],
      radius_m: 6000,
      ink: 'accent',
      emphasis: 'plain',
    },
  ],
  marks: [
    mark('pack', [122.2, 41.65], {
      glyph: { shape: 'pack', r: 30, ink: 'panel' },
      pickable: false,
    }),
    mark('a', [122.2, 41.65], { offset: [-12, 0] }),
    mark('b', [122.2, 41.65], {
      offset: [14, 4],
      glyph: { shape: 'hexagon', r: 10, ink: 'industry-equipment', stage: 'completion' },
    }),
    mark('c', [121.9, 41.5], {
      glyph: { shape: 'star', r: 9, ink: 'industry-trade', approximate: true },
    }),
    mark('d', [121.35, 41.2], {
      glyph: { shape: 'ring', r: 10, ink: 'industry-metallurgy', stage: 'landing' },
      emphasis: 'dim',
    }),
  ],
  links: [
    {
      id: 'course',
      kind: 'course',
      from: { at: [121.2, 41.2] },
      to: { at: [121.5, 41.05] },
      ink: 'industry-infrastructure',
    },
    {
      id: 'same',
      kind: 'same-industry',
      from: { at: [122.2, 41.65] },
      to: { shelf: 'projects:z' as Mark['ref'] },
      ink: 'accent',
    },
  ],
  labels: [],
  shelf: [],
  legends: [],
  fit: 1,
};

/** Where the SVG map's frame puts a place, in pixels of the stage. */
function framed(at: LonLat): [number, number] {
  const width = frameWidth(WIDTH, HEIGHT);
  const [x, y] = toGrid(at).map((n) => (n * width) / GRID) as [number, number];
  const [, bottom] = toGrid([FRAME.west, FRAME.south]);
  return [x + (WIDTH - width) / 2, y + (HEIGHT - (bottom * width) / GRID) / 2];
}

let stage: HTMLElement;
let handle: MapHandle | undefined;

const callbacks = () => ({
  ready: vi.fn(),
  hover: vi.fn(),
  select: vi.fn(),
  move: vi.fn(),
  settled: vi.fn(),
  fan: vi.fn(),
  basemap: vi.fn(),
  failed: vi.fn(),
});

async function mount(rest: Partial<MapOptions> = {}) {
  const calls = callbacks();
  handle = await mountMap(stage, {
    theme: 'light',
    scene: SCENE,
    k: 1,
    camera: null,
    geoUrl: (file) => `/geo/${file}`,
    basemap: null,
    reducedMotion: true,
    frameLimit: () => Infinity,
    callbacks: calls,
    ...rest,
  });
  await vi.waitFor(
    () => {
      expect(calls.failed).not.toHaveBeenCalled();
      expect(calls.ready).toHaveBeenCalled();
    },
    { timeout: 45_000, interval: 50 },
  );
  return { calls, handle };
}

/** The colour on screen at a point of the stage, both canvases put together. */
async function colours(...points: (readonly [number, number])[]): Promise<string[]> {
  const shot = await page.screenshot({ element: stage, base64: true, save: false });
  const image = new Image();
  image.src = `data:image/png;base64,${shot}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const pen = canvas.getContext('2d')!;
  pen.drawImage(image, 0, 0);
  const scale = image.width / WIDTH;
  return points.map(([x, y]) => {
    const [r, g, b] = pen.getImageData(Math.round(x * scale), Math.round(y * scale), 1, 1).data;
    return `#${[r, g, b].map((n) => n!.toString(16).padStart(2, '0')).join('')}`;
  });
}

/** Lines of the hatch along 17 periods of it, from a point to the east. */
async function hatchLines([x, y]: readonly [number, number]): Promise<number> {
  const length = Math.round(17 * 6 * Math.SQRT2);
  const row = await colours(...Array.from({ length }, (_, i) => [x + i, y] as const));
  const green = row.map((colour) => Number.parseInt(colour.slice(3, 5), 16));
  const middle = (Math.max(...green) + Math.min(...green)) / 2;
  return green.filter((value, i) => i > 0 && value < middle && green[i - 1]! >= middle).length;
}

const press = (at: readonly [number, number], pointerType = 'mouse'): void => {
  const target = stage.querySelector('canvas.maplibregl-canvas')!;
  const { left, top } = stage.getBoundingClientRect();
  const where = { clientX: left + at[0], clientY: top + at[1], bubbles: true, button: 0 };
  target.dispatchEvent(new PointerEvent('pointerdown', { ...where, pointerType }));
  target.dispatchEvent(new MouseEvent('mousedown', where));
  target.dispatchEvent(new MouseEvent('mouseup', where));
  target.dispatchEvent(new PointerEvent('click', { ...where, pointerType }));
};

beforeEach(async () => {
  await page.viewport(900, 700);
  stage = document.createElement('div');
  Object.assign(stage.style, {
    position: 'fixed',
    inset: '0 auto auto 0',
    width: `${WIDTH}px`,
    height: `${HEIGHT}px`,
  });
  document.body.append(stage);
});

afterEach(() => {
  handle?.destroy();
  handle = undefined;
  stage.remove();
});

describe('the GL map', { timeout: 90_000 }, () => {
  it('draws the scene on the frame of the SVG map, in both themes', async () => {
    const { handle, calls } = await mount();
    const marks = handle.renderedMarks();
    expect(marks).toHaveLength(SCENE.marks.length);
    marks.forEach(({ ref, x, y, key }, i) => {
      const { at, offset, glyph, ref: wanted } = SCENE.marks[i]!;
      const [fx, fy] = framed(at);
      expect(Math.hypot(x - fx - offset[0], y - fy - offset[1])).toBeLessThan(0.05);
      expect([ref, key]).toEqual([wanted, glyphKey(glyph)]);
    });
    expect(framed([FRAME.west, FRAME.north])[1]).toBeCloseTo(PADDING, 6);

    const centre = (i: number) => [marks[i]!.x, marks[i]!.y] as const;
    const light = await colours(framed(HEISHAN), framed(SEA), centre(2));
    expect(light.slice(0, 2)).toEqual([hex('step-4', 'light'), hex('sea', 'light')]);
    expect(light[2]).not.toBe(light[0]);

    expect(Math.abs((await hatchLines(framed(YIXIAN))) - 17)).toBeLessThanOrEqual(1);

    handle.update(SCENE, 'dark', 1.2);
    await vi.waitFor(
      async () =>
        expect(await colours(framed(HEISHAN), framed(SEA))).toEqual([
          hex('step-4', 'dark'),
          hex('sea', 'dark'),
        ]),
      PATIENT,
    );
    expect(handle.renderedMarks()[1]!.x).toBeCloseTo(framed([122.2, 41.65])[0] - 12 * 1.2, 1);
    expect(calls.move.mock.calls.at(-1)![0](HEISHAN)[0]).toBeCloseTo(framed(HEISHAN)[0], 1);
    expect(calls.settled).not.toHaveBeenCalled();
  });

  it('finds marks, then counties, then nothing', async () => {
    const { handle, calls } = await mount();
    const [pack, a, b] = handle.renderedMarks();
    press([a!.x, a!.y]);
    expect(calls.select).toHaveBeenLastCalledWith('projects:a');
    press([b!.x + 13, b!.y]);
    expect(calls.select).toHaveBeenLastCalledWith('projects:b');
    press([b!.x + 20, b!.y]);
    expect(calls.select).toHaveBeenLastCalledWith('regions:210726');
    press([b!.x + 20, b!.y], 'touch');
    expect(calls.select).toHaveBeenLastCalledWith('projects:b');
    press([pack!.x, pack!.y - 26]);
    expect(calls.select).toHaveBeenLastCalledWith('regions:210726');
    press(framed(YIXIAN));
    expect(calls.select).toHaveBeenLastCalledWith('regions:210727');
    press(framed(SEA));
    expect(calls.select).toHaveBeenLastCalledWith(null);

    const canvas = stage.querySelector('canvas.maplibregl-canvas')!;
    const hover = (x: number, y: number, pointerType = 'mouse') =>
      canvas.dispatchEvent(
        new PointerEvent('pointermove', { clientX: x, clientY: y, bubbles: true, pointerType }),
      );
    hover(a!.x, a!.y);
    await vi.waitFor(() =>
      expect(calls.hover).toHaveBeenLastCalledWith('projects:a', [a!.x, a!.y]),
    );
    expect(getComputedStyle(canvas).cursor).toBe('pointer');
    hover(a!.x, a!.y, 'touch');
    expect(calls.hover).toHaveBeenLastCalledWith(null, null);
    expect(getComputedStyle(canvas).cursor).toBe('grab');

    // A wheel ends it at once, and so does a map that moves; at rest what is under the pointer then is hovered.
    hover(a!.x, a!.y);
    canvas.dispatchEvent(new WheelEvent('wheel', { deltaY: 0, bubbles: true }));
    expect(calls.hover).toHaveBeenLastCalledWith(null, null);
    hover(a!.x, a!.y);
    expect(calls.hover).toHaveBeenLastCalledWith('projects:a', [a!.x, a!.y]);
    calls.hover.mockClear();
    handle.pan(0, 60);
    await vi.waitFor(
      () => expect(calls.hover).toHaveBeenLastCalledWith('regions:210782', [a!.x, a!.y]),
      PATIENT,
    );
    expect(calls.hover.mock.calls.map(([ref]) => ref as unknown)).toEqual([null, 'regions:210782']);
    handle.pan(0, -60);
    await vi.waitFor(
      () => expect(calls.hover).toHaveBeenLastCalledWith('projects:a', [a!.x, a!.y]),
      PATIENT,
    );

    // Nothing is under the pointer any more when the map is gone.
    hover(a!.x, a!.y);
    expect(calls.hover).toHaveBeenLastCalledWith('projects:a', [a!.x, a!.y]);
    handle.destroy();
    expect(calls.hover).toHaveBeenLastCalledWith(null, null);
  });

  it('outlines what is highlighted', async () => {
    const { handle } = await mount();
    const b = handle.renderedMarks()[2]!;
    // In the middle of the ring: beyond what the symbol paints, on two sides.
    const reached = reach(SCENE.marks[2]!.glyph) + 1.25;
    const ring = [
      [b.x + reached, b.y],
      [b.x, b.y + reached],
    ] as const;
    const before = await colours(...ring);
    const chosen = hex('chosen', 'light');
    handle.highlight('projects:b' as Mark['ref']);
    await vi.waitFor(async () => expect(await colours(...ring)).toEqual([chosen, chosen]), PATIENT);
    handle.highlight(null);
    await vi.waitFor(async () => expect(await colours(...ring)).toEqual(before), PATIENT);
  });

  it('moves, tells where it came to rest, and follows the container from home', async () => {
    const { handle, calls } = await mount();
    handle.fly({ at: [121.2, 41.5], zoom: 10 });
    expect(calls.settled).toHaveBeenCalledTimes(1);
    const [camera] = calls.settled.mock.calls[0]!;
    expect([camera.lon, camera.lat, camera.zoom].map((n) => +n.toFixed(4))).toEqual([
      121.2, 41.5, 10,
    ]);
    handle.zoomBy(1);
    expect(calls.settled.mock.lastCall![0].zoom).toBeCloseTo(11, 4);
    handle.fly({ at: YIXIAN, zoom: 9.6 });
    await vi.waitFor(
      async () =>
        expect(Math.abs((await hatchLines([WIDTH / 2, HEIGHT / 2])) - 17)).toBeLessThanOrEqual(1),
      PATIENT,
    );
    handle.fly('home');
    expect(calls.settled).toHaveBeenLastCalledWith(null);

    for (const [width, height] of [
      [400, 600],
      [300, 690],
      [890, 250],
    ] as const) {
      Object.assign(stage.style, { width: `${width}px`, height: `${height}px` });
      handle.resize();
      const scale = frameWidth(width, height) / frameWidth(WIDTH, HEIGHT);
      const [first] = handle.renderedMarks();
      const [x, y] = framed([122.2, 41.65]);
      expect(first!.x).toBeCloseTo(width / 2 + (x - WIDTH / 2) * scale, 1);
      expect(first!.y).toBeCloseTo(height / 2 + (y - HEIGHT / 2) * scale, 1);
    }
    expect(calls.settled).toHaveBeenCalledTimes(4);
  });

  it('moves where it may: to the end, and at once when that changes', async () => {
    const { handle, calls } = await mount({ reducedMotion: false });
    const ink = 'industry-metallurgy';
    /** The fill of a symbol lets some ground through. */
    const near = (ink: Ink) => (colour: string) =>
      [1, 3, 5].every((i) => {
        const [seen, meant] = [colour, hex(ink, 'light')].map((hex) =>
          Number.parseInt(hex.slice(i, i + 2), 16),
        ) as [number, number];
        return Math.abs(seen - meant) < 24;
      });
    const newcomer = mark('e', [121.2, 41.62], { glyph: { shape: 'disc', r: 12, ink } });
    const next: Scene = {
      ...SCENE,
      areas: SCENE.areas.map((area) => ({ ...area, shade: 'step-1' })),
      marks: [newcomer, ...SCENE.marks],
    };
    handle.update(next, 'light', 1);
    const looked = [framed(YIXIAN), framed(HEISHAN)] as const;
    await vi.waitFor(
      async () =>
        expect(await colours(...looked)).toEqual([
          expect.toSatisfy(near(ink)),
          hex('step-1', 'light'),
        ]),
      PATIENT,
    );
    // The others are drawn as well as before.
    const disc = handle.renderedMarks().find(({ ref }) => ref === 'projects:a')!;
    expect(await colours([disc.x, disc.y])).toEqual([expect.toSatisfy(near('industry-food'))]);

    handle.fly({ at: [121.2, 41.5], zoom: 10 });
    expect(calls.settled).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(calls.settled).toHaveBeenCalledTimes(1), PATIENT);
    expect(calls.settled.mock.lastCall![0].zoom).toBeCloseTo(10, 4);

    // A pan breaks off no flight, and goes as far as it is told.
    handle.fly({ at: [121.3, 41.5], zoom: 10.5 });
    handle.pan(200, 0);
    await vi.waitFor(() => expect(calls.settled).toHaveBeenCalledTimes(2), PATIENT);
    const [flown] = calls.settled.mock.lastCall!;
    expect([flown.lon, flown.zoom].map((n) => +n.toFixed(4))).toEqual([121.3, 10.5]);
    const [still] = handle.renderedMarks();
    handle.pan(60, -40);
    await vi.waitFor(() => expect(calls.settled).toHaveBeenCalledTimes(3), PATIENT);
    const [moved] = handle.renderedMarks();
    expect(moved!.x - still!.x).toBeCloseTo(-60, 1);
    expect(moved!.y - still!.y).toBeCloseTo(40, 1);
    handle.reduceMotion(true);
    handle.fly('home');
    expect(calls.settled).toHaveBeenLastCalledWith(null);
    handle.update({ ...next, marks: SCENE.marks }, 'light', 1);
    await vi.waitFor(
      async () => expect(await colours(framed(YIXIAN))).toEqual([expect.not.toSatisfy(near(ink))]),
      PATIENT,
    );
  });

  describe('above a base map', () => {
    const PAPER = '#ff00ff';
    const STYLE = '/basemap/style.json';
    const background = { id: 'sea', type: 'background', paint: { 'background-color': PAPER } };
    const style = (rest: object = {}) => ({
      version: 8,
      sources: {
        land: {
          type: 'geojson',
          data: { type: 'Point', coordinates: [121, 41] },
          attribution: 'Ground by the county<script>window.harm = 1</script>',
        },
      },
      layers: [background, { id: 'points', type: 'circle', source: 'land' }],
      ...rest,
    });
    /** Serves a style where the base map is expected. */
    const serve = (response: () => Response): void => {
      const { fetch } = window;
      vi.spyOn(window, 'fetch').mockImplementation((input, init) =>
        String(input).endsWith(STYLE) ? Promise.resolve(response()) : fetch(input, init),
      );
    };
    afterEach(() => void vi.restoreAllMocks());

    it('asks no other host, whatever a TileJSON names, and waits for no tile', async () => {
      const { fetch } = window;
      const late = new URL('/basemap/late/', document.baseURI).href;
      vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
        const url = input instanceof Request ? input.url : String(input);
        if (url.endsWith('/tiles.json'))
          return Promise.resolve(Response.json({ tiles: ['https://tiles.example/{z}/{x}/{y}'] }));
        // Tiles that never arrive.
        if (url.startsWith(late)) return new Promise(() => {});
        if (!url.endsWith(STYLE)) return fetch(input, init);
        const sources = {
          elsewhere: { type: 'vector', url: 'tiles.json' },
          late: { type: 'raster', tiles: ['late/{z}/{x}/{y}.png'], tileSize: 256 },
        };
        const layers = [
          background,
          { id: 'roads', type: 'line', source: 'elsewhere', 'source-layer': 'roads' },
          { id: 'relief', type: 'raster', source: 'late' },
        ];
        return Promise.resolve(Response.json(style({ sources, layers })));
      });
      const warn = vi.spyOn(console, 'warn').mockReturnValue();
      const { calls } = await mount({ basemap: STYLE });
      await vi.waitFor(() =>
        expect(warn).toHaveBeenCalledWith(
          'The base map is not whole.',
          expect.objectContaining({ message: expect.stringMatching(/no other host: .*example/) }),
        ),
      );
      expect(calls.basemap).not.toHaveBeenCalled();
      expect((await colours(framed(SEA)))[0]).toBe(PAPER);
    });

    it('lets it show where our ground would be, and through the areas', async () => {
      serve(() => Response.json(style()));
      const { handle, calls } = await mount({ basemap: STYLE });
      expect(calls.basemap).not.toHaveBeenCalled();
      const [sea, shaded] = await colours(framed(SEA), framed(HEISHAN));
      expect(sea).toBe(PAPER);
      expect(shaded).not.toBe(PAPER);
      expect(shaded).not.toBe(hex('step-4', 'light'));
      const credits = document.querySelector('.maplibregl-ctrl-attrib');
      await vi.waitFor(() => expect(credits?.textContent).toContain('Ground by the county'));
      expect(window).not.toHaveProperty('harm');
      // It stays when the scene changes.
      handle.update(SCENE, 'dark', 1);
      await vi.waitFor(async () => {
        const [sea, other] = await colours(framed(SEA), framed(HEISHAN));
        expect(sea).toBe(PAPER);
        expect(other).not.toBe(shaded);
      }, PATIENT);
    });

    it.each(
      (
        [
          ['missing', () => new Response('', { status: 404 }), '404'],
          ['version', () => Response.json(style({ version: 7 })), '7'],
          [
            'style',
            () => Response.json(style({ layers: [{ id: 'a', type: 'foil' }] })),
            /^layers\[0\]/,
          ],
        ] as const
      ).slice(0, FULL ? undefined : 1),
    )('tells what is %s, and stands on its own ground', async (code, response, value) => {
      serve(response);
      const { calls } = await mount({ basemap: STYLE });
      expect(calls.basemap).toHaveBeenCalledExactlyOnceWith({
        code,
        value: expect.stringMatching(value),
      });
      expect(await colours(framed(SEA), framed(HEISHAN))).toEqual([
        hex('sea', 'light'),
        hex('step-4', 'light'),
      ]);
    });
  });

  it('starts at a given camera and keeps it', async () => {
    const { handle, calls } = await mount({ camera: { lon: 122.1, lat: 41.7, zoom: 10 } });
    calls.move.mock
      .lastCall![0]([122.1, 41.7])
      .forEach((n: number, i: number) => expect(n).toBeCloseTo([WIDTH / 2, HEIGHT / 2][i]!, 1));
    stage.style.width = '600px';
    handle.resize();
    expect(calls.settled).not.toHaveBeenCalled();
  });

  it('leaves nothing behind, fails once when the context goes, and throws without WebGL', async () => {
    const { handle, calls } = await mount();
    for (const canvas of stage.querySelectorAll('canvas'))
      canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    await vi.waitFor(() => expect(calls.failed).toHaveBeenCalledTimes(1));
    handle.destroy();
    expect(stage.childElementCount).toBe(0);
    expect(stage.querySelector('canvas')).toBeNull();

    const getContext = vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    await expect(mount()).rejects.toThrow();
    getContext.mockRestore();
    expect(stage.childElementCount).toBe(0);
    await expect(mount({ geoUrl: () => '/geo/none.json' })).rejects.toThrow();
  });
});
