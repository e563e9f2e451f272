/** What the table of the counties needs to know. */
import type { Figure } from '$lib/model/figures';

/** One line of the comparison; `cells` follow the columns. */
export interface ComparisonRow {
  readonly id: string;
  readonly label: string;
  readonly basis: string;
  /** Target, plan, expectation or event; or how it comes about if computed. */
  readonly kind: string;
  readonly computed: boolean;
  readonly cells: readonly Figure[];
}
