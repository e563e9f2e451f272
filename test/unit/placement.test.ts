/** Names find their place on the map in Chinese, and keep it. */
import { describe, expect, it } from 'vitest';
import { buildScene } from '$lib/scene/build';
import { ASPECT, PADDING } from '$lib/scene/frame';
import { placeLabels } from '$lib/scene/placement';
import { inRounds } from '$lib/scene/rounds';
import { finished } from '$lib/steps/turns';
import { estimate } from '$lib/scene/text-width';
import { LAYERS } from '$lib/state/view';
import { atlas, base } from '../fixtures/atlas';
import { placementIn, viewOf } from '../fixtures/placement';

placementIn('zh');

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

  it('is estimated at one em a Chinese character', () => {
    expect(estimate('锦州', 10)).toBe(20);
    expect(estimate('锦州', 10, true)).toBe(20);
  });

  // Advance widths of DejaVu Sans, and of its bold face, in thousandths of an em.
  it.each([
    ['Chaoyang', false, 5030],
    ['9 named projects', false, 8734],
    ['Goubangzi development', false, 12254],
    ['Heishan County', true, 8874],
    ['Yixian County', true, 7764],
  ])('is estimated a little wider than a wide face: %s', (text, bold, width) => {
    const em = estimate(text, 1000, bold);
    expect(em).toBeGreaterThanOrEqual(width);
    expect(em).toBeLessThan(width * 1.08);
  });
});

describe('names of equal weight', () => {
  type Way = { readonly box: readonly [number, number, number, number] };
  const at = (x: number): Way => ({ box: [x, 0, x + 50, 10] });
  const placed = (...ways: Way[][]) =>
    finished(
      inRounds(ways, function* (own) {
        yield* own;
      }),
    ).map(({ box }) => box[0]);

  it('are found no other places where the search makes pauses', () => {
    const all = [[at(0), at(100)], [at(100), at(200)], [at(110)]];
    const steps = inRounds(all, function* (own) {
      for (const way of own) {
        yield undefined;
        yield way;
        yield undefined;
      }
    });
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses++;
    expect(pauses).toBeGreaterThan(all.flat().length);
    expect(step.value.map(({ box }) => box[0])).toEqual(placed(...all));
    expect(placed([])).toEqual([]);
  });

  it('take their best place where they do not meet', () => {
    expect(placed([at(0), at(200)], [at(100)])).toEqual([0, 100]);
  });

  it('give way to the one that would find none', () => {
    expect(placed([at(0), at(200)], [at(10)])).toEqual([10, 200]);
    expect(placed([at(0), at(100)], [at(100), at(200)], [at(110)])).toContain(110);
  });

  it('keep more than a space between them', () => {
    expect(placed([at(0)], [at(60), at(64)])).toEqual([0, 64]);
  });

  it('choose in the order that costs least', () => {
    const worse = (x: number): Way & { cost: number } => ({ ...at(x), cost: 16 });
    expect(placed([at(0), at(200)], [at(10), worse(400)])).toEqual([10, 200]);
  });

  it('are as many as can be where there is no room for all', () => {
    expect(placed([at(0)], [at(10)], [at(300)])).toHaveLength(2);
    expect(placed([at(0)], [])).toEqual([0]);
  });
});
