/**
 * What the bulletin and the letter have in common: the form of a Chinese official paper as plain text, its figures, and
 * the lines of the document that it rests on. Papers are written in Chinese, whatever the language of the page.
 */
import { quantity } from '$lib/i18n/format';
import { leagueWords } from '$lib/i18n/league';
import { shareText } from '$lib/i18n/league-figures';
import { refOf, type Atlas, type Ref } from '$lib/model/atlas';
import type { DeadlineCheck } from '$lib/model/overdue';
import type { Review } from '$lib/model/review';
import { ranges } from './lines';

/** The words of the league, as the papers use them. */
export const words = leagueWords.zh;

/** The page calls the newspaper report the document, an official paper a report. */
export const inPaper = (text: string): string => text.replaceAll('文件', '报道');

/** What nobody but the office knows is left to be filled in. */
export const BLANK = { unit: '［单位］', date: '［日期］' } as const;

/** Paragraphs begin two characters in. */
const INDENT = '　　';

export interface PaperParts {
  readonly title: string;
  /** Whom it is sent to, without the colon. */
  readonly to: string;
  readonly paragraphs: readonly string[];
}

/** The text of a paper: title, addressee, paragraphs, and blanks for who signs it and when. Each line is a paragraph. */
export const paperText = ({ title, to, paragraphs }: PaperParts): string =>
  [
    title,
    '',
    `${to}：`,
    ...paragraphs.map((text) => INDENT + text),
    '',
    BLANK.unit,
    BLANK.date,
  ].join('\n');

export interface PaperLine {
  /** The heading of the paper, whom it goes to, a heading within, a paragraph, who signs and when. */
  readonly kind: 'title' | 'to' | 'heading' | 'text' | 'sign';
  readonly text: string;
}

const HEADING = /^[一二三四五六七八九十]+、/;

/**
 * How the lines of a paper are set, whatever a reader has made of it: the first one is its title, lines after the last
 * empty one that do not begin two characters in are its signature, if a body comes before. Empty lines only part; indents are left to the type.
 */
export function paperLines(text: string): PaperLine[] {
  const lines = text.split(/\r?\n/).map((line) => line.trimEnd());
  while (lines.at(-1) === '') lines.pop();
  const first = lines.findIndex((line) => line !== '');
  const last = lines.lastIndexOf('');
  const body = lines.slice(first + 1, Math.max(first + 1, last)).some(Boolean);
  const signed = body && lines.slice(last + 1).every((line) => /^\S/.test(line));
  return lines.flatMap((line, i): PaperLine[] => {
    const text = line.trim();
    if (text === '') return [];
    if (i === first) return [{ kind: 'title', text }];
    if (signed && i > last) return [{ kind: 'sign', text }];
    if (text === line && text.endsWith('：')) return [{ kind: 'to', text }];
    return [{ kind: HEADING.test(text) ? 'heading' : 'text', text }];
  });
}

/** `一、总排名` and so on: numbers the headings that are there. */
export function chapters(
  all: readonly { readonly title: string; readonly paragraphs: readonly string[] }[],
): string[] {
  return all
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .flatMap(({ title, paragraphs }, i) => [`${'一二三四五六七八九'[i]}、${title}`, ...paragraphs]);
}

/** A value as it is stated, with its unit: `12.5%`, `180个`. */
export const figure = (value: number, unit: 'percent' | 'count'): string =>
  quantity(value, unit, 'zh');
/** An ISO day in full, `2024年4月30日`. */
export function dayText(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** `第2名`, and whether another has the same. */
export const rankText = ({ rank, ties }: { rank: number; ties: number }): string =>
  `${ties ? '并列' : ''}第${rank}名`;

/** `2024年3月末`. */
export const atEnd = ({ year, monthOfYear }: Review): string => `${year}年${monthOfYear}月末`;

/** Statements of the document that the papers rest on. */
export const MECHANISMS = {
  league: refOf('statements', 'horse-race'),
  bulletins: refOf('statements', 'monthly-bulletins'),
  letters: refOf('statements', 'reminder-letters'),
  ranks: refOf('statements', 'inspection-tours'),
} as const;

export interface Citer {
  /** The document in full, with the short name that the paper uses from then on; null if none of it is cited. */
  readonly document: string | null;
  /** `（报道第39、41行）`; empty where the tables tell no source. */
  cite(...refs: readonly Ref[]): string;
  has(ref: Ref): boolean;
}

/** Cites lines: those of the document that tells of league, bulletin and letters by a short name, of others by title. */
export function citerOf(atlas: Atlas): Citer {
  const main = Object.values(MECHANISMS).flatMap((ref) => atlas.source(ref)?.source ?? [])[0];
  return {
    document: main
      ? `《${main.title_zh}》（${main.published}年见报，以下简称“报道”，行号按其文字稿）`
      : null,
    has: (ref) => atlas.source(ref) !== undefined,
    cite(...refs) {
      const lines = new Map<string, number[]>();
      for (const ref of refs) {
        const found = atlas.source(ref);
        if (!found) continue;
        const name = found.source === main ? '报道' : `《${found.source.title_zh}》`;
        lines.set(name, [...(lines.get(name) ?? []), found.line]);
      }
      if (lines.size === 0) return '';
      const each = [...lines].map(([name, numbers]) => `${name}第${ranges(numbers, 'zh')}行`);
      return `（${each.join('，')}）`;
    },
  };
}

/** What a unit is called, by id. */
export const nameOf = (atlas: Atlas, region_id: string): string =>
  atlas.regions.find((each) => each.region_id === region_id)?.name_zh ?? region_id;

/** Why a project is overdue: deadline and what the month's row says, with their sources. */
export function overdueText(check: DeadlineCheck, atlas: Atlas, { cite }: Citer): string {
  const ref = refOf('projects', check.project_id);
  const name = atlas.item(ref)?.row.name_zh ?? check.project_id;
  const milestone = atlas.milestones.find((each) => each.milestone_id === check.milestone_id);
  const stage = atlas.stages.find((each) => each.stage_id === check.stage)?.name_zh ?? check.stage;
  const deadline = milestone ? cite(refOf('milestones', milestone.milestone_id)) : '';
  const share = check.share_done === null ? '' : `，完成${shareText(check.share_done)}`;
  return (
    `${name}${cite(ref)}：期限${check.due ? dayText(check.due) : ''}，` +
    `${milestone?.name_zh ?? ''}${deadline}；` +
    `进度表第${check.row}行填报的阶段为“${stage}”${share}。`
  );
}

/** The rule by which a target is slow: of counts, of rates. */
export function slowRule({ rules: { slow }, monthOfYear }: Review, held: Held): string {
  const what = held === 'as-rate' ? '全年预计增速' : '应达数';
  if (monthOfYear === 12) return `年底不留余地，低于${what}即为${words.states.late}`;
  if (slow === 0) return `低于${what}即为${words.states.late}`;
  const of = held === 'as-rate' ? '其' : '年度目标的';
  return `低于${what}、且差额超过${of}${slow}%的，为${words.states.late}`;
}

/** The rule by which a named project is overdue. */
export const overdueRule = (): string =>
  `期限不晚于当月最后一天，且进度表当月填报的阶段尚未达到“建设中”的，为${words.deadlines.overdue}`;

/** What the ways of holding are called in a rule. */
export type Held = 'over-time' | 'as-rate';

/** The indicators with their weights. */
export const weighed = ({ indicators, rules }: Review): string =>
  indicators.map(({ id }) => `${words.indicators[id]}${rules.weights[id]}`).join('、');
