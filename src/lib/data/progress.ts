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
import { monthOf } from './month-cell';
import { parseAs, type Input, type ParsedRow } from './parse';
import {
  competitorsOf,
  PROGRESS_INDICATORS,
  PROGRESS_UNITS,
  type ProgressIndicator,
} from './progress-indicators';
import { monthIssue, rowChecker, type Known, type Report } from './progress-rows';

export { competitorsOf, PROGRESS_INDICATORS, PROGRESS_UNITS, type Known, type ProgressIndicator };

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

/** A month that is not written as `YYYY-MM`, and what it was taken for. */
export interface MonthTaken {
  readonly cell: string;
  readonly month: string;
}

/** So many issues are told of one table; nobody mends more of them one by one. */
export const MOST_ISSUES = 2000;

export type ParsedProgress =
  | {
      readonly progress: Progress;
      readonly issues: readonly [];
      /** How many rows name what they would report and report nothing; they are left out. */
      readonly unfilled: number;
      /** Each spelling once, in the order of the file. */
      readonly taken: readonly MonthTaken[];
    }
  | {
      readonly progress: undefined;
      readonly issues: readonly RowIssue[];
      /** Reading stopped at so many issues, and there are more. */
      readonly more: boolean;
    };

type Parsed = ParsedRow<ProgressRow>;

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

/** Months as the cells spell them, where that is not how the table of the atlas does. */
function takenOf(rows: readonly Parsed[]): MonthTaken[] {
  const all = new Map(rows.map(({ cells, value }) => [cells['month'] ?? '', value.month]));
  return [...all]
    .filter(([cell, month]) => cell !== month)
    .map(([cell, month]) => ({ cell, month }));
}

/**
 * Reads a progress table. A row is of a region (`region_id`, `indicator_id` and `value` filled, the rest empty) or of a
 * project (`project_id` and `stage_id` filled, `share_done` if known, the rest empty). What is not known has no row, or
 * one without a figure, as it stands in the empty table: such rows are counted and left out. `progress` is there only if
 * there is no issue at all; of issues the first `MOST_ISSUES` are told. Columns may stand in any order, rows too. Never throws.
 * @param name the name that issues carry, without `.csv`
 */
export function parseProgress(input: Input, known: Known, name = 'progress'): ParsedProgress {
  const {
    rows,
    faulty,
    issues: unread,
    ...read
  } = parseAs(name, progressTable, input, MOST_ISSUES);
  const issues = unread.map((issue) => (issue.code === 'month' ? monthIssue(issue) : issue));
  const report: Report = ({ row, cells }, column, code, params = {}) =>
    issues.push({ table: name, row, column, value: cells[column] ?? '', code, params });
  const check = rowChecker(known, report);
  const unreadable = new Set(unread.map(({ row, column }) => `${row} ${column}`));
  const reporting = new Set<number>();
  for (const raw of [...rows, ...faulty].sort((a, b) => a.row - b.row)) {
    // Both readings of the table may tell as many.
    if (issues.length > 2 * MOST_ISSUES) break;
    if (check(raw, !unreadable.has(`${raw.row} value`))) reporting.add(raw.row);
  }
  const reported = rows.filter(({ row }) => reporting.has(row));
  const unfilled = rows.length - reported.length;
  if (reported.length === 0 && issues.length === 0) {
    const code = unfilled > 0 ? 'some_figure' : 'some_row';
    issues.push({ table: name, row: 0, column: '', value: '', code, params: { count: unfilled } });
  }
  if (issues.length > 0)
    return {
      progress: undefined,
      issues: issues.sort((a, b) => a.row - b.row).slice(0, MOST_ISSUES),
      more: read.more || issues.length > MOST_ISSUES,
    };
  const months = [...new Set(reported.map(({ value }) => value.month))].sort();
  const [regions, projects] = [reported.flatMap(regionOf), reported.flatMap(projectOf)];
  return {
    progress: { months, regions, projects },
    issues: [],
    unfilled,
    taken: takenOf(reported),
  };
}

/**
 * The table to be filled in for a month (`YYYY-MM`): each county and district with each indicator, then each named
 * project, as CSV in UTF-8 that needs no byte order mark, being ASCII. It holds no figure: rows in which
 * none is filled in are left out by `parseProgress`.
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
