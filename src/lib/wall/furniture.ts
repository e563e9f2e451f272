/** North arrow and scale bar in the lower left corner of the map, where they lie on nothing. */
import type { Locale } from '$lib/i18n/locale';
import { wallWords } from '$lib/i18n/wall';
import { tag } from '$lib/export/markup';
import { FRAME, GRID, metresPerUnit } from '$lib/scene/frame';
import { hex } from '$lib/theme/palette';
import type { MapArea } from './map';
import { round, THEME } from './paper';
import { lineBox, type Box, type LineLook, type Pen } from './pen';

/** Sizes of the type by which scale bar and arrow may stand higher than at the foot. */
const LIFTS = [0, 1.5, 3];
/** Kilometres that a scale bar may have. */
const BARS = [5, 10, 20, 50];

interface FurnitureInput {
  readonly area: MapArea;
  readonly locale: Locale;
  /** Type size of names of places, in millimetres. */
  readonly type: number;
  /** Width of the frame in millimetres. */
  readonly mm: number;
}

/**
 * North arrow, scale bar and ratio in the lower left corner: their markup, and the box that they take.
 * @param bare whether no coast or border runs through a box
 */
export function furniture(
  pen: Pen,
  { area, locale, type, mm }: FurnitureInput,
  bare: (box: Box) => boolean,
): { markup: string; box: Box } {
  const words = wallWords[locale];
  const ink = hex('text', THEME);
  const latitude = (FRAME.south + FRAME.north) / 2;
  /** Metres on the ground in a millimetre of the sheet, in the middle of the map. */
  const ground = metresPerUnit(latitude) * (GRID / mm);
  const size = type * 0.95;
  const corner = area.x + 1.3 * type;
  const ratio = words.scale(grouped(Number((ground * 1000).toPrecision(2)), locale));
  const high = 0.4 * size;
  const lengthOf = (km: number): number => (km * 1000) / ground;
  const bars = BARS.filter((each) => lengthOf(each) <= area.width / 5).reverse();
  /** Of a bar with the arrow beside or above it, at the foot of the panel or higher: where they are, and their boxes. */
  const ways = [false, true].flatMap((above) =>
    LIFTS.flatMap((up) =>
      bars.map((km) => {
        const y = area.y + area.height - (1.6 + up) * type;
        const bar = y - 1.5 * size;
        const foot = above ? bar - 1.9 * size : bar;
        const x = corner + (above ? 0.4 : 3.15) * size;
        const right = Math.max(
          lineBox(words.kilometres(km), x + lengthOf(km), y, size, 'middle')[2],
          lineBox(ratio, x, y, size)[2],
        );
        const arrow = [corner, foot - 3.4 * size, corner + 1.5 * size, foot] as const;
        return { km, x, y, bar, foot, boxes: [arrow, [x, bar - 1.7 * size, right, y] as const] };
      }),
    ),
  );
  // The bar ends before coast and borders begin.
  const { km, x, y, bar, foot, boxes } =
    ways.find((each) => each.boxes.every(bare)) ?? ways.at(-1)!;
  const length = lengthOf(km);
  const half = length / 2;
  const north = corner + 0.75 * size;
  const piece = (at: number, fill: string): string =>
    tag('path', {
      d: `M${round(at)} ${round(bar - high)}h${round(half)}v${round(high)}h${round(-half)}z`,
      fill,
      stroke: ink,
      'stroke-width': 0.06 * size,
    });
  const needle = (way: number, rest: Readonly<Record<string, string | number>>): string =>
    tag('path', {
      d: `M${round(north)} ${round(foot - 2.2 * size)}l${round(way * 0.75 * size)} ${round(2.2 * size)}l${round(-way * 0.75 * size)} ${round(-0.5 * size)}z`,
      ...rest,
    });
  const line = (content: string, at: number, base: number, more: Partial<LineLook> = {}): string =>
    pen.line(content, at, base, size, { fill: ink, ...more });
  const markup = [
    piece(x, ink),
    piece(x + half, hex('panel', THEME)),
    line('0', x, bar - high - 0.4 * size, { anchor: 'middle' }),
    line(words.kilometres(km), x + length, bar - high - 0.4 * size, { anchor: 'middle' }),
    line(ratio, x, y),
    // Mercator: north is up everywhere.
    needle(1, { fill: ink }),
    needle(-1, { fill: hex('panel', THEME), stroke: ink, 'stroke-width': 0.08 * size }),
    line(words.north, north, foot - 2.5 * size, { anchor: 'middle', bold: true }),
  ].join('');
  for (const box of boxes) pen.note({ kind: 'furniture', content: '', box, points: 0 });
  const right = Math.max(...boxes.map((box) => box[2]));
  const top = Math.min(...boxes.map((box) => box[1]));
  return { markup, box: [area.x, top, right + type, area.y + area.height] };
}

/** A denominator in groups of three digits; Chinese counts in ten thousands. */
const grouped = (value: number, locale: Locale): string =>
  locale === 'zh' && value % 1e4 === 0
    ? `${value / 1e4}万`
    : String(value).replace(/\B(?=(?:\d{3})+$)/g, locale === 'en' ? ',' : '');
