/** The GL map in a real browser: the same picture as the SVG map, and the events that the page needs. */


import { mountMap, type MapHandle, type MapOptions } from '../../src/lib/map/mount';
import { glyphKey } from '../../src/lib/scene/glyph';
import { FRAME, PADDING, frameWidth, GRID, toGrid } from '../../src/lib/scene/frame';
import type { Area, LonLat, Mark, Scene } from '../../src/lib/scene/scene';
import { hex } from '../../src/lib/theme/palette';

const WIDTH = 800;
const HEIGHT = 600;
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

const mark = (id: string, at: LonLat, rest: Partial<Mark> = {}): Mark => ({
  ref: `projects:${id}` as Mark['ref'],
  at,
  offset: [0, 0],
  glyph: { shape: 'disc', r: 12, ink: 'industry-food', stage: 'starting' },
  emphasis: 'plain',
  pickable: true,
  ...rest,
});

export const SCENE: Scene = {
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
      glyph: { shape: 'pin', r: 9, ink: 'industry-trade', approximate: true },
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
};

