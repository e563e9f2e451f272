/** The table in a room of a sheet, or on as many sheets as it takes. */
import type { Locale } from '$lib/i18n/locale';
import type { CountyGroup } from './numbers';
import { POINT } from './paper';
import { flowTable, tableOf, widthsIn, type Table, type TableInput } from './table';

/** A rectangle of the sheet that parts share, in millimetres. */
export interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TablePart {
  readonly x: number;
  readonly y: number;
  readonly gap: number;
  readonly table: Table;
  readonly input: TableInput;
}

interface Rows {
  readonly groups: readonly CountyGroup[];
  readonly locale: Locale;
}

/** Least and largest type in millimetres. */
type Sizes = readonly [least: number, most: number];

/** Points between two sizes that are tried. */
const STEP = 0.2;
/** Share of its size that the type of a table may lose so that no row takes a second line. */
const SMALLER = 0.93;

/** The table in so many columns of about one height, or null where a single one would have to be higher than `limit`. */
function fitTable(input: TableInput, count: number, limit: number): Table | null {
  const cells = widthsIn(input);
  const fits = (height: number): Table | null => {
    const table = flowTable(input, height, cells);
    return table.columns.length <= count && table.height <= height ? table : null;
  };
  let best = fits(limit);
  if (!best || count === 1) return best;
  let [low, high] = [0, limit];
  for (let step = 0; step < 14; step++) {
    const middle = (low + high) / 2;
    const table = fits(middle);
    if (table) [best, high] = [table, middle];
    else low = middle;
  }
  return best;
}

/** A table without broken names in a type a little smaller, where there is one. */
function unbroken(
  found: Pick<TablePart, 'table' | 'input'>,
  columns: number,
  least: number,
): Pick<TablePart, 'table' | 'input'> {
  const { size } = found.input;
  for (let next = size; next >= Math.max(least, size * SMALLER); next -= STEP * POINT) {
    const input = { ...found.input, size: next };
    const table = fitTable(input, columns, found.table.height);
    if (table && !table.broken) return { table, input };
  }
  return found;
}

/** The distance between columns, and the width of one. */
function columnsIn({ width }: Room, columns: number, least: number): readonly [number, number] {
  const gap = 5 * least;
  return [gap, (width - gap * (columns - 1)) / columns];
}

/**
 * The table in the largest type for which it fits a room, or null.
 * @param sheets so many such rooms, with `columns` each; the table has the columns of all
 */
export function tablePart(
  { groups, locale }: Rows,
  room: Room,
  columns: number,
  [least, most]: Sizes,
  sheets = 1,
): TablePart | null {
  const [gap, width] = columnsIn(room, columns, least);
  const count = columns * sheets;
  const { x, y, height } = room;
  // What has no room in the least type has none in a larger one.
  if (!fitTable({ groups, locale, width, size: least }, count, height)) return null;
  for (let size = Math.max(least, most); ; size = Math.max(least, size - STEP * POINT)) {
    const input = { groups, locale, width, size };
    const table = fitTable(input, count, height);
    if (table) return { x, y, gap, ...unbroken({ table, input }, count, least) };
    if (size === least) return null;
  }
}

/** The table on as many sheets as it takes in the least type, in the largest for which it fits these. */
export function tableParts(rows: Rows, room: Room, columns: number, sizes: Sizes): TablePart[] {
  const [gap, width] = columnsIn(room, columns, sizes[0]);
  const input = { groups: rows.groups, locale: rows.locale, width, size: sizes[0] };
  const flowed = flowTable(input, room.height);
  const sheets = Math.ceil(flowed.columns.length / columns);
  const whole = tablePart(rows, room, columns, sizes, sheets) ?? {
    ...{ x: room.x, y: room.y, gap },
    ...{ table: flowed, input },
  };
  return Array.from({ length: Math.ceil(whole.table.columns.length / columns) }, (_, i) => ({
    ...whole,
    table: tableOf(whole.table.columns.slice(i * columns, (i + 1) * columns)),
  }));
}
