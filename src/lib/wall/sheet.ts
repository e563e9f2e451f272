/**
 * The wall map: one sheet with title, map, what has no place, legend, table and sources. Pure; places and sizes in
 * millimetres of the cut sheet.
 */
import { clauses, date as dateWords } from '$lib/i18n/format';
import { TAG, type Locale } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import { saveWords } from '$lib/i18n/save';
import { wallWords } from '$lib/i18n/wall';
import { ranges } from '$lib/export/lines';
import { CHINESE } from '$lib/export/map-svg';
import { escape, tag } from '$lib/export/markup';
import type { Atlas } from '$lib/model/atlas';
import { sourceOf } from '$lib/model/sources';
import type { Base } from '$lib/scene/base';
import type { Sheet } from '$lib/state/view';
import { hex } from '$lib/theme/palette';
import { arrangeMap, arrangeTables, arrangeWhole, type Arranged, type MapParts } from './arrange';
import { wallLegend } from './legend';
import { CLIP_ID, wallMap } from './map';
import { countyGroups, rowsOf, type CountyGroup } from './numbers';
import { BLEED, pageSize, paperSize, THEME, type Part } from './paper';
import { Pen, UP, type Piece } from './pen';
import { wallShelf } from './shelf';
import { drawTable } from './table';
import type { TablePart } from './table-part';

/** No font of Linux that is wider than all others: the sheet is measured for these. */
const FONTS: Readonly<Record<Locale, string>> = {
  zh: `${CHINESE}, sans-serif`,
  en: `Inter, 'Source Sans 3', 'Noto Sans', ${CHINESE}, Arial, sans-serif`,
};

export interface WallInput {
  readonly atlas: Atlas;
  readonly base: Base;
  readonly sheet: Sheet;
  readonly locale: Locale;
  /** What stands under every map: that it is no authority, and its approval number. */
  readonly mapNote: string;
}

/** A sheet of which all is known but the day. */
export interface LaidOut {
  readonly input: WallInput;
  readonly part: Part;
  /** Which of the sheets of the table it is, in words; empty where there is one. */
  readonly page: string;
  readonly arranged: Arranged;
}

export interface WallSheet {
  readonly part: Part;
  /** The SVG file. */
  readonly text: string;
  /** Of what is printed, with what is outside the edge, in millimetres. */
  readonly width: number;
  readonly height: number;
  /** All that is written and all symbols, in millimetres of the cut sheet. */
  readonly pieces: readonly Piece[];
  readonly arranged: Arranged;
  /** Points of the smallest type. */
  readonly smallest: number;
}

/** Sources and notes: one paragraph that takes few lines. */
function footOf({ atlas, locale, mapNote }: WallInput, groups: readonly CountyGroup[]): string {
  const words = wallWords[locale];
  const byTitle = new Map<string, number[]>();
  for (const { ref } of rowsOf(groups)) {
    const found = sourceOf(ref, atlas, locale);
    if (found) byTitle.set(found.title, [...(byTitle.get(found.title) ?? []), found.line]);
  }
  const tiers = atlas.tiers.map(({ source_line }) => source_line);
  return [
    ...[...byTitle].map(([title, lines]) => saveWords[locale].source(title, ranges(lines, locale))),
    words.tierNote(ranges(tiers, locale)),
    mapNote,
    messages[locale].about.attribution,
  ].join(locale === 'zh' ? '' : ' ');
}

/** What the figures are, and how many there are. */
function subOf(groups: readonly CountyGroup[], locale: Locale): string {
  const rows = rowsOf(groups);
  const stated = rows.filter((row) => row.stated).length;
  const counted = wallWords[locale].counted(rows.length, stated);
  return clauses([messages[locale].standing, counted], locale);
}

/** Lines to cut along, in the corners outside the edge. */
function cropMarks(width: number, height: number): string[] {
  const [from, to] = [BLEED + 1, BLEED + 6];
  const corners = [
    [0, 0, -1, -1],
    [width, 0, 1, -1],
    [0, height, -1, 1],
    [width, height, 1, 1],
  ] as const;
  return corners.map(([x, y, dx, dy]) =>
    tag('path', {
      d: `M${x + dx * from} ${y}H${x + dx * to}M${x} ${y + dy * from}V${y + dy * to}`,
      stroke: '#000',
      'stroke-width': 0.1,
      fill: 'none',
      'data-layer': 'crop',
    }),
  );
}

/** Map, shelf and legend. */
const mapSide = (
  pen: Pen,
  parts: MapParts,
  { base, locale }: WallInput,
  made: Arranged,
): string[] => [
  wallMap(pen, { area: parts.area, plan: parts.plan, base, locale, type: made.type.place }),
  ...(parts.plan.shelf.length ? [wallShelf(pen, parts, made.type.text, locale)] : []),
  tag(
    'g',
    { 'data-layer': 'legend' },
    wallLegend(parts.legend.input).draw(pen, parts.legend.x, parts.legend.y),
  ),
];

const tableSide = (pen: Pen, { x, y, gap, table, input }: TablePart): string =>
  drawTable(pen, table, input, [x, y], gap);

/** Title, what the figures are, and the day of the making. */
function heading(pen: Pen, { input, page, arranged: made }: LaidOut, date: string | null) {
  const { locale, sheet } = input;
  const words = wallWords[locale];
  const { type, margin } = made;
  const { width } = paperSize(sheet);
  const fill = hex('text', THEME);
  const base = margin + type.title * 1.2 + UP * type.sub;
  return [
    pen.line(words.sheetTitle, margin, margin + UP * type.title, type.title, { bold: true, fill }),
    ...made.sub.map((line, i) =>
      pen.line(line, margin, base + i * 1.25 * type.sub, type.sub, { fill }),
    ),
    pen.line(
      [...(page ? [page] : []), words.made(date && dateWords(date, locale, true))].join(' · '),
      width - margin,
      margin + UP * type.title,
      type.sub,
      { fill: hex('muted', THEME), anchor: 'end' },
    ),
  ];
}

/**
 * One sheet as an SVG file, with all that can be checked about it.
 * @param date day of the making, `2024-01-08`; null leaves a line to write it on
 */
export function wallSheet(laid: LaidOut, date: string | null): WallSheet {
  const { input, part, arranged: made } = laid;
  const { sheet, locale } = input;
  const { width, height, around } = paperSize(sheet);
  const size = pageSize(sheet);
  const pen = new Pen();
  const body = [
    ...heading(pen, laid, date),
    ...(made.map ? mapSide(pen, made.map, input, made) : []),
    ...(made.table ? [tableSide(pen, made.table)] : []),
    ...made.foot.map((line, i) =>
      pen.line(line, made.margin, made.footTop + (UP + i * 1.28) * made.type.text, made.type.text, {
        fill: hex('muted', THEME),
      }),
    ),
  ];
  const out = around && BLEED;
  const file = tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${size.width}mm`,
      height: `${size.height}mm`,
      viewBox: `${-around} ${-around} ${size.width} ${size.height}`,
      'xml:lang': TAG[locale],
      'font-family': FONTS[locale],
    },
    [
      tag('title', {}, [escape(wallWords[locale].sheetTitle)]),
      ...(made.map
        ? [tag('defs', {}, [tag('clipPath', { id: CLIP_ID }, [tag('rect', { ...made.map.area })])])]
        : []),
      tag('rect', {
        x: -out,
        y: -out,
        width: width + 2 * out,
        height: height + 2 * out,
        fill: hex('paper', THEME),
        'data-layer': 'paper',
      }),
      ...body,
      ...(around ? cropMarks(width, height) : []),
    ],
  );
  // Curly quotation marks are as wide as a character where a Chinese font draws the English text.
  const smallest = Math.min(...pen.pieces.flatMap(({ points }) => (points ? [points] : [])));
  return {
    part,
    text: `<?xml version="1.0" encoding="UTF-8"?>\n${locale === 'en' ? file.replace(/[“”]/g, '&quot;').replace(/’/g, "'") : file}\n`,
    ...size,
    pieces: pen.pieces,
    arranged: made,
    smallest: Math.round(smallest * 100) / 100,
  };
}

/**
 * The sheets of a paper: one, or where that is too small for all of it, one with the map and as many with the table as it
 * takes.
 */
export function layOut(input: WallInput): LaidOut[] {
  const groups = countyGroups(input.atlas, input.locale);
  const all = { ...input, groups, sub: subOf(groups, input.locale), foot: footOf(input, groups) };
  const whole = input.sheet.paper === 'a4' ? null : arrangeWhole(all);
  if (whole) return [{ input, part: 'whole', page: '', arranged: whole }];
  const tables = arrangeTables(all);
  const { tablePage } = wallWords[input.locale];
  return [
    { input, part: 'map', page: '', arranged: arrangeMap(all) },
    ...tables.map((arranged, i): LaidOut => ({
      input,
      part: i ? `table-${i + 1}` : 'table',
      page: tables.length > 1 ? tablePage(i + 1, tables.length) : '',
      arranged,
    })),
  ];
}
