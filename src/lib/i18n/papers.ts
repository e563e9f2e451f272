/** The words around the monthly bulletin and the letter of reminder; the papers themselves are written in Chinese. */
import type { Locale } from './locale';

/** Why a unit lags, or does not. */
export interface LagReasons {
  /** Targets that are behind time. */
  readonly slow: number;
  readonly third: boolean;
  readonly overdue: number;
}

export interface PapersWords {
  readonly title: string;
  readonly lead: string;
  /** What each paper is for, and which line of the document says so. */
  bulletinNote(line: number): string;
  letterNote(line: number): string;
  /** The month that was chosen does not end a quarter. */
  readonly notQuarter: string;
  /** Label of the text of a paper. */
  field(paper: string): string;
  readonly actions: Readonly<Record<'copy' | 'print' | 'restart', string>>;
  readonly copied: string;
  readonly uncopied: string;
  readonly edited: string;
  /** Before an edited text is thrown away. */
  readonly ask: Readonly<Record<'title' | 'text' | 'yes' | 'no', string>>;
  /** Table, month or rules have changed since the text was edited. */
  readonly outdated: Readonly<Record<'text' | 'rebuild' | 'keep', string>>;
  readonly rebuilt: string;
  readonly choose: string;
  reasons(reasons: LagReasons): string;
  /** Of units that get no letter. */
  readonly notBehind: string;
  /** It reports something, but nothing by which it could be judged. */
  readonly notJudged: string;
  readonly notReported: string;
  /** Nobody is known to lag: how many units were judged, and how many could not be. */
  nobody(judged: number, unjudged: number): string;
  /** Nothing at all is reported for the month. */
  readonly nothing: string;
  /** An edited letter whose unit lags no longer. */
  readonly gone: string;
  readonly discard: string;
}

const some = (parts: readonly (string | false)[]): string[] =>
  parts.filter((part): part is string => part !== false);

export const papersWords: Readonly<Record<Locale, PapersWords>> = {
  zh: {
    title: '通报与提示函',
    lead: '两份文稿由载入的进度表按所选月份和规则生成，是草稿：可以修改，再复制或打印。［单位］［日期］请自行填写。文字只在本页，不会发出。',
    bulletinNote: (line) => `文件第${line}行：对各县（市）区完成进度按月通报。`,
    letterNote: (line) => `文件第${line}行：每季度向完成进度较慢的县（市）区发送。`,
    notQuarter: '所选月份不是季末。',
    field: (paper) => `${paper}全文`,
    actions: { copy: '复制全文', print: '打印', restart: '按数字重新生成' },
    copied: '已复制。',
    uncopied: '无法写入剪贴板；全文已选中，请自行复制。',
    edited: '已修改',
    ask: {
      title: '放弃修改？',
      text: '您改过的文字会丢掉，不能恢复。',
      yes: '放弃修改',
      no: '保留修改',
    },
    outdated: {
      text: '数字、月份或规则已变；您改过的文字没有动，其中的数字是原来的。',
      rebuild: '按新数字重新生成',
      keep: '保留我的文字',
    },
    rebuilt: '已按当前数字生成。',
    choose: '发给',
    reasons: ({ slow, third, overdue }) =>
      some([
        slow > 0 && `${slow}项指标进度较慢`,
        third && '总排名处于第三档',
        overdue > 0 && `${overdue}个项目逾期未开复工`,
      ]).join('，'),
    notBehind: '按所报数字，没有落后的指标、名次和项目，不生成',
    notJudged: '没有总排名，也没有能对照同口径年度目标的数字，无从判断，不生成',
    notReported: '当月没有报数，无从判断，不生成',
    nobody: (judged, unjudged) => {
      if (!judged)
        return '当月没有县（市）区有总排名，也没有能对照同口径年度目标的数字，无从判断哪个落后，因此没有提示函。';
      const rest = unjudged
        ? `其余${unjudged}个没有总排名，也没有能对照同口径年度目标的数字，无从判断。`
        : '';
      return `按当月数字和规则，能判断的${judged}个县（市）区没有落后的。${rest}因此没有提示函。`;
    },
    nothing: '当月没有任何报数，无从判断哪个县（市）区落后，因此没有提示函。',
    gone: '按当前数字和规则，不能判定该县（市）区落后，不能再打印。您改过的文字仍在这里，可以复制。',
    discard: '丢弃这份文稿',
  },
  en: {
    title: 'Bulletin and reminder letter',
    lead: 'Both papers are drafted from the loaded progress table, for this month and these rules. They are written in Chinese, whatever the language of the page. Change them, then copy or print; ［单位］ (office) and ［日期］ (date) are for you to fill in. The text stays in this page and is sent nowhere.',
    bulletinNote: (line) =>
      `Line ${line} of the document: counties and districts are reported on month by month.`,
    letterNote: (line) =>
      `Line ${line} of the document: sent each quarter to counties and districts that fall behind.`,
    notQuarter: 'This month does not end a quarter.',
    field: (paper) => `${paper}, full text in Chinese`,
    actions: { copy: 'Copy text', print: 'Print', restart: 'Start again from the figures' },
    copied: 'Copied.',
    uncopied: 'The clipboard is closed to this page; the text is selected for you to copy.',
    edited: 'Edited',
    ask: {
      title: 'Throw your changes away?',
      text: 'What you have changed will be gone. It cannot be undone.',
      yes: 'Discard my changes',
      no: 'Keep my changes',
    },
    outdated: {
      text: 'Figures, month or rules have changed. Your edited text was left alone and holds the figures of before.',
      rebuild: 'Start again from the new figures',
      keep: 'Keep my text',
    },
    rebuilt: 'Drafted from the present figures.',
    choose: 'To',
    reasons: ({ slow, third, overdue }) =>
      some([
        slow > 0 && `${slow} ${slow === 1 ? 'target' : 'targets'} behind time`,
        third && 'third band over all',
        overdue > 0 && `${overdue} ${overdue === 1 ? 'project' : 'projects'} overdue`,
      ]).join(', '),
    notBehind: 'not behind in targets, rank or projects by what is reported: no letter',
    notJudged:
      'no overall rank and no figure to hold against a target on the same basis, cannot be judged: no letter',
    notReported: 'nothing reported for this month, cannot be told: no letter',
    nobody: (judged, unjudged) => {
      const lacks = 'no overall rank and no figure to hold against a target on the same basis';
      if (!judged)
        return `For this month every county and district has ${lacks}, so nobody can be told to be behind, and there is no letter.`;
      const rest = unjudged ? `; the other ${unjudged} cannot be judged, with ${lacks}` : '';
      return `By the figures of this month and the rules, nobody is behind of the ${judged} that can be judged${rest}. So there is no letter.`;
    },
    nothing:
      'Nothing is reported for this month, so nobody can be told to be behind, and there is no letter.',
    gone: 'By the present figures and rules this county or district is not found to be behind, so the letter can no longer be printed. Your edited text is still here to be copied.',
    discard: 'Discard this text',
  },
};
