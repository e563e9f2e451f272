/**
 * The tour of the kiosk: what an operator may edit between two visitors. It holds no fact, so that a wrong row costs
 * a running screen one scene and not the whole set of tables.
 */
import * as v from 'valibot';
import {
  figureRefs,
  id,
  integer,
  number,
  optionalRef,
  optionalRowRef,
  optionalText,
  someOf,
  table,
  text,
  type Column,
} from './column';

/** What a scene may quote, by table: the columns, the one that is meant where none is named first. */
export const FIGURE_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  targets: ['value'],
  projects: ['investment_100m_cny', 'capacity_value'],
  clusters: ['size_class_100m_cny'],
  parks: ['land_mu'],
  sites: ['area_mu', 'date', 'grade'],
};
/** So many figures are read while a scene stays. */
export const MOST_FIGURES = 3;

/** What a scene may choose, by table. */
const CHOOSABLE = [
  'regions',
  'industries',
  'projects',
  'clusters',
  'parks',
  'enterprises',
  'sites',
] as const;

const NO_DIGITS = { pattern: /^[^0-9０-９]*$/, code: 'no_digits' };
const DEGREES = String.raw`-?\d{1,3}(?:\.\d{1,6})?`;

/** Longitude, latitude and zoom, as in the address of a view but for the commas, which part the cells. */
const CAMERA = new RegExp(String.raw`^${DEGREES}/${DEGREES}/\d{1,2}(?:\.\d{1,2})?$`);
/** Where a scene may look: within the first view of the map, from where it is seen whole to the nearest. */
export const CAMERA_WITHIN = {
  west: 120.66,
  east: 122.65,
  south: 40.74,
  north: 42.15,
  minZoom: 8,
  maxZoom: 14,
} as const;

function inSight(text: string): boolean {
  const [lon = NaN, lat = NaN, zoom = NaN] = text.split('/').map(Number);
  const { west, east, south, north, minZoom, maxZoom } = CAMERA_WITHIN;
  return (
    west <= lon && lon <= east && south <= lat && lat <= north && minZoom <= zoom && zoom <= maxZoom
  );
}

/** A camera, or ''. */
function optionalCamera(title: string, description: string): Column<string> {
  const column = optionalText(title, description, { pattern: CAMERA, code: 'camera' });
  return {
    ...column,
    schema: v.pipe(
      column.schema,
      v.check((text) => text === '' || inSight(text)),
    ),
    expects: { code: 'camera', params: { ...CAMERA_WITHIN, ...column.expects.params } },
  };
}

/** A quoted cell in its parts; the column that is meant where none is named. */
export function figureRef(text: string): { table: string; id: string; column: string } {
  const [table = '', rest = ''] = text.split(':');
  const [id = '', column = FIGURE_COLUMNS[table]?.[0] ?? ''] = rest.split('.');
  return { table, id, column };
}

export const tour = table(
  {
    title: '导览',
    description: 'Scenes of the kiosk, for an operator to edit.',
    key: ['scene_id'],
    expendable: true,
  },
  {
    scene_id: id('场景编号', 'Stable id.'),
    order: integer('次序', 'Position in the tour, ascending.', { min: 0 }),
    layers: someOf('图层', 'Layers that the scene shows; empty for the ground alone.', [
      'investment',
      'clusters',
      'culture',
    ]),
    focus: optionalRowRef(
      '选中的行',
      'Row that the scene chooses, as `table:id`, as if it were touched; else empty.',
      CHOOSABLE,
    ),
    region_id: optionalRef(
      'regions',
      '镜头对准的地区',
      'Region that fills the view, by adcode; empty for the whole city.',
    ),
    camera: optionalCamera(
      '镜头',
      'Longitude/latitude/zoom of the view, instead of a region; else empty. It is within the first view of the map. The zoom, 8 to 14, is that of a map on which the city is 1,000 pixels wide; other screens show the same part.',
    ),
    seconds: number('时长', 'How long the scene stays.', { min: 3, max: 3600, unit: 's' }),
    headline_zh: text(
      '标题',
      'Headline in Chinese, without digits: figures come from rows.',
      NO_DIGITS,
    ),
    headline_en: text(
      '英文标题',
      'Headline in English, without digits: figures come from rows.',
      NO_DIGITS,
    ),
    figures: figureRefs(
      '数字',
      'Cells that the scene quotes, three at most, each as `table:id.column`, or `table:id` for the leading figure of a row.',
      Object.keys(FIGURE_COLUMNS),
      MOST_FIGURES,
    ),
  },
);
