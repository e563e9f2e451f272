/** What stands for a row where rows are counted. */
import type { Ref } from '$lib/model/atlas';
import type { Scene } from './scene';

/** The count that holds the chosen row; the row itself where it is drawn, and where it is not the chosen one. */
export const standIn = ({ counts }: Scene, ref: Ref | null): Ref | null =>
  (ref && counts?.bins.find(({ holds }) => holds === ref)?.ref) || ref;
