/** The parts of the operator's view, in their order. */
export const SECTIONS = ['state', 'tour', 'journal', 'screen'] as const;
export type Section = (typeof SECTIONS)[number];
