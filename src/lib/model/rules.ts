/**
 * The rules of the league: what counts how much, where bands end, how far behind is slow. The document names the four
 * dimensions, ranks and bands but no rule for them, so these are ours, and a planner may set others.
 *
 *   rules   = weights "." bands "." slow       e.g. 1-1-1-1.33-67.10
 *   weights = weight 3( "-" weight )           by indicator, in the order of PROGRESS_INDICATORS; not all of them 0
 *   bands   = share "-" share                  ends of the first and the second band, the first not above the second
 *   slow    = share
 *   weight, share = 0 to 100, whole, without leading zeros
 */
import { PROGRESS_INDICATORS, type ProgressIndicator } from '$lib/data/progress-indicators';

export interface Rules {
  /** Relative weights of the indicators in the points: whole, 0 to 100, at least one above 0. */
  readonly weights: Readonly<Record<ProgressIndicator, number>>;
  /** Percent of the ranked units at which the first and the second band end: whole, 0 to 100, ascending. */
  readonly bands: readonly [number, number];
  /** Percent of its target by which a unit may be behind before it counts as slow: whole, 0 to 100. */
  readonly slow: number;
}

/** All indicators alike, bands of a third each, and a tenth of the target behind is slow. */
export const DEFAULT_RULES: Rules = {
  weights: {
    investment_growth: 1,
    projects_started: 1,
    projects_over_100m: 1,
    projects_in_reserve: 1,
  },
  bands: [33, 67],
  slow: 10,
};

const HUNDRED = '(0|[1-9]\\d?|100)';
const GRAMMAR = new RegExp(
  `^${Array(PROGRESS_INDICATORS.length).fill(HUNDRED).join('-')}\\.${HUNDRED}-${HUNDRED}\\.${HUNDRED}$`,
);

/** Rules as the text that stands in the address; the inverse of `rulesOf`. */
export const rulesText = ({ weights, bands, slow }: Rules): string =>
  [PROGRESS_INDICATORS.map((id) => weights[id]).join('-'), bands.join('-'), slow].join('.');

/** The rules that a text of the address means, or null for a text outside the grammar. */
export function rulesOf(text: string): Rules | null {
  const parts = GRAMMAR.exec(text)?.slice(1).map(Number);
  if (!parts) return null;
  const count = PROGRESS_INDICATORS.length;
  const [first = 0, second = 0, slow = 0] = parts.slice(count);
  if (first > second || parts.slice(0, count).every((weight) => weight === 0)) return null;
  const weights = Object.fromEntries(
    PROGRESS_INDICATORS.map((id, i) => [id, parts[i]]),
  ) as Rules['weights'];
  return { weights, bands: [first, second], slow };
}
