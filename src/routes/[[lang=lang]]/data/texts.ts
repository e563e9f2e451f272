/** Names and descriptions of the tables and titles of their columns, in English where the schema has them in Chinese and the other way round. */
import type { TableName } from '$lib/data/schema';

interface Text {
  readonly en: string;
  /** What the table holds, in Chinese. */
  readonly zh: string;
}

export const tableTexts: Readonly<Record<TableName, Text>> = {
  sources: { en: 'Sources', zh: '事实所出自的文件。' },
  sections: { en: 'Sections', zh: '文件的行段及其标题。' },
  regions: { en: 'Regions', zh: '锦州市及其县、县级市和区。' },
  indicators: { en: 'Indicators', zh: '统计什么，以什么单位、按什么口径。' },
  targets: { en: 'Targets', zh: '各地区的年度数字：目标、计划、预期和事件。' },
  projects: { en: 'Projects', zh: '文件点名的项目。' },
  clusters: { en: 'Clusters', zh: '目标产业集群、主导产业和产业基地。' },
  parks: { en: 'Parks', zh: '开发区和产业园。土地在准备之中，文件未提供任何地块。' },
  enterprises: { en: 'Enterprises', zh: '文件单独点名的企业。' },
  sites: { en: 'Sites', zh: '文化和旅游的地点与活动。' },
  milestones: { en: 'Milestones', zh: '期限、活动和定期事项。' },
  tiers: { en: 'Tiers', zh: '按投资额划分的项目统筹层级。' },
  statements: { en: 'Statements', zh: '定位、目标、承诺、机制和方案，只列简短名称。' },
  industries: { en: 'Industries', zh: '本图集的行业分类，文件没有行业分类。' },
  stages: { en: 'Stages', zh: '项目阶段，依次排列。' },
  places: { en: 'Places', zh: '坐标及其精度与来源。' },
  context: { en: 'Context', zh: '不出自文件的数字，只在注明之处显示。' },
  context_places: { en: 'Context places', zh: '文件未提及的知名地点，需要时才显示并注明。' },
  tour: { en: 'Tour', zh: '展厅导览的场景，可由操作人员修改。' },
};
