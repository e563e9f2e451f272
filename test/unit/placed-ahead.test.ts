/** Names that a page shows before it lives stay where they are as it comes to life, at the sizes that it really has. */
import { describe, expect, it } from 'vitest';
import type { Locale } from '$lib/i18n/locale';
import { buildScene } from '$lib/scene/build';
import { frameWidth, frameZoom, roomOf, symbolScale } from '$lib/scene/frame';
import { placeLabels, type PlacedLabel } from '$lib/scene/placement';
import { inStage } from '$lib/svg/framed';
import { DEFAULT_VIEW } from '$lib/state/view';
import { furniture } from '../../src/routes/furniture';
import { ON_A_DESK } from '../../src/routes/large-screen';
import { placeAhead } from '../../src/routes/stage-labels.svelte';
import { atlas, base } from '../fixtures/atlas';
import { STAGES } from '../fixtures/placement';

/** Pixels by which a name may be moved without a jump. */
const STILL = 12;
/** The frame that a page is built ahead for: its symbols have this factor. */
const K = symbolScale(350);
/** How much farther a name stands off its place on wider frames: see Labels.svelte. */
const spreadIn = (frame: number): number => (frame < 520 ? 1 : frame > 860 ? 1.2 / K : 1 / K);

/** Names at most that move by more: a place that is good on a phone may not be so on a desk, or have a better one there. */
const MOVED = {
  zh: { 'phone 390×844': 4, 'desktop 1440×900': 4, 'screen 1920×1080': 3 },
  en: { 'phone 390×844': 3, 'desktop 1440×900': 6, 'screen 1920×1080': 5 },
} as const;
const SIZES = ['phone 390×844', 'desktop 1440×900', 'screen 1920×1080'] as const;

describe.each(['zh', 'en'] as const satisfies Locale[])('in %s', (locale) => {
  const scene = buildScene(atlas, DEFAULT_VIEW, locale, base);
  const ahead = placeAhead(scene, locale);

  it.each(SIZES)('hardly a name moves on a %s', (size) => {
    const [width, height] = STAGES[locale][size];
    const frame = frameWidth(width, height);
    const k = symbolScale(frame);
    const project = inStage({ width, height });
    const shown = {
      ...ON_A_DESK,
      wide: true,
      zooming: false,
      shelved: true,
      ways: 'find',
      notice: { width: 0, height: 0 },
    } as const;
    const placed = placeLabels(scene, {
      project,
      width,
      height,
      k: k * scene.fit,
      zoom: frameZoom(frame),
      locale,
      reserve: scene.reserve?.at(roomOf(frame, k)),
      taken: furniture({ width, height }, shown, size === 'phone 390×844'),
      ahead,
    });
    /** Where a name begins, or ends, and its middle, before the page lives and afterwards. */
    const before = ({ at, offset, dx, y, box, dot }: PlacedLabel): [number, number] => {
      const [px, py] = project(at);
      const spread = dot ? 1 : spreadIn(frame);
      const middle = (box[1] + box[3]) / 2 - y;
      return [px + spread * (offset[0] * K + dx), py + spread * (offset[1] * K + middle)];
    };
    const after = ({ x, dx, box }: PlacedLabel): [number, number] => [
      x + dx,
      (box[1] + box[3]) / 2,
    ];
    // The name of a neighbour takes its middle where that is in the view: beside it is other land.
    const stays = ahead.filter(
      ({ id, lines, style }) =>
        lines.length && style !== 'neighbour' && placed.some((label) => label.id === id),
    );
    expect(stays.length).toBeGreaterThan(8);
    const moved = stays.filter((label) => {
      const [ax, ay] = before(label);
      const [bx, by] = after(placed.find(({ id }) => id === label.id)!);
      return Math.hypot(ax - bx, ay - by) > STILL;
    });
    expect(moved.length, moved.map(({ id }) => id).join()).toBeLessThanOrEqual(MOVED[locale][size]);
  });
});
