/**
 * The map as a file of its own: map, legend, shelf and sources on one sheet. Pure, and from the scene that
 * both maps draw. A file has no custom properties, so colours are written out.
 */
import { TAG, type Locale } from '$lib/i18n/locale';
import type { Base } from '$lib/scene/base';
import { ASPECT, FRAME, frameWidth, GRID, metresPerUnit } from '$lib/scene/frame';
import type { PlacedLabel } from '$lib/scene/placement';
import type { Mark, Scene } from '$lib/scene/scene';
import { inStage } from '$lib/svg/framed';
import { hex, type Theme } from '$lib/theme/palette';
import { blocks, columns } from './blocks';
import { ground, HATCH_ID, hatchPattern } from './ground';
import { escape, flow, tag, text } from './markup';
import { courses, links, marks, names, rings } from './symbols';

/** Quotation marks and dashes are as wide as a character in Chinese fonts, and are not in Latin ones. */
export const CHINESE =
  "'Noto Sans SC', 'Source Han Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei'";
const FONTS: Readonly<Record<Locale, string>> = {
  zh: `${CHINESE}, sans-serif`,
  en: `Inter, 'Source Sans 3', 'Noto Sans', 'DejaVu Sans', Arial, ${CHINESE}, sans-serif`,
};

const MARGIN = 24;
/** Baselines of title and first line of the heading, distance between its lines, and from the last to the map. */
const HEAD = { title: 40, heading: 64, size: 15, line: 20, map: 16 } as const;
const FOOT = { size: 12, line: 16 } as const;
/** Length of the scale bar in kilometres. */
const BAR_KM = 20;

export interface SheetWords {
  readonly title: string;
  /** What the map shows: layers and measure, then what sets some rows apart. */
  readonly heading: readonly string[];
  /** Text of the scale bar for a length in kilometres. */
  kilometres(length: number): string;
  /** Sources, credit and date, a paragraph each. */
  readonly foot: readonly string[];
}

export interface MapSvg {
  readonly base: Base;
  readonly scene: Scene;
  /** The row that stands out. */
  readonly chosen: Mark['ref'] | null;
  /** Placed in a stage of this size with this `k`. */
  readonly labels: readonly PlacedLabel[];
  /** Size of the map in pixels; the sheet around it is larger. */
  readonly size: { readonly width: number; readonly height: number };
  /** Size factor of symbols. */
  readonly k: number;
  readonly theme: Theme;
  readonly locale: Locale;
  readonly words: SheetWords;
}

/** The file's text, and the size of its sheet in pixels. */
export interface MapSheet {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** A bar of whole kilometres, true in the middle of the frame. */
function scaleBar({ size, theme, words }: MapSvg, unit: number): string {
  const length = (BAR_KM * 1000) / metresPerUnit((FRAME.south + FRAME.north) / 2) / unit;
  const [x, y] = [16, size.height - 16];
  const ink = hex('text', theme);
  return tag('g', {}, [
    tag('path', { d: `M${x} ${y - 5}v5h${length}v-5`, fill: 'none', stroke: ink }),
    text(words.kilometres(BAR_KM), x + length / 2, y - 8, {
      fill: ink,
      'font-size': 11,
      'text-anchor': 'middle',
    }),
  ]);
}

/** The map itself, from (0, 0) to its size. */
function map(input: MapSvg): string[] {
  const { base, scene, chosen, labels, size, k, theme } = input;
  const project = inStage(size);
  const frame = frameWidth(size.width, size.height);
  const scale = frame / GRID;
  const [left, top] = [(size.width - frame) / 2, (size.height - frame / ASPECT) / 2];
  return [
    tag('rect', { ...size, fill: hex('sea', theme) }),
    tag(
      'g',
      { transform: `translate(${left} ${top}) scale(${scale})`, 'stroke-linejoin': 'round' },
      ground(base, scene, chosen, theme, 1 / scale),
    ),
    tag('g', { 'data-layer': 'courses' }, courses(scene, project, theme, k)),
    tag('g', { 'data-layer': 'marks' }, marks(scene, project, theme, k)),
    tag('g', { 'data-layer': 'chosen' }, rings(scene, chosen, project, theme, k)),
    tag('g', { 'data-layer': 'links' }, links(scene, labels, project, theme, k)),
    tag('g', { 'data-layer': 'labels' }, names(labels, theme)),
    scaleBar(input, 1 / scale),
  ];
}

/** An SVG file. */
export function mapSvg(input: MapSvg): MapSheet {
  const { scene, size, theme, locale, words } = input;
  const [ink, quiet] = [hex('text', theme), hex('muted', theme)];
  const legend = columns(blocks(scene, theme), size.width);
  const width = size.width + 2 * MARGIN;
  const heading = words.heading.flatMap((line) => flow(line, HEAD.size, size.width));
  const top = HEAD.heading + (heading.length - 1) * HEAD.line + HEAD.map;
  const below = top + size.height + MARGIN;
  const foot = words.foot.flatMap((line) => flow(line, FOOT.size, size.width));
  const end = below + legend.height + FOOT.line;
  const height = Math.ceil(end + foot.length * FOOT.line + MARGIN);
  const unit = GRID / frameWidth(size.width, size.height);
  const at = (x: number, y: number): string => `translate(${x} ${y})`;
  const sheet = [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    tag(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
        'xml:lang': TAG[locale],
        'font-family': FONTS[locale],
        'font-size': 12,
      },
      [
        tag('title', {}, [escape([words.title, ...words.heading].join(' · '))]),
        tag('defs', {}, [
          hatchPattern(HATCH_ID, theme, unit),
          hatchPattern(`${HATCH_ID}-key`, theme, 1),
          tag('clipPath', { id: 'map' }, [tag('rect', { ...size })]),
        ]),
        tag('rect', { width, height, fill: hex('paper', theme) }),
        text(words.title, MARGIN, HEAD.title, { fill: ink, 'font-size': 24, 'font-weight': 700 }),
        ...heading.map((line, i) =>
          text(line, MARGIN, HEAD.heading + i * HEAD.line, { fill: quiet, 'font-size': HEAD.size }),
        ),
        tag('g', { transform: at(MARGIN, top), 'clip-path': 'url(#map)' }, map(input)),
        tag('g', { transform: at(MARGIN, below), 'data-layer': 'legend' }, legend.markup),
        ...foot.map((line, i) => text(line, MARGIN, end + i * FOOT.line, { fill: quiet })),
      ],
    ),
    '\n',
  ];
  return { text: sheet.join(''), width, height };
}
