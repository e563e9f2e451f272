/** What the list beside the map shows. */
import type { Ref } from '$lib/model/atlas';

export interface ListRow {
  readonly ref: Ref;
  readonly name: string;
  /** Main figure, '' where the document states none. */
  readonly figure: string;
  /** Stage or kind, and what is not stated. */
  readonly sub: string;
  /** Why the row is lit with the choice, in words; '' where it is not. */
  readonly lit: string;
}
export interface ListRegion {
  /** Null for a heading that leads nowhere; without a title there is none. */
  readonly ref: Ref | null;
  readonly title: string;
  readonly rows: readonly ListRow[];
}
export interface ListGroup {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly regions: readonly ListRegion[];
}
