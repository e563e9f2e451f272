/** The name of a symbol in a pack stands by that symbol, and by no other of the pack; each pack says how many it holds. */
import { describe, expect, it } from 'vitest';
import { LOCALES } from '$lib/i18n/locale';
import { measures, NAMED_PROJECTS } from '$lib/model/measures';
import { buildScene } from '$lib/scene/build';
import { frameWidth, roomOf, symbolScale } from '$lib/scene/frame';
import { reach } from '$lib/scene/glyph';
import { meets } from '$lib/scene/obstacles';
import { placeLabels, type LabelBox, type PlacedLabel } from '$lib/scene/placement';
import type { Label } from '$lib/scene/scene';
import { LAYERS, DEFAULT_VIEW, type Layer } from '$lib/state/view';
import { atlas, base } from '../fixtures/atlas';
import { viewOf } from '../fixtures/placement';

/** Stages in pixels: of a desk, of a kiosk's screen at the size that its names are placed in, of a phone. */
const STAGES = [
  [830, 640],
  [1200, 900],
  [970, 720],
  [390, 430],
] as const;
const SHOWN: (readonly Layer[])[] = [['investment'], ['clusters'], LAYERS];
const METRICS = measures(atlas)
  .slice(0, 2)
  .map(({ id }) => id);

/** Nearer than this to another symbol of its pack, in pixels, a name needs a line. */
const ASTRAY = 14;

/** Pixels from a circle to a box. */
const between = ([x0, y0, x1, y1]: LabelBox, x: number, y: number, r: number): number =>
  Math.hypot(Math.max(x0 - x, 0, x - x1), Math.max(y0 - y, 0, y - y1)) - r;

describe.each(LOCALES)('%s', (locale) => {
  it.each(STAGES)('on a stage of %i × %i', (width, height) => {
    const { project, k, ...view } = viewOf([width, height]);
    const frame = frameWidth(width, height);
    const room = roomOf(frame, symbolScale(frame));
    let [named, lined] = [0, 0];
    for (const layers of SHOWN)
      for (const metric of METRICS) {
        const scene = buildScene(
          atlas,
          { ...DEFAULT_VIEW, layers, metric },
          locale,
          base,
          () => room,
        );
        const factor = k * scene.fit;
        const reserve = scene.reserve?.at(room);
        const options = { ...view, project, k: factor, locale, reserve };
        const placed = placeLabels(scene, options);
        const counts = (of: readonly Label[]) =>
          of.flatMap(({ id, style }) => (style === 'pack' ? [id] : [])).sort();
        // A sum takes room as well.
        if (width > 900 && metric === NAMED_PROJECTS)
          expect(counts(placed)).toEqual(counts(scene.labels));
        for (const { id, ref, at, box, line, style, homeOnly } of placed) {
          if (style !== 'mark' || !homeOnly) continue;
          named++;
          const pack = scene.marks
            .filter((mark) => mark.at === at && !['pack', 'leader'].includes(mark.glyph.shape))
            .map((mark) => {
              const [x, y] = project(mark.at);
              const [right, down] = mark.offset;
              const disc = {
                x: x + right * factor,
                y: y + down * factor,
                r: reach(mark.glyph) * factor,
              };
              return { ...disc, ref: mark.ref, far: between(box, disc.x, disc.y, disc.r) };
            });
          const own = pack.find((mark) => mark.ref === ref)!;
          const others = pack.filter((mark) => mark !== own);
          const name = `${id} ${metric} ${layers.join()}`;
          if (line) {
            // It begins at the symbol that is named and runs over none of the others.
            lined++;
            expect(Math.hypot(line[0], line[1]), name).toBeCloseTo(own.r, 1);
            for (const other of others)
              expect(meets(line, [own.x, own.y], other), `${name}: ${other.ref}`).toBe(false);
          } else
            for (const other of others)
              expect(other.far, `${name}: ${other.ref}`).toBeGreaterThan(
                Math.max(own.far + 3, ASTRAY - 0.01),
              );
        }
      }
    if (width > 800) expect(Math.min(named, lined)).toBeGreaterThan(0);
  });

  it('stays named while the map is moved by parts of a pixel', () => {
    const [width, height] = STAGES[1];
    const { project, k, ...view } = viewOf([width, height]);
    const frame = frameWidth(width, height);
    const room = roomOf(frame, symbolScale(frame));
    const scene = buildScene(
      atlas,
      { ...DEFAULT_VIEW, layers: ['investment'] },
      locale,
      base,
      () => room,
    );
    const options = { ...view, k: k * scene.fit, locale, reserve: scene.reserve?.at(room) };
    const packed = (by: number, previous?: PlacedLabel[]) =>
      placeLabels(scene, {
        ...options,
        project: (at) => {
          const [x, y] = project(at);
          return [x + by, y - by / 3];
        },
        ...(previous && { previous }),
      });
    const keys = (placed: readonly PlacedLabel[]) =>
      placed.flatMap(({ id, key, style, homeOnly }) =>
        style === 'mark' && homeOnly ? [`${id} ${key}`] : [],
      );
    let before = packed(0);
    const first = keys(before);
    expect(first.length).toBeGreaterThan(0);
    for (let step = 1; step <= 20; step++) {
      before = packed(step * 0.13, before);
      expect(keys(before)).toEqual(first);
    }
  });
});
