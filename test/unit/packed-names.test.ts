/** The name of a symbol in a pack stands by that symbol, and by no other of the pack; each pack says how many it holds. */
import { describe, expect, it } from 'vitest';
import { LOCALES } from '$lib/i18n/locale';
import { measures, NAMED_PROJECTS } from '$lib/model/measures';
import { buildScene } from '$lib/scene/build';
import { frameWidth, roomOf, symbolScale } from '$lib/scene/frame';
import { reach } from '$lib/scene/glyph';
import { placeLabels, type LabelBox } from '$lib/scene/placement';
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

/** Pixels from a circle to a box. */
const between = ([x0, y0, x1, y1]: LabelBox, x: number, y: number, r: number): number =>
  Math.hypot(Math.max(x0 - x, 0, x - x1), Math.max(y0 - y, 0, y - y1)) - r;

describe.each(LOCALES)('%s', (locale) => {
  it.each(STAGES)('on a stage of %i × %i', (width, height) => {
    const { project, k, ...view } = viewOf([width, height]);
    const frame = frameWidth(width, height);
    const room = roomOf(frame, symbolScale(frame));
    let named = 0;
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
          // A line says whose it is.
          if (line) continue;
          const pack = scene.marks
            .filter((mark) => mark.at === at && !['pack', 'leader'].includes(mark.glyph.shape))
            .map((mark) => {
              const [x, y] = project(mark.at);
              const [dx, dy] = mark.offset;
              const far = between(
                box,
                x + dx * factor,
                y + dy * factor,
                reach(mark.glyph) * factor,
              );
              return { ref: mark.ref, far };
            });
          const own = pack.find((mark) => mark.ref === ref)!.far;
          for (const other of pack)
            if (other.ref !== ref)
              expect(other.far, `${id} ${metric} ${layers.join()}: ${other.ref}`).toBeGreaterThan(
                own + 3,
              );
        }
      }
    if (width > 800) expect(named).toBeGreaterThan(0);
  });
});
