/**
 * Named projects against the two deadlines of the year: continuing projects resumed, new ones started. Nothing is called
 * overdue for want of news: only a row of the month that says a project is not there yet makes it so.
 */
import type { Progress, ProjectProgress } from '$lib/data/progress';
import { lastDayOf } from '$lib/data/month';
import type { Milestone, Project, Stage } from '$lib/data/schema';
import type { Atlas } from './atlas';

/** Rows of milestones.csv. Their days are read there. */
const RESUMPTION = 'resumption-deadline';
const NEW_STARTS = 'new-starts-deadline';

/** The deadlines that projects are held against, in the order of their days, with the day (ISO); those without one are left out. */
export const deadlinesOf = (
  milestones: readonly Milestone[],
): { readonly due: string; readonly milestone: Milestone }[] =>
  [RESUMPTION, NEW_STARTS].flatMap((id) => {
    const milestone = milestones.find(({ milestone_id }) => milestone_id === id);
    const due = milestone && (milestone.end || milestone.start);
    return due ? [{ due, milestone }] : [];
  });

/** Rows of stages.csv. Stages after COMPLETION in order are no steps of building. */
const STARTING = 'starting';
const CONSTRUCTION = 'construction';
const COMPLETION = 'completion';

export type DeadlineState =
  /** Under construction or further, as the month's row says. */
  | 'there'
  /** Not there, but the deadline lies after the end of the month. */
  | 'waiting'
  /** Not there, and the deadline has passed at the end of the month. */
  | 'overdue'
  | 'unknown';

export type DeadlineReason =
  /** No row of the month reports on the project. */
  | 'no-row'
  /** The row's stage is no step towards building, such as `unspecified`. */
  | 'no-step'
  /** Neither the document nor the row says that it is under way or about to start, so no deadline is known to hold for it. */
  | 'no-deadline'
  /** The tables have no such milestone, or it has no day. */
  | 'no-milestone';

export interface DeadlineCheck {
  readonly project_id: string;
  readonly region_id: string;
  /** Stage as the document puts it. */
  readonly printed: string;
  /** Stage at the end of the month, and share done (0 to 1) if stated; null without a row. */
  readonly stage: string | null;
  readonly share_done: number | null;
  /** Row of the progress table. */
  readonly row: number | null;
  /** The deadline that holds for the project and its day, ISO; null if none is known. */
  readonly milestone_id: string | null;
  readonly due: string | null;
  readonly state: DeadlineState;
  /** Why the state is unknown; otherwise null. */
  readonly reason: DeadlineReason | null;
}

/** Where a stage stands among the steps of building. */
type Step = 'before' | 'starting' | 'building' | null;

/** @throws if stages.csv lacks one of the stages that the deadlines are about. */
function stepper(stages: readonly Stage[]): (id: string) => Step {
  const orders = new Map(stages.map(({ stage_id, order }) => [stage_id, order]));
  const orderOf = (id: string): number => {
    const order = orders.get(id);
    if (order === undefined) throw new Error(`stages.csv has no row ${id}`);
    return order;
  };
  const [construction, completion] = [orderOf(CONSTRUCTION), orderOf(COMPLETION)];
  return (id) => {
    const order = orderOf(id);
    if (order > completion) return null;
    if (order >= construction) return 'building';
    return id === STARTING ? 'starting' : 'before';
  };
}

/** The deadline that holds for a project, by the step that the document and the month's row put it at. */
function deadlineOf(printed: Step, now: Step): string | null {
  if (printed === 'building') return RESUMPTION;
  return printed === 'starting' || now === 'starting' ? NEW_STARTS : null;
}

function check(
  project: Project,
  row: ProjectProgress | undefined,
  stepOf: (id: string) => Step,
  milestones: readonly Milestone[],
  month: string,
): DeadlineCheck {
  const now = row ? stepOf(row.stage_id) : null;
  const milestone_id = deadlineOf(stepOf(project.stage_id), now);
  const milestone = milestones.find((each) => each.milestone_id === milestone_id);
  const due = milestone?.end || milestone?.start || null;
  const base = {
    project_id: project.project_id,
    region_id: project.region_id,
    printed: project.stage_id,
    stage: row?.stage_id ?? null,
    share_done: row?.share_done ?? null,
    row: row?.row ?? null,
    milestone_id,
    due,
  };
  const unknown = (reason: DeadlineReason) => ({ ...base, state: 'unknown' as const, reason });
  if (!row) return unknown('no-row');
  if (now === null) return unknown('no-step');
  if (now === 'building') return { ...base, state: 'there', reason: null };
  if (milestone_id === null) return unknown('no-deadline');
  if (due === null) return unknown('no-milestone');
  return { ...base, state: due <= lastDayOf(month) ? 'overdue' : 'waiting', reason: null };
}

/**
 * Each named project against its deadline, as the rows of a month (`YYYY-MM`) put it, in the order of the atlas.
 *
 * `resumption-deadline` holds for projects that the document calls under construction or about to be finished;
 * `new-starts-deadline` for those that the document or the month's row calls about to start. A project that is signed or
 * in preparation has no deadline: the document does not say that it is to start this year. A row tells how things stand on
 * the last day of its month, so a deadline on that very day has passed. A deadline that was missed stays missed in later
 * years until a row says that the project is there.
 * @throws if the stages lack one that the deadlines are about, or that a row names; validation has ruled that out.
 */
export function deadlineChecks(
  progress: Progress,
  month: string,
  { items, stages, milestones }: Pick<Atlas, 'items' | 'stages' | 'milestones'>,
): DeadlineCheck[] {
  const stepOf = stepper(stages);
  const rows = new Map(
    progress.projects.filter((row) => row.month === month).map((row) => [row.project_id, row]),
  );
  return items.flatMap((item) =>
    item.kind === 'project'
      ? [check(item.row, rows.get(item.row.project_id), stepOf, milestones, month)]
      : [],
  );
}

/** The overdue ones, the longest first: all, or those of a region; of the city are those that are known of no county. */
export const overdueOf = (checks: readonly DeadlineCheck[], region_id?: string): DeadlineCheck[] =>
  checks
    .filter(
      (each) =>
        each.state === 'overdue' && (region_id === undefined || each.region_id === region_id),
    )
    .sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));
