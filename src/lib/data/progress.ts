/**
 * The optional table `progress`: what an office reports month by month. It is no table of the atlas and is never
 * shipped with rows, since the document tells targets and no outcomes; who has newer figures brings them.
 */
import * as v from 'valibot';
import type { RowIssue } from '$lib/i18n/row-issues';
import {
  optionalNumber,
  optionalOneOf,
  optionalText,
  table,
  type Column,
  type Row,
} from './column';
import { formatCsv } from './csv';
import { monthOf } from './month';
import { parseAs, type Input, type ParsedRow } from './parse';
import {
  competitorsOf,
  PROGRESS_INDICATORS,
  PROGRESS_UNITS,
  type ProgressIndicator,
} from './progress-indicators';
import type { Project, Region, Stage } from './schema';

export { competitorsOf, PROGRESS_INDICATORS, PROGRESS_UNITS, type ProgressIndicator };

/** Investment cannot shrink by more than all of it. */
const LEAST_GROWTH = -100;

const month: Column<string> = {
  schema: v.pipe(
    v.string(),
    v.transform((cell) => monthOf(cell.trim()) ?? ''),
    v.nonEmpty(),
  ),
  expects: { code: 'month', params: {} },
  field: {
    type: 'string',
    title: '月份',
    description: 'Month that the row reports on, as of its last day, YYYY-MM.',
    constraints: { required: true, pattern: '^\\d{4}-(0[1-9]|1[0-2])$' },
  },
};
/** An id that is looked up here: the message should name what is known rather than how ids are spelt. */
const known = (ref: string, title: string, description: string): Column<string> => ({
  ...optionalText(title, description),
  ref,
});

/** A row is either of a region or of a project; see `parseProgress`. */
export const progressTable = table(
  {
    title: '月度进度',
    description: 'Monthly reports on regions and projects, from the office that has them.',
    key: ['month', 'region_id', 'indicator_id', 'project_id'],
  },
  {
    month,
    region_id: known('regions', '地区', 'County or district, by adcode; in rows of a region.'),
    indicator_id: optionalOneOf('指标', 'What is reported; in rows of a region.', [
      ...PROGRESS_INDICATORS,
    ]),
    value: optionalNumber(
      '数值',
      'Growth in percent, or a count of the year up to the end of the month.',
      { max: 1_000_000 },
    ),
    project_id: known('projects', '项目', 'Project; in rows of a project.'),
    stage_id: known('stages', '阶段', 'Stage at the end of the month; in rows of a project.'),
    share_done: optionalNumber('完成比例', 'Share of the project that is done, if known.', {
      min: 0,
      max: 1,
    }),
  },
);
type ProgressRow = Row<(typeof progressTable)['columns']>;
type Name = keyof ProgressRow;

/** A figure of a county or district for a month, in the unit of its indicator. */
export interface RegionProgress {
  readonly month: string;
  readonly region_id: string;
  readonly indicator_id: ProgressIndicator;
  readonly value: number;
  /** Spreadsheet row that states it. */
  readonly row: number;
}

/** Where a project stands at the end of a month. */
export interface ProjectProgress {
  readonly month: string;
  readonly project_id: string;
  readonly stage_id: string;
  /** 0 to 1, or null where not stated. */
  readonly share_done: number | null;
  /** Spreadsheet row that states it. */
  readonly row: number;
}

export interface Progress {
  /** Months that rows report on, in order of time; there may be gaps. */
  readonly months: readonly string[];
  readonly regions: readonly RegionProgress[];
  readonly projects: readonly ProjectProgress[];
}

/** What the rows may refer to: rows of the atlas's tables. */
export interface Known {
  readonly regions: readonly Pick<Region, 'region_id' | 'level'>[];
  readonly projects: readonly Pick<Project, 'project_id'>[];
  readonly stages: readonly Pick<Stage, 'stage_id'>[];
}

export type ParsedProgress =
  | { readonly progress: Progress; readonly issues: readonly [] }
  | { readonly progress: undefined; readonly issues: readonly RowIssue[] };

const OF_REGION = ['region_id', 'indicator_id', 'value'] as const satisfies readonly Name[];
const OF_PROJECT = ['project_id', 'stage_id'] as const satisfies readonly Name[];
const ONLY_PROJECT = [...OF_PROJECT, 'share_done'] as const;

type Parsed = ParsedRow<ProgressRow>;
type Report = (row: Parsed, column: Name | '', code: string, params?: RowIssue['params']) => void;

/** Whether a row is of one kind and says all that its kind needs. */
function checkKind(row: Parsed, report: Report): void {
  const filled = (column: Name) => row.cells[column] !== '';
  const region = OF_REGION.some(filled);
  const project = ONLY_PROJECT.some(filled);
  if (region === project) {
    const found = region ? 'both' : 'neither';
    report(row, '', 'one_kind', { found, region: OF_REGION, project: ONLY_PROJECT });
    return;
  }
  for (const column of region ? OF_REGION : OF_PROJECT)
    if (!filled(column)) report(row, column, 'fill_or_delete');
}

function checkValue(row: Parsed, report: Report): void {
  const { indicator_id, value } = row.value;
  if (indicator_id === '' || value === null) return;
  if (PROGRESS_UNITS[indicator_id] === 'count') {
    if (!Number.isInteger(value) || value < 0)
      report(row, 'value', 'whole_count', { indicator: indicator_id });
  } else if (value < LEAST_GROWTH) report(row, 'value', 'number', { min: LEAST_GROWTH });
}

/** A check of ids against what is known. */
function idsChecker({ regions, projects, stages }: Known, report: Report) {
  const competitors = competitorsOf(regions);
  const others = regions
    .map(({ region_id }) => region_id)
    .filter((id) => !competitors.includes(id));
  const ids = {
    project_id: ['projects', new Set(projects.map(({ project_id }) => project_id))],
    stage_id: ['stages', new Set(stages.map(({ stage_id }) => stage_id))],
  } as const;
  return (row: Parsed): void => {
    const { region_id } = row.value;
    if (region_id !== '' && !competitors.includes(region_id))
      report(row, 'region_id', 'competitor', { values: competitors, others });
    for (const column of OF_PROJECT) {
      const [of, all] = ids[column];
      const id = row.value[column];
      if (id !== '' && !all.has(id)) report(row, column, 'known_id', { table: of, id });
    }
  };
}

/** A check that no two rows say the same thing of the same month. */
function onceChecker(report: Report) {
  const seen = new Map<string, number>();
  return (row: Parsed): void => {
    const columns = (
      row.value.project_id === '' ? ['month', 'region_id', 'indicator_id'] : ['month', 'project_id']
    ) as Name[];
    // A row that is not complete is told so, and is no double of another.
    if (columns.some((column) => row.value[column] === '')) return;
    const key = columns.map((column) => row.value[column]).join(' ');
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row.row);
    else report(row, columns.at(-1)!, 'unique', { columns, first });
  };
}

const regionOf = ({ row, value: cells }: Parsed): RegionProgress[] => {
  const { month, region_id, indicator_id, value } = cells;
  return indicator_id === '' || value === null
    ? []
    : [{ month, region_id, indicator_id, value, row }];
};
const projectOf = ({ row, value: cells }: Parsed): ProjectProgress[] => {
  const { month, project_id, stage_id, share_done } = cells;
  return project_id === '' ? [] : [{ month, project_id, stage_id, share_done, row }];
};

/**
 * Reads a progress table. A row is of a region (`region_id`, `indicator_id` and `value` filled, the rest empty) or of a
 * project (`project_id` and `stage_id` filled, `share_done` if known, the rest empty); what is not known has no row.
 * `progress` is there only if there is no issue at all. Columns may stand in any order, rows too. Never throws.
 * @param name the name that issues carry, without `.csv`
 */
export function parseProgress(input: Input, known: Known, name = 'progress'): ParsedProgress {
  const { rows, issues } = parseAs(name, progressTable, input);
  const report: Report = ({ row, cells }, column, code, params = {}) =>
    issues.push({ table: name, row, column, value: cells[column] ?? '', code, params });
  const checkIds = idsChecker(known, report);
  const checkOnce = onceChecker(report);
  for (const row of rows) {
    checkKind(row, report);
    checkValue(row, report);
    checkIds(row);
    checkOnce(row);
  }
  if (rows.length === 0 && issues.length === 0)
    issues.push({ table: name, row: 0, column: '', value: '', code: 'some_row', params: {} });
  if (issues.length > 0)
    return { progress: undefined, issues: issues.sort((a, b) => a.row - b.row) };
  const months = [...new Set(rows.map(({ value }) => value.month))].sort();
  const progress = { months, regions: rows.flatMap(regionOf), projects: rows.flatMap(projectOf) };
  return { progress, issues: [] };
}

/**
 * The table to be filled in for a month (`YYYY-MM`): each county and district with each indicator, then each named
 * project, as CSV in UTF-8 that needs no byte order mark, being ASCII. It holds no figure: as it stands, `parseProgress`
 * names every cell that is to be filled or whose row is to be deleted.
 */
export function progressTemplate(
  { regions, projects }: Pick<Known, 'regions' | 'projects'>,
  month: string,
): string {
  const columns = Object.keys(progressTable.columns) as Name[];
  const record = (cells: Partial<Record<Name, string>>) =>
    columns.map((column) => cells[column] ?? '');
  return formatCsv([
    columns,
    ...competitorsOf(regions).flatMap((region_id) =>
      PROGRESS_INDICATORS.map((indicator_id) => record({ month, region_id, indicator_id })),
    ),
    ...projects.map(({ project_id }) => record({ month, project_id })),
  ]);
}
