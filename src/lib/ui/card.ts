/** What a card shows. */
import type { Ref } from '$lib/model/atlas';
import type { Figure } from '$lib/model/figures';

export interface CardEntry {
  readonly ref: Ref;
  readonly name: string;
  readonly figure: string;
  /** False for a row that cannot be chosen, such as a statement. */
  readonly selectable: boolean;
}

export interface CardSection {
  readonly id: string;
  readonly title: string;
  readonly open: boolean;
  readonly entries: readonly CardEntry[];
  /** How many there are in all: a card holds some of many. */
  readonly count: number;
}

export interface CardModel {
  readonly ref: Ref;
  readonly kicker: string;
  readonly title: string;
  /** The name as the tables print it in Chinese, on pages of another language. */
  readonly chinese: string | null;
  readonly where: string | null;
  /** The row whose source the head of the card opens, as none of its figures has one; null where they do. */
  readonly source: Ref | null;
  /** What the choice lights up, and why. */
  readonly linked: string | null;
  /** Id of the figure that leads, if one does. */
  readonly lead: string | null;
  readonly figures: readonly Figure[];
  /** What is known from elsewhere; empty where that is not asked for. */
  readonly context: readonly Figure[];
  readonly note: string | null;
  readonly sections: readonly CardSection[];
}
