/** Places in a ranking, the one way in which the atlas counts them. */

export interface Place {
  /** Standard competition ranking, the highest value first: 1, 2, 2, 4. */
  readonly rank: number;
  /** How many others have the same rank. */
  readonly ties: number;
  /** How many are ranked. */
  readonly of: number;
}

/** The place of a value among all that are ranked, itself one of them. */
export function placeAmong(own: number, ranked: readonly number[]): Place {
  return {
    rank: 1 + ranked.filter((value) => value > own).length,
    ties: ranked.filter((value) => value === own).length - 1,
    of: ranked.length,
  };
}
