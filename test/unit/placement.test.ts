/** Nothing on the map covers anything else, in any view, and no name jumps without a reason. */
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '$lib/i18n/locale';
import type { Ref } from '$lib/model/atlas';
import { measures } from '$lib/model/measures';
import { buildScene } from '$lib/scene/build';
import {
  ASPECT,
  FRAME,
  frameWidth,
  frameZoom,
  mercator,
  PADDING,
  symbolScale,
  viewScale,
} from '$lib/scene/frame';
import { glyphKey, reach } from '$lib/scene/glyph';
import { estimate, placeLabels, type LabelBox, type PlacedLabel } from '$lib/scene/placement';
import type { LonLat, Mark, Scene } from '$lib/scene/scene';
import { LAYERS, type Layer } from '$lib/state/view';
import { atlas, base } from '../fixtures/atlas';

/** Stages in pixels: what the three sizes of the page leave for the map, and a small phone. */
const STAGES = {
  'desktop 1440×900': [830, 640],
  'phone 390×844': [390, 480],
  'screen 1920×1080': [1200, 900],
  'small phone 320×640': [320, 320],
} as const;
const ZOOMS = [7, 8, 9, 10, 11, 12];
const COMBINATIONS: (readonly Layer[])[] = [
  [],
  ...LAYERS.map((layer) => [layer]),
  ['investment', 'clusters'],
  ['investment', 'culture'],
  ['clusters', 'culture'],
  LAYERS,
];
const METRICS = measures(atlas).map(({ id }) => id);
const FOCUS: (Ref | null)[] = [
  null,
  'clusters:jinzhou-petrochemicals',
  'industries:new_energy',
  'regions:210727',
];
const HOME: LonLat = [(FRAME.west + FRAME.east) / 2, (FRAME.south + FRAME.north) / 2];
/** The whole, and a look at the two counties with most marks at places of their own. */
const CENTRES = [HOME, base.centres['210727']!, base.centres['210781']!];

interface View {
  readonly width: number;
  readonly height: number;
  readonly k: number;
  readonly zoom: number;
  readonly project: (at: LonLat) => readonly [number, number];
}

/** A view on a stage as the GL map shows it; without a zoom the home view, which the SVG map shows too. */
function viewOf([width, height]: readonly [number, number], zoom?: number, at = HOME): View {
  const frame = frameWidth(width, height);
  const home = frameZoom(frame);
  const here = zoom ?? home;
  const world = 512 * 2 ** here;
  const [cx, cy] = mercator(at);
  return {
    width,
    height,
    zoom: here,
    k: viewScale(symbolScale(frame), here - home),
    project: (each) => {
      const [x, y] = mercator(each);
      return [width / 2 + (x - cx) * world, height / 2 + (y - cy) * world];
    },
  };
}

/** All but the lines to marks that stand off their place, which may run under names and over marks. */
const solid = ({ marks }: Scene): Mark[] => marks.filter(({ glyph }) => glyph.shape !== 'leader');

const meet = (a: LabelBox, b: LabelBox): boolean =>
  a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

const dotOf = ({ x, y, dot }: PlacedLabel): LabelBox[] =>
  dot ? [[x - dot.r, y - dot.r, x + dot.r, y + dot.r]] : [];

function collisions(placed: readonly PlacedLabel[]): string[] {
  const boxes = placed.flatMap((label) =>
    [label.box, ...dotOf(label)].map((box) => ({ id: label.id, box })),
  );
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.id !== b.id && meet(a.box, b.box))
      .map((b) => `${a.id} × ${b.id}`),
  );
}

/** The name of a packed mark may cross the frame around its pack. */
const isOwnFrame = (mark: Mark, label: PlacedLabel): boolean =>
  label.style === 'mark' && mark.glyph.shape === 'pack' && mark.at.join() === label.at.join();

const centre = ({ at, offset }: Mark, { k, project }: View): [number, number] => {
  const [x, y] = project(at);
  return [x + offset[0] * k, y + offset[1] * k];
};

function covered(scene: Scene, placed: readonly PlacedLabel[], view: View): string[] {
  return placed.flatMap((label) =>
    solid(scene)
      .filter((mark) => mark.ref !== label.ref || mark.glyph.shape === 'pack')
      .filter((mark) => !isOwnFrame(mark, label))
      .filter((mark) => {
        const [x, y] = centre(mark, view);
        return [label.box, ...dotOf(label)].some((box) => {
          const dx = Math.max(box[0] - x, 0, x - box[2]);
          const dy = Math.max(box[1] - y, 0, y - box[3]);
          return Math.hypot(dx, dy) < reach(mark.glyph) * view.k - 1e-6;
        });
      })
      .map((mark) => `${label.id} on ${mark.ref}`),
  );
}

/** A pack's frame holds its own marks and nothing else. */
const holds = (frame: Mark, mark: Mark): boolean =>
  frame.glyph.shape === 'pack' && frame.at.join() === mark.at.join();

function touching(scene: Scene, view: View): string[] {
  const marks = solid(scene);
  return marks.flatMap((a, i) =>
    marks
      .slice(i + 1)
      .filter((b) => !holds(a, b) && !holds(b, a))
      .filter((b) => {
        const [[ax, ay], [bx, by]] = [centre(a, view), centre(b, view)];
        const far = Math.hypot(ax - bx, ay - by);
        return far < (reach(a.glyph) + reach(b.glyph)) * view.k - 0.1;
      })
      .map((b) => `${a.ref} (${glyphKey(a.glyph)}) × ${b.ref} (${glyphKey(b.glyph)})`),
  );
}

const leaving = (placed: readonly PlacedLabel[], { width, height }: View): string[] =>
  placed
    .flatMap((label) => [label.box, ...dotOf(label)].map((box) => ({ id: label.id, box })))
    .filter(({ box }) => box[0] < 0 || box[1] < 0 || box[2] > width || box[3] > height)
    .map(({ id }) => id);

const scenesIn = (locale: Locale): { name: string; scene: Scene }[] =>
  [
    ...COMBINATIONS.flatMap((layers) =>
      FOCUS.map((focus) => ({ layers, metric: 'named-projects', focus })),
    ),
    ...COMBINATIONS.map((layers) => ({ layers, metric: 'x', focus: null, context: true })),
    ...METRICS.map((metric) => ({ layers: LAYERS, metric, focus: null })),
  ].map((view) => ({
    name: JSON.stringify(view),
    scene: buildScene(atlas, view, locale, base),
  }));
const SCENES = { zh: scenesIn('zh'), en: scenesIn('en') };

const cases = Object.keys(STAGES).flatMap((size) =>
  LOCALES.map((locale) => [size as keyof typeof STAGES, locale] as const),
);

describe.each(cases)('on a %s in %s', { timeout: 60_000 }, (size, locale) => {
  const stage = STAGES[size];
  const views = [
    { name: 'home', view: viewOf(stage) },
    ...ZOOMS.flatMap((zoom) =>
      CENTRES.map((at) => ({
        name: `zoom ${zoom} at ${at.join()}`,
        view: viewOf(stage, zoom, at),
      })),
    ),
  ];

  it('nothing covers anything else and nothing leaves the view, at any zoom', () => {
    for (const { name: sceneName, scene } of SCENES[locale])
      for (const { name, view } of views) {
        const placed = placeLabels(scene, { ...view, locale });
        const wrong = [
          ...collisions(placed),
          ...covered(scene, placed, view),
          ...leaving(placed, view).map((id) => `${id} leaves the view`),
          ...touching(scene, view),
        ];
        expect(wrong, `${sceneName}, ${name}`).toEqual([]);
      }
  });

  it('all counties are named in the home view, close to where they are', () => {
    const view = viewOf(stage);
    for (const { name, scene } of SCENES[locale]) {
      const counties = placeLabels(scene, { ...view, locale }).filter(
        ({ style }) => style === 'county',
      );
      expect(counties.map(({ id }) => id).sort(), name).toEqual(
        atlas.counties.map(({ region_id }) => `county:${region_id}`).sort(),
      );
      for (const { x, y, box, id } of counties) {
        const dx = Math.max(box[0] - x, 0, x - box[2]);
        const dy = Math.max(box[1] - y, 0, y - box[3]);
        const far = Math.max(100, 0.2 * frameWidth(stage[0], stage[1]));
        expect(Math.hypot(dx, dy), `${id} in ${name}`).toBeLessThan(far);
      }
    }
  });

  it('a name moves between two views only where it could not stay', () => {
    const steps = Array.from({ length: 41 }, (_, i) => viewOf(stage, 7 + i / 8));
    for (const { name, scene } of SCENES[locale].filter((_, i) => i % 4 === 0)) {
      let before: PlacedLabel[] = [];
      for (const view of steps) {
        const placed = placeLabels(scene, { ...view, locale, previous: before });
        expect(collisions(placed), name).toEqual([]);
        const moved = placed.filter((label) => {
          const old = before.find(({ id }) => id === label.id);
          return old && old.key !== label.key;
        });
        for (const label of moved) {
          // Alone among the more important ones it would have stayed: then it had no need to move.
          const others = { ...scene, labels: scene.labels.filter(({ id }) => id === label.id) };
          const old = before.filter(({ id }) => id === label.id);
          const alone = placeLabels(others, { ...view, locale, previous: old })[0];
          const stays = alone?.key === old[0]!.key;
          const blocked = placed.some(
            (other) =>
              other.priority >= label.priority &&
              other.id !== label.id &&
              alone &&
              [other.box, ...dotOf(other)].some((box) =>
                meet(alone.box, [box[0] - 3, box[1] - 3, box[2] + 3, box[3] + 3]),
              ),
          );
          expect(!stays || blocked, `${label.id} in ${name} at ${view.zoom}`).toBe(true);
        }
        before = placed;
      }
    }
  });

  it('is the same every time, whatever the order of the labels', () => {
    const { scene } = SCENES[locale].at(-1)!;
    const turned = { ...scene, labels: [...scene.labels].reverse() };
    const view = viewOf(stage);
    expect(placeLabels(turned, { ...view, locale })).toEqual(
      placeLabels(scene, { ...view, locale }),
    );
  });
});

describe('a label', () => {
  const view = viewOf([820 + 2 * PADDING, 820 / ASPECT + 2 * PADDING]);

  it('has its text inside its box', () => {
    const scene = buildScene(
      atlas,
      { layers: LAYERS, metric: 'named-projects', focus: null },
      'zh',
      base,
    );
    for (const label of placeLabels(scene, { ...view, locale: 'zh' })) {
      const [x0, y0, x1, y1] = label.box;
      const first = label.y + label.dy;
      const last = first + (label.lines.length - 1) * label.lineHeight;
      expect(first - label.size * 0.8).toBeGreaterThanOrEqual(y0 - 1);
      expect(last).toBeLessThanOrEqual(y1);
      const from = { start: x0, middle: (x0 + x1) / 2, end: x1 }[label.anchor];
      expect(label.x + label.dx).toBeCloseTo(from, 6);
    }
  });

  it('takes its width from a real font if one is at hand', () => {
    const scene = buildScene(atlas, { layers: [], metric: '', focus: null }, 'en', base);
    const narrow = placeLabels(scene, { ...view, locale: 'en', measure: () => 7 });
    expect(narrow.length).toBeGreaterThan(0);
    for (const { box } of narrow) expect(box[2] - box[0]).toBeCloseTo(7, 6);
  });

  it('is estimated at one em a Chinese character', () => {
    expect(estimate('锦州', 10)).toBe(20);
    expect(estimate('12', 10)).toBe(12);
    expect(estimate('ab', 10)).toBeCloseTo(11.2, 9);
  });
});
