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
import { LEAST_TYPE, paperSize, POINT } from './paper';
import { mapPlan, type MapPlan } from './plan';
import { shelfRows } from './shelf';
import { tablePart, tableParts, type Room, type TablePart } from './table-part';

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
/** Share of the width of a sheet across that the table has, or the legend where there is no table. */
const TABLE_WIDTH: Readonly<Record<Locale, number>> = { zh: 0.37, en: 0.43 };
const LEGEND_WIDTH = 0.27;
/** Height of the map of an upright sheet as a share of its width, the largest that the table allows. */
const MAP_SHARES = [0.66, 0.62, 0.58, 0.55, 0.52, 0.49];

/** Least height of a map as a share of its room. */
const LEAST_MAP = 0.2;
/** So many times the height of a map is brought closer to the highest for which there is room. */
const CLOSER = 4;

/** The radius in pixels of a ring on the map. */
const ringOf = (plan: MapPlan): number =>
  [...plan.placed, ...plan.shelf].find(({ glyph }) => glyph.shape === 'ring')?.glyph.r ?? 6;

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
    note: [
      wallWords[locale].numberNote,
      ...(plan.lacking > 0 ? [wallWords[locale].crowded] : []),
    ].join(locale === 'zh' ? '。' : '. '),
    stacked: beside !== null,
  });
  const shelfText = Math.min(room.width * 0.42, 24 * text);
  const shelfFor = (plan: MapPlan): number => shelfRows(plan, room.width, shelfText, text).height;
  const below = (plan: MapPlan): number =>
    shelfFor(plan) + (beside ? 0 : text + wallLegend(legendFor(plan)).height);
  let height = room.height;
  let plan = planFor(height);
  // A smaller map has smaller symbols, and so a lower legend: at some height both have room.
  const least = LEAST_MAP * room.height;
  for (let need = below(plan); height > least && height + need > room.height; need = below(plan)) {
    height = Math.max(least, room.height - need);
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
    shelfText,
    legend: {
      x: (beside ?? room).x,
      y: beside ? beside.y : shelf.y + shelf.height + text,
      input: legendFor(plan),
    },
    plan,
  };
}

/** What all sheets of a paper have in common. */
function pageOf(input: ArrangeInput) {
  const { sheet } = input;
  const { width, height, scale } = paperSize(sheet);
  const grow = scale ** GROWTH;
  const least = LEAST_TYPE * POINT;
  const text = Math.max(least, TEXT * grow * POINT);
  const margin = 9 * Math.max(scale, 0.85);
  const inner = width - 2 * margin;
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
  return {
    all,
    text,
    /** Least and largest type of the table. */
    sizes: [least, Math.max(TABLE * grow, 8) * POINT] as const,
    across: sheet.orientation === 'landscape',
    made: (map: MapParts | null, table: TablePart | null): Arranged => ({
      margin,
      sub: below,
      foot,
      footTop,
      type: { title, sub, text, table: table?.input.size ?? text, place: text * 1.1 },
      map,
      table,
    }),
  };
}

/** The room of a sheet across in two: all but a share of its width on the left. */
function halves(all: Room, share: number): readonly [left: Room, right: Room] {
  const left = { ...all, width: all.width * (1 - share) - 0.016 * all.width };
  const x = all.x + left.width + 0.016 * all.width;
  return [left, { ...all, x, width: all.width * share }];
}

/** Map and table on one sheet, or null where the table has no room even in the smallest type. */
export function arrangeWhole(input: ArrangeInput): Arranged | null {
  const { all, text, sizes, across, made } = pageOf(input);
  if (across) {
    const [left, right] = halves(all, TABLE_WIDTH[input.locale]);
    const table = tablePart(input, right, 1, sizes);
    return table && made(mapParts(input, left, null, text), table);
  }
  // Before the map is laid out: the smallest one leaves the table less than this.
  const most = { ...all, height: all.height - MAP_SHARES.at(-1)! * all.width };
  if (!tablePart(input, most, 2, [sizes[0], sizes[0]])) return null;
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
  return null;
}

/** The sheet with the map alone. */
export function arrangeMap(input: ArrangeInput): Arranged {
  const { all, text, across, made } = pageOf(input);
  const [left, right] = halves(all, LEGEND_WIDTH);
  return made(across ? mapParts(input, left, right, text) : mapParts(input, all, null, text), null);
}

/** The sheets with the table, as many as it takes. */
export function arrangeTables(input: ArrangeInput): Arranged[] {
  const { all, sizes, across, made } = pageOf(input);
  return tableParts(input, all, across ? 2 : 1, sizes).map((table) => made(null, table));
}
