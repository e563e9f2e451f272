/** What a scene says aloud, what passers-by need explained, and the way back of a visitor. */
import { describe, expect, it } from 'vitest';
import { figuresIn, scenesOf } from '$lib/kiosk/tour';
import type { Ref } from '$lib/model/atlas';
import { buildScene } from '$lib/scene/build';
import { DEFAULT_VIEW } from '$lib/state/view';
import { glyphsOf } from '../../src/routes/list';
import { briefly } from '../../src/routes/kiosk/brief-legend';
import { aloud } from '../../src/routes/kiosk/set-apart';
import { WayBack } from '../../src/routes/kiosk/way-back';
import { atlas, base, tables } from '../fixtures/atlas';

const HEISHAN: Ref = 'regions:210726';
const scenes = scenesOf(tables.tour, atlas);
const drawn = (id: string) =>
  buildScene(atlas, scenes.find((scene) => scene.id === id)!.view, 'en', base);

describe('a scene of the tour', () => {
  it('names nothing that is faded, and all else that the map names', () => {
    const scene = drawn('s04-heishan');
    const ids = (of: typeof scene) => of.labels.map(({ id }) => id);
    const faded = 'mark:projects:beizhen-rooftop-solar';
    expect(ids(scene)).toContain(faded);
    expect(ids(aloud(scene))).not.toContain(faded);
    expect(ids(aloud(scene))).toEqual(
      expect.arrayContaining(['county:210726', 'county:210782', 'pack:210726']),
    );
    // What was placed ahead is found by the scene itself.
    const overview = drawn('s01-overview');
    expect(aloud(overview)).toBe(overview);
  });

  it('has the symbol of each row that it quotes and the map draws, those of the city too', () => {
    const scene = scenes.find(({ id }) => id === 's10-clusters')!;
    const glyphs = glyphsOf(drawn(scene.id));
    const quoted = figuresIn(scene, atlas, 'en');
    expect(quoted.map(({ cityOnly }) => cityOnly)).toEqual([true, true, false]);
    for (const { ref } of quoted) expect(glyphs.get(ref)?.shape, ref).toBe('hexagon');
  });

  it('explains the ground of approximate places where there is little else', () => {
    const areas = (id: string) =>
      briefly(drawn(id).legends).flatMap(({ entries }) =>
        entries.filter(({ glyph }) => glyph?.shape === 'area'),
      );
    expect(areas('s01-overview')).toEqual([]);
    const few = drawn('s13-cuiyan-fair').legends.filter(({ id }) =>
      ['industries', 'places'].includes(id),
    );
    expect(
      briefly(few).flatMap(({ entries }) => entries.filter(({ glyph }) => glyph?.shape === 'area')),
    ).toHaveLength(1);
  });
});

describe('what a visitor chooses in a card', () => {
  const view = { ...DEFAULT_VIEW, focus: HEISHAN, camera: { lon: 122, lat: 41.7, zoom: 9.5 } };
  const row: Ref = 'projects:heishan-spic-wind';

  it('is closed to the county that it was chosen in, as it was seen, once', () => {
    const way = new WayBack();
    expect(way.to(row, view, atlas, new Map())).toEqual({ layers: ['investment'], focus: row });
    way.saw(row);
    expect(way.from({ focus: row })).toEqual({ focus: HEISHAN, camera: view.camera });
    expect(way.from({ focus: row })).toEqual({ focus: null });
  });

  it('leads back to the county from a row of its card to which another led', () => {
    const way = new WayBack();
    const cluster: Ref = 'clusters:heishan-wind';
    way.to(cluster, view, atlas, new Map());
    way.saw(cluster);
    way.to(row, { ...view, focus: cluster, camera: null }, atlas, new Map());
    way.saw(row);
    expect(way.from({ focus: row })).toEqual({ focus: HEISHAN, camera: view.camera });
  });

  it('is closed to nothing where something else was chosen since, or no county was', () => {
    const way = new WayBack();
    way.to(row, view, atlas, new Map());
    way.saw(row);
    way.saw(null);
    way.saw(row);
    expect(way.from({ focus: row })).toEqual({ focus: null });
    way.to(row, DEFAULT_VIEW, atlas, new Map());
    expect(way.from({ focus: row })).toEqual({ focus: null });
  });

  it('turns its layer on, and shows all counties where its lines lead to them', () => {
    const cluster = atlas.items.find(({ kind, region }) => kind === 'cluster' && region.in_focus)!;
    expect(new WayBack().to(cluster.ref, view, atlas, new Map())).toEqual({
      layers: ['investment', 'clusters'],
      focus: cluster.ref,
      camera: null,
    });
  });
});
