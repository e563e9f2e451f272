/** The words of the brief of a county; most of its headings are those of the county's page. */
import type { Locale } from './locale';

export interface BriefWords {
  readonly kind: string;
  /** Title of the sheet: the county's brief. */
  title(county: string): string;
  readonly print: string;
  readonly printNote: string;
  back(county: string): string;
  readonly positioning: string;
  /** What the numbers in brackets are. */
  readonly marks: string;
  readonly basis: string;
  readonly value: string;
  readonly project: string;
  readonly amount: string;
  readonly details: string;
  /** Named projects of a size here. */
  readonly count: string;
  stage(name: string, count: number): string;
  /** Heading of the projects of which the document states no stage. */
  readonly noStage: string;
  readonly city: string;
  /** Where the notes on single rows stand. */
  readonly notes: string;
}

export const briefWords: Readonly<Record<Locale, BriefWords>> = {
  zh: {
    kind: '投资简报',
    title: (county) => `${county}投资简报`,
    print: '打印',
    printNote: 'A4纸一至两页',
    back: (county) => `返回${county}县域页`,
    positioning: '定位',
    marks: '方括号内为文件行号，链接到该行的数据；未加行号的由图集计算或归类。',
    basis: '指标与口径',
    value: '数值',
    project: '项目',
    amount: '投资额',
    details: '规模、行业与园区',
    count: '本地点名项目',
    stage: (name, count) => `${name}（${count}个）`,
    noStage: '阶段未载明',
    city: '以下为锦州全市口径，并非本县（市）一地',
    notes: '各条目的说明与其余表述见县域页：',
  },
  en: {
    kind: 'Investment brief',
    title: (county) => `${county}: investment brief`,
    print: 'Print',
    printNote: 'one or two A4 pages',
    back: (county) => `Back to the page of ${county}`,
    positioning: 'Positioning',
    marks:
      'Numbers in brackets are lines of the document and lead to the row; what has none is computed or classified by the atlas.',
    basis: 'Indicator and basis',
    value: 'Value',
    project: 'Project',
    amount: 'Investment',
    details: 'Capacity, industry and park',
    count: 'Named projects here',
    stage: (name, count) => `${name} (${count})`,
    noStage: 'Stage not stated',
    city: 'Stated for Jinzhou as a whole, not for this county alone',
    notes: 'Notes on single rows, and all other statements, are on the page of the county:',
  },
};
