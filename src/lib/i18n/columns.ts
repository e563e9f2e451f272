/** What the legend says of the measure as columns; it comes with what raises them. */
import type { Locale } from './locale';

export const columnWords: Readonly<Record<Locale, Readonly<Record<'title' | 'note', string>>>> = {
  zh: {
    title: '立体柱：高度与数值成正比，从零起',
    note: '最高的柱对应本指标的最大值；虚线圈表示未载明，没有柱。透视使远处的柱显得较小，准确数字见标注与对照表。项目、集群、文旅与知名地点的符号暂不显示，清单中仍有文件所载各项。',
  },
  en: {
    title: 'Columns: height in proportion to the value, from zero',
    note: 'The tallest stands for the largest value of this measure; a dashed ring has no stated value and no column. Perspective makes far columns look smaller: exact figures are in the labels and the table. Symbols of projects, clusters, sites and well-known places are hidden while columns stand; the list keeps what the document names.',
  },
};
