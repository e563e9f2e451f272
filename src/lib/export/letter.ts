/** The letter of reminder (提示函) to a unit that lags: by which rule, with the figures, in Chinese. A draft, no verdict. */
import { computed, distance, pointsText, shareText } from '$lib/i18n/league-figures';
import { messages } from '$lib/i18n/messages';
import { refOf, type Atlas } from '$lib/model/atlas';
import type { Completion } from '$lib/model/completion';
import type { Laggard, Review } from '$lib/model/review';
import {
  atEnd,
  BLANK,
  chapters,
  citerOf,
  figure,
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
} from './paper';

const QUARTERLY = refOf('milestones', 'quarterly-reminder');

interface Given {
  readonly review: Review;
  readonly atlas: Atlas;
  readonly citer: Citer;
}

function slowText(each: Completion, { review, citer }: Given): string {
  const { unit, held } = review.indicators.find(({ id }) => id === each.indicator_id)!;
  const target = `${figure(each.target!, unit)}${citer.cite(each.targetRef!)}`;
  const head = `${words.indicators[each.indicator_id]}：累计${figure(each.value!, unit)}（进度表第${each.row}行），`;
  const by = distance(each.ahead!, unit, 'zh');
  if (held === 'as-rate') return `${head}全年预计${target}，${words.behind(by, unit)}。`;
  return (
    `${head}年度目标${target}，完成${shareText(each.share!)}；` +
    `${atEnd(review)}时序进度为${shareText(each.elapsed)}，应达${computed(each.expected!, unit, 'zh')}，${words.behind(by, unit)}。`
  );
}

function slow(lag: Laggard, given: Given): string[] {
  const { review } = given;
  const rules = new Set(
    lag.slow.flatMap(({ indicator_id }) => {
      const held = review.indicators.find(({ id }) => id === indicator_id)!.held;
      return held ? [slowRule(review, held)] : [];
    }),
  );
  return [
    ...lag.slow.map((each) => slowText(each, given)),
    ...[...rules].map((rule) => `判定规则：${rule}。`),
  ];
}

function third({ third }: Laggard, { review }: Given): string[] {
  if (!third?.place) return [];
  const { results, place, points: sum } = third;
  const stated = review.indicators.flatMap(({ id, unit }) => {
    const result = results[id];
    return result
      ? [
          `${words.indicators[id]}${figure(result.value, unit)}，${rankText(result)}，` +
            `${result.of}个参加（进度表第${result.row}行）`,
        ]
      : [];
  });
  const [, last] = review.rules.bands;
  return [
    `总排名${rankText(place)}，${place.of}个县（市）区参加，得分${pointsText(sum!)}，处于${words.bands[3]}。`,
    `其中：${stated.join('；')}。`,
    `判定规则：按权重（${weighed(review)}）综合计分，在总排名中的位置处于${last}%以后的为${words.bands[3]}。`,
  ];
}

function overdue({ overdue }: Laggard, { atlas, citer }: Given): string[] {
  const listed = overdue.map((check, i) => `${i + 1}．${overdueText(check, atlas, citer)}`);
  return listed.length ? [...listed, `判定规则：${overdueRule()}。`] : [];
}

/** Which rules the unit lags by, in a few words. */
function opening({ slow, third, overdue }: Laggard): string {
  const reasons = [
    slow.length && `有${slow.length}项指标进度较慢`,
    third && `总排名处于${words.bands[3]}`,
    overdue.length && `有${overdue.length}个项目逾期未开复工`,
  ];
  return reasons.filter(Boolean).join('，');
}

/**
 * The draft of a letter as plain text, a paragraph a line. It names figures, rows of the progress table and lines of the
 * document, and no cause and no promise; who sends it, who in the unit receives it, and when, is left blank.
 * @param lag the unit, which lags by at least one rule
 * @param name what the loaded progress table is called
 */
export function letterText(lag: Laggard, review: Review, atlas: Atlas, name: string): string {
  const citer = citerOf(atlas);
  const given = { review, atlas, citer };
  const unit = nameOf(atlas, lag.region_id);
  const { document } = citer;
  const basis = citer.has(MECHANISMS.letters)
    ? `${document}载明，每季度向完成进度较慢的县（市）区发送提示函${citer.cite(
        MECHANISMS.letters,
        QUARTERLY,
      )}。`
    : document && `本函引用${document}。`;
  return paperText({
    title: `关于${review.year}年${review.monthOfYear}月项目建设完成进度的提示函`,
    to: `${unit}${BLANK.unit}`,
    paragraphs: [
      `${basis ?? ''}按载入的进度表“${name}”，截至${atEnd(review)}，${unit}${opening(lag)}。现提示如下：`,
      ...chapters([
        { title: '进度较慢的指标', paragraphs: slow(lag, given) },
        { title: '总排名', paragraphs: third(lag, given) },
        { title: '逾期未开复工的项目', paragraphs: overdue(lag, given) },
      ]),
      `请${unit}核对以上数据，按进度做好项目推进工作${citer.cite(MECHANISMS.letters)}。如与实际不符，请告知${BLANK.unit}。`,
      `各项指标为当年1月至当月末累计数；判定规则在${messages.zh.title}中设定，报道没有写明算法。`,
      '特此提示。',
    ],
  });
}
