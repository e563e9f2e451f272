/** What a row of a progress table must hold, beyond what each of its cells must; every fault of a row is told at once. */
import type { RowIssue } from '$lib/i18n/row-issues';
import { readMonth } from './month-cell';
import { competitorsOf, PROGRESS_UNITS, type ProgressIndicator } from './progress-indicators';
import type { Project, Region, Stage } from './schema';

/** What the rows may refer to: rows of the atlas's tables. */
export interface Known {
  readonly regions: readonly Pick<Region, 'region_id' | 'level'>[];
  readonly projects: readonly Pick<Project, 'project_id'>[];
  readonly stages: readonly Pick<Stage, 'stage_id'>[];
}

const OF_REGION = ['region_id', 'indicator_id', 'value'] as const;
const OF_PROJECT = ['project_id', 'stage_id'] as const;
const ONLY_PROJECT = [...OF_PROJECT, 'share_done'] as const;
type Name = 'month' | (typeof OF_REGION)[number] | (typeof ONLY_PROJECT)[number];
type Cells = Readonly<Record<string, string>>;

/** A row as it stands in the file; one cell or more of it may be wrong. */
export interface RawRow {
  /** Spreadsheet row. */
  readonly row: number;
  /** Trimmed, by column. */
  readonly cells: Cells;
}
export type Report = (
  row: RawRow,
  column: Name | '',
  code: string,
  params?: RowIssue['params'],
) => void;

/** Investment cannot shrink by more than all of it. */
const LEAST_GROWTH = -100;

const filled = (cells: Cells, columns: readonly Name[]): boolean =>
  columns.some((column) => cells[column] !== '');
const complete = (cells: Cells, columns: readonly Name[]): boolean =>
  columns.every((column) => cells[column] !== '');

/** Whether a row names what it would report and reports nothing, as each row of the empty table does. */
export const isUnfilled = ({ cells }: RawRow): boolean =>
  cells['value'] === '' &&
  !filled(cells, ['stage_id', 'share_done']) &&
  (cells['project_id'] === ''
    ? complete(cells, ['region_id', 'indicator_id'])
    : !filled(cells, OF_REGION));

/** Whether a row is of one kind and says all that its kind needs. */
function checkKind(row: RawRow, report: Report): void {
  const region = filled(row.cells, OF_REGION);
  const project = filled(row.cells, ONLY_PROJECT);
  if (region === project) {
    const found = region ? 'both' : 'neither';
    report(row, '', 'one_kind', { found, region: OF_REGION, project: ONLY_PROJECT });
    return;
  }
  for (const column of region ? OF_REGION : OF_PROJECT)
    if (row.cells[column] === '') report(row, column, 'fill_or_delete');
}

/** A number that can be read, held against what its indicator counts. */
function checkValue(row: RawRow, readable: boolean, report: Report): void {
  const { indicator_id: indicator = '', value: text = '' } = row.cells;
  const unit = PROGRESS_UNITS[indicator as ProgressIndicator] as 'percent' | 'count' | undefined;
  if (unit === undefined || text === '' || !readable) return;
  const value = Number(text);
  if (unit === 'count') {
    if (!Number.isInteger(value) || value < 0) report(row, 'value', 'whole_count', { indicator });
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
  return (row: RawRow): void => {
    const region = row.cells['region_id'] ?? '';
    if (region !== '' && !competitors.includes(region))
      report(row, 'region_id', 'competitor', { values: competitors, others });
    for (const column of OF_PROJECT) {
      const [of, all] = ids[column];
      const id = row.cells[column] ?? '';
      if (id !== '' && !all.has(id)) report(row, column, 'known_id', { table: of, id });
    }
  };
}

/** A check that no two rows say the same thing of the same month. */
function onceChecker(report: Report) {
  const seen = new Map<string, number>();
  return (row: RawRow): void => {
    const columns: readonly Name[] =
      row.cells['project_id'] === ''
        ? ['month', 'region_id', 'indicator_id']
        : ['month', 'project_id'];
    const month = readMonth(row.cells['month'] ?? '');
    // A row that is not complete is told so, and is no double of another.
    if (month?.kind !== 'month' || !complete(row.cells, columns)) return;
    const rest = columns.slice(1).map((column) => row.cells[column]);
    const key = [month.month, ...rest].join(' ');
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row.row);
    else report(row, columns.at(-1)!, 'unique', { columns, first });
  };
}

/**
 * A check of one row after the other, in the order of the file.
 * @returns a function of a row and of whether its value can be read; true if the row reports something, false if it is one
 * that was left empty
 */
export function rowChecker(known: Known, report: Report) {
  const checkIds = idsChecker(known, report);
  const checkOnce = onceChecker(report);
  return (row: RawRow, readable: boolean): boolean => {
    checkIds(row);
    if (isUnfilled(row)) return false;
    checkKind(row, report);
    checkValue(row, readable, report);
    checkOnce(row);
    return true;
  };
}

/** What is expected of a month that is none, by what it looks like. */
export function monthIssue(issue: RowIssue): RowIssue {
  const reading = readMonth(issue.value);
  if (reading?.kind === 'either')
    return { ...issue, code: 'month_either', params: { months: reading.months } };
  return reading?.kind === 'year' ? { ...issue, code: 'month_year', params: {} } : issue;
}
