/** The counts of packs stand at their own circles, and the marks to find one's way by are there in the home view. */
import { describe, expect, it } from 'vitest';
import { LOCALES } from '$lib/i18n/locale';
import { sceneWords } from '$lib/i18n/scene-words';
import { buildScene } from '$lib/scene/build';
import { ASPECT, NOMINAL, PADDING } from '$lib/scene/frame';
import { reach } from '$lib/scene/glyph';
import { placeLabels } from '$lib/scene/placement';
import type { Mark } from '$lib/scene/scene';
import { LAYERS, type Layer } from '$lib/state/view';
import { briefly } from '../../src/routes/kiosk/brief-legend';
import { atlas, base } from '../fixtures/atlas';
import { fitted, viewOf } from '../fixtures/placement';

const COMBINATIONS: readonly (readonly Layer[])[] = [
  ...LAYERS.map((layer) => [layer]),
  ['investment', 'clusters'],
  LAYERS,
];
/** Circles of a measure beside those of the rows: in a small frame a county needs several. */
const FULL = { layers: LAYERS, metric: 'named-amount' } as const;
const scenesOf = (locale: (typeof LOCALES)[number], room = NOMINAL) =>
  [...COMBINATIONS.map((layers) => ({ layers, metric: 'named-projects' })), FULL].map((view) => ({
    layers: view.layers,
    scene: buildScene(atlas, { ...view, focus: null }, locale, base, () => room),
  }));
const at = (one: { readonly at: readonly [number, number] }): string => one.at.join();
const isFrame = ({ glyph }: Mark): boolean => glyph.shape === 'pack';
const DESKTOP = [830, 560] as const;
const STAGES = [DESKTOP, [838, 645], [390, 425], [1000, 740]] as const;

describe.each(LOCALES)('the count of a pack in %s', (locale) => {
  it('is that of its own circle, and says of how many where a county needs several', () => {
    const words = sceneWords[locale];
    let several = 0;
    for (const { scene } of scenesOf(locale)) {
      const frames = scene.marks.filter(isFrame);
      const counts = scene.labels.filter(({ style }) => style === 'pack');
      expect(counts.map(at).sort()).toEqual(frames.map(at).sort());
      const inside = (one: { readonly at: readonly [number, number] }): number =>
        scene.marks.filter((mark) => mark.pickable && at(mark) === at(one)).length;
      for (const count of counts) {
        const own = frames.filter(({ ref }) => ref === count.ref);
        const total = own.reduce((sum, frame) => sum + inside(frame), 0);
        if (own.length > 1) several++;
        expect(count.lines).toEqual([
          own.length > 1
            ? words.packedIn(words.packedPart(inside(count), total))
            : words.packed(total),
        ]);
      }
    }
    expect(several).toBeGreaterThan(0);
  });

  it('that says of how many is explained in the legend, and nothing is where none does', () => {
    const words = sceneWords[locale];
    /** What the entry says after the count and its marks. */
    const rest = words.packedParts('').slice(1);
    const seen = new Set<boolean>();
    for (const room of [NOMINAL, 2 * NOMINAL])
      for (const { layers, scene } of scenesOf(locale, room)) {
        const packs = scene.labels.filter(({ style }) => style === 'pack');
        const parts = packs.filter(({ ref }) => packs.filter((one) => one.ref === ref).length > 1);
        const entries = scene.legends.find(({ id }) => id === 'places')?.entries ?? [];
        const explained = entries.filter(({ label }) => label.endsWith(rest));
        const name = `${layers.join()} at ${room}`;
        expect(explained.length, name).toBe(parts.length ? 1 : 0);
        const inBrief = briefly(scene.legends).find(({ id }) => id === 'places');
        expect(inBrief?.entries ?? [], `${name}, in a kiosk`).toEqual(explained);
        for (const { label } of explained)
          expect(
            parts.map(({ lines }) => words.packedParts(lines[0]!.replace(words.packedIn(''), ''))),
          ).toContain(label);
        seen.add(parts.length > 0);
      }
    expect(seen).toEqual(new Set([true, false]));
  });

  it('stands at its circle, and one that is of a whole county near no park that it might be read of', () => {
    let [counted, circles] = [0, 0];
    for (const { layers, scene, view } of STAGES.flatMap((stage) => {
      const view = viewOf(stage);
      return scenesOf(locale).map((each) => ({ ...each, view: fitted(view, each.scene) }));
    })) {
      const frames = scene.marks.filter(isFrame);
      const counts = placeLabels(scene, { ...view, locale }).filter(
        ({ style }) => style === 'pack',
      );
      circles += frames.length;
      for (const { box, at: place, lines } of counts) {
        const far = (mark: Mark): number => {
          const [px, py] = view.project(mark.at);
          const [x, y] = [px + mark.offset[0] * view.k, py + mark.offset[1] * view.k];
          const dx = Math.max(box[0] - x, 0, x - box[2]);
          const dy = Math.max(box[1] - y, 0, y - box[3]);
          return Math.hypot(dx, dy) - reach(mark.glyph) * view.k;
        };
        const own = frames.find((frame) => at(frame) === place.join())!;
        expect(far(own)).toBeLessThan(6);
        counted++;
        // In a full county there may be no other side; its counts say of how many.
        if (frames.filter(({ ref }) => ref === own.ref).length > 1) continue;
        const parks = scene.marks.filter(({ ref }) => ref.startsWith('parks:'));
        const nearest = Math.min(...parks.filter((mark) => at(mark) !== at(own)).map(far));
        expect(nearest, `${lines[0]} in ${layers.join()}`).toBeGreaterThan(6);
      }
    }
    // Some find no room in a full county, above all on a phone.
    expect(counted / circles).toBeGreaterThan(0.7);
  });

  it('is not there where its circle is out of view', () => {
    const { scene } = scenesOf(locale).at(-1)!;
    for (const { at: middle } of scene.marks.filter(isFrame))
      for (const zoom of [9, 10, 11]) {
        const view = fitted(viewOf(DESKTOP, zoom, middle), scene);
        for (const { style, id, x, y } of placeLabels(scene, { ...view, locale })) {
          if (style !== 'pack' && style !== 'mark' && style !== 'reference') continue;
          const out = x < 0 || y < 0 || x > view.width || y > view.height;
          expect(out, `${id} at ${zoom}`).toBe(false);
        }
      }
  });
});

describe('places of reference', () => {
  it('show in the home view, above all what no symbol covers', () => {
    const width = 820;
    const usual = viewOf([width + 2 * PADDING, width / ASPECT + 2 * PADDING]);
    for (const locale of LOCALES)
      for (const { layers, scene } of scenesOf(locale)) {
        const view = fitted(usual, scene);
        const shown = placeLabels(scene, { ...view, locale }).filter(
          ({ style }) => style === 'reference',
        );
        const kinds = (shape: string): number =>
          shown.filter(({ dot }) => dot?.shape === shape).length;
        const name = `${locale} ${layers.join()}`;
        expect(kinds('airport'), name).toBe(1);
        expect(kinds('port'), name).toBe(1);
        expect(kinds('seat'), name).toBeGreaterThanOrEqual(1);
        expect(kinds('station'), name).toBeGreaterThanOrEqual(1);
        // No place has its symbol twice.
        expect(new Set(shown.map(({ ref }) => ref)).size, name).toBe(shown.length);
      }
  });

  it('have a name of their own in a closer view', () => {
    const scene = scenesOf('en')[2]!.scene;
    const seat = scene.labels.find(({ id }) => id === 'reference:beizhen_seat')!;
    const view = fitted(viewOf(DESKTOP, 10, seat.at), scene);
    const placed = placeLabels(scene, { ...view, locale: 'en' });
    expect(placed.find(({ id }) => id === seat.id)?.lines).toEqual(seat.lines);
    expect(placed.some(({ id }) => id === 'symbol:beizhen_seat')).toBe(false);
  });
});
