/** The stage in a real browser: an SVG map that fits any size, and a GL map that takes over in place. */
import { page } from 'vitest/browser';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Topology } from 'topojson-specification';
import StageHarness from './stage.harness.svelte';
import css from '../../src/routes/StageRoom.svelte?raw';
import { MapFailure } from '../../src/lib/map/failure';
import * as mapRoom from '../../src/lib/map/mount';
import { buildBase, type Base } from '../../src/lib/scene/base';
import {
  ASPECT,
  FRAME,
  PADDING,
  frameWidth,
  symbolScale,
  toPercent,
} from '../../src/lib/scene/frame';
import { glyphKey } from '../../src/lib/scene/glyph';
import type { Label, LonLat, Mark, Scene } from '../../src/lib/scene/scene';
import { mark } from '../fixtures/scene';

type Ref = Mark['ref'];

// The real room, spied upon: tests reach the handle, or make it fail.
vi.mock('../../src/lib/map/mount', { spy: true });
const mountMap = vi.mocked(mapRoom.mountMap);

const PLACE: LonLat = [121.35, 41.2];
const PACK: LonLat = [122.2, 41.65];
const YIXIAN: LonLat = [121.2, 41.62];

const label = (id: string, at: LonLat, rest: Partial<Label> = {}): Label => ({
  id,
  ref: null,
  at,
  offset: [0, 0],
  gap: 0,
  lines: ['义县', '12 个'],
  style: 'county',
  priority: 100,
  emphasis: 'plain',
  ...rest,
});

const SCENE: Scene = {
  columns: [],
  areas: ['210726', '210727', '210781', '210782', '210702'].map((id) => ({
    ref: `regions:${id}`,
    region_id: id,
    in_focus: id !== '210702',
    shade: id === '210726' ? 'step-4' : null,
    hatched: id === '210727',
    emphasis: id === '210781' ? 'lit' : 'plain',
  })),
  halos: [{ ref: 'projects:d', at: PLACE, radius_m: 6000, ink: 'accent', emphasis: 'plain' }],
  marks: [
    mark('pack', PACK, { glyph: { shape: 'pack', r: 30, ink: 'muted' }, pickable: false }),
    mark('a', PACK, { offset: [-12, 0] }),
    mark('b', PACK, { offset: [14, 4], glyph: { shape: 'hexagon', r: 10, ink: 'accent' } }),
    mark('d', PLACE, { glyph: { shape: 'tent', r: 9, ink: 'industry-trade', approximate: true } }),
  ],
  links: [
    {
      id: 'course',
      kind: 'course',
      from: { at: PLACE },
      to: { at: [121.5, 41.05] },
      ink: 'industry-infrastructure',
    },
    {
      id: 'same',
      kind: 'same-industry',
      from: { at: PLACE },
      to: { shelf: 'clusters:z' },
      ink: 'accent',
    },
  ],
  labels: [
    label('county', YIXIAN),
    label('a', PACK, { offset: [-12, 0], gap: 15, style: 'mark', lines: ['项目'], priority: 50 }),
  ],
  shelf: [
    {
      layer: 'clusters',
      title: '锦州市',
      more: '',
      note: '不知地点',
      items: [
        {
          ref: 'clusters:z',
          glyph: { shape: 'hexagon', r: 14, ink: 'accent' },
          name: '石化',
          figure: '1,000 亿元',
          emphasis: 'plain',
        },
      ],
    },
  ],
  legends: [],
  fit: 1,
};

let base: Base;
const calls = { onhover: vi.fn(), onselect: vi.fn(), oncamera: vi.fn() };

async function show(width: number, height: number, rest: Record<string, unknown> = {}) {
  const screen = await render(StageHarness, {
    base,
    scene: SCENE,
    width,
    height,
    ...calls,
    ...rest,
  });
  const find = <E extends Element = HTMLElement>(selector: string): E => {
    const found = screen.container.querySelector<E>(selector);
    if (!found) throw new Error(`Nothing is ${selector}`);
    return found;
  };
  const all = (selector: string): Element[] => [...screen.container.querySelectorAll(selector)];
  const stage = find('.stage');
  /** Middle of what an element paints, in pixels of the stage. */
  const middle = (element: Element): [number, number] => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const origin = stage.getBoundingClientRect();
    return [left + width / 2 - origin.left, top + height / 2 - origin.top];
  };
  return { screen, find, all, stage, middle, mode: () => find('.room').dataset['map'] };
}

/** Where the frame puts a place on a stage of this size, worked out apart from the components. */
function framed(at: LonLat, { clientWidth: w, clientHeight: h }: HTMLElement): [number, number] {
  const width = frameWidth(w, h);
  const [x, y] = toPercent(at);
  return [
    (w - width) / 2 + (x * width) / 100,
    (h - width / ASPECT) / 2 + (y * width) / ASPECT / 100,
  ];
}

const far = ([ax, ay]: [number, number], [bx, by]: [number, number]): number =>
  Math.hypot(ax - bx, ay - by);

const never = () => new Promise<never>(() => {});

beforeAll(async () => {
  const [jinzhou, context, backdrop] = await Promise.all(
    ['jinzhou', 'context', 'backdrop'].map(
      async (name) => (await (await fetch(`/geo/${name}.topo.json`)).json()) as Topology,
    ),
  );
  base = buildBase({ jinzhou: jinzhou!, context: context!, backdrop: backdrop! });
});

beforeEach(async () => {
  await page.viewport(1500, 1250);
  vi.restoreAllMocks();
  mountMap.mockReset();
  Object.values(calls).forEach((call) => call.mockReset());
});

describe('the SVG map', () => {
  beforeEach(() => void mountMap.mockImplementation(never));

  it('repeats the numbers of the frame in its CSS', () => {
    expect(Number(/--padding: (\d+)px/.exec(css)?.[1])).toBe(PADDING);
    expect(Number(/--aspect: ([\d.]+);/.exec(css)?.[1])).toBeCloseTo(ASPECT, 5);
  });

  it.each([
    [230, 640],
    [280, 640],
    [390, 640],
    [900, 500],
    [1480, 1220],
  ])('puts everything where the frame says, at %i × %i', async (width, height) => {
    const { find, all, stage, middle } = await show(width, height, { shelved: false });
    const box = find('.frame').getBoundingClientRect();
    const wanted = frameWidth(stage.clientWidth, stage.clientHeight);
    const k = symbolScale(wanted);
    // A browser lays out in 64ths of a pixel.
    expect(Math.abs(box.width - wanted)).toBeLessThan(2 / 64);
    expect(Math.abs(box.width / ASPECT - box.height)).toBeLessThan(2 / 64);

    const marks = all('svg.mark');
    expect(marks).toHaveLength(SCENE.marks.length);
    marks.forEach((element, i) => {
      const { at, offset, ref, glyph } = SCENE.marks[i]!;
      const [x, y] = framed(at, stage);
      const body = element.querySelector('path')!;
      // A pin's outline is not as wide as it is high, but it is centred all the same.
      expect(far(middle(body), [x + offset[0] * k, y + offset[1] * k])).toBeLessThan(0.6);
      expect(element.getAttribute('data-ref')).toBe(ref);
      expect(element.getAttribute('data-glyph')).toBe(glyphKey(glyph));
      const [px, py] = toPercent(at);
      expect(Number.parseFloat(element.getAttribute('x')!)).toBeCloseTo(px, 2);
      expect(Number.parseFloat(element.getAttribute('y')!)).toBeCloseTo(py, 2);
    });
    expect(marks[1]!.querySelector('path')!.getBoundingClientRect().width).toBeCloseTo(24 * k, 1);

    // The ground lies under the same places.
    const unit = find('[data-ref="regions:210727"]').getBoundingClientRect();
    const [x, y] = framed(YIXIAN, stage);
    const origin = stage.getBoundingClientRect();
    expect(x + origin.left).toBeGreaterThan(unit.left);
    expect(y + origin.top).toBeLessThan(unit.bottom);
    const [west] = framed([FRAME.west, FRAME.north], stage);
    expect(box.left - origin.left).toBeCloseTo(west, 1);

    await vi.waitFor(() => find('[data-label="county"]'));
    expect(far(middle(find('[data-label="county"] text')), [x, y])).toBeLessThan(4);
    expect(all('[style]').filter((element) => element.closest('.room'))).toEqual([]);
  });

  it('answers the pointer like the GL map', async () => {
    const { find, stage, middle } = await show(900, 700, { shelved: false });
    await vi.waitFor(() => find('[data-label="county"]'));
    const press = (at: [number, number], pointerType = 'mouse') => {
      const { left, top } = stage.getBoundingClientRect();
      const where = { clientX: left + at[0], clientY: top + at[1], bubbles: true, pointerType };
      const target = document.elementFromPoint(where.clientX, where.clientY)!;
      target.dispatchEvent(new PointerEvent('pointermove', where));
      target.dispatchEvent(new PointerEvent('click', where));
    };
    const a = middle(find('[data-ref="projects:a"] path'));
    press(a);
    expect(calls.onselect).toHaveBeenLastCalledWith('projects:a');
    expect(calls.onhover.mock.lastCall![0]).toBe('projects:a');
    expect(far(calls.onhover.mock.lastCall![1], a)).toBeLessThan(0.01);
    press(framed(YIXIAN, stage));
    expect(calls.onselect).toHaveBeenLastCalledWith('regions:210727');
    press(framed([121.6, 40.78], stage));
    expect(calls.onselect).toHaveBeenLastCalledWith(null);
    expect(calls.onhover).toHaveBeenLastCalledWith(null, null);
    // Beside the pin, within a finger's reach only.
    const [x, y] = framed(PLACE, stage);
    press([x + 18, y]);
    expect(calls.onselect.mock.lastCall![0]).not.toBe('projects:d');
    press([x + 18, y], 'touch');
    expect(calls.onselect).toHaveBeenLastCalledWith('projects:d');
    // The frame of a pack is no mark to choose.
    press(framed(PACK, stage).map((n, i) => n + [0, -27][i]!) as [number, number]);
    expect(calls.onselect).toHaveBeenLastCalledWith('regions:210726');
  });

  it('rings what is highlighted, and links the shelf to the map', async () => {
    const { screen, find, all, middle, stage } = await show(1200, 700);
    expect(all('.ring')).toEqual([]);
    await screen.rerender({ highlighted: 'projects:d' });
    const ring = find('.ring circle');
    expect(far(middle(ring), framed(PLACE, stage))).toBeLessThan(0.1);
    expect(getComputedStyle(ring).strokeWidth).toBe('2.5px');
    expect(find('svg.mark.highlighted').getAttribute('data-ref')).toBe('projects:d');
    await screen.rerender({ highlighted: 'regions:210726' });
    expect(all('.ring')).toEqual([]);
    expect(all('.outlined')).toHaveLength(2);

    const row = find('[data-shelf-ref="clusters:z"]').getBoundingClientRect();
    const path = await vi.waitFor(() => find<SVGPathElement>('path[data-link="same"]'));
    const ends = [path.getPointAtLength(0), path.getPointAtLength(path.getTotalLength())];
    const [from, to] = ends.map(({ x, y }): [number, number] => [x, y]) as [
      [number, number],
      [number, number],
    ];
    const origin = find('.room').getBoundingClientRect();
    expect(far(from, framed(PLACE, stage))).toBeLessThan(0.2);
    expect(far(to, [row.left - origin.left, row.top + row.height / 2 - origin.top])).toBeLessThan(
      0.2,
    );
    expect(all('line[data-link]').map((line) => line.getAttribute('data-link'))).toEqual([
      'course',
    ]);
    find<HTMLButtonElement>('[data-shelf-ref="clusters:z"]').click();
    expect(calls.onselect).toHaveBeenLastCalledWith('clusters:z');
  });

  it('eases what changes and what is new, while the ring is there at once', async () => {
    const { screen, find, all } = await show(900, 700, { shelved: false });
    const moving = (element: Element): string[] =>
      element.getAnimations().map((animation) => (animation as CSSTransition).transitionProperty);
    await vi.waitFor(() => expect(all('svg.mark').flatMap(moving)).toEqual([]));
    const scene: Scene = {
      ...SCENE,
      areas: SCENE.areas.map((area) => ({ ...area, emphasis: 'dim', shade: 'step-1' })),
      marks: [
        mark('new', YIXIAN),
        ...SCENE.marks.map((mark): Mark =>
          mark.ref === 'projects:a' ? { ...mark, emphasis: 'dim' } : mark,
        ),
      ],
    };
    await screen.rerender({ scene, highlighted: 'projects:d' });
    expect(moving(find('svg.mark[data-ref="projects:new"]'))).toEqual(['opacity']);
    expect(moving(find('svg.mark[data-ref="projects:a"]'))).toEqual(['opacity']);
    expect(moving(find('svg.mark[data-ref="projects:b"]'))).toEqual([]);
    expect(moving(find('[data-ref="regions:210727"]'))).toEqual(['fill']);
    expect(moving(find('.ring'))).toEqual([]);
  });

  it('puts the shelf below a narrow map', async () => {
    const { find } = await show(390, 900);
    const shelf = find('.shelf').getBoundingClientRect();
    expect(shelf.top).toBeGreaterThanOrEqual(find('.stage').getBoundingClientRect().bottom - 1);
    expect(find('.stage').clientHeight).toBeGreaterThan(300);
    expect(shelf.width).toBe(390);
  });

  it('stays, with a notice, if the GL map cannot start', async () => {
    mountMap.mockReset();
    mountMap.mockRejectedValue(
      Object.assign(new Error('no WebGL'), { name: 'GPUInitializationError' }),
    );
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { find, all, mode } = await show(900, 600);
    expect(mode()).toBe('pending');
    await vi.waitFor(() => expect(mode()).toBe('svg'), { timeout: 5000 });
    expect(find('[role="status"]').textContent).toBe('没有 WebGL');
    expect(getComputedStyle(find('.base')).visibility).toBe('visible');
    expect(all('.zoom')).toEqual([]);
    expect(warn).toHaveBeenCalledTimes(1);
  });
});

/** A map that draws nothing: what becomes of it is up to the test. */
const puppet = (): mapRoom.MapHandle => ({
  update: () => {},
  highlight: () => {},
  reduceMotion: () => {},
  fly: () => {},
  zoomBy: () => {},
  able: () => true,
  pan: () => {},
  resize: () => {},
  extent: () => ({ west: 121, south: 41, east: 122, north: 42 }),
  destroy: vi.fn(),
  renderedMarks: () => [],
});

describe('a GL map that fails', { timeout: 30_000 }, () => {
  const camera = { lon: YIXIAN[0], lat: YIXIAN[1], zoom: 10 };
  /** Of the map that was mounted last. */
  let options: mapRoom.MapOptions;
  let handles: mapRoom.MapHandle[];

  beforeEach(() => {
    handles = [];
    mountMap.mockImplementation(async (_, given) => {
      options = given;
      handles.push(puppet());
      setTimeout(() => given.callbacks.ready());
      return handles.at(-1)!;
    });
    vi.spyOn(console, 'warn').mockImplementation(() => {});
  });
  const lose = () => options.callbacks.failed(new MapFailure('lost', 'gone'));
  const soon = { timeout: 8000 };

  it('comes back twice where it was, then waits for the reader', async () => {
    const { screen, find, all, stage, middle, mode } = await show(900, 600, {
      shelved: false,
      camera,
    });
    const status = () => find('[role="status"]').textContent;
    for (const round of [1, 2]) {
      await vi.waitFor(() => expect(mode()).toBe('gl'), soon);
      expect(status()).toBe('');
      expect(options.camera).toEqual(camera);
      lose();
      await vi.waitFor(() => expect(mode()).toBe('svg'));
      expect(status()).toBe('就回来');
      expect(all('.notice button')).toEqual([]);
      expect(handles[round - 1]!.destroy).toHaveBeenCalledTimes(1);
      // The still map shows the whole, whatever the camera of the other one.
      expect(getComputedStyle(find('.base')).visibility).toBe('visible');
      expect(far(middle(find('[data-label="county"] text')), framed(YIXIAN, stage))).toBeLessThan(
        4,
      );
    }
    await vi.waitFor(() => expect(mode()).toBe('gl'), soon);
    lose();
    await vi.waitFor(() => expect(status()).toBe('停了'));
    expect(handles).toHaveLength(3);

    find<HTMLButtonElement>('.notice button').click();
    await vi.waitFor(() => expect(mode()).toBe('gl'), soon);
    expect(status()).toBe('');
    // Asked for by the reader, so what was before does not count.
    lose();
    await vi.waitFor(() => expect(status()).toBe('就回来'));
    await screen.unmount();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(handles).toHaveLength(4);
  });

  it('waits for the reader at once if it broke', async () => {
    const { find, mode } = await show(900, 600, { shelved: false });
    await vi.waitFor(() => expect(mode()).toBe('gl'), soon);
    options.callbacks.failed(new Error('a bug'));
    await vi.waitFor(() => expect(find('[role="status"]').textContent).toBe('停了'));
    find<HTMLButtonElement>('.notice button').click();
    expect(document.activeElement).toBe(find('[role="status"]'));
    await vi.waitFor(() => expect(mode()).toBe('gl'), soon);
  });
});

describe('the GL map', { timeout: 90_000 }, () => {
  it('gives way to the SVG map where it is too slow, and comes back if it is wanted', async () => {
    sessionStorage.removeItem('atlas-map');
    const { mountMap: real } = await vi.importActual<typeof mapRoom>('../../src/lib/map/mount');
    mountMap.mockImplementation(real);
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    // No browser draws a thousand frames a second.
    const { find, mode } = await show(700, 500, { shelved: false, frameLimit: 1 });
    await vi.waitFor(() => expect(find('[role="status"]').textContent).toBe('慢'), {
      timeout: 60_000,
    });
    expect(mode()).toBe('svg');
    expect(getComputedStyle(find('.base')).visibility).toBe('visible');
    expect(find('.gl').childElementCount).toBe(0);
    expect(String(warn.mock.lastCall![1])).toMatch(/A frame takes \d+ ms/);

    const button = find<HTMLButtonElement>('.notice button');
    expect(button.textContent.trim()).toBe('还是要');
    button.click();
    await vi.waitFor(() => expect(mode()).toBe('gl'), { timeout: 45_000, interval: 50 });
    expect(sessionStorage.getItem('atlas-map')).toBe('gl');
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(mode()).toBe('gl');
    expect(mountMap.mock.lastCall![1].frameLimit()).toBe(Infinity);
    sessionStorage.removeItem('atlas-map');
  });

  it('takes over with the same marks at the same places, and gives back when it fails', async () => {
    let handle!: mapRoom.MapHandle;
    let options!: mapRoom.MapOptions;
    const { mountMap: real } = await vi.importActual<typeof mapRoom>('../../src/lib/map/mount');
    mountMap.mockImplementation(async (container, given) => {
      options = given;
      return (handle = await real(container, given));
    });
    const { screen, find, all, stage, middle, mode } = await show(800, 600, { shelved: true });
    const svg = all('svg.mark').map((element) => ({
      ref: element.getAttribute('data-ref') as Ref,
      key: element.getAttribute('data-glyph'),
      at: middle(element.querySelector('path')!),
    }));
    const text = () => middle(find('[data-label="county"] text'));
    await vi.waitFor(() => find('[data-label="county"]'));
    const named = text();

    await vi.waitFor(() => expect(mode()).toBe('gl'), { timeout: 45_000, interval: 50 });
    const gl = handle.renderedMarks();
    expect(gl.map(({ ref, key }) => ({ ref, key }))).toEqual(
      svg.map(({ ref, key }) => ({ ref, key })),
    );
    gl.forEach(({ x, y }, i) => expect(far([x, y], svg[i]!.at)).toBeLessThanOrEqual(1));
    expect(far(text(), named)).toBeLessThanOrEqual(1);
    expect(getComputedStyle(find('.base')).visibility).toBe('hidden');
    expect(all('[data-label="county"]')).toHaveLength(1);

    const buttons = all('.zoom button');
    expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual([
      '近',
      '远',
      '全图',
    ]);
    for (const button of buttons) {
      expect(button.getBoundingClientRect().width).toBeGreaterThanOrEqual(44);
      expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    }

    await screen.rerender({ camera: { lon: YIXIAN[0], lat: YIXIAN[1], zoom: 10 } });
    const centre: [number, number] = [stage.clientWidth / 2, stage.clientHeight / 2];
    await vi.waitFor(() => expect(far(text(), centre)).toBeLessThan(6), { timeout: 15_000 });
    await vi.waitFor(() => expect(calls.oncamera.mock.lastCall?.[0].zoom).toBeCloseTo(10, 3));
    // What comes back rounded from the URL moves nothing.
    const count = calls.oncamera.mock.calls.length;
    await screen.rerender({ camera: { lon: YIXIAN[0] + 2e-5, lat: YIXIAN[1], zoom: 10.01 } });
    expect(calls.oncamera).toHaveBeenCalledTimes(count);

    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    options.callbacks.failed(new Error('context lost'));
    await vi.waitFor(() => expect(mode()).toBe('svg'));
    expect(far(text(), named)).toBeLessThanOrEqual(1);
    expect(getComputedStyle(find('.base')).visibility).toBe('visible');
    expect(find('.gl').childElementCount).toBe(0);
    expect(warn).toHaveBeenCalledTimes(1);
  });
});
