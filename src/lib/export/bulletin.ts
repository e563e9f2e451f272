/** The monthly bulletin (按月通报): ranks, targets, deadlines, and what all of it rests on, in Chinese. */
import { computed, distance, isLevel, pointsText, shareText } from '$lib/i18n/league-figures';
import { messages } from '$lib/i18n/messages';
import { refOf, type Atlas } from '$lib/model/atlas';
import type { Completion } from '$lib/model/completion';
import type { Placing, Standing } from '$lib/model/league';
import { deadlinesOf, overdueOf, type DeadlineState } from '$lib/model/overdue';
import { judgementOf, type Review, type ReviewedIndicator } from '$lib/model/review';
import {
  atEnd,
  BLANK,
  chapters,
  citerOf,
  dayText,
  figure,
  inPaper,
  MECHANISMS,
  nameOf,
  overdueRule,
  overdueText,
  paperText,
  rankText,
  slowRule,
  weighed,
  words,
  type Citer,
  type Held,
} from './paper';
import { ranges } from './lines';

interface Given {
  readonly review: Review;
  readonly atlas: Atlas;
  readonly citer: Citer;
}

const joined = (names: readonly string[]): string => names.join('、');

/** Whether any of a ranking can be told against last month. */
const comparable = (all: readonly Placing[]): boolean =>
  all.some(({ movement }) => movement !== null);

/** `，比上月上升1位`; nothing where none of the ranking can be told against last month. */
function movementText({ movement }: Placing, all: readonly Placing[]): string {
  if (!comparable(all)) return '';
  if (movement === null) return '，上月未排名';
  return movement === 0 ? '，名次与上月相同' : `，比上月${words.movement(movement)}`;
}

function unrankedText({ review, atlas }: Given): string[] {
  const without = review.league.standings.filter(({ place }) => place === null);
  if (without.length === 0) return [];
  if (without.some(({ lacking }) => lacking.length === 0)) return [`${words.noWeight}。`];
  const name = ({ region_id }: Standing) => nameOf(atlas, region_id);
  const reports = ({ results }: Standing) => Object.values(results).some((each) => each !== null);
  const silent = without.filter((each) => !reports(each)).map(name);
  const parts = without
    .filter(reports)
    .map((each) => `${name(each)}缺${joined(each.lacking.map((id) => words.indicators[id]))}`);
  if (silent.length) parts.push(`${joined(silent)}当月未报数`);
  return [`不排总名次的${without.length}个：${parts.join('；')}。缺报不按末位处理。`];
}

/** What is to be known of all movements over all; nothing where there is nothing to know. */
function movementNote({ league, monthOfYear }: Review, all: readonly Placing[]): string {
  if (league.previous === null) return `${monthOfYear}月为当年首月，名次不与上月相比。`;
  if (!comparable(all)) return '进度表没有上月的总名次可比。';
  return league.moved.overall ? words.moved : '';
}

/** The rows of the progress table that a place over all rests on: those of the indicators that count for it. */
const rowsText = (results: Standing['results'], used: Review['indicators']): string => {
  const rows = used.flatMap(({ id }) => results[id]?.row ?? []);
  return rows.length ? `（进度表第${ranges(rows, 'zh')}行）` : '';
};

function overall(given: Given): string[] {
  const { review, atlas } = given;
  const { standings } = review.league;
  const ranked = standings.flatMap((each) => (each.place ? [{ ...each, place: each.place }] : []));
  const places = ranked.map(({ place }) => place);
  const used = review.indicators.filter(({ id }) => review.rules.weights[id] > 0);
  if (ranked.length === 0) return ['当月没有县（市）区参加总排名。', ...unrankedText(given)];
  return [
    `按${joined(used.map(({ id }) => words.indicators[id]))}综合计分，` +
      `${standings.length}个县（市）区中有${ranked.length}个参加总排名。` +
      movementNote(review, places),
    ...ranked.map(
      ({ region_id, place, band, points: sum, results }) =>
        `${rankText(place)}：${nameOf(atlas, region_id)}，${words.bands[band!]}，` +
        `得分${pointsText(sum!)}${movementText(place, places)}${rowsText(results, used)}。`,
    ),
    ...unrankedText(given),
  ];
}

/** One paragraph for an indicator: who stands where with what, and who is not ranked. */
function byIndicator({ review, atlas }: Given, { id, unit }: ReviewedIndicator, i: number): string {
  const { standings, moved } = review.league;
  const stated = standings
    .flatMap(({ region_id, results }) => (results[id] ? [{ region_id, ...results[id] }] : []))
    .sort((a, b) => a.rank - b.rank || (a.region_id < b.region_id ? -1 : 1));
  const silent = standings.filter(({ results }) => results[id] === null);
  const missing = silent.length
    ? `${joined(silent.map(({ region_id }) => nameOf(atlas, region_id)))}${words.notRanked}。`
    : '';
  const head = `（${'一二三四'[i]}）${words.indicators[id]}（${words.counts[id]}）。`;
  if (stated.length === 0) return `${head}当月没有县（市）区报数，不排名。`;
  const ranks = stated.map(
    (each) =>
      `${rankText(each)}${nameOf(atlas, each.region_id)}${figure(each.value, unit)}` +
      `（进度表第${each.row}行）${movementText(each, stated)}`,
  );
  const note = comparable(stated) && moved[id] ? words.moved : '';
  return `${head}${ranks.join('；')}。${missing}${note}`;
}

/** How a count stands to what would be just on time, or a rate to the one of the year. */
function judged({ state, ahead }: Completion, unit: 'percent' | 'count', held: Held): string {
  if (state === 'done') return '已完成年度目标';
  const by = distance(ahead!, unit, 'zh');
  const rate = held === 'as-rate';
  if (isLevel(ahead!, unit)) return words.level[unit];
  const told = ahead! > 0 ? words.ahead(by, unit) : words.behind(by, unit);
  if (ahead! > 0) return rate ? told : `${told}，${words.states['on-time']}`;
  return state === 'late'
    ? `${told}，${words.states.late}`
    : `${words.allowed(told)}，不算${words.states.late}`;
}

function completionText(each: Completion, { review, atlas, citer }: Given): string[] {
  const { unit, held } = review.indicators.find(({ id }) => id === each.indicator_id)!;
  if (held === null || each.target === null || each.targetRef === null) return [];
  const name = nameOf(atlas, each.region_id) + words.indicators[each.indicator_id];
  const target = `${figure(each.target, unit)}${citer.cite(each.targetRef)}`;
  const goal = held === 'as-rate' ? `全年预计${target}` : `年度目标${target}`;
  if (each.state === 'unknown')
    return [`${name}：${goal}，${inPaper(words.reasons[each.reason!])}。`];
  const value = figure(each.value!, unit);
  const row = `（进度表第${each.row}行）`;
  const verdict = judged(each, unit, held);
  if (held === 'as-rate') return [`${name}：累计${value}${row}，${goal}，${verdict}。`];
  return [
    `${name}：累计${value}${row}，${goal}，完成${shareText(each.share!)}；` +
      `按时序进度应达${computed(each.expected!, unit, 'zh')}，${verdict}。`,
  ];
}

/** Of whom nothing can be said, so that nobody takes their silence for being on time. */
function unjudgedText({ review, atlas }: Given): string[] {
  const lags = (id: string): boolean => review.laggards.some((each) => each.region_id === id);
  const names = review.units.flatMap(({ region_id }) =>
    lags(region_id) || judgementOf(review, region_id) === 'judged'
      ? []
      : [nameOf(atlas, region_id)],
  );
  return names.length
    ? [`${joined(names)}没有总排名，也没有能对照同口径年度目标的数字，无从判断是否落后。`]
    : [];
}

function targets(given: Given): string[] {
  const { review } = given;
  const held = review.completions.flatMap((each) => completionText(each, given));
  const elapsed = review.monthOfYear / 12;
  const unheld = review.indicators
    .filter((each) => each.held === null)
    .map(({ id }) => `${words.indicators[id]}${inPaper(words.bases[id])}`);
  return [
    held.length
      ? `${atEnd(review)}时序进度为${shareText(elapsed)}。只对照报道载明同口径年度目标的县（市）区，其余不作判断。`
      : `报道没有载明${review.year}年同口径的县（市）区年度目标，不作对照。`,
    ...held,
    ...unheld,
    ...unjudgedText(given),
  ];
}

function deadlineText({ atlas, citer }: Given): string {
  const known = deadlinesOf(atlas.milestones).map(
    ({ due, milestone: { milestone_id, name_zh } }) =>
      `${dayText(due)}，${name_zh}${citer.cite(refOf('milestones', milestone_id))}`,
  );
  return known.length ? `期限：${known.join('；')}。` : '';
}

/** Short enough to be counted in a row. */
const STATES: Readonly<Record<DeadlineState, string>> = {
  ...words.deadlines,
  waiting: '期限未到',
};

function deadlines(given: Given): string[] {
  const { review, atlas, citer } = given;
  const { checks } = review;
  const reported = checks.filter(({ row }) => row !== null);
  const silent = checks.length - reported.length;
  const counts = Object.entries(STATES).flatMap(([state, text]) => {
    const count = reported.filter((each) => each.state === state).length;
    return count ? [`${text}${count}个`] : [];
  });
  const groups = [...review.units, atlas.city].flatMap(({ region_id }) => {
    const overdue = overdueOf(checks, region_id);
    if (overdue.length === 0) return [];
    const name =
      region_id === atlas.city.region_id ? '报道未写明县（市）区的项目' : nameOf(atlas, region_id);
    return [
      `${name}逾期${overdue.length}个：`,
      ...overdue.map((check, i) => `${i + 1}．${overdueText(check, atlas, citer)}`),
    ];
  });
  const named = `${deadlineText(given)}报道点名的${checks.length}个项目`;
  if (reported.length === 0) return [`${named}，当月均没有进度，不作判断。`];
  return [
    `${named}中，当月有进度的${reported.length}个：${joined(counts)}` +
      `${silent ? `；没有进度的${silent}个，不作判断` : ''}。`,
    ...groups,
  ];
}

function grounds({ review, atlas, citer }: Given): string[] {
  const due = deadlinesOf(atlas.milestones).length ? `项目期限：${overdueRule()}。` : '';
  const { bands } = review.rules;
  const rest = [
    [MECHANISMS.league, '“赛马”四个维度'],
    [MECHANISMS.bulletins, '按月通报'],
    [MECHANISMS.ranks, '名次、档次'],
  ] as const;
  const named = rest.flatMap(([ref, text]) => (citer.has(ref) ? [text + citer.cite(ref)] : []));
  return [
    ...(named.length ? [`报道载明：${named.join('，')}。`] : []),
    `报道只写明四个维度和“名次、档次”，没有写明算法；以下规则在${messages.zh.title}中设定，可以调整。`,
    `权重：${weighed(review)}。档次按在总排名中的位置划分：${bands[0]}%以前为第一档，` +
      `${bands[1]}%以后为第三档，其间为第二档。开复工项目：${slowRule(review, 'over-time')}。` +
      `投资增速：${slowRule(review, 'as-rate')}。${due}计算公式见${messages.zh.title}的“${messages.zh.about.label}”页。`,
  ];
}

/**
 * The bulletin of a month as plain text, a paragraph a line, with blanks for sender, recipients and date.
 * @param name what the loaded progress table is called, as its figures are told to come from there
 */
export function bulletinText(review: Review, atlas: Atlas, name: string): string {
  const citer = citerOf(atlas);
  const given = { review, atlas, citer };
  const { year, monthOfYear } = review;
  const document = citer.document ? `年度目标、期限和机制出自${citer.document}` : '';
  return paperText({
    title: `关于${year}年${monthOfYear}月各县（市）区项目建设完成进度情况的通报`,
    to: BLANK.unit,
    paragraphs: [
      `现将${atEnd(review)}各县（市）区项目建设完成进度情况通报如下。` +
        `进度数据全部出自载入的进度表“${name}”，各项指标为当年1月至当月末累计数${document && `；${document}`}。`,
      ...chapters([
        { title: '总排名', paragraphs: overall(given) },
        {
          title: '分项排名',
          paragraphs: review.indicators.map((each, i) => byIndicator(given, each, i)),
        },
        { title: '对照年度目标', paragraphs: targets(given) },
        { title: '项目期限', paragraphs: deadlines(given) },
        { title: '依据和规则', paragraphs: grounds(given) },
      ]),
    ],
  });
}
