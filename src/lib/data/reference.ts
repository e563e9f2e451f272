/** The tables that facts refer to, and those that stand beside the document. */
import {
  bool,
  id,
  integer,
  list,
  number,
  oneOf,
  optionalText,
  ref,
  refs,
  table,
  text,
  word,
} from './column';
import { names, notes } from './common';

const order = integer('次序', 'Position in lists, ascending.', { min: 0 });

export const sources = table(
  { title: '来源', description: 'The documents that facts are taken from.', key: ['source_id'] },
  {
    source_id: id('来源编号', 'Stable id.'),
    title_zh: text('标题', 'Title in Chinese.'),
    title_en: text('英文标题', 'Title in English.'),
    published: text('发布时间', 'Year, month or day of publication, as far as it is known.', {
      pattern: /^\d{4}(-\d{2}(-\d{2})?)?$/,
      code: 'year',
    }),
    sha256: text('校验值', 'SHA-256 of the file that the lines were counted in.', {
      pattern: /^[0-9a-f]{64}$/,
      code: 'sha256',
    }),
    ...notes,
  },
);

export const sections = table(
  {
    title: '章节',
    description: 'Ranges of lines of a document, each with its heading.',
    key: ['source_id', 'first_line'],
    ordered: [['first_line', 'last_line']],
  },
  {
    source_id: ref('sources', '来源', 'Document.'),
    first_line: integer('首行', 'First line, counted from 1.', { min: 1 }),
    last_line: integer('末行', 'Last line, inclusive.', { min: 1 }),
    title_zh: text('标题', 'Heading in Chinese.'),
    title_en: text('英文标题', 'Heading in English.'),
  },
);

export const regions = table(
  {
    title: '地区',
    description: 'The city, its counties, county-level cities and districts.',
    key: ['region_id'],
    unique: [['slug']],
  },
  {
    region_id: text('行政区划代码', 'Adcode of six digits, as text.', {
      pattern: /^\d{6}$/,
      code: 'adcode',
    }),
    slug: id('网址名', 'Short name in addresses.'),
    level: oneOf('级别', 'Administrative level.', ['city', 'county', 'county_city', 'district']),
    ...names,
    short_zh: text('简称', 'Short name in Chinese.'),
    short_en: text('英文简称', 'Short name in English.'),
    in_focus: bool('报道重点', 'Whether the document gives the region a column of its own.'),
  },
);

export const indicators = table(
  {
    title: '指标',
    description: 'What is counted, in which unit and on which basis.',
    key: ['indicator_id'],
  },
  {
    indicator_id: id('指标编号', 'Stable id.'),
    ...names,
    unit: oneOf('单位', 'Unit of the values.', [
      '100m_cny',
      'count',
      'percent',
      'mu',
      'persons',
      'km2',
    ]),
    kind: oneOf(
      '类别',
      'Target, plan, expectation or event of the document, or context from elsewhere.',
      ['target', 'plan', 'expectation', 'event', 'context'],
    ),
    basis_zh: text('口径', 'What exactly is counted, in Chinese.'),
    basis_en: text('英文口径', 'What exactly is counted, in English.'),
    comparable_with: refs(
      'indicators',
      '可比指标',
      'Indicators that may share a scale with this one.',
    ),
  },
);

export const industries = table(
  {
    title: '行业',
    description: 'The classification of this atlas; the document has none.',
    key: ['industry_id'],
    unique: [['order']],
  },
  { industry_id: id('行业编号', 'Stable id.'), order, ...names },
);

export const stages = table(
  {
    title: '阶段',
    description: 'Stages of a project, in order.',
    key: ['stage_id'],
    unique: [['order']],
  },
  { stage_id: id('阶段编号', 'Stable id.'), order, ...names },
);

export const places = table(
  {
    title: '地点',
    description: 'Coordinates, each with its precision and origin.',
    key: ['place_id'],
  },
  {
    place_id: id('地点编号', 'Stable id.'),
    ...names,
    region_id: ref('regions', '地区', 'Region that the place lies in, by adcode.'),
    lon: number('经度', 'Longitude, WGS 84.', { min: -180, max: 180, unit: 'degree' }),
    lat: number('纬度', 'Latitude, WGS 84.', { min: -90, max: 90, unit: 'degree' }),
    precision_m: number('精度', 'Radius within which the place lies.', { min: 0, unit: 'm' }),
    kind: word('类别', 'Kind of place, a lower-case word.'),
    coordinate_source: text('坐标来源', 'Where the coordinates come from.'),
    note: optionalText('备注', 'Remark.'),
  },
);

export const context = table(
  {
    title: '背景数据',
    description: 'Figures that are not from the document; shown only where marked as such.',
    key: ['region_id', 'indicator_id', 'year'],
  },
  {
    region_id: ref('regions', '地区', 'Region, by adcode.'),
    indicator_id: ref('indicators', '指标', 'Indicator; it defines unit and basis of the value.'),
    year: integer('年份', 'Calendar year.', { min: 1900, max: 2200 }),
    value: number('数值', 'Value in the unit of its indicator.', { min: 0 }),
    source_zh: text('出处', 'Where the figure comes from, in Chinese.'),
    source_en: text('英文出处', 'Where the figure comes from, in English.'),
    confidence: text('可信度', 'How far the figure can be relied on.'),
  },
);

export const context_places = table(
  {
    title: '背景地点',
    description:
      'Well-known places that are not in the document; shown only on request and marked.',
    key: ['place_id'],
  },
  {
    place_id: ref('places', '地点', 'Place.'),
    kind: oneOf('类别', 'Culture or transport.', ['culture', 'transport']),
    ...notes,
  },
);

/** Not part of the atlas: it accounts for the figures of the document that no row takes over. */
export const unusedFigures = table(
  {
    title: '未采用的数字',
    description: 'Figures of the document that no row takes over, and why.',
    key: ['line', 'as_printed'],
  },
  {
    line: integer('来源行', 'Line of the document, counted from 1.', { min: 1 }),
    as_printed: list('原文字样', 'Figure exactly as printed.'),
    reason: text('原因', 'Why no row takes it over.'),
  },
);
