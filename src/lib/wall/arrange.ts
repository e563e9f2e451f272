/** Where the parts of a sheet stand, and the largest type for which all of them have room. */
import type { Locale } from '$lib/i18n/locale';
import { wallWords } from '$lib/i18n/wall';
import { flow } from '$lib/export/markup';
import type { Atlas } from '$lib/model/atlas';
import type { Base } from '$lib/scene/base';
import type { Sheet } from '$lib/state/view';
import { wallLegend, type LegendInput } from './legend';
import { frameIn, type MapArea } from './map';
import { rowsOf, type CountyGroup } from './numbers';
import { LEAST_TYPE, paperSize, POINT, type Part } from './paper';
import { mapPlan, type MapPlan } from './plan';
import { fitTable, type Table, type TableInput } from './table';

/** Type sizes in millimetres. */
export interface Types {
  readonly title: number;
  readonly sub: number;
  /** Legend, notes and what stands beside symbols. */
  readonly text: number;
  readonly table: number;
  /** Names of stations; those of counties are larger. */
  readonly place: number;
}

/** What is drawn for the map. */
export interface MapParts {
  readonly area: MapArea;
  readonly shelf: MapArea;
  /** Room for the words of the shelf. */
  readonly shelfText: number;
  readonly legend: { readonly x: number; readonly y: number; readonly input: LegendInput };
  readonly plan: MapPlan;
}

export interface TablePart {
  readonly x: number;
  readonly y: number;
  readonly gap: number;
  readonly table: Table;
  readonly input: TableInput;
}

export interface Arranged {
  readonly type: Types;
  readonly margin: number;
  readonly map: MapParts | null;
  readonly table: TablePart | null;
  readonly sub: readonly string[];
  readonly foot: readonly string[];
  readonly footTop: number;
}

export interface ArrangeInput {
  readonly atlas: Atlas;
  readonly base: Base;
  readonly sheet: Sheet;
  readonly part: Part;
  readonly locale: Locale;
  readonly groups: readonly CountyGroup[];
  /** A paragraph below the title, and one at the foot. */
  readonly sub: string;
  readonly foot: string;
}

/** Type of A3 in points: of legend and notes, and the largest of the table. */
const TEXT = 6.6;
const TABLE = 9.6;
/** Type grows less than the paper: a larger sheet is read from farther off, but holds more besides. */
const GROWTH = 0.86;
const STEP = 0.2;
/** Share of its size that the type of a table may lose so that no row takes a second line. */
const SMALLER = 0.93;
/** Share of the width of a sheet across that the table has, or the legend where there is no table. */
const TABLE_WIDTH: Readonly<Record<Locale, number>> = { zh: 0.37, en: 0.43 };
const LEGEND_WIDTH = 0.27;
/** Height of the map of an upright sheet as a share of its width, the largest that the table allows. */
const MAP_SHARES = [0.66, 0.62, 0.58, 0.55, 0.52, 0.49];

/** So many times the height of a map is brought closer to the highest for which there is room. */
const CLOSER = 4;

/** The radius in pixels of a ring on the map. */
const ringOf = (plan: MapPlan): number =>
  [...plan.placed, ...plan.shelf].find(({ glyph }) => glyph.shape === 'ring')?.glyph.r ?? 6;

/** A rectangle of the sheet that parts share, in millimetres. */
interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Map, shelf and legend in a room: the legend below them, or beside them in a column of a width. */
function mapParts(input: ArrangeInput, room: Room, beside: Room | null, text: number): MapParts {
  const { atlas, base, sheet, locale, groups } = input;
  const { scale } = paperSize(sheet);
  const rows = rowsOf(groups);
  const planFor = (height: number): MapPlan =>
    mapPlan({
      atlas,
      base,
      rows,
      locale,
      frame: frameIn(room.width, height),
      type: text * 1.08,
      fine: Math.max(1, scale ** 0.3),
    });
  const legendFor = (plan: MapPlan): LegendInput => ({
    legends: plan.scene.legends,
    width: (beside ?? room).width,
    size: text,
    unit: plan.unit,
    ring: ringOf(plan),
    note: wallWords[locale].numberNote,
    stacked: beside !== null,
  });
  const shelfFor = ({ shelf, unit }: MapPlan): number =>
    shelf.length
      ? Math.max(2.9 * text, 2 * Math.max(...shelf.map(({ r }) => r)) * unit + 0.9 * text)
      : 0;
  const below = (plan: MapPlan): number =>
    shelfFor(plan) + (beside ? 0 : text + wallLegend(legendFor(plan)).height);
  let height = room.height;
  let plan = planFor(height);
  // A smaller map has smaller symbols, and so a lower legend: at some height both have room.
  for (let need = below(plan); height + need > room.height; need = below(plan)) {
    height = room.height - need;
    plan = planFor(height);
  }
  // That may be lower than it must be.
  let most = room.height - below(plan);
  for (let step = 0; step < CLOSER; step++) {
    const middle = (height + most) / 2;
    const next = planFor(middle);
    if (middle + below(next) <= room.height) [height, plan] = [middle, next];
    else most = middle;
  }
  const shelf = { ...room, y: room.y + height, height: shelfFor(plan) };
  return {
    area: { ...room, height },
    shelf,
    shelfText: Math.min(room.width * 0.42, 24 * text),
    legend: {
      x: (beside ?? room).x,
      y: beside ? beside.y : shelf.y + shelf.height + text,
      input: legendFor(plan),
    },
    plan,
  };
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

/** The table in the largest type for which it fits a room, or null. */
function tablePart(
  { groups, locale }: ArrangeInput,
  room: Room,
  columns: number,
  [least, most]: readonly [number, number],
): TablePart | null {
  const gap = 5 * least;
  const width = (room.width - gap * (columns - 1)) / columns;
  for (let size = Math.max(least, most); ; size = Math.max(least, size - STEP * POINT)) {
    const own = { groups, locale, width, size };
    const table = fitTable(own, columns, room.height);
    if (table)
      return { x: room.x, y: room.y, gap, ...unbroken({ table, input: own }, columns, least) };
    if (size === least) return null;
  }
}

/** @throws if the table finds no room even in the smallest type */
export function arrange(input: ArrangeInput): Arranged {
  const { sheet, part, locale } = input;
  const { width, height, scale } = paperSize(sheet);
  const grow = scale ** GROWTH;
  const least = LEAST_TYPE * POINT;
  const text = Math.max(least, TEXT * grow * POINT);
  const sizes = [least, Math.max(TABLE * grow, 8) * POINT] as const;
  const margin = 9 * Math.max(scale, 0.85);
  const inner = width - 2 * margin;
  const across = sheet.orientation === 'landscape';
  const [title, sub] = [text * 3.3, text * 1.55];
  const below = flow(input.sub, sub, inner);
  const head = title * 1.2 + below.length * sub * 1.25 + text * 1.1;
  const foot = flow(input.foot, text, inner);
  const footTop = height - margin - foot.length * 1.28 * text;
  const all: Room = {
    x: margin,
    y: margin + head,
    width: inner,
    height: footTop - 1.2 * text - margin - head,
  };
  const gap = 0.016 * inner;
  const share = part === 'whole' ? TABLE_WIDTH[locale] : LEGEND_WIDTH;
  const left = { ...all, width: inner * (1 - share) - gap };
  const right = { ...all, x: all.x + left.width + gap, width: inner * share };
  const own = { margin, sub: below, foot, footTop };
  const made = (map: MapParts | null, table: TablePart | null): Arranged => ({
    ...own,
    type: { title, sub, text, table: table?.input.size ?? text, place: text * 1.1 },
    map,
    table,
  });
  const lacking = (): never => {
    throw new Error(`The table has no room on ${sheet.paper}`);
  };
  if (part === 'table')
    return made(null, tablePart(input, all, across ? 2 : 1, sizes) ?? lacking());
  if (part === 'map')
    return made(
      across ? mapParts(input, left, right, text) : mapParts(input, all, null, text),
      null,
    );
  if (across)
    return made(mapParts(input, left, null, text), tablePart(input, right, 1, sizes) ?? lacking());
  const first = mapParts(input, { ...all, height: all.width * 0.95 }, null, text);
  const belowMap = all.width * 0.95 - first.area.height + 1.6 * text;
  for (const each of MAP_SHARES) {
    const room = { ...all, height: all.height - belowMap - each * all.width };
    const table = tablePart(input, room, 2, sizes);
    if (!table) continue;
    const y = all.y + all.height - table.table.height;
    const map = mapParts(input, { ...all, height: y - 1.6 * text - all.y }, null, text);
    return made(map, { ...table, y });
  }
  return lacking();
}
