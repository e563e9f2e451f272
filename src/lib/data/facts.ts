/** The tables of what the document states. Each row says where it stands and how it is printed there. */
import {
  id,
  integer,
  list,
  number,
  oneOf,
  optionalDate,
  optionalNumber,
  optionalOneOf,
  optionalRef,
  optionalText,
  ref,
  refs,
  table,
  text,
  word,
} from './column';
import { names, notes } from './common';

const region = ref(
  'regions',
  '地区',
  'Region that the fact is about, by adcode; 210700 where only the city is known.',
);
const place = optionalRef(
  'places',
  '地点',
  'Place, where the document allows one; empty where only the region is known.',
);
const industries = refs('industries', '行业', 'Industries, in the classification of this atlas.');
const start = optionalDate('开始日期', 'First day of the period.');
const end = optionalDate(
  '结束日期',
  'Last day of the period, or the day by which something is due.',
);

const provenance = {
  source_id: ref('sources', '来源', 'Document that states the fact.'),
  source_line: integer(
    '来源行',
    'Line of the document, counted from 1; the first one where a form is broken across paragraphs.',
    { min: 1 },
  ),
  as_printed: list('原文字样', 'Figure, name or designation exactly as printed; never a sentence.'),
};

export const targets = table(
  {
    title: '年度目标',
    description: 'Regional figures: targets, plans, expectations and events of a year.',
    key: ['target_id'],
    unique: [['region_id', 'indicator_id', 'year']],
  },
  {
    target_id: id('目标编号', 'Stable id.'),
    region_id: region,
    indicator_id: ref('indicators', '指标', 'Indicator; it defines unit and basis of the value.'),
    year: integer('年份', 'Calendar year.', { min: 1900, max: 2200 }),
    value: number('数值', 'Value in the unit of its indicator.'),
    ...provenance,
  },
);

export const projects = table(
  {
    title: '项目',
    description: 'Projects named in the document.',
    key: ['project_id'],
    together: [['capacity_value', 'capacity_unit']],
  },
  {
    project_id: id('项目编号', 'Stable id.'),
    region_id: region,
    ...names,
    investor_zh: optionalText(
      '投资方',
      'Company or group in the printed name of the project, in Chinese; else empty.',
    ),
    investor_en: optionalText(
      '投资方英文名',
      'Company or group in the printed name of the project, in English; else empty.',
    ),
    industry_ids: industries,
    stage_id: ref(
      'stages',
      '阶段',
      'Stage as the document puts it; `unspecified` where it names none.',
    ),
    investment_100m_cny: optionalNumber(
      '投资额',
      'Investment; empty where none is printed, never 0.',
      { min: 0.0001, unit: '100 million CNY' },
    ),
    capacity_value: optionalNumber('规模', 'Capacity, as the printed number in the printed unit.', {
      min: 0.0001,
    }),
    capacity_unit: optionalOneOf('规模单位', 'Unit of the capacity, as printed.', [
      '兆瓦',
      '万吨/年',
      '万头',
      '亿羽',
      '万只/年',
    ]),
    park_id: optionalRef(
      'parks',
      '园区',
      'Park that the document places the project in; else empty.',
    ),
    place_id: place,
    place_to_id: optionalRef('places', '终点', 'Second end of a line project; else empty.'),
    cluster_id: optionalRef(
      'clusters',
      '产业集群',
      'Cluster that the document assigns the project to; else empty.',
    ),
    ...notes,
    ...provenance,
  },
);

export const clusters = table(
  {
    title: '产业集群',
    description: 'Target clusters, leading industries and industry bases.',
    key: ['cluster_id'],
  },
  {
    cluster_id: id('集群编号', 'Stable id.'),
    region_id: region,
    ...names,
    kind: oneOf('类别', 'What the document calls it.', ['cluster', 'leading_industry', 'base']),
    industry_ids: industries,
    size_class_100m_cny: optionalNumber(
      '规模等级',
      'Printed size class; the document does not say of what. Empty where none is printed.',
      { min: 0.0001, unit: '100 million CNY' },
    ),
    place_id: place,
    park_id: optionalRef('parks', '园区', 'Park that the document names for it; else empty.'),
    ...notes,
    ...provenance,
  },
);

export const parks = table(
  {
    title: '园区',
    description:
      'Development zones and industrial parks. Land is in preparation; the document offers none.',
    key: ['park_id'],
    together: [['land_mu', 'land_status']],
  },
  {
    park_id: id('园区编号', 'Stable id.'),
    region_id: region,
    ...names,
    land_mu: optionalNumber('土地面积', 'Land that the document names for the park; else empty.', {
      min: 0.0001,
      unit: 'mu',
    }),
    land_status: optionalOneOf(
      '土地状态',
      'To be acquired for the land reserve, or in preparation for supply.',
      ['reserve', 'supply_preparation'],
    ),
    place_id: place,
    ...provenance,
  },
);

export const enterprises = table(
  {
    title: '企业',
    description: 'Companies that the document names for a role of their own.',
    key: ['enterprise_id'],
  },
  {
    enterprise_id: id('企业编号', 'Stable id.'),
    region_id: region,
    ...names,
    role: oneOf('角色', 'Leading or key enterprise, or one to be revitalised.', [
      'leading',
      'key',
      'revitalised',
    ]),
    industry_ids: industries,
    cluster_id: optionalRef(
      'clusters',
      '产业集群',
      'Cluster that the document names it under; else empty.',
    ),
    ...provenance,
  },
);

export const sites = table(
  { title: '文旅点位', description: 'Places and events of culture and tourism.', key: ['site_id'] },
  {
    site_id: id('点位编号', 'Stable id.'),
    region_id: region,
    ...names,
    kind: word('类别', 'Kind of site, a lower-case word.'),
    grade: optionalText('等级', 'Official grade, as printed; else empty.'),
    area_mu: optionalNumber('占地面积', 'Area; empty where none is printed.', {
      min: 0.0001,
      unit: 'mu',
    }),
    date: optionalDate('日期', 'Day of an event; else empty.'),
    place_id: place,
    ...notes,
    ...provenance,
  },
);

export const milestones = table(
  {
    title: '时间节点',
    description: 'Deadlines, events and recurring dates.',
    key: ['milestone_id'],
    ordered: [['start', 'end']],
  },
  {
    milestone_id: id('节点编号', 'Stable id.'),
    region_id: region,
    kind: oneOf('类别', 'Deadline, single event or recurring date.', [
      'deadline',
      'event',
      'recurring',
    ]),
    start,
    end,
    ...names,
    ...provenance,
  },
);

export const tiers = table(
  {
    title: '统筹层级',
    description: 'Who coordinates a project, by its investment.',
    key: ['tier_id'],
    ordered: [['min_100m_cny', 'max_100m_cny']],
  },
  {
    tier_id: id('层级编号', 'Stable id.'),
    min_100m_cny: optionalNumber(
      '下限',
      'Least investment, inclusive; empty where there is none.',
      { min: 0, unit: '100 million CNY' },
    ),
    max_100m_cny: optionalNumber(
      '上限',
      'Investment below which the tier ends, exclusive; empty where there is no end.',
      { min: 0, unit: '100 million CNY' },
    ),
    ...names,
    coordinator_zh: text('统筹方', 'Who coordinates, as printed.'),
    coordinator_en: text('统筹方英文名', 'Who coordinates, in English.'),
    ...notes,
    ...provenance,
  },
);

export const statements = table(
  {
    title: '表述',
    description:
      'Positionings, goals, commitments, mechanisms and programmes, as short designations.',
    key: ['statement_id'],
    ordered: [['start', 'end']],
  },
  {
    statement_id: id('表述编号', 'Stable id.'),
    region_id: region,
    kind: oneOf('类别', 'What kind of statement it is.', [
      'positioning',
      'goal',
      'commitment',
      'mechanism',
      'programme',
    ]),
    order: integer('次序', 'Position within its region and kind.', { min: 0 }),
    start,
    end,
    ...names,
    ...notes,
    ...provenance,
  },
);
