/** The list as lines, one below the other: headings and rows. */
import type { ListGroup, ListRegion, ListRow } from './rows';

export type Line = ListGroup | ListRegion | ListRow;

export const isRow = (line: Line): line is ListRow => 'name' in line;

/** All lines of some groups. */
export const linesOf = (groups: readonly ListGroup[]): Line[] =>
  groups.flatMap((group): Line[] => [
    group,
    ...group.regions.flatMap((region): readonly Line[] =>
      region.title ? [region, ...region.rows] : region.rows,
    ),
  ]);
