/** The section of the notes on the monthly league: its formulas, completion, deadlines, and what is held against what. */
import type { AboutNumbers, Section } from '../about';
import { leagueWords } from '../league';
import type { Locale } from '../locale';
import { text } from './blocks';

type Rules = AboutNumbers['league'];
type Term = Readonly<Record<'term' | 'formula' | 'text', string>>;

interface Words {
  readonly title: string;
  readonly lead: string;
  terms(rules: Rules): readonly Term[];
  readonly held: string;
  readonly own: string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  zh: {
    title: '“赛马”排名、完成进度与期限的计算',
    lead: '下列各项只在载入月度进度表之后计算。文件只写明四个维度和“名次、档次”，没有写明算法；算法由本图集设定，权重、界限和余地可以调整。',
    terms: ({ first, second, slow }) => [
      {
        term: '单项领先度',
        formula: '领先度 = (低于本单位的单位数 + 并列的其他单位数 ÷ 2) ÷ (报数的单位数 − 1)',
        text: '在0与1之间；只有一个单位报数时取0.5。名次为1、2、2、4式。未报数的不排名，也不排在末位。',
      },
      {
        term: '得分与总名次',
        formula: '得分 = Σ (权重 × 单项领先度) ÷ Σ 权重',
        text: '在0与1之间，只看各项的先后，不看差距。权重大于零的指标缺一项，即不计得分、不排总名次；不以往月数代替。',
      },
      {
        term: '档次',
        formula: '位置 = (总名次在前的单位数 + 同名次的单位数 ÷ 2) ÷ 有总名次的单位数',
        text: `同名次的单位含本单位。位置小于第一界限（默认${first}%）为第一档，大于第二界限（默认${second}%）为第三档，其余为第二档；并列者同档。`,
      },
      {
        term: '名次升降',
        formula: '升降 = 上月名次 − 本月名次',
        text: '计数每年从头累计，一月不比；上月未排名的也不比。上月参加排名的单位不同时，另作说明。',
      },
      {
        term: '开复工项目的完成进度',
        formula: '完成比例 = 累计个数 ÷ 年度目标；应达个数 = 年度目标 × 月份 ÷ 12',
        text: `比应达个数少，且差额超过年度目标的一定比例（默认${slow}%），为进度较慢；达到年度目标为完成；其余为进度正常。十二月不留余地。超过目标的照实写；目标为零的不计算。`,
      },
      {
        term: '投资增速的完成进度',
        formula: '进度较慢：增速 < 全年预计增速 − |全年预计增速| × 余地',
        text: `增速任何月份都与全年预计直接相比，不按时间折算；余地默认${slow}%，十二月为零。满一年且不低于预计的，为完成。`,
      },
      {
        term: '项目期限',
        formula: '逾期：期限 ≤ 当月最后一天，且当月填报的阶段先于“建设中”',
        text: '文件称在建或将竣工的项目，按续建项目复工的期限；文件或当月进度称将开工的项目，按新开工的期限；只签约、落地或办理手续的，没有适用的期限。当月没有进度、或填报的阶段不在建设步骤之内的项目不作判断，不算逾期。',
      },
    ],
    held: '四项指标与文件中目标的对照：',
    own: '载入的进度表只留在浏览器中，不会发出。',
  },
  en: {
    title: 'How the league, completion and deadlines are computed',
    lead: 'These are computed only once a monthly progress table has been loaded. The document names four dimensions, ranks and bands, and no way to compute them: the way is ours, and weights, limits and allowance can be changed.',
    terms: ({ first, second, slow }) => [
      {
        term: 'Ahead, by indicator',
        formula: 'ahead = (units below + other units level ÷ 2) ÷ (units that report − 1)',
        text: 'From 0 to 1, and 0.5 where a single unit reports. Ranks run 1, 2, 2, 4. Who does not report is not ranked, and never ranked last.',
      },
      {
        term: 'Points and rank over all',
        formula: 'points = Σ (weight × ahead) ÷ Σ weight',
        text: 'From 0 to 1. Only the order by each indicator counts, not the distance. A unit that lacks an indicator of positive weight has no points and no rank over all; no earlier month stands in.',
      },
      {
        term: 'Bands',
        formula:
          'position = (units of better rank + units of the same rank ÷ 2) ÷ units with a rank over all',
        text: `A unit is one of those of its rank. Below the first limit (${first}% unless changed) is the first band, above the second (${second}%) the third, anything else the second. Ties share a band.`,
      },
      {
        term: 'Movement',
        formula: 'movement = rank of last month − rank of this month',
        text: 'Counts begin anew each year, so January has none, nor has a unit that was not ranked last month. Where other units were ranked then, it is said so.',
      },
      {
        term: 'Completion of projects started or resumed',
        formula: 'share = count ÷ target of the year; expected = target × month ÷ 12',
        text: `Behind the expected count by more than a part of the target (${slow}% unless changed) is slow; from the target on it is done; anything else is on time. In December there is no allowance. What exceeds the target is shown as it is; of a target of zero there is no share.`,
      },
      {
        term: 'Completion of investment growth',
        formula: 'slow: growth < growth expected for the year − |growth expected| × allowance',
        text: `A rate is compared with that of the year as it is, in any month. The allowance is ${slow}% unless changed, and none in December. It is done when the year is over and the rate is not below the expected one.`,
      },
      {
        term: 'Deadlines of projects',
        formula:
          'overdue: deadline ≤ last day of the month, and the reported stage comes before “under construction”',
        text: 'Projects that the document calls under construction or about to be finished come under the deadline for continuing projects, those that the document or the month’s report calls about to start under that for new starts. For what is only signed, landing or in paperwork no deadline is known. A project without a report for the month, or with a stage that is no step of building, is not judged, and not overdue.',
      },
    ],
    held: 'What the four indicators are held against in the document:',
    own: 'A progress table that you load stays in your browser and is sent nowhere.',
  },
};

/** @param rules the default ones */
export function leagueSection(locale: Locale, rules: Rules): Section {
  const { title, lead, terms, held, own } = WORDS[locale];
  const { indicators, bases } = leagueWords[locale];
  const ids = Object.keys(bases) as (keyof typeof bases)[];
  return {
    title,
    blocks: [
      text(lead),
      { kind: 'terms', items: terms(rules) },
      text(held),
      { kind: 'terms', items: ids.map((id) => ({ term: indicators[id], text: bases[id] })) },
      text(own),
    ],
  };
}
