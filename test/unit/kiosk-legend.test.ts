/** The legend of a kiosk: what is in sight and lit, no more and no less. And the figures beside it, and what a layer has. */
import { describe, expect, it } from 'vitest';
import { scenesOf, meantBy } from '$lib/kiosk/tour';
import { sceneWords } from '$lib/i18n/scene-words';
import { buildScene } from '$lib/scene/build';
import { placeLabels } from '$lib/scene/placement';
import { industryInk } from '$lib/theme/palette';
import { DEFAULT_VIEW, LAYERS } from '$lib/state/view';
import { withoutShelf } from '../../src/routes/kiosk/brief-legend';
import { layerRows } from '../../src/routes/kiosk/layer-rows';
import { legendInSight, sight } from '../../src/routes/kiosk/legend-in-sight';
import { parted } from '../../src/routes/kiosk/parted';
import { setApart } from '../../src/routes/kiosk/set-apart';
import { cameraIn } from '../../src/routes/kiosk/sizes';
import { atlas, base, tables } from '../fixtures/atlas';
import { fitted, viewOf } from '../fixtures/placement';

const scenes = scenesOf(tables.tour, atlas);
const STAGE = { width: 594, height: 645 };

describe('the legend of what is in sight', () => {
  it('of the whole city is that of the scene', () => {
    for (const layer of LAYERS) {
      const view = { ...DEFAULT_VIEW, layers: [layer] };
      const scene = buildScene(atlas, view, 'zh', base);
      const input = { scene, atlas, view, locale: 'zh', base, lit: false, shelf: true } as const;
      const shown = legendInSight({ ...input, sees: sight(null, STAGE, 1) });
      expect(shown).toEqual(withoutShelf(scene.legends, scene.links));
    }
  });

  it.each(['zh', 'en'] as const)(
    'of a scene has the colours of its lit symbols, in %s',
    (locale) => {
      let shorter = 0;
      for (const each of scenes) {
        const whole = buildScene(atlas, each.view, locale, base);
        const scene = setApart(whole, meantBy(each, atlas), locale);
        const sees = sight(cameraIn(each, base, STAGE), STAGE, 1);
        const shown = legendInSight({
          scene,
          atlas,
          view: each.view,
          locale,
          base,
          sees,
          lit: true,
          shelf: false,
        });
        // A line is in sight where one of its ends is, wherever its symbol stands.
        const courses = new Set(
          scene.links.flatMap(({ id, kind, from, to }) =>
            kind === 'course' && 'at' in from && 'at' in to && (sees(from.at) || sees(to.at))
              ? [id.replace('course:', '')]
              : [],
          ),
        );
        const lit = scene.marks.filter(
          ({ ref, at, offset, pickable, emphasis }) =>
            pickable &&
            emphasis !== 'dim' &&
            atlas.item(ref) &&
            (sees(at, offset) || courses.has(ref)),
        );
        const wanted = lit.flatMap(({ ref }) => {
          const item = atlas.item(ref)!;
          return item.kind === 'park' && !item.industries.length
            ? []
            : [industryInk(item.industries[0])];
        });
        const colours = shown.find(({ id }) => id === 'industries')?.entries ?? [];
        expect(new Set(colours.map(({ swatch }) => swatch)), each.id).toEqual(new Set(wanted));
        const count = (blocks: typeof shown) => blocks.flatMap(({ entries }) => entries).length;
        expect(count(shown), each.id).toBeLessThanOrEqual(count(scene.legends));
        if (count(shown) < count(scene.legends)) shorter++;
      }
      expect(shorter).toBeGreaterThan(10);
    },
  );

  it('of the fair has neither a cluster nor a stage, and shades that nobody sees are left out', () => {
    const fair = scenes.find(({ id }) => id === 's13-cuiyan-fair')!;
    const legendOf = (view: typeof fair.view, sees: ReturnType<typeof sight>) =>
      legendInSight({
        scene: buildScene(atlas, view, 'en', base),
        atlas,
        view,
        locale: 'en',
        base,
        sees,
        lit: true,
        shelf: false,
      });
    const there = sight(cameraIn(fair, base, STAGE), STAGE, 1);
    const shown = legendOf(fair.view, there);
    expect(shown.some(({ id }) => id === 'stages' || id === 'sizes')).toBe(false);
    const kinds = shown.find(({ id }) => id === 'kinds')!.entries.map(({ label }) => label);
    expect(kinds).toHaveLength(2);
    expect(kinds).not.toContain(sceneWords.en.clusterKinds.cluster);
    const shades = (sees: typeof there) =>
      legendOf({ ...DEFAULT_VIEW, layers: ['investment'] }, sees).find(
        ({ id }) => id === 'measure',
      )!.entries.length;
    expect(shades(there)).toBeLessThan(shades(sight(null, STAGE, 1)));
  });
});

it('no name touches the edge of a view that a county fills', () => {
  const EDGE = 6;
  let closer = 0;
  for (const stage of [
    [540, 404],
    [633, 467],
    [594, 645],
  ] as const)
    for (const { region_id } of atlas.counties) {
      const size = { width: stage[0], height: stage[1] };
      const camera = cameraIn({ region: region_id, camera: null }, base, size)!;
      const view = { ...DEFAULT_VIEW, layers: ['investment', 'clusters'] as const };
      const scene = buildScene(atlas, view, 'zh', base);
      const seen = fitted(viewOf(stage, camera.zoom, [camera.lon, camera.lat]), scene);
      const off = (edge: number) =>
        placeLabels(scene, { ...seen, edge, locale: 'zh' }).filter(
          ({ box: [x0, y0, x1, y1] }) =>
            Math.min(x0, y0, stage[0] - x1, stage[1] - y1) < EDGE - 1e-6,
        );
      expect(off(EDGE), `${region_id} ${stage.join()}`).toEqual([]);
      closer += off(0).length;
    }
  expect(closer).toBeGreaterThan(0);
});

it('leads with a number and tells what stands behind it in smaller type', () => {
  expect(parted('200 mu (about 13.3 ha), in preparation for supply')).toEqual([
    '200 mu',
    '(about 13.3 ha), in preparation for supply',
  ]);
  expect(parted('200亩、供地准备')).toEqual(['200亩', '供地准备']);
  for (const whole of ['60,000 t/year', '2024年1月21日', 'CNY 69.083 billion', '文件未载明（无）'])
    expect(parted(whole)).toEqual([whole, '']);
});

it('tells of each county whether a layer has anything there', () => {
  const culture = layerRows('culture', atlas);
  expect(culture.counties.map(({ county }) => county.name_zh)).toEqual(['凌海市']);
  expect(culture.none).toHaveLength(atlas.counties.length - 1);
  expect(culture.few).toBe(true);
  const investment = layerRows('investment', atlas);
  expect(investment.none).toEqual([]);
  expect(investment.few).toBe(false);
});
